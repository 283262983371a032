"""What an officer looks for in the journal, and what is told about all of it: months and tags with counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from boundarycheck.domain.checks import Sign
    from boundarycheck.domain.journal import EntryKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; an entry has to fit all that is said here. Nothing said is everything.

    It has all ``words`` and all ``tags`` (whatever their case and accents), is one of ``kinds``, and is a check in
    which at least one of ``signs`` was recognized or answered with once or more than once. It was written (here, or as
    the file says that it came from), or happened, from ``first_day`` to ``last_day``: both are local days, and count.
    """

    words: str = ""
    tags: tuple[str, ...] = ()
    kinds: tuple[EntryKind, ...] = ()
    signs: tuple[Sign, ...] = ()
    first_day: date | None = None
    last_day: date | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is said, so that every entry fits."""
        return self == EVERYTHING or (not self.words.strip() and self == Wanted(words=self.words))


EVERYTHING: Final = Wanted()


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many entries were written in one month of the officer's local calendar."""

    year: int
    month: int
    count: int


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, spelled as it was last, and how many entries on the list have it."""

    tag: str
    count: int
