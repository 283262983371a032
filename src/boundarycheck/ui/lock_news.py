"""What is known about the signals of the desktop that lock: whether they are heard here, and which of them came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.locking import Delivery, LockCause


class LockNews(QObject):
    """For this run only: it is nowhere written down when somebody locked their screen."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._deliveries: dict[LockCause, Delivery] = {}
        self._came: dict[LockCause, datetime] = {}

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Every cause that the desktop was asked about, in the order of :class:`LockCause`."""
        kinds = list(type(next(iter(self._deliveries)))) if self._deliveries else []
        return tuple(self._deliveries[cause] for cause in kinds if cause in self._deliveries)

    def came_at(self, cause: LockCause) -> datetime | None:
        """Return when ``cause`` came last since the program started, in UTC."""
        return self._came.get(cause)

    @property
    def latest(self) -> LockCause | None:
        """What came last."""
        return max(self._came, key=self._came.__getitem__, default=None)

    def tell(self, delivery: Delivery) -> None:
        """Note whether something is heard here."""
        self._deliveries[delivery.cause] = delivery
        self.changed.emit()

    def came(self, cause: LockCause) -> None:
        """Note that something came."""
        self._came[cause] = self._clock.now()
        self.changed.emit()
