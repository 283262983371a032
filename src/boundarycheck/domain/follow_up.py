"""What becomes of a request: the steps it can take, with dates and notes, and nothing that was not so.

A request is *handing over* from before it leaves until the officer has said whether it went. Only that word makes it
handed over: no program can know whether a paper reached a hand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from boundarycheck.domain.errors import StepNotPossible


class Stage(StrEnum):
    """Where a request stands."""

    DRAFT = "draft"
    HANDING_OVER = "handing-over"
    HANDED_OVER = "handed-over"
    ACKNOWLEDGED = "acknowledged"
    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How a letter leaves."""

    MAIL = "mail"
    PDF = "pdf"
    SEALED_FILE = "sealed-file"
    PRINT = "print"
    COPY = "copy"


_AFTER: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.HANDING_OVER, Stage.WITHDRAWN}),
    Stage.HANDING_OVER: frozenset({Stage.HANDING_OVER, Stage.HANDED_OVER, Stage.DRAFT}),
    Stage.HANDED_OVER: frozenset({Stage.ACKNOWLEDGED, Stage.GRANTED, Stage.DECLINED, Stage.WITHDRAWN}),
    Stage.ACKNOWLEDGED: frozenset({Stage.GRANTED, Stage.DECLINED, Stage.WITHDRAWN}),
    Stage.GRANTED: frozenset({Stage.DECLINED, Stage.WITHDRAWN}),
    Stage.DECLINED: frozenset({Stage.GRANTED, Stage.WITHDRAWN}),
    Stage.WITHDRAWN: frozenset(),
}

WAITING = frozenset({Stage.HANDED_OVER, Stage.ACKNOWLEDGED})
"""Stages in which an answer is waited for, and a reminder makes sense."""

REMIND_DAYS = (1, 365)
"""Fewest and most days after which the officer can be reminded."""
USUAL_REMIND_DAYS = 7


@dataclass(frozen=True, slots=True)
class Event:
    """One step: where it led, the day it happened as the officer says, and a note."""

    stage: Stage
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class TrackedRequest:
    """A request that was begun, with the letter's words and everything that happened.

    ``uid`` is "" until it is kept. ``receiver_uid`` is "" for one that is not kept. ``remind_on`` is the day the
    app asks about it, None for never.
    """

    uid: str
    kind_id: str
    subject: str
    receiver: str
    receiver_uid: str
    letter: str
    way: Way
    events: tuple[Event, ...]
    remind_on: date | None = None

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return self.events[-1].stage

    @property
    def possible(self) -> tuple[Stage, ...]:
        """Where it can go from here, in the order of the stages."""
        return tuple(stage for stage in Stage if stage in _AFTER[self.stage])

    @property
    def handed_over_on(self) -> date | None:
        """The day it was handed over; None while it was not."""
        days = (event.on for event in self.events if event.stage is Stage.HANDED_OVER)
        return next(days, None)

    def stepped(self, stage: Stage, on: date, note: str = "") -> TrackedRequest:
        """Return the request one step on. Raises :class:`StepNotPossible`.

        The day may lie before that of an earlier step: the officer may learn of it later.
        """
        if stage not in _AFTER[self.stage]:
            raise StepNotPossible
        remind = self.remind_on if stage in WAITING else None
        return replace(self, events=(*self.events, Event(stage, on, note)), remind_on=remind)

    def remind_after(self, days: int | None, today: date) -> TrackedRequest:
        """Return the request with a reminder ``days`` from ``today``, or none.

        Raises :class:`StepNotPossible` where nothing is waited for, ValueError outside of :data:`REMIND_DAYS`.
        """
        if days is None:
            return replace(self, remind_on=None)
        if not REMIND_DAYS[0] <= days <= REMIND_DAYS[1]:
            raise ValueError("a reminder comes after 1 to 365 days")
        if self.stage not in WAITING:
            raise StepNotPossible
        return replace(self, remind_on=today + timedelta(days=days))

    def is_due(self, today: date) -> bool:
        """Return whether the app should ask about it now: did it go, or the day for a reminder has come."""
        if self.stage is Stage.HANDING_OVER:
            return True
        return self.stage in WAITING and self.remind_on is not None and self.remind_on <= today


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One file as it left: its name, its size in bytes, and its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str
