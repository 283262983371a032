"""The part of the table of screens that belongs to the journal: its entries, and how they go and come.

As in table.py, a screen is imported when it is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.places import Place, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.domain.checks import Sign
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.places import Route


def _journal(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.searching import Wanted
    from boundarycheck.ui.screens.journal import Journal

    if isinstance(route.subject, Wanted):  # from a tag
        desk.looked_for.remember(route.subject)
    kept = desk.session.folder is not None
    return Journal(desk.journal, desk.looked_for, desk.drafts, desk.tasks, _signs_of(desk), kept=kept)


def _entry(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.found import FoundEntry
    from boundarycheck.ui.screens.entry import EntryPage

    if isinstance(route.subject, FoundEntry):
        return EntryPage(route.subject.entry_id, desk.journal, desk.tasks, words=route.subject.words)
    return EntryPage(subject_of(route, int), desk.journal, desk.tasks)


def _write(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.write import Write

    entry_id = route.subject if isinstance(route.subject, int) else None
    return Write(entry_id, desk.journal, desk.drafts, desk.tasks)


def _bin(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.bin import Bin

    kept = desk.session.folder is not None
    return Bin(desk.journal, desk.keeping, desk.tasks, desk.clock, kept=kept)


def _keeping(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.keeping import Keeping

    return Keeping(desk.keeping, desk.drafts, desk.tasks)


def _take_along(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.parts.part_to_take import PartToTake
    from boundarycheck.ui.screens.take_along import TakeAlong

    part = PartToTake(desk.clock, _signs_of(desk), desk.looked_for.wanted)
    looking_back = desk.over_time, desk.checks
    return TakeAlong(
        desk.taking_along, desk.journal, desk.tasks, desk.long_work, desk.clock, part=part, looking_back=looking_back
    )


def _bring_in(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.bring_in import BringIn

    return BringIn(desk.taking_along, desk.tasks, desk.long_work)


def _signs_of(desk: Desk) -> Callable[[], Mapping[Sign, str]]:
    """Return what gives the titles of the warning signs: most visits need none."""
    return lambda: {text.sign: text.title for text in desk.checks.texts().signs}


JOURNAL_MAKERS: dict[Place, Callable[[Route, Desk], Page]] = {
    Place.JOURNAL: _journal,
    Place.ENTRY: _entry,
    Place.WRITE: _write,
    Place.BIN: _bin,
    Place.KEEPING: _keeping,
    Place.TAKE_ALONG: _take_along,
    Place.BRING_IN: _bring_in,
}
