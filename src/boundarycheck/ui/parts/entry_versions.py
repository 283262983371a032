"""Earlier words of one entry: behind a button that says how many there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.entry_facts_view import facts_lines
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.entry_facts import Link
    from boundarycheck.domain.journal import EntryVersion
    from boundarycheck.services.linking import LinkTarget

_LINES = 4


class EntryVersions(QWidget):
    """Hidden while there are none. A version that is to be brought back is told through ``wanted``."""

    wanted = Signal(object)
    """An :class:`EntryVersion`."""
    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        self.fold = button("", self._turn)
        row = WrappingRow(Space.SMALL)
        row.addWidget(self.fold)
        column.addLayout(row)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.BASE)
        self._inside.hide()
        column.addWidget(self._inside)
        self._cards: list[Card] = []
        self._targets: Mapping[Link, LinkTarget] = {}
        self._count = 0
        self.hide()

    def show_versions(self, versions: tuple[EntryVersion, ...], targets: Mapping[Link, LinkTarget]) -> None:
        """Show ``versions``, newest first, folded away until the officer asks for them.

        ``targets`` are what their links lead to, as far as it is there.
        """
        self._targets = targets
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._count = len(versions)
        self._cards = [self._card_of(version) for version in versions]
        for card in self._cards:
            self._column.addWidget(card)
        self._inside.hide()
        self._say_fold()
        self.setVisible(bool(versions))

    def _card_of(self, version: EntryVersion) -> Card:
        card = Card("quiet-card")
        when = moment(version.changed_at)
        if version.said_by_file:
            when = self.tr("{when}, as the file says that it came from").format(when=when)
        card.say(when, "strong")
        if version.text.title:
            card.say(version.text.title)
        words = WordsField(self.tr("What stood here on {when}").format(when=when), version.text.body, lines=_LINES)
        words.setReadOnly(True)
        as_role(words, "reading")
        card.column.addWidget(words)
        for line in facts_lines(version.facts, self._targets):
            card.say(line, "small")
        back = button(self.tr("Bring this one back"), partial(self.wanted.emit, version))
        back.setAccessibleName(f"{back.text()}: {when}")
        card.offer(back)
        return card

    def _turn(self) -> None:
        self._inside.setVisible(self._inside.isHidden())
        self._say_fold()
        if not self._inside.isHidden():
            self.unfolded.emit()

    def _say_fold(self) -> None:
        words = self.tr("Other versions ({count})") if self._inside.isHidden() else self.tr("Hide other versions")
        self.fold.setText(words.format(count=QLocale().toString(self._count)))
