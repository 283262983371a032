"""SQLCipher that takes its memory as it comes.

Officers' programs have it lock and wipe every piece that it takes. That makes a test of a journal several times as
long.
"""

from __future__ import annotations

from boundarycheck.vault import database

PRAGMAS = "_BEFORE_THE_KEY"
AS_OFFICERS_HAVE_IT: tuple[str, ...] = getattr(database, PRAGMAS)
QUICK = tuple(pragma for pragma in AS_OFFICERS_HAVE_IT if "memory_security" not in pragma)


def take_it_as_it_comes() -> None:
    """Let the whole process do so, for a child that is about other things."""
    setattr(database, PRAGMAS, QUICK)
