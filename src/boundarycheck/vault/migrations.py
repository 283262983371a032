"""The schema, grown in numbered steps; ``user_version`` counts the steps that a database has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultDamaged, VaultNewer

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database

APPLICATION_ID: Final = 0x42436865
"""SQLite's mark of whose file this is: "BChe" in ASCII."""

# A released step is never changed; a new one is added. Ids are never used twice (AUTOINCREMENT): a draft
# may still name an erased entry.
_FIRST: Final = (
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        written_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        check_json TEXT,
        binned_at TEXT
    ) STRICT""",
    "CREATE INDEX entry_binned ON entry (binned_at) WHERE binned_at IS NOT NULL",
    """CREATE VIRTUAL TABLE entry_search USING fts5 (
        title, body, content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )""",
    # Without it, the words of a changed or erased entry stay in the index until it happens to be merged.
    "INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
        INSERT INTO entry_search (rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
    """CREATE TRIGGER entry_erased AFTER DELETE ON entry BEGIN
        INSERT INTO entry_search (entry_search, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
    END""",
    """CREATE TRIGGER entry_changed AFTER UPDATE OF title, body ON entry BEGIN
        INSERT INTO entry_search (entry_search, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO entry_search (rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
    """CREATE TABLE draft (
        slot TEXT NOT NULL PRIMARY KEY,
        fields_json TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE profile (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"PRAGMA application_id = {APPLICATION_ID}",
)

_SECOND: Final = (
    # When it was last put into the bin or taken out, so that two copies of a journal can be merged.
    "ALTER TABLE entry ADD COLUMN moved_at TEXT",
    "UPDATE entry SET moved_at = binned_at WHERE binned_at IS NOT NULL",
    # What was merged in has a date of its own and a later id; the newest page still costs the same, and so does
    # a search for a word that stands everywhere.
    "CREATE INDEX entry_written ON entry (written_at, id) WHERE binned_at IS NULL",
    """CREATE TABLE entry_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        changed_at TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX entry_version_of ON entry_version (entry_id)",
    # What was erased for good stays erased when a copy that still has it is merged. No words, only the identity.
    """CREATE TABLE erased (
        uid TEXT NOT NULL PRIMARY KEY,
        erased_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE note (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

# Whatever is no entry (docs/adr/0015). What stands on a page must tell by its shape what it is, for a rescue
# (salvage.py): so no row but an entry's has an identity in its second place, and no index but an entry's leads from
# an identity to a number. A record has no number, and an attachment begins with its checksum. The content comes
# last: what is before it can be read without it.
_THIRD: Final = (
    """CREATE TABLE record (
        uid TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        written_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        fields_json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX record_written ON record (kind, written_at)",
    """CREATE TABLE attachment (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        record_uid TEXT NOT NULL REFERENCES record (uid) ON DELETE CASCADE,
        name TEXT NOT NULL,
        added_at TEXT NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (record_uid, name)
    ) STRICT""",
)

# What an entry says beside its words (docs/adr/0023). It is a part of the content, so each version has its own. Tags
# and days are looked up in what the database itself takes out of the JSON; entries in the bin are not in the tags. A
# tag may look like anything, also like an identity: its row has a number in the second place, as no other.
_TAGS: Final = """INSERT OR IGNORE INTO entry_tag (folded, entry_id, tag)
        SELECT each.value ->> '$.folded', new.id, each.value ->> '$.tag'
        FROM json_each(new.facts_json, '$.tags') AS each WHERE new.binned_at IS NULL;"""
_NO_TAGS: Final = """DELETE FROM entry_tag WHERE entry_id = old.id AND folded IN (
            SELECT each.value ->> '$.folded' FROM json_each(old.facts_json, '$.tags') AS each
        );"""
HAPPENED: Final = "nullif(substr(facts_json ->> '$.happened', 1, 10), '')"
"""The day on which an entry says that it happened; null for none. The index is over exactly this."""
BROUGHT: Final = "nullif(facts_json ->> '$.brought_in.written_at', '')"
"""When an entry was written as the file says that it came from; null for none. The index is over exactly this."""
LINKED: Final = "json_array_length(facts_json, '$.links') > 0"
"""Of an entry or a version that leads to something else; the indexes are over exactly these."""
REWRITTEN: Final = "binned_at IS NULL AND changed_at > written_at"
"""Of an entry outside the bin that was changed since it was begun; the index is over exactly these."""

_FOURTH: Final = (
    "ALTER TABLE entry ADD COLUMN facts_json TEXT",
    "ALTER TABLE entry_version ADD COLUMN facts_json TEXT",
    """CREATE TABLE entry_tag (
        folded TEXT NOT NULL,
        entry_id INTEGER NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (folded, entry_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TRIGGER entry_added_tags AFTER INSERT ON entry WHEN new.facts_json IS NOT NULL BEGIN
        {_TAGS}
    END""",
    f"CREATE TRIGGER entry_erased_tags AFTER DELETE ON entry BEGIN\n        {_NO_TAGS}\n    END",
    f"""CREATE TRIGGER entry_changed_tags AFTER UPDATE OF facts_json, binned_at ON entry BEGIN
        {_NO_TAGS}
        {_TAGS}
    END""",
    f"CREATE INDEX entry_happened ON entry ({HAPPENED}) WHERE {HAPPENED} IS NOT NULL",
    f"CREATE INDEX entry_brought ON entry ({BROUGHT}) WHERE {BROUGHT} IS NOT NULL",
    f"CREATE INDEX entry_linked ON entry (id) WHERE {LINKED}",
    f"CREATE INDEX entry_version_linked ON entry_version (id) WHERE {LINKED}",
    # An entry comes into the search index later, with others (newest.py, docs/adr/0025): then it has a size there.
    # Only what is there is taken out or changed. The parts of the index that this makes are merged two by two.
    "DROP TRIGGER entry_added",
    "DROP TRIGGER entry_erased",
    "DROP TRIGGER entry_changed",
    """CREATE TRIGGER entry_erased AFTER DELETE ON entry WHEN old.id IN (SELECT id FROM entry_search_docsize) BEGIN
        INSERT INTO entry_search (entry_search, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
    END""",
    """CREATE TRIGGER entry_changed AFTER UPDATE OF title, body ON entry
    WHEN old.id IN (SELECT id FROM entry_search_docsize) BEGIN
        INSERT INTO entry_search (entry_search, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO entry_search (rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
    "INSERT INTO entry_search (entry_search, rank) VALUES ('automerge', 0)",
    "INSERT INTO entry_search (entry_search, rank) VALUES ('usermerge', 2)",
    # A list of one kind, without a look at the others.
    "CREATE INDEX entry_kind ON entry (kind, written_at) WHERE binned_at IS NULL",
    # When something was last changed. What is only ever begun, as most is, costs nothing here.
    f"CREATE INDEX entry_rewritten ON entry (kind, changed_at) WHERE {REWRITTEN}",
)

MIGRATIONS: Final = (_FIRST, _SECOND, _THIRD, _FOURTH)
KNOWN: Final = len(MIGRATIONS)
"""The newest ``user_version`` that this program reads."""


def check(database: Database) -> None:
    """Look whether ``database`` is one of ours that this program knows; writes nothing.

    Raises :class:`VaultDamaged` for a database without our schema, :class:`VaultNewer` for a later one.
    """
    if _number(database, "application_id") != APPLICATION_ID:
        raise VaultDamaged(reason="it is empty")
    found = _number(database, "user_version")
    if found > KNOWN:
        raise VaultNewer(found=found, known=KNOWN)
    # Cheap, and it touches the ends of the file, where a cut-off copy shows first.
    database.rows("SELECT id FROM entry ORDER BY id DESC LIMIT 1")
    database.rows("SELECT slot FROM draft LIMIT 1")
    database.rows("SELECT key FROM profile LIMIT 1")


def pending(database: Database) -> bool:
    """Return whether :func:`migrate` has something to do."""
    return _number(database, "user_version") < KNOWN


def migrate(database: Database) -> None:
    """Bring ``database`` to :data:`KNOWN`, each step in a transaction of its own."""
    seen = _number(database, "user_version")
    for number, statements in enumerate(MIGRATIONS[seen:], start=seen + 1):
        with database.transaction():
            for statement in statements:
                database.run(statement)
            database.run(f"PRAGMA user_version = {number}")


def _number(database: Database, pragma: str) -> int:
    return int(database.rows(f"PRAGMA {pragma}")[0][0])
