"""The one place of ``sqlcipher3``: opening, reading, writing, and what its errors mean for the officer."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    ReadOnly,
    VaultDamaged,
    VaultInUse,
)
from boundarycheck.vault.drive import on_network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = tuple[Any, ...]
"""One row; the columns are as the query names them."""

Value = str | int | None
"""What a column holds in our schema."""

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _PERM, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 3, 26
_DAMAGE: Final = {
    _NOTADB: "it cannot be read with the key that belongs to it",
    _CORRUPT: "a part of it is missing or was changed",
}
_PRIMARY: Final = 0xFF  # an extended result code keeps its primary code in the low byte (sqlite.org/rescode.html)

_BEFORE_THE_KEY: Final = (
    "PRAGMA cipher_log_level = NONE",  # SQLCipher reports to stderr otherwise, and stderr may be a log file
    "PRAGMA cipher_memory_security = ON",  # only what is set aside after it is wiped, and the key is too
)
_ALWAYS: Final = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)


class Database:
    """An open SQLCipher database, owned by the thread that opened it (another one gets an error: a bug).

    Every method raises the expected error that a failure stands for: :class:`DiskFull`, :class:`ReadOnly`,
    :class:`CannotWrite`, :class:`VaultInUse`, :class:`VaultDamaged`; any other failure is a bug and passes.
    """

    def __init__(self, connection: dbapi2.Connection, place: Path | None) -> None:
        self._connection = connection
        self._place = place

    @classmethod
    def in_memory(cls) -> Database:
        """Open an empty database that exists in memory only, unencrypted."""
        database = cls(dbapi2.connect(":memory:", isolation_level=None), None)
        for pragma in (*_BEFORE_THE_KEY, *_ALWAYS):
            database.run(pragma)
        return database

    @classmethod
    def open(cls, file: Path, data_key: bytes, salt: bytes) -> Database:
        """Open the existing ``file`` with its key (32 bytes) and salt (16 bytes).

        An empty file is a new database. Nothing is written before :meth:`make_durable`.
        """
        with _told(file):
            # mode=rw: a missing file must be noticed, never replaced by an empty one.
            connection = dbapi2.connect(file.absolute().as_uri() + "?mode=rw", uri=True, isolation_level=None)
        database = cls(connection, file)
        try:
            database._set_up(data_key, salt)
        except BaseException:
            connection.close()
            raise
        return database

    def _set_up(self, data_key: bytes, salt: bytes) -> None:
        for pragma in _BEFORE_THE_KEY:
            self.run(pragma)
        # The salt is given and not read from the file, so that damage to its first bytes does not look
        # like a wrong key.
        self.run(f"PRAGMA key = \"x'{data_key.hex()}{salt.hex()}'\"")
        for pragma in _ALWAYS:
            self.run(pragma)
        # Exclusive: no other program can write beside us, and the log needs no shared memory file. It has to
        # stand before the first read.
        self.run("PRAGMA locking_mode = EXCLUSIVE")
        self.rows("SELECT count(*) FROM sqlite_schema")

    def make_durable(self) -> None:
        """Choose how writes reach the disk: each is there when it returns. Call before the first one."""
        self.run(f"PRAGMA journal_mode = {'DELETE' if self._on_network() else 'WAL'}")
        self.run("PRAGMA synchronous = FULL")

    def _on_network(self) -> bool:
        return self._place is not None and on_network(self._place.parent)

    def rows(self, sql: str, values: tuple[Value, ...] = ()) -> list[Row]:
        """Return all rows of a query."""
        with _told(self._place):
            return list(self._connection.execute(sql, values))

    def run(self, sql: str, values: tuple[Value, ...] = ()) -> int:
        """Run one statement and return how many rows it changed (-1 where that has no meaning)."""
        with _told(self._place):
            cursor = self._connection.execute(sql, values)
            cursor.fetchall()  # some pragmas answer; an answer left unread would keep the statement open
            return int(cursor.rowcount)

    def insert(self, sql: str, values: tuple[Value, ...]) -> int:
        """Run one INSERT and return the new row's id."""
        with _told(self._place):
            return int(self._connection.execute(sql, values).lastrowid)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it; when it is left without an error, it is on the disk."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # After some failures SQLite has rolled back by itself.
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def close(self) -> None:
        """Write the log into the file and close. May be called twice."""
        with _told(self._place):
            self._connection.close()


@contextmanager
def _told(place: Path | None) -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        expected = _expected(error, place)
        if expected is None:
            raise
        raise expected from error


def _expected(error: dbapi2.Error, place: Path | None) -> ExpectedError | None:
    """Return what ``error`` means for the officer, or None for a bug. Its text never reaches a message."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    name = getattr(error, "sqlite_errorname", "")
    where = "memory" if place is None else place.parent
    if code == _FULL:
        return DiskFull(place=where)
    if code in {_READONLY, _PERM, _CANTOPEN}:
        return ReadOnly(place=where)
    if code == _IOERR:
        return CannotWrite(place=where, reason=f"the disk answered with an error ({name})")
    if code in {_BUSY, _LOCKED}:
        return VaultInUse(holder="another program has its database open")
    damage = _DAMAGE.get(code)
    return None if damage is None else VaultDamaged(reason=damage)
