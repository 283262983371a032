"""What a database does about damage that it meets while it is open, and how it looks for it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import (
    CannotWrite,
    FirstPageDamaged,
    KeyFileOfAnother,
    PagesDamaged,
    PlaceGone,
    Stopped,
    Truncated,
    VaultDamaged,
)
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import database as module
from boundarycheck.vault.damage import told_apart
from boundarycheck.vault.database import Database
from boundarycheck.vault.diagnosis import explain
from boundarycheck.vault.pages import Pages
from vault.damaged import PAGE, flip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.locked_memory

KEY, SALT = bytes(range(32)), bytes(range(16))
ROWS = 300


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed database of 300 rows, one of them over several pages."""
    file = tmp_path / "a.db"
    file.touch()
    database = Database.open(file, KEY, SALT)
    database.make_durable()
    with database.transaction():
        database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL)")
        for number in range(1, ROWS):
            database.insert("INSERT INTO t VALUES (?, ?)", (number, f"row {number} " * 30))
        database.insert("INSERT INTO t VALUES (?, ?)", (ROWS, "long " * 4000))
    database.close()
    return file


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    database = Database.open(file, KEY, SALT)
    database.make_durable()
    yield database
    database.close()


def last_of_long_row(file: Path) -> int:
    """The page where the row of several pages ends: it names no following one."""
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        (number,) = (
            number
            for number in range(1, pages.count + 1)
            if (page := pages.read(number)) and page[:4] == bytes(4) and b"long long" in page
        )
    return number


def readable(database: Database) -> set[int]:
    found = set()
    for number in range(1, ROWS + 1):
        try:
            rows = database.rows("SELECT a FROM t WHERE id = ?", (number,))
        except PagesDamaged:
            continue
        assert rows == [("long " * 4000 if number == ROWS else f"row {number} " * 30,)]
        found.add(number)
    return found


# ── met while open ────────────────────────────────────────────────────────────────────────────
def test_after_damage_what_is_sound_is_read_and_saves_go_on(file: Path, database: Database) -> None:
    flip(file, 10 * PAGE)
    found = readable(database)
    assert ROWS - 20 < len(found) < ROWS
    lost = min(set(range(1, ROWS + 1)) - found)
    with pytest.raises(PagesDamaged, match=f"1 of its {database.page_count} parts"):
        database.rows("SELECT a FROM t WHERE id = ?", (lost,))
    with database.transaction():
        database.run("UPDATE t SET a = 'new' WHERE id = 1")
    assert database.rows("SELECT a FROM t WHERE id = 1") == [("new",)]
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert database.changes == 1


def test_what_is_saved_beside_damage_is_there_the_next_time(file: Path, database: Database) -> None:
    flip(file, 10 * PAGE)
    with pytest.raises(PagesDamaged):
        database.rows("SELECT a FROM t")
    database.run("UPDATE t SET a = 'new' WHERE id = 1")
    database.close()
    again = Database.open(file, KEY, SALT)
    assert again.rows("SELECT a FROM t WHERE id = 1") == [("new",)]
    again.close()


def test_zeros_that_stand_for_a_damaged_page_are_never_given_out(file: Path, database: Database) -> None:
    flip(file, (last_of_long_row(file) - 1) * PAGE + 2000)  # SQLite has nothing to compare it with
    with pytest.raises(PagesDamaged):
        database.rows("SELECT a FROM t WHERE id = ?", (ROWS,))
    with pytest.raises(PagesDamaged), database.transaction():
        database.run("UPDATE t SET a = a || '!' WHERE id = ?", (ROWS,))
    assert readable(database) == set(range(1, ROWS))


def test_damage_within_a_transaction_takes_all_of_it_back(file: Path, database: Database) -> None:
    flip(file, 10 * PAGE)

    def stubborn() -> None:
        with database.transaction():
            database.run("UPDATE t SET a = 'half' WHERE id = 1")
            for _ in range(2):  # whoever goes on all the same must not write outside of the transaction
                with pytest.raises(PagesDamaged):
                    database.rows("SELECT a FROM t")
            database.run("UPDATE t SET a = 'other half' WHERE id = 2")

    with pytest.raises(PagesDamaged):
        stubborn()
    assert database.rows("SELECT a FROM t WHERE id < 3") == [("row 1 " * 30,), ("row 2 " * 30,)]
    with database.transaction():
        database.run("UPDATE t SET a = 'whole' WHERE id = 1")


def test_a_first_page_that_goes_bad_while_open_is_told(file: Path, database: Database) -> None:
    flip(file, 10 * PAGE)
    flip(file, 100)
    for _ in range(2):
        with pytest.raises(FirstPageDamaged):
            database.rows("SELECT a FROM t")


def test_damage_without_a_file_to_look_at_is_told_plainly() -> None:
    class Damaged:
        def execute(self, *_: object) -> object:
            error = dbapi2.DatabaseError("words of the driver")
            error.sqlite_errorcode = 11
            raise error

    with pytest.raises(VaultDamaged, match="missing or was changed"):
        Database(Damaged(), None).rows("SELECT 1")


def test_one_that_was_only_read_is_only_read_again(file: Path) -> None:
    database = Database.opened_for_reading(file, KEY, SALT)
    flip(file, 10 * PAGE)
    assert len(readable(database)) >= ROWS - 20
    database.close()


def test_a_closed_database_stays_closed(database: Database) -> None:
    database.run("UPDATE t SET a = 'new' WHERE id = 1")
    database.close()
    assert database.changes == 1
    with pytest.raises(dbapi2.ProgrammingError):
        database.rows("SELECT 1")


# ── looked for ────────────────────────────────────────────────────────────────────────────────
def test_a_sound_database_has_no_faults(database: Database) -> None:
    database.run("UPDATE t SET a = 'in the log' WHERE id = 1")
    assert database.damaged_pages() == ()
    assert database.structure_faults(Progress()) == 0


def test_a_database_in_memory_has_no_damaged_pages() -> None:
    database = Database.in_memory()
    assert database.damaged_pages() == ()
    assert database.structure_faults(Progress()) == 0
    database.close()


def test_damaged_pages_are_named_and_cannot_be_walked_through(file: Path, database: Database) -> None:
    flip(file, 10 * PAGE)
    flip(file, 12 * PAGE)
    assert database.damaged_pages() == (11, 13)
    assert database.structure_faults(Progress()) == 1
    assert database.damaged_pages() == (11, 13)


def test_what_does_not_fit_together_is_counted(database: Database) -> None:
    database.run("CREATE TABLE u (b TEXT)")
    database.run("INSERT INTO u VALUES (NULL), (NULL), ('x')")
    database.run("PRAGMA writable_schema = ON")
    database.run("UPDATE sqlite_schema SET sql = 'CREATE TABLE u (b TEXT NOT NULL)' WHERE name = 'u'")
    database.run("PRAGMA writable_schema = RESET")
    assert database.structure_faults(Progress()) == 2
    assert database.damaged_pages() == ()


def test_looking_says_how_far_it_is(file: Path, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    class Noting(Progress):
        def at(self, share: float | None) -> None:
            super().at(share)
            seen.append(share)

    seen: list[float | None] = []
    monkeypatch.setattr(module, "_INSTRUCTIONS_A_STEP", 100)
    assert database.structure_faults(Noting()) == 0
    assert len(seen) > 3
    assert seen == sorted(seen, key=lambda share: share or 0.0)
    assert seen[-1] is not None
    assert 0 < seen[-1] <= 0.99


def test_looking_can_be_stopped(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_INSTRUCTIONS_A_STEP", 100)
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        database.structure_faults(progress)
    assert database.rows("SELECT count(*) FROM t") == [(ROWS,)]
    assert database.structure_faults(Progress()) == 0


# ── for reading ───────────────────────────────────────────────────────────────────────────────
def test_reading_alone_writes_nothing_and_looks_at_nothing_beside(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.db-wal").write_bytes(b"not a log")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    database = Database.opened_for_reading(file, KEY, SALT)
    assert database.rows("SELECT count(*) FROM t") == [(ROWS,)]
    assert database.damaged_pages() == ()
    assert database.structure_faults(Progress()) == 0
    database.close()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_reading_alone_tells_damage_apart_as_well(file: Path) -> None:
    with pytest.raises(KeyFileOfAnother):
        Database.opened_for_reading(file, bytes(32), bytes(16))
    flip(file, 100)
    with pytest.raises(FirstPageDamaged):
        Database.opened_for_reading(file, KEY, SALT)


# ── another key ───────────────────────────────────────────────────────────────────────────────
def exported(database: Database, target: Path) -> None:
    target.touch()
    database.export_to(target, bytes(32), bytes(16), lambda: None)


def test_an_export_opens_with_its_own_key(database: Database, tmp_path: Path) -> None:
    database.run("PRAGMA user_version = 7")
    database.run("PRAGMA application_id = 99")
    exported(database, tmp_path / "b.db")
    copy = Database.opened_for_reading(tmp_path / "b.db", bytes(32), bytes(16))
    assert copy.rows("SELECT * FROM t") == database.rows("SELECT * FROM t")
    assert [copy.rows(f"PRAGMA {name}") for name in ("user_version", "application_id")] == [[(7,)], [(99,)]]
    assert copy.damaged_pages() == ()
    copy.close()


def test_an_export_can_be_stopped_and_leaves_the_database_as_it_was(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        raise Stopped

    monkeypatch.setattr(module, "_INSTRUCTIONS_A_STEP", 100)
    (tmp_path / "b.db").touch()
    with pytest.raises(Stopped):
        database.export_to(tmp_path / "b.db", bytes(32), bytes(16), stop)
    assert [row[1] for row in database.rows("PRAGMA database_list")] == ["main"]
    assert readable(database) == set(range(1, ROWS + 1))


@pytest.mark.parametrize("last", [True, False])
def test_an_export_of_damage_is_refused_and_makes_no_zeros(
    file: Path, database: Database, tmp_path: Path, last: bool
) -> None:
    flip(file, (last_of_long_row(file) - 1 if last else 10) * PAGE + 2000)
    with pytest.raises(PagesDamaged):
        exported(database, tmp_path / "b.db")
    assert len(readable(database)) >= ROWS - 20


def test_an_export_into_what_is_not_empty_is_a_bug(database: Database, tmp_path: Path) -> None:
    exported(database, tmp_path / "b.db")
    with pytest.raises(dbapi2.OperationalError):
        exported(database, tmp_path / "b.db")
    assert [row[1] for row in database.rows("PRAGMA database_list")] == ["main"]


def test_a_closed_database_goes_on_with_the_file_that_took_its_place(
    file: Path, database: Database, tmp_path: Path
) -> None:
    exported(database, tmp_path / "b.db")
    database.run("UPDATE t SET a = 'new' WHERE id = 1")
    database.close()
    (tmp_path / "b.db").replace(file)
    database.open_again(bytes(32), bytes(16))
    assert database.is_open
    assert readable(database) == set(range(1, ROWS + 1))
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert database.changes == 2  # one row, and whatever the other file has


def test_only_a_closed_database_with_a_file_is_opened_again(database: Database) -> None:
    with pytest.raises(ValueError, match="is open"):
        database.open_again(KEY, SALT)
    memory = Database.in_memory()
    memory.close()
    with pytest.raises(ValueError, match="no file"):
        memory.open_again(KEY, SALT)


def test_one_that_cannot_be_opened_again_is_closed(database: Database) -> None:
    database.close()
    with pytest.raises(KeyFileOfAnother):
        database.open_again(bytes(32), bytes(16))
    assert not database.is_open
    database.open_again(KEY, SALT)
    assert database.is_open


# ── before anything is read ───────────────────────────────────────────────────────────────────
def test_a_connection_that_cannot_be_set_up_is_closed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[dbapi2.Connection] = []
    connect = dbapi2.connect

    def noting(*arguments: object, **more: object) -> object:
        opened.append(connect(*arguments, **more))
        return opened[-1]

    monkeypatch.setattr(dbapi2, "connect", noting)
    monkeypatch.setattr(module, "_ALWAYS", ("no sql",))
    with pytest.raises(dbapi2.OperationalError):
        Database.open(file, KEY, SALT)
    with pytest.raises(dbapi2.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def test_a_file_on_a_drive_that_is_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlaceGone):
        Database.open(tmp_path / "no such drive" / "journal" / "a.db", KEY, SALT)


def test_a_disk_that_fails_where_the_place_is_still_there_is_no_drive_that_is_away(tmp_path: Path) -> None:
    class Failing:
        def execute(self, *_: object) -> object:
            error = dbapi2.OperationalError("words of the driver")
            error.sqlite_errorcode, error.sqlite_errorname = 10, "SQLITE_IOERR"
            raise error

    with pytest.raises(CannotWrite):
        Database(Failing(), tmp_path / "a.db").rows("SELECT 1")
    with pytest.raises(PlaceGone):
        Database(Failing(), tmp_path / "gone" / "journal" / "a.db").rows("SELECT 1")


# ── told apart ────────────────────────────────────────────────────────────────────────────────
def test_a_sound_file_is_explained_by_nothing(file: Path) -> None:
    assert explain(file, KEY, SALT) is None


def test_each_kind_of_damage_is_explained(file: Path, tmp_path: Path) -> None:
    for name, change in (
        ("first", lambda copy: flip(copy, 100)),
        ("others", lambda copy: flip(copy, PAGE)),
        ("cut", lambda copy: copy.write_bytes(copy.read_bytes()[: 3 * PAGE])),
    ):
        copy = shutil.copy(file, tmp_path / name)
        change(copy)
    kinds = {name: type(explain(tmp_path / name, KEY, SALT)) for name in ("first", "others", "cut")}
    assert kinds == {"first": FirstPageDamaged, "others": PagesDamaged, "cut": Truncated}
    assert isinstance(explain(file, bytes(32), bytes(16)), KeyFileOfAnother)


def test_what_is_missing_at_the_end_of_the_file_may_be_in_the_log(file: Path, database: Database) -> None:
    database.run("UPDATE t SET a = a || '!'")
    log = file.with_name("a.db-wal")
    kept, cut = log.read_bytes(), file.read_bytes()[:-100]
    database.close()
    file.write_bytes(cut)
    log.write_bytes(kept)
    again = Database.open(file, KEY, SALT)
    assert again.rows("SELECT count(*) FROM t WHERE a LIKE '%!'") == [(ROWS,)]
    again.close()


def test_pages_that_all_verify_and_do_not_fit_are_told_plainly(file: Path) -> None:
    assert type(told_apart(file, KEY, SALT, [])) is VaultDamaged
