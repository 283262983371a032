"""Watches whether the officer is at work, and locks when they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.services.autolock import AutoLock

_LOOK_MS = 1000
_AT_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Counts every key and every movement as work, in any window of the program.

    ``warn`` is called with True while the lock is near, and with False once it is not: by work, or by the lock.
    """

    def __init__(
        self, application: QObject, autolock: AutoLock, lock: Callable[[], None], warn: Callable[[bool], None]
    ) -> None:
        super().__init__(application)
        self._autolock = autolock
        self._lock = lock
        self._warn = warn
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._application = application
        application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more; the program ends."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def look(self) -> None:
        """Lock if nobody has been at work for long enough; warn shortly before."""
        if self._autolock.due:
            self._lock()
            self._autolock.start()
        if self._warned or self._autolock.nearly_due:
            self._warned = self._autolock.nearly_due
            self._warn(self._warned)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the work, hold nothing back.

        That goes for the key that takes the warning away too: nobody has to type a letter twice, and whoever wants
        a key that does nothing has Shift.
        """
        if event.type() in _AT_WORK:
            self._autolock.touch()
            if self._warned:
                self.look()
        return False
