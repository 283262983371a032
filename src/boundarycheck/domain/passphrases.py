"""What a passphrase is worth, and what is known about the recovery key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

PASSPHRASE_FLOOR: Final = 10
"""Characters that a new passphrase has at least, counted after normalising."""
TEST_AFTER: Final = timedelta(days=30)
"""How long after it was made or tried a recovery key should be tried again."""
PUT_OFF_FOR: Final = timedelta(days=7)
"""How long the reminder to try it stays away when it is put off."""


class Weakness(StrEnum):
    """What makes a passphrase quick to guess."""

    SHORT = "short"
    COMMON = "common"
    """It, or most of it, is on the lists of passwords that everybody uses."""
    REPEATS = "repeats"
    SEQUENCE = "sequence"
    """abcdef, 123456."""
    KEYBOARD = "keyboard"
    """Keys that lie side by side."""
    DATE = "date"
    NAME = "name"
    SINGLE_WORD = "single-word"
    PREDICTABLE = "predictable"
    """Some of everything, none of it enough."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What a passphrase is worth, as a new one."""

    level: int
    """0 to 4; 3 and 4 are never reached by one that is not ``enough``, and each ``enough`` has one of them."""
    enough: bool
    """Whether a journal may be made with it."""
    weakness: Weakness | None
    """What to do something about; None when it is enough."""


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """What is known about a journal's recovery key. Moments are aware; None where nothing is known."""

    exists: bool
    made_at: datetime | None = None
    tested_at: datetime | None = None
    test_due: bool = False
    """Whether it is time to try it."""


def recovery_state(
    made_at: datetime | None, tested_at: datetime | None, put_off_at: datetime | None, now: datetime
) -> RecoveryState:
    """Return the state of a recovery key that exists. One of which no date is known is due to be tried."""
    known = [moment for moment in (made_at, tested_at) if moment is not None]
    due = not known or now - max(known) >= TEST_AFTER
    put_off = put_off_at is not None and now - put_off_at < PUT_OFF_FOR
    return RecoveryState(exists=True, made_at=made_at, tested_at=tested_at, test_due=due and not put_off)
