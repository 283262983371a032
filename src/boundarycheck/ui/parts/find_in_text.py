"""Finding words in one text: they are marked, and Enter goes from one to the next. The text itself is not touched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from boundarycheck.domain.asked import MOST_CHARACTERS, Asked
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.marks import Spans, marked, utf16
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from boundarycheck.ui.parts.fields import WordsField
    from boundarycheck.ui.parts.page import Page

_LOOK_MS = 120
_MOST_MARKS = 500
"""Marks that are drawn at a time, around what is seen: Qt goes through all of them at every paint."""


class FindInText(QWidget):
    """A field with *Next* and *Previous* for ``text``, hidden until Ctrl+F on ``page`` asks for it.

    ``title`` gives what stands above the text: an entry is found by it too, so it is never told as missing there.
    """

    def __init__(self, text: WordsField, title: Callable[[], str], page: Page) -> None:
        super().__init__()
        self._text = text
        self._title = title
        self._page = page
        self._spans: Spans = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.field = LineField(self.tr("Find in this entry"), limit=MOST_CHARACTERS)
        column.addWidget(Labelled(self.tr("Find in this entry"), self.field))
        row = WrappingRow(Space.SMALL)
        self.next = button(self.tr("Next"), lambda: self._go(1))
        self.previous = button(self.tr("Previous"), lambda: self._go(-1))
        self.close_button = button(self.tr("Close the search"), self.close_search, "quiet")
        for made in (self.next, self.previous, self.close_button):
            row.addWidget(made)
        column.addLayout(row)
        self.told = PlainText("", "small")
        column.addWidget(self.told)
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_MS)
        self._soon.timeout.connect(self._look)
        self.field.textChanged.connect(self._soon.start)
        self.field.returnPressed.connect(lambda: self._go(1))
        text.textChanged.connect(self.look_again)
        text.updateRequest.connect(self._scrolled)
        for keys, act in (
            ("Ctrl+F", self.open_search),
            ("F3", lambda: self._go(1)),
            ("Shift+F3", lambda: self._go(-1)),
        ):
            QShortcut(QKeySequence(keys), page).activated.connect(act)

    def open_search(self, words: str | None = None) -> None:
        """Show the field, with the focus in it; with ``words``, look for those and leave the focus where it is."""
        self.show()
        self._page.order_again()
        if words is None:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
        else:
            self.field.setText(words)
        self._look()

    def close_search(self) -> None:
        """Mark nothing any more, and go back to the text."""
        self.hide()
        self._soon.stop()
        self._spans = ()
        self._text.setExtraSelections([])
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave with Escape, which would otherwise leave the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        else:
            super().keyPressEvent(event)

    # ── finding ───────────────────────────────────────────────────────────────────────────────
    def _look(self) -> None:
        self._soon.stop()
        text = self._text.words
        asked = Asked.typed(self.field.text())
        self._spans = self._text.paragraphs.spans(utf16(text, asked.spans(text)))
        self._mark()
        self._tell(self._at())

    def _tell(self, at: int | None) -> None:
        count = len(self._spans)
        asked = Asked.typed(self.field.text())
        if not asked.phrases:
            words = ""
        elif not count and asked.first_in(self._title()) is not None:
            words = self.tr("Found in the title, and not in the words below it.")
        elif not count:
            words = self.tr("Not found in this entry.")
        elif at is None:
            words = self.tr("Found: {count}").format(count=QLocale().toString(count))
        else:
            locale = QLocale()
            words = self.tr("{number} of {count}").format(number=locale.toString(at + 1), count=locale.toString(count))
        if words != self.told.text():
            self.told.setText(words)
            announce(self, words)
        for made in (self.next, self.previous):
            made.setEnabled(bool(count))

    def _at(self) -> int | None:
        """Return which of what was found is selected, None for none."""
        cursor = self._text.textCursor()
        place = (cursor.selectionStart(), cursor.selectionEnd())
        at = bisect_left(self._spans, place)
        return at if at < len(self._spans) and self._spans[at] == place else None

    def _go(self, step: int) -> None:
        if self.isHidden():
            return
        if self._soon.isActive():
            self._look()
        if not self._spans:
            return
        cursor = self._text.textCursor()
        if step > 0:
            at = bisect_left(self._spans, (cursor.selectionEnd(), -1)) % len(self._spans)
        else:
            at = (bisect_right(self._spans, (cursor.selectionStart(), -1)) - 1) % len(self._spans)
        start, end = self._spans[at]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()
        self._mark()
        self._tell(at)

    def look_again(self) -> None:
        """Look again in a while, because the title or the text is another one now."""
        if self.isVisible():
            self._soon.start()  # not at once: whoever types a long entry must not wait for it

    def _scrolled(self, _rect: object, dy: int) -> None:
        if dy and self._spans and self.isVisible():
            self._mark()

    def _mark(self) -> None:
        """Draw the marks around what is seen."""
        top = self._text.firstVisibleBlock().position() if self._spans else 0
        begins = max(bisect_left(self._spans, (top, -1)) - 1, 0)
        look = marked(self._text.palette())
        marks = []
        for start, end in self._spans[begins : begins + _MOST_MARKS]:
            mark = QTextEdit.ExtraSelection()
            mark.format = look
            mark.cursor = QTextCursor(self._text.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self._text.setExtraSelections(marks)
