"""After an unlock: the words that a lock could not keep, and the page that it was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.errors import ExpectedError, NothingToKeep
from boundarycheck.ui import left_page

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft
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
        back, drafts = self._desk.unsaved.take_back(), self._desk.drafts
        drafts.hold(back.drafts)
        with suppress(ExpectedError):
            self._keep_both(back.superseded)
            self._desk.unsaved.superseded_are_kept()
            drafts.keep_held()
            self._desk.unsaved.are_kept()
        route = left_page.from_text(back.left_at, self._desk) if back.left_at else None
        return Returned(route, bool(back.drafts or back.superseded))

    def _keep_both(self, superseded: tuple[Draft, ...]) -> None:
        """Keep older words as entries: something else was typed in their place since, and none of them goes."""
        title = QCoreApplication.translate("ComingBack", "Typed before it locked")
        for draft in superseded:
            words = "\n\n".join(value for value in draft.fields.values() if value.strip())
            with suppress(NothingToKeep):
                self._desk.journal.add(title, words)
