"""Runs the program for a reader of its tree: it can be taken to every page, with something on it to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.children.driver import Driver, drive
from boundarycheck.ui.parts.steps import SteppedPage
from boundarycheck.ui.places import Place, Route
from every_page import subjects

if TYPE_CHECKING:
    from boundarycheck.app.main import Program


class WindowManager(QObject):
    """Gives the keyboard to the window that is in front, as that of a desktop would: the test's screen has none."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(watched, QWidget) and watched.isWindow() and watched.windowType() is not Qt.WindowType.ToolTip:
            if event.type() == QEvent.Type.Show:
                QTimer.singleShot(0, watched, watched.activateWindow)
            elif event.type() == QEvent.Type.Hide:
                QTimer.singleShot(0, self._window, self._window.activateWindow)
        return False


class Walked(Driver):
    """Fills the journal and goes where it is told."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._subjects: dict[Place, object] = {}
        self._manager = WindowManager(program.window)
        program.application.installEventFilter(self._manager)
        program.window.painted.connect(program.window.activateWindow)

    def do_fill(self) -> None:
        self._subjects = self._program.tasks.run_now(lambda: subjects(self._program.desk))

    def do_visit(self, place: str) -> None:
        self._window.go(Route(Place(place), self._subjects.get(Place(place))))

    def do_stages(self) -> str:
        """How many stages the page has."""
        return str(len(self._page._stages))  # noqa: SLF001 - what stands on them is read, whatever was answered before

    def do_stage(self, number: str) -> None:
        """Show the stage ``number``, as if all before it had been answered."""
        self._page._move(int(number))  # noqa: SLF001 - as above

    @property
    def _page(self) -> SteppedPage:
        page = self._window.page
        assert isinstance(page, SteppedPage)
        return page


if __name__ == "__main__":
    drive(Walked)
