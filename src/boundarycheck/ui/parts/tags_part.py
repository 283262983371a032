"""Tags: typed, or taken from those that were used before; each can be taken away again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.entry_facts import TAG_LIMIT, TAGS_LIMIT, clean_tag, folded_tag
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.text import PlainText, put_words_on
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

_OFFERED = 6


class _TagLine(LineField):
    """Down leads to what is offered below."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the key that a list of offers is entered with."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class TagsPart(QWidget):
    """``changed`` tells of changes; ``reshaped`` that there are other buttons than before."""

    changed = Signal()
    reshaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tags: list[str] = []
        self._known: list[tuple[str, str]] = []
        self.line = _TagLine(self.tr("Add a tag"), limit=TAG_LIMIT)
        self._labelled = Labelled(
            self.tr("Add a tag"), self.line, self.tr("A word to find it by, like gate or family. Enter adds it.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self._row = WrappingRow(Space.SMALL)
        column.addLayout(self._row)
        column.addWidget(self._labelled)
        self._used = PlainText(self.tr("Used before. Press one to add it."), "small")
        column.addWidget(self._used)
        offers = WrappingRow(Space.SMALL)
        self.offers = [self._offer(at) for at in range(_OFFERED)]
        for made in self.offers:
            offers.addWidget(made)
        column.addLayout(offers)
        self.chips: list[QPushButton] = []
        self._offered: list[str] = []
        self._offer_again()
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._enter)
        self.line.down.connect(self._to_offers)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, in the order in which they were added."""
        return tuple(self._tags)

    @property
    def begun(self) -> str:
        """What is typed and no tag yet."""
        return clean_tag(self.line.text())

    def show_tags(self, tags: Iterable[str], begun: str) -> None:
        """Show the tags that are there already."""
        self._tags = list(tags)
        self.line.setText(begun)
        self._show_chips()

    def offer(self, known: Iterable[str]) -> None:
        """Offer the tags that were used before, the most used first."""
        self._known = [(folded_tag(tag), tag) for tag in known]
        self._offer_again()

    def add(self, tag: str) -> None:
        """Add ``tag`` unless it is there, whatever its case and accents. Where it has no room, it is not taken."""
        if self._take(tag):
            self.line.clear()
            self._show_chips()
            self.line.setFocus()
            self.changed.emit()

    def _take(self, tag: str) -> bool:
        """Add ``tag`` and leave the line alone; False, and it is told, where there is no room."""
        cleaned = clean_tag(tag)
        folded = folded_tag(cleaned)
        if not folded or folded in map(folded_tag, self._tags):
            return True
        if len(self._tags) == TAGS_LIMIT:
            words = self.tr("An entry has room for {limit} tags. Take one away first.")
            self._labelled.tell(words.format(limit=TAGS_LIMIT))
            return False
        self._tags.append(cleaned)
        announce(self, self.tr("Tag added."))
        return True

    def _remove(self, at: int) -> None:
        self._tags.pop(at)
        self._labelled.tell_no_more()
        announce(self, self.tr("Tag taken away."))
        self.line.setFocus()
        self._show_chips()
        if "," in self.line.text():
            self._divide(self.line.text())  # one of them has room now
        self.changed.emit()

    def _typed(self, text: str) -> None:
        if "," in text:
            self._divide(text)
            return
        self._offer_again()
        if text.strip() and self._offered:
            words = self.tr("Tags used before that fit: {count}. Arrow down goes there.")
            announce(self, words.format(count=len(self._offered)))  # the tags themselves may be heard by others
        self.changed.emit()

    def _divide(self, text: str) -> None:
        """Make tags of what stands before commas. What follows the last one stays, and what there is no room for."""
        *parts, rest = text.split(",")
        behind_cursor = len(self.line.text()) - self.line.cursorPosition()
        left = [part for part in parts if not self._take(part)]
        kept = ",".join([*left, rest] if rest.strip() else left).lstrip()
        blocked = self.line.blockSignals(True)  # what has no room would be looked at again and again
        self.line.setText(kept)
        self.line.setCursorPosition(max(len(kept) - behind_cursor, 0))
        self.line.blockSignals(blocked)
        if len(left) < len(parts):
            self._show_chips()
        self.changed.emit()

    def _enter(self) -> None:
        self._divide(f"{self.line.text()},")

    def _to_offers(self) -> None:
        if self._offered:
            self.offers[0].setFocus()

    def _offer(self, at: int) -> QPushButton:
        made = button("", lambda: self.add(self._offered[at]), "chip")
        made.hide()
        return made

    def _offer_again(self) -> None:
        beginning, there = folded_tag(self.line.text()), set(map(folded_tag, self._tags))
        fitting = (tag for folded, tag in self._known if folded.startswith(beginning) and folded not in there)
        self._offered = [tag for tag, _ in zip(fitting, range(_OFFERED), strict=False)]
        self._used.setVisible(bool(self._offered))
        for made, tag in zip(self.offers, (*self._offered, *[""] * _OFFERED), strict=False):
            put_words_on(made, tag)
            made.setAccessibleDescription(self.tr("Add the tag {tag}").format(tag=tag))
            made.setVisible(bool(tag))

    def _show_chips(self) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(at, tag) for at, tag in enumerate(self._tags)]
        for chip in self.chips:
            self._row.addWidget(chip)
            chip.show()  # now, not with the next event: Tab has to find it at once
        self._offer_again()
        self.reshaped.emit()

    def _chip(self, at: int, tag: str) -> QPushButton:
        chip = button("", partial(self._remove, at), "chip")
        put_words_on(chip, tag, "  ✕")
        chip.setAccessibleName(self.tr("Take away the tag {tag}").format(tag=tag))
        return chip
