"""The file of a database that is held still stays as it is, and nothing that is written meanwhile is lost."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Stopped, VaultDamaged
from boundarycheck.vault import database as module
from boundarycheck.vault.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.vault.stillness import Stillness

PAGES_OF_LOG = 1000
LONG = "a quiet word " * 3000  # about ten pages


def write_much(database: Database) -> None:
    """More than what makes SQLite write the log into the file."""
    with database.transaction():
        for number in range(150):
            database.run("INSERT INTO note (key, value) VALUES (?, ?)", (f"{number}", LONG))
    database.run("DELETE FROM note WHERE key = '0'")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plain.db"


def held(database: Database) -> Stillness:
    still = database.hold_still()
    assert still is not None
    return still


def test_whatever_is_written_the_file_stays_as_it_is(database: Database, file: Path) -> None:
    database.run("INSERT INTO note (key, value) VALUES ('before', '')")
    still = held(database)
    before = file.read_bytes()
    with closing(Database.opened_for_reading(file, bytes(32), bytes(16))) as alone:
        assert alone.rows("SELECT key FROM note") == [("before",)]
    write_much(database)
    assert file.read_bytes() == before
    still.refuse_ended()
    assert database.rows("SELECT count(*) FROM note") == [(150,)]
    database.move_again()
    with pytest.raises(Stopped):
        still.refuse_ended()
    assert database.rows("PRAGMA wal_autocheckpoint") == [(PAGES_OF_LOG,)]
    database.run("INSERT INTO note (key, value) VALUES ('after', '')")
    assert file.read_bytes() != before


def test_without_it_the_file_would_change(database: Database, file: Path) -> None:
    database.checkpoint()
    before = file.read_bytes()
    write_much(database)
    assert file.read_bytes() != before


@pytest.mark.parametrize("change", [Database.checkpoint, Database.damaged_pages, Database.hold_still, Database.close])
def test_who_changes_the_file_ends_it_first(
    database: Database, monkeypatch: pytest.MonkeyPatch, change: Callable[[Database], object]
) -> None:
    still = held(database)
    change(database)
    with pytest.raises(Stopped):
        still.refuse_ended()
    database.move_again()  # may be said at any time, also when it is closed


def test_damage_ends_it(database: Database, file: Path) -> None:
    with database.transaction():
        for number in range(300):
            database.run("INSERT INTO note (key, value) VALUES (?, ?)", (f"{number}", LONG))
    still = held(database)
    size = file.stat().st_size
    with file.open("r+b") as bytes_of_it:
        bytes_of_it.seek(size // 4096 // 2 * 4096)
        bytes_of_it.write(bytes(64 * 4096))
    database.run("PRAGMA cache_size = 10")
    with pytest.raises(VaultDamaged):
        database.rows("SELECT sum(length(value)) FROM note")
    with pytest.raises(Stopped):
        still.refuse_ended()


def test_what_has_no_log_cannot_be_held_still(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Database.in_memory()
    assert memory.hold_still() is None
    memory.close()
    monkeypatch.setattr(module, "on_network", lambda _: True)
    file.touch()
    there = Database.open(file, bytes(32), bytes(16))
    there.make_durable()
    assert there.hold_still() is None
    there.move_again()
    there.close()
