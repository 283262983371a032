"""Brings results from the worker back to the GUI thread.

With PySide6, a lambda or a plain object's method connected to a signal that a worker emits runs *in the worker*.
Only a method of a QObject that lives in the main thread is moved there, so that is what stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class GuiThread(QObject):
    """Runs functions on the thread it was made in."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, deliver: Callable[[], None]) -> None:
        """Have ``deliver`` run on the GUI thread, later; may be called from any thread."""
        self._arrived.emit(deliver)

    @Slot(object)
    def _run(self, deliver: Callable[[], None]) -> None:
        deliver()
