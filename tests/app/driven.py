"""Runs the program in a process of its own and tells it what to do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

DRIVER = Path(__file__).parent / "children" / "driver.py"


def environment(home: Path, **changes: str | None) -> dict[str, str]:
    """This process's environment with a home of its own; None takes a variable out."""
    own: dict[str, str | None] = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "TMPDIR": str(home / "tmp"),
        "PYTHONPATH": os.pathsep.join([str(DRIVER.parents[2]), str(DRIVER.parents[3] / "src")]),
        **changes,
    }
    for name in ("runtime", "tmp"):
        (home / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: value for name, value in own.items() if value is not None}


def children(process: int) -> list[int]:
    """The numbers of the processes that ``process`` began and that it has not taken leave of."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    return [int(number) for number in listed.split()]


def below(process: int) -> list[int]:
    """The numbers of all processes that come from ``process``, those that nobody comes from first."""
    return [number for child in children(process) for number in (*below(child), child)]


class Driven:
    """The running program; leaving the block ends it, if it has not ended.

    ``process`` is the one that was started: on Linux the keeper, and the window is in its child. ``under`` is a program
    that runs this one and looks at it, with its arguments; then that is ``process``. ``pack`` is the folder of the
    agency that the start names, None for none.
    """

    script = DRIVER

    def __init__(
        self,
        home: Path,
        name: str = "journal",
        *,
        under: tuple[str, ...] = (),
        pack: str | None = None,
        **changes: str | None,
    ) -> None:
        self.folder = home / name
        self.process = subprocess.Popen(
            [*under, sys.executable, str(self.script), str(self.folder), *filter(None, [pack])],
            env=environment(home, **changes),
            cwd=home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

        # Whatever goes wrong in it, the tests go on.
        self._patience = threading.Timer(120, self.kill)
        self._patience.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._patience.cancel()
        if self.process.poll() is None:
            self.kill()
        self.process.communicate()

    @property
    def started(self) -> int:
        """The number of the process that was started as the program."""
        return self.process.pid

    @property
    def processes(self) -> tuple[int, ...]:
        """The numbers of all processes of the program, that of the keeper first."""
        return self.started, *children(self.started)

    @property
    def window(self) -> int:
        """The number of the process that has the window: the keeper's child, or the one process there is."""
        return self.processes[-1]

    def kill(self) -> None:
        """End it at once, the window first: asked to end because the keeper is gone, it might wait for a worker."""
        for process in (*below(self.process.pid), self.process.pid):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def tell(self, *command: str) -> None:
        """Say what to do without waiting for it."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()

    def do(self, *command: str) -> str:
        """Have something done; return the answer."""
        self.tell(*command)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        answer = str(json.loads(line)) if line else "ended"
        if answer in {"broken", "ended"}:
            self.kill()
            raise AssertionError(f"{command}: {answer}: {self.process.communicate()[1]}")
        return answer

    def lock(self, *how: str) -> None:
        """Have it lock by ``how`` (the button's command, say), and wait until the fresh process is there."""
        assert self.do(*(how or ("lock",))) == "begun again"

    def begun_again(self) -> None:
        """Wait until a fresh process is there, after a lock that was not asked for here."""
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == '"begun again"\n'

    def ended(self) -> tuple[int, str]:
        """Wait for the end; return the exit code and what stood on stderr."""
        _out, said = self.process.communicate(timeout=60)
        return self.process.returncode, said
