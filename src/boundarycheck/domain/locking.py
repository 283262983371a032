"""Why the journal locks, and which of these reasons a desktop tells a program about."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LockCause(StrEnum):
    """What makes the journal lock."""

    ASKED = "asked"
    """The button, or its key."""
    SHIFT = "shift"
    """Shift three times."""
    IDLE = "idle"
    """Nobody has touched it for a while."""
    MINIMISED = "minimised"
    """The window was made an icon; only where the officer wants it."""
    SCREEN = "screen"
    """The screen was locked, or its saver began."""
    SESSION = "session"
    """The login session was told to lock, by the system or an administrator."""
    SLEEP = "sleep"
    """The computer goes to sleep."""
    LID = "lid"
    """The lid of the laptop was closed."""
    USER_SWITCH = "user-switch"
    """Someone else took over the screen."""
    REMOTE = "remote"
    """A remote session was cut off."""
    LOGOUT = "logout"
    """The officer logs out, or the program is asked to end."""
    SHUTDOWN = "shutdown"
    """The computer is shut down or restarted."""


ENDS_THE_COMPUTER = frozenset({LockCause.SLEEP, LockCause.SHUTDOWN})
"""What a computer may wait with until the programs are ready for it."""


class Heard(StrEnum):
    """Whether a program hears of a cause on this desktop."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """It shows only when it happens."""


class Obstacle(StrEnum):
    """Why a cause is not heard, not surely, or not soon enough."""

    NONE = "none"
    NO_SESSION_BUS = "no-session-bus"
    NO_SYSTEM_BUS = "no-system-bus"
    NO_SCREEN_SERVICE = "no-screen-service"
    NO_LOGIN_SERVICE = "no-login-service"
    NO_LOGIN_SESSION = "no-login-session"
    DOES_NOT_WAIT = "does-not-wait"
    """It is heard, but the computer does not wait until the journal is locked."""
    MAY_HAVE_NO_LID = "may-have-no-lid"
    NOT_LISTENED_FOR = "not-listened-for"
    """This version does not listen for it on this operating system."""
    REFUSED = "refused"
    """The system refused to tell."""


class Delivery(NamedTuple):
    """Whether ``cause`` is heard on this desktop, and what stands in the way."""

    cause: LockCause
    heard: Heard
    obstacle: Obstacle = Obstacle.NONE
