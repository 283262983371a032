"""What the journal keeps: entries in the officer's words and finished checks, side by side."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import NothingToKeep, TextTooLong

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.checks import SignsCheck, SituationCheck
    from boundarycheck.domain.roads import Outcome

BODY_LIMIT = 2_000_000
"""Characters one entry holds; a year of daily pages is less."""

TITLE_LIMIT = 300
"""Characters of a title."""

# Tab and line feed are text; the other control characters, and those that reorder what the eye reads
# ("bidi" overrides and isolates), can make a page show something else than it says.
_KEPT_CONTROLS = frozenset("\n\t")
# What Unicode never assigns, beside the last two of every plane (The Unicode Standard, 23.7).
_NONCHARACTERS = range(0xFDD0, 0xFDF0)
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


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


def clean_text(text: str) -> str:
    """Return ``text`` in NFC, with line feeds only, without control, reordering and noncharacters.

    A character that this Python does not know yet stays: its Unicode may be older than the officer's keyboard.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    if text.isascii() and text.isprintable():
        return text
    # Hidden ones first: a letter and its accent with one between them become neighbours only then.
    return unicodedata.normalize("NFC", "".join(character for character in text if not _is_hidden(character)))


def one_line(text: str) -> str:
    """Return ``text`` cleaned, with every run of white space as one blank."""
    return " ".join(clean_text(text).split())


def _is_hidden(character: str) -> bool:
    if character in _KEPT_CONTROLS:
        return False
    return (
        character in _REORDERING
        or unicodedata.category(character) in {"Cc", "Cs"}
        or ord(character) in _NONCHARACTERS
        or ord(character) & 0xFFFE == 0xFFFE  # noqa: PLR2004 - the last two of every plane
    )


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


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, whole.

    ``entry_id`` is the row, ``uid`` the identity that outlives copies and merges. ``written_at`` is set by
    the program and never changes; ``changed_at`` is the last change. Both are aware, in UTC.
    """

    entry_id: int
    uid: str
    kind: EntryKind
    written_at: datetime
    changed_at: datetime
    text: EntryText
    check: FinishedCheck | None = None


@dataclass(frozen=True, slots=True)
class EntryVersion:
    """Words that an entry had before; ``changed_at`` is when they were written, aware, in UTC."""

    changed_at: datetime
    text: EntryText


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
