"""The guided tour: plays the main job in the real windows and takes a picture of every screen.

It works on a throw-away journal with made-up data under the folder it is given, and removes that journal at the
end. What it does is what an officer does: it presses the buttons and types into the fields.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from boundarycheck.app.main import build, has_display
from boundarycheck.app.qt_messages import listen
from boundarycheck.app.tour_steps import STEPS
from boundarycheck.app.tour_words import Words
from boundarycheck.domain.errors import ExitCode, ExpectedError, NoDisplay, NotAFolder, VaultExists
from boundarycheck.services.tasks import raise_it
from boundarycheck.system import log
from boundarycheck.system.files import writing
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import Language, Settings, SettingsStore, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.app.main import Program

_QUALITY = 80
"""How hard a PNG is packed; nothing is lost by it. The files are a little larger and written sooner."""
_TICK_MS = 20
_PATIENCE = 30.0
"""Seconds to wait for one thing to happen; the key derivation of an old machine fits in."""


class TourBrokenError(RuntimeError):
    """A step of the tour found the program other than expected: a bug, of the tour or of the program."""


class Guide:
    """Drives the program by its visible widgets and takes the pictures."""

    def __init__(self, program: Program, out: Path) -> None:
        self.program = program
        self.words = Words(program.tongue.language)
        self._out = out
        self._taken = 0
        self.pictures: list[Path] = []

    def settle(self) -> None:
        """Let everything that is due happen: results, layouts, paintings."""
        for _ in range(5):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait for ``until``; raise :class:`TourBrokenError` when it does not come."""
        end = monotonic() + _PATIENCE
        tick = QTimer()  # an event at least this often, so that waiting for one ends
        tick.start(_TICK_MS)
        while not until():
            if monotonic() > end:
                raise TourBrokenError(f"{what} did not happen")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        tick.stop()
        self.settle()

    def worked(self) -> None:
        """Wait until the worker has done what was asked of it and the results are shown."""
        done: list[None] = []
        self.program.tasks.submit(lambda: None, done.append, raise_it)
        self.wait(lambda: bool(done), "the worker's answer")

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        """Return the visible widget of ``kind`` on the page whose text or accessible name is ``name`` in English."""
        names = self.words.of(name)
        for widget in self.program.window.findChildren(kind):
            text = getattr(widget, "text", str)()
            if names & {text, widget.accessibleName()} and widget.isVisibleTo(self.program.window):
                return widget
        raise TourBrokenError(f"there is no {kind.__name__} called {name!r} on {self.program.window.route.place}")

    def picture(self, name: str) -> None:
        """Take the window as it is, light and dark, as ``NN-name-light.png`` and ``NN-name-dark.png``.

        It stays in the one that is taken last; the next step goes on in that. To dress every widget anew takes long.
        """
        self._taken += 1
        preferences = self.program.desk.preferences
        first = preferences.now.theme
        for theme in (first, Theme.DARK if first is Theme.LIGHT else Theme.LIGHT):
            if preferences.now.theme is not theme:
                preferences.change(theme=theme)
                self.settle()
            place = self._out / f"{self._taken:02}-{name}-{theme.value}.png"
            with writing(place):
                if not self.program.window.grab().save(str(place), "PNG", _QUALITY):
                    raise OSError(f"{place} could not be written")
            self.pictures.append(place)


def play(out: Path, text_percent: int, size: tuple[int, int], language: Language = Language.ENGLISH) -> list[Path]:
    """Play every step and return the pictures taken.

    Raises DiskFull, ReadOnly, CannotWrite or NotAFolder when ``out`` cannot be written.
    """
    home = out / f"throw-away-{os.getpid()}"
    with writing(out):
        if out.exists() and not out.is_dir():
            raise NotAFolder(place=out)
        out.mkdir(parents=True, exist_ok=True)
        if home.exists():
            raise VaultExists(place=home)
    try:
        return _play_in(home, out, text_percent, size, language)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _play_in(home: Path, out: Path, text_percent: int, size: tuple[int, int], language: Language) -> list[Path]:
    paths = Paths.under(home)
    # Kept before the window is made: its bar on top would be dressed for another text size.
    SettingsStore(paths.settings_file).save(
        Settings(theme=Theme.LIGHT, text_percent=text_percent, idle_minutes=15, language=language)
    )
    gc.disable()  # as at every start with a window (__main__.py)
    program = build(sys.argv[:1], paths)
    try:
        program.start()
        program.window.resize(*size)
        guide = Guide(program, out)
        guide.settle()
        for name, step in STEPS:
            step(guide)
            guide.picture(name)
        return guide.pictures
    finally:
        program.window.close()


def main(out: Path, text_percent: int = 100, size: tuple[int, int] = (1280, 800), language: str = "en") -> int:
    """Play the tour for the command line; say where the pictures are and return the exit code."""
    log.configure()
    if not has_display():
        error = NoDisplay()
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    listen()
    try:
        taken = play(out, text_percent, size, Language(language))
    except ExpectedError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    sys.stdout.write(f"{len(taken)} pictures of the guided tour are in {out.resolve()}\n")
    return ExitCode.DONE
