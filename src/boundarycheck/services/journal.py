"""Writing, reading, finding and binning what the journal holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Answer, SignAnswer, SituationCheck, Timing
from boundarycheck.domain.entry_facts import NO_FACTS
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.searching import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from boundarycheck.domain.articles import CheckTexts
    from boundarycheck.domain.checks import SignsCheck
    from boundarycheck.domain.entry_facts import EntryFacts
    from boundarycheck.domain.journal import Entry, EntrySummary, EntryVersion, FinishedCheck
    from boundarycheck.domain.searching import MonthCount, TagCount
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.linking import LinkService
    from boundarycheck.services.session import Session


@dataclass(frozen=True, slots=True)
class CheckWording:
    """The few words around a kept check that no content file has."""

    situation_title: str = "A situation I checked"
    signs_title: str = "Warning signs I looked for"
    yes: str = "Yes"
    no: str = "No"
    not_sure: str = "Not sure"
    part_of_it: str = "What was part of it:"
    nothing_recognised: str = "I recognized none of the examples."
    before: str = "It is something I am thinking of doing."
    after: str = "It is something that has happened."
    not_at_all: str = "Not at all"
    once: str = "Once"
    more_than_once: str = "More than once"
    unsaid: str = "I prefer not to say"

    def answer(self, answer: Answer) -> str:
        """Return the word for an answer."""
        return {Answer.YES: self.yes, Answer.NO: self.no, Answer.NOT_SURE: self.not_sure}[answer]

    def timing(self, timing: Timing) -> str:
        """Return the sentence for a timing."""
        return {Timing.BEFORE: self.before, Timing.AFTER: self.after}[timing]

    def often(self, answer: SignAnswer) -> str:
        """Return the words for how often a sign was there."""
        return {
            SignAnswer.NOT_AT_ALL: self.not_at_all,
            SignAnswer.ONCE: self.once,
            SignAnswer.MORE_THAN_ONCE: self.more_than_once,
            SignAnswer.UNSAID: self.unsaid,
        }[answer]


ENGLISH = CheckWording()


class JournalService:
    """The journal of the open vault. Every call raises :class:`Locked` without one.

    Every write is on the disk when the call returns; with ``drop_draft`` the draft of that slot goes in the
    same step, so that neither is there twice nor lost. ``contacts`` are who entries can lead to beside own people.
    """

    def __init__(self, session: Session, contacts: Callable[[], ContactService] | None = None) -> None:
        self._session = session
        self._contacts = contacts

    @cached_property
    def links(self) -> LinkService:
        """What entries lead to, and what they can lead to."""
        from boundarycheck.services.linking import LinkService  # noqa: PLC0415 - the list of entries needs none of it

        return LinkService(self._session, self._contacts)

    def today(self) -> date:
        """Return the day it is now, which a page that stays open over midnight has to ask for again."""
        return self._session.today()

    def page(self, before: int | None, limit: int) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries, newest first; with ``before``, those older than it."""
        return self._session.vault.entries.page(before, limit)

    def page_around_damage(self, before: int | None, limit: int) -> tuple[tuple[EntrySummary, ...], int]:
        """Return what of such a page can be read in a damaged journal, and how many entries of it cannot be.

        Raises :class:`VaultDamaged` when nothing can be listed.
        """
        return self._session.vault.entries.page_around_damage(before, limit)

    def read(self, entry_id: int) -> Entry:
        """Return one entry. Raises :class:`EntryGone`."""
        return self._session.vault.entries.read(entry_id)

    def add(self, title: str, body: str, *, facts: EntryFacts = NO_FACTS, drop_draft: str | None = None) -> Entry:
        """Keep a new entry, written now whenever it happened. Raises :class:`NothingToKeep`, :class:`TextTooLong`.

        ``facts`` come from :meth:`EntryFacts.clean`.
        """
        text = EntryText.clean(title, body)
        return self._session.vault.entries.add(EntryKind.NOTE, text, None, facts, drop_draft=drop_draft)

    def change(
        self, entry_id: int, title: str, body: str, *, facts: EntryFacts | None = None, drop_draft: str | None = None
    ) -> Entry:
        """Put new text and new facts into an entry; what it said becomes a version. None leaves its facts as they are.

        Where nothing is different no version is made. Raises as :meth:`add` does, and :class:`EntryGone`.
        """
        text = EntryText.clean(title, body)
        return self._session.vault.entries.change(entry_id, text, facts, drop_draft=drop_draft)

    def keep_check(
        self,
        finished: FinishedCheck,
        texts: CheckTexts,
        *,
        drop_draft: str | None = None,
        wording: CheckWording = ENGLISH,
    ) -> Entry:
        """Keep a finished check, with a body that says in words what was answered.

        Raises :class:`TextTooLong` when the officer's words in it are more than one entry holds.
        """
        if isinstance(finished.check, SituationCheck):
            kind, title = EntryKind.SITUATION_CHECK, wording.situation_title
            blocks = _situation_blocks(finished.check, texts, wording)
        else:
            kind, title = EntryKind.SIGNS_CHECK, wording.signs_title
            blocks = _signs_blocks(finished.check, texts, wording)
        text = EntryText.clean(title, "\n\n".join(blocks))
        return self._session.vault.entries.add(kind, text, finished, drop_draft=drop_draft)

    def versions(self, entry_id: int) -> tuple[EntryVersion, ...]:
        """Return what an entry said before each change, newest first; nothing where it was never changed."""
        return self._session.vault.entries.versions.of(entry_id)

    def bring_back(self, entry_id: int, version: EntryVersion) -> Entry:
        """Put what an entry said before in place of what it says, which becomes a version. Raises EntryGone."""
        return self._session.vault.entries.bring_back(entry_id, version)

    def may_delete(self) -> None:
        """Raise :class:`OnHold` while nothing may be deleted: looked at before the officer is asked anything."""
        from boundarycheck.vault.keeping import refuse_on_hold  # noqa: PLC0415 - few visits delete anything

        refuse_on_hold(self._session.vault.database)

    def bin(self, *entry_ids: int) -> None:
        """Put entries into the bin, from where they can come back, all or none. Raises EntryGone, :class:`OnHold`."""
        self._session.vault.entries.bin(*entry_ids)

    def restore(self, *entry_ids: int) -> None:
        """Take entries out of the bin, all or none. Raises :class:`EntryGone`."""
        self._session.vault.entries.restore(*entry_ids)

    def binned(self) -> tuple[EntrySummary, ...]:
        """Return what is in the bin, last binned first."""
        return self._session.vault.entries.binned()

    def erase_binned(self) -> int:
        """Erase what is in the bin for good and return how many entries it was. Raises :class:`OnHold`."""
        return self._session.vault.entries.erase_binned()

    def search(self, words: str, limit: int) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries with all ``words``, newest first; any text may be asked for."""
        return self.find(Wanted(words=words), None, limit) if words.strip() else ()

    def find(self, wanted: Wanted, before: int | None, limit: int, skip: int = 0) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries that fit, newest first; with ``before``, those older than it.

        With ``skip`` so many of them are left out first.
        """
        return self._session.vault.searches.find(wanted, before, limit, skip)

    def months(self, wanted: Wanted) -> tuple[MonthCount, ...]:
        """Return the local months in which what fits was written, with how many it is, the newest month first."""
        return self._session.vault.searches.months(wanted)

    def tags(self, beginning: str = "") -> tuple[TagCount, ...]:
        """Return the tags on the list that begin with ``beginning``, the most used first."""
        return self._session.vault.searches.tags(beginning)

    def linking_to(self, uid: str) -> tuple[int, ...]:
        """Return the ids of the entries that have a link to ``uid``, newest first."""
        return self._session.vault.entries.linking_to(uid)

    def count(self) -> int:
        """Return how many entries are on the list."""
        return self._session.vault.entries.count()


def _situation_blocks(check: SituationCheck, texts: CheckTexts, wording: CheckWording) -> Iterator[str]:
    if check.situation.strip():
        yield check.situation.strip()
    if check.timing is not None:
        yield wording.timing(check.timing)
    asked = {text.question: text.ask for text in texts.questions}
    for given in check.answers:
        lines = [asked[given.question], wording.answer(given.answer)]
        if given.note.strip():
            lines.append(given.note.strip())
        yield "\n".join(lines)
    part = [text.ask for text in texts.circumstances if text.circumstance in check.circumstances]
    if part:
        yield "\n".join([wording.part_of_it, *(f"- {line}" for line in part)])


def _signs_blocks(check: SignsCheck, texts: CheckTexts, wording: CheckWording) -> Iterator[str]:
    if check.note.strip():
        yield check.note.strip()
    often = {given.sign: given.answer for given in check.answers}
    for sign in texts.signs:
        words = {example.example_id: example.text for example in sign.examples}
        lines = [f"- {words[seen.example]}" for seen in check.recognised if seen.sign is sign.sign]
        if lines or sign.sign in often:
            head = f"{sign.title}: {wording.often(often[sign.sign])}" if sign.sign in often else sign.title
            yield "\n".join([head, *lines])
    if not check.recognised and not often:
        yield wording.nothing_recognised
