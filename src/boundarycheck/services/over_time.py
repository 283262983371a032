"""Over time: a year month by month, earlier checks beside this one, what was decided, and how it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.decisions import WORDS_LIMIT, Decision, Going, to_ask_about
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.local_time import YEARS, local
from boundarycheck.domain.plain_text import one_line
from boundarycheck.domain.year_back import YearBack, came_up, deeds_of
from boundarycheck.services import plans
from boundarycheck.services.plans import day_in, kept_plan, text_in
from boundarycheck.services.request_records import REQUEST, request_of

if TYPE_CHECKING:
    from boundarycheck.domain.articles import CheckTexts
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import Entry
    from boundarycheck.domain.records import JsonValue, Record
    from boundarycheck.domain.year_back import Deed, KeptCheck
    from boundarycheck.services.session import Session

KIND: Final = "decision"
_LOOKED_AT: Final = 20
"""Kept checks that are looked through for a look at the signs."""


class OverTimeService:
    """Kept checks and decisions of the open vault. Every call raises :class:`Locked` without one."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    # ── a year ────────────────────────────────────────────────────────────────────────────────
    def years(self) -> tuple[int, ...]:
        """Return the years of the officer's calendar that there is something to look back on, the latest first."""
        history = self._session.vault.history
        years = {deed.on.year for deed in self._deeds()} | {kept.on.year for kept in history.brought_checks()}
        reach = history.reach()
        if reach is not None:
            first, last = (local(moment).year for moment in reach)
            through = range(max(first, YEARS.start), min(last + 1, YEARS.stop))
            years |= {year for year in through if history.any_check_between(*_bounds(year))}
        return tuple(sorted(years, reverse=True))

    def year(self, year: int) -> YearBack:
        """Return what is kept of one year, also where that is nothing.

        Raises :class:`VaultDamaged` when a part of it makes no sense.
        """
        deeds = tuple(deed for deed in self._deeds() if deed.on.year == year)
        brought = tuple(kept for kept in self._session.vault.history.brought_checks() if kept.on.year == year)
        return YearBack(year, self._checks_of(year), deeds, came_up(self._checks_of(year - 1)), brought)

    def entry(self, entry_id: int) -> Entry:
        """Return one kept check, whole. Raises :class:`EntryGone`."""
        return self._session.vault.entries.read(entry_id)

    def _checks_of(self, year: int) -> tuple[KeptCheck, ...]:
        return self._session.vault.history.checks_between(*_bounds(year)) if year in YEARS else ()

    def _deeds(self) -> tuple[Deed, ...]:
        records = self._session.vault.records
        kept = tuple(map(kept_plan, records.all(plans.KIND)))
        made = (made_on for made_on, _plan in kept)
        rehearsed = (each.day for _made_on, plan in kept for each in plan.rehearsals)
        return deeds_of(self.decisions(), map(request_of, records.all(REQUEST)), made, rehearsed)

    # ── two checks ────────────────────────────────────────────────────────────────────────────
    def checks(self, limit: int) -> tuple[Entry, ...]:
        """Return at most ``limit`` kept checks, newest first."""
        return self._session.vault.history.newest_checks(None, limit)

    def checks_with(self, asked: int, limit: int) -> tuple[Entry, ...]:
        """Return :meth:`checks`, and the kept check ``asked`` in any case, however old it is.

        Where it is older than those, it is followed by at most ``limit`` that are older still. Raises
        :class:`EntryGone`.
        """
        newest = self.checks(limit)
        if any(entry.entry_id == asked for entry in newest):
            return newest
        entry = self.entry(asked)
        return (*newest, entry, *self._session.vault.history.newest_checks(entry, limit))

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

    # ── what was decided ──────────────────────────────────────────────────────────────────────
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


def _bounds(year: int) -> tuple[datetime, datetime]:
    """Return the moments at which ``year`` begins and ends where the officer is."""
    return local(datetime(year, 1, 1)), local(datetime(year + 1, 1, 1))


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
        day_in(fields, "made_on") or local(record.written_at).date(),
        next((known for known in Going if known.value == going), Going.OPEN),
        day_in(fields, "asked_on"),
    )
