from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import CannotWrite, DiskFull, KeyFileOfAnother, ReadOnly, VaultDamaged, VaultInUse
from boundarycheck.vault import database as module
from boundarycheck.vault.database import Database

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.locked_memory

KEY, SALT = bytes(range(32)), bytes(range(16))


def new(file: Path) -> Database:
    file.touch()
    database = Database.open(file, KEY, SALT)
    database.make_durable()
    return database


def filled(file: Path) -> None:
    database = new(file)
    database.run("CREATE TABLE t (a)")
    for number in range(50):
        database.insert("INSERT INTO t VALUES (?)", (f"{number} a quiet word " * 20,))
    database.close()


def pragma(database: Database, name: str) -> object:
    return database.rows(f"PRAGMA {name}")[0][0]


@pytest.mark.parametrize("memory", [False, True])
def test_the_protective_settings_are_on(tmp_path: Path, memory: bool) -> None:
    database = Database.in_memory() if memory else new(tmp_path / "a.db")
    assert [str(pragma(database, name)) for name in ("cipher_memory_security", "temp_store", "secure_delete")] == [
        "1",
        "2",
        "1",
    ]
    assert pragma(database, "foreign_keys") == 1
    assert pragma(database, "trusted_schema") == 0
    database.close()


@pytest.mark.parametrize("memory", [False, True])
def test_memory_is_guarded_and_the_log_silent_before_there_is_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: bool
) -> None:
    run: list[str] = []
    connect = dbapi2.connect

    def noting(*arguments: object, **more: object) -> object:
        connection = connect(*arguments, **more)
        connection.set_trace_callback(run.append)
        return connection

    monkeypatch.setattr(dbapi2, "connect", noting)
    database = Database.in_memory() if memory else new(tmp_path / "a.db")
    assert run[:2] == ["PRAGMA cipher_log_level = NONE", "PRAGMA cipher_memory_security = ON"]
    assert [sql.startswith("PRAGMA key") for sql in run[:3]].count(True) == (0 if memory else 1)
    database.close()


def test_writes_are_durable_on_a_disk_of_ones_own(tmp_path: Path) -> None:
    database = new(tmp_path / "a.db")
    assert pragma(database, "journal_mode") == "wal"
    assert pragma(database, "synchronous") == 2
    database.close()


def test_a_network_drive_gets_a_rollback_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "on_network", lambda folder: folder == tmp_path)
    database = new(tmp_path / "a.db")
    assert pragma(database, "journal_mode") == "delete"
    assert pragma(database, "synchronous") == 2
    database.close()


def test_nothing_readable_is_in_the_file_or_beside_it(tmp_path: Path) -> None:
    database = new(tmp_path / "a.db")
    database.run("CREATE TABLE t (a)")
    database.insert("INSERT INTO t VALUES (?)", ("a quiet word",))
    files = list(tmp_path.iterdir())
    assert {file.name for file in files} == {"a.db", "a.db-wal"}
    for file in files:
        assert b"quiet" not in file.read_bytes()
        assert b"SQLite" not in file.read_bytes()
    database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]
    assert b"quiet" not in (tmp_path / "a.db").read_bytes()


def test_the_first_bytes_of_the_file_are_the_salt_and_may_be_lost(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    filled(file)
    data = file.read_bytes()
    assert data[:16] == SALT
    file.write_bytes(bytes(16) + data[16:])
    database = Database.open(file, KEY, SALT)
    assert database.rows("SELECT count(*) FROM t") == [(50,)]
    database.close()


@pytest.mark.parametrize("key", [bytes(32), KEY])
def test_another_key_is_told_without_a_sound(tmp_path: Path, key: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path / "a.db")
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(KeyFileOfAnother):
        Database.open(tmp_path / "a.db", key, bytes(16))
    assert (tmp_path / "a.db").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]
    assert capfd.readouterr() == ("", "")


def test_damage_in_the_middle_is_told_when_it_is_met(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.db"
    filled(file)
    data = bytearray(file.read_bytes())
    data[4096 * 2 + 100] ^= 1
    file.write_bytes(data)
    database = Database.open(file, KEY, SALT)
    with pytest.raises(VaultDamaged):
        database.rows("SELECT a FROM t")
    database.close()
    assert capfd.readouterr() == ("", "")


def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    filled(file)
    file.write_bytes(file.read_bytes()[:8192])
    with pytest.raises(VaultDamaged):
        Database.open(file, KEY, SALT).rows("SELECT a FROM t")


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly):
        Database.open(tmp_path / "missing.db", KEY, SALT)
    assert list(tmp_path.iterdir()) == []


def test_a_second_program_on_the_file_is_told_apart(tmp_path: Path) -> None:
    first = new(tmp_path / "a.db")
    first.run("CREATE TABLE t (a)")
    connection = dbapi2.connect(str(tmp_path / "a.db"), timeout=0)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}{SALT.hex()}'\"")
    second = Database(connection, tmp_path / "a.db")
    with pytest.raises(VaultInUse, match="already open"):
        second.rows("SELECT * FROM t")
    second.close()
    first.close()


def test_a_full_disk_keeps_what_was_saved(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    filled(file)
    database = Database.open(file, KEY, SALT)
    database.make_durable()
    database.run(f"PRAGMA max_page_count = {pragma(database, 'page_count')}")
    with pytest.raises(DiskFull) as caught, database.transaction():
        database.insert("INSERT INTO t VALUES (?)", ("x" * 100_000,))
    assert caught.value.fields == {"place": tmp_path}
    assert database.rows("SELECT count(*) FROM t") == [(50,)]
    database.run("PRAGMA max_page_count = 1000000")
    with database.transaction():
        database.insert("INSERT INTO t VALUES (?)", ("x" * 100_000,))
    assert database.rows("SELECT count(*) FROM t") == [(51,)]
    database.close()


def test_memory_can_be_full_as_well() -> None:
    database = Database.in_memory()
    database.run("CREATE TABLE t (a)")
    database.run(f"PRAGMA max_page_count = {pragma(database, 'page_count')}")
    with pytest.raises(DiskFull) as caught:
        database.insert("INSERT INTO t VALUES (?)", ("x" * 100_000,))
    assert caught.value.fields == {"place": "memory"}
    database.close()


def test_a_file_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    filled(tmp_path / "a.db")
    database = Database.open(tmp_path / "a.db", KEY, SALT)
    database.run("PRAGMA query_only = ON")
    with pytest.raises(ReadOnly) as caught:
        database.insert("INSERT INTO t VALUES (1)", ())
    assert caught.value.fields == {"place": tmp_path}
    database.close()


class Failing:
    """A connection whose disk answers with one code: stands for hardware that cannot be had here."""

    def __init__(self, code: int, name: str) -> None:
        self._code, self._name = code, name

    def execute(self, *_: object) -> object:
        error = dbapi2.OperationalError("words of the driver")
        error.sqlite_errorcode, error.sqlite_errorname = self._code, self._name
        raise error


def test_a_disk_that_fails_is_told_with_its_answer(tmp_path: Path) -> None:
    database = Database(Failing(10 | 3 << 8, "SQLITE_IOERR_WRITE"), tmp_path / "a.db")
    with pytest.raises(CannotWrite, match="SQLITE_IOERR_WRITE") as caught:
        database.run("COMMIT")
    assert "words of the driver" not in str(caught.value)


def test_a_mistake_in_our_own_sql_stays_a_bug() -> None:
    database = Database.in_memory()
    with pytest.raises(dbapi2.OperationalError):
        database.rows("SELECT nothing FROM nowhere")
    database.close()


def test_a_transaction_is_all_or_nothing() -> None:
    database = Database.in_memory()
    database.run("CREATE TABLE t (a)")

    def half() -> None:
        with database.transaction():
            database.insert("INSERT INTO t VALUES (1)", ())
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert database.rows("SELECT * FROM t") == []
    with database.transaction():
        assert database.insert("INSERT INTO t VALUES (1)", ()) == 1
        assert database.run("UPDATE t SET a = 2") == 1
    assert database.rows("SELECT * FROM t") == [(2,)]
    database.close()


def test_a_transaction_that_sqlite_rolled_back_itself_is_over() -> None:
    database = Database.in_memory()

    def rolled_back() -> None:
        with database.transaction():
            database.run("ROLLBACK")
            raise KeyError

    with pytest.raises(KeyError):
        rolled_back()
    with database.transaction():
        pass
    database.close()


def test_another_thread_is_refused(tmp_path: Path) -> None:
    database = new(tmp_path / "a.db")
    seen: list[type[BaseException]] = []

    def use() -> None:
        try:
            database.rows("SELECT 1")
        except dbapi2.ProgrammingError as error:
            seen.append(type(error))

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert seen == [dbapi2.ProgrammingError]
    database.close()


def test_closing_twice_is_fine(tmp_path: Path) -> None:
    database = new(tmp_path / "a.db")
    database.close()
    database.close()
