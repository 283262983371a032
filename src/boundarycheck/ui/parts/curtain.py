"""The curtain: what stands in a window, blurred beyond reading, until someone clicks or presses a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from boundarycheck.ui.actions import Act, action_for
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.text import line_width

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

_LINES = 2
"""How many lines of text become one dot of the blurred picture: less than a letter of a heading is left."""
_WIDTH = 44
"""Characters of the card's width."""
_STILL_WORK = (Act.LOCK, Act.QUIT)
_ONLY_HELD = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class Curtain(QWidget):
    """Hangs before one window. The key or click that opens it does nothing else."""

    opened = Signal()
    covers_all = True
    """While it hangs, nothing behind it is told to a screen reader (ui/told.py)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._picture = QPixmap()
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Card()
        self._why, self._how = self._card.say("", "strong"), self._card.say("")
        self._name()
        self._card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self._keys = {QKeySequence(action_for(act).key) for act in _STILL_WORK}
        window.installEventFilter(self)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say it in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Covered. Click or press a key to see the page again."))
        self._why.setText(self.tr("Covered, because another window was in front"))
        self._how.setText(self.tr("Click or press a key to see the page again."))

    def close_now(self) -> None:
        """Hang before the window as it looks now. Where the focus is stays remembered."""
        if self.isVisible():
            return
        window = self.window()
        self._picture = blurred(window.grab(), _LINES * window.fontMetrics().lineSpacing())
        self.come_back_to(window.focusWidget())
        self._card.setFixedWidth(min(line_width(window, _WIDTH), window.width()))
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.repaint()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_now(self) -> None:
        """Show the window again, with the focus where it was."""
        if self.isHidden():
            return
        self.hide()
        self._picture = QPixmap()
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def come_back_to(self, widget: QWidget | None) -> None:
        """Give the focus to ``widget`` when it opens."""
        if widget is not self:
            self._before = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as the window, and before what is added to it."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ChildAdded} and not self.isHidden():
            self.setGeometry(self.window().rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take every key, also those that are shortcuts of the page behind; only locking and closing still work."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()) in self._keys:
                return False
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802 - Qt's
        """Let Tab be a key like every other."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open at any key that is more than a held one: Alt+Tab leads here with Alt still down."""
        if event.key() not in _ONLY_HELD:
            self.opened.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open at a click."""
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is left of the window, over all of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()


def blurred(picture: QPixmap, dot: int) -> QPixmap:
    """Return ``picture`` with one pixel for every ``dot`` by ``dot`` of its own: what is smaller is not in it."""
    size = picture.deviceIndependentSize().toSize()
    return picture.scaled(
        max(size.width() // dot, 1),
        max(size.height() // dot, 1),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
