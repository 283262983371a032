"""The letter as a sheet on the page, to be read, selected and read out, never typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QTextEdit

from boundarycheck.ui.letter_paper import letter_document
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.selection import never_dragged
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextDocument, QWheelEvent

    from boundarycheck.domain.requests import Letter


class Paper(QTextEdit):
    """Shows a letter with the very words and blocks it leaves with; the type is as large as the page's."""

    seen = Signal()
    """The first letter is on the screen; told once, when the screen has it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        as_role(self, "paper")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        never_dragged(self)
        self._letter: Letter | None = None
        self._set: QTextDocument | None = None
        self._seen = False

    @property
    def words(self) -> str:
        """What the sheet says."""
        return self.toPlainText()

    def show_letter(self, letter: Letter) -> None:
        """Show ``letter``."""
        self._letter = letter
        document = letter_document(letter, self.font().pointSizeF())
        document.setParent(self)
        document.setDocumentMargin(Space.LARGE)
        self.setDocument(document)
        if self._set is not None:
            self._set.deleteLater()
        self._set = document
        document.documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell once that a letter is painted; it has reached the screen by the time the timer fires."""
        super().paintEvent(event)
        if self._letter is not None and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.seen.emit)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: the sheet is as long as the letter."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Set the letter again when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._letter is not None:
            self.show_letter(self._letter)

    def _fit(self) -> None:
        around = self.height() - self.viewport().height()
        self.setFixedHeight(round(self.document().size().height()) + around)
