"""The one place of ``sqlcipher3``: opening, reading, writing, and what its errors mean for the officer."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import Stopped, VaultDamaged
from boundarycheck.system.drive import on_network
from boundarycheck.vault.damage import Diagnoses, refuse_cut_off, told_apart, unverified
from boundarycheck.vault.long_statement import Watch
from boundarycheck.vault.sqlite_errors import DAMAGE, code_of, meaning
from boundarycheck.vault.stillness import Stillness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.domain.progress import Progress

Row = tuple[Any, ...]
"""One row; the columns are as the query names them."""

Value = str | int | bytes | None
"""What a column holds in our schema."""

_VERIFY: Final = "PRAGMA cipher_integrity_check"
# SQLCipher gives out zeros for a page that does not verify. Where SQLite has nothing to compare them with, which is
# so on the last page of a long text, no statement fails and the zeros would be taken for words. This tells.
_STATUS: Final = "PRAGMA cipher_status"
_SOUND: Final = [("1",)]
_FAULTS_COUNTED: Final = 100
_INSTRUCTIONS_A_STEP: Final = 10_000
_PAGES_A_STEP: Final = 75
"""Pages that ``integrity_check`` reads in one such step; measured with a journal of 98 MB: 24,040 in 319."""

_PAGES_OF_LOG: Final = 1000
"""Pages in the log after which SQLite writes it into the file; it is SQLite's own figure."""

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


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A database file and what opens it: ``data_key`` has 32 bytes, ``salt`` 16."""

    file: Path
    how: str
    data_key: bytes
    salt: bytes

    def connect(self) -> dbapi2.Connection:
        """Return a connection that knows the key and has read nothing yet."""
        connection = dbapi2.connect(f"{self.file.absolute().as_uri()}?{self.how}", uri=True, isolation_level=None)
        try:
            for pragma in (
                *_BEFORE_THE_KEY,
                # The salt is given and not read from the file, so that damage to its first bytes does not look
                # like a wrong key.
                f"PRAGMA key = \"x'{self.data_key.hex()}{self.salt.hex()}'\"",
                *_ALWAYS,
                # Exclusive: no other program can write beside us, and the log needs no shared memory file. It
                # has to stand before the first read.
                "PRAGMA locking_mode = EXCLUSIVE",
            ):
                connection.execute(pragma).fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    def examine(self) -> VaultDamaged:
        """Return what is wrong with the file, after reading it with this key met damage."""
        with closing(self.connect()) as connection:
            failed = unverified(connection.execute(_VERIFY))
        return told_apart(self.file, self.data_key, self.salt, failed)


class Database:
    """An open SQLCipher database, owned by the thread that opened it (another one gets an error: a bug).

    Every method raises the expected error that a failure stands for: :class:`DiskFull`, :class:`ReadOnly`,
    :class:`CannotWrite`, :class:`VaultInUse`, or the kind of :class:`VaultDamaged` that was found; any other
    failure is a bug and passes. After damage was met the file is opened anew for the next call: SQLCipher refuses
    even sound pages on the connection that met it. So what is sound stays readable, and saves go on.
    """

    def __init__(self, connection: dbapi2.Connection, place: Path | None, keyed: _Keyed | None = None) -> None:
        self._connection: dbapi2.Connection | None = connection
        self._place = place
        self._keyed = keyed
        self._open = True
        self._durable = False
        self._changes_before = 0
        self._lost: VaultDamaged | None = None
        self._diagnoses = Diagnoses()
        self._within = False
        self._still: Stillness | None = None

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
        # mode=rw: a missing file must be noticed, never replaced by an empty one.
        return cls._opened(file, "mode=rw", data_key, salt)

    @classmethod
    def opened_for_reading(cls, file: Path, data_key: bytes, salt: bytes) -> Database:
        """Open the existing ``file`` alone: what lies beside it is not looked at, and nothing is ever written.

        Whoever calls it knows that no log belongs to the file, and that nobody writes it meanwhile.
        """
        return cls._opened(file, "mode=ro&immutable=1", data_key, salt)

    @classmethod
    def _opened(cls, file: Path, how: str, data_key: bytes, salt: bytes) -> Database:
        keyed = _Keyed(file, how, data_key, salt)
        with _told(file):
            connection = keyed.connect()
        database = cls(connection, file, keyed)
        database._read_something(file)
        return database

    def open_again(self, data_key: bytes, salt: bytes) -> None:
        """Open the file, which was closed and may be another one now, with its present key and salt."""
        if self._open or self._keyed is None:
            raise ValueError("it is open, or has no file")
        self._keyed = replace(self._keyed, data_key=data_key, salt=salt)
        self._open = True
        self._changes_before += 1  # whatever was read of the other file counts no more
        self._read_something(self._keyed.file)

    def _read_something(self, file: Path) -> None:
        try:
            self.rows("SELECT count(*) FROM sqlite_schema")
            refuse_cut_off(file, self.page_count)
        except BaseException:
            self._open = False
            self._give_up()
            raise

    def make_durable(self) -> None:
        """Choose how writes reach the disk: each is there when it returns. Call before the first one."""
        self._durable = True
        self.run(f"PRAGMA journal_mode = {'DELETE' if self._on_network() else 'WAL'}")
        self.run("PRAGMA synchronous = FULL")

    def _on_network(self) -> bool:
        return self._place is not None and on_network(self._place.parent)

    def rows(self, sql: str, values: tuple[Value, ...] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._telling() as connection:
            return list(connection.execute(sql, values))

    def run(self, sql: str, values: tuple[Value, ...] = (), *, verify: bool = True) -> int:
        """Run one statement and return how many rows it changed (-1 where that has no meaning)."""
        with self._telling(verify=verify) as connection:
            cursor = connection.execute(sql, values)
            cursor.fetchall()  # some pragmas answer; an answer left unread would keep the statement open
            return int(cursor.rowcount)

    def insert(self, sql: str, values: tuple[Value, ...]) -> int:
        """Run one INSERT and return the new row's id."""
        with self._telling() as connection:
            return int(connection.execute(sql, values).lastrowid)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it; when it is left without an error, it is on the disk."""
        self.run("BEGIN IMMEDIATE", verify=False)  # reads nothing, as the end does: those between tell of damage
        self._within = True
        try:
            yield
            self.run("COMMIT", verify=False)
        except BaseException:
            # After some failures SQLite has rolled back by itself.
            if self._connection is not None and self._connection.in_transaction:
                self.run("ROLLBACK")
            raise
        finally:
            self._within = False
            self._lost = None

    @property
    def changes(self) -> int:
        """How many rows were changed since it was opened, whatever their table."""
        now = 0 if self._connection is None else int(self._connection.total_changes)
        return self._changes_before + now

    @property
    def page_count(self) -> int:
        """How many pages (4096 bytes) the database has."""
        return int(self.rows("PRAGMA page_count")[0][0])

    def hold_still(self) -> Stillness | None:
        """Write the log into the file, and then let writes change nothing but the log until :meth:`move_again`.

        Return what tells whether it lasts: it ends early with :meth:`checkpoint`, :meth:`close`, or when damage is met.
        None for a database that has no log, and whose file changes with every write.
        """
        self.checkpoint()
        if self.rows("PRAGMA journal_mode") != [("wal",)]:
            return None
        self.run("PRAGMA wal_autocheckpoint = 0")
        self._still = Stillness()
        return self._still

    def move_again(self) -> None:
        """Let the log be written into the file as usual. Does nothing unless it is held still."""
        held = self._still is not None
        self._end_stillness()
        if held and self._connection is not None:
            self.run(f"PRAGMA wal_autocheckpoint = {_PAGES_OF_LOG}")

    def _end_stillness(self) -> None:
        if self._still is not None:
            self._still.end()
            self._still = None

    def checkpoint(self) -> None:
        """Write the log into the file and empty it: the file alone is the whole database then."""
        self.move_again()
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def damaged_pages(self) -> tuple[int, ...]:
        """Return the numbers, from 1, of the pages in the file that are not as they were written.

        Every page is read and compared with its HMAC; pages that were cut off are not among them. What is still
        in the log is written into the file first. A database in memory has no such pages.
        """
        if self._keyed is None:
            return ()
        self.checkpoint()
        pages = self.page_count
        # What some other program appended behind the last page does not belong to the database.
        return tuple(number for number in unverified(self.rows(_VERIFY)) if number <= pages)

    def structure_faults(self, progress: Progress) -> int:
        """Count, up to 100, what does not fit together: pages, tables, indexes, and the rules of each column.

        Says to ``progress`` how far it has come and raises :class:`Stopped` when asked to stop.
        """
        steps, expected = count(1), max(self.page_count / _PAGES_A_STEP, 1.0)
        try:
            with self._watched(lambda: progress.at(min(next(steps) / expected, 0.99))):
                found = self.rows(f"PRAGMA integrity_check({_FAULTS_COUNTED})")
        except VaultDamaged:
            return 1  # what cannot even be walked through counts once
        return 0 if found == [("ok",)] else len(found)

    def export_to(self, file: Path, data_key: bytes, salt: bytes, on_step: Callable[[], None]) -> None:
        """Write everything into ``file``, which is empty, under another key (32 bytes) and salt (16 bytes).

        ``on_step`` is called now and then and may raise :class:`Stopped`. The file is on the disk at the end.
        """
        self.run("ATTACH DATABASE ? AS exported KEY ?", (str(file), f"x'{data_key.hex()}{salt.hex()}'"))
        try:
            self.run("PRAGMA exported.synchronous = FULL")
            with self._watched(on_step):
                self.rows("SELECT sqlcipher_export('exported')")
            for pragma in ("user_version", "application_id"):  # the export leaves them out
                self.run(f"PRAGMA exported.{pragma} = {self.rows(f'PRAGMA main.{pragma}')[0][0]}")
        finally:
            # A connection that met damage is gone, and its attachment with it.
            if any(row[1] == "exported" for row in self.rows("PRAGMA database_list")):
                self.run("DETACH DATABASE exported")

    @contextmanager
    def _watched(self, on_step: Callable[[], None]) -> Iterator[None]:
        """Call ``on_step`` now and then during the one statement of the block."""
        watch = Watch(on_step)
        with self._telling() as connection:
            connection.set_progress_handler(watch, _INSTRUCTIONS_A_STEP)
        try:
            yield
        except dbapi2.OperationalError:
            if watch.stopped:
                raise Stopped from None
            raise
        finally:
            with suppress(dbapi2.Error):  # one that met damage is closed by now
                connection.set_progress_handler(None, 0)

    @property
    def is_open(self) -> bool:
        """Whether it was not closed."""
        return self._open

    def close(self) -> None:
        """Write the log into the file and close. May be called twice."""
        self._end_stillness()
        connection, self._open = self._connection, False
        self._changes_before, self._connection = self.changes, None
        if connection is not None:
            with _told(self._place):
                connection.close()

    @contextmanager
    def _telling(self, *, verify: bool = True) -> Iterator[dbapi2.Connection]:
        """Hand out a connection that works; turn its failures into what they mean."""
        with _told(self._place):
            connection = self._working()
            try:
                yield connection
                sound = not verify or self._keyed is None or connection.execute(_STATUS).fetchall() == _SOUND
            except dbapi2.Error as error:
                if self._keyed is None or code_of(error) not in DAMAGE:
                    raise
                raise self._met_damage(self._keyed) from error
            if self._keyed is not None and not sound:
                raise self._met_damage(self._keyed)

    def _working(self) -> dbapi2.Connection:
        if self._connection is not None:
            return self._connection
        if not self._open or self._keyed is None:
            raise dbapi2.ProgrammingError("the database is closed")
        if self._lost is not None:
            # A statement outside of the transaction that it was meant for would be kept by itself.
            raise self._lost
        self._connection = self._keyed.connect()
        if self._durable:
            self.make_durable()
        return self._connection

    def _met_damage(self, keyed: _Keyed) -> VaultDamaged:
        self._give_up()
        damage = self._diagnoses.of(keyed.file, keyed.examine)
        if self._within:
            self._lost = damage
        return damage

    def _give_up(self) -> None:
        """Let go of a connection that met damage. Closing it rolls back what was not committed."""
        self._end_stillness()
        connection, self._changes_before, self._connection = self._connection, self.changes, None
        if connection is not None:
            with suppress(dbapi2.Error):  # the failure that counts is on its way already
                connection.close()


@contextmanager
def _told(place: Path | None) -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        expected = meaning(error, place)
        if expected is None:
            raise
        raise expected from error
