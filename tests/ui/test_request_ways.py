from __future__ import annotations

import stat
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.services.request_records import fields_of_receiver
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_draft import slot_of
from certificates import good
from desks import FullDisk
from doors import ways_of
from pages import words_on
from ui.request_helpers import CAPTAIN, PROFILE, RECEIVER, notices, press, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.screens.request import RequestPage
    from fakes import FakeClock
    from ui.request_helpers import MailProgram

    Show = Callable[[Page], Page]
    Open = Callable[..., RequestPage]

SLOT = slot_of("reassignment")


@pytest.fixture
def page(letter_page: RequestPage) -> RequestPage:
    return letter_page


# ── handing over ──────────────────────────────────────────────────────────────────────────────────
def chosen_file(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> list[Path]:
    asked: list[Path] = []

    def choose(_parent: object, _title: str, start: Path, _kind: str) -> Path | None:
        asked.append(start)
        return place

    monkeypatch.setattr(dialogs, "choose_new_file", choose)
    return asked


def test_the_pdf_goes_where_the_officer_says_and_only_they_can_read_it(
    page: RequestPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "my letter.pdf"
    asked = chosen_file(monkeypatch, place)
    said = notices(page)
    press(page, Way.PDF)
    assert place.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert asked[0].name == "letter.pdf"
    assert "my letter.pdf" in said[0]
    (tracked,) = desk.request_book.all()
    assert tracked.stage is Stage.HANDING_OVER
    assert desk.request_book.copy(tracked.uid, "letter.pdf") == place.read_bytes()
    read = subprocess.run(["pdftotext", "-layout", str(place), "-"], capture_output=True, text=True, check=True).stdout
    assert squeezed(read) == squeezed(page.paper.words)


def test_it_is_kept_that_a_letter_leaves_before_it_does(
    page: RequestPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen_file(monkeypatch, tmp_path / "letter.pdf")
    full = FullDisk(desk.request_book.begin)
    monkeypatch.setattr(desk.request_book, "begin", full)
    press(page, Way.PDF)
    assert not (tmp_path / "letter.pdf").exists()
    assert "no room left" in words_on(page.errors)
    full.full = False
    press(page, Way.PDF)
    assert (tmp_path / "letter.pdf").exists()
    assert not page.errors.isVisible()


def test_a_folder_that_is_gone_is_told_and_the_letter_is_not_handed_over(
    page: RequestPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen_file(monkeypatch, tmp_path / "gone" / "letter.pdf")
    page.form.asks["own_words"].show_answer("A line.", on=True)
    said = notices(page)
    press(page, Way.PDF)
    assert "Writing to" in words_on(page.errors)
    assert said == []
    assert page.form.asks["own_words"].words == "A line."
    assert [one.stage for one in desk.request_book.all()] == [Stage.DRAFT]
    assert not page.did_it_go.isVisible()


def test_deciding_otherwise_writes_prints_and_keeps_nothing(
    page: RequestPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen_file(monkeypatch, None)
    monkeypatch.setattr(dialogs, "choose_printer", lambda *_: False)
    said = notices(page)
    for way in (Way.PDF, Way.SEALED_FILE, Way.PRINT):
        press(page, way)
    assert said == []
    assert list(tmp_path.rglob("*.pdf")) == []
    assert desk.request_book.all() == ()


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # Qt says so of the printer that fails
@pytest.mark.parametrize("folder", [".", "no such folder"])
def test_print(page: RequestPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    place, works = tmp_path / folder / "printed.pdf", folder == "."

    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    said = notices(page)
    press(page, Way.PRINT)
    assert place.exists() == works
    assert bool(said) == works
    assert ("The printer did not take the letter." in words_on(page)) != works
    assert [one.stage for one in desk.request_book.all()] == [Stage.HANDING_OVER if works else Stage.DRAFT]


def test_after_a_way_was_pressed_tab_comes_to_what_is_asked_and_no_key_presses_anything(page: RequestPage) -> None:
    used = page.ways.buttons[Way.COPY]
    used.setFocus()
    QTest.keyClick(used, Qt.Key.Key_Return)
    assert page.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.did_it_go.went


def test_copy_takes_the_text_for_twenty_seconds(page: RequestPage, desk: Desk, qapp: QApplication) -> None:
    told: list[int] = []
    desk.clipboard.remaining.connect(told.append)
    press(page, Way.COPY)
    assert qapp.clipboard().text() == page.letter.text
    assert told == [20]


def test_the_mail_program_gets_a_draft_and_nothing_is_sent(page: RequestPage, desk: Desk, mail: MailProgram) -> None:
    said = notices(page)
    press(page, Way.MAIL)
    (left,) = mail.opened
    assert left.recipient == "mailto:ortiz@example.org"
    assert mail.files["letter.pdf"].startswith(b"%PDF-")
    assert "not sent" in said[0]
    assert any(path.is_file() for path in desk.runtime_dir.rglob("*"))
    desk.left_letters.remove()
    assert not any(path.is_file() for path in desk.runtime_dir.rglob("*"))


def test_a_mail_program_without_the_letter_is_told(page: RequestPage, mail: MailProgram) -> None:
    mail.attached = False
    said = notices(page)
    press(page, Way.MAIL)
    assert "opens without the letter" in said[0]


def test_a_mail_program_that_fails_is_told_and_the_letter_is_not_handed_over(
    page: RequestPage, desk: Desk, mail: MailProgram
) -> None:
    mail.reason = "none is installed"
    said = notices(page)
    press(page, Way.MAIL)
    assert "none is installed" in words_on(page.errors)
    assert said == []
    assert [one.stage for one in desk.request_book.all()] == [Stage.DRAFT]
    press(page, Way.COPY)
    assert not page.errors.isVisible()
    assert len(desk.request_book.all()) == 1


def test_an_address_that_cannot_be_right_is_told(desk: Desk, open_request: Open, mail: MailProgram) -> None:
    wrong = replace(CAPTAIN, receiver=replace(RECEIVER, address="not an address"))
    desk.session.vault.records.keep("receiver", fields_of_receiver(wrong))  # as an earlier release kept it
    page = open_request()
    press(page, Way.MAIL)
    assert "a valid e-mail address" in words_on(page.errors)
    assert mail.opened == []
    assert desk.request_book.all() == ()
    assert page.ways.buttons[Way.MAIL].isEnabled()


def test_the_way_that_was_used_last_is_put_forward(page: RequestPage, open_request: Open) -> None:
    def forward(of: RequestPage) -> list[Way]:
        return [way for way, made in of.ways.buttons.items() if made.property("role") == "primary"]

    assert forward(page) == [Way.PDF]
    press(page, Way.COPY)
    assert forward(page) == [Way.COPY]
    assert forward(open_request("tie")) == [Way.COPY]


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
        "private folder of this session for a minute",
        "only the receiver can open",
        "is kept in your journal, encrypted",
    ):
        assert part in said


# ── sealed ────────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def sealing(desk: Desk) -> KeptReceiver:
    """A receiver whose certificate was compared."""
    desk.requests.keep_profile(PROFILE)
    to = KeptReceiver(
        "", replace(RECEIVER, address="r.alvarez@example.org"), (), good().pem.decode(), good().fingerprint
    )
    return replace(to, uid=desk.requests.keep_receiver(to))


def test_where_a_certificate_is_known_the_letter_is_sealed(
    sealing: KeptReceiver, open_request: Open, mail: MailProgram, desk: Desk
) -> None:
    page = open_request()
    assert page.to.sealed
    press(page, Way.MAIL)
    assert mail.opened[0].attachment.name == "request.p7m"
    assert b"Dana" not in mail.files["message.eml"]
    (tracked,) = desk.request_book.all()
    assert tracked.receiver_uid == sealing.uid
    went = ways_of(page)
    page.to.guide.click()
    assert went == [Route(Place.SEALED_GUIDE, sealing.uid)]


@pytest.mark.usefixtures("sealing")
def test_a_sealed_file_is_saved_as_one(open_request: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_request()
    asked = chosen_file(monkeypatch, tmp_path / "request.p7m")
    assert page.ways.buttons[Way.SEALED_FILE].isVisible()
    press(page, Way.SEALED_FILE)
    assert asked[0].name == "request.p7m"
    assert (tmp_path / "request.p7m").read_bytes()[:1] == b"\x30"


@pytest.mark.usefixtures("sealing")
def test_the_officer_may_leave_it_unsealed(open_request: Open, mail: MailProgram) -> None:
    page = open_request()
    page.to.seal.click()
    assert not page.ways.buttons[Way.SEALED_FILE].isVisible()
    press(page, Way.MAIL)
    assert mail.opened[0].attachment.name == "letter.pdf"


def test_a_certificate_that_cannot_be_used_is_told_and_nothing_leaves_unsealed(
    sealing: KeptReceiver, open_request: Open, mail: MailProgram, desk: Desk
) -> None:
    desk.requests.keep_receiver(replace(sealing, confirmed=""))
    page = open_request()
    assert "vouches only for itself" in words_on(page.to)
    press(page, Way.MAIL)
    assert "vouches only for itself" in words_on(page.errors)
    assert mail.opened == []
    assert desk.request_book.all() == ()


def test_without_a_certificate_there_is_nothing_to_seal(page: RequestPage) -> None:
    assert not page.to.seal.isVisible()
    assert not page.to.sealed
    assert not page.ways.buttons[Way.SEALED_FILE].isVisible()


# ── did it go? ────────────────────────────────────────────────────────────────────────────────────
def test_what_left_is_asked_about_and_only_a_yes_makes_it_handed_over(page: RequestPage, desk: Desk) -> None:
    page.form.asks["own_words"].show_answer("A line.", on=True)
    page.leaving()
    assert not page.did_it_go.isVisible()
    press(page, Way.COPY)
    assert page.did_it_go.isVisible()
    assert "cannot know whether it got there" in words_on(page.did_it_go)
    went = ways_of(page)
    page.did_it_go.went.click()
    (tracked,) = desk.request_book.all()
    assert tracked.stage is Stage.HANDED_OVER
    assert went == [Route(Place.LETTER, tracked.uid)]
    assert desk.drafts.find(SLOT) is None
    page.leaving()
    assert desk.drafts.find(SLOT) is None


def test_a_no_keeps_the_letter_as_a_draft_that_goes_on(page: RequestPage, desk: Desk) -> None:
    press(page, Way.COPY)
    page.did_it_go.not_yet.click()
    assert not page.did_it_go.isVisible()
    (tracked,) = desk.request_book.all()
    assert tracked.stage is Stage.DRAFT
    press(page, Way.COPY)
    assert [one.uid for one in desk.request_book.all()] == [tracked.uid]


def test_after_a_crash_in_between_the_next_visit_asks(page: RequestPage, open_request: Open, desk: Desk) -> None:
    press(page, Way.COPY)
    again = open_request()
    assert again.did_it_go.isVisible()
    assert "by the clipboard" in words_on(again.did_it_go)
    again.did_it_go.went.click()
    assert [one.stage for one in desk.request_book.all()] == [Stage.HANDED_OVER]
    assert not open_request().did_it_go.isVisible()


def test_a_letter_handed_to_two_is_kept_and_asked_about_for_each(
    page: RequestPage, open_request: Open, desk: Desk, clock: FakeClock
) -> None:
    press(page, Way.COPY)
    clock.advance(60)
    warden = desk.requests.keep_receiver(KeptReceiver("", Receiver("", "Warden", ""), ()))
    page.leaving()
    again = open_request()
    again.to.choice.setCurrentIndex(again.to.choice.findData(warden))
    press(again, Way.COPY)
    assert [one.receiver for one in desk.request_book.all()] == ["Warden", "Capt. Ortiz"]
    assert "to Warden" in words_on(again.did_it_go)
    again.did_it_go.went.click()
    last = open_request()
    assert "to Capt. Ortiz" in words_on(last.did_it_go)
    last.did_it_go.went.click()
    assert {one.stage for one in desk.request_book.all()} == {Stage.HANDED_OVER}
    assert desk.request_book.unfinished("reassignment") is None
