"""The lock: never asks, never waits for a dialog, takes unsaved words along."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import NotInTimeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from boundarycheck.vault.spill import Beside

PATIENCE: Final = 0.3
"""Seconds that a lock waits for the worker. What it does after that counts no more: the process is replaced."""


class Told(StrEnum):
    """What is said at the front door about words that the journal could not take."""

    NOTHING = ""
    BESIDE = "beside"
    """They are encrypted beside the journal."""
    CARRIED = "carried"
    """They are encrypted in memory only, and go with the program."""
    LOST = "lost"
    """A bug of BoundaryCheck stood in the way of keeping them."""


@dataclass(frozen=True, slots=True)
class LockEnd:
    """How a lock ended. ``carried`` are sealed words that have to live on in memory, ``why`` what stood in the way."""

    told: Told = Told.NOTHING
    carried: bytes = b""
    why: ExpectedError | None = None


class Lock:
    """Covers the window, keeps the words, closes the journal, and begins afresh.

    ``afresh`` is what comes after: it replaces the process, or shows the front door in this one. With ``patience``
    (seconds) a worker that is busy is not waited for longer; without, the journal is closed when ``afresh`` is called.
    """

    def __init__(self, window: Window, desk: Desk, afresh: Callable[[LockEnd], None]) -> None:
        self._window = window
        self._desk = desk
        self.afresh = afresh
        self.patience: float | None = None

    def __call__(self) -> None:
        """Lock now."""
        self._window.cover()
        end = LockEnd(Told.LOST)
        try:
            end = self.close_journal(for_lock=True)
        finally:  # whatever was met: what is locked is gone
            try:
                self._desk.clipboard.leave_nothing()
            finally:
                self.afresh(end)

    def keep_unsaved(self) -> ExpectedError | None:
        """Keep what is unsaved, beside the journal if need be, and leave it open; return what stood in the way."""
        self._desk.long_work.stop()
        draft = self._window.unsaved()
        failure = self._desk.tasks.run_now(lambda: self._keep(draft))
        if failure is None or self._spill(self._unkept(draft), "", failure).told is Told.BESIDE:
            return None
        return failure

    def close_journal(self, *, for_lock: bool = False) -> LockEnd:
        """Keep what is unsaved and close the journal; return how that went.

        Results that are still on their way are dropped. Long work is stopped; other work that runs is waited for,
        within the patience of a lock: it may be a save. ``for_lock`` the place is remembered, and no backup is made.
        """
        desk = self._desk
        desk.long_work.stop()
        beside, left_at, draft = desk.unsaved.beside(), "", None
        try:
            draft = self._window.unsaved()
            left_at = self._left_at() if for_lock and beside is not None else ""
        finally:  # a bug of a page must not keep the journal open
            desk.tasks.drop_pending()
            failure = self._done_in_time(lambda: self._keep_and_close(draft, left_at, for_lock=for_lock))
        if isinstance(failure, NotInTimeError):
            # What became of what the worker was given is unknown, so everything that stands on the page is taken.
            return self._spill((*desk.drafts.held(), *self._window.page.typed()), left_at, beside=beside)
        if failure is None:
            return LockEnd(Told.CARRIED if desk.unsaved.carried else Told.NOTHING, desk.unsaved.carried)
        end = self._spill(self._unkept(draft), left_at, failure, beside=beside)
        desk.drafts.forget_all()
        return end

    def _left_at(self) -> str:
        from boundarycheck.ui import left_page  # noqa: PLC0415 - the front door is painted before anything locks

        return left_page.to_text(self._window.route, self._window.page.stand())

    def _unkept(self, draft: Draft | None) -> tuple[Draft, ...]:
        held = self._desk.drafts.held()
        return held if draft is None else (*held, draft)

    def _done_in_time(self, work: Callable[[], ExpectedError | None]) -> ExpectedError | NotInTimeError | None:
        tasks = self._desk.tasks
        if self.patience is None or self._desk.session.being_kept:  # what is being kept is nowhere else
            return tasks.run_now(work)
        try:
            return tasks.run_within(self.patience, work)
        except NotInTimeError as late:
            return late

    def _keep_and_close(self, draft: Draft | None, left_at: str, *, for_lock: bool) -> ExpectedError | None:
        failure: ExpectedError | None = None
        try:
            failure = self._keep(draft)
            if failure is None and left_at and self._desk.session.state is SessionState.OPEN:
                self._keep_place(left_at)
        finally:
            if failure is None:
                self._desk.drafts.forget_all()
            self._desk.session.close(keep_up=not for_lock)
        return failure

    def _keep(self, draft: Draft | None) -> ExpectedError | None:
        if self._desk.session.state is not SessionState.OPEN:
            return None
        try:
            if draft is not None:
                self._desk.drafts.keep(draft.slot, draft.fields)
            self._desk.drafts.keep_held()
        except ExpectedError as error:
            return error
        return None

    def _keep_place(self, left_at: str) -> None:
        """Remember the place, if it can be written; it is no reason to speak of lost words."""
        try:
            self._desk.unsaved.remember_place(left_at)
        except ExpectedError:
            return

    def _spill(
        self,
        words: tuple[Draft, ...],
        left_at: str,
        why: ExpectedError | None = None,
        *,
        beside: Beside | None = None,
    ) -> LockEnd:
        """Put ``words`` beside the journal, encrypted, or have them carried on in memory when even that fails.

        ``beside`` was taken before the journal closed; None takes it from the journal that is open.
        """
        by_slot = {draft.slot: draft for draft in words}
        beside = beside or self._desk.unsaved.beside()
        if not by_slot or beside is None:
            return LockEnd(carried=self._desk.unsaved.carried)
        sealed, in_the_way = self._desk.unsaved.put_beside(beside, Unsaved(tuple(by_slot.values()), left_at))
        return LockEnd(Told.BESIDE if in_the_way is None else Told.CARRIED, sealed, in_the_way or why)
