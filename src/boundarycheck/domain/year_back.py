"""A year looked back on, month by month: what came up, and what the officer did about it. Nothing is counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.checks import Circumstance, Question, Sign, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.follow_up import Stage
from boundarycheck.domain.looking_back import clearly_no
from boundarycheck.domain.roads import REPORT_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from boundarycheck.domain.decisions import Decision
    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.journal import EntryKind, FinishedCheck
    from boundarycheck.domain.roads import Reason

MONTHS: Final = 12

_TAKEN: Final = frozenset({Going.DONE, Going.ANOTHER_WAY})


class Mark(StrEnum):
    """What a month says of a line: it was there, or it was asked for and the answer was a clear no."""

    THERE = "there"
    NOT_THERE = "not-there"


class Did(StrEnum):
    """What the officer did: kept a check, meant to do something, took that step or another, and so on."""

    CHECKED = "checked"
    DECIDED = "decided"
    STEPPED = "stepped"
    PLANNED = "planned"
    REHEARSED = "rehearsed"
    HANDED_OVER = "handed-over"


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """A check as it is looked back on: which entry it is, the officer's day on which it was kept, and what it holds."""

    entry_id: int
    kind: EntryKind
    on: date
    check: FinishedCheck


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done, and the day.

    ``decision`` is there where something was meant to be done or was done, ``letter`` where one was handed over.
    """

    did: Did
    on: date
    decision: Decision | None = None
    letter: TrackedRequest | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a reason or something done, and for each of the 12 months its mark or None."""

    what: Reason | Did
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A reason that came up in more than one check: the months (1 to 12), and whether the year before had it too."""

    reason: Reason
    months: tuple[int, ...]
    year_before: bool


@dataclass(frozen=True, slots=True)
class YearBack:
    """One year of the officer's own calendar.

    ``checks`` and ``deeds`` are those of the year, the oldest first; ``before`` what came up in the year before.
    ``brought`` are the checks that came from a file which says that they are of this year. When they were made is
    only its word: they stand in no month, and nothing counts as having come up again because of them.
    """

    year: int
    checks: tuple[KeptCheck, ...] = ()
    deeds: tuple[Deed, ...] = ()
    before: frozenset[Reason] = frozenset()
    brought: tuple[KeptCheck, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What came up in the order of asking, then what was done; a line only where a month has something to say."""
        came_up = {reason for kept in self.checks for reason in kept.check.outcome.because}
        reasons = tuple(reason for reason in (*Question, *Circumstance) if reason in came_up)
        done = {(deed.did, deed.on.month) for deed in self.deeds}
        done |= {(Did.CHECKED, kept.on.month) for kept in self.checks}
        signs = self._signs()
        return (
            *(Line(reason, self._marks(reason, signs[reason])) for reason in reasons),
            *(
                Line(did, tuple(Mark.THERE if (did, month) in done else None for month in _months()))
                for did in Did
                if any((did, month) in done for month in _months())
            ),
        )

    @property
    def again(self) -> tuple[Again, ...]:
        """What came up more than once, or in the year before as well, in the order of asking."""
        months: defaultdict[Reason, list[int]] = defaultdict(list)
        for kept in self.checks:
            for reason in kept.check.outcome.because:
                months[reason].append(kept.on.month)
        return tuple(
            Again(reason, tuple(sorted(set(months[reason]))), reason in self.before)
            for reason in (*Question, *Circumstance)
            if len(months[reason]) + (reason in self.before) * bool(months[reason]) > 1
        )

    @property
    def told(self) -> tuple[Deed, ...]:
        """The deeds to tell one by one: a step is told with what was meant, where both are of this year."""
        return tuple(deed for deed in self.deeds if not (deed.did is Did.STEPPED and self._meant_this_year(deed)))

    @property
    def report_stands(self) -> bool:
        """Whether something came up that is to be reported first; that is not put right by time."""
        return any(REPORT_FIRST & set(kept.check.outcome.because) for kept in (*self.checks, *self.brought))

    @property
    def last_month(self) -> int:
        """The last month (1 to 12) of which there is something to say; the first one of a year without any."""
        days = (*(kept.on for kept in self.checks), *(deed.on for deed in self.deeds))
        return max(days).month if days else 1

    def checks_in(self, month: int) -> tuple[KeptCheck, ...]:
        """Return the checks of one month (1 to 12), the oldest first."""
        return tuple(kept for kept in self.checks if kept.on.month == month)

    def _meant_this_year(self, deed: Deed) -> bool:
        return deed.decision is not None and deed.decision.made_on.year == self.year

    def _signs(self) -> defaultdict[Reason, frozenset[Sign]]:
        """Return for each reason the signs under which it was seen in this year: all have to be denied to deny it."""
        found: defaultdict[Reason, frozenset[Sign]] = defaultdict(frozenset)
        for kept in self.checks:
            if isinstance(kept.check.check, SignsCheck):
                for reason in kept.check.outcome.because:
                    found[reason] |= kept.check.check.signs_of(reason)
        return found

    def _marks(self, reason: Reason, signs: frozenset[Sign]) -> tuple[Mark | None, ...]:
        marks: dict[int, Mark] = {}
        for kept in self.checks:
            if reason in kept.check.outcome.because:
                marks[kept.on.month] = Mark.THERE
            elif clearly_no(reason, kept.check.check, signs):
                marks.setdefault(kept.on.month, Mark.NOT_THERE)
        return tuple(marks.get(month) for month in _months())


def came_up(checks: Iterable[KeptCheck]) -> frozenset[Reason]:
    """Return every reason of ``checks``."""
    return frozenset(reason for kept in checks for reason in kept.check.outcome.because)


def deeds_of(
    decisions: Iterable[Decision],
    letters: Iterable[TrackedRequest],
    planned: Iterable[date] = (),
    rehearsed: Iterable[date] = (),
) -> tuple[Deed, ...]:
    """Return what was done, the oldest first. A plan that was rehearsed twice on a day was rehearsed on that day."""
    deeds = [
        *_steps(decisions),
        *_handed_over(letters),
        *(Deed(Did.PLANNED, day) for day in planned),
        *(Deed(Did.REHEARSED, day) for day in set(rehearsed)),
    ]
    return tuple(sorted(deeds, key=lambda deed: deed.on))


def _steps(decisions: Iterable[Decision]) -> Iterator[Deed]:
    for decision in decisions:
        yield Deed(Did.DECIDED, decision.made_on, decision)
        if decision.going in _TAKEN:
            yield Deed(Did.STEPPED, decision.asked_on or decision.made_on, decision)


def _handed_over(letters: Iterable[TrackedRequest]) -> Iterator[Deed]:
    for letter in letters:
        for event in letter.events:
            if event.stage is Stage.HANDED_OVER:
                yield Deed(Did.HANDED_OVER, event.on, letter=letter)


def _months() -> range:
    return range(1, MONTHS + 1)
