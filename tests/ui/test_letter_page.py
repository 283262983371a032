"""The pages around a letter: the list, what became of one, receivers, the guide, and the card on the home page."""

from __future__ import annotations

import stat
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.follow_up import Event, Stage, TrackedRequest, Way
from boundarycheck.domain.journal import Draft
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.record_paper import record_blocks
from boundarycheck.ui.screens.home import Home
from boundarycheck.ui.screens.letter import LetterPage
from boundarycheck.ui.screens.letters import Letters
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.screens.table import make_page
from content.test_kinds import OWN_KIND, pack
from doors import ways_of
from letters import DAY
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from fakes import FakeClock
    from ui.conftest import Questions

    Show = Callable[[Page], Page]

LEAVING = TrackedRequest(
    "", "reassignment", "Request for a move", "Captain", "", "The letter.\n\nIts end.\n", Way.PRINT, ()
)


def begun(desk: Desk, *stages: Stage, kind_id: str = "reassignment") -> str:
    uid = desk.request_book.begin(replace(LEAVING, kind_id=kind_id), {"letter.pdf": b"%PDF-1.4 as it left"}).uid
    for stage in stages:
        desk.request_book.step(uid, stage, DAY)
    return uid


def press(page: Page, words: str) -> None:
    (made_button,) = (one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible())
    made_button.click()


def to_pdf(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)


# ── the list ──────────────────────────────────────────────────────────────────────────────────────
def open_list(desk: Desk, show: Show) -> Letters:
    page = show(make_page(Route(Place.LETTERS), desk))
    assert isinstance(page, Letters)
    return page


def test_the_list_says_where_each_letter_stands_and_leads_there(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_list(desk, show)
    said = words_on(page)
    assert "Request for a move" in said
    assert "Handed over" in said
    assert "to Captain" in said
    went = ways_of(page)
    press(page, "Open")
    assert went == [Route(Place.LETTER, uid)]


def test_what_may_have_gone_is_to_be_answered(desk: Desk, show: Show) -> None:
    begun(desk)
    page = open_list(desk, show)
    assert "Did it go?" in words_on(page)
    press(page, "Answer this")


def test_every_kind_has_a_door(desk: Desk, show: Show) -> None:
    page = open_list(desk, show)
    assert "Nothing was handed over yet." in words_on(page)
    went = ways_of(page)
    for door in page.doors.values():
        door.click()
    page.to.click()
    page.details.click()
    assert went == [
        *(Route(Place.REQUEST, kind.kind_id) for kind in desk.requests.kinds),
        Route(Place.RECEIVERS),
        Route(Place.PROFILE),
    ]


def test_a_damaged_folder_of_an_agencys_is_told_and_the_others_are_there(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    folder = pack(tmp_path / "county", own="id = 7")
    desk.preferences.use_pack(folder)
    page = open_list(desk, show)
    assert "A letter of your agency's cannot be used" in words_on(page.agency_problem)
    assert page.errors.isHidden()
    assert set(page.doors) == {"reassignment", "call-back", "tie", "report"}


def test_an_agencys_own_words_take_no_warning_away(desk: Desk, show: Show, tmp_path: Path) -> None:
    own = "report = true\n" + OWN_KIND.replace('"union-talk"', '"reassignment"')
    folder = pack(tmp_path / "county", own=own)
    desk.preferences.use_pack(folder)
    desk.ready_letters()
    said = words_on(show(make_page(Route(Place.REQUEST), desk)))
    assert "This letter alone does not meet a duty to report." in said
    assert said.index("This letter alone") < said.index("Words of your agency") < said.index("Read it.")


def test_a_letter_of_an_agencys_own_is_one_click_away(desk: Desk, show: Show, tmp_path: Path) -> None:
    folder = pack(tmp_path / "county", own=OWN_KIND)
    desk.preferences.use_pack(folder)
    went = ways_of(page := open_list(desk, show))
    assert "Words of your agency." in words_on(page.doors["union-talk"])
    assert "Words of your agency." not in words_on(page.doors["report"])
    page.doors["union-talk"].click()
    letter = show(make_page(went[0], desk))
    assert isinstance(letter, RequestPage)
    assert "Words of your agency" in words_on(letter)
    assert "I would like to talk at the hall." in letter.paper.words
    assert "In the letter, if you tick it" not in words_on(letter)


# ── one letter ────────────────────────────────────────────────────────────────────────────────────
def open_letter(desk: Desk, show: Show, uid: str) -> LetterPage:
    page = show(make_page(Route(Place.LETTER, uid), desk))
    assert isinstance(page, LetterPage)
    return page


def test_did_it_go_is_answered_here_too(desk: Desk, show: Show) -> None:
    uid = begun(desk)
    page = open_letter(desk, show, uid)
    page.did_it_go.went.click()
    assert desk.request_book.find(uid).stage is Stage.HANDED_OVER
    assert "Handed over" in words_on(page)
    other = begun(desk)
    page = open_letter(desk, show, other)
    page.did_it_go.not_yet.click()
    assert desk.request_book.find(other).stage is Stage.DRAFT
    went = ways_of(page)
    press(page, "Open the letter")
    assert went == [Route(Place.REQUEST, "reassignment")]


def test_a_yes_here_lets_the_draft_go_and_undo_brings_it_back(desk: Desk, show: Show) -> None:
    words = {"own_words": "I know the yard well."}
    desk.drafts.keep("request:tie", words)
    uid = begun(desk, kind_id="tie")
    page = open_letter(desk, show, uid)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.did_it_go.went.click()
    assert desk.drafts.find("request:tie") is None
    undos[0].work()
    assert [(draft.slot, draft.fields) for draft in desk.drafts.all()] == [("request:tie", words)]
    assert desk.request_book.find(uid).stage is Stage.HANDING_OVER


def test_a_draft_that_another_letter_goes_on_with_stays(desk: Desk, show: Show) -> None:
    desk.drafts.keep("request", {"own_words": "I know the yard well."})
    uid, other = begun(desk), begun(desk)
    open_letter(desk, show, uid).did_it_go.went.click()
    assert desk.drafts.find("request") is not None
    open_letter(desk, show, other).did_it_go.went.click()
    assert desk.drafts.find("request") is None


def test_a_step_has_a_day_and_a_note_and_can_be_undone(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    before = desk.request_book.find(uid)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.on.setCurrentIndex(page.on.findData("2026-03-07"))
    page.note.setText(" She said so by phone. ")
    page.steps[Stage.ACKNOWLEDGED].click()
    kept = desk.request_book.find(uid)
    assert kept.events[-1] == Event(Stage.ACKNOWLEDGED, DAY.replace(day=7), "She said so by phone.")
    assert "She said so by phone." in words_on(page)
    assert set(page.steps) == {Stage.GRANTED, Stage.DECLINED, Stage.WITHDRAWN}
    undos[0].work()
    assert desk.request_book.find(uid) == before
    assert undos[0].then == Route(Place.LETTER, uid)


def test_a_day_and_a_note_stand_here_again_on_return(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    assert page.unsaved() is None
    page.on.setCurrentIndex(page.on.findData("2026-03-07"))
    page.note.setText("She said so by phone.")
    assert page.unsaved() == Draft(f"letter:{uid}", {"on": "2026-03-07", "note": "She said so by phone."})
    assert page.typed() == (page.unsaved(),)
    page.leaving()
    assert page.unsaved() is None
    again = open_letter(desk, show, uid)
    assert (again.on.value, again.note.text()) == ("2026-03-07", "She said so by phone.")
    home = show(make_page(Route(Place.HOME), desk))
    went = ways_of(home)
    press(home, "What became of a letter")
    assert went == [Route(Place.LETTER, uid)]
    again.steps[Stage.GRANTED].click()
    assert desk.request_book.find(uid).events[-1] == Event(Stage.GRANTED, DAY.replace(day=7), "She said so by phone.")
    again.leaving()
    assert desk.drafts.find(f"letter:{uid}") is None
    assert again.note.text() == ""


def test_a_reminder_loses_no_note(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    page.note.setText("By phone.")
    page.remind.click()
    assert page.note.text() == "By phone."


def test_a_step_that_cannot_be_kept_leaves_its_note(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    page.note.setText("By phone.")
    desk.request_book.step(uid, Stage.WITHDRAWN, DAY)  # in another window
    page.steps[Stage.ACKNOWLEDGED].click()
    assert page.errors.isVisible()
    assert page.unsaved() == Draft(f"letter:{uid}", {"on": "", "note": "By phone."})


def test_with_a_letter_its_note_goes(desk: Desk, show: Show, questions: Questions) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    page.note.setText("By phone.")
    page.leaving()
    page.note.setText("By phone, on Monday.")
    page.remove.click()
    assert questions.asked
    page.leaving()
    assert desk.drafts.all() == ()


def test_what_was_taken_back_has_no_next_step(desk: Desk, show: Show) -> None:
    page = open_letter(desk, show, begun(desk, Stage.HANDED_OVER, Stage.WITHDRAWN))
    assert page.steps == {}
    assert "Taken back" in words_on(page)


def test_a_reminder_is_set_and_taken_away(desk: Desk, show: Show, clock: FakeClock) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    assert "No reminder is set." in words_on(page)
    page.days.setCurrentIndex(page.days.findData("10"))
    page.remind.click()
    assert desk.request_book.find(uid).remind_on == DAY.replace(day=19)
    assert "asks about it from" in words_on(page)
    clock.advance(10 * 86_400)
    assert [one.uid for one in desk.request_book.due()] == [uid]
    page.no_reminder.click()
    assert desk.request_book.find(uid).remind_on is None


def test_after_a_no_it_says_what_else_there_is(desk: Desk, show: Show) -> None:
    page = open_letter(desk, show, begun(desk, Stage.HANDED_OVER, Stage.DECLINED))
    said = words_on(page)
    for part in ("union", "chaplain", "Ask someone else", "115.67", "If you reported something"):
        assert part in said
    went = ways_of(page)
    press(page, "Write it anew")
    press(page, "People to call")
    assert went == [Route(Place.REQUEST, "reassignment"), Route(Place.PEOPLE)]


def test_after_a_report_came_to_nothing_the_protection_stands_first(desk: Desk, show: Show) -> None:
    said = words_on(open_letter(desk, show, begun(desk, Stage.HANDED_OVER, Stage.DECLINED, kind_id="report")))
    assert said.index("115.67") < said.index("Ask someone else")
    assert "If you reported something" not in said


def test_the_record_says_dates_facts_and_checksums_and_prints_the_same(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    (copy,) = desk.request_book.copies(uid)
    said = words_on(page)
    for part in ("To: Captain", "Begun", "Made ready to leave, on paper", "letter.pdf", copy.sha256[:8], "Its end."):
        assert part in said
    said_notices: list[str] = []
    page.said.connect(said_notices.append)
    place = tmp_path / "record.pdf"
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: place)
    page.save.click()
    assert place.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    to_pdf(monkeypatch, tmp_path / "printed.pdf")
    page.print.click()
    assert (tmp_path / "printed.pdf").exists()
    assert said_notices == ["Saved as record.pdf.", "Given to the printer."]


def test_the_record_tells_a_note_from_a_way() -> None:
    events = (Event(Stage.DRAFT, DAY), Event(Stage.HANDING_OVER, DAY, "mail"), Event(Stage.GRANTED, DAY, "print"))
    texts = [text for text, _ in record_blocks(replace(LEAVING, events=events), (), DAY)]
    assert any(text.endswith("Made ready to leave, as a draft in the mail program") for text in texts)
    assert any(text.endswith("Granted. print") for text in texts)


def test_the_exact_file_can_be_saved_again(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_letter(desk, show, begun(desk))
    place = tmp_path / "again.pdf"
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: place)
    press(page, "Save letter.pdf")
    assert place.read_bytes() == b"%PDF-1.4 as it left"
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: tmp_path / "gone" / "x.pdf")
    press(page, "Save letter.pdf")
    assert "Writing to" in words_on(page.errors)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    press(page, "Save letter.pdf")


def test_deleting_says_first_what_may_have_to_be_preserved(desk: Desk, show: Show, questions: Questions) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    questions.agreed = False
    page.remove.click()
    assert [one.uid for one in desk.request_book.all()] == [uid]
    assert "crime of its own" in questions.asked[0]
    questions.agreed = True
    went = ways_of(page)
    page.remove.click()
    assert desk.request_book.all() == ()
    assert went == [Route(Place.LETTERS)]


def test_a_letter_that_is_gone_is_told(desk: Desk, show: Show) -> None:
    uid = begun(desk)
    desk.request_book.remove(uid)
    page = open_letter(desk, show, uid)
    assert "not in this journal any more" in words_on(page.errors)
    assert not page.save.isEnabled()


# ── home ──────────────────────────────────────────────────────────────────────────────────────────
def test_home_asks_whether_it_went_and_whether_there_is_an_answer(desk: Desk, show: Show, clock: FakeClock) -> None:
    went_one = begun(desk, Stage.HANDED_OVER)
    desk.request_book.remind(went_one, 3)
    assert "Your letters" not in words_on(show(make_page(Route(Place.HOME), desk)))
    clock.advance(3 * 86_400)
    asked = begun(desk)
    page = show(make_page(Route(Place.HOME), desk))
    assert isinstance(page, Home)
    said = words_on(page)
    assert "Did it go?" in said
    assert "Is there an answer?" in said
    went = ways_of(page)
    for made_button in page.findChildren(QPushButton):
        if made_button.text() == "Answer this":
            made_button.click()
    assert went == [Route(Place.LETTER, asked), Route(Place.LETTER, went_one)]


def test_home_leads_back_to_letters_and_receivers_left_half_done(desk: Desk, show: Show) -> None:
    desk.drafts.keep("request", {"own_words": "x"})
    desk.drafts.keep("request:report", {"what": "x"})
    desk.drafts.keep("receiver:new", {"name": "x"})
    desk.drafts.keep("receiver:some-uid", {"name": "x"})
    page = show(make_page(Route(Place.HOME), desk))
    went = ways_of(page)
    for made_button in page.findChildren(QPushButton):
        if made_button.text() in {"Your letter", "Someone who gets letters"}:
            made_button.click()
    assert set(went) == {
        Route(Place.REQUEST),
        Route(Place.REQUEST, "report"),
        Route(Place.RECEIVER, ""),
        Route(Place.RECEIVER, "some-uid"),
    }
