"""``boundarycheck request …``: making a letter without a journal, and listing what became of those in one."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from boundarycheck.cli import passphrase
from boundarycheck.cli.offscreen import application
from boundarycheck.cli.vault_commands import backed_up_session
from boundarycheck.content.reader import parse
from boundarycheck.delivery import certificates, mail, sealing
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.errors import ContentDamaged, ExpectedError
from boundarycheck.domain.requests import NO, YES, Profile, Receiver, Request, switch_of
from boundarycheck.services.plain_files import write_plain
from boundarycheck.services.requests import RequestService
from boundarycheck.services.session import Session
from boundarycheck.services.tracking import RequestBook
from boundarycheck.system.files import read_small, writing

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from cryptography.x509 import Certificate

    from boundarycheck.cli.output import Output
    from boundarycheck.content.reader import Table
    from boundarycheck.delivery.certificates import CertificateFile
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.requests import Letter, LetterKind

MESSAGE_NAME: Final = "message.eml"
TEXT_NAME: Final = "letter.txt"
FILE_LIMIT: Final = 1_000_000
"""Bytes of a file that is read here."""


class FileNotUnderstood(ExpectedError):
    """A file of the officer's breaks the rules; ``file``, ``key`` and ``reason`` say where and how."""

    what = "{file} cannot be used: {key}: {reason}."
    next_step = "Correct it and try again; docs/command-line.md shows what stands in it."


class NoSuchKind(ExpectedError):
    """There is no kind of letter of that name; ``known`` lists those there are."""

    what = "There is no such kind of letter. There are: {known}."
    next_step = "Choose one of them, or name an agency's folder with --pack."


class RequestCommands:
    """The commands on letters."""

    def __init__(self, asked: Namespace, output: Output, clock: Clock) -> None:
        self._asked = asked
        self._output = output
        self._clock = clock

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what each action of the group ``request`` does."""
        return {"render": self._render, "list": self._list}

    # ── making a letter ───────────────────────────────────────────────────────────────────────
    def _render(self) -> None:
        asked = self._asked
        folders = [AgencyFolder(folder) for folder in asked.pack]
        service = RequestService(Session(self._clock), self._clock, agency=lambda: folders)
        service.read_agency()
        kind = _kind(service, asked.kind)
        profile, answers = _read_profile(asked.profile, kind)
        request = Request(kind, profile, _read_receiver(asked.to), self._clock.today(), answers)
        certificate = None if asked.seal_to is None else self._certificate(request.receiver)
        letter = service.letter(request)
        files = self._files(service, letter, request.receiver, certificate)
        with writing(asked.out):
            asked.out.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            write_plain(asked.out / name, data)
        self._output.rendered(tuple(asked.out / name for name in files), service.missing(request))

    def _files(
        self, service: RequestService, letter: Letter, receiver: Receiver, certificate: CertificateFile | None
    ) -> dict[str, bytes]:
        """Return what is written: with a certificate nothing that anybody but the receiver can read."""
        words, pdf = service.wording.mail, letter_pdf(letter)
        if certificate is not None:
            sealed = sealing.seal(mail.inner_message(letter, pdf), certificate)
            cover = mail.covering_message(sealed, receiver, words.sealed_subject, words.sealed_cover)
            return {mail.SEALED_NAME: sealed, MESSAGE_NAME: cover}
        message = mail.open_message(letter, pdf, receiver, words.cover)
        return {TEXT_NAME: letter.text.encode(), mail.LETTER_NAME: pdf, MESSAGE_NAME: message}

    def _certificate(self, receiver: Receiver) -> CertificateFile:
        file = certificates.read_certificates(read_small(self._asked.seal_to, FILE_LIMIT))
        trusted = () if self._asked.issuer is None else (_issuer(self._asked.issuer),)
        certificates.check(file, receiver.address, self._clock.now(), self._asked.fingerprint or "", trusted)
        return file

    # ── what became of them ───────────────────────────────────────────────────────────────────
    def _list(self) -> None:
        session = backed_up_session(self._clock)
        words = passphrase.obtain(self._asked.passphrase_fd, "Passphrase: ")
        session.open(self._asked.vault, words, even_if_held_elsewhere=self._asked.anyway)
        try:
            self._output.requests(RequestBook(session, self._clock).all())
        finally:
            session.close()


def letter_pdf(letter: Letter) -> bytes:
    """Return ``letter`` as a PDF, made without a screen."""
    with application():
        from boundarycheck.ui import letter_paper  # noqa: PLC0415 - only this command needs Qt

        return letter_paper.pdf(letter)


def _kind(service: RequestService, kind_id: str) -> LetterKind:
    if service.agency_problem is not None:
        raise service.agency_problem
    found = next((kind for kind in service.kinds if kind.kind_id == kind_id), None)
    if found is None:
        raise NoSuchKind(known=", ".join(kind.kind_id for kind in service.kinds))
    return found


def _issuer(place: Path) -> Certificate:
    return certificates.read_certificates(read_small(place, FILE_LIMIT)).own


def _read_profile(place: Path, kind: LetterKind) -> tuple[Profile, dict[str, str]]:
    try:
        table = parse(place.name, read_small(place, FILE_LIMIT))
        profile = Profile(**{part.name: table.optional_text(part.name) for part in fields(Profile)})
        answers = _answers(table.table("answers"), kind) if table.has("answers") else {}
        table.finish()
    except ContentDamaged as damaged:
        raise FileNotUnderstood(**damaged.fields) from damaged
    return profile, answers


def _read_receiver(place: Path) -> Receiver:
    try:
        table = parse(place.name, read_small(place, FILE_LIMIT))
        receiver = Receiver(**{part.name: table.optional_text(part.name) for part in fields(Receiver)})
        table.finish()
    except ContentDamaged as damaged:
        raise FileNotUnderstood(**damaged.fields) from damaged
    return receiver


def _answers(table: Table, kind: LetterKind) -> dict[str, str]:
    """Return the answers in ``table``: the value of an option, the words of an ask, true or false for a sentence."""
    answers: dict[str, str] = {}
    for choice in kind.choices:
        value = table.optional_text(choice.key)
        if value and value not in {option.value for option in choice.options}:
            known = ", ".join(option.value for option in choice.options)
            raise table.damaged(choice.key, f"{value!r} is not one of {known}")
        if value:
            answers[choice.key] = value
    for ask in kind.asks:
        if not table.has(ask.key):
            continue
        if ask.lines:
            answers |= {ask.key: table.text(ask.key), switch_of(ask.key): YES}
        else:
            answers[switch_of(ask.key)] = YES if table.flag(ask.key) else NO
    return answers
