"""How long a lock takes, seen from outside: the cover on the screen, its memory gone, the front door painted."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

import pytest

from app.driven import children
from bench.large import ENTRIES
from bench.starts import CHILDREN, Starter
from boundarycheck.system.settings import Settings, SettingsStore, WindowPlace
from outside.keyboard import Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.conftest import Line

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the size of a process from /proc")

ROUNDS: Final = 9
BOUND_COVER: Final = 0.050
BOUND_GONE: Final = 0.5
BOUND_FRONT_DOOR: Final = 1.35
PATIENCE: Final = 60

WINDOW: Final = WindowPlace(40, 20, 1120, 740)
WATCHED: Final = (400, 120, 400, 400)
"""A part of the screen inside the window: x, y, width, height. A page has something there, a cover has nothing."""


@dataclass(frozen=True)
class Times:
    """Seconds from the key to the cover and to the end of the old process; from there to the front door."""

    cover: float
    gone: float
    front_door: float


class Screen:
    """A part of the screen, as another program sees it: libX11 itself, since Qt may wait for a window that goes."""

    def __init__(self) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = self._x11.XGetImage.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        every_plane, pixels = ctypes.c_ulong(-1), 2
        self._area = (*WATCHED, every_plane, pixels)
        self._image = ctypes.c_void_p(self._x11.XGetImage(self._display, self._root, *self._area))
        # An XImage begins with four numbers and the address of its pixels, which are four bytes each.
        self._pixels = ctypes.c_void_p.from_address((self._image.value or 0) + 16).value or 0

    def shows_something(self) -> bool:
        """Whether there is more than one colour in the watched part."""
        self._x11.XGetSubImage(self._display, self._root, *self._area, self._image, 0, 0)
        content = ctypes.string_at(self._pixels, WATCHED[2] * WATCHED[3] * 4)
        return content != content[:4] * (len(content) // 4)

    def shows_nothing(self) -> bool:
        """Whether it is blank: covered, or the window is gone already."""
        return not self.shows_something()


def wait(holds: Callable[[], bool]) -> float:
    """Return the moment from which it holds, to a fraction of a millisecond and what a look takes."""
    deadline = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < deadline
        sleep(0.0003)
    return monotonic()


def size(process: int) -> int:
    """Return the size of the memory of ``process`` in pages; 0 once it has none any more."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[0])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def lock(starter: Starter, screen: Screen, keyboard: Keyboard) -> Times:
    """Start the program, open the journal, type, press the key, and note what comes when."""
    command = [sys.executable, str(CHILDREN / "locking.py")]
    with subprocess.Popen(command, env=starter.environment, stdout=subprocess.PIPE, text=True) as child:
        patience = threading.Timer(PATIENCE, child.kill)
        patience.start()
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        wait(screen.shows_something)
        (window,) = children(child.pid)
        assert size(window) > 0
        pressed = monotonic()
        keyboard.press("ctrl+l")
        covered = wait(screen.shows_nothing)
        gone = wait(lambda: size(window) == 0)
        painted = float(child.stdout.readline().split()[0])
        patience.cancel()
    return Times(covered - pressed, gone - pressed, painted - gone)


@pytest.fixture(scope="module")
def starter(large: Path, tmp_path_factory: pytest.TempPathFactory) -> Starter:
    home = tmp_path_factory.mktemp("lock")
    remembered = Settings(window=WINDOW, read_privacy=True, journal_folder=str(large))
    SettingsStore(home / "config" / "boundarycheck" / "settings.json").save(remembered)
    return Starter(home)


def test_a_lock(starter: Starter, table: Callable[[Line], None]) -> None:
    screen = Screen()
    with Keyboard() as keyboard:
        for _ in range(2):  # writes the byte code, warms the disk cache
            starter.start("bare_window.py")
            lock(starter, screen, keyboard)
        rounds = [(starter.start("bare_window.py").seconds, lock(starter, screen, keyboard)) for _ in range(ROUNDS)]
    bare = median(seconds for seconds, _ in rounds)
    cover, gone, door = (
        median(getattr(times, part) for _, times in rounds) for part in ("cover", "gone", "front_door")
    )
    worst = max(times.cover for _, times in rounds), max(times.gone for _, times in rounds)
    key = f"key press → {{}} ({ENTRIES} entries)"
    table((key.format("cover painted"), ms(cover), f"longest {ms(worst[0])}", "", f"<= {ms(BOUND_COVER)}"))
    table((key.format("old process gone"), ms(gone), f"longest {ms(worst[1])}", "", f"<= {ms(BOUND_GONE)}"))
    figures = ms(door), f"bare window {ms(bare)}", f"{door / bare:.2f} x"
    table(("→ front door painted", *figures, f"<= {BOUND_FRONT_DOOR} x"))
    assert cover <= BOUND_COVER
    assert gone <= BOUND_GONE
    assert door / bare <= BOUND_FRONT_DOOR


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
