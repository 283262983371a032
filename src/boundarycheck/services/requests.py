"""The reassignment request: one click makes the finished letter, the officer hands it over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.letters import load_letters
from boundarycheck.delivery.letter import compose
from boundarycheck.delivery.mail import mailto_url
from boundarycheck.domain.requests import ReassignmentRequest
from boundarycheck.system.handoff import open_mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.requests import Letter, LetterWording, Profile, Receiver
    from boundarycheck.services.session import Session


class RequestService:
    """Makes requests from the profile in the vault. Nothing is sent by it."""

    def __init__(
        self,
        session: Session,
        clock: Clock,
        language: str = "en",
        *,
        open_link: Callable[[str], None] = open_mail,
    ) -> None:
        self._session = session
        self._clock = clock
        self._language = language
        self._open_link = open_link

    @cached_property
    def wording(self) -> LetterWording:
        """The words of the letter and of the review page, read when first needed. Raises ContentDamaged."""
        return load_letters(self._language)

    def profile(self) -> tuple[Profile, Receiver]:
        """Return who asks and whom, as kept. Raises :class:`Locked`."""
        return self._session.vault.profiles.read()

    def keep_profile(self, profile: Profile, receiver: Receiver) -> None:
        """Keep who asks and whom in the vault. Raises Locked, DiskFull, ReadOnly."""
        self._session.vault.profiles.keep(profile, receiver)

    def begin(self) -> ReassignmentRequest:
        """Return a request from the kept profile, dated today, that discloses little. Raises Locked."""
        profile, receiver = self.profile()
        return ReassignmentRequest(profile, receiver, self._clock.today())

    def letter(self, request: ReassignmentRequest) -> Letter:
        """Return the finished letter; what is blank is a line to fill in by hand."""
        return compose(request, self.wording)

    def missing(self, request: ReassignmentRequest) -> tuple[str, ...]:
        """Return plain names of what is still blank in the letter, in its order."""
        return tuple(self.wording.fields[blank].missing for blank in request.blanks)

    def open_in_mail(self, letter: Letter, receiver: Receiver) -> None:
        """Open the letter, unsent, in the officer's mail program; nothing is waited for, so a lock is not held up.

        Raises RequestIncomplete for an unusable address, HandOverFailed when the letter is too long for a link or
        when starting a program fails at once. A program that fails later cannot be known about.
        """
        self._open_link(mailto_url(letter, receiver))
