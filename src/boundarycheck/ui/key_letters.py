"""Alt shows a letter at all that can be used in sight on the page; Alt and that letter presses it, or goes there.

No letter is marked in the words themselves. Marked ones are chosen once, by each text for itself, and collide where two
texts meet on a page, in one language or the other. These are dealt out anew each time Alt is pressed, to what is there,
as long as there are letters. They stay when Alt is let go of, for those who press one key after the other, until the
next key or click.
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
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.parts.overlays import sheets_before
from boundarycheck.ui.parts.reading_order import stops_in
from boundarycheck.ui.tokens import RADIUS, Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from boundarycheck.ui.window import Window

SHOWN_MS: Final = 150
"""Alt that is pressed for something else, to another window for example, shows nothing."""
_USED: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_TAKEN: Final = frozenset(action.key.removeprefix("Alt+") for action in ACTIONS if action.key.startswith("Alt+"))
_ALT: Final = Qt.KeyboardModifier.AltModifier
_KEYS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_ENDS_IT: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusIn})
_ENDS_IT_IN_WINDOW: Final = frozenset({QEvent.Type.Resize, QEvent.Type.WindowDeactivate})


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
        self._dealt: dict[str, QWidget] = {}
        self._keys = _Keys(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOWN_MS)
        self._soon.timeout.connect(self.show)
        self.hide()
        window.installEventFilter(self)
        window.shown_page.connect(self.away)

    @property
    def leads_to(self) -> dict[str, QWidget]:
        """What each letter leads to at this moment: a page may have lost a part since they were dealt out."""
        if sheets_before(self._window):
            return {}
        return {letter: part for letter, part in self._dealt.items() if isValid(part) and _can_be_used(part)}

    def come_up(self) -> None:
        """Deal the letters out to all that is seen of the page, and show them.

        *Back* comes first and then the foot, so that they have the same letters on as many pages as can be; the others
        follow as they are laid out.
        """
        application = QApplication.instance()
        if self._dealt or application is None or sheets_before(self._window):
            return
        page = self._window.page
        parts = sorted(filter(_can_be_used, stops_in(page)), key=page.place_at_foot)
        self._dealt = {
            letter: part for letter, part in zip(letters_for(map(_name, parts)), parts, strict=True) if letter
        }
        self.setGeometry(self._window.rect())
        self.raise_()
        self._soon.start()
        application.installEventFilter(self)  # only while they are there: it sees every event there is
        self._keys.listen(QApplication.focusWidget() or self._window)

    def away(self) -> None:
        """Take the letters away."""
        application = QApplication.instance()
        if not self._dealt or application is None:
            return
        application.removeEventFilter(self)
        self._keys.listen(None)
        self._soon.stop()
        self._dealt.clear()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come up at Alt alone, and go at a click and the like; hold nothing back."""
        in_window = watched is self._window
        if event.type() in _ENDS_IT or (in_window and event.type() in _ENDS_IT_IN_WINDOW):
            self.away()
        elif in_window and _is_alt_alone(event):  # no field has a use for it, so it comes to the window
            self.come_up()
        return False

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key stands for while they are up; return whether that is all that becomes of it."""
        with_alt = event.modifiers() == _ALT
        part = self.leads_to.get(QKeySequence(event.key()).toString()) if with_alt else None
        ours = part is not None or event.key() == Qt.Key.Key_Escape  # Escape: a step back, and the letters came last
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(ours)  # so that it comes as a key, and no shortcut takes it
            if not ours and event.key() != Qt.Key.Key_Alt:
                QTimer.singleShot(0, self, self.away)  # a shortcut may take it, and then it comes as no key
            return ours
        if event.key() == Qt.Key.Key_Alt:
            return False
        self.away()
        if part is not None:
            self._keys.hold_back(event.key())
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(part, QAbstractButton):
                QTimer.singleShot(0, part, part.click)  # not in here: it may take away what the key was sent to
        # What would be typed with Alt is meant for a letter, also where there is none. Alt+Down opens a list as ever.
        return ours or (with_alt and bool(event.text()) and event.text().isprintable())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each letter on the upper edge of what it leads to, where the words do not begin."""
        places = [(letter, self._place(part)) for letter, part in self.leads_to.items()]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(self.palette().window().color())
        painter.setBrush(self.palette().windowText())
        for letter, place in places:
            painter.drawRoundedRect(place, RADIUS / 2, RADIUS / 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()

    def _place(self, part: QWidget) -> QRect:
        seen = part.visibleRegion().boundingRect()
        side = self.fontMetrics().height() + Space.HAIR
        left = seen.left() if self.isRightToLeft() else seen.right() + 1 - side
        corner = part.mapTo(self._window, QPoint(left, seen.top() - side * 2 // 3))
        return QRect(corner.x(), max(corner.y(), 0), side, side)


class _Keys(QObject):
    """The keys while the letters are up, from what has the focus: whoever watches all events sees them before."""

    def __init__(self, letters: KeyLetters) -> None:
        super().__init__(letters)
        self._letters = letters
        self._from: QObject | None = None
        self._held_back: int | None = None

    def listen(self, source: QObject | None) -> None:
        """Take the keys of ``source``; None for no more."""
        if self._from is not None and isValid(self._from):
            self._from.removeEventFilter(self)
        self._from, self._held_back = source, None
        if source is not None:
            source.installEventFilter(self)

    def hold_back(self, key: int) -> None:
        """Let ``key``, which was a letter, do nothing more until it is let go of: it would be typed where it led."""
        self.listen(QApplication.instance())
        self._held_back = key

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold back what is the letters'."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if self._held_back is None:
            return event.type() is not QEvent.Type.KeyRelease and self._letters.pressed(event)
        if event.isAutoRepeat() and event.key() == self._held_back:
            event.accept()
            return True
        self.listen(None)
        return False


def _is_alt_alone(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Alt and not event.modifiers() & ~_ALT


def _can_be_used(part: QWidget) -> bool:
    return isinstance(part, _USED) and part.isEnabled() and not part.visibleRegion().isEmpty()


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
