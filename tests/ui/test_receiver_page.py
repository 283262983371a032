"""The pages around a letter: the list, what became of one, receivers, the guide, and the card on the home page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.errors import ReadOnly
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.services.handing_over import HandOver
from boundarycheck.system import resources
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.receiver import ReceiverPage, slot_of
from boundarycheck.ui.screens.receivers import Receivers
from boundarycheck.ui.screens.sealed_guide import SealedGuide
from boundarycheck.ui.screens.table import make_page
from certificates import good, issued, made
from doors import ways_of
from letters import RECEIVER
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.system.handoff import LeftMessage
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock
    from ui.conftest import Questions

    Show = Callable[[Page], Page]


def to_pdf(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)


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


@pytest.mark.parametrize(
    ("typed", "said", "field"),
    [((" ", ""), "says who this is", "name"), (("Capt. Ortiz", "captain at work"), "cannot be right", "address")],
)
def test_who_is_nobody_or_cannot_be_reached_is_told_and_not_kept(
    desk: Desk, show: Show, typed: tuple[str, str], said: str, field: str
) -> None:
    page = open_receiver(desk, show)
    for key, words in zip(("name", "address"), typed, strict=True):
        page.fields[key].setText(words)
    page.save.click()
    assert said in words_on(page.errors)
    assert page.focusWidget() is page.fields[field]
    assert page.save.isEnabled()
    assert desk.requests.receivers() == ()
    page.fields["name"].setText("Capt. Ortiz")
    page.fields["address"].setText("")
    page.save.click()
    assert [one.receiver.name for one in desk.requests.receivers()] == ["Capt. Ortiz"]


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


OFFERED = {".pem": good().pem, ".crt": good().pem, ".cer": good().der, ".der": good().der}
BY_MISTAKE = {".p12": good().p12, ".pfx": good().p12}


def test_every_file_that_is_offered_is_read_or_named(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_receiver(desk, show)
    kinds: list[str] = []
    monkeypatch.setattr(dialogs, "choose_file", lambda *asked: kinds.append(asked[-1]))
    page.choose.click()
    endings = re.findall(r"\*(\.\w+)", kinds[0])
    assert set(endings) == {*OFFERED, *BY_MISTAKE}
    for ending in endings:
        page.forget_it.click()
        (tmp_path / f"file{ending}").write_bytes((OFFERED | BY_MISTAKE)[ending])
        choose(monkeypatch, tmp_path / f"file{ending}")
        page.choose.click()
        assert page.confirm.isVisible() == (ending in OFFERED)
        assert ("private key" in words_on(page.errors)) == (ending in BY_MISTAKE)


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
        desk.request_book, clock, desk.runtime_dir, lambda _language: desk.requests.wording.mail, take
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


def test_a_guide_that_is_damaged_is_told(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "root", lambda: tmp_path)  # nothing is there
    assert "damaged" in words_on(show(make_page(Route(Place.SEALED_GUIDE), desk)))
