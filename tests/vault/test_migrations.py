from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from boundarycheck.domain.checks import Answer, Question, SituationCheck
from boundarycheck.domain.entry_facts import NO_FACTS
from boundarycheck.domain.errors import VaultDamaged, VaultNewer
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault import facts_json, migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.moments import to_text
from boundarycheck.vault.newest import index_late
from boundarycheck.vault.vault import Vault
from unmeasured import unmeasured
from vault.fixtures import make
from vaults import PASSPHRASE, found_in

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

VERSIONS = range(1, migrations.KNOWN + 1)
OLDER = range(1, migrations.KNOWN)


def version(database: Database) -> int:
    return int(database.rows("PRAGMA user_version")[0][0])


def tables(database: Database) -> set[str]:
    return {row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_every_step_is_counted(database: Database) -> None:
    assert version(database) == migrations.KNOWN == 4
    assert {"entry", "draft", "profile", "entry_search", "entry_version", "erased", "note"} <= tables(database)
    assert {"record", "attachment", "entry_tag"} <= tables(database)
    migrations.check(database)
    assert not migrations.pending(database)


def test_migrating_twice_changes_nothing(database: Database) -> None:
    before = database.rows("SELECT * FROM sqlite_schema")
    migrations.migrate(database)
    assert database.rows("SELECT * FROM sqlite_schema") == before


def test_a_later_step_comes_on_top(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*migrations.MIGRATIONS, ("CREATE TABLE plan (id INTEGER PRIMARY KEY)",))
    monkeypatch.setattr(migrations, "MIGRATIONS", later)
    migrations.migrate(database)
    assert version(database) == migrations.KNOWN + 1
    assert "plan" in tables(database)


def test_a_step_that_fails_leaves_nothing_of_itself(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*migrations.MIGRATIONS, ("CREATE TABLE plan (id INTEGER PRIMARY KEY)", "CREATE NONSENSE"))
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with pytest.raises(dbapi2.OperationalError, match="syntax error"):
        migrations.migrate(database)
    assert version(database) == migrations.KNOWN
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
    assert caught.value.fields == {"found": 7, "known": migrations.KNOWN}


# ── a journal of every version ────────────────────────────────────────────────────────────────
def journal_of(number: int, folder: Path) -> Path:
    return shutil.copytree(make.HERE / f"v{number}", folder)


def opened_as_it_is(folder: Path) -> Database:
    """The database in ``folder`` without any step taken."""
    key_file = KeyFile.from_bytes((folder / "key.json").read_bytes())
    data_key = key_file.unlock(SlotKind.PASSPHRASE, PASSPHRASE)
    return Database.open(folder / "journal.db", data_key, key_file.database_salt)


def look_at_what_officers_wrote(vault: Vault, number: int) -> None:
    """Everything that the fixture of version ``number`` was made with is there, under today's repositories."""
    for entry_id, kind, title, body, check, _ in make.ENTRIES:
        assert isinstance(entry_id, int)
        entry = vault.entries.read(entry_id)
        assert (entry.uid, entry.kind, entry.text.title, entry.text.body) == (make.uid(entry_id), kind, title, body)
        assert to_text(entry.written_at) == to_text(entry.changed_at) == make.written_at(entry_id)
        assert (entry.check is None) == (check is None)
    situation = vault.entries.read(5).check
    assert situation is not None
    assert isinstance(situation.check, SituationCheck)
    assert [(given.question, given.answer) for given in situation.check.answers] == [(Question.ETHICS, Answer.NO)]
    assert [summary.entry_id for summary in vault.entries.page(None, 9)] == [5, 2, 1]
    assert [summary.entry_id for summary in vault.entries.binned()] == [4]
    assert [summary.entry_id for summary in found_in(vault, "senora nunez", 9)] == [2]
    assert vault.profiles.read() == (Profile(name="J. Doe", rank="Sergeant"), Receiver(role="Captain"))
    assert [(draft.slot, draft.fields) for draft in vault.drafts.all()] == [(make.DRAFT[0], json.loads(make.DRAFT[1]))]
    moved_at = vault.database.rows("SELECT id, moved_at FROM entry WHERE moved_at IS NOT NULL")
    assert moved_at == [(4, "2026-01-08T06:00:00.000000+00:00")]
    if number > 1:
        version = vault.entries.versions.of(1)[0]
        assert (to_text(version.changed_at), version.text.title, version.text.body) == make.VERSION[1:]
        assert vault.database.rows("SELECT * FROM erased") == [make.ERASED]
        assert vault.notes.read(make.NOTE[0]) == make.NOTE[1]
    if number > 2:
        for uid, kind, written_at, changed_at, fields_json in make.RECORDS:
            (record,) = vault.records.all(kind)
            assert vault.records.find(uid) == record
            assert (to_text(record.written_at), to_text(record.changed_at)) == (written_at, changed_at)
            assert record.fields == json.loads(fields_json)
        letter = make.ATTACHMENT[3]
        assert vault.records.attachments(make.RECORDS[0][0]) == ((letter, len(make.LETTER), make.ATTACHMENT[1]),)
        assert vault.records.attachment(make.RECORDS[0][0], str(letter)) == make.LETTER
    with_facts = vault.entries.read(2)
    assert vault.entries.versions.of(2) == ()
    if number > 3:
        assert facts_json.to_json(with_facts.facts) == make.FACTS
        assert facts_json.to_json(vault.entries.versions.of(1)[0].facts) == make.FACTS_BEFORE
        assert [(each.tag, each.count) for each in vault.searches.tags()] == [("Night shift", 1), ("Se\u00f1ora", 1)]
        assert vault.entries.linking_to(make.RECORDS[1][0]) == (2,)
        found = vault.searches.find(Wanted(tags=("SENORA",), first_day=date(2025, 12, 31)), None, 9)
        assert [summary.entry_id for summary in found] == [2]
    else:
        assert with_facts.facts == NO_FACTS
        assert vault.searches.tags() == ()
    months = vault.searches.months(Wanted())
    assert [(each.year, each.month, each.count) for each in months] == [(2026, 1, 3)]


def schema(database: Database) -> list[tuple[Any, ...]]:
    return sorted(database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


@pytest.mark.parametrize("number", VERSIONS)
def test_a_journal_of_every_version_opens_with_everything_in_it(
    number: int, tmp_path: Path, clock: FakeClock, database: Database
) -> None:
    folder = journal_of(number, tmp_path / "journal")
    with closing(opened_as_it_is(folder)) as before:
        assert version(before) == number
    for _ in range(2):
        with Vault.open(folder, PASSPHRASE, clock) as vault:
            look_at_what_officers_wrote(vault, number)
            assert version(vault.database) == migrations.KNOWN
            assert schema(vault.database) == schema(database)
            index_late(vault.database)
            vault.database.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
            assert vault.database.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("number", [number for number in VERSIONS if number > 1])
def test_a_recovery_key_of_every_version_still_opens(number: int, tmp_path: Path, clock: FakeClock) -> None:
    folder = journal_of(number, tmp_path / "journal")
    recovery_key = make.recovery_key_file(number).read_text(encoding="ascii")
    with Vault.open_with_recovery(folder, recovery_key, "a new passphrase for the old one", clock) as vault:
        look_at_what_officers_wrote(vault, number)


# For each folder it forks: the child opens its database, takes the steps that are pending, and kills itself instead of
# the statement that it is told. So what every one of them needs is loaded once. Prints how each of them ended.
UPGRADE = """
import os, signal, sys
from pathlib import Path
from boundarycheck.vault import migrations
from boundarycheck.vault.database import Database

data_key, salt = bytes.fromhex(sys.argv[1]), bytes.fromhex(sys.argv[2])

def upgrade(folder, fatal):
    database = Database.open(Path(folder) / "journal.db", data_key, salt)
    database.make_durable()
    run, taken = database.run, 0

    def run_or_die(sql, values=(), **how):
        nonlocal taken
        taken += 1
        if taken == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return run(sql, values, **how)

    database.run = run_or_die
    migrations.migrate(database)
    database.close()

for fatal, folder in enumerate(sys.argv[3:], start=1):
    child = os.fork()
    if child == 0:
        upgrade(folder, fatal)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def statements_from(number: int) -> int:
    """How many statements it takes to come from version ``number`` to the newest."""
    begin, count_the_step, commit = 1, 1, 1
    return sum(begin + len(step) + count_the_step + commit for step in migrations.MIGRATIONS[number:])


@pytest.mark.parametrize("number", OLDER)
def test_an_upgrade_that_is_killed_at_any_statement_loses_nothing(
    number: int, tmp_path: Path, clock: FakeClock
) -> None:
    fatal = range(1, statements_from(number) + 2)
    folders = [journal_of(number, tmp_path / f"journal-{statement}") for statement in fatal]
    key_file = KeyFile.from_bytes((folders[0] / "key.json").read_bytes())
    data_key = key_file.unlock(SlotKind.PASSPHRASE, PASSPHRASE)
    command = [sys.executable, "-c", UPGRADE, data_key.hex(), key_file.database_salt.hex(), *map(str, folders)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=unmeasured()).stdout
    killed = -int(signal.SIGKILL)
    assert list(map(int, told.split())) == [killed] * statements_from(number) + [0]
    for folder in folders:
        look_at_what_an_upgrade_left(folder, number, clock, survived=folder is folders[-1])


def look_at_what_an_upgrade_left(folder: Path, number: int, clock: FakeClock, *, survived: bool) -> None:
    """It has seen some of the steps, each whole or not at all, and the next opening takes the others."""
    with closing(opened_as_it_is(folder)) as database:
        assert version(database) in ({migrations.KNOWN} if survived else set(range(number, migrations.KNOWN)))
        assert ("erased" in tables(database)) == (version(database) >= 2)
        assert ("attachment" in tables(database)) == (version(database) >= 3)
        assert ("entry_tag" in tables(database)) == (version(database) >= 4)
        assert [row[0] for row in database.rows("SELECT id FROM entry")] == [1, 2, 4, 5]
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        look_at_what_officers_wrote(vault, number)
