"""What an officer decided to do after a check, and the gentle question at a later visit. Nothing is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

ASK_AGAIN: Final = timedelta(days=7)
"""After "not yet", so long until it is asked again."""

WORDS_LIMIT: Final = 300
"""Characters of a decision; one sentence is enough."""


class Going(StrEnum):
    """How it went. ANOTHER_WAY is a step as well; LET_REST asks never to be asked again."""

    OPEN = "open"
    DONE = "done"
    NOT_YET = "not-yet"
    ANOTHER_WAY = "another-way"
    LET_REST = "let-rest"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the officer means to do, in a sentence.

    ``entry_uid`` is the kept check it came from, empty without one; ``asked_on`` the day of the last answer.
    """

    uid: str
    words: str
    entry_uid: str
    made_on: date
    going: Going = Going.OPEN
    asked_on: date | None = None


def to_ask_about(decisions: Iterable[Decision], today: date) -> Decision | None:
    """Return the latest decision to ask about on ``today``: an open one of an earlier day, or a "not yet" of long ago.

    One at a time: a list of questions would be a list of reproaches.
    """
    due = [decision for decision in decisions if _is_due(decision, today)]
    return max(due, key=lambda decision: decision.made_on, default=None)


def _is_due(decision: Decision, today: date) -> bool:
    if decision.going is Going.OPEN:
        return decision.made_on < today
    return decision.going is Going.NOT_YET and (decision.asked_on is None or today - decision.asked_on >= ASK_AGAIN)
