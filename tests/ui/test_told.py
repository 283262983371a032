"""What the parts of the window are told to a screen reader as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from boundarycheck.domain.errors import WrongPassphrase
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.curtain import Curtain
from boundarycheck.ui.parts.fields import Labelled, LineField, NumberLine, WordsField
from boundarycheck.ui.parts.frames import Card, ErrorFrame
from boundarycheck.ui.parts.overlays import Cover, close_all
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.qr_code import QrCode
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place
from boundarycheck.ui.told import tell_as_they_are
from every_page import CANARY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.window import Window

Role = QAccessible.Role


@pytest.fixture(autouse=True)
def telling() -> None:
    tell_as_they_are()
    tell_as_they_are()  # a second window of the process changes nothing


@pytest.fixture
def page(show: Callable[[Page], Page]) -> Page:
    return show(Page("A page"))


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Description)


def about(widget: QWidget) -> list[QWidget]:
    relation = QAccessible.RelationFlag.DescriptionFor
    return [each.object() for each, kind in told(widget).relations(relation) if kind == relation]  # type: ignore[misc]


def test_a_page_is_a_group_called_as_its_title_which_is_a_heading(page: Page) -> None:
    assert (told(page).role(), name(page)) == (Role.Grouping, "A page")
    assert (told(page.title).role(), name(page.title)) == (Role.Heading, "A page")
    assert told(page.say("Some words")).role() == Role.StaticText


def test_the_window_is_a_window(window: Window) -> None:
    assert (told(window).role(), name(window)) == (Role.Window, "BC")


def test_back_is_the_last_at_the_foot_and_the_places_come_first(guest: Window) -> None:
    guest.go(Place.SITUATION)
    interface = told(guest)
    assert interface.child(0).object() is guest.rail
    buttons = [each.text() for each in guest.page.findChildren(QPushButton) if each.isVisible()]
    assert buttons[-1] == "Back"


def test_a_card_is_called_as_its_heading_at_this_moment(page: Page) -> None:
    card = page.card()
    assert (told(card).role(), name(card)) == (Role.Grouping, "")
    heading = card.say("First", "heading")
    assert name(card) == "First"
    heading.setText("Then")
    assert name(card) == "Then"
    card.setAccessibleName("Always")
    assert name(card) == "Always"


def test_a_drawing_is_a_graphic_and_a_button_stays_a_button(qtbot: QtBot) -> None:
    code, pressed = QrCode(((True,),), "A code that calls 988"), QPushButton("Go on")
    for each in (code, pressed):
        qtbot.addWidget(each)
    assert (told(code).role(), name(code)) == (Role.Graphic, "A code that calls 988")
    assert told(pressed).role() == Role.Button


def test_only_the_field_has_the_focus_not_what_is_inside_it(page: Page, qtbot: QtBot) -> None:
    field = WordsField("Words")
    page.body.addWidget(field)
    field.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert told(field).state().focused
    assert not told(field.viewport()).state().focused


# ── what is covered ──────────────────────────────────────────────────────────────────────────
def all_told(top: QAccessibleInterface) -> str:
    """Everything that can be found from ``top`` down, and by asking it for a place or the focus."""
    kinds = QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description
    own = [top.text(kind) for kind in kinds]
    inner = [top.child(at) for at in range(top.childCount())]
    return "\n".join([*own, *(all_told(each) for each in inner)])


def curtain_before(window: QWidget) -> QWidget:
    curtain = Curtain(window)
    curtain.close_now()
    return curtain


def cover_before(window: QWidget) -> QWidget:
    cover = Cover(window)
    cover.down()
    return cover


@pytest.mark.parametrize("hang", [curtain_before, cover_before])
def test_what_is_covered_is_not_told(hang: Callable[[QWidget], QWidget], window: Window) -> None:
    field = WordsField("Words", CANARY)
    field.setParent(window)
    field.show()
    interface = told(window)
    middle = field.mapToGlobal(field.rect().center())
    assert CANARY in all_told(interface)
    assert interface.child(interface.indexOfChild(told(field))).object() is field
    sheet = hang(window)
    assert CANARY not in all_told(interface)
    assert interface.indexOfChild(told(field)) == -1
    assert interface.indexOfChild(told(sheet)) == 0
    assert interface.child(1) is None
    assert interface.childAt(middle.x(), middle.y()).object() is sheet
    assert interface.focusChild().object() is sheet
    sheet.hide()
    assert CANARY in all_told(interface)
    assert interface.childAt(middle.x(), middle.y()).object() is not sheet
    field.setFocus()
    assert interface.focusChild().object() is not sheet


def test_a_question_is_told_by_its_words_until_it_is_covered(window: Window) -> None:
    heard: list[object] = []

    def listen() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        heard.extend((told(box).role(), name(box), described(box)))
        curtain_before(box)
        heard.append(all_told(told(box)))
        close_all()

    QTimer.singleShot(0, listen)
    assert not dialogs.confirm(window, CANARY, f"{CANARY}, why", "Delete", "Keep")
    assert heard[:3] == [Role.AlertMessage, CANARY, ""]
    assert CANARY not in str(heard[3])
    assert "Click or press a key" in str(heard[3])


# ── errors ────────────────────────────────────────────────────────────────────────────────────
def test_an_error_is_an_alert_that_says_which_field_it_is_about(page: Page) -> None:
    field = LineField("Passphrase")
    page.body.addWidget(Labelled("Passphrase", field, "At least ten characters."))
    assert told(page.errors).role() == Role.AlertMessage
    page.fail(WrongPassphrase(), field)
    words = page.errors.accessibleName()
    assert words
    assert name(page.errors) == words
    assert about(page.errors) == [field]
    assert described(field) == f"{words} At least ten characters."
    page.errors.clear()
    assert about(page.errors) == []
    assert described(field) == "At least ten characters."


def test_another_error_leaves_the_field_of_the_one_before(page: Page) -> None:
    field = LineField("Passphrase")
    page.body.addWidget(field)
    page.fail(WrongPassphrase(), field)
    page.fail(WrongPassphrase())
    assert about(page.errors) == []
    assert described(field) == ""


def test_a_field_that_is_gone_by_now_is_no_trouble(page: Page) -> None:
    field = LineField("Passphrase")
    page.body.addWidget(field)
    page.fail(WrongPassphrase(), field)
    field.deleteLater()
    QApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete.value)
    assert about(page.errors) == []
    page.errors.clear()


def test_what_is_wrong_below_a_field_is_linked_to_it_until_it_changes(page: Page) -> None:
    field = LineField("Day")
    labelled = Labelled("Day", field, "Like 3/9/2026.")
    page.body.addWidget(labelled)
    labelled.show()
    labelled.tell("No day was found in this.")
    (problem,) = [each for each in labelled.findChildren(PlainText) if each.property("role") == "problem"]
    assert (name(problem), about(problem)) == ("No day was found in this.", [field])
    assert described(field) == "No day was found in this. Like 3/9/2026."
    field.setText("3/9/2026")
    assert described(field) == "Like 3/9/2026."


def test_what_is_wrong_for_another_reason_stays_told_and_so_does_a_hint_that_comes_late(page: Page) -> None:
    field = LineField("Phone")
    line = NumberLine("Phone", field)
    page.body.addWidget(line)
    line.show()
    field.setText("ask for Dana")
    field.editingFinished.emit()
    page.fail(WrongPassphrase(), field)
    error = page.errors.accessibleName()
    assert described(field) == f"{line.note.text()} {error}"
    field.setAccessibleDescription("Ten digits.")  # by whoever does not know of any of this
    page.fail(WrongPassphrase(), field)
    line.tell("Too long.")
    note = line.note.text()
    assert described(field) == f"{note} {error} Too long. Ten digits."
    line.tell("Far too long.")
    page.errors.clear()
    assert described(field) == f"{note} Far too long. Ten digits."
    field.clear()
    assert described(field) == "Ten digits."


def test_a_number_that_no_phone_can_dial_is_said_at_its_field(page: Page) -> None:
    field = LineField("Phone")
    line = NumberLine("Phone", field)
    page.body.addWidget(line)
    line.show()
    field.setText("ask for Dana")
    field.editingFinished.emit()
    assert described(field) == line.note.text()
    field.setText("303-555-0100")
    assert described(field) == ""


def test_an_error_frame_has_no_field_before_anything_went_wrong(qtbot: QtBot) -> None:
    frame = ErrorFrame()
    qtbot.addWidget(frame)
    assert about(frame) == []
    assert isinstance(frame, Card)
