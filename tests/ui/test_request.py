from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from boundarycheck.domain.follow_up import Way
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import NO, YES, Receiver, switch_of
from boundarycheck.services.handing_over import HandOver
from boundarycheck.services.requests import RequestService
from boundarycheck.services.session import Session
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.services.tracking import RequestBook
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.reading_order import stops_in
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_draft import slot_of
from boundarycheck.ui.request_form import WORDS_LIMIT, answers_of
from boundarycheck.ui.request_ways import Leaving
from boundarycheck.ui.screens.request import RequestPage, Services
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.unkept_drafts import UnkeptDrafts
from doors import ways_of
from pages import scroll_over, words_on
from ui.request_helpers import PROFILE, press, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]
    Open = Callable[..., RequestPage]

SLOT = slot_of("reassignment")


@pytest.fixture
def page(letter_page: RequestPage) -> RequestPage:
    return letter_page


# ── the letter ────────────────────────────────────────────────────────────────────────────────────
def test_one_click_shows_the_finished_letter_exactly_as_it_will_leave(page: RequestPage) -> None:
    assert squeezed(page.paper.words) == squeezed(page.letter.text)
    assert "Dana Whitfield" in page.paper.words
    assert "March 9, 2026" in page.paper.words
    assert "To: Capt. Ortiz, Shift commander" in page.paper.words
    assert "preventive step to keep professional boundaries" in page.paper.words
    assert page.paper.isReadOnly()


def test_every_choice_sets_the_letter_anew(page: RequestPage) -> None:
    form = page.form
    before = page.paper.words
    for key, value in (("move", "unit"), ("duration", "temporary"), ("start", "next-bid"), ("reason", "rotation")):
        form.choices[key].choose(value)
    form.asks["own_words"].show_answer("I know the yard well.", on=True)
    form.asks["steps_taken"].show_answer("I told my sergeant.", on=True)
    form.asks["preferences"].show_answer("Control room\nYard", on=True)
    form.asks["cc"].show_answer("Local 12", on=True)
    said = page.paper.words
    for part in ("my present unit", "temporary", "next bid", "rotation", "I know the yard well.", "my sergeant"):
        assert part in said
        assert part not in before
    assert "Control room; Yard" in said
    assert "Copy to: Local 12" in said
    form.asks["talk"].show_answer("", on=False)
    form.asks["need_to_know"].show_answer("", on=False)
    assert "in private" not in page.paper.words
    assert "only with those who need it" not in page.paper.words
    assert squeezed(page.paper.words) == squeezed(page.letter.text)


def test_every_optional_field_is_off_and_hidden_until_it_is_chosen(page: RequestPage) -> None:
    ask = page.form.asks["own_words"]
    assert ask.tick is not None
    assert not page.form.asks["own_words"].findChildren(WordsField)
    ask.tick.click()
    assert ask.area is not None
    assert ask.area.isVisible()
    ask.area.setPlainText("A line.")
    assert "A line." in page.paper.words
    ask.tick.click()
    assert "A line." not in page.paper.words
    assert ask.words == "A line."


@pytest.mark.parametrize("kind_id", ["call-back", "tie", "report"])
def test_every_other_kind_opens_by_the_same_page(open_request: Open, desk: Desk, kind_id: str) -> None:
    page = open_request(kind_id)
    kind = desk.requests.kind(kind_id)
    assert page.windowTitle() == kind.label
    assert page.belongs_to is Place.REQUEST
    assert squeezed(page.paper.words) == squeezed(page.letter.text)
    said = words_on(page)
    for note in kind.notes:
        assert note.title in said
        assert note.text in said


def test_what_a_report_needs_is_asked_openly(open_request: Open) -> None:
    page = open_request("report")
    what = page.form.asks["what"]
    assert what.tick is None
    assert what.area is not None
    assert what.area.isVisible()
    assert "What you saw, heard or were told" in words_on(page)
    what.type("A phone on the bunk.")
    assert "told: A phone on the bunk." in page.paper.words


def test_markup_in_own_words_is_shown_as_text(page: RequestPage) -> None:
    page.form.asks["own_words"].show_answer("<b>bold</b> <img src='x'>", on=True)
    assert "<b>bold</b> <img src='x'>" in page.paper.words


def test_a_hint_explains_the_chosen_option(page: RequestPage) -> None:
    start = page.form.choices["start"]
    start.choose("next-bid")
    assert start.hint == "A bid needs no reason."
    assert start.choice.accessibleDescription() == "A bid needs no reason."
    start.choose("next-shift")
    assert start.hint == ""


def test_a_huge_paste_is_refused_and_nothing_is_lost(page: RequestPage) -> None:
    ask = page.form.asks["own_words"]
    ask.show_answer("My line.", on=True)
    paste = QMimeData()
    paste.setText("x" * 10_000_000)
    assert ask.area is not None
    ask.area.insertFromMimeData(paste)
    assert ask.words == "My line."
    limit = page.locale().toString(WORDS_LIMIT)
    assert f"only {limit} characters fit here" in words_on(page.form)


def test_what_is_blank_is_named_and_a_button_leads_to_the_details(desk: Desk, captain: str, open_request: Open) -> None:
    assert captain
    desk.requests.keep_profile(replace(PROFILE, rank="", unit=""))
    page = open_request()
    assert "Still blank: your rank, your unit." in words_on(page)
    went = ways_of(page)
    page.details.click()
    page.others.click()
    assert went == [Route(Place.PROFILE), Route(Place.LETTERS)]


def test_when_nothing_is_blank_it_says_so(page: RequestPage) -> None:
    assert "Nothing is blank." in words_on(page)


def test_a_second_look_marks_words_with_a_reason_and_blocks_nothing(page: RequestPage) -> None:
    assert not page.second_look.isVisible()
    page.form.asks["own_words"].show_answer("I feel drawn to Marcus, number 887123.", on=True)
    said = page.second_look.words
    assert page.second_look.isVisible()
    for part in (
        "Feelings: \u201cdrawn to\u201d.",
        "can be read as a confession",
        "\u201cMarcus\u201d",
        "\u201c887123\u201d",
    ):
        assert part in said
    assert all(made.isEnabled() for made in page.ways.buttons.values())
    page.form.asks["own_words"].show_answer("", on=False)
    assert not page.second_look.isVisible()


# ── report first ──────────────────────────────────────────────────────────────────────────────────
def test_where_the_answers_ask_for_it_the_report_comes_first_with_the_reason(desk: Desk, open_request: Open) -> None:
    desk.drafts.keep("check:situation", {"circumstances": "contraband"})
    page = open_request()
    said = words_on(page)
    assert said.index("First: report it") < said.index("I ask to be moved off")
    assert "your duty to report is not met" in said
    went = ways_of(page)
    page.report_first.report.click()
    assert went == [Route(Place.REQUEST, "report")]


def test_without_such_answers_it_says_that_a_transfer_is_no_report(page: RequestPage) -> None:
    said = words_on(page)
    assert "First: report it" not in said
    assert said.index("does not meet a duty to report") < said.index("I ask to be moved off")


def test_the_report_itself_needs_no_such_word(desk: Desk, open_request: Open) -> None:
    desk.drafts.keep("check:situation", {"circumstances": "contraband"})
    said = words_on(open_request("report"))
    assert "First: report it" not in said
    assert "does not meet a duty to report" not in said


# ── whom to ───────────────────────────────────────────────────────────────────────────────────────
def test_another_receiver_can_be_chosen_and_is_remembered(desk: Desk, page: RequestPage, open_request: Open) -> None:
    warden = desk.requests.keep_receiver(KeptReceiver("", Receiver("", "Warden", ""), ("tie",)))
    went = ways_of(page)
    page.to.edit.click()
    assert went == [Route(Place.RECEIVERS)]
    again = open_request()
    again.to.choice.setCurrentIndex(again.to.choice.findData(warden))
    assert "To: Warden" in again.paper.words
    again.leaving()
    assert "To: Warden" in open_request().paper.words


def test_the_hint_says_who_usually_gets_it(page: RequestPage, desk: Desk) -> None:
    assert desk.requests.kind("reassignment").receivers in words_on(page.to)
    assert "ortiz@example.org" in words_on(page.to)


def test_nobody_can_be_chosen(page: RequestPage) -> None:
    page.to.choice.setCurrentIndex(0)
    assert "Still blank: who gets the letter." in words_on(page)


# ── the draft ─────────────────────────────────────────────────────────────────────────────────────
def test_choices_and_words_come_back_as_they_were_left(page: RequestPage, open_request: Open) -> None:
    page.form.choices["reason"].choose("wellness")
    page.form.asks["own_words"].show_answer("A line.", on=True)
    page.form.asks["preferences"].show_answer("Yard", on=True)
    page.form.asks["need_to_know"].show_answer("", on=False)
    draft = page.unsaved()
    assert draft is not None
    assert draft.slot == SLOT
    page.leaving()
    again = open_request()
    assert again.form.fields() | {"to": again.to.choice.value} == draft.fields
    assert again.paper.words == page.paper.words
    assert again.unsaved() is None


def test_each_kind_has_a_draft_of_its_own(open_request: Open, desk: Desk) -> None:
    page = open_request("report")
    page.form.asks["what"].type("A phone.")
    page.leaving()
    assert desk.drafts.find(SLOT) is None
    draft = desk.drafts.find("request:report")
    assert draft is not None
    assert draft.fields["what"] == "A phone."


def test_looking_without_changing_leaves_no_draft(page: RequestPage, desk: Desk) -> None:
    assert page.unsaved() is None
    page.leaving()
    assert desk.drafts.find(SLOT) is None


def test_starting_again_can_be_undone(page: RequestPage, desk: Desk, open_request: Open) -> None:
    page.form.asks["own_words"].show_answer("A line.", on=True)
    undos: list[object] = []
    page.undoable.connect(undos.append)
    page.again.click()
    assert "A line." not in page.paper.words
    assert desk.drafts.find(SLOT) is None
    undos[0].work()  # type: ignore[attr-defined]
    assert "A line." in open_request().paper.words


def test_a_draft_of_the_first_version_comes_back_whole(desk: Desk, captain: str, open_request: Open) -> None:
    assert captain
    before = {
        "move-from": "unit",
        "duration": "temporary",
        "start": "today",
        "reason": "rotation",
        "own-words": "A line.",
        "steps-taken": "",
        "cc": "Local 12",
        "discuss-privately": "no",
        "need-to-know": "yes",
        "preference-0": "Yard",
        "preference-1": "",
        "preference-2": "Gate",
    }
    desk.drafts.keep(SLOT, before)
    said = open_request().paper.words
    for part in ("my present unit", "temporary", "starting today", "rotation", "A line.", "Local 12", "Yard; Gate"):
        assert part in said
    assert "talk about this in private" not in said
    assert "Steps I have already taken" not in said


def test_answers_of_this_version_are_left_as_they_are() -> None:
    fields = {"own_words": "x", switch_of("own_words"): YES, "to": "uid"}
    assert answers_of(fields) == fields
    assert answers_of({"move-from": "post"})[switch_of("cc")] == NO


# ── the page ──────────────────────────────────────────────────────────────────────────────────────
def test_the_wheel_over_the_letter_scrolls_the_page(page: RequestPage) -> None:
    assert not scroll_over(page.paper)


def test_the_letter_follows_a_larger_text_size(page: RequestPage) -> None:
    before = page.paper.height()
    font = page.paper.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.paper.setFont(font)
    assert page.paper.height() > before * 1.4
    assert page.paper.document().defaultFont().pointSizeF() == font.pointSizeF()


def test_where_there_is_little_room_the_letter_stands_above_the_form(page: RequestPage) -> None:
    both = next(part for part in page.findChildren(SideBySide) if part.isAncestorOf(page.paper))
    stacked = []
    for width in (1400, 500):
        page.resize(width, 700)
        QApplication.processEvents()
        stacked.append(both.stacked)
    assert stacked == [False, True]
    assert page.paper.mapTo(page, page.paper.rect().topLeft()).y() < page.form.mapTo(page, page.form.pos()).y()


def test_tab_goes_from_the_letter_to_the_form_where_it_stands_above_it(page: RequestPage) -> None:
    letter_later = []
    for width in (1400, 500):
        page.resize(width, 700)
        QApplication.processEvents()
        stops = stops_in(page._scroll)  # noqa: SLF001 - the column, as the page itself goes through it
        letter_later.append(stops.index(page.paper) > stops.index(page.details))
    assert letter_later == [True, False]
    page.entered()
    assert page.focusWidget() is page.paper
    page.resize(1400, 700)
    QApplication.processEvents()
    page.entered()
    assert page.focusWidget() is page.details


def test_with_a_real_worker_the_focus_begins_at_what_is_blank(
    desk: Desk, clock: FakeClock, show: Show, qtbot: QtBot
) -> None:
    gui = GuiThread()
    tasks = ThreadTasks(gui.post)
    inside = tasks.run_now(lambda: open_guest(clock))
    requests, book = RequestService(inside, clock), RequestBook(inside, clock)
    hand_over = HandOver(book, clock, desk.runtime_dir, lambda _language: requests.wording.mail)
    leaving = Leaving(hand_over, desk.clipboard, desk.left_letters)
    services = Services(requests, book, leaving, UnkeptDrafts(inside), tasks, lambda: False)
    page = RequestPage("reassignment", services)
    show(page)
    qtbot.waitUntil(page.form.isEnabled)
    assert page.focusWidget() is page.details
    assert "I request" in page.paper.words
    press(page, Way.COPY)
    qtbot.waitUntil(page.did_it_go.isVisible)
    tasks.run_now(inside.close)
    tasks.close()


def open_guest(clock: FakeClock) -> Session:
    session = Session(clock)
    session.open_guest()
    return session


def test_a_damaged_wording_is_told(desk: Desk, show: Show) -> None:
    broken = RequestService(desk.session, desk.clock, "no-such-language")
    broken.__dict__["_built_in"] = desk.requests.kinds
    desk.__dict__["requests"] = broken
    page = show(make_page(Route(Place.REQUEST), desk))
    assert "damaged" in words_on(page.errors)
    page.leaving()
    assert desk.drafts.find(SLOT) is None


def test_a_locked_journal_is_told_and_nothing_can_be_pressed(closed_desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.REQUEST), closed_desk))
    assert isinstance(page, RequestPage)
    assert "locked" in words_on(page.errors)
    assert not any(made.isEnabled() for made in page.ways.buttons.values())
    assert not page.form.isEnabled()
    assert page.unsaved() is None


KEYS = ("move", "reason", "own_words", switch_of("own_words"), "preferences", "talk-on", "to", "move-from", "cc")


@given(st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), st.text(max_size=12)))
def test_any_draft_gives_answers_that_are_text(fields: dict[str, str]) -> None:
    answers = answers_of(Draft(SLOT, fields).fields)
    assert all(isinstance(value, str) for value in answers.values())
