"""The environment of a child whose coverage is not counted.

It is one that runs a copy of the package, or is killed, or is one of the dozens that a sweep begins.
"""

from __future__ import annotations

import os


def unmeasured(**changes: str) -> dict[str, str]:
    """Return this process's environment with ``changes``, and without what has coverage begin in a child."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")} | changes
