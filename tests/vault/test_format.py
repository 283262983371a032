"""docs/vault-format.md is exact enough: a reader that was written from it alone reads what the program writes."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault import backups, conflict_copies, layout, migrations
from boundarycheck.vault.vault import Vault
from vault import independent_reader as reader
from vault.fixtures import make
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from boundarycheck.domain.records import JsonValue
    from fakes import FakeClock

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "vault-format.md"
FIRST_DAY = (1, "note", "2026-03-09T14:30:00.000000+00:00", "First day", "Quiet shift.")
ENTRIES = "SELECT id, kind, written_at, title, body FROM entry ORDER BY id"


def test_the_reader_shares_no_code_with_the_program() -> None:
    tree = ast.parse(Path(reader.__file__).read_bytes())
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert {"argon2", "Crypto", "sqlite3"} <= imported
    assert imported.isdisjoint({"boundarycheck", "cryptography", "sqlcipher3", "vault", "vaults"})


def test_a_reader_written_from_the_document_reads_the_journal(closed: Path) -> None:
    journal = reader.open_folder(closed, PASSPHRASE)
    assert journal.execute("PRAGMA application_id").fetchone() == (0x42436865,)
    assert journal.execute("PRAGMA user_version").fetchone() == (migrations.KNOWN,)
    assert journal.execute(ENTRIES).fetchall() == [FIRST_DAY]
    journal.close()
    salt = json.loads((closed / "key.json").read_bytes())["database_salt"]
    assert (closed / "journal.db").read_bytes()[:16].hex() == salt


@pytest.mark.parametrize("number", range(1, migrations.KNOWN + 1))
def test_it_reads_a_journal_of_every_version(number: int) -> None:
    journal = reader.open_folder(make.HERE / f"v{number}", PASSPHRASE)
    assert journal.execute("PRAGMA user_version").fetchone() == (number,)
    rows = journal.execute("SELECT id, kind, title, body, check_json, binned_at FROM entry ORDER BY id").fetchall()
    assert rows == list(make.ENTRIES)
    assert journal.execute("SELECT * FROM draft").fetchall() == [make.DRAFT]
    if number > 2:
        assert journal.execute("SELECT * FROM record ORDER BY uid").fetchall() == list(make.RECORDS)
        assert journal.execute("SELECT * FROM attachment").fetchall() == [make.ATTACHMENT]
    journal.close()


def test_it_opens_a_journal_with_the_recovery_key() -> None:
    folder = make.HERE / f"v{migrations.KNOWN}"
    key_json = (folder / "key.json").read_bytes()
    vault_id = json.loads(key_json)["vault_id"]
    typed = make.recovery_key_file(migrations.KNOWN).read_text(encoding="ascii").strip()
    secret = reader.recovery_secret(typed.lower().replace("-", " "), vault_id)
    assert secret == typed
    assert reader.keys_from(key_json, "recovery", secret) == reader.keys_from(key_json, "passphrase", PASSPHRASE)
    with pytest.raises(ValueError, match="another journal"):
        reader.recovery_secret(typed, "00000000-0000-4000-8000-000000000000")
    other = "B" if typed[7] != "B" else "C"
    with pytest.raises(ValueError, match="group 2"):
        reader.recovery_secret(typed[:7] + other + typed[8:], vault_id)


def test_it_reads_the_log_that_a_crash_left(closed: Path, tmp_path: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        for number in range(30):
            vault.entries.add(EntryKind.NOTE, EntryText(str(number), "words " * 300))
        vault.entries.change(1, EntryText("First day", "Changed."))
        crashed = shutil.copytree(closed, tmp_path / "crashed")
    log = crashed / "journal.db-wal"
    # What was written of a transaction that never ended does not count.
    log.write_bytes(log.read_bytes() + bytes(24 + 4096))
    journal = reader.open_folder(crashed, PASSPHRASE)
    rows = journal.execute(ENTRIES).fetchall()
    assert len(rows) == 31
    assert rows[0][4] == "Changed."
    assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    journal.close()


def test_it_reads_records_and_the_files_that_go_with_them(closed: Path, clock: FakeClock) -> None:
    letter = b"%PDF-1.7 \xff" * 5000
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        fields: dict[str, JsonValue] = {"text": "N\u00fa\u00f1ez", "sent": True, "n": [1.5, None], "a": {"z": 1}}
        first = vault.records.keep("request", fields)
        clock.advance(60)
        second = vault.records.keep("request", {})
        vault.records.attach(second.uid, "letter.pdf", letter)
        vault.records.attach(second.uid, "draft.pdf", b"x")
        vault.records.detach(second.uid, "draft.pdf")
    journal = reader.open_folder(closed, PASSPHRASE)
    assert reader.records(journal, "request") == [
        {"uid": second.uid, "fields": {}, "attachments": ["letter.pdf"]},
        {"uid": first.uid, "fields": first.fields, "attachments": []},
    ]
    assert reader.attachment(journal, second.uid, "letter.pdf") == letter
    assert reader.was_detached(journal, second.uid, "draft.pdf")
    assert not reader.was_detached(journal, second.uid, "letter.pdf")
    journal.execute("UPDATE attachment SET bytes = x'00'")
    with pytest.raises(ValueError, match="was changed"):
        reader.attachment(journal, second.uid, "letter.pdf")
    journal.execute("UPDATE record SET fields_json = '{ }'")
    with pytest.raises(ValueError, match="not a record"):
        reader.records(journal, "request")
    journal.close()


def test_it_makes_a_journal_folder_of_a_backup(closed: Path, tmp_path: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        vault_id = vault.vault_id
        copy = backups.make(backups.Source.of(vault), tmp_path, clock.now())
    folder = tmp_path / "unpacked"
    said = reader.unpack_backup(copy.path, folder, PASSPHRASE)
    assert said == {
        "what": "BoundaryCheck journal backup",
        "format": 1,
        "vault_id": vault_id,
        "made_at": "2026-03-09T14:30:00Z",
        "database_size": (folder / "journal.db").stat().st_size,
        "entries": 1,
    }
    journal = reader.open_folder(folder, PASSPHRASE)
    assert journal.execute(ENTRIES).fetchall() == [FIRST_DAY]
    journal.close()
    for name in ("backup.json", "note.bin"):
        (folder / name).unlink()
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        assert vault.entries.count() == 1


def test_it_notices_a_changed_byte_and_a_wrong_passphrase(closed: Path) -> None:
    with pytest.raises(ValueError, match="MAC"):
        reader.open_folder(closed, "not the passphrase")
    file = closed / "journal.db"
    damaged = bytearray(file.read_bytes())
    damaged[4096 + 7] ^= 1
    file.write_bytes(damaged)
    with pytest.raises(ValueError, match="page 2 was changed"):
        reader.open_folder(closed, PASSPHRASE)


def test_the_document_names_every_file_member_table_and_column(closed: Path, tmp_path: Path, clock: FakeClock) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        copy = backups.make(backups.Source.of(vault), tmp_path, clock.now())
    said = reader.unpack_backup(copy.path, tmp_path / "unpacked", PASSPHRASE)
    journal = reader.open_folder(closed, PASSPHRASE)
    # The shadow tables of the search are SQLite's own.
    tables = [
        row[0]
        for row in journal.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not row[0].startswith(("sqlite_", "entry_search_"))
    ]
    columns = [
        row[1] for table in tables if table != "entry_search" for row in journal.execute(f"PRAGMA table_info({table})")
    ]
    journal.close()
    members = json.loads((closed / "key.json").read_bytes())
    slot = members["slots"][0]
    files = (layout.KEY_NAME, layout.DATABASE_NAME, layout.LOCK_NAME, *layout.BESIDE_DATABASE)
    folders = (layout.BACKUPS_NAME, layout.ASIDE_NAME, layout.INCOMING_NAME, layout.STAGE_NAME)
    names = [*tables, *columns, *members, *slot, *slot["kdf"], *said, *files, *(f"{name}/" for name in folders)]
    assert {"entry_version", "erased", "note", "moved_at", "record", "attachment", "added_at"} <= set(names)
    assert [name for name in names if f"`{name}`" not in document] == []


def test_the_names_of_conflict_copies_in_the_document_are_found(closed: Path) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    for name in ("journal (1).db", "journal-LAPTOP.db", "journal.sync-conflict-20260309-143000-ABCDEFG.db"):
        assert f"`{name}`" in document
        (closed / name).write_bytes(b"x")
    assert len(conflict_copies.find(closed)) == 3
