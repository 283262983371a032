"""One watcher at a time: who it is, and what they get while the journal is locked, open, or not kept at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from boundarycheck.domain.watchers import JournalState, Sight
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.choices import OneOf
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.frames import Card, rule
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import Tag
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.watchers import SightText, Watcher, WatcherText

_ROOM_FOR_BOTH = 70
"""Characters; below that, the list stands above what it shows."""


class WatcherView(QWidget):
    """A list to choose from, and beside it the three rows of the one that was chosen."""

    changed = Signal(QWidget)
    """What is shown now, which may have to be scrolled to."""

    def __init__(self, watchers: Sequence[WatcherText]) -> None:
        super().__init__()
        self._watchers = {text.watcher: text for text in watchers}
        across = SideBySide(_ROOM_FOR_BOTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(across)
        names, self._right = QWidget(), QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        group = QButtonGroup(self)
        self.choices: dict[Watcher, OneOf] = {}
        for text in watchers:
            choice = OneOf(text.name, _tr("What can they see?"))
            choice.clicked.connect(partial(self._chosen, text.watcher))
            group.addButton(choice)
            column.addWidget(choice)
            self.choices[text.watcher] = choice
        column.addStretch(1)
        holder = QVBoxLayout(self._right)
        holder.setContentsMargins(0, 0, 0, 0)
        self.shown = QWidget()
        holder.addWidget(self.shown)
        holder.addStretch(1)
        across.add(names, 2)
        across.add(self._right, 3)
        first = next(iter(self._watchers))
        self.choices[first].setChecked(True)
        self._show(first)

    def _chosen(self, watcher: Watcher, _checked: bool = True) -> None:
        self._show(watcher)
        announce(self, in_words(self._watchers[watcher]))
        self.changed.emit(self.shown)

    def _show(self, watcher: Watcher) -> None:
        fresh = WatcherCard(self._watchers[watcher])
        layout = self._right.layout()
        assert layout is not None  # noqa: S101 - it was given one when it was made
        layout.replaceWidget(self.shown, fresh)
        self.shown.hide()
        self.shown.deleteLater()
        self.shown = fresh
        if self.isVisible():
            fresh.show()  # now, not with the next event: what is read out is there to be read


class WatcherCard(Card):
    """One watcher with three short rows."""

    def __init__(self, text: WatcherText) -> None:
        super().__init__()
        self.setAccessibleName(in_words(text))
        self.say(text.name, "heading")
        for state in JournalState:
            self.column.addWidget(rule())
            self._add_row(state, text.states[state])

    def _add_row(self, state: JournalState, told: SightText) -> None:
        head = WrappingRow(Space.SMALL)
        chip = Tag(sight_in_words(told.sight), f"chip-{told.sight.value}")
        head.addWidget(Tag(state_in_words(state), "strong"))
        head.addWidget(chip)
        self.column.addLayout(head)
        self.column.addWidget(Claims((told.claim,)))


def in_words(text: WatcherText) -> str:
    """Return everything that is said of one watcher, to be read out."""
    rows = (
        f"{state_in_words(state)}: {sight_in_words(told.sight)}. {told.claim.text}"
        for state, told in text.states.items()
    )
    return " ".join((f"{text.name}.", *rows))


def state_in_words(state: JournalState) -> str:
    """Return how the journal stands, as the head of a row."""
    return {
        JournalState.LOCKED: _tr("Locked"),
        JournalState.OPEN: _tr("Open"),
        JournalState.GUEST: _tr("Without saving"),
    }[state]


def sight_in_words(sight: Sight) -> str:
    """Return how much someone gets, in a few words."""
    return {
        Sight.WORDS: _tr("May read your words"),
        Sight.PART: _tr("May come upon a part"),
        Sight.KEY: _tr("Needs a passphrase or key"),
        Sight.NO_WORDS: _tr("Gets none of your words"),
    }[sight]


def _tr(words: str) -> str:
    return QCoreApplication.translate("watchers", words)
