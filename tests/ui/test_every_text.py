"""Every page, walked through: no field lets an input method learn, and no text outlives its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QSyntaxHighlighter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from boundarycheck.ui.parts.passphrase import PassphraseField
from boundarycheck.ui.places import DOORS, Place, Route
from boundarycheck.ui.screens.table import make_page
from every_page import CANARY, subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

pytestmark = pytest.mark.no_cover  # a sweep over what other tests cover line by line

Hint = Qt.InputMethodHint
LEARNS_NOTHING = Hint.ImhSensitiveData | Hint.ImhNoPredictiveText
HIDDEN = LEARNS_NOTHING | Hint.ImhHiddenText | Hint.ImhNoAutoUppercase


def faults(page: QWidget) -> list[str]:
    """What on ``page`` takes text and lets an input method learn it, keeps a cache, or lets text be dragged out."""
    found = []
    for field in page.findChildren(QWidget):
        name = f"{type(field).__name__} {field.accessibleName()!r}"
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            wanted = HIDDEN if isinstance(field, PassphraseField) else LEARNS_NOTHING
            if not field.isReadOnly() and field.inputMethodHints() & wanted != wanted:
                found.append(f"{name}: an input method may learn from it")
        if isinstance(field, QLineEdit) and (field.dragEnabled() or field.completer() is not None):
            found.append(f"{name}: text may be dragged out, or is completed from a list")
        if isinstance(field, QPlainTextEdit | QTextEdit) and field.document().findChild(QSyntaxHighlighter) is not None:
            found.append(f"{name}: something marks its words, as a spell checker does")
        if isinstance(field, QComboBox | QAbstractSpinBox) and field.findChild(QLineEdit) is not None:
            found.append(f"{name}: text may be typed into a choice")
        if isinstance(field, QAbstractItemView) and field.dragEnabled():
            found.append(f"{name}: rows may be dragged out")
    return found


@pytest.mark.parametrize("place", sorted(Place))
def test_no_input_method_learns_on_any_page(opened: Window, cheap_desk: Desk, place: Place, qtbot: QtBot) -> None:
    page = make_page(Route(place, subjects(cheap_desk).get(place)), cheap_desk)
    qtbot.addWidget(page)
    page.ensurePolished()  # a letter's page is built when it is about to be shown
    assert faults(page) == []
    assert opened.isVisible()


def test_a_field_of_every_kind_was_walked_over(opened: Window, cheap_desk: Desk, qtbot: QtBot) -> None:
    kinds: set[str] = set()
    for place in (Place.WRITE, Place.PLAN_EDIT, Place.START_JOURNAL, Place.FORGOT, Place.REQUEST):
        page = make_page(Route(place), cheap_desk)
        qtbot.addWidget(page)
        page.ensurePolished()
        kinds |= {type(field).__name__ for field in page.findChildren(QWidget)}
    assert {"LineField", "Editor", "WordsField", "PassphraseField", "GroupField", "Paper"} <= kinds
    assert opened.isVisible()


@pytest.mark.parametrize("planted", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_a_field_without_the_hints_would_be_found(planted: type[QWidget], qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    planted(page)
    assert len(faults(page)) == 1


def test_a_spell_checker_would_be_found(qtbot: QtBot) -> None:
    class Checker(QSyntaxHighlighter):
        def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
            """Mark nothing."""

    page = QWidget()
    qtbot.addWidget(page)
    field = QPlainTextEdit(page)
    field.setInputMethodHints(LEARNS_NOTHING)
    assert faults(page) == []
    checker = Checker(field.document())
    assert len(faults(page)) == 1
    checker.deleteLater()


# ── accessible names ──────────────────────────────────────────────────────────────────────────
def told_by(interface: QAccessibleInterface) -> Iterator[tuple[int, str]]:
    """Every object that a screen reader can reach from ``interface``, with all that it says."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    yield QAccessible.uniqueId(interface), "\n".join(interface.text(kind) for kind in kinds)
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.isValid():
            yield from told_by(child)


def telling(window: Window) -> list[int]:
    """The objects of ``window`` that tell officer text."""
    return [each for each, words in told_by(QAccessible.queryAccessibleInterface(window)) if CANARY in words]


def type_in(window: Window) -> None:
    for field in window.page.findChildren(QPlainTextEdit):
        field.setPlainText(CANARY)


def search(window: Window) -> None:
    for field in window.page.findChildren(QLineEdit):
        field.setText(CANARY)


@pytest.mark.parametrize(
    ("place", "act"),
    [
        (Place.ENTRY, None),
        (Place.JOURNAL, search),
        (Place.WRITE, type_in),
        (Place.SITUATION, type_in),
    ],
)
def test_what_a_page_tells_a_screen_reader_goes_with_it(
    opened: Window, cheap_desk: Desk, place: Place, act: Callable[[Window], None] | None
) -> None:
    opened.go(Route(place, subjects(cheap_desk).get(place)))
    if act is not None:
        act(opened)
    there = telling(opened)
    assert there
    opened.go(Place.LIBRARY)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert telling(opened) == []
    assert [each for each in there if QAccessible.accessibleInterface(each) is not None] == []


def test_no_screen_reader_is_told_a_passphrase_that_is_hidden(opened: Window, cheap_desk: Desk) -> None:
    opened.go(Place.CHANGE_PASSPHRASE)
    for field in opened.page.findChildren(PassphraseField):
        field.setText(CANARY)
    assert telling(opened) == []
    assert cheap_desk.session.folder is not None


def test_no_title_of_any_window_tells_officer_text(opened: Window, cheap_desk: Desk) -> None:
    for place in sorted(set(Place) - DOORS):
        opened.go(Route(place, subjects(cheap_desk).get(place)))
        for window in QApplication.topLevelWidgets():
            assert CANARY not in window.windowTitle() + window.accessibleName() + window.windowIconText()
        assert opened.windowTitle() == "BC"
