"""Starts the program as driver.py does, on a system that refuses forks: from the given one on, counted from 0."""

from __future__ import annotations

import os
from typing import Final

from app.children.driver import drive

ALLOWED: Final = int(os.environ["FORKS_ALLOWED"])

forks: list[int] = []
fork = os.fork


def refuse() -> int:
    if len(forks) == ALLOWED:
        raise BlockingIOError(11, "Resource temporarily unavailable")
    forks.append(0)
    return fork()


if __name__ == "__main__":
    os.fork = refuse
    drive()
