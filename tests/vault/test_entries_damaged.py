from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.vault.vault import Vault
from vault.damaged import break_the_list, make
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock


def test_a_damaged_page_takes_only_its_own_entries_off_the_list(folder: Path, clock: FakeClock) -> None:
    sound = make(folder, clock)["page"]
    assert isinstance(sound, tuple)
    lost = break_the_list(folder, clock)
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        with pytest.raises(VaultDamaged):
            vault.entries.page(None, 100)
        found, met = vault.entries.page_around_damage(None, 100)
        assert met == lost
        assert set(found) < set(sound)
        assert list(found) == [each for each in sound if each in found]
        assert len(sound) - len(found) <= lost


def test_the_list_goes_on_page_by_page_around_the_damage(folder: Path, clock: FakeClock) -> None:
    make(folder, clock)
    lost = break_the_list(folder, clock)
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        whole, _ = vault.entries.page_around_damage(None, 100)
        paged, met = list(whole[:0]), 0
        while True:
            part, missing = vault.entries.page_around_damage(paged[-1].entry_id if paged else None, 3)
            paged += part
            met += missing
            if len(part) < 3:
                break
    assert tuple(paged) == whole
    assert met == lost


def test_a_sound_journal_is_listed_alike_either_way(folder: Path, clock: FakeClock) -> None:
    make(folder, clock)
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        assert vault.entries.page_around_damage(None, 7) == (vault.entries.page(None, 7), 0)


def test_the_list_goes_on_behind_an_entry_that_is_gone(folder: Path, clock: FakeClock) -> None:
    make(folder, clock)
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        vault.entries.bin(12)
        for before in (1, 8, 12, 500):  # 8 and 12 are in the bin
            assert vault.entries.page_around_damage(before, 5) == (vault.entries.page(before, 5), 0)
