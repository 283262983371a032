"""The calm bar: when words call for it, it says that somebody is there. It asks nothing and keeps nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space


class HelpBar(QFrame):
    """Stands under the top of the window until it is closed. It takes no focus and holds nothing up."""

    help_now = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        as_role(self, "calm")
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.HUGE, Space.SMALL, Space.HUGE, Space.SMALL)
        across.setSpacing(Space.BASE)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.words = PlainText("", "strong")
        words.addWidget(self.words)
        self.quiet = PlainText("", "small")
        words.addWidget(self.quiet)
        across.addLayout(words, 1)
        ways = WrappingRow(Space.SMALL)
        self.help = button("", self.help_now.emit, "help")
        self.close_it = button("", self._close, "plain")
        ways.addWidget(self.help)
        ways.addWidget(self.close_it)
        across.addLayout(ways)
        self._say()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the same in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.words.setText(self.tr("That sounds heavy. You do not have to carry it alone."))
        self.quiet.setText(self.tr("You can talk to someone now, day or night. What you typed is told to nobody."))
        self.help.setText(self.tr("Get help now"))
        self.close_it.setText(self.tr("Close this line"))

    def come_up(self) -> None:
        """Be there. The words someone types go on under their fingers."""
        if not self.isVisibleTo(self.window()):
            self.show()
            announce(self, f"{self.words.text()} {self.quiet.text()}")

    def away(self) -> None:
        """Be gone, without a word."""
        self.hide()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
