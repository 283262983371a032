"""What the journal keeps: entries in the officer's words and finished checks, side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.entry_facts import NO_FACTS
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.plain_text import clean_text, one_line

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.checks import SignsCheck, SituationCheck
    from boundarycheck.domain.entry_facts import EntryFacts, Happened
    from boundarycheck.domain.roads import Outcome

BODY_LIMIT = 2_000_000
"""Characters one entry holds; a year of daily pages is less."""

TITLE_LIMIT = 300
"""Characters of a title."""


class EntryKind(StrEnum):
    """What an entry is."""

    NOTE = "note"
    SITUATION_CHECK = "situation-check"
    SIGNS_CHECK = "signs-check"


@dataclass(frozen=True, slots=True)
class EntryText:
    """What the officer wrote: an optional title and the body, both plain text and already cleaned."""

    title: str
    body: str

    @classmethod
    def clean(cls, title: str, body: str) -> EntryText:
        """Return the text as it will be kept.

        Raises :class:`NothingToKeep` when nothing visible is left, :class:`TextTooLong` when it is over the
        limits. Words are never cut.
        """
        head = one_line(title)
        text = clean_text(body)
        if not head and not text.strip():
            raise NothingToKeep
        if len(head) > TITLE_LIMIT:
            raise TextTooLong(limit=TITLE_LIMIT)
        if len(text) > BODY_LIMIT:
            raise TextTooLong(limit=BODY_LIMIT)
        return cls(head, text)


@dataclass(frozen=True, slots=True)
class FinishedCheck:
    """A check as it is kept: what was answered and the road it led to on that day.

    No score is kept, because there is none. The officer's words are kept as they were given.
    """

    check: SituationCheck | SignsCheck
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """One line of the list: enough to recognise an entry, without its body."""

    entry_id: int
    kind: EntryKind
    written_at: datetime
    title: str
    opening: str
    """The first characters of the body, at most 200, on one line."""
    happened: Happened | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, whole.

    ``entry_id`` is the row, ``uid`` the identity that outlives copies and merges. ``written_at`` is set by
    the program and never changes, also for what was imported; ``changed_at`` is the last change. Both are aware, in
    UTC. When it happened is in ``facts``, and is what the officer says.
    """

    entry_id: int
    uid: str
    kind: EntryKind
    written_at: datetime
    changed_at: datetime
    text: EntryText
    check: FinishedCheck | None = None
    facts: EntryFacts = NO_FACTS


@dataclass(frozen=True, slots=True)
class EntryVersion:
    """What an entry said before; ``changed_at`` is when that was written, aware, in UTC."""

    changed_at: datetime
    text: EntryText
    facts: EntryFacts = NO_FACTS

    @property
    def said_by_file(self) -> bool:
        """Whether ``changed_at`` is what a file says that it came from, and not what this journal knows."""
        brought = self.facts.brought_in
        return brought is not None and brought.changed_at == self.changed_at


@dataclass(frozen=True, slots=True)
class Draft:
    """Words not yet saved as anything: ``slot`` says where they were typed, ``fields`` what stood there.

    A slot is a stable name such as ``entry:new``, ``entry:17``, ``check:situation`` or ``request``.
    """

    slot: str
    fields: dict[str, str] = field(default_factory=dict)
    saved_at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Whether no field holds a visible character."""
        return not any(value.strip() for value in self.fields.values())
