"""People to call: whom they serve, when, and first of all what they would have to pass on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Urgency(StrEnum):
    """How soon someone is needed; the three headings of the directory."""

    DANGER = "danger"
    TODAY = "today"
    LATER = "later"


class ReachKind(StrEnum):
    """A way of reaching someone."""

    CALL = "call"
    TEXT = "text"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach a contact: ``value`` as it is dialled, texted or typed, ``words`` as it is said."""

    kind: ReachKind
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the directory. There is none without who, hours, limits, source and as-of year."""

    contact_id: str
    name: str
    urgency: tuple[Urgency, ...]
    limits: str
    serves: str
    hours: str
    reach: tuple[Reach, ...]
    source: str
    as_of: int | None
    """Year of the source; None only where nothing can grow old (911)."""
    confirm: str = ""
    """What to confirm before relying on it, where the source is not certain."""


@dataclass(frozen=True, slots=True)
class LocalSlot:
    """Someone only the officer or the agency can name (peer team, union representative, lawyer …)."""

    slot_id: str
    name: str
    limits: str
    ask: str
