"""The places of the program and how to name a way to one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from boundarycheck.ui.parts.standing import Stand

T = TypeVar("T")


class Place(StrEnum):
    """Every page an officer can be on."""

    FRONT_DOOR = "front-door"
    WHO_CAN_SEE = "who-can-see"
    START_JOURNAL = "start-journal"
    OPEN_JOURNAL = "open-journal"
    WITHOUT_SAVING = "without-saving"
    KEEP_AFTER_ALL = "keep-after-all"
    HOME = "home"
    SITUATION = "situation"
    SIGNS = "signs"
    RESULT = "result"
    ROAD = "road"
    FACTORS = "factors"
    PLAN = "plan"
    PLAN_EDIT = "plan-edit"
    REHEARSE = "rehearse"
    PRACTICE = "practice"
    SCENARIO = "scenario"
    OVER_TIME = "over-time"
    TWO_CHECKS = "two-checks"
    JOURNAL = "journal"
    ENTRY = "entry"
    WRITE = "write"
    BIN = "bin"
    PEOPLE = "people"
    CONTACT = "contact"
    MY_PEOPLE = "my-people"
    PERSON = "person"
    PROTECTION = "protection"
    HELP_NOW = "help-now"
    REQUEST = "request"
    PROFILE = "profile"
    LETTERS = "letters"
    LETTER = "letter"
    RECEIVERS = "receivers"
    RECEIVER = "receiver"
    SEALED_GUIDE = "sealed-guide"
    LIBRARY = "library"
    ARTICLE = "article"
    POLICY = "policy"
    CHANGES = "changes"
    SETTINGS = "settings"
    SHORTCUTS = "shortcuts"
    WHEN_IT_LOCKS = "when-it-locks"
    COVERED = "covered"
    FORGOT = "forgot"
    CHANGE_PASSPHRASE = "change-passphrase"  # noqa: S105 - a place
    RECOVERY_KEY = "recovery-key"
    TEST_RECOVERY_KEY = "test-recovery-key"
    RENEW_KEY = "renew-key"
    RESTORE = "restore"
    RESTORE_KEY_FILE = "restore-key-file"
    RESCUE = "rescue"
    BACKUPS = "backups"
    KEEPING = "keeping"
    CHECK_JOURNAL = "check-journal"
    MERGE = "merge"
    TAKE_ALONG = "take-along"
    BRING_IN = "bring-in"


BEFORE_UNLOCK = frozenset(
    {
        Place.FRONT_DOOR,
        Place.WHO_CAN_SEE,
        Place.START_JOURNAL,
        Place.OPEN_JOURNAL,
        Place.WITHOUT_SAVING,
        Place.PEOPLE,
        Place.CONTACT,
        Place.PROTECTION,
        Place.HELP_NOW,
        Place.LIBRARY,
        Place.ARTICLE,
        Place.POLICY,
        Place.CHANGES,
        Place.PRACTICE,
        Place.SCENARIO,
        Place.SETTINGS,
        Place.SHORTCUTS,
        Place.WHEN_IT_LOCKS,
        Place.FORGOT,
        Place.RESTORE,
        Place.RESTORE_KEY_FILE,
        Place.RESCUE,
    }
)
"""Pages that need no open journal."""

DOORS = frozenset(
    {
        Place.FRONT_DOOR,
        Place.START_JOURNAL,
        Place.OPEN_JOURNAL,
        Place.WITHOUT_SAVING,
        Place.FORGOT,
        Place.RESTORE,
        Place.RESTORE_KEY_FILE,
        Place.RESCUE,
    }
)
"""Pages that lead into the journal; there is nothing to do on them while it is open."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way to ``place``. ``subject`` is what the page is to show there, where it shows one of several.

    ``stand`` is where on the page the officer was, for a way back; None begins where the page begins.
    """

    place: Place
    subject: object = None
    stand: Stand | None = field(default=None, compare=False)


def subject_of(route: Route, kind: type[T]) -> T:
    """Return the subject of ``route``; a ``TypeError``, a bug of the caller, when it is none of that ``kind``."""
    if not isinstance(route.subject, kind):
        raise TypeError(f"{route.place} needs a {kind.__name__}")
    return route.subject
