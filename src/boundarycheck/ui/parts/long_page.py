"""A page with work that takes a while: it shows how far it is, can be stopped, and never outlives its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from boundarycheck.domain.errors import Stopped
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.progress_line import ProgressLine
from boundarycheck.ui.tokens import LINE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from boundarycheck.domain.progress import Progress
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.tasks import Tasks

T = TypeVar("T")


class LongPage(Page):
    """Runs one piece of long work at a time. ``line`` shows it; the page puts it where it belongs."""

    def __init__(self, title: str, tasks: Tasks, long_work: LongWork, *, characters: int = LINE_LENGTH + 4) -> None:
        super().__init__(title, characters=characters)
        self.tasks = tasks
        self.line = ProgressLine()
        self._long_work = long_work
        self._held: tuple[QWidget, ...] = ()

    def hold_still(self, *widgets: QWidget) -> None:
        """Name what cannot be used while the work runs."""
        self._held = widgets

    def run_long(
        self,
        sentence: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` on the worker with a progress that is shown, then ``done``; an error is shown on the page."""
        self.errors.clear()
        progress = self._long_work.begin()
        self._hold(True)
        self.line.watch(progress, sentence)
        if self.isVisible():
            self.line.stop_button.setFocus()  # what had the focus is held still
            self.bring_up(self.line)

        def ended(result: T) -> None:
            self._end()
            done(result)

        def broke(error: Exception) -> None:
            self._end()
            if isinstance(error, Stopped):
                self.stopped(error)
            else:
                (failed or self.fail)(error)

        self.later(self.tasks, lambda: work(progress), ended, broke)

    def stopped(self, stopped: Stopped) -> None:
        """Say that the work was stopped: as news, not as an error, because it was asked for."""
        words = str(stopped)
        self.said.emit(words)
        announce(self, words)

    def leaving(self) -> None:
        """Let no work go on for a page that nobody sees."""
        self._let_go()
        super().leaving()

    def forget(self) -> None:
        """Stop as well when a lock takes the page away."""
        self._let_go()
        super().forget()

    def step_back(self) -> bool:
        """Let Escape stop the work before it leads away."""
        if not self.line.busy:
            return False
        self.line.stop()
        return True

    def _let_go(self) -> None:
        if self.line.busy:
            self._long_work.stop()

    def _end(self) -> None:
        had_focus = self.focusWidget() is self.line.stop_button
        self._hold(False)
        if had_focus:
            (self.first_focus or self).setFocus()
        self.line.done()

    def _hold(self, busy: bool) -> None:
        for widget in self._held:
            widget.setEnabled(not busy)
