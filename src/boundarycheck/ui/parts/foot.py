"""The lines at the foot of the window: what was done, that the lock is near, that a copy is on the clipboard."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.overlays import IdleWarning, Notice

if TYPE_CHECKING:
    from boundarycheck.ui.clipboard import Clipboard

Line = TypeVar("Line", bound=QWidget)


class Foot(QVBoxLayout):
    """Each line is made when it is first asked for, so that the first page does not wait for any."""

    @cached_property
    def notice(self) -> Notice:
        """What was done, with *Undo* where it can be undone."""
        return self._add(Notice())

    @cached_property
    def idle_warning(self) -> IdleWarning:
        """That the lock is near."""
        return self._add(IdleWarning())

    def complete(self, clipboard: Clipboard) -> None:
        """Make what is not there yet. Before the first page is painted nothing can have been copied."""
        from boundarycheck.ui.parts.clipboard_line import ClipboardLine  # noqa: PLC0415 - the front door is painted before

        self._add(ClipboardLine(clipboard))
        _ = self.notice, self.idle_warning

    def _add(self, line: Line) -> Line:
        self.addWidget(line)
        return line
