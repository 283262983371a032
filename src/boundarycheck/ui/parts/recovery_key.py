"""The recovery key: shown as eight groups, and typed into eight fields that tell at once when one is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.secret_line import SecretLine
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

GROUPS = 8
LENGTH = 5
"""Characters of one group."""
_COLUMNS = 4
_KEY_WIDTH = 1.3
"""Width of the key's type, as a part of the page's."""


class KeyShown(QWidget):
    """The groups of a key in large type, four in a row, each with its number."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.BASE)

    def show_key(self, key: str) -> None:
        """Show ``key``: groups with hyphens between them."""
        for number, group in enumerate(key.split("-")):
            if number % _COLUMNS == 0:
                row = WrappingRow(Space.LARGE)
                self._rows.addLayout(row)
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(PlainText(str(number + 1), "small"))
            shown = PlainText(group, "key")
            shown.setWordWrap(False)
            spelled = self.tr("Group {number}: {group}").format(number=number + 1, group=" ".join(group))
            shown.setAccessibleName(spelled)
            column.addWidget(shown)
            row.addWidget(cell)


class GroupField(SecretLine):
    """One group. It tidies what is typed and says when it is full, more than full, or left backwards."""

    filled = Signal(str)
    """Everything that was typed or pasted here, once that is a group or more."""
    left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        as_role(self, "key")
        self.setAccessibleName(self.tr("Group {number} of {all}").format(number=number, all=GROUPS))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferUppercase
            | Qt.InputMethodHint.ImhLatinOnly
        )
        self.textEdited.connect(self._tidy)

    @property
    def full(self) -> bool:
        """Whether a whole group stands here."""
        return len(self.text()) == LENGTH

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step back with Backspace where nothing is left to take away."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tidy(self, text: str) -> None:
        tidy = "".join(filter(str.isalnum, text)).upper()
        if tidy != text:
            at = self.cursorPosition() - (len(text) - len(tidy))
            self.setText(tidy)
            self.setCursorPosition(max(at, 0))
        if len(tidy) >= LENGTH:
            self.filled.emit(tidy)


class _Cell(QWidget):
    """A field under its number and mark, as wide as either needs at the present text size."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.field = GroupField(number)
        self._caption = PlainText(str(number), "small")
        self._caption.setWordWrap(False)
        self._caption.setBuddy(self.field)
        self._right = self.tr("✓ fits")
        self._wrong = self.tr("! look again")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._caption)
        column.addWidget(self.field)
        self._fit()

    @property
    def mark(self) -> str:
        """What the mark says; empty while there is none."""
        return self.field.accessibleDescription()

    def show_mark(self, *, right: bool = False, wrong: bool = False) -> None:
        """Show that the group fits, or that it is to be looked at again, or nothing of it."""
        words = self._wrong if wrong else self._right if right else ""
        self.field.setAccessibleDescription(words)
        self._caption.setText(f"{self._number}  {words}".rstrip())
        as_role(self._caption, "small-strong" if wrong else "small")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        # The field is in wider type than the page, and the caption in smaller and perhaps bolder.
        page = self.fontMetrics()
        group = round(page.horizontalAdvance("0" * LENGTH) * _KEY_WIDTH) + Space.HUGE
        self.setFixedWidth(max(group, page.horizontalAdvance(f"{self._number}  {self._wrong}")))


class KeyEntry(QWidget):
    """Eight fields, a mark below each, and a sentence for all of them.

    ``wrong_groups`` tells which groups of a key, from 1, cannot be right. A pasted key fills all the fields.
    """

    changed = Signal()
    entered = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, wrong_groups: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._wrong_groups = wrong_groups
        self._cells = tuple(_Cell(number) for number in range(1, GROUPS + 1))
        self.fields = tuple(cell.field for cell in self._cells)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for at, field in enumerate(self.fields):
            if at % _COLUMNS == 0:
                row = WrappingRow(Space.SNUG)
                column.addLayout(row)
            row.addWidget(self._cells[at])
            field.filled.connect(lambda text, at=at: self._spread(at, text))
            field.left.connect(lambda at=at: self.fields[max(at - 1, 0)].setFocus())
            field.textChanged.connect(self._show)
            field.returnPressed.connect(lambda at=at: self._enter(at))
        self.words = PlainText("", "strong")
        column.addWidget(self.words)
        self._show()

    @property
    def text(self) -> str:
        """What stands in the fields, with hyphens between the groups."""
        return "-".join(field.text() for field in self.fields)

    @property
    def marks(self) -> tuple[str, ...]:
        """What is said beside each field; empty where nothing can be said yet."""
        return tuple(cell.mark for cell in self._cells)

    @property
    def complete(self) -> bool:
        """Whether every field holds a whole group, right or not."""
        return all(field.full for field in self.fields)

    def clear(self) -> None:
        """Empty every field."""
        for field in self.fields:
            field.clear()

    def mark(self, group: int) -> None:
        """Put the hand on ``group`` (from 1), ready to be typed again, and mark it."""
        field = self.fields[group - 1]
        field.setFocus()
        field.selectAll()
        self._cells[group - 1].show_mark(wrong=True)

    def _spread(self, at: int, text: str) -> None:
        """Give every field from ``at`` on its part of ``text``; a whole key begins at the first."""
        last = GROUPS - 1
        following = self.fields[min(at + 1, last)]
        if len(text) == LENGTH + 1 and (at == last or following.text()):
            self.fields[at].setText(text[:LENGTH])  # one letter too many, with no empty field to take it
            return
        first = 0 if len(text) >= GROUPS * LENGTH else at
        to = first
        for to, start in zip(range(first, GROUPS), range(0, len(text), LENGTH), strict=False):
            self.fields[to].setText(text[start : start + LENGTH])
        if self.fields[to].full and to < last and not self.fields[to + 1].full:
            to += 1
        if to != at or first != at:
            self.fields[to].setFocus()

    def _enter(self, at: int) -> None:
        if at + 1 < GROUPS:
            self.fields[at + 1].setFocus()
        else:
            self.entered.emit()

    def _show(self) -> None:
        wrong = self._wrong()
        for number, cell in enumerate(self._cells, start=1):
            cell.show_mark(right=cell.field.full, wrong=number in wrong)
        before = self.words.text()
        self.words.setText(self._sentence(wrong))
        if (wrong or self.complete) and self.words.text() != before:
            announce(self, self.words.text())
        self.changed.emit()

    def _wrong(self) -> tuple[int, ...]:
        # A group that is not finished is filled up, so that the ones after it keep their places.
        text = "-".join(field.text() if field.full else "0" * LENGTH for field in self.fields)
        return tuple(number for number in self._wrong_groups(text) if self.fields[number - 1].full)

    def _sentence(self, wrong: tuple[int, ...]) -> str:
        if len(wrong) == 1:
            return self.tr("Group {group} does not look right. Compare it with your paper.").format(group=wrong[0])
        if wrong:
            groups = ", ".join(map(str, wrong))
            return self.tr("These groups do not look right: {groups}. Compare them with your paper.").format(
                groups=groups
            )
        if self.complete:
            return self.tr("No typing mistakes found.")
        count = sum(field.full for field in self.fields)
        return self.tr("{count} of {all} groups typed.").format(count=count, all=GROUPS)
