"""The names of the files in a journal's folder; light, so that the front door can look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

KEY_NAME: Final = "key.json"
DATABASE_NAME: Final = "journal.db"
LOCK_NAME: Final = "journal.lock"
SPILL_NAME: Final = "unsaved.sealed"
"""Room for words that the journal could not take when it was locked (spill.py)."""
BACKUPS_NAME: Final = "backups"
"""The folder of the automatic backups."""
ASIDE_NAME: Final = "kept-aside"
"""The folder of what was replaced: never overwritten, never deleted by the program."""
STAGE_NAME: Final = "incoming.new"
"""A journal that is being made to take the place of the present one; worthless until it is renamed."""
INCOMING_NAME: Final = "incoming"
"""A finished journal on its way into the place of the present one (exchange.py)."""
BESIDE_DATABASE: Final = tuple(DATABASE_NAME + ending for ending in ("-wal", "-shm", "-journal"))
"""What SQLite may put beside the database."""


def holds_journal(folder: Path) -> bool:
    """Return whether ``folder`` has a journal in it, intact or not. False where it cannot be looked at."""
    try:
        # One that was decided to take the place of another counts even when neither stands there yet.
        places = (folder, folder / INCOMING_NAME)
        return any((place / name).exists() for place in places for name in (KEY_NAME, DATABASE_NAME))
    except OSError:
        return False
