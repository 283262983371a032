"""Entries that tests take along and bring in again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final

from boundarycheck.domain.checks import Findings, SituationCheck
from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.journal import Entry, EntryKind, EntryText, EntryVersion, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.domain.taking_along import TakenEntry

WRITTEN: Final = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)
UID: Final = "3f0c8d7e-2b1a-4c5d-9e8f-0a1b2c3d4e5f"
FACTS: Final = EntryFacts(
    Happened(date(2026, 3, 8), time(22, 15)), ("favors", "Pod B"), (Link(LinkKind.PLAN, UID.replace("3f", "4f")),)
)


def finished() -> FinishedCheck:
    """A check of a situation as it is kept."""
    check = SituationCheck("He asked for a stamp.")
    return FinishedCheck(check, choose(Findings.of_situation(check)))


def entry(title: str = "First day", body: str = "Quiet.", facts: EntryFacts = FACTS) -> Entry:
    """A note, never changed."""
    return Entry(1, UID, EntryKind.NOTE, WRITTEN, WRITTEN, EntryText(title, body), None, facts)


def taken(body: str = "Quiet.", *, title: str = "First day", in_bin: bool = False) -> TakenEntry:
    """A note that was changed once."""
    changed = replace(entry(title, body), changed_at=WRITTEN.replace(hour=15))
    return TakenEntry(changed, (EntryVersion(WRITTEN, EntryText("Before", "It said that.")),), in_bin)


def brought(body: str = "Quiet.") -> TakenEntry:
    """A note that came from another journal of ours."""
    said = BroughtIn("boundarycheck", datetime(2025, 1, 2, 3, 4, tzinfo=UTC), None)
    return TakenEntry(entry(body=body, facts=replace(FACTS, brought_in=said)))
