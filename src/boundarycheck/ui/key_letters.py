"""Alt shows a letter at all that can be used on the screen; Alt and that letter presses it, or goes there.

No letter is marked in the words themselves. Marked ones are chosen once, by each text for itself, and collide where two
texts meet on a page, in one language or the other. These are dealt out anew each time Alt is pressed, to what is there.
They stay when Alt is let go of, for those who press one key after the other, until the next key or click.
"""

from __future__ import annotations

import string
import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.parts.overlays import sheets_before
from boundarycheck.ui.parts.reading_order import stops_in
from boundarycheck.ui.tokens import RADIUS, Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from boundarycheck.ui.window import Window

_USED: Final = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_TAKEN: Final = frozenset(action.key.removeprefix("Alt+") for action in ACTIONS if action.key.startswith("Alt+"))
_ONLY_HELD: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})
_PRESSED: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_ENDS_IT: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.FocusIn,
    }
)


def letters_for(names: Iterable[str]) -> list[str]:
    """Return for each of ``names`` a letter from A to Z that no other has, "" where none is left.

    The first letter of a word is taken before others in it, and those before letters that are not in it.
    """
    free = [letter for letter in string.ascii_uppercase if letter not in _TAKEN]
    dealt = []
    for name in names:
        plain = unicodedata.normalize("NFD", name).upper()
        firsts = (word[0] for word in plain.split())
        letter = next((each for each in (*firsts, *plain, *free) if each in free), "")
        if letter:
            free.remove(letter)
        dealt.append(letter)
    return dealt


class KeyLetters(QWidget):
    """A sheet over ``window`` with the letters on it, through which one sees and clicks. It never has the focus."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._leads_to: dict[str, QWidget] = {}
        self.hide()
        window.installEventFilter(self)
        window.shown_page.connect(self.away)

    @property
    def leads_to(self) -> dict[str, QWidget]:
        """What each letter that is shown leads to."""
        return dict(self._leads_to)

    def come_up(self) -> None:
        """Deal the letters out to all that is seen of the page, and show them.

        The foot comes first, then what is above as it is laid out: so *Back* has the same letter everywhere.
        """
        application = QApplication.instance()
        if self.isVisible() or application is None or sheets_before(self._window):
            return
        page = self._window.page
        parts = sorted(filter(_can_be_used, stops_in(page)), key=page.is_at_foot, reverse=True)
        dealt = zip(letters_for(map(_name, parts)), parts, strict=True)
        self._leads_to = {letter: part for letter, part in dealt if letter}
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        application.installEventFilter(self)  # only while they are there: it sees every event there is

    def away(self) -> None:
        """Take the letters away."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._leads_to.clear()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come up at Alt, and take a letter with it; at all else the letters go, and hold nothing back."""
        if isinstance(event, QKeyEvent):
            if self.isVisible() and event.type() in _PRESSED:
                return self._pressed(event)
            # No field has a use for Alt alone, so it comes to the window.
            if watched is self._window and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Alt:
                self.come_up()
        elif self.isVisible() and (event.type() in _ENDS_IT or _resized(self._window, watched, event)):
            self.away()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in {*_ONLY_HELD, Qt.Key.Key_Alt}:
            return False
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        leads_to = self._leads_to.get(QKeySequence(event.key()).toString()) if with_alt else None
        if leads_to is None and event.key() != Qt.Key.Key_Escape:
            self.away()
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # so that it comes as a key, and no shortcut takes it
            return True
        self.away()
        if leads_to is None:
            return True  # Escape: one step back, and the letters are the last thing that came
        leads_to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(leads_to, QAbstractButton):
            QTimer.singleShot(
                0, leads_to, leads_to.click
            )  # not in here: a click may take away what the key was sent to
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each letter on the upper edge of what it leads to, where the words do not begin."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(self.palette().window().color())
        painter.setBrush(self.palette().windowText())
        for letter, part in self._leads_to.items():
            place = self._place(part)
            painter.drawRoundedRect(place, RADIUS / 2, RADIUS / 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()

    def _place(self, part: QWidget) -> QRect:
        seen = part.visibleRegion().boundingRect()
        side = self.fontMetrics().height() + Space.HAIR
        left = seen.left() if self.isRightToLeft() else seen.right() + 1 - side
        corner = part.mapTo(self._window, QPoint(left, seen.top() - side * 2 // 3))
        return QRect(corner.x(), max(corner.y(), 0), side, side)


def _resized(window: QWidget, watched: QObject, event: QEvent) -> bool:
    return watched is window and event.type() is QEvent.Type.Resize


def _can_be_used(part: QWidget) -> bool:
    return isinstance(part, _USED) and part.isEnabled() and not part.visibleRegion().isEmpty()


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
