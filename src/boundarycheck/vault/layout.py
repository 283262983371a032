"""The names of the files in a journal's folder; light, so that the front door can look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

KEY_NAME: Final = "key.json"
DATABASE_NAME: Final = "journal.db"
LOCK_NAME: Final = "journal.lock"


def holds_journal(folder: Path) -> bool:
    """Return whether ``folder`` has a journal in it, intact or not. False where it cannot be looked at."""
    try:
        return any((folder / name).exists() for name in (KEY_NAME, DATABASE_NAME))
    except OSError:
        return False
