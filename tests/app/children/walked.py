"""Runs the program for a reader of its tree: it can be taken to every page, with something on it to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.children.driver import Driver, drive
from boundarycheck.ui.places import Place, Route
from every_page import subjects

if TYPE_CHECKING:
    from boundarycheck.app.main import Program


class Walked(Driver):
    """Fills the journal and goes where it is told."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._subjects: dict[Place, object] = {}

    def do_fill(self) -> None:
        self._subjects = self._program.tasks.run_now(lambda: subjects(self._program.desk))

    def do_visit(self, place: str) -> None:
        self._window.activateWindow()
        self._window.go(Route(Place(place), self._subjects.get(Place(place))))


if __name__ == "__main__":
    drive(Walked)
