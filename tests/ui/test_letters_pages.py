"""The pages around a letter: the list, what became of one, receivers, the guide, and the card on the home page."""

from __future__ import annotations

import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.errors import ReadOnly
from boundarycheck.domain.follow_up import Event, Stage, TrackedRequest, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.services.handing_over import HandOver
from boundarycheck.services.requests import RequestService
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.record_paper import record_blocks
from boundarycheck.ui.screens.home import Home
from boundarycheck.ui.screens.letter import LetterPage
from boundarycheck.ui.screens.letters import Letters
from boundarycheck.ui.screens.receiver import ReceiverPage, slot_of
from boundarycheck.ui.screens.receivers import Receivers
from boundarycheck.ui.screens.sealed_guide import SealedGuide
from boundarycheck.ui.screens.table import make_page
from certificates import good, issued, made
from letters import DAY, RECEIVER
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.system.handoff import LeftMessage
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


def ways_of(page: Page) -> list[Route]:
    went: list[Route] = []
    page.go.connect(went.append)
    return went


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


def test_a_step_has_a_day_and_a_note_and_can_be_undone(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    before = desk.request_book.find(uid)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.on.setDate(QDate(2026, 3, 12))
    page.note.setText(" She said so by phone. ")
    page.steps[Stage.ACKNOWLEDGED].click()
    kept = desk.request_book.find(uid)
    assert kept.events[-1] == Event(Stage.ACKNOWLEDGED, DAY.replace(day=12), "She said so by phone.")
    assert "She said so by phone." in words_on(page)
    assert set(page.steps) == {Stage.GRANTED, Stage.DECLINED, Stage.WITHDRAWN}
    undos[0].work()
    assert desk.request_book.find(uid) == before
    assert undos[0].then == Route(Place.LETTER, uid)


def test_what_was_taken_back_has_no_next_step(desk: Desk, show: Show) -> None:
    page = open_letter(desk, show, begun(desk, Stage.HANDED_OVER, Stage.WITHDRAWN))
    assert page.steps == {}
    assert "Taken back" in words_on(page)


def test_a_reminder_is_set_and_taken_away(desk: Desk, show: Show, clock: FakeClock) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    assert "No reminder is set." in words_on(page)
    page.days.setValue(10)
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


# ── receivers ─────────────────────────────────────────────────────────────────────────────────────
PEM = good().pem.decode()


def open_receivers(desk: Desk, show: Show) -> Receivers:
    page = show(make_page(Route(Place.RECEIVERS), desk))
    assert isinstance(page, Receivers)
    return page


def open_receiver(desk: Desk, show: Show, uid: str | None = None) -> ReceiverPage:
    page = show(make_page(Route(Place.RECEIVER, uid), desk))
    assert isinstance(page, ReceiverPage)
    return page


def test_the_list_of_receivers_says_whether_letters_to_them_are_sealed(desk: Desk, show: Show) -> None:
    assert "Nobody yet." in words_on(open_receivers(desk, show))
    sealing = KeptReceiver("", RECEIVER, (), PEM, good().fingerprint)
    desk.requests.keep_receiver(sealing)
    desk.requests.keep_receiver(replace(sealing, confirmed=""))
    uid = desk.requests.keep_receiver(KeptReceiver("", Receiver("", "Chaplain")))
    page = open_receivers(desk, show)
    said = words_on(page)
    for part in ("can be sealed", "vouches only for itself", "there is no certificate", "Chaplain", "No mail address"):
        assert part in said
    went = ways_of(page)
    page.cards[uid].findChildren(QPushButton)[0].click()
    page.add.click()
    assert went == [Route(Place.RECEIVER, uid), Route(Place.RECEIVER)]


def fill(page: ReceiverPage) -> None:
    for key, text in (("name", " Capt. R. Alvarez "), ("role", "Watch commander"), ("address", RECEIVER.address)):
        page.fields[key].setText(text)
    page.kinds["reassignment"].click()


def test_a_receiver_is_added(desk: Desk, show: Show) -> None:
    page = open_receiver(desk, show)
    assert not page.remove.isVisible()
    fill(page)
    back: list[bool] = []
    page.went_back.connect(lambda: back.append(True))
    page.save.click()
    (kept,) = desk.requests.receivers()
    assert kept.receiver == Receiver("Capt. R. Alvarez", "Watch commander", RECEIVER.address)
    assert kept.kinds == ("reassignment",)
    assert back == [True]
    assert desk.drafts.find(slot_of("")) is None
    assert page.unsaved() is None


def test_what_was_typed_survives_leaving(desk: Desk, show: Show) -> None:
    page = open_receiver(desk, show)
    assert page.unsaved() is None
    page.leaving()
    assert desk.drafts.find(slot_of("")) is None
    page.fields["name"].setText("<b>Capt.</b>")
    draft = page.unsaved()
    assert draft is not None
    page.leaving()
    again = open_receiver(desk, show)
    assert again.fields["name"].text() == "<b>Capt.</b>"


def test_a_receiver_is_changed_and_removed(desk: Desk, show: Show, questions: Questions) -> None:
    uid = desk.requests.keep_receiver(KeptReceiver("", RECEIVER, ("tie",)))
    page = open_receiver(desk, show, uid)
    assert page.kinds["tie"].isChecked()
    page.kinds["tie"].click()
    page.fields["role"].setText("Warden")
    page.save.click()
    assert desk.requests.receiver(uid) == KeptReceiver(uid, replace(RECEIVER, role="Warden"), ())
    page = open_receiver(desk, show, uid)
    questions.agreed = False
    page.remove.click()
    assert desk.requests.receivers()
    questions.agreed = True
    page.remove.click()
    assert desk.requests.receivers() == ()


def choose(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> None:
    monkeypatch.setattr(dialogs, "choose_file", lambda *_: place)


def test_a_certificate_is_used_once_its_fingerprint_was_compared(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cert.pem").write_bytes(good().pem)
    page = open_receiver(desk, show)
    fill(page)
    assert not page.confirm.isVisible()
    choose(monkeypatch, None)
    page.choose.click()
    assert not page.confirm.isVisible()
    choose(monkeypatch, tmp_path / "cert.pem")
    page.choose.click()
    said = words_on(page)
    assert "vouches only for itself" in said
    assert good().fingerprint[:4].upper() in said
    assert not page.test.isEnabled()
    page.confirm.click()
    assert "can be sealed, until" in words_on(page)
    assert page.test.isEnabled()
    page.save.click()
    (kept,) = desk.requests.receivers()
    assert (kept.certificate, kept.confirmed) == (PEM, good().fingerprint)
    page = open_receiver(desk, show, kept.uid)
    assert page.confirm.isChecked()
    page.confirm.click()
    assert "vouches only for itself" in words_on(page)
    page.forget_it.click()
    page.save.click()
    assert desk.requests.receiver(kept.uid).certificate == ""


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("garbage", "holds no certificate"), ("pkcs12", "holds a private key"), ("gone", "could not be read")],
)
def test_a_file_that_is_no_certificate_is_told(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, name: str, sentence: str
) -> None:
    (tmp_path / "garbage").write_bytes(b"garbage")
    (tmp_path / "pkcs12").write_bytes(good().p12)
    choose(monkeypatch, tmp_path / name)
    page = open_receiver(desk, show)
    page.choose.click()
    assert sentence in words_on(page.errors)
    assert not page.confirm.isVisible()


def test_a_certificate_of_another_address_is_told_as_the_address_is_typed(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cert.pem").write_bytes(made(addresses=["other@example.org"]).pem)
    choose(monkeypatch, tmp_path / "cert.pem")
    page = open_receiver(desk, show)
    page.choose.click()
    assert "not for the receiver's mail address" in words_on(page)
    page.fields["address"].setText("other@example.org")
    assert "vouches only for itself" in words_on(page)


def test_who_is_vouched_for_by_someone_is_to_be_compared_as_well(desk: Desk, show: Show) -> None:
    uid = desk.requests.keep_receiver(KeptReceiver("", RECEIVER, (), issued().pem.decode()))
    assert "not known yet whether" in words_on(open_receiver(desk, show, uid))


def test_a_sealed_test_message_is_opened(desk: Desk, show: Show, clock: FakeClock) -> None:
    opened: list[LeftMessage] = []

    def take(left: LeftMessage) -> bool:
        opened.append(left)
        return True

    desk.__dict__["hand_over"] = HandOver(
        desk.request_book, clock, desk.runtime_dir, lambda: desk.requests.wording.mail, take
    )
    uid = desk.requests.keep_receiver(KeptReceiver("", RECEIVER, (), PEM, good().fingerprint))
    page = open_receiver(desk, show, uid)
    said: list[str] = []
    page.said.connect(said.append)
    page.test.click()
    assert opened[0].attachment.name == "request.p7m"
    assert "You send it there." in said[0]
    went = ways_of(page)
    page.guide.click()
    assert went == [Route(Place.SEALED_GUIDE, uid)]
    desk.left_letters.remove()


def test_when_saving_fails_nothing_is_lost(desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_receiver(desk, show)
    fill(page)

    def refuse(*_args: object) -> None:
        raise ReadOnly(place="/the/journal")

    monkeypatch.setattr(desk.requests, "keep_receiver", refuse)
    page.save.click()
    assert "may not write in /the/journal" in words_on(page.errors)
    assert page.save.isEnabled()
    assert page.unsaved() is not None


def test_ctrl_enter_saves_the_receiver(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = open_receiver(desk, show)
    fill(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.fields["name"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.requests.receivers()) == 1


# ── the guide ─────────────────────────────────────────────────────────────────────────────────────
def test_the_guide_is_printed_and_saved(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(make_page(Route(Place.SEALED_GUIDE), desk))
    assert isinstance(page, SealedGuide)
    assert "openssl cms -decrypt" in words_on(page)
    said: list[str] = []
    page.said.connect(said.append)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: tmp_path / "guide.pdf")
    page.save.click()
    to_pdf(monkeypatch, tmp_path / "printed.pdf")
    page.print.click()
    assert (tmp_path / "guide.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "printed.pdf").exists()
    assert said == ["Saved as guide.pdf.", "Given to the printer."]
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    monkeypatch.setattr(dialogs, "choose_printer", lambda *_: False)
    page.save.click()
    page.print.click()
    assert len(said) == 2


def test_a_guide_that_is_damaged_is_told(desk: Desk, show: Show) -> None:
    desk.__dict__["requests"] = RequestService(desk.session, desk.clock, "no-such-language")
    assert "damaged" in words_on(show(make_page(Route(Place.SEALED_GUIDE), desk)))


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
