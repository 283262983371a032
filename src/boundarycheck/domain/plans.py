"""The boundary plan: if-then sentences in the officer's own words, and when to rehearse them. Nothing is scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import NothingToKeep
from boundarycheck.domain.plain_text import clean_text, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_SENTENCES: Final = 3
"""A plan of more sentences is one that nobody can say by heart."""

GAPS: Final = (1, 3, 7, 14, 28)
"""Days until a plan is rehearsed again, longer each time it came from memory; the last one stays."""


@dataclass(frozen=True, slots=True)
class IfThen:
    """One sentence of a plan: "If ``cue``, I say ``say``, and tell ``tell`` before the end of the shift"."""

    cue: str
    say: str
    tell: str = ""

    @property
    def complete(self) -> bool:
        """Whether there is something to notice, and something to say then."""
        return bool(self.cue and self.say)

    def clean(self) -> IfThen:
        """Return the sentence as it is kept: every part on one line."""
        return IfThen(one_line(self.cue), one_line(self.say), one_line(self.tell))


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A day on which the plan was rehearsed, and whether it came from memory."""

    day: date
    from_memory: bool


@dataclass(frozen=True, slots=True)
class BoundaryPlan:
    """The plan: sentences, the first small ask, people, places, and the officer's reasons in words.

    ``why_matters`` and ``why_able`` answer the question "why not lower?". The numbers asked about are not here,
    because a stored number is evidence too.
    """

    sentences: tuple[IfThen, ...] = ()
    first_ask: str = ""
    people: str = ""
    places: str = ""
    why_matters: str = ""
    why_able: str = ""
    rehearsals: tuple[Rehearsal, ...] = ()

    def clean(self) -> BoundaryPlan:
        """Return the plan as it is kept. Raises :class:`NothingToKeep` when no sentence is complete."""
        sentences = tuple(kept for sentence in self.sentences if (kept := sentence.clean()).complete)
        if not sentences:
            raise NothingToKeep
        return BoundaryPlan(
            sentences,
            first_ask=clean_text(self.first_ask).strip(),
            people=clean_text(self.people).strip(),
            places=clean_text(self.places).strip(),
            why_matters=clean_text(self.why_matters).strip(),
            why_able=clean_text(self.why_able).strip(),
            rehearsals=self.rehearsals,
        )


def next_rehearsal(made: date, done: Sequence[Rehearsal]) -> date:
    """Return the day on which a plan of ``made`` is to be rehearsed next.

    At once when it is new; then after longer and longer gaps while it comes from memory, and on the next day when
    it does not. One that is done early does not lengthen the gap: what is spaced stays spaced.
    """
    due, rung = made, 0
    for rehearsal in sorted(done, key=lambda each: each.day):
        if not rehearsal.from_memory:
            due = rehearsal.day + timedelta(days=1)
        elif rehearsal.day >= due:
            due = rehearsal.day + timedelta(days=GAPS[min(rung, len(GAPS) - 1)])
            rung += 1
    return due


def is_due(made: date, done: Sequence[Rehearsal], today: date) -> bool:
    """Return whether a plan of ``made`` is to be rehearsed on ``today``."""
    return today >= next_rehearsal(made, done)
