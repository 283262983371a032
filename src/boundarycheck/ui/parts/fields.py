"""Fields that take words, each with a visible label that is its buddy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QRegularExpressionValidator, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from boundarycheck.domain.journal import BODY_LIMIT
from boundarycheck.domain.numbers import digits
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.field_problem import tie, untie
from boundarycheck.ui.parts.over_break import edits_parts, over_break
from boundarycheck.ui.parts.paragraphs import SIZES, Paragraphs, same_ends, steps_of
from boundarycheck.ui.parts.pasting import Pasting
from boundarycheck.ui.parts.selection import never_dragged
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionComboBox

# Input methods must not learn officer text, nor offer it back as a suggestion.
_PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_LEAST_CHARACTERS = 10
_STOPS = (".", "!", "?", "\u2026", ",", ";", ":")
_ARROW = 0.25
"""Half the width of a choice's arrow, as a part of the text's height."""


class LineField(QLineEdit):
    """One line of officer text. What does not fit is refused aloud, never cut in silence."""

    too_long = Signal(int)
    no_room = Signal(int)
    """What was offered does not fit with what stands here; nothing was copied from anywhere."""

    def __init__(self, name: str, text: str = "", limit: int = 300) -> None:
        super().__init__(text)
        self._taking = False
        self.setAccessibleName(name)
        # Not setMaxLength: that takes the part of a paste that fits.
        fits = QRegularExpression(f"[\\s\\S]{{0,{limit}}}")
        self.setValidator(QRegularExpressionValidator(fits, self))
        self.setInputMethodHints(_PRIVATE)
        self.inputRejected.connect(lambda: (self.no_room if self._taking else self.too_long).emit(limit))

    def take(self, offered: str, others: Collection[str] = ()) -> None:
        """Put ``offered`` where nothing stands, or one of ``others`` that were offered; else after what was typed.

        No typed word goes, and undo takes the step back.
        """
        self._taking = True
        try:
            self._put(offered, others)
        finally:
            self._taking = False

    def _put(self, offered: str, others: Collection[str]) -> None:
        there = self.text().rstrip()
        if not there or there in others:
            self.selectAll()
            self.insert(offered)
            return
        self.setCursorPosition(len(there))
        self.end(True)
        self.insert(f" {offered}" if there.endswith(_STOPS) else f", {offered}")


class WordsField(QPlainTextEdit):
    """Several lines of officer text, plain to the letter. Tab moves on, as in every form.

    What is pasted stands there as it was, but that every line ends with a line feed.
    """

    sizes = SIZES
    too_long = Signal(int)
    pasting = Signal(bool)
    """Many words are on their way into the field; False once they are there."""

    def __init__(self, name: str, text: str = "", lines: int = 4, hint: str = "", limit: int = BODY_LIMIT) -> None:
        super().__init__()
        self._limit = limit
        self.paragraphs = Paragraphs(self.document(), self.sizes)
        self._pasting: Pasting | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(_PRIVATE)
        self.setPlainText(text)
        never_dragged(self)
        height = self.fontMetrics().lineSpacing() * lines + 2 * Space.WIDE
        self.setMinimumHeight(height)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines asked for; Qt would take its own where there is room."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @property
    def words(self) -> str:
        """What stands in the field, and what is on its way there."""
        self.finish_pasting()
        return self.paragraphs.text

    def toPlainText(self) -> str:  # noqa: N802 - Qt's name
        """Return :attr:`words`: Qt would turn some characters into others."""
        return self.words

    def setPlainText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Put ``text`` in place of what stands in the field; undo does not go back behind it."""
        self.finish_pasting()
        self.paragraphs.forget()
        if len(text) <= self.sizes.longest // 2:  # some characters count twice
            super().setPlainText(text)
            return
        super().setPlainText("")
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        self.paragraphs.put(cursor, steps_of(same_ends(text), self.sizes))
        self.paragraphs.put_in(0, cursor.position())
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def take(self, offered: str) -> None:
        """Put ``offered`` on a line of its own after what was typed; undo takes the step back."""
        self.finish_pasting()
        end = self.textCursor()
        end.movePosition(QTextCursor.MoveOperation.End)
        words = self.words
        end.beginEditBlock()
        end.insertText(offered if not words.strip() or words.endswith("\n") else f"\n{offered}")
        end.endEditBlock()
        self.setTextCursor(end)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste as plain text only, whatever the clipboard offers besides.

        A paste over the limit is refused whole: it is still on the clipboard, and nothing is cut.
        """
        self.finish_pasting()
        text = same_ends(source.text())
        replaced = len(self._selected())
        if len(text) + self.paragraphs.length - replaced > self._limit:
            self.too_long.emit(self._limit)
        elif text:
            self._paste(text)

    def _paste(self, text: str) -> None:
        if self._pasting is None:  # most fields never need one
            self._pasting = Pasting(self.paragraphs)
            self._pasting.done.connect(self._pasted)
        self._pasting.begin(self.textCursor(), text)
        if self._pasting.going_on:
            self.pasting.emit(True)

    def _pasted(self) -> None:
        self.ensureCursorVisible()
        self.pasting.emit(False)

    @property
    def still_pasting(self) -> bool:
        """Whether words are on their way into the field."""
        return self._pasting is not None and self._pasting.going_on

    def finish_pasting(self) -> None:
        """Have in the field now what is still on its way there."""
        if self._pasting is not None:
            self._pasting.finish()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the words as they are, and nothing about their look."""
        data = QMimeData()
        data.setText(self._selected())
        return data

    def _selected(self) -> str:
        cursor = self.textCursor()
        return self.paragraphs.part(cursor.selectionStart(), cursor.selectionEnd())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step over the breaks that are not the officer's. Every way to end a line ends it alike."""
        self.finish_pasting()
        over_break(self, event)
        if self.isReadOnly() or not edits_parts(self, event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Take what an input method gives behind what is still on its way."""
        self.finish_pasting()
        super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with all that was pasted."""
        self.finish_pasting()
        super().contextMenuEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter for the page: it saves there."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return False
        return super().event(event)


class Labelled(QWidget):
    """A field under its label and, where it helps, a hint."""

    def __init__(self, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        caption = PlainText(label, "strong")
        caption.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        column.addWidget(caption)
        if hint:
            column.addWidget(PlainText(hint, "small"))
            field.setAccessibleDescription(hint)
        column.addWidget(field)
        self._problem: PlainText | None = None
        if isinstance(field, LineField | WordsField):
            field.too_long.connect(self._too_long)
            field.textChanged.connect(self.tell_no_more)
        if isinstance(field, LineField):
            field.no_room.connect(self._no_room)

    def _too_long(self, limit: int) -> None:
        words = self.tr("That was not taken: only {limit} characters fit here. It is still where you copied it from.")
        self.tell(words.format(limit=self.locale().toString(limit)))

    def _no_room(self, limit: int) -> None:
        words = self.tr("There is no room for that: only {limit} characters fit here. What you typed is as it was.")
        self.tell(words.format(limit=self.locale().toString(limit)))

    def add_below(self, words: QWidget) -> None:
        """Put ``words`` below the field, and below what was wrong with it before."""
        self._column.addWidget(words)

    def tell(self, problem: str) -> None:
        """Say below the field what is wrong with what stands in it, until something else does."""
        if self._problem is None:  # most fields never need one
            self._problem = PlainText("", "problem")
            self._problem.about = self.field
            self._column.addWidget(self._problem)
        self._problem.setText(problem)
        self._problem.show()
        tie(problem, self.field, self._problem)
        announce(self, problem, urgent=True)

    def tell_no_more(self) -> None:
        """Take away what was told below the field."""
        if self._problem is not None:
            self._problem.hide()
            untie(self.field, self._problem)


class NumberLine(Labelled):
    """A field for a phone number that says below it, kindly, when a phone could not dial what stands there.

    It takes it all the same: the officer may know what it means.
    """

    def __init__(self, label: str, field: LineField, hint: str = "") -> None:
        super().__init__(label, field, hint)
        self._number = field
        self.note = PlainText("", "small-strong")
        self.note.hide()
        self._column.addWidget(self.note)
        field.textChanged.connect(self._no_note)
        field.editingFinished.connect(self._look)

    @property
    def can_be_dialled(self) -> bool:
        """Whether one plain number stands there, or nothing."""
        typed = self._number.text().strip()
        return not typed or bool(digits(typed))

    def show_note(self) -> None:
        """Say what a phone cannot dial, if there is something to say."""
        words = self.tr(
            "A phone cannot dial this the way it is written, so there will be no code for it. "
            "Put one number here, and your words about it somewhere else."
        )
        self.note.setText(words)
        self.note.setVisible(not self.can_be_dialled)
        if not self.can_be_dialled:
            tie(words, self._number, self.note)

    def _no_note(self) -> None:
        if not self.note.isHidden():
            self.note.hide()
            untie(self._number, self.note)

    def _look(self) -> None:
        told = self.note.isVisibleTo(self)
        self.show_note()
        if self.note.isVisibleTo(self) and not told:
            announce(self, self.note.text())


class Choice(QComboBox):
    """A short list to choose one from; each item carries the value it stands for."""

    def __init__(self, items: dict[str, str], chosen: str) -> None:
        super().__init__()
        for value, words in items.items():
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        # The longest item must not decide how narrow a page can get.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)

    @property
    def value(self) -> str:
        """The value of the chosen item."""
        return str(self.currentData())

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list as wide as its longest item, where the screen has the room."""
        wanted = self.view().sizeHintForColumn(0) + 2 * Space.BASE
        self.view().setMinimumWidth(min(max(wanted, self.width()), self.screen().availableGeometry().width()))
        super().showPopup()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """Mark what has no room with an ellipsis: the list shows it whole, and so does the tip."""
        super().initStyleOption(option)
        option.currentText = self.in_sight()

    def in_sight(self) -> str:
        """Return as much of the chosen item as there is room for."""
        room = self.width() - 3 * Space.BASE - 2 * round(self.fontMetrics().height() * _ARROW)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell the whole item where only a part of it is in sight."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip("" if self.in_sight() == self.currentText() else self.currentText())
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow that says that this opens: a style sheet takes the style's own away."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), 2))
        reach = round(self.fontMetrics().height() * _ARROW)
        right, middle = self.width() - Space.BASE, (self.height() - reach) // 2
        painter.drawPolyline(
            [
                QPoint(right - 2 * reach, middle),
                QPoint(right - reach, middle + reach),
                QPoint(right, middle),
            ]
        )
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: scrolling past a choice must not change it."""
        event.ignore()
