"""Who can see what: shown once before the first word is typed, and whenever it is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.findings_card import FindingsCard
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.watcher_view import WatcherView
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from boundarycheck.domain.articles import Claim
    from boundarycheck.domain.machine import Finding
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.who_can_see import WhoCanSeeService
    from boundarycheck.ui.preferences import Preferences

_WIDE = 80
_ROOM_FOR_TWO = 60
"""Characters; below that, what stands in pairs stands one below the other."""


class WhoCanSee(Page):
    """The plain truth on what encryption does not change: four sentences first, the rest for whoever wants it.

    ``folder`` is where the journal is, or would be; ``onward`` is where the officer was going, if anywhere. This
    computer is looked at on the worker once the page is shown, so that nobody waits for it.
    """

    def __init__(
        self,
        service: WhoCanSeeService,
        tasks: Tasks,
        folder: Path,
        preferences: Preferences,
        onward: Place | None,
    ) -> None:
        super().__init__(self.tr("Who can see what"), characters=_WIDE)
        self._service = service
        self._tasks = tasks
        self._folder = folder
        self._preferences = preferences
        self.findings: FindingsCard | None = None
        shown = self.guarded(self._show)
        self.fill()
        if onward is None:
            self.foot(None, back=True)
            return
        if shown:
            self.primary = button(self.tr("I have read this"), lambda: self._read(onward), "primary")
        else:
            # A damaged file must not shut anyone out; the page is shown again next time.
            self.primary = button(self.tr("Go on"), lambda: self.go_to(onward), "primary")
        self.foot(self.primary, back=True)

    def entered(self) -> None:
        """Look at this computer, now that the page is there to be read."""
        super().entered()
        card, assistive = self.findings, QAccessible.isActive()
        if card is not None:
            self.later(
                self._tasks,
                lambda: self._service.findings(self._folder, assistive=assistive),
                lambda findings: self._show_findings(card, findings),
            )

    def _show(self) -> None:
        text = self._service.text()
        self.title.setText(text.title)
        self.say(text.summary, "lead")
        self._add_first(text.first)
        self.findings = FindingsCard(text.findings)
        self.findings.changed.connect(self.bring_up)
        self.body.addWidget(self.findings)
        self.body.addSpacing(Space.BASE)
        self.say(self.tr("One by one"), "heading")
        self.watchers = WatcherView(text.watchers)
        self.watchers.changed.connect(self.bring_up)
        self.body.addWidget(self.watchers)
        self.body.addSpacing(Space.BASE)
        self.say(self.tr("Also good to know"), "heading")
        self.body.addWidget(Claims(text.also))

    def _add_first(self, claims: Sequence[Claim]) -> None:
        for pair in (claims[:2], claims[2:]):
            row = SideBySide(_ROOM_FOR_TWO)
            for claim in pair:
                card = Card()
                card.column.addWidget(Claims((claim,)))
                card.column.addStretch(1)
                row.add(card)
            self.body.addWidget(row)

    def _show_findings(self, card: FindingsCard, findings: Sequence[Finding]) -> None:
        announce(self, card.show_findings(findings))
        set_reading_order(self._scroll, self._foot)

    def _read(self, onward: Place) -> None:
        # Without saving, not a byte may be written, not even that this page was read.
        if onward is not Place.WITHOUT_SAVING:
            self._preferences.change(read_privacy=True)
        self.go_to(onward)
