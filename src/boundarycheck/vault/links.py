"""The links of entries: who leads to something, and none that lead to what was erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.vault.facts_json import facts_of, to_json
from boundarycheck.vault.migrations import LINKED

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.entry_facts import EntryFacts
    from boundarycheck.vault.database import Database

_NEWEST_OF_THE_SAME: Final = (
    "SELECT max(same.id) FROM entry_version AS same JOIN entry_version AS this ON this.id = ?"
    " AND same.entry_id = this.entry_id AND same.changed_at = this.changed_at AND same.title = this.title"
    " AND same.body = this.body AND same.facts_json IS this.facts_json HAVING count(*) > 1"
)


def linking_to(database: Database, uid: str) -> tuple[int, ...]:
    """Return the entries on the list with a link to ``uid``, the last written first."""
    rows = database.rows(
        f"SELECT id FROM entry INDEXED BY entry_linked WHERE {LINKED} AND binned_at IS NULL AND EXISTS ("  # noqa: S608 - built from constants; the value is bound
        " SELECT 1 FROM json_each(facts_json, '$.links') AS each WHERE each.value ->> '$.uid' = ?)"
        " ORDER BY written_at DESC, id DESC",
        (uid,),
    )
    return tuple(row[0] for row in rows)


def drop_dead_links(database: Database) -> tuple[int, ...]:
    """Take the links to what was erased out of all entries and versions, in the caller's transaction.

    For an entry it is no change: its words and dates stay. Versions that are the same without them are one; the ids of
    those that are not there any more for that reason are returned.
    """
    same: list[int] = []
    erased = {row[0] for row in database.rows("SELECT uid FROM erased")}
    there = "SELECT 1 FROM entry WHERE uid = ?1 UNION ALL SELECT 1 FROM record WHERE uid = ?1"

    def dead(uid: str) -> bool:
        return uid in erased and not database.rows(there, (uid,))

    for table in ("entry", "entry_version"):
        linked = f"SELECT id, facts_json FROM {table} INDEXED BY {table}_linked WHERE {LINKED}"  # noqa: S608 - built from constants
        for row_id, facts_json in database.rows(linked):
            facts = facts_of(facts_json)
            kept = without_links(facts, dead)
            if kept != facts:
                database.run(f"UPDATE {table} SET facts_json = ? WHERE id = ?", (to_json(kept), row_id))  # noqa: S608 - as above
                for (newest,) in database.rows(_NEWEST_OF_THE_SAME, (row_id,)) if table == "entry_version" else ():
                    database.run("DELETE FROM entry_version WHERE id = ?", (newest,))
                    same.append(newest)
    return tuple(same)


def without_links(facts: EntryFacts, dead: Callable[[str], bool]) -> EntryFacts:
    """Return ``facts`` without the links to what is ``dead``."""
    return replace(facts, links=tuple(link for link in facts.links if not dead(link.target_uid)))
