from __future__ import annotations

import itertools
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    MadeButNotVerified,
    NotKept,
    Stopped,
    VaultDamaged,
    WrongPassphrase,
)
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.passphrases import RecoveryState
from boundarycheck.domain.progress import Progress
from boundarycheck.system.files import write_private
from boundarycheck.vault import exchange, recovery, renewal
from boundarycheck.vault.database import Database
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.vault import Vault
from faults import Killed, struck_at
from vaults import PASSPHRASE, contents, found_in, mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes import FakeClock


@pytest.fixture
def full(vault: Vault) -> Vault:
    """An open vault with something of everything in it."""
    vault.records.attach(vault.records.keep("request", {"text": "words"}).uid, "letter.pdf", b"a letter " * 900)
    for number in range(40):
        vault.entries.add(EntryKind.NOTE, EntryText(f"entry {number}", "some quiet words " * 200))
    vault.entries.bin(3)
    vault.entries.change(5, EntryText("changed", "words of another day"))
    vault.drafts.keep(Draft("entry:new", {"body": "half a"}))
    vault.notes.keep("mark", "here")
    return vault


@pytest.fixture
def large(full: Vault) -> Vault:
    """As ``full``, and large enough for SQLite to be asked in between how far it has come."""
    with full.database.transaction():
        for number in range(2500):
            full.database.run(
                "INSERT INTO entry (uid, kind, written_at, changed_at, title, body) VALUES (?, 'note', ?, ?, '', ?)",
                (str(number), EARLY, EARLY, "a few more words " * 10),
            )
    return full


EARLY = "2020-01-01T00:00:00.000000+00:00"


def everything(vault: Vault) -> object:
    entries = [vault.entries.read(entry.entry_id) for entry in vault.entries.page(None, 100)]
    found = [entry.entry_id for entry in found_in(vault, "another", 9)]
    drafts = [(draft.slot, draft.fields) for draft in vault.drafts.all()]
    requests = vault.records.all("request")
    files = [vault.records.attachment(request.uid, "letter.pdf") for request in requests]
    return entries, vault.entries.binned(), found, drafts, vault.notes.read("mark"), requests, files


def key_of(folder: Path) -> bytes:
    return KeyFile.from_bytes((folder / "key.json").read_bytes()).unlock(SlotKind.PASSPHRASE, PASSPHRASE)


def test_everything_is_there_under_another_key_and_work_goes_on(full: Vault, folder: Path, clock: FakeClock) -> None:
    before, key, vault_id = everything(full), key_of(folder), full.vault_id
    changes = full.database.changes
    renewal.renew(full, PASSPHRASE, Progress())
    assert everything(full) == before
    assert full.on_disk is not None
    assert key_of(folder) == full.on_disk.data_key != key
    assert full.vault_id == vault_id
    assert full.database.changes > changes
    full.entries.add(EntryKind.NOTE, EntryText("after", "it"))
    full.change_passphrase(PASSPHRASE, "four unrelated words today")
    full.close()
    with Vault.open(folder, "four unrelated words today", clock) as again:
        assert again.entries.page(None, 1)[0].title == "after"
        assert again.database.rows("PRAGMA integrity_check") == [("ok",)]
        assert again.database.damaged_pages() == ()
    assert {file.name for file in folder.iterdir()} == {"journal.db", "journal.lock", "key.json"}
    assert {mode(file) for file in folder.iterdir()} == {0o600}


def test_the_old_key_opens_nothing_of_it(full: Vault, folder: Path) -> None:
    assert full.on_disk is not None
    key, salt = full.on_disk.data_key, full.on_disk.key_file.database_salt
    renewal.renew(full, PASSPHRASE, Progress())
    full.close()
    with pytest.raises(VaultDamaged):
        Database.open(folder / "journal.db", key, salt)


def test_it_can_be_done_again_and_again(full: Vault, folder: Path) -> None:
    before = everything(full)
    keys = {key_of(folder)}
    for _ in range(3):
        renewal.renew(full, PASSPHRASE, Progress())
        keys.add(key_of(folder))
    assert len(keys) == 4
    assert everything(full) == before


def test_the_recovery_key_goes_and_a_new_one_can_be_made(full: Vault, folder: Path, clock: FakeClock) -> None:
    full.add_recovery_key(PASSPHRASE, recovery.new(full.vault_id))
    renewal.renew(full, PASSPHRASE, Progress())
    assert full.recovery_state() == RecoveryState(exists=False)
    key = recovery.new(full.vault_id)
    full.add_recovery_key(PASSPHRASE, key)
    full.close()
    Vault.open_with_recovery(folder, key, PASSPHRASE, clock).close()


def test_a_wrong_passphrase_renews_nothing(full: Vault, folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(WrongPassphrase):
        renewal.renew(full, "four unrelated words today", Progress())
    assert contents(folder) == before


def test_a_guests_vault_has_no_key_to_renew(clock: FakeClock) -> None:
    with Vault.in_memory(clock) as vault, pytest.raises(NotKept):
        renewal.renew(vault, PASSPHRASE, Progress())


class Watched(Progress):
    """Keeps what is said, and asks to stop when there is something to be said for the ``at``-th time."""

    def __init__(self, stop_at: int = 1_000_000) -> None:
        super().__init__()
        self.shares: list[float] = []
        self._stop_at = stop_at

    def at(self, share: float | None) -> None:
        if len(self.shares) == self._stop_at:
            self.stop()
        super().at(share)
        assert self.share is not None
        self.shares.append(self.share)


def test_it_says_how_far_it_has_come(large: Vault) -> None:
    progress = Watched()
    renewal.renew(large, PASSPHRASE, progress)
    assert len(progress.shares) > 4
    assert progress.shares == sorted(progress.shares)
    assert progress.shares[-1] == 1.0


def test_stopped_at_any_time_the_vault_is_as_it_was(large: Vault, folder: Path) -> None:
    before, key = everything(large), key_of(folder)
    for number in itertools.count():
        try:
            renewal.renew(large, PASSPHRASE, Watched(number))
        except Stopped:
            assert key_of(folder) == key
            assert everything(large) == before
            assert not (folder / "incoming.new").exists()
        else:
            break
    assert number > 4
    assert everything(large) == before


def lose_a_row(database: Database) -> None:
    database.run("DELETE FROM profile")
    database.run("DELETE FROM draft")


def lose_the_number(database: Database) -> None:
    database.run("PRAGMA user_version = 1")


def lose_an_index(database: Database) -> None:
    database.run("DROP INDEX entry_binned")


@pytest.mark.parametrize("spoil", [lose_a_row, lose_the_number, lose_an_index])
def test_a_copy_that_is_not_the_same_never_takes_its_place(
    full: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Database], None]
) -> None:
    genuine = Database.export_to

    def lossy(database: Database, file: Path, data_key: bytes, salt: bytes, on_step: Callable[[], None]) -> None:
        genuine(database, file, data_key, salt, on_step)
        copy = Database.open(file, data_key, salt)
        spoil(copy)
        copy.close()

    before, key = everything(full), key_of(folder)
    monkeypatch.setattr(Database, "export_to", lossy)
    with pytest.raises(MadeButNotVerified):
        renewal.renew(full, PASSPHRASE, Progress())
    assert key_of(folder) == key
    assert everything(full) == before
    assert not (folder / "incoming.new").exists()


def test_a_copy_with_a_bad_page_never_takes_its_place(
    full: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(full)
    monkeypatch.setattr(Database, "damaged_pages", lambda _: (7,))
    with pytest.raises(MadeButNotVerified):
        renewal.renew(full, PASSPHRASE, Progress())
    assert everything(full) == before


def test_a_damaged_journal_is_told_and_stays_as_it_is(full: Vault, folder: Path, clock: FakeClock) -> None:
    key = key_of(folder)
    full.close()
    data = bytearray((folder / "journal.db").read_bytes())
    page = len(data) // 4096 - 3
    data[page * 4096 + 200] ^= 1
    (folder / "journal.db").write_bytes(data)
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        with pytest.raises(VaultDamaged):
            renewal.renew(vault, PASSPHRASE, Progress())
        assert vault.drafts.find("entry:new") is not None
        assert vault.database.is_open
    assert key_of(folder) == key
    assert not (folder / "incoming.new").exists()


@pytest.fixture
def small(vault: Vault) -> Vault:
    vault.entries.add(EntryKind.NOTE, EntryText("kept", "words"))
    return vault


def titles(vault: Vault) -> list[str]:
    return [entry.title for entry in vault.entries.page(None, 9)]


def test_killed_anywhere_the_old_or_the_new_key_opens_it_and_nothing_is_lost(
    small: Vault, folder: Path, clock: FakeClock
) -> None:
    small.close()
    ends: set[bool] = set()
    for number in itertools.count():
        vault, key = Vault.open(folder, PASSPHRASE, clock), key_of(folder)
        with struck_at(number, dies=True) as faults, suppress(Killed):
            renewal.renew(vault, PASSPHRASE, Progress())
        vault.close()
        with Vault.open(folder, PASSPHRASE, clock) as again:
            assert titles(again) == ["kept"]
        ends.add(key_of(folder) == key)
        assert {file.name for file in folder.iterdir()} == {"journal.db", "journal.lock", "key.json"}
        if not faults.struck:
            break
    assert ends == {True, False}
    assert number > 10


def test_failing_anywhere_it_goes_on_or_is_closed_and_nothing_is_lost(
    small: Vault, folder: Path, clock: FakeClock
) -> None:
    vault = small
    for number in itertools.count():
        before, told_failed = key_of(folder), False
        with struck_at(number, dies=False) as faults:
            try:
                renewal.renew(vault, PASSPHRASE, Progress())
            except ExpectedError:
                told_failed = True
        assert vault.database.is_open  # one failure is lived through
        assert told_failed is (key_of(folder) == before)  # what is told as failed has not happened
        assert titles(vault) == ["kept"]
        assert vault.on_disk is not None
        assert key_of(folder) == vault.on_disk.data_key
        if not faults.struck:
            break
    vault.close()
    Vault.open(folder, PASSPHRASE, clock).close()
    assert number > 10


def test_where_not_even_the_old_one_can_be_opened_it_stays_closed_until_the_next_opening(
    small: Vault, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = key_of(folder)

    def gone(*_: object) -> None:
        raise CannotWrite(place=folder, reason="Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "finish", gone)
        with pytest.raises(CannotWrite):
            renewal.renew(small, PASSPHRASE, Progress())
    assert not small.database.is_open
    small.close()
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        assert titles(vault) == ["kept"]
    assert key_of(folder) == key


def test_a_log_that_cannot_be_written_out_renews_nothing(
    small: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, genuine = key_of(folder), Database.close

    def failing(database: Database) -> None:
        genuine(database)
        if database is small.database:
            raise DiskFull(place=folder)

    with monkeypatch.context() as patched:
        patched.setattr(Database, "close", failing)
        with pytest.raises(DiskFull):
            renewal.renew(small, PASSPHRASE, Progress())
    assert titles(small) == ["kept"]
    assert key_of(folder) == key
    assert not (folder / "incoming.new").exists()


def test_a_key_file_that_reads_back_as_another_one_never_takes_its_place(
    small: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, genuine = key_of(folder), write_private
    monkeypatch.setattr(renewal, "write_private", lambda path, data: genuine(path, data.replace(b"0", b"1")))
    with pytest.raises(MadeButNotVerified):
        renewal.renew(small, PASSPHRASE, Progress())
    assert key_of(folder) == key
    assert titles(small) == ["kept"]


def test_what_is_made_is_on_the_disk_before_it_counts(small: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    genuine, decide = os.fsync, exchange.decide

    def seen(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        genuine(descriptor)

    def deciding(folder: Path, aside: str | None) -> None:
        assert "journal.db" in synced
        assert any(name.startswith(".key.json") for name in synced)
        decide(folder, aside)

    monkeypatch.setattr(os, "fsync", seen)
    monkeypatch.setattr(exchange, "decide", deciding)
    renewal.renew(small, PASSPHRASE, Progress())
