"""What a guest wrote becomes a journal on the disk, exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from boundarycheck.domain.errors import VaultExists
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.vault.diagnosis import check
from boundarycheck.vault.takeover import take_over
from boundarycheck.vault.vault import Vault
from vault import independent_reader
from vault.damaged import content, fill
from vault.two_copies import dump
from vaults import PASSPHRASE, found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def guest(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    fill(vault, clock)
    yield vault
    vault.close()


def test_everything_is_copied_as_it_is(vault: Vault, guest: Vault, clock: FakeClock) -> None:
    before = dump(guest.database)
    assert all(before.values())
    take_over(vault, guest)
    assert dump(guest.database) == dump(vault.database) == before
    vault.close()
    assert vault.folder is not None
    with Vault.open(vault.folder, PASSPHRASE, clock) as opened:
        assert dump(opened.database) == before
        assert dict(content(opened)) == dict(content(guest))
        assert [found.entry_id for found in found_in(opened, "entry 23", 9)] == [24]
        opened.database.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
        assert check(opened, Progress()).sound


def test_a_reader_of_its_own_finds_it_there(vault: Vault, guest: Vault) -> None:
    take_over(vault, guest)
    vault.close()
    assert vault.folder is not None
    journal = independent_reader.open_folder(vault.folder, PASSPHRASE)
    for table, rows in dump(guest.database).items():
        assert journal.execute(f"SELECT * FROM {table}").fetchall() == rows  # noqa: S608 - names of our schema
    journal.close()


def test_no_number_is_given_twice(vault: Vault, clock: FakeClock) -> None:
    guest = Vault.in_memory(clock)
    for _ in range(2):
        entry = guest.entries.add(EntryKind.NOTE, EntryText("", "words"))
    guest.entries.bin(entry.entry_id)
    guest.entries.erase_binned()
    take_over(vault, guest)
    guest.close()
    assert vault.entries.add(EntryKind.NOTE, EntryText("", "more")).entry_id == 3


def test_a_guest_who_wrote_nothing_leaves_nothing(vault: Vault, clock: FakeClock) -> None:
    guest = Vault.in_memory(clock)
    before = dump(vault.database)
    take_over(vault, guest)
    assert dump(vault.database) == before
    guest.close()


def test_what_is_known_of_the_new_journal_itself_stays(vault: Vault, guest: Vault) -> None:
    guest.notes.keep("recovery_made_at", "the guest's")
    vault.notes.keep("recovery_made_at", "its own")
    take_over(vault, guest)
    assert (vault.notes.read("recovery_made_at"), vault.notes.read("a_note")) == ("its own", "its value")


def write_an_entry(vault: Vault) -> None:
    vault.entries.add(EntryKind.NOTE, EntryText("", "words"))


def erase_a_record(vault: Vault) -> None:
    vault.records.erase(vault.records.keep("plan", {}).uid)


@pytest.mark.parametrize(
    "write",
    [
        write_an_entry,
        erase_a_record,
        lambda vault: vault.drafts.keep(Draft("entry:new", {"body": "words"})),
        lambda vault: vault.profiles.keep(Profile(), Receiver()),
        lambda vault: vault.records.keep("plan", {}),
    ],
)
def test_nothing_is_put_over_what_is_written(vault: Vault, guest: Vault, write: Callable[[Vault], Any]) -> None:
    write(vault)
    before = dump(vault.database)
    with pytest.raises(VaultExists):
        take_over(vault, guest)
    assert dump(vault.database) == before


def test_cut_short_it_leaves_the_new_journal_empty(vault: Vault, guest: Vault, folder: Path, clock: FakeClock) -> None:
    before = dump(vault.database)
    vault.database.run("CREATE TRIGGER refuse BEFORE INSERT ON attachment BEGIN SELECT RAISE (ABORT, 'no more'); END")
    with pytest.raises(dbapi2.IntegrityError, match="no more"):
        take_over(vault, guest)
    assert dump(vault.database) == before
    vault.close()
    with Vault.open(folder, PASSPHRASE, clock) as opened:
        assert dump(opened.database) == before
