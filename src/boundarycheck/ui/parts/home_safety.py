"""What home says about backups and second copies: nothing, unless something needs the officer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.clock import Clock
    from boundarycheck.services.backups import BackupService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.merging import MergeService

TOO_LONG: Final = timedelta(days=7)
"""Words that are in no backup after this time are worth a line."""

_LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class SafetyState:
    """Whether backups are ``failing``, or words ``waiting`` for one too long; how many second ``copies`` there are.

    ``only_second``: those beside the journal work, and only the second place fails.
    """

    failing: bool
    only_second: bool
    waiting: bool
    copies: int


def look_after(backups: BackupService, journal: JournalService, merging: MergeService, clock: Clock) -> SafetyState:
    """Return what needs the officer. On the worker: it reads folders."""
    state, now = backups.state(), clock.now()
    waiting = any(
        now - entry.written_at > TOO_LONG and (state.last_verified is None or entry.written_at > state.last_verified)
        for entry in journal.page(None, _LOOKED_AT)
    )
    return SafetyState(bool(state.failing), state.only_second_fails, waiting, len(merging.conflict_copies()))


def safety_cards(state: SafetyState, go_to: Callable[[Place], object]) -> list[Card]:
    """Return a card for each thing that needs the officer."""
    cards: list[Card] = []
    see = _tr("See the backups")
    if state.failing and state.only_second:
        what = _tr("Your second place gets no backups now")
        more = _tr("The backups beside your journal work. Plug the stick in, or connect the folder.")
        cards.append(_card("quiet-card", what, more, see, lambda: go_to(Place.BACKUPS)))
    elif state.failing:
        what, more = _tr("Backups do not work now"), _tr("Your journal itself is fine. See what keeps them from it.")
        cards.append(_card("duty", what, more, see, lambda: go_to(Place.BACKUPS)))
    elif state.waiting:
        what, more = _tr("What you wrote over a week ago is in no backup yet"), _tr("Making one takes a moment.")
        cards.append(_card("quiet-card", what, more, see, lambda: go_to(Place.BACKUPS)))
    if state.copies:
        what = _tr("There is a second copy of your journal")
        more = _tr("It may hold entries that are not in this one. Nothing is lost while you decide.")
        cards.append(_card("quiet-card", what, more, _tr("Look at it"), lambda: go_to(Place.MERGE)))
    return cards


def _card(role: str, what: str, more: str, way: str, on_way: Callable[[], object]) -> Card:
    card = Card(role)
    card.say(what, "heading")
    card.say(more)
    card.offer(button(way, on_way))
    return card


def _tr(words: str) -> str:
    return QCoreApplication.translate("home-safety", words)
