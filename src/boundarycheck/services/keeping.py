"""Keeping: how long, what goes because its time is over, and the hold that stops every deletion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import TextTooLong
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.keeping import BETWEEN_LOOKS, Going, Hold, HoldWording, KeptKind, Retention
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.domain.taken_words import moment_words
from boundarycheck.vault import expiry

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.keeping import Gone, Keep
    from boundarycheck.services.session import Session
    from boundarycheck.vault.vault import Vault

ENGLISH: Final = HoldWording()
NOTE_LIMIT: Final = 2000
"""Characters of the note on why a journal is on hold."""


class KeepingService:
    """What the officer chose about keeping. Every call raises :class:`Locked` without an open vault.

    Every write is on the disk when the call returns.
    """

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    # ── how long ──────────────────────────────────────────────────────────────────────────────
    def chosen(self) -> Retention:
        """Return how long each kind is kept: always, unless something else was chosen."""
        return self._session.vault.keeping.periods()

    def choose(self, kind: KeptKind, keep: Keep) -> Retention:
        """Keep ``kind`` so long from now on; return all that is chosen then.

        What is older already goes no sooner than a day later, and after another unlock.
        """
        keeping = self._session.vault.keeping
        chosen = Retention({**keeping.periods().periods, kind: keep})
        keeping.choose(chosen)
        return chosen

    def would_go(self, kind: KeptKind, keep: Keep) -> Going:
        """Return what would be due by now should ``kind`` be kept only so long: to be told before it is chosen."""
        vault = self._session.vault
        alone = Retention({kind: keep})
        return replace(self._due(vault, alone, self._clock.now()).going, binned=0)

    def waiting(self) -> Going:
        """Return what is due by now and goes after one of the next unlocks; nothing while on hold."""
        return Going() if self.hold() is not None else self.over_time()

    def over_time(self) -> Going:
        """Return what is over its time by now, also what only a hold keeps."""
        vault = self._session.vault
        return self._due(vault, vault.keeping.periods(), self._clock.now()).going

    def next_ends(self) -> dict[KeptKind, datetime]:
        """Return for each kind when the next of it is over its time, at the earliest (aware, UTC).

        Nothing of what is kept always, or of which there is none, nor while on hold.
        """
        vault = self._session.vault
        if vault.keeping.hold() is not None:
            return {}
        return expiry.next_ends(vault.database, vault.keeping.periods(), self._clock.now(), self._made_at(vault))

    def bin_ends(self) -> dict[int, datetime]:
        """Return until when each entry in the bin stays at least (aware, UTC), by its id; none of a guest's."""
        vault = self._session.vault
        if vault.on_disk is None:
            return {}
        return expiry.bin_ends(vault.database, vault.keeping.bin_counts_from(self._clock.now()))

    def last_gone(self) -> Gone | None:
        """Return what went last because its time was over; None when nothing ever did."""
        return self._session.vault.keeping.gone()

    def expire(self) -> Going:
        """Erase what is due, and was due already when it was last looked, at least a day ago; return what it was.

        To be called once after each unlock. A clock that jumps, ahead or back, erases nothing with that. What goes,
        goes like all that is erased for good: with its versions, tags, drafts, and the links that lead to it. Nothing
        goes while on hold, nor from a guest's vault.
        """
        vault, now = self._session.vault, self._clock.now()
        if vault.on_disk is None or vault.keeping.hold() is not None:
            return Going()
        seen = vault.keeping.looked_at()
        if seen is None or now < seen:
            vault.keeping.bin_counts_from(now)
            vault.keeping.look(now)
            return Going()
        if now - seen < BETWEEN_LOOKS:
            return Going()
        gone = self._due(vault, vault.keeping.periods(), seen)
        if gone.going.anything:
            expiry.erase(vault, gone, now)
        # Last: should this be cut short, what is left is still seen to be due.
        vault.keeping.look(now)
        return gone.going

    # ── the hold ──────────────────────────────────────────────────────────────────────────────
    def hold(self) -> Hold | None:
        """Return since when nothing may be deleted, and why; None while things may be."""
        return self._session.vault.keeping.hold()

    def put_on_hold(self, note: str | None = None) -> Hold:
        """Let nothing be deleted from now on: no entry, check, letter, person or plan, by nobody and by no time.

        One that is on hold already keeps the moment since when it is, and without ``note`` what was noted. Raises
        :class:`TextTooLong`.
        """
        before = self.hold() or Hold(self._clock.now(), "")
        words = before.note if note is None else clean_text(note).strip()
        if len(words) > NOTE_LIMIT and words != before.note:  # two that a merge joined may be longer
            raise TextTooLong(limit=NOTE_LIMIT)
        hold = Hold(before.since, words)
        self._session.vault.keeping.put_on_hold(hold)
        return hold

    def lift_hold(self, wording: HoldWording = ENGLISH) -> None:
        """Let things be deleted again. What is due by now goes no sooner than a day later.

        Since when it was on hold, and why, stays in the journal as an entry.
        """
        vault, hold = self._session.vault, self.hold()
        if hold is not None:
            until = self._clock.now()
            told = wording.lifted.format(since=moment_words(hold.since), until=moment_words(until))
            text = EntryText.clean(wording.lifted_title, f"{told}\n\n{hold.note}")
            vault.entries.add(EntryKind.NOTE, text)  # first: should this be cut short, it is said twice
        vault.keeping.lift_hold()

    def _due(self, vault: Vault, retention: Retention, moment: datetime) -> expiry.Due:
        bin_from = vault.keeping.bin_counts_from(self._clock.now())
        return expiry.due(vault.database, retention, moment, self._made_at(vault), bin_from)

    def _made_at(self, vault: Vault) -> datetime:
        return self._clock.now() if vault.on_disk is None else vault.on_disk.key_file.created_at
