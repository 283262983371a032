from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CertificateExpired,
    CertificateSelfSigned,
    HandOverFailed,
    HoldsPrivateKey,
    NotACertificate,
    RequestIncomplete,
)
from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.services.handing_over import HandOver, Outgoing
from boundarycheck.services.session import Session
from boundarycheck.services.tracking import RequestBook
from boundarycheck.vault.secret import KdfParameters
from certificates import good
from letters import DAY, RECEIVER, filled_letter, wording
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from boundarycheck.system.handoff import LeftMessage
    from fakes import FakeClock

LETTER = filled_letter()
PDF = b"%PDF-1.4 made up"
SEALING = KeptReceiver("c", RECEIVER, ("reassignment",), good().pem.decode(), good().fingerprint)


class Desktop:
    """Takes notes of what it was to open, with the files as they lay there at that moment."""

    def __init__(self) -> None:
        self.opened: list[LeftMessage] = []
        self.files: dict[str, bytes] = {}
        self.attached = True
        self.reason = ""

    def open(self, left: LeftMessage) -> bool:
        if self.reason:
            raise HandOverFailed(reason=self.reason)
        self.opened.append(left)
        self.files = {path.name: path.read_bytes() for path in (left.message, left.attachment)}
        return self.attached


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def book(clock: FakeClock) -> Iterator[RequestBook]:
    session = Session(clock)
    session.open_guest()
    yield RequestBook(session, clock)
    session.close()


@pytest.fixture
def hand_over(book: RequestBook, clock: FakeClock, tmp_path: Path, desktop: Desktop) -> HandOver:
    return HandOver(book, clock, tmp_path, lambda _language: wording().mail, desktop.open)


def outgoing(way: Way, to: KeptReceiver | None = SEALING, *, sealed: bool = False, uid: str = "") -> Outgoing:
    return Outgoing(LETTER, PDF, "reassignment", RECEIVER, way, to, sealed, uid)


def lying(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default.clone(raise_on_defect=True))


def test_an_open_letter_goes_to_the_mail_program_as_a_draft_with_a_pdf(
    hand_over: HandOver, book: RequestBook, desktop: Desktop
) -> None:
    prepared = hand_over.prepare(outgoing(Way.MAIL))
    assert desktop.opened == []
    assert book.find(prepared.tracked.uid).stage is Stage.HANDING_OVER
    assert hand_over.open_in_mail(prepared)
    (left,) = desktop.opened
    assert left.message.name == "message.eml"
    assert left.attachment.name == "letter.pdf"
    assert left.subject == wording().mail.cover_subject
    assert left.recipient == f"mailto:{RECEIVER.address}"
    assert "Sam" not in left.link
    assert desktop.files["letter.pdf"] == PDF
    assert parsed(desktop.files["message.eml"])["Subject"] == LETTER.subject
    assert {copy.name for copy in book.copies(prepared.tracked.uid)} == {"letter.pdf", "message.eml"}
    assert book.copy(prepared.tracked.uid, "message.eml") == desktop.files["message.eml"]


def test_what_the_mail_program_has_taken_is_removed(hand_over: HandOver, tmp_path: Path) -> None:
    hand_over.open_in_mail(hand_over.prepare(outgoing(Way.MAIL)))
    assert lying(tmp_path)
    assert hand_over.remove_left()
    assert lying(tmp_path) == []


def test_a_mail_program_that_fails_leaves_nothing_lying_there(
    hand_over: HandOver, book: RequestBook, desktop: Desktop, tmp_path: Path
) -> None:
    desktop.reason = "there is none"
    prepared = hand_over.prepare(outgoing(Way.MAIL))
    with pytest.raises(HandOverFailed):
        hand_over.open_in_mail(prepared)
    assert lying(tmp_path) == []
    assert book.find(prepared.tracked.uid).stage is Stage.HANDING_OVER


def test_a_second_letter_leaves_the_first_to_the_mail_program_even_when_it_fails(
    hand_over: HandOver, desktop: Desktop
) -> None:
    hand_over.open_in_mail(hand_over.prepare(outgoing(Way.MAIL)))
    hand_over.open_in_mail(hand_over.prepare(outgoing(Way.MAIL)))
    desktop.reason = "there is none"
    with pytest.raises(HandOverFailed):
        hand_over.open_in_mail(hand_over.prepare(outgoing(Way.MAIL)))
    assert all(left.message.exists() and left.attachment.exists() for left in desktop.opened)
    assert hand_over.remove_left()
    assert not any(left.message.exists() for left in desktop.opened)


def test_that_the_letter_did_not_go_along_is_passed_on(hand_over: HandOver, desktop: Desktop) -> None:
    desktop.attached = False
    assert not hand_over.open_in_mail(hand_over.prepare(outgoing(Way.MAIL)))


def test_a_sealed_letter_leaves_nothing_readable_anywhere(
    hand_over: HandOver, book: RequestBook, desktop: Desktop, tmp_path: Path
) -> None:
    prepared = hand_over.prepare(outgoing(Way.MAIL, sealed=True))
    assert hand_over.open_in_mail(prepared)
    (left,) = desktop.opened
    assert left.attachment.name == "request.p7m"
    assert left.subject == wording().mail.sealed_subject
    for path in lying(tmp_path):
        data = path.read_bytes()
        for canary in (b"Sam Doe", b"reassignment", b"Pod B", PDF):
            assert canary not in data, path
    (attached,) = parsed(desktop.files["message.eml"]).iter_attachments()
    assert attached.get_content() == desktop.files["request.p7m"]
    kept = {copy.name for copy in book.copies(prepared.tracked.uid)}
    assert kept == {"letter.pdf", "message.eml", "request.p7m"}


@pytest.mark.parametrize(
    ("way", "sealed", "name"),
    [
        (Way.PDF, False, "letter.pdf"),
        (Way.PRINT, False, "letter.pdf"),
        (Way.COPY, False, "letter.pdf"),
        (Way.SEALED_FILE, True, "request.p7m"),
    ],
)
def test_other_ways_leave_one_file_and_no_mail(
    hand_over: HandOver, book: RequestBook, way: Way, sealed: bool, name: str
) -> None:
    prepared = hand_over.prepare(outgoing(way, sealed=sealed))
    assert list(prepared.files) == [name]
    assert book.copy(prepared.tracked.uid, name) == prepared.files[name]
    assert book.copy(prepared.tracked.uid, "letter.pdf") == PDF
    with pytest.raises(ValueError, match="not prepared for mail"):
        hand_over.open_in_mail(prepared)


def test_what_is_kept_says_whom_how_and_what(hand_over: HandOver, book: RequestBook) -> None:
    tracked = hand_over.prepare(outgoing(Way.PRINT)).tracked
    assert (tracked.kind_id, tracked.receiver, tracked.receiver_uid) == ("reassignment", RECEIVER.name, "c")
    assert (tracked.subject, tracked.letter, tracked.way) == (LETTER.subject, LETTER.text, Way.PRINT)
    by_nobody = hand_over.prepare(replace(outgoing(Way.PRINT, None), receiver=replace(RECEIVER, name=""))).tracked
    assert (by_nobody.receiver, by_nobody.receiver_uid) == ("Watch commander", "")
    assert len(book.all()) == 2
    again = hand_over.prepare(outgoing(Way.COPY, uid=tracked.uid)).tracked
    assert again.uid == tracked.uid


def test_a_letter_to_be_sealed_never_leaves_unsealed(hand_over: HandOver, book: RequestBook, clock: FakeClock) -> None:
    for to, error in (
        (None, NotACertificate),
        (replace(SEALING, certificate=""), NotACertificate),
        (replace(SEALING, confirmed=""), CertificateSelfSigned),
    ):
        with pytest.raises(error):
            hand_over.prepare(outgoing(Way.MAIL, to, sealed=True))
    clock.advance(400 * 86_400)
    with pytest.raises(CertificateExpired):
        hand_over.prepare(outgoing(Way.SEALED_FILE, sealed=True))
    assert book.all() == ()


def test_an_unusable_address_opens_nothing_and_keeps_nothing(hand_over: HandOver, book: RequestBook) -> None:
    with pytest.raises(RequestIncomplete, match="a valid e-mail address"):
        hand_over.prepare(replace(outgoing(Way.MAIL), receiver=replace(RECEIVER, address="captain")))
    assert book.all() == ()


def test_a_sealed_test_is_opened_and_no_request_is_kept(
    hand_over: HandOver, book: RequestBook, desktop: Desktop
) -> None:
    assert hand_over.sealed_test(SEALING)
    (left,) = desktop.opened
    assert left.subject == wording().mail.test_subject
    assert set(desktop.files) == {"message.eml", "request.p7m"}
    assert book.all() == ()
    with pytest.raises(CertificateSelfSigned):
        hand_over.sealed_test(replace(SEALING, confirmed=""))


def test_a_certificate_is_read_shown_and_confirmed(hand_over: HandOver) -> None:
    pem = hand_over.read_certificate(good().der)
    new = KeptReceiver("", RECEIVER, certificate=pem)
    shown = hand_over.look_at(new)
    assert shown.fingerprint.replace(" ", "").lower() == good().fingerprint
    assert isinstance(shown.problem, CertificateSelfSigned)
    confirmed = replace(new, confirmed=hand_over.confirm(new))
    assert hand_over.look_at(confirmed).problem is None
    assert hand_over.problem_with(confirmed) is None
    assert shown.valid_until == good().certificate.not_valid_after_utc.date()
    with pytest.raises(HoldsPrivateKey):
        hand_over.read_certificate(good().p12)


def test_after_a_sealed_hand_over_nothing_readable_lies_on_the_disk(
    clock: FakeClock, tmp_path: Path, desktop: Desktop
) -> None:
    session = Session(clock)
    session.create(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    book = RequestBook(session, clock)
    hand_over = HandOver(book, clock, tmp_path / "runtime", lambda _language: wording().mail, desktop.open)
    prepared = hand_over.prepare(outgoing(Way.MAIL, sealed=True))
    assert hand_over.open_in_mail(prepared)
    (tmp_path / "request.p7m").write_bytes(
        hand_over.prepare(outgoing(Way.SEALED_FILE, sealed=True)).files["request.p7m"]
    )
    book.step(prepared.tracked.uid, Stage.HANDED_OVER, DAY, "canary of a note")
    session.close()
    files = lying(tmp_path)
    assert {"journal.db", "message.eml", "request.p7m"} <= {path.name for path in files}
    for canary in ("Sam Doe", "Pod B", "reassignment", "canary of a note", "Watch commander"):
        for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
            found = [path.name for path in files if canary.encode(encoding) in path.read_bytes()]
            assert found == [], canary
