"""Puts many words into a field without holding up the window: a piece at every turn of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from boundarycheck.ui.parts.paragraphs import AT_ONCE, Step, steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextCursor

    from boundarycheck.ui.parts.paragraphs import Paragraphs


class Pasting(QObject):
    """Words on their way into a document, one step of undo whatever number of turns they take."""

    done = Signal()
    """All of them are there."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        super().__init__(paragraphs)
        self._paragraphs = paragraphs
        self._steps: Iterator[Step] = iter(())
        self._cursor: QTextCursor | None = None
        self._start = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    @property
    def going_on(self) -> bool:
        """Whether some of the words are still to come."""
        return self._cursor is not None

    def begin(self, cursor: QTextCursor, text: str) -> None:
        """Put ``text`` in place of what ``cursor`` has selected; what is short stands there when this returns."""
        self.finish()
        self._cursor, self._start, self._steps = cursor, cursor.selectionStart(), steps_of(text, self._paragraphs.sizes)
        self._put(joined=False)
        if self.going_on:
            self._turn.start()

    def finish(self) -> None:
        """Put in now what is still to come: somebody asks for the text, or changes it."""
        while self.going_on:
            self._put(joined=True)

    def _go_on(self) -> None:
        self._put(joined=True)

    def _put(self, *, joined: bool) -> None:
        cursor = self._cursor
        if cursor is None:
            return
        steps, size = [], 0
        for step in self._steps:
            steps.append(step)
            size += len(step.text)
            if size >= AT_ONCE:
                break
        self._paragraphs.put(cursor, steps, joined=joined)
        if size < AT_ONCE:
            self._turn.stop()
            self._cursor = None
            self._paragraphs.put_in(self._start, cursor.position())
            self.done.emit()
