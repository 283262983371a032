"""Keys as they come from a keyboard: through the X server, to whatever window has the focus."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType


class Keyboard:
    """One xdotool that is told what to do, so that no process has to be made for a key."""

    def __init__(self) -> None:
        self._tool = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True, bufsize=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tool.communicate(timeout=30)

    def write(self, words: str) -> None:
        """Type ``words``: small letters, digits and blanks, which every layout has."""
        self._say(f"type --delay 0 '{words}'")

    def press(self, keys: str) -> None:
        """Press a combination as xdotool names it: ``ctrl+l``."""
        self._say(f"key --delay 0 {keys}")

    def _say(self, line: str) -> None:
        assert self._tool.stdin is not None
        self._tool.stdin.write(f"{line}\n")
        self._tool.stdin.flush()
