"""The program under the eyes of strace, in a home of its own, used by a keyboard."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.driven import Driven, children
from outside import trace
from outside.keyboard import Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

PATIENCE: Final = 60
"""Seconds until a test gives up on what should have come; nothing is measured by it."""

# Coverage would write its own files, and Python its byte code: what is left is the program's.
_QUIET: Final[dict[str, str | None]] = {
    "PYTHONDONTWRITEBYTECODE": "1",
    "COVERAGE_PROCESS_START": None,
    "COVERAGE_PROCESS_CONFIG": None,
}


class Watched(Driven):
    """A running program, what it did so far, and the keyboard in front of it."""

    script = Path(__file__).parent / "children" / "watched.py"

    def __init__(self, around: Path) -> None:
        self.home, self.notes = around / "home", around / "notes"
        for folder in (self.home, self.notes):
            folder.mkdir()
        super().__init__(self.home, under=trace.command(self.notes), name="journal", **_QUIET)
        self.keyboard = Keyboard()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self.keyboard:
            super().__exit__(kind, value, trace)

    @property
    def started(self) -> int:
        """The number of the process that was started as the program, by the one that watches."""
        return (*children(self.process.pid), self.process.pid)[0]

    def traced(self) -> trace.Trace:
        """Return what was noted so far."""
        return trace.Trace(self.notes)

    def write(self, number: int, words: str) -> None:
        """Type ``words`` into the field of that number, and wait until they stand there."""
        self.do("focus", str(number))
        before = int(self.do("held"))
        self.keyboard.write(words)
        until(lambda: int(self.do("held")) >= before + len(words), f"{words!r} to be typed")

    def field(self, name: str) -> int:
        """The number of the first field called ``name``."""
        return self.do("fields").split("\n").index(name)

    def arrive(self, place: str) -> None:
        """Wait until ``place`` is shown."""
        until(lambda: self.do("place") == place, f"{place} to be shown")

    def opened(self) -> None:
        """Wait until the journal is open: the program shows what was shown before the lock, or is at home."""
        until(lambda: self.do("place") != "open-journal", "the journal to be opened")

    def locked(self, asked: Callable[[], object]) -> None:
        """Have a lock ``asked`` for; wait for the front door of another process."""
        keeper, window = self.processes
        asked()
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == '"begun again"\n'
        assert window not in self.processes
        assert self.processes == (keeper, self.window)
        assert not Path(f"/proc/{window}").exists()
        assert self.do("place") == "front-door"

    def lock_by_keys(self) -> None:
        """Lock as an officer does who does not reach for the mouse."""
        self.do("come_forward")
        self.locked(lambda: self.keyboard.press("ctrl+l"))


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for what no signal tells of: it is in another process, or the kernel."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, f"waited {PATIENCE} s for {what}"
        time.sleep(0.02)
