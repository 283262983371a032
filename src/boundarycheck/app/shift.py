"""Watches for Shift three times, in any window of the program, dialogs included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.services.triple_shift import TripleShift

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_SOMETHING_ELSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
        QEvent.Type.ApplicationDeactivate,
    }
)


class ShiftWatch(QObject):
    """Passes every event on to :class:`TripleShift` and calls ``thrice``, later, when it was pressed three times."""

    def __init__(
        self,
        application: QObject,
        recogniser: TripleShift,
        thrice: Callable[[], None],
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__(application)
        self._application = application
        self._recogniser = recogniser
        self._thrice = thrice
        self._post = post
        application.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more; the program ends."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the event, hold nothing back."""
        kind = event.type()
        if kind in _SOMETHING_ELSE:
            self._recogniser.other()
        elif isinstance(event, QKeyEvent):
            self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Shift:
            # A key that is a shortcut never arrives as a press, only as the question whether a field wants it.
            if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
                self._recogniser.other()
            return
        # A key event goes to the native window first, and from there to one widget after the other: count it once.
        if not watched.isWindowType() or event.isAutoRepeat():
            return
        if event.type() == QEvent.Type.KeyPress:
            self._recogniser.shift_pressed(alone=not event.modifiers() & _MODIFIERS)
        elif event.type() == QEvent.Type.KeyRelease and self._recogniser.shift_released():
            # Not from inside the event: a lock throws away the widget that it is on its way to.
            self._post(self._thrice)
