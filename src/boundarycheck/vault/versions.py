"""What entries said before: before each change, and where two copies of the journal differed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryText, EntryVersion
from boundarycheck.vault import moments
from boundarycheck.vault.facts_json import facts_of, to_json

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database


class VersionRepository:
    """Earlier words by entry. They go with their entry when it is erased."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, entry_id: int) -> tuple[EntryVersion, ...]:
        """Return the earlier words of an entry, newest first; none for an entry that is not there."""
        rows = self._database.rows(
            "SELECT changed_at, title, body, facts_json FROM entry_version WHERE entry_id = ?"
            " ORDER BY changed_at DESC, id DESC",
            (entry_id,),
        )
        return tuple(
            EntryVersion(moments.from_text(changed_at), EntryText(title, body), facts_of(facts_json))
            for changed_at, title, body, facts_json in rows
        )

    def add(self, entry_id: int, version: EntryVersion) -> bool:
        """Keep ``version``, unless it is there already, in the caller's transaction; return whether it was new."""
        text = version.text
        values = (entry_id, moments.to_text(version.changed_at), text.title, text.body, to_json(version.facts))
        added = self._database.run(
            "INSERT INTO entry_version (entry_id, changed_at, title, body, facts_json) SELECT ?1, ?2, ?3, ?4, ?5"
            " WHERE NOT EXISTS (SELECT 1 FROM entry_version WHERE entry_id = ?1 AND changed_at = ?2 AND title = ?3"
            " AND body = ?4 AND facts_json IS ?5)",
            values,
        )
        return added > 0
