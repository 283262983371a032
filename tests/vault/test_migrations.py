from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import VaultDamaged, VaultNewer
from boundarycheck.vault import migrations
from boundarycheck.vault.database import Database


def version(database: Database) -> int:
    return int(database.rows("PRAGMA user_version")[0][0])


def tables(database: Database) -> set[str]:
    return {row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_every_step_is_counted(database: Database) -> None:
    assert version(database) == migrations.KNOWN == 1
    assert {"entry", "draft", "profile", "entry_search"} <= tables(database)
    migrations.check(database)


def test_migrating_twice_changes_nothing(database: Database) -> None:
    before = database.rows("SELECT * FROM sqlite_schema")
    migrations.migrate(database)
    assert database.rows("SELECT * FROM sqlite_schema") == before


def test_a_later_step_comes_on_top(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*migrations.MIGRATIONS, ("CREATE TABLE plan (id INTEGER PRIMARY KEY)",))
    monkeypatch.setattr(migrations, "MIGRATIONS", later)
    migrations.migrate(database)
    assert version(database) == 2
    assert "plan" in tables(database)


def test_a_step_that_fails_leaves_nothing_of_itself(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*migrations.MIGRATIONS, ("CREATE TABLE plan (id INTEGER PRIMARY KEY)", "CREATE NONSENSE"))
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with pytest.raises(dbapi2.OperationalError, match="syntax error"):
        migrations.migrate(database)
    assert version(database) == 1
    assert "plan" not in tables(database)


def test_an_empty_database_is_damage_and_not_a_new_one() -> None:
    database = Database.in_memory()
    with pytest.raises(VaultDamaged, match="empty"):
        migrations.check(database)
    database.close()


def test_a_newer_database_is_refused(database: Database) -> None:
    database.run("PRAGMA user_version = 7")
    with pytest.raises(VaultNewer) as caught:
        migrations.check(database)
    assert caught.value.fields == {"found": 7, "known": 1}
