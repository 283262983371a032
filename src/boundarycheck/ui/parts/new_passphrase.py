"""A new passphrase: typed twice, judged while it is typed, or taken from a suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.passphrase import CapsLockWarning, PassphraseField, ShowTyped
from boundarycheck.ui.parts.strength import StrengthMeter
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class NewPassphrase(QWidget):
    """Two fields, how strong it is, and a suggestion for those who want one. ``entered`` comes with Enter in the last.

    ``label`` stands above the first field.
    """

    entered = Signal()

    def __init__(self, label: str, page: Page, keys: KeyService, tasks: Tasks) -> None:
        super().__init__()
        self._page = page
        self._keys = keys
        self._tasks = tasks
        self.passphrase = PassphraseField(label)
        self.again = PassphraseField(self.tr("The same passphrase again"))
        self.show_typed = ShowTyped(self.passphrase, self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        top = QVBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(Labelled(label, self.passphrase))
        top.addWidget(StrengthMeter(self.passphrase, page, keys, tasks))
        column.addLayout(top)
        column.addWidget(Labelled(self.tr("The same passphrase again"), self.again))
        column.addWidget(CapsLockWarning(self.passphrase, self.again))
        row = WrappingRow(Space.BASE)
        row.addWidget(self.show_typed)
        self.ask = button(self.tr("Suggest one"), self._suggest, "quiet")
        row.addWidget(self.ask)
        column.addLayout(row)
        self._offer = self._build_offer()
        column.addWidget(self._offer)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.entered)

    @property
    def value(self) -> str:
        """What stands in the first field."""
        return self.passphrase.text()

    def same_twice(self) -> bool:
        """Return whether both fields hold the same; when not, the page says so and the second is marked."""
        if self.passphrase.text() == self.again.text():
            return True
        sentence = self._page.errors.show_words(
            self.tr("The two passphrases are not the same."),
            self.tr("Let them be shown, or type the second one again."),
        )
        self._page.errors.concern(self.again)
        announce(self, sentence, urgent=True)
        self.again.setFocus()
        self.again.selectAll()
        return False

    def mark(self) -> None:
        """Mark the first field, ready to be typed again."""
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _build_offer(self) -> Card:
        offer = Card("quiet-card")
        self.suggested = offer.say("", "title")
        offer.say(
            self.tr(
                "Five words, drawn by chance. Write them on paper and keep it until you know them by heart. Then type "
                "them once yourself."
            ),
            "small",
        )
        self._take = button(self.tr("Use this one"), self._use)
        offer.offer(self._take, button(self.tr("Another"), self._suggest, "quiet"))
        offer.hide()
        return offer

    def _suggest(self) -> None:
        self._page.later(self._tasks, self._keys.suggest, self._show)

    def _show(self, suggestion: str) -> None:
        first = self._offer.isHidden()
        self.suggested.setText(suggestion)
        self._offer.show()
        if first:
            self._take.setFocus()
            self._page.bring_up(self._offer)

    def _use(self) -> None:
        # Only once: what no hand has ever typed is not known to the officer yet.
        self.show_typed.setChecked(True)
        self.passphrase.setText(self.suggested.text())
        self.again.clear()
        self._offer.hide()
        self._page.errors.clear()  # it was about what stood there before
        self.again.setFocus()
