"""Keys in a paragraph in parts (see :mod:`boundarycheck.ui.parts.paragraphs`): they act as if it were whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from boundarycheck.ui.parts.fields import WordsField

_Key = QKeySequence.StandardKey
_GO_BACK: Final = (_Key.MoveToPreviousChar, _Key.MoveToPreviousWord)
_GO_ON: Final = (_Key.MoveToNextChar, _Key.MoveToNextWord)
_SELECT_BACK: Final = (_Key.SelectPreviousChar, _Key.SelectPreviousWord)
_SELECT_ON: Final = (_Key.SelectNextChar, _Key.SelectNextWord)
_DELETE_BACK: Final = (_Key.Backspace, _Key.DeleteStartOfWord)
_DELETE_ON: Final = (_Key.Delete, _Key.DeleteEndOfWord)


def over_break(field: WordsField, event: QKeyEvent) -> None:
    """Bring the caret to the other side of a soft break that stands in the way of what ``event`` will do."""
    cursor = field.textCursor()
    here = cursor.position()
    back, on = field.paragraphs.breaks_at(here), field.paragraphs.breaks_at(here + 1)
    if not back and not on:
        return
    selects = _any(event, _SELECT_BACK if back else _SELECT_ON)
    if not selects and (cursor.hasSelection() or not _any(event, _moves(back=back))):
        return
    mode = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
    cursor.setPosition(here - 1 if back else here + 1, mode)
    field.setTextCursor(cursor)


def edits_parts(field: WordsField, event: QKeyEvent) -> bool:
    """Do what ``event`` asks for where Qt's own way would not do, and return whether it was done.

    What is mended behind an edit becomes a part of the same step of undo, which Qt allows for an edit block only. It
    makes none for a character that is typed or deleted.
    """
    cursor, typed = field.textCursor(), event.text()
    back = _any(event, (_Key.Backspace,))
    deletes = not cursor.hasSelection() and (back or _any(event, (_Key.Delete,)))
    if _any(event, (_Key.InsertParagraphSeparator, _Key.InsertLineSeparator)):  # every way to end a line is alike
        cursor.insertBlock(QTextBlockFormat())  # Qt's own would bear the mark of one that is gone
    elif deletes and field.paragraphs.shrinks(cursor, back=back):
        cursor.beginEditBlock()
        if back:
            cursor.deletePreviousChar()
        else:
            cursor.deleteChar()
        cursor.endEditBlock()
    elif typed and typed.isprintable() and field.paragraphs.outgrows(cursor, typed):
        cursor.beginEditBlock()
        cursor.insertText(typed)
        cursor.endEditBlock()
    else:
        return False
    field.ensureCursorVisible()
    return True


def _moves(*, back: bool) -> tuple[QKeySequence.StandardKey, ...]:
    return _GO_BACK + _DELETE_BACK if back else _GO_ON + _DELETE_ON


def _any(event: QKeyEvent, keys: tuple[QKeySequence.StandardKey, ...]) -> bool:
    if _Key.Backspace in keys and event.key() == Qt.Key.Key_Backspace:
        # With Shift too, which is none of the standard keys.
        return not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or event.matches(_Key.DeleteStartOfWord)
    return any(event.matches(key) for key in keys)
