"""Where on a page the officer is: the part with the focus, the caret in it, how far it is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.reading_order import stops_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget


class Stand(NamedTuple):
    """A place on a page, without a word of what stands there.

    ``focus`` counts the parts that Tab stops at, -1 for none of them; ``caret`` is the position in a text, -1
    where there is none; ``scrolled`` is in pixels.
    """

    focus: int = -1
    caret: int = -1
    scrolled: int = 0


def stand_on(scroll: QScrollArea, foot: QWidget, focused: QWidget | None) -> Stand:
    """Return where the officer is on a page that is made of ``scroll`` and ``foot``."""
    stops = stops_in(scroll, foot)
    at = stops.index(focused) if focused in stops else -1
    return Stand(at, _caret(focused), scroll.verticalScrollBar().value())


def take_stand(scroll: QScrollArea, foot: QWidget, stand: Stand) -> None:
    """Put the officer where they were, as far as the page is still the same."""
    stops = stops_in(scroll, foot)
    if 0 <= stand.focus < len(stops) and stops[stand.focus].isEnabled():
        stops[stand.focus].setFocus(Qt.FocusReason.OtherFocusReason)
        _put_caret(stops[stand.focus], stand.caret)
    # What was just shown asks for its room only now; without it there is nothing to scroll yet.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    scroll.verticalScrollBar().setValue(stand.scrolled)


def _caret(part: QWidget | None) -> int:
    if isinstance(part, WordsField):
        return part.paragraphs.place(part.textCursor().position())
    return part.cursorPosition() if isinstance(part, QLineEdit) else -1


def _put_caret(part: QWidget, caret: int) -> None:
    if caret < 0:
        return
    if isinstance(part, WordsField):
        cursor = part.textCursor()
        cursor.setPosition(part.paragraphs.position(min(caret, part.paragraphs.length)))
        part.setTextCursor(cursor)
    elif isinstance(part, QLineEdit):
        part.setCursorPosition(caret)
