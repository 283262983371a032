from __future__ import annotations

import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.domain.requests import Duration, MoveFrom, Profile, ReasonCategory, Receiver, Start
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.requests import RequestService
from boundarycheck.services.session import Session
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.ui import dialogs
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_form import WORDS_LIMIT, with_fields
from boundarycheck.ui.screens.request import SLOT, RequestPage
from letters import filled_request
from pages import scroll_over, words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

PROFILE = Profile("Dana Whitfield", "407", "Officer", "Ridgeview", "B", "B2 housing", "Second", "Tue", "555-0142")
RECEIVER = Receiver("Capt. Ortiz", "Shift commander", "ortiz@example.org")


class MailProgram:
    """What the desktop would open; ``reason`` makes it refuse."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.reason = ""

    def open(self, url: str) -> None:
        if self.reason:
            raise HandOverFailed(reason=self.reason)
        self.opened.append(url)


@pytest.fixture
def mail() -> MailProgram:
    return MailProgram()


@pytest.fixture
def page(desk: Desk, clock: FakeClock, show: Show, mail: MailProgram) -> RequestPage:
    desk.requests.keep_profile(PROFILE, RECEIVER)
    return open_page(desk, clock, show, mail)


def open_page(desk: Desk, clock: FakeClock, show: Show, mail: MailProgram) -> RequestPage:
    requests = RequestService(desk.session, clock, open_link=mail.open)
    made = RequestPage(requests, desk.drafts, desk.tasks, desk.clipboard)
    show(made)
    return made


def notices(page: RequestPage) -> list[str]:
    said: list[str] = []
    page.said.connect(said.append)
    return said


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_one_click_shows_the_finished_letter_exactly_as_it_will_leave(page: RequestPage) -> None:
    assert squeezed(page.paper.words) == squeezed(page.letter.text)
    assert "Dana Whitfield" in page.paper.words
    assert "preventive step to keep professional boundaries" in page.paper.words
    assert page.paper.isReadOnly()


def test_every_choice_sets_the_letter_anew(page: RequestPage) -> None:
    form = page.form
    before = page.paper.words
    form.move_from.choose(MoveFrom.UNIT)
    form.duration.choose(Duration.TEMPORARY)
    form.start.choose(Start.NEXT_BID)
    form.reason.choose(ReasonCategory.ROTATION)
    form.own_words.setPlainText("I know the yard well.")
    form.steps_taken.setPlainText("I told my sergeant.")
    form.preferences[1].setText("Control room")
    form.cc.setText("Local 12")
    said = page.paper.words
    for part in ("my present unit", "temporary", "next bid", "rotation", "I know the yard well.", "my sergeant"):
        assert part in said
        assert part not in before
    assert "Control room" in said
    assert "Local 12" in said
    form.discuss_privately.setChecked(False)
    form.need_to_know.setChecked(False)
    assert "in private" not in page.paper.words
    assert "only with those who need it" not in page.paper.words
    assert squeezed(page.paper.words) == squeezed(page.letter.text)


def test_markup_in_own_words_is_shown_as_text(page: RequestPage) -> None:
    page.form.own_words.setPlainText("<b>bold</b> <img src='x'>")
    assert "<b>bold</b> <img src='x'>" in page.paper.words


def test_a_hint_explains_the_chosen_option(page: RequestPage) -> None:
    page.form.start.choose(Start.NEXT_BID)
    assert page.form.start.hint == "A bid needs no reason."
    assert page.form.start.choice.accessibleDescription() == "A bid needs no reason."
    page.form.start.choose(Start.NEXT_SHIFT)
    assert page.form.start.hint == ""


def test_a_huge_paste_is_refused_and_nothing_is_lost(page: RequestPage) -> None:
    page.form.own_words.setPlainText("My line.")
    paste = QMimeData()
    paste.setText("x" * 10_000_000)
    page.form.own_words.insertFromMimeData(paste)
    assert page.form.own_words.words == "My line."
    limit = page.locale().toString(WORDS_LIMIT)
    assert f"only {limit} characters fit here" in words_on(page.form)


def test_what_is_blank_is_named_and_a_button_leads_to_the_details(
    desk: Desk, clock: FakeClock, show: Show, mail: MailProgram
) -> None:
    desk.requests.keep_profile(replace(PROFILE, rank="", unit=""), RECEIVER)
    page = open_page(desk, clock, show, mail)
    assert "Still blank: your rank, your unit." in words_on(page)
    went: list[Route] = []
    page.go.connect(went.append)
    page.details.click()
    assert went == [Route(Place.PROFILE)]


def test_when_nothing_is_blank_it_says_so(page: RequestPage) -> None:
    assert "Nothing is blank." in words_on(page)


def test_choices_and_words_come_back_as_they_were_left(
    page: RequestPage, desk: Desk, clock: FakeClock, show: Show, mail: MailProgram
) -> None:
    page.form.reason.choose(ReasonCategory.WELLNESS)
    page.form.own_words.setPlainText("A line.")
    page.form.preferences[0].setText("Yard")
    page.form.need_to_know.setChecked(False)
    draft = page.unsaved()
    assert draft is not None
    assert draft.slot == SLOT
    page.leaving()
    again = open_page(desk, clock, show, mail)
    assert again.form.fields() == draft.fields
    assert again.paper.words == page.paper.words
    assert again.unsaved() is None


def test_looking_without_changing_leaves_no_draft(page: RequestPage, desk: Desk) -> None:
    assert page.unsaved() is None
    page.leaving()
    assert desk.drafts.find(SLOT) is None


def test_the_pdf_goes_where_the_officer_says_and_only_they_can_read_it(
    page: RequestPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "my letter.pdf"
    asked: list[Path] = []

    def choose(_parent: object, _title: str, start: Path, _kind: str) -> Path:
        asked.append(start)
        return place

    monkeypatch.setattr(dialogs, "choose_new_file", choose)
    said = notices(page)
    page.save.click()
    assert place.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert asked[0].name == "letter-2026-03-09.pdf"
    assert "my letter.pdf" in said[0]


def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(
    page: RequestPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: tmp_path / "gone" / "letter.pdf")
    page.form.own_words.setPlainText("A line.")
    said = notices(page)
    page.save.click()
    assert "Writing to" in words_on(page.errors)
    assert said == []
    assert page.form.own_words.words == "A line."


def test_deciding_otherwise_writes_and_prints_nothing(
    page: RequestPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    monkeypatch.setattr(dialogs, "choose_printer", lambda *_: False)
    said = notices(page)
    page.save.click()
    page.print.click()
    assert said == []
    assert list(tmp_path.rglob("*.pdf")) == []


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # Qt says so of the printer that fails
@pytest.mark.parametrize(("folder", "works"), [(".", True), ("no such folder", False)])
def test_print(page: RequestPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, works: bool) -> None:
    place = tmp_path / folder / "printed.pdf"

    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    said = notices(page)
    page.print.click()
    assert place.exists() == works
    assert bool(said) == works
    assert ("The printer did not take the letter." in words_on(page)) != works


def test_copy_takes_the_text_for_twenty_seconds(page: RequestPage, desk: Desk, qapp: QApplication) -> None:
    told: list[int] = []
    desk.clipboard.remaining.connect(told.append)
    page.copy.click()
    assert qapp.clipboard().text() == page.letter.text
    assert told == [20]


def test_the_mail_program_gets_the_letter_and_nothing_is_sent(page: RequestPage, mail: MailProgram) -> None:
    said = notices(page)
    page.mail.click()
    (url,) = mail.opened
    assert url.startswith("mailto:ortiz")
    assert "not sent" in said[0]


def test_a_mail_program_that_fails_is_told(page: RequestPage, mail: MailProgram) -> None:
    mail.reason = "none is installed"
    said = notices(page)
    page.mail.click()
    assert "none is installed" in words_on(page.errors)
    assert said == []
    page.copy.click()
    assert not page.errors.isVisible()


def test_an_address_that_cannot_be_right_is_told(desk: Desk, clock: FakeClock, show: Show, mail: MailProgram) -> None:
    desk.requests.keep_profile(PROFILE, replace(RECEIVER, address="not an address"))
    page = open_page(desk, clock, show, mail)
    page.mail.click()
    assert "a valid e-mail address" in words_on(page.errors)
    assert mail.opened == []


def test_it_says_what_each_way_leaves_behind_and_that_nothing_is_sent(page: RequestPage) -> None:
    said = words_on(page)
    assert "itself sends nothing" in said
    for part in (
        "can read it",
        "may keep a copy",
        "temporary file on this computer, not encrypted",
        "20 seconds",
        "may keep it longer",
        "Your employer can read mail at work",
        "other users of this computer",
    ):
        assert part in said


def test_every_note_stands_beside_the_letter_and_the_duty_to_report_on_top(page: RequestPage, desk: Desk) -> None:
    said = words_on(page)
    for note in desk.requests.wording.notes:
        assert note.title in said
        assert note.text in said
    assert said.index("does not meet a duty to report") < said.index("I ask to be moved off")


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


def test_with_a_real_worker_the_focus_begins_at_what_is_blank(
    desk: Desk, clock: FakeClock, show: Show, mail: MailProgram, qtbot: QtBot
) -> None:
    gui = GuiThread()
    tasks = ThreadTasks(gui.post)
    inside = tasks.run_now(lambda: open_guest(clock))
    page = RequestPage(RequestService(inside, clock, open_link=mail.open), DraftService(inside), tasks, desk.clipboard)
    show(page)
    qtbot.waitUntil(page.form.isEnabled)
    assert page.focusWidget() is page.details
    assert "I request" in page.paper.words
    tasks.run_now(inside.close)
    tasks.close()


def open_guest(clock: FakeClock) -> Session:
    session = Session(clock)
    session.open_guest()
    return session


def test_a_damaged_letter_file_is_told(desk: Desk, clock: FakeClock, show: Show) -> None:
    requests = RequestService(desk.session, clock, "no-such-language")
    page = RequestPage(requests, desk.drafts, desk.tasks, desk.clipboard)
    show(page)
    assert "damaged" in words_on(page.errors)
    assert page.unsaved() is None
    page.leaving()
    assert desk.drafts.find(SLOT) is None


def test_a_locked_journal_is_told_and_nothing_can_be_pressed(
    closed_desk: Desk, clock: FakeClock, show: Show, mail: MailProgram
) -> None:
    page = open_page(closed_desk, clock, show, mail)
    assert "locked" in words_on(page.errors)
    assert not page.save.isEnabled()
    assert not page.form.isEnabled()


# ── the fields of a draft ─────────────────────────────────────────────────────────────────────────
KEYS = (
    "move-from",
    "duration",
    "start",
    "reason",
    "own-words",
    "steps-taken",
    "cc",
    "discuss-privately",
    "need-to-know",
    "preference-0",
    "preference-2",
)


@given(st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), st.text(max_size=12)))
def test_any_draft_gives_a_request(fields: dict[str, str]) -> None:
    base = filled_request()
    made = with_fields(base, fields)
    assert made.profile == base.profile
    assert made.own_words == fields.get("own-words", "")
    assert len(made.preferences) <= 3


def test_a_draft_without_fields_changes_nothing() -> None:
    base = replace(filled_request(), preferences=("Yard",), cc="Local 12")
    assert with_fields(base, {}) == base
