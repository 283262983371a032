"""After an unlock: the words that a lock could not keep, and the page that it was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.ui import left_page

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.places import Route


class Returned(NamedTuple):
    """``route`` leads back to where the officer was, None for home; ``words`` says that words came back too."""

    route: Route | None = None
    words: bool = False


class ComingBack:
    """Fetches what the last lock left. Called on the worker, once the journal is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self) -> Returned:
        """Bring the words back as drafts, and tell where to go on.

        Nothing expected is raised: words that still cannot be written are held in memory and stay beside the journal.
        """
        unsaved, drafts = self._desk.unsaved.take_back(), self._desk.drafts
        drafts.hold(unsaved.drafts)
        with suppress(ExpectedError):
            drafts.keep_held()
        route = left_page.from_text(unsaved.left_at, self._desk) if unsaved.left_at else None
        return Returned(route, bool(unsaved.drafts))
