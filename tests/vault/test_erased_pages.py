"""What was erased is on no page any more: each page is decrypted and looked through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from boundarycheck.domain.entry_facts import EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.keeping import Hold
from boundarycheck.vault.merge import merge
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.vault import Vault
from vault.two_copies import copy_of
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock

WORDS: Final = {
    "the words": b"zanzibar",
    "the title": b"timbuktu",
    "words before": b"samarkand",
    "a title before": b"trebizond",
    "a tag": b"Quixotic",
    "a tag, folded": b"quixotic",
    "a tag before": b"Bucolic",
    "when it happened": b"1987-06-05",
    "when it happened before": b"1986-05-04",
    "what was typed": b"unsaved canary",
}
TARGET: Final = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"
"""What the erased entry had a link to."""


def pages_of(vault: Vault) -> bytes:
    """Every page of the journal, decrypted."""
    disk = vault.on_disk
    assert disk is not None
    vault.database.checkpoint()
    assert not (disk.folder / "journal.db-wal").stat().st_size
    with (disk.folder / "journal.db").open("rb") as file:
        pages = Pages(file, disk.data_key, disk.key_file.database_salt)
        return b"".join(pages.read(number) or b"" for number in range(1, pages.count + 1))


def erase_the_bin(vault: Vault, entry_id: int, _clock: FakeClock) -> None:
    vault.entries.bin(entry_id)
    vault.entries.erase_binned()


def erase_what_is_due(vault: Vault, entry_id: int, _clock: FakeClock) -> None:
    assert vault.entries.erase([entry_id]) == 1


def erase_as_in_another_copy(vault: Vault, entry_id: int, clock: FakeClock) -> None:
    copy = copy_of(vault, clock)
    clock.advance(60)
    copy.entries.bin(entry_id)
    copy.entries.erase_binned()
    assert merge(vault, copy.database).erased_here == 1
    copy.close()


@pytest.mark.parametrize("erase", [erase_the_bin, erase_what_is_due, erase_as_in_another_copy])
@pytest.mark.parametrize("long", [1, 900])
def test_nothing_of_an_erased_entry_is_left_on_any_page(
    closed: Path, clock: FakeClock, erase: Callable[[Vault, int, FakeClock], None], long: int
) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        links = [Link(LinkKind.PERSON, TARGET)]
        before = EntryFacts.clean(Happened(date(1986, 5, 4)), ["Bucolic"], links)
        now = EntryFacts.clean(Happened(date(1987, 6, 5)), ["Quixotic"], links)
        entry = vault.entries.add(EntryKind.NOTE, EntryText("trebizond", "samarkand " * long), facts=before)
        clock.advance(60)
        vault.entries.change(entry.entry_id, EntryText("timbuktu", "zanzibar " * long), now)
        vault.drafts.keep(Draft(f"entry:{entry.entry_id}", {"body": "unsaved canary"}))
        vault.entries.add(
            EntryKind.NOTE, EntryText("", "linking"), facts=EntryFacts.clean(links=[Link(LinkKind.CHECK, entry.uid)])
        )
        pages = pages_of(vault)
        assert [what for what, words in WORDS.items() if words not in pages] == []
        assert TARGET.encode() in pages
        erase(vault, entry.entry_id, clock)
        pages = pages_of(vault)
        assert [what for what, words in WORDS.items() if words in pages] == []
        assert TARGET.encode() not in pages
        # Its identity stands where it is remembered that it was erased, and nowhere else: no link leads to it.
        table_and_log_of_erased = 1
        assert pages.count(entry.uid.encode()) == table_and_log_of_erased


def test_a_hold_that_was_lifted_leaves_no_word_of_its_note(closed: Path, clock: FakeClock) -> None:

    with Vault.open(closed, PASSPHRASE, clock) as vault:
        vault.keeping.put_on_hold(Hold(clock.now(), "zanzibar"))
        assert b"zanzibar" in pages_of(vault)
        vault.keeping.lift_hold()
        assert b"zanzibar" not in pages_of(vault)
