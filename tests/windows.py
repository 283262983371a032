"""Using the window as an officer does: by the words on its buttons and by its keys."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.app.garbage import look
from boundarycheck.ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from boundarycheck.ui.window import Window


def press(window: Window, words: str) -> None:
    shown = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    (button,) = (each for each in shown if words in {each.text(), each.accessibleName()})
    button.click()


def key(window: Window, words: str) -> None:
    """Press the key of the action called ``words``."""
    (action,) = (action for action in ACTIONS if action.words == words)
    combination = QKeySequence(action.key)[0]  # type: ignore[index] # the stubs of PySide6 do not know it
    QTest.keyClick(window.focusWidget(), combination.key(), combination.keyboardModifiers())


def when_asked(then: Callable[[], None]) -> QTimer:
    """Do ``then`` inside the next question, once it is there; what is returned is active until it has begun."""
    look_again = QTimer()

    def look() -> None:
        if QApplication.activeModalWidget() is not None:
            look_again.stop()
            then()

    look_again.timeout.connect(look)
    look_again.start(10)
    return look_again


def delete_what_is_to_be() -> None:
    """Delete the pages and windows that are done with. Between tests no event loop runs that would do it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def left_as_it_was(application: QApplication) -> Iterator[None]:
    """Give the application its look back at the end.

    What is to be deleted goes before that: each widget that is still there would be dressed anew, every time.
    From the first one on garbage is looked for here alone: a worker might be the one to find it (see app/garbage.py).
    """
    font, colours, locale = application.font(), application.palette(), QLocale()
    gc.disable()
    yield
    delete_what_is_to_be()
    look()
    QLocale.setDefault(locale)
    application.setStyleSheet("")
    application.setFont(font)
    application.setPalette(colours)
