"""Looks at what is typed, in every text field, for words that call for help. It keeps no text and writes nothing.

One hook on the application follows the focus. A field is looked at from when the officer comes to it: what stood
there before counts as known, and only what is typed then is looked at, a slice at a time, when the fingers rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from boundarycheck.domain.phrases import REACH
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.secret_line import SecretLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    Look = Callable[..., frozenset[int]]

REST_MS: Final = 500
"""A word that is being typed may go on: "kill him" may become "kill himself". After this it is taken as done."""
SLICE: Final = 20_000
"""Characters looked at before other events have their turn: a few milliseconds."""


class WordsWatch(QObject):
    """Follows the focus from field to field; ``called`` tells that new words call for help, and not which.

    ``look`` makes the function that looks for phrases; it is made when the first field is looked at.
    """

    called = Signal()

    def __init__(self, parent: QWidget, look: Callable[[], Look]) -> None:
        super().__init__(parent)
        self._window = parent
        self._look = look
        self._last: FieldWatch | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def closed(self) -> None:
        """Be still about the text that called: the officer closed the bar."""
        if self._last is not None and isValid(self._last):
            self._last.quiet = True

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) or now.window() is not self._window:
            return
        # By what the field is, not by its dots: a passphrase is none of our business when it is shown either.
        if isinstance(now, SecretLine) or now.findChild(FieldWatch) is not None:
            return
        watch = FieldWatch(now, self._look())
        watch.called.connect(self._called)

    def _called(self) -> None:
        watch = self.sender()
        self._last = watch if isinstance(watch, FieldWatch) else None
        self.called.emit()


class FieldWatch(QObject):
    """Watches one field, and goes with it."""

    called = Signal()

    def __init__(self, field: QLineEdit | QPlainTextEdit | QTextEdit, look: Look) -> None:
        super().__init__(field)
        self.quiet = False
        self._field = field
        self.look = look
        self._known: frozenset[int] = frozenset()
        self._before: str | None = _text(field)  # what of it is not looked at yet
        self._begun = False
        self._changed: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._line_changed)
        else:
            field.document().contentsChange.connect(self._contents_change)
        self._timer.start(0)

    @property
    def settled(self) -> bool:
        """Whether everything that stands in the field was looked at."""
        return self._before is None and self._changed is None

    # ── what changed ──────────────────────────────────────────────────────────────────────────
    def _line_changed(self, text: str) -> None:
        self._note(0, len(text), 0)

    def _contents_change(self, position: int, removed: int, added: int) -> None:
        self._note(position, position + added, added - removed)

    def _note(self, first: int, last: int, shift: int) -> None:
        if self.quiet:
            return
        if self._changed is not None:
            low, high = self._changed
            first, last = min(low, first), max(high + shift if first <= high else high, last)
        self._changed = (first, last)
        self._timer.start(REST_MS)

    # ── looking, a slice at a time ────────────────────────────────────────────────────────────
    def _work(self) -> None:
        if self._before is not None:
            self._learn(self._before)
        elif self._changed is not None and not self.quiet:
            self._look_at(*self._changed)

    def _learn(self, before: str) -> None:
        """Take what stood here before as known, a slice from its beginning."""
        longer = len(before) > SLICE + REACH
        self._known |= self.look(before[: SLICE + REACH], cut_before=self._begun, cut_after=longer)
        self._begun = True
        self._before = before[SLICE:] if longer else None
        self._timer.start(0 if self._before is not None else REST_MS)

    def _look_at(self, first: int, last: int) -> None:
        end = _length(self._field)
        first, last = min(first, end), min(last, end)
        slice_end = min(last, first + SLICE)
        start, stop = max(first - REACH, 0), min(slice_end + REACH, end)
        found = self.look(_part(self._field, start, stop), cut_before=start > 0, cut_after=stop < end)
        fresh = found - self._known
        if slice_end < last:
            self._changed = (slice_end, last)
            self._timer.start(0)
        else:
            self._changed = None
        if fresh:
            self._known |= found
            self.called.emit()


def _text(field: QLineEdit | QPlainTextEdit | QTextEdit) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.words if isinstance(field, WordsField) else field.toPlainText()


def _length(field: QLineEdit | QPlainTextEdit | QTextEdit) -> int:
    return len(field.text()) if isinstance(field, QLineEdit) else field.document().characterCount() - 1


def _part(field: QLineEdit | QPlainTextEdit | QTextEdit, start: int, stop: int) -> str:
    if isinstance(field, QLineEdit):
        return field.text()[start:stop]
    if isinstance(field, WordsField):
        return field.paragraphs.part(start, stop)
    return _of_document(field.document(), start, stop)


def _of_document(document: QTextDocument, start: int, stop: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")
