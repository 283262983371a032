"""For tests that look at a copy of the package in a process of their own."""

from __future__ import annotations

import os


def unmeasured() -> dict[str, str]:
    """The environment without coverage's: lines of a copy must not count as the program's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}
