"""The words for what locks, for whether it is heard on this desktop, and why not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle


def _tr(words: str) -> str:
    return QCoreApplication.translate("locking", words)


def cause_words(cause: LockCause) -> str:
    """Return what happens, as a line of a list."""
    return {
        LockCause.ASKED: _tr('You press "Cover and lock", or its keys'),
        LockCause.SHIFT: _tr("You press Shift three times within 5 seconds"),
        LockCause.IDLE: _tr("Nobody touches the keyboard or the mouse"),
        LockCause.MINIMISED: _tr("You minimize the window"),
        LockCause.SCREEN: _tr("The screen is locked, or the screen saver starts"),
        LockCause.SESSION: _tr("The system locks your login session"),
        LockCause.SLEEP: _tr("The computer goes to sleep"),
        LockCause.LID: _tr("The lid of the laptop is closed"),
        LockCause.USER_SWITCH: _tr("Another user takes over the screen"),
        LockCause.REMOTE: _tr("A remote session is cut off"),
        LockCause.LOGOUT: _tr("You log out"),
        LockCause.SHUTDOWN: _tr("The computer shuts down or restarts"),
    }[cause]


def heard_words(delivery: Delivery) -> str:
    """Return whether it is heard here and, where there is something to say, why not or how far."""
    state = {
        Heard.YES: _tr("Heard here."),
        Heard.NO: _tr("Not heard here."),
        Heard.UNKNOWN: _tr("Cannot be known until it happens."),
    }[delivery.heard]
    return f"{state} {_obstacle_words(delivery.obstacle)}".rstrip()


def _obstacle_words(obstacle: Obstacle) -> str:
    return {
        Obstacle.NONE: "",
        Obstacle.NO_SESSION_BUS: _tr("This desktop has no message bus, or it went away."),
        Obstacle.NO_SYSTEM_BUS: _tr("This computer has no system message bus, or it went away."),
        Obstacle.NO_SCREEN_SERVICE: _tr("No program on this desktop tells others when the screen is locked."),
        Obstacle.NO_LOGIN_SERVICE: _tr("This computer has no login service that tells programs about it."),
        Obstacle.NO_LOGIN_SESSION: _tr("The login service does not know which session this program belongs to."),
        Obstacle.DOES_NOT_WAIT: _tr("But the computer does not wait until the journal is locked."),
        Obstacle.MAY_HAVE_NO_LID: _tr("Not every computer has a lid."),
        Obstacle.NOT_LISTENED_FOR: _tr("BoundaryCheck cannot listen for it on this kind of computer yet."),
        Obstacle.REFUSED: _tr("The system refused to tell."),
    }[obstacle]
