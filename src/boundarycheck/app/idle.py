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
    """Counts every key and every movement as work, in any window of the program."""

    def __init__(self, application: QObject, autolock: AutoLock, lock: Callable[[], None]) -> None:
        super().__init__(application)
        self._autolock = autolock
        self._lock = lock
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
        """Lock if nobody has been at work for long enough."""
        if self._autolock.due:
            self._lock()
            self._autolock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the work, hold nothing back."""
        if event.type() in _AT_WORK:
            self._autolock.touch()
        return super().eventFilter(watched, event)
