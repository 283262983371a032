"""What the program itself remembers about a vault, inside it: single texts under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database


class NoteRepository:
    """Texts by name. Every write is on the disk when the call returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, key: str) -> str | None:
        """Return the text under ``key``, or None."""
        rows = self._database.rows("SELECT value FROM note WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def keep(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key`` in place of what stood there."""
        with self._database.transaction():
            self._database.run(
                "INSERT INTO note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def drop(self, key: str) -> None:
        """Forget what is under ``key``; nothing happens when there is nothing."""
        with self._database.transaction():
            self._database.run("DELETE FROM note WHERE key = ?", (key,))
