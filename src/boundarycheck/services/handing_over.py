"""The hand-over: what leaves is made and kept first, and then given to whoever the officer chose."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.delivery import certificates, mail, sealing
from boundarycheck.domain.errors import CertificateUnfit, NotACertificate
from boundarycheck.domain.follow_up import TrackedRequest, Way
from boundarycheck.system import handoff
from boundarycheck.system.left_letters import leave_letter, remove_left_letters, remove_letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from boundarycheck.delivery.certificates import CertificateFile
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.errors import ExpectedError
    from boundarycheck.domain.receivers import KeptReceiver
    from boundarycheck.domain.requests import Letter, MailWording, Receiver
    from boundarycheck.services.tracking import RequestBook
    from boundarycheck.system.handoff import LeftMessage

MESSAGE_NAME = "message.eml"
LETTER_NAME = mail.LETTER_NAME
SEALED_NAME = mail.SEALED_NAME


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter on its way out: to whom, how, and sealed or not.

    ``uid`` goes on with a request that was begun before. ``kind_id`` and ``pdf`` are as the letter was shown.
    """

    letter: Letter
    pdf: bytes
    kind_id: str
    receiver: Receiver
    way: Way
    to: KeptReceiver | None = None
    sealed: bool = False
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A letter that may leave now: the request as it is kept, and the files that leave, by their names."""

    tracked: TrackedRequest
    files: dict[str, bytes]
    left: Callable[[dict[str, Path]], LeftMessage] | None = None


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """What the page of a receiver shows of a certificate: fingerprint in groups, end of validity, what is wrong."""

    fingerprint: str
    valid_until: date
    problem: ExpectedError | None


class HandOver:
    """Hands letters over. ``wording`` gives the words of the mail around a letter in a language, of which it is told.

    ``open_message`` gives a draft to the mail program; it is the desktop's, but in tests.
    """

    def __init__(
        self,
        book: RequestBook,
        clock: Clock,
        runtime_dir: Path,
        wording: Callable[[str], MailWording],
        open_message: Callable[[LeftMessage], bool] = handoff.open_message,
    ) -> None:
        self._book = book
        self._clock = clock
        self._runtime_dir = runtime_dir
        self._wording = wording
        self._open_message = open_message

    # ── certificates ──────────────────────────────────────────────────────────────────────────
    def read_certificate(self, data: bytes) -> str:
        """Return the certificate file ``data`` as PEM text, to be kept. Raises NotACertificate, HoldsPrivateKey."""
        return certificates.read_certificates(data).pem

    def look_at(self, to: KeptReceiver) -> CertificateShown:
        """Return what there is to know about a receiver's certificate. Raises NotACertificate where there is none."""
        file = certificates.read_certificates(to.certificate.encode())
        grouped = certificates.grouped_fingerprint(file.fingerprint)
        return CertificateShown(grouped, file.valid_until.date(), self.problem_with(to))

    def problem_with(self, to: KeptReceiver) -> ExpectedError | None:
        """Return what stands against sealing a letter to ``to``; None when nothing does."""
        try:
            self._fit(to)
        except CertificateUnfit as error:
            return error
        return None

    def confirm(self, to: KeptReceiver) -> str:
        """Return what to keep as ``confirmed`` once the officer has compared the fingerprint."""
        return certificates.read_certificates(to.certificate.encode()).fingerprint

    def _fit(self, to: KeptReceiver | None) -> CertificateFile:
        """Return the certificate of ``to``, on which every check was done. Raises CertificateUnfit."""
        if to is None or not to.certificate:
            raise NotACertificate
        file = certificates.read_certificates(to.certificate.encode())
        certificates.check(file, to.receiver.address, self._clock.now(), to.confirmed)
        return file

    # ── handing over ──────────────────────────────────────────────────────────────────────────
    def prepare(self, outgoing: Outgoing) -> Prepared:
        """Make what leaves, and keep in the vault that it is about to; only then may it leave.

        Raises CertificateUnfit where it is to be sealed and cannot be (nothing leaves unsealed in its place),
        RequestIncomplete for an unusable address, or why it cannot be kept.
        """
        files, left = self._made(outgoing)
        leaving = TrackedRequest(
            outgoing.uid,
            outgoing.kind_id,
            outgoing.letter.subject,
            outgoing.receiver.name.strip() or outgoing.receiver.role.strip(),
            "" if outgoing.to is None else outgoing.to.uid,
            outgoing.letter.text,
            outgoing.way,
            (),
        )
        tracked = self._book.begin(leaving, {LETTER_NAME: outgoing.pdf, **files})
        return Prepared(tracked, files, left)

    def open_in_mail(self, prepared: Prepared) -> bool:
        """Open what was prepared as a draft in the mail program; return whether the letter went along.

        What lies in the runtime folder for that is removed by :meth:`remove_left`. Raises HandOverFailed, or why it
        cannot be written there.
        """
        if prepared.left is None:
            raise ValueError("this was not prepared for mail")
        places = leave_letter(self._runtime_dir, prepared.files)
        try:
            return self._open_message(prepared.left(places))
        except BaseException:
            remove_letter(places[MESSAGE_NAME].parent)
            raise

    def remove_left(self) -> bool:
        """Remove what the mail program has taken by now; return whether nothing is left."""
        return remove_left_letters(self._runtime_dir)

    def sealed_test(self, to: KeptReceiver) -> bool:
        """Open a sealed test message to ``to`` in the mail program; it says nothing of anyone. Raises as both above."""
        words = self._wording(_TEST_LANGUAGE)
        sealed = sealing.seal(mail.test_message(words.test), self._fit(to))
        files = self._covered(sealed, to.receiver, words.test_subject, words)
        left = self._message(to.receiver, words.test_subject, SEALED_NAME, words)
        return self.open_in_mail(Prepared(_NO_REQUEST, files, left))

    def _made(self, outgoing: Outgoing) -> tuple[dict[str, bytes], Callable[[dict[str, Path]], LeftMessage] | None]:
        """Return the files that leave, and for mail how they are handed to the mail program."""
        words = self._wording(outgoing.letter.language)
        by_mail = outgoing.way is Way.MAIL
        if outgoing.sealed:
            inner = mail.inner_message(outgoing.letter, outgoing.pdf)
            sealed = sealing.seal(inner, self._fit(outgoing.to))
            if not by_mail:
                return {SEALED_NAME: sealed}, None
            files = self._covered(sealed, outgoing.receiver, words.sealed_subject, words)
            return files, self._message(outgoing.receiver, words.sealed_subject, SEALED_NAME, words)
        if not by_mail:
            return {LETTER_NAME: outgoing.pdf}, None
        message = mail.open_message(outgoing.letter, outgoing.pdf, outgoing.receiver, words.cover)
        files = {MESSAGE_NAME: message, LETTER_NAME: outgoing.pdf}
        return files, self._message(outgoing.receiver, words.cover_subject, LETTER_NAME, words)

    @staticmethod
    def _covered(sealed: bytes, receiver: Receiver, subject: str, words: MailWording) -> dict[str, bytes]:
        message = mail.covering_message(sealed, receiver, subject, words.sealed_cover)
        return {MESSAGE_NAME: message, SEALED_NAME: sealed}

    @staticmethod
    def _message(
        receiver: Receiver, subject: str, attachment: str, words: MailWording
    ) -> Callable[[dict[str, Path]], LeftMessage]:
        recipient = mail.recipient_url(receiver)
        link = mail.mailto_url(receiver, subject, words.cover)
        return partial(_left, attachment=attachment, recipient=recipient, subject=subject, link=link)


def _left(places: dict[str, Path], *, attachment: str, recipient: str, subject: str, link: str) -> LeftMessage:
    return handoff.LeftMessage(places[MESSAGE_NAME], places[attachment], recipient, subject, link)


_TEST_LANGUAGE = "en"
"""The language of whoever receives letters, and so of the message that tries whether they can be read."""
_NO_REQUEST = TrackedRequest("", "", "", "", "", "", Way.MAIL, ())
