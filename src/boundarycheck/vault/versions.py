"""What entries said before, where two copies of the journal differed or an older wording was brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryText, EntryVersion
from boundarycheck.vault import moments

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database


class VersionRepository:
    """Earlier words by entry. They go with their entry when it is erased."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, entry_id: int) -> tuple[EntryVersion, ...]:
        """Return the earlier words of an entry, newest first; none for an entry that is not there."""
        rows = self._database.rows(
            "SELECT changed_at, title, body FROM entry_version WHERE entry_id = ? ORDER BY changed_at DESC, id DESC",
            (entry_id,),
        )
        return tuple(
            EntryVersion(moments.from_text(changed_at), EntryText(title, body)) for changed_at, title, body in rows
        )

    def add(self, entry_id: int, version: EntryVersion) -> bool:
        """Keep ``version``, unless it is there already, in the caller's transaction; return whether it was new."""
        values = (entry_id, moments.to_text(version.changed_at), version.text.title, version.text.body)
        added = self._database.run(
            "INSERT INTO entry_version (entry_id, changed_at, title, body) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS ("
            " SELECT 1 FROM entry_version WHERE entry_id = ?1 AND changed_at = ?2 AND title = ?3 AND body = ?4)",
            values,
        )
        return added > 0
