"""macOS and the BSDs: nothing is listened for yet, and that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_HEARD = (
    LockCause.SCREEN,
    LockCause.SLEEP,
    LockCause.LID,
    LockCause.USER_SWITCH,
    LockCause.REMOTE,
    LockCause.SHUTDOWN,
)


class DeafWatch:
    """Hears nothing of the desktop. The end of a session arrives as a signal of the process (app/endings.py)."""

    def start(self, came: Callable[[LockCause], None], told: Callable[[Delivery], None], window: int) -> None:
        """Tell at once that nothing is heard."""
        for cause in _NOT_HEARD:
            told(Delivery(cause, Heard.NO, Obstacle.NOT_LISTENED_FOR))
        told(Delivery(LockCause.LOGOUT, Heard.UNKNOWN))

    def let_go(self) -> None:
        """Hold nothing up."""

    def stop(self) -> None:
        """Listen to nothing, as before."""
