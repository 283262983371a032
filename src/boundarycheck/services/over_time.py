"""Over time: earlier checks beside this one, what was decided after them, and how it went."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.decisions import WORDS_LIMIT, Decision, Going, to_ask_about
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.plain_text import one_line
from boundarycheck.services.plans import day_in, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.articles import CheckTexts
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import Entry
    from boundarycheck.domain.records import JsonValue, Record
    from boundarycheck.services.session import Session

KIND: Final = "decision"
_PAGE: Final = 100
_LOOKED_AT: Final = 20
"""Kept checks that are looked through for a look at the signs."""
_CHECKS: Final = frozenset({EntryKind.SITUATION_CHECK, EntryKind.SIGNS_CHECK})


class OverTimeService:
    """Kept checks and decisions of the open vault. Every call raises :class:`Locked` without one."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def checks(self, limit: int) -> tuple[Entry, ...]:
        """Return at most ``limit`` kept checks, newest first."""
        return self._read(self._check_ids(None), limit)

    def checks_with(self, asked: int, limit: int) -> tuple[Entry, ...]:
        """Return :meth:`checks`, and the kept check ``asked`` in any case, however old it is.

        Where it is older than those, it is followed by at most ``limit`` that are older still. Raises
        :class:`EntryGone`.
        """
        newest = self.checks(limit)
        if any(entry.entry_id == asked for entry in newest):
            return newest
        return (*newest, self._session.vault.entries.read(asked), *self._read(self._check_ids(asked), limit))

    def _read(self, entry_ids: Iterator[int], limit: int) -> tuple[Entry, ...]:
        return tuple(map(self._session.vault.entries.read, islice(entry_ids, limit)))

    def own_cues(self, texts: CheckTexts) -> tuple[str, ...]:
        """Return the early cues recognised in the latest kept look at the signs, in the words of ``texts``.

        They begin in small letters, to stand after "If"; only "I" stays as it is.
        """
        for entry in self.checks(_LOOKED_AT):
            check = None if entry.check is None else entry.check.check
            if isinstance(check, SignsCheck):
                words = {example.example_id: example.text for sign in texts.signs for example in sign.examples}
                return tuple(_after_if(words[seen.example]) for seen in check.recognised if seen.example in words)
        return ()

    def decide(self, words: str, entry_uid: str = "") -> Decision:
        """Keep what the officer means to do. Raises :class:`NothingToKeep`, :class:`TextTooLong`."""
        cleaned = one_line(words)
        if not cleaned:
            raise NothingToKeep
        if len(cleaned) > WORDS_LIMIT:
            raise TextTooLong(limit=WORDS_LIMIT)
        return self._keep(Decision("", cleaned, entry_uid, self._clock.today()))

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, the latest first."""
        return tuple(map(_decision, self._session.vault.records.all(KIND)))

    def to_ask_about(self) -> Decision | None:
        """Return the one decision to ask about today, or None."""
        return to_ask_about(self.decisions(), self._clock.today())

    def answer(self, decision: Decision, going: Going) -> Decision:
        """Keep how it went with ``decision``. Raises :class:`RecordGone` when it was erased meanwhile."""
        return self._keep(replace(decision, going=going, asked_on=self._clock.today()))

    def take_back(self, decision: Decision) -> None:
        """Erase ``decision`` for good."""
        self._session.vault.records.erase(decision.uid)

    def _keep(self, decision: Decision) -> Decision:
        fields: dict[str, JsonValue] = {
            "words": decision.words,
            "entry_uid": decision.entry_uid,
            "made_on": decision.made_on.isoformat(),
            "going": decision.going.value,
            "asked_on": None if decision.asked_on is None else decision.asked_on.isoformat(),
        }
        return _decision(self._session.vault.records.keep(KIND, fields, decision.uid or None))

    def _check_ids(self, before: int | None) -> Iterator[int]:
        while True:
            page = self._session.vault.entries.page(before, _PAGE)
            yield from (summary.entry_id for summary in page if summary.kind in _CHECKS)
            if len(page) < _PAGE:
                return
            before = page[-1].entry_id


def _after_if(cue: str) -> str:
    bare = cue.rstrip(".")
    return bare if bare.startswith("I ") else f"{bare[:1].lower()}{bare[1:]}"


def _decision(record: Record) -> Decision:
    """Return the decision in a record. What this release does not know there is passed over."""
    fields = record.fields
    going = text_in(fields, "going")
    return Decision(
        record.uid,
        text_in(fields, "words"),
        text_in(fields, "entry_uid"),
        day_in(fields, "made_on") or record.written_at.astimezone().date(),
        next((known for known in Going if known.value == going), Going.OPEN),
        day_in(fields, "asked_on"),
    )
