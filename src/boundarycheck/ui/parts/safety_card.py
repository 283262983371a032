"""The card of the settings that leads to backups, the check, merging and keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable


class SafetyCard(Card):
    """Four ways; ``go_to`` leads there."""

    def __init__(self, go_to: Callable[[Place], object]) -> None:
        super().__init__()
        self.say(self.tr("Backups and safety"), "heading")
        self.say(self.tr("So that nothing you wrote gets lost: on a broken disk, a lost stick, or two computers."))
        ways = WrappingRow(Space.SMALL)
        ways.addWidget(button(self.tr("Backups"), lambda: go_to(Place.BACKUPS)))
        ways.addWidget(button(self.tr("Check the journal"), lambda: go_to(Place.CHECK_JOURNAL)))
        ways.addWidget(button(self.tr("Merge another copy"), lambda: go_to(Place.MERGE)))
        ways.addWidget(button(self.tr("Keeping and deleting"), lambda: go_to(Place.KEEPING)))
        self.column.addLayout(ways)
