"""The editor of an entry: undo takes back a word at a time, however often the draft was kept meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.fields import WordsField

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent


class Editor(WordsField):
    """A field for many words. Qt takes back everything that was typed in one go; this one, the last word of it."""

    def __init__(self, name: str, text: str = "", lines: int = 4, hint: str = "") -> None:
        super().__init__(name, text, lines, hint)
        self.pasting.connect(self.end_step)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a step of undo with every word."""
        self.finish_pasting()
        self._coming(event.text())
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a step with every word that an input method gives."""
        self.finish_pasting()
        self._coming(event.commitString())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste as a step of its own."""
        self.end_step()
        super().insertFromMimeData(source)
        self.end_step()

    def take(self, offered: str) -> None:
        """Put ``offered`` after what was typed, as a step of its own."""
        self.end_step()
        super().take(offered)
        self.end_step()

    def end_step(self) -> None:
        """Let what comes next be a step of undo of its own.

        Qt joins what is typed to the step before only while the document counts as modified. Nothing here asks
        whether it does: what is not kept yet, the keeper of drafts knows.
        """
        self.document().setModified(False)

    def _coming(self, text: str) -> None:
        if not text or text[0].isspace():
            return
        before = self.document().characterAt(self.textCursor().selectionStart() - 1)
        if not before.strip("\x00") or before.isspace():
            self.end_step()
