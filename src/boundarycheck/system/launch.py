"""Starting another program without waiting for its end, and still hearing when it fails at once."""

from __future__ import annotations

from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 0.2
"""Seconds after which a program that still runs is taken to have accepted its task.

The launcher waits on the one worker of the database, so a lock waits for it too: no longer than nobody notices.
"""


class Launcher:
    """Starts programs in a session of their own, so that they outlive this one."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._running: list[Popen[bytes]] = []

    def run(self, command: Sequence[str]) -> None:
        """Start ``command`` and wait at most the patience, in seconds, for it to end.

        Raises :class:`HandOverFailed` when it cannot be started or ends with an error in that time. What goes
        wrong in it later cannot be known here.
        """
        self.collect()
        name = command[0].rsplit("/", 1)[-1]
        try:
            started = Popen(  # noqa: S603 - a program that the caller found, no shell, one argument
                command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
            )
        except OSError as error:
            raise HandOverFailed(reason=f"{name} did not start ({error.strerror})") from error
        try:
            code = started.wait(self._patience)
        except TimeoutExpired:
            self._running.append(started)
            return
        if code != 0:
            raise HandOverFailed(reason=f"{name} ended with error {code}")

    def collect(self) -> int:
        """Take leave of programs that have ended since; return how many still run."""
        self._running = [program for program in self._running if program.poll() is None]
        return len(self._running)
