"""The lock: never asks, never waits for a dialog, takes unsaved words along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import NotInTimeError
from boundarycheck.system.left_letters import remove_left_letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from boundarycheck.vault.spill import Beside

T = TypeVar("T")

PATIENCE: Final = 0.3
"""Seconds that a lock waits for the worker. What it does after that counts no more: the process is replaced."""

QUIT_PATIENCE: Final = 60.0
"""Seconds that closing the window waits for the worker, which may be at the backup that is due."""
KEEPING_PATIENCE: Final = 10.0
"""Seconds that a lock waits while a guest's work becomes a journal: until then it is nowhere else."""


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
    """How a lock ended. ``carried`` are sealed words that have to live on in memory, ``why`` what stood in the way.

    ``bug`` is a mistake of ours that was met on the way and kept nothing from being locked; ``late`` says that the
    worker did not answer and may never do.
    """

    told: Told = Told.NOTHING
    carried: bytes = b""
    why: ExpectedError | None = None
    bug: Exception | None = None
    late: bool = False


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
        self.running = False
        self.end_asked = False
        """Set while a lock runs by whoever wants the program to end; then it ends instead of beginning afresh."""
        self.ending: Callable[[], None] = lambda: None

    def __call__(self) -> None:
        """Lock now; does nothing while a lock runs."""
        if self.running:
            return
        self.running = True
        _, blind = _asked(self._window.cover)
        ended, bug = _asked(lambda: self.close_journal(for_lock=True))
        _, left = _asked(self._desk.clipboard.leave_nothing)
        remove_left_letters(self._desk.runtime_dir)  # never raises
        end = ended or LockEnd(Told.LOST)
        end = replace(end, bug=end.bug or blind or bug or left)
        self.running = False
        if self.end_asked:
            self.ending()
        else:
            self.afresh(end)
        if end.bug is not None:
            raise end.bug

    def keep_unsaved(self) -> ExpectedError | None:
        """Keep what is unsaved, beside the journal if need be, and leave it open; return what stood in the way."""
        self._desk.long_work.stop()
        draft = self._window.unsaved()
        failure = self._desk.tasks.run_now(lambda: self._keep(draft))
        if failure is None or self._spill(self._unkept(draft), "", why=failure).told is Told.BESIDE:
            return None
        return failure

    def close_journal(self, *, for_lock: bool = False) -> LockEnd:
        """Keep what is unsaved and close the journal; return how that went. No bug of a page keeps it open.

        Results that are still on their way are dropped. Long work is stopped; other work that runs is waited for,
        by a lock within its patience: it may be a save. ``for_lock`` the place is remembered, and no backup is made.
        """
        desk = self._desk
        desk.long_work.stop()
        beside, left_at, strange = desk.unsaved.beside(), "", None
        draft, bug = _asked(self._window.unsaved)
        if for_lock and beside is not None:
            found, strange = _asked(self._left_at)
            left_at = found or ""
        desk.tasks.drop_pending()
        outcome = self._done_in_time(lambda: self._keep_and_close(draft, left_at, for_lock=for_lock), for_lock)
        self._remember_kept()
        late = isinstance(outcome, NotInTimeError)
        if isinstance(outcome, ExpectedError):
            end = self._spill(self._unkept(draft), left_at, beside=beside, why=outcome)
        elif outcome is None and bug is None:
            carried = desk.unsaved.carried
            end = LockEnd(Told.CARRIED if carried else Told.NOTHING, carried)
        else:  # what became of what the worker was given is unknown, so everything that stands on the page is taken
            typed, _ = _asked(self._typed)
            end = self._spill((*desk.drafts.unanswered(), *(typed or ())), left_at, beside=beside)
        if late and desk.session.being_kept:  # a guest's work that did not arrive is nowhere
            end = LockEnd(Told.LOST, desk.unsaved.carried)
        if not late:
            desk.drafts.forget_all()
        worse = (
            outcome if isinstance(outcome, Exception) and not isinstance(outcome, ExpectedError) and not late else None
        )
        return replace(end, bug=bug or strange or worse, late=late)

    def _left_at(self) -> str:
        from boundarycheck.ui import left_page  # noqa: PLC0415 - the front door is painted before anything locks

        return left_page.to_text(self._window.route, self._window.page.stand())

    def _typed(self) -> tuple[Draft, ...]:
        return self._window.page.typed()

    def _unkept(self, draft: Draft | None) -> tuple[Draft, ...]:
        held = self._desk.drafts.held()
        return held if draft is None else (*held, draft)

    def _done_in_time(self, work: Callable[[], ExpectedError | None], for_lock: bool) -> Exception | None:
        """Have the worker do ``work``; return what it returned or met, or that it was too late."""
        tasks, patience = self._desk.tasks, self.patience
        if patience is not None and not for_lock:
            patience = QUIT_PATIENCE
        if patience is not None and self._desk.session.being_kept:  # what is being kept is nowhere else
            patience = max(patience, KEEPING_PATIENCE)
        try:
            return tasks.run_now(work) if patience is None else tasks.run_within(patience, work)
        except Exception as met:  # whatever it is: the lock goes on
            return met

    def _remember_kept(self) -> None:
        """Let the next front door be that of the journal which a guest's work has just become."""
        kept_in = self._desk.session.kept_in
        if kept_in is not None:
            self._desk.preferences.frozen = False
            self._desk.preferences.change(journal_folder=str(kept_in))

    def _keep_and_close(self, draft: Draft | None, left_at: str, *, for_lock: bool) -> ExpectedError | None:
        failure: ExpectedError | None = None
        try:
            failure = self._keep(draft)
            if failure is None and left_at and self._desk.session.state is SessionState.OPEN:
                self._keep_place(left_at)
        finally:
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
        *,
        beside: Beside | None = None,
        why: ExpectedError | None = None,
    ) -> LockEnd:
        """Put ``words`` beside the journal, encrypted, or have them carried on in memory when even that fails.

        ``beside`` was taken before the journal closed; the present one is preferred while there is one, because the
        key may have been renewed since.
        """
        from boundarycheck.domain.unsaved import Unsaved  # noqa: PLC0415 - the front door is painted before this

        unsaved = self._desk.unsaved
        by_slot = {draft.slot: draft for draft in words}
        beside = unsaved.beside() or beside
        if not by_slot or beside is None:
            return LockEnd(carried=unsaved.carried)
        carried, in_the_way = unsaved.put_beside(beside, Unsaved(tuple(by_slot.values()), left_at), self.patience)
        return LockEnd(Told.BESIDE if in_the_way is None else Told.CARRIED, carried, in_the_way or why)


def _asked(question: Callable[[], T]) -> tuple[T | None, Exception | None]:
    """Return what ``question`` returns and the bug it met, one of them None: on the way to a lock nothing stops."""
    try:
        return question(), None
    except Exception as bug:  # told by whoever asked, once it is locked
        return None, bug
