"""Who may see what an officer writes, how far, and in which state of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Claim
    from boundarycheck.domain.machine import FindingName, FindingText


class Watcher(StrEnum):
    """Someone who may look, from the nearest to the farthest."""

    BEHIND_YOU = "behind-you"
    NEXT_USER = "next-user"
    EMPLOYER = "employer"
    DISK = "disk"
    BACKUP = "backup"
    COURT = "court"
    MAKERS = "makers"


class JournalState(StrEnum):
    """How the journal stands while they look."""

    LOCKED = "locked"
    OPEN = "open"
    GUEST = "guest"
    """In use without saving."""


class Sight(StrEnum):
    """How much they get. There is no value for "nothing at all": what is used may always be noticed."""

    WORDS = "words"
    """They may read what the officer wrote."""
    PART = "part"
    """They may come upon a part of it."""
    KEY = "key"
    """They get something that a passphrase or recovery key opens."""
    NO_WORDS = "no-words"
    """They get none of the words."""


@dataclass(frozen=True, slots=True)
class SightText:
    """What one watcher gets in one state."""

    sight: Sight
    claim: Claim


@dataclass(frozen=True, slots=True)
class WatcherText:
    """One watcher with what they get in every state."""

    watcher: Watcher
    name: str
    states: dict[JournalState, SightText]


@dataclass(frozen=True, slots=True)
class WhoCanSeeText:
    """The whole page: what matters most, each watcher, what else to know, and the words for what is found here."""

    title: str
    summary: str
    first: tuple[Claim, ...]
    watchers: tuple[WatcherText, ...]
    also: tuple[Claim, ...]
    findings: dict[FindingName, FindingText]
