"""What an entry says beside its words, behind three buttons: when it happened, tags, links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.typed_facts import TypedFacts
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.happened_part import HappenedPart
from boundarycheck.ui.parts.links_part import LinksPart
from boundarycheck.ui.parts.tags_part import TagsPart
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.entry_facts import Link
    from boundarycheck.services.linking import LinkTarget


class FactsPanel(QWidget):
    """Folded away while there is nothing in it. ``changed`` tells of changes.

    ``unfolded`` tells which part was opened, so that it can be scrolled to; ``reshaped`` that there are other buttons.
    """

    changed = Signal()
    reshaped = Signal()
    unfolded = Signal(QWidget)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.happened = HappenedPart(today)
        self.tags = TagsPart()
        self.links = LinksPart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        row = WrappingRow(Space.SMALL)
        column.addLayout(row)
        self.folds: list[QPushButton] = []
        self._cards: list[Card] = []
        parts: tuple[tuple[QWidget, QWidget], ...] = (
            (self.happened, self.happened.day),
            (self.tags, self.tags.line),
            (self.links, self.links.kind),
        )
        for at, (part, _first) in enumerate(parts):
            card = Card("quiet-card")
            card.column.addWidget(part)
            card.hide()
            fold = button("", partial(self._turn, at), "chip")
            fold.setCheckable(True)
            row.addWidget(fold)
            column.addWidget(card)
            self.folds.append(fold)
            self._cards.append(card)
        self._first = [first for _part, first in parts]
        for part in (self.happened, self.tags, self.links):
            part.changed.connect(self._changed)
        for reshaping in (self.tags, self.links):
            reshaping.reshaped.connect(self.reshaped)
        self._name_folds()

    @property
    def typed(self) -> TypedFacts:
        """Everything that stands here, finished or not."""
        return TypedFacts(
            self.happened.day_text, self.happened.time_text, self.tags.tags, self.links.links, self.tags.begun
        )

    def show_typed(self, typed: TypedFacts, targets: Mapping[Link, LinkTarget]) -> None:
        """Show what was typed before, with the parts open in which something stands."""
        self.happened.show_texts(typed.day, typed.time)
        self.tags.show_tags(typed.tags, typed.tag_begun)
        self.links.show_links(typed.links, targets)
        filled = (typed.day or typed.time, typed.tags or typed.tag_begun, typed.links)
        for at, something in enumerate(filled):
            self._open(at, bool(something))

    def problem(self) -> bool:
        """Say what cannot be understood and put the focus there; False where all can be."""
        field = self.happened.problem()
        if field is not None:
            self._open(0, True)
            field.setFocus()
        return field is not None

    def _turn(self, at: int) -> None:
        opening = self._cards[at].isHidden()
        self._open(at, opening)
        if opening:
            self.unfolded.emit(self._cards[at])
            self._first[at].setFocus()

    def _open(self, at: int, opened: bool) -> None:
        self._cards[at].setVisible(opened)
        self.folds[at].setChecked(opened)
        self._name_folds()
        self.reshaped.emit()

    def _changed(self) -> None:
        self._name_folds()
        self.changed.emit()

    def _name_folds(self) -> None:
        def number(of: tuple[object, ...]) -> str:
            return QLocale().toString(len(of)) if of else ""

        said = (
            (self.tr("When it happened"), self.happened.short),
            (self.tr("Tags"), number(self.tags.tags)),
            (self.tr("Belongs to"), number(self.links.links)),
        )
        for fold, card, (name, value) in zip(self.folds, self._cards, said, strict=True):
            words = f"{name}: {value}" if value else name
            fold.setText(words.replace("&", "&&"))
            state = self.tr("open") if not card.isHidden() else self.tr("closed")
            fold.setAccessibleName(f"{words}, {state}")
