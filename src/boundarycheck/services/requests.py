"""Requests: from who asks and whom, to the finished letter. The officer hands it over."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.kinds import load_kinds, with_own_kinds
from boundarycheck.content.letters import load_guide, load_letters, load_second_look
from boundarycheck.content.sources import load_sources
from boundarycheck.delivery.letter import compose
from boundarycheck.delivery.mail import plain_address
from boundarycheck.domain.errors import (
    AddressUnusable,
    ContentDamaged,
    ExpectedError,
    LetterKindGone,
    LetterPackDamaged,
    ReceiverEmpty,
    RecordGone,
    RequestIncomplete,
)
from boundarycheck.domain.receivers import right_one
from boundarycheck.domain.requests import COPY_TO, NO, Receiver, Request
from boundarycheck.services.request_records import RECEIVER, fields_of_receiver, receiver_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from boundarycheck.content.sources import SourceShelf
    from boundarycheck.domain.agency import AgencyFolder
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.receivers import KeptReceiver
    from boundarycheck.domain.requests import Guide, Letter, LetterKind, LetterWording, MailWording, Profile
    from boundarycheck.domain.second_look import Mark, SecondLook
    from boundarycheck.services.session import Session

ENGLISH = "en"
"""The language of whoever reads the letters."""

IN_ENGLISH = "in-english"
"""The answer that says whether a letter is in English, where the program speaks another language."""

REASSIGNMENT = "reassignment"
REPORT = "report"


class RequestService:
    """Makes letters from the profile in the vault. Nothing is sent by it, and nothing is handed over.

    ``agency`` tells where folders of an agency are, whose kinds of letters are offered beside those that come along
    once :meth:`read_agency` has read them.
    """

    def __init__(
        self,
        session: Session,
        clock: Clock,
        language: str = "en",
        agency: Callable[[], Sequence[AgencyFolder]] = tuple,
    ) -> None:
        self._session = session
        self._clock = clock
        self._language = language
        self._agency = agency
        self._read_from: tuple[AgencyFolder, ...] = ()
        self._with_own: tuple[LetterKind, ...] | None = None
        self.agency_problem: ExpectedError | None = None
        """What keeps an agency's letters from being offered: then those that come along are."""

    # ── words, read when first needed ─────────────────────────────────────────────────────────
    @cached_property
    def wording(self) -> LetterWording:
        """The words that all letters share. Raises ContentDamaged."""
        return load_letters(self._language, self._shelf)

    @property
    def offers_english(self) -> bool:
        """Whether it has to be asked in which language a letter is."""
        return self._language != ENGLISH

    def mail_in(self, language: str) -> MailWording:
        """Return the words of the mail around a letter in ``language``. Raises ContentDamaged."""
        return (self if language == self._language else self._english).wording.mail

    @property
    def kinds(self) -> tuple[LetterKind, ...]:
        """Every kind of letter that is known by now, in the order to offer them. Raises ContentDamaged."""
        return self._with_own if self._with_own is not None and self.agency_is_read else self._built_in

    @property
    def agency_is_read(self) -> bool:
        """Whether the agency's letters were read from where they are now."""
        return self._read_from == tuple(self._agency())

    def read_agency(self) -> None:
        """Read the letters of an agency if its folder is another than before, or could not be used.

        Belongs on the worker: the folder may be anywhere. Nothing expected is raised; see :attr:`agency_problem`.
        """
        folders = tuple(self._agency())
        if folders == self._read_from and self.agency_problem is None:
            return
        kinds: tuple[LetterKind, ...] | None = None
        problem: ExpectedError | None = None
        try:
            built_in = self._built_in
        except ContentDamaged:  # whoever needs a letter tells it
            return
        try:
            with as_the_agencys():
                kinds = with_own_kinds(built_in, folders, self._shelf) if folders else None
        except ExpectedError as error:
            # A mistake in an agency's folder must not stand between an officer and the letter.
            problem = error
        self._with_own, self.agency_problem, self._read_from = kinds, problem, folders

    @cached_property
    def _built_in(self) -> tuple[LetterKind, ...]:
        return load_kinds(self._language, self._shelf)

    @cached_property
    def second_look(self) -> SecondLook:
        """What own words are looked at again for, in each language that may be typed here. Raises ContentDamaged."""
        own = load_second_look(self._language)
        return own.beside(load_second_look(ENGLISH)) if self.offers_english else own

    @cached_property
    def guide(self) -> Guide:
        """The page for whoever receives a sealed letter, in English. Raises ContentDamaged."""
        return load_guide(ENGLISH)

    @cached_property
    def _english(self) -> RequestService:
        return RequestService(self._session, self._clock) if self.offers_english else self

    def _of(self, request: Request) -> tuple[RequestService, Request]:
        """Return who writes ``request`` in the language it is to have, and the request with the words for that."""
        if not self.offers_english or request.answers.get(IN_ENGLISH) == NO:
            return self, request
        if request.kind.agency:  # its words are what they are
            return self._english, request
        return self._english, replace(request, kind=self._english.kind(request.kind.kind_id))

    @cached_property
    def _shelf(self) -> SourceShelf:
        return load_sources()

    def kind(self, kind_id: str) -> LetterKind:
        """Return the kind of that id. Raises LetterKindGone where an agency has it no more, ContentDamaged."""
        found = next((kind for kind in self.kinds if kind.kind_id == kind_id), None)
        if found is None:
            raise LetterKindGone
        return found

    def label_of(self, kind_id: str) -> str:
        """Return what the kind of that id is called, "" for one that is not there any more. Raises ContentDamaged."""
        return next((kind.label for kind in self.kinds if kind.kind_id == kind_id), "")

    # ── who asks and whom ─────────────────────────────────────────────────────────────────────
    def profile(self) -> Profile:
        """Return who asks, as kept. Raises :class:`Locked`."""
        return self._session.vault.profiles.read()[0]

    def keep_profile(self, profile: Profile) -> None:
        """Keep who asks in the vault. Raises Locked, DiskFull, ReadOnly."""
        profiles = self._session.vault.profiles
        profiles.keep(profile, profiles.read()[1])

    def receivers(self) -> tuple[KeptReceiver, ...]:
        """Return everyone who can get letters, by name. Raises :class:`Locked`."""
        self._take_over_the_one()
        kept = map(receiver_of, self._session.vault.records.all(RECEIVER))
        return tuple(sorted(kept, key=lambda one: (_shown(one.receiver).casefold(), one.uid)))

    def receiver(self, uid: str) -> KeptReceiver:
        """Return one of them. Raises RecordGone, Locked."""
        record = self._session.vault.records.find(uid)
        if record is None or record.kind != RECEIVER:
            raise RecordGone
        return receiver_of(record)

    def keep_receiver(self, kept: KeptReceiver) -> str:
        """Keep a new receiver (of uid "") or a changed one, and return the uid.

        Raises ReceiverEmpty for one of whom nothing is known, AddressUnusable, RecordGone, Locked, DiskFull.
        """
        if not _shown(kept.receiver):
            raise ReceiverEmpty
        try:
            plain_address(kept.receiver.address)
        except RequestIncomplete:
            raise AddressUnusable from None
        return self._session.vault.records.keep(RECEIVER, fields_of_receiver(kept), kept.uid or None).uid

    def remove_receiver(self, uid: str) -> None:
        """Remove a receiver for good; letters that went there keep the name."""
        self._session.vault.records.erase(uid)

    def _take_over_the_one(self) -> None:
        """Make the one receiver that journals kept beside the profile before into one of several."""
        profiles = self._session.vault.profiles
        profile, one = profiles.read()
        if one == Receiver():
            return
        # The record is there before the old place is emptied: a kill in between leaves both, and this finds it.
        there = any(receiver_of(record).receiver == one for record in self._session.vault.records.all(RECEIVER))
        if not there:
            fields = {"name": one.name, "role": one.role, "address": one.address}
            more = {"kinds": [REASSIGNMENT], "certificate": "", "confirmed": ""}
            self._session.vault.records.keep(RECEIVER, {**fields, **more})
        profiles.keep(profile, Receiver())

    # ── the letter ────────────────────────────────────────────────────────────────────────────
    def begin(self, kind_id: str, used_last: Iterable[str] = ()) -> tuple[Request, KeptReceiver | None]:
        """Return a request that discloses little, dated today, and whom it goes to unless changed.

        ``used_last`` are the uids of receivers that such letters went to, the last one first. Raises LetterKindGone,
        Locked, ContentDamaged.
        """
        to = right_one(self.receivers(), kind_id, used_last)
        receiver = Receiver() if to is None else to.receiver
        return Request(self.kind(kind_id), self.profile(), receiver, self._clock.today()), to

    def today(self) -> date:
        """Return the day it is now, which a page that stays open over midnight has to ask for again."""
        return self._clock.today()

    def letter(self, request: Request) -> Letter:
        """Return the finished letter; what is blank is a line to fill in by hand.

        Whatever the program speaks, it is in English unless the answers say otherwise: it goes to an agency.
        """
        writer, said = self._of(request)
        return replace(compose(said, writer.wording), language=writer._language)  # noqa: SLF001 - one of its own kind

    def missing(self, request: Request) -> tuple[str, ...]:
        """Return plain names of what is still blank in the letter, in its order."""
        asked = (ask.label[:1].lower() + ask.label[1:] for ask in request.blank_asks)
        return (*(self.wording.fields[blank].missing for blank in request.blanks), *asked)

    def look_again(self, request: Request) -> tuple[Mark, ...]:
        """Return what in the officer's own words they may not want in a personnel file. Raises ContentDamaged.

        The reasons are in the language of the page. The words are looked at in English too, whatever the letter's
        language is: nobody knows in which one they were typed.
        """
        profile = request.profile
        known = (
            *(profile.name, profile.officer_id, profile.rank, profile.facility, profile.unit, profile.post),
            *(profile.shift, profile.days_off, profile.reach_privately),
            *(request.receiver.name, request.receiver.role),
        )
        words = "\n".join(words for ask, words in request.own_words() if ask.key != COPY_TO)
        return self.second_look.at(words, known)


def _shown(receiver: Receiver) -> str:
    return receiver.name.strip() or receiver.role.strip() or receiver.address.strip()


@contextmanager
def as_the_agencys() -> Iterator[None]:
    """Tell of a damaged letter as one of the agency's: installing the program again would not mend it."""
    try:
        yield
    except ContentDamaged as damaged:
        raise LetterPackDamaged(**damaged.fields) from damaged
