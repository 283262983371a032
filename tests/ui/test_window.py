from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.articles import PolicyText
from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.concerns import Concern, Onward, onward
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.follow_up import TrackedRequest, Way
from boundarycheck.system.settings import Theme
from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.places import BEFORE_UNLOCK, DOORS, Place, Route
from boundarycheck.ui.screens.situation import Situation
from boundarycheck.ui.screens.write import Write
from boundarycheck.ui.theme import Look
from boundarycheck.ui.window import Window
from pages import words_on
from vaults import PASSPHRASE
from windows import delete_what_is_to_be, key, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk


# ── from place to place ───────────────────────────────────────────────────────────────────────
def test_the_title_tells_nobody_what_this_is(window: Window) -> None:
    assert window.windowTitle() == "BC"
    window.go(Place.PEOPLE)
    assert window.windowTitle() == "BC"


def test_before_a_page_is_shown_there_is_none(cheap_desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    window = Window(cheap_desk, Look(qapp, Theme.LIGHT, 100))
    qtbot.addWidget(window)
    assert window.unsaved() is None
    with pytest.raises(RuntimeError):
        _ = window.page


@pytest.mark.parametrize("place", sorted(set(Place) - BEFORE_UNLOCK))
def test_without_a_journal_every_place_that_needs_one_leads_to_the_front_door(window: Window, place: Place) -> None:
    window.go(Place.HELP_NOW)
    window.go(Route(place, 1))
    assert window.route == Route(Place.FRONT_DOOR)
    assert not window.rail.isVisible()


@pytest.mark.parametrize("place", sorted(DOORS))
def test_with_an_open_journal_the_doors_lead_home(opened: Window, place: Place) -> None:
    opened.go(Place.LIBRARY)
    opened.go(place)
    assert opened.route == Route(Place.HOME)


def letter_in(desk: Desk) -> str:
    """The uid of a letter that was made ready."""
    leaving = TrackedRequest("", "reassignment", "A move", "Captain", "", "The letter.", Way.COPY, ())
    return desk.request_book.begin(leaving, {}).uid


def test_every_place_has_a_page_and_help_and_lock_are_on_each(
    opened: Window, cheap_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    entry = cheap_desk.journal.add("Gate", "it began")
    subjects: dict[Place, object] = {
        Place.ENTRY: entry.entry_id,
        Place.RESULT: cheap_desk.checks.finish_signs(SignsCheck(())),
        Place.ARTICLE: cheap_desk.library.articles()[0].article_id,
        Place.PEOPLE: next(iter(Urgency)),
        Place.CONTACT: "988",
        Place.PERSON: "new:lawyer",
        Place.LETTER: letter_in(cheap_desk),
        Place.ROAD: next(concern for concern in Concern if onward(concern) is Onward.ROAD),
        Place.SCENARIO: cheap_desk.practice.scenarios()[0].scenario_id,
        Place.POLICY: PolicyText("gifts", "Gifts", ("None.",), "Pine County", "2026-02"),
    }
    for place in set(Place) - DOORS:
        opened.go(Route(place, subjects.get(place)))
        assert opened.route.place is place
        assert not opened.page.errors.isVisible()
        with qtbot.waitSignal(opened.lock_asked):
            press(opened, "Cover and lock")
        press(opened, "Get help now, 988, 911")
        assert opened.route == Route(Place.HELP_NOW)
        delete_what_is_to_be()


def test_a_page_that_needs_a_subject_does_not_open_without(opened: Window) -> None:
    with pytest.raises(TypeError):
        opened.go(Place.ENTRY)


def test_back_goes_the_way_that_was_come(opened: Window) -> None:
    for place in (Place.JOURNAL, Place.BIN, Place.LIBRARY):
        opened.go(place)
    ways = []
    for _ in range(4):
        key(opened, "Back")
        ways.append(opened.route.place)
    assert ways == [Place.BIN, Place.JOURNAL, Place.HOME, Place.HOME]


def test_back_never_leads_to_a_door_of_the_open_journal(window: Window, cheap_desk: Desk) -> None:
    window.go(Route(Place.WHO_CAN_SEE, Place.START_JOURNAL))
    window.go(Place.START_JOURNAL)
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    window.go(Place.HOME)
    window.back()
    assert window.route.place is Place.WHO_CAN_SEE
    press(window, "I have read this")
    assert window.route == Route(Place.HOME)


def test_back_without_a_way_leads_home(opened: Window, cheap_desk: Desk) -> None:
    opened.start_over()
    opened.back()
    assert opened.route == Route(Place.HOME)
    cheap_desk.session.close()
    opened.back()
    assert opened.route == Route(Place.FRONT_DOOR)


def test_back_after_the_journal_was_closed_passes_its_pages_over(opened: Window, cheap_desk: Desk) -> None:
    opened.go(Place.JOURNAL)
    opened.go(Place.PEOPLE)
    cheap_desk.session.close()
    opened.back()
    assert opened.route == Route(Place.FRONT_DOOR)


def test_escape_goes_one_question_back_before_it_leaves_the_page(opened: Window) -> None:
    opened.go(Place.SITUATION)
    page = opened.page
    assert isinstance(page, Situation)
    page.go_on()
    key(opened, "Back")
    assert opened.page is page
    key(opened, "Back")
    assert opened.route == Route(Place.HOME)


def test_going_where_one_is_leaves_no_trace_in_the_way_back(opened: Window) -> None:
    opened.go(Place.JOURNAL)
    opened.go(Place.JOURNAL)
    opened.back()
    assert opened.route == Route(Place.HOME)


def test_the_rail_marks_the_place_and_what_belongs_to_it(opened: Window) -> None:
    def marked() -> list[str]:
        return [button.text() for button in opened.rail.findChildren(QPushButton) if button.property("here")]

    press(opened, "Journal")
    assert opened.route == Route(Place.JOURNAL)
    assert marked() == ["Journal"]
    opened.go(Place.WRITE)
    assert marked() == ["Journal"]
    opened.go(Place.HELP_NOW)
    assert marked() == []


def test_words_go_along_from_page_to_page(opened: Window, cheap_desk: Desk) -> None:
    opened.go(Place.WRITE)
    page = opened.page
    assert isinstance(page, Write)
    QTest.keyClicks(page.words, "it began")
    unsaved = opened.unsaved()
    assert unsaved is not None
    assert unsaved.fields["body"] == "it began"
    opened.go(Place.HELP_NOW)
    opened.back()
    assert isinstance(opened.page, Write)
    assert opened.page.words.words == "it began"


def test_a_page_that_cannot_be_made_says_why(opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise ContentDamaged(file="questions.toml", key="ask", reason="it is missing")

    monkeypatch.setattr(cheap_desk.checks, "texts", damaged)
    opened.go(Place.SITUATION)
    assert "A content file that came with BoundaryCheck is damaged: questions.toml" in words_on(opened)
    opened.back()
    assert opened.route == Route(Place.HOME)


def test_a_bug_in_a_task_is_not_shown_as_the_officers_trouble(opened: Window) -> None:
    with pytest.raises(ZeroDivisionError):
        opened.page.fail(ZeroDivisionError())
    assert not opened.page.errors.isVisible()


# ── shortcuts ─────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("words", "place"), [(each.words, each.target) for each in ACTIONS if isinstance(each.target, Place)]
)
def test_every_place_has_its_key(opened: Window, qtbot: QtBot, words: str, place: Place) -> None:
    qtbot.waitUntil(opened.isActiveWindow)
    opened.go(Place.BIN)
    key(opened, words)
    assert opened.route == Route(place)


def test_help_and_lock_have_their_keys_while_words_are_typed(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.WRITE)
    qtbot.waitUntil(opened.isActiveWindow)
    with qtbot.waitSignal(opened.lock_asked):
        key(opened, "Cover and lock")
    key(opened, "Get help now")
    assert opened.route == Route(Place.HELP_NOW)


def test_the_key_to_close_closes(opened: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(opened.isActiveWindow)
    with qtbot.waitSignal(opened.closing):
        key(opened, "Close BoundaryCheck")
    assert not opened.isVisible()


def test_the_help_button_carries_the_two_numbers_where_there_is_room(opened: Window) -> None:
    (button,) = (each for each in opened.topbar.findChildren(QPushButton) if each.text().startswith("Get help now"))
    opened.resize(1200, 700)
    opened.topbar.resize(1000, opened.topbar.height())
    assert "988" in button.text()
    assert "911" in button.text()
    assert button.accessibleName() == "Get help now, 988, 911"
    opened.topbar.resize(200, opened.topbar.height())
    assert button.text() == button.accessibleName() == "Get help now"
