"""What reaches stderr, which desktops write into files: warnings and above, without officer text."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress

from boundarycheck.system.bugs import describe

_OWN = "boundarycheck"


class ReticentFormatter(logging.Formatter):
    """Tells our own messages whole, another library's by its place only, and exceptions by :mod:`bugs`.

    A library may put anything it was given into a message. Ours are written with that in mind.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for ``record``, with the frames of its exception below it."""
        own = record.name == _OWN or record.name.startswith(f"{_OWN}.")
        message = record.getMessage() if own else f"in {record.funcName}, line {record.lineno}"
        line = f"{record.levelname} {record.name}: {message}"
        problem = record.exc_info[1] if record.exc_info else None
        return line if problem is None else f"{line}\n{describe(problem)}"


class ReticentHandler(logging.Handler):
    """Writes to what is stderr at that moment; a program without one, or with a broken one, goes on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(ReticentFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line for ``record``; of a message that cannot be formed, only that there was one.

        The usual handler would print the arguments of such a message.
        """
        try:
            line = self.format(record)
        except Exception:
            line = f"A message of {record.name} could not be written."
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{line}\n")


def configure() -> None:
    """Send warnings and above of all loggers to stderr, reticently; calling it again changes nothing."""
    top = logging.getLogger()
    for handler in [kept for kept in top.handlers if isinstance(kept, ReticentHandler)]:
        top.removeHandler(handler)
    top.addHandler(ReticentHandler())
