"""The lock: never asks, never waits for a dialog, takes unsaved words along into the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services.session import SessionState
from boundarycheck.system.left_letters import remove_left_letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window


class Lock:
    """Covers the window, keeps the draft, closes the journal, and begins afresh.

    ``afresh`` is what comes after: it shows the front door. It is the one function to change for a program that
    replaces its process on lock.
    """

    def __init__(self, window: Window, desk: Desk, afresh: Callable[[], None]) -> None:
        self._window = window
        self._desk = desk
        self._afresh = afresh

    def __call__(self) -> None:
        """Lock now."""
        self._window.cover()
        failure: ExpectedError | None = None
        try:
            failure = self.close_journal()
        finally:
            self._desk.clipboard.leave_nothing()
            remove_left_letters(self._desk.runtime_dir)
            self._afresh()
        if failure is not None:
            gone = self._window.tr("What you typed last could not be kept. It was lost with the lock.")
            self._window.notice.say(f"{gone} {failure}", stays=True)

    def keep_unsaved(self) -> ExpectedError | None:
        """Keep what is unsaved and leave the journal open; return what stood in the way."""
        self._desk.long_work.stop()
        draft = self._window.unsaved()
        return self._desk.tasks.run_now(lambda: self._keep(draft))

    def close_journal(self) -> ExpectedError | None:
        """Keep what is unsaved and close the journal; return what stood in the way of keeping it.

        Results that are still on their way are dropped. Long work is stopped; other work that runs is waited for:
        it may be a save.
        """
        self._desk.long_work.stop()
        draft: Draft | None = None
        try:
            draft = self._window.unsaved()
        finally:  # a bug of a page must not keep the journal open
            self._desk.tasks.drop_pending()
            failure = self._desk.tasks.run_now(lambda: self._keep_and_close(draft))
        return failure

    def _keep_and_close(self, draft: Draft | None) -> ExpectedError | None:
        try:
            return self._keep(draft)
        finally:
            self._desk.drafts.forget_all()
            self._desk.session.close()

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
