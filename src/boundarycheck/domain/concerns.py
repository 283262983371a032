"""What brings an officer here, in plain words, and where each of these leads."""

from __future__ import annotations

from enum import StrEnum

from boundarycheck.domain.checks import Circumstance, Findings
from boundarycheck.domain.roads import Outcome, choose


class Concern(StrEnum):
    """The doors of the home page, in the order in which they stand there."""

    SOMETHING_OFF = "something-off"
    THINKING_OF_SOMEONE = "thinking-of-someone"
    ASKED_FOR_THINGS = "asked-for-things"
    THREATENED = "threatened"
    HAPPENED = "happened"
    KNOW_OF = "know-of"
    DONE_TO_ME = "done-to-me"
    TALK = "talk"
    WRITE = "write"


class Onward(StrEnum):
    """Where a door leads."""

    SIGNS = "signs"
    SITUATION = "situation"
    ROAD = "road"
    PEOPLE = "people"
    WRITE = "write"


_SAYS = {
    Concern.THINKING_OF_SOMEONE: Circumstance.DRAWN,
    Concern.ASKED_FOR_THINGS: Circumstance.TESTED,
    Concern.THREATENED: Circumstance.THREATENED,
    Concern.KNOW_OF: Circumstance.COLLEAGUE,
    Concern.DONE_TO_ME: Circumstance.DONE_TO_ME,
}
"""What an officer says by choosing a door that leads straight to a road."""

_ONWARD = {
    Concern.SOMETHING_OFF: Onward.SIGNS,
    Concern.HAPPENED: Onward.SITUATION,
    Concern.TALK: Onward.PEOPLE,
    Concern.WRITE: Onward.WRITE,
}


def onward(concern: Concern) -> Onward:
    """Return where the door of ``concern`` leads."""
    return _ONWARD.get(concern, Onward.ROAD)


def road_from(concern: Concern) -> Outcome:
    """Return the road of a door that leads to one; ``KeyError`` for the others.

    The rules are those of a check in which nothing but this was said.
    """
    return choose(Findings({}, frozenset({_SAYS[concern]})))
