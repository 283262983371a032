"""How long the front door takes and how much memory, against a bare PySide6 window under the same screen."""

from __future__ import annotations

import sys
from statistics import median
from typing import TYPE_CHECKING

import pytest

from bench.starts import Start, Starter
from boundarycheck.system.settings import Settings, SettingsStore, WindowPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.conftest import Line

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the peak memory from /proc")

ROUNDS = 15
TARGET_TIME = 1.35
BOUND_TIME = 1.8
"""What holds today, with room for a noisy machine; README.md says what stands between it and the target."""
BOUND_MEMORY = 1.6


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Start], list[Start]]:
    home = tmp_path_factory.mktemp("start")
    # The usual start is one that remembers an earlier one.
    remembered = Settings(window=WindowPlace(40, 20, 1120, 740), read_privacy=True)
    SettingsStore(home / "config" / "boundarycheck" / "settings.json").save(remembered)
    starter = Starter(home)
    for script in ("bare_window.py", "front_door.py") * 2:
        starter.start(script)  # writes the byte code, warms the disk cache
    pairs = [(starter.start("bare_window.py"), starter.start("front_door.py")) for _ in range(ROUNDS)]
    return [bare for bare, _ in pairs], [ours for _, ours in pairs]


def test_front_door_painted(starts: tuple[list[Start], list[Start]], table: Callable[[Line], None]) -> None:
    bare, ours = (median(start.seconds for start in side) for side in starts)
    ratio = ours / bare
    bound = f"<= {BOUND_TIME} (target {TARGET_TIME}: {'met' if ratio <= TARGET_TIME else 'not met'})"
    table(("front door painted", f"{ours * 1000:.0f} ms", f"bare window {bare * 1000:.0f} ms", f"{ratio:.2f} x", bound))
    assert ratio <= BOUND_TIME


def test_peak_memory(starts: tuple[list[Start], list[Start]], table: Callable[[Line], None]) -> None:
    bare, ours = (median(start.mebibytes for start in side) for side in starts)
    ratio = ours / bare
    table(("peak memory", f"{ours:.1f} MiB", f"bare window {bare:.1f} MiB", f"{ratio:.2f} x", f"<= {BOUND_MEMORY}"))
    assert ratio <= BOUND_MEMORY
