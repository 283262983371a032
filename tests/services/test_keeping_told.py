"""What is told of keeping before something goes, and after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.keeping import BIN_DAYS, Going, Gone, Keep, KeptKind
from boundarycheck.services.keeping import KeepingService
from boundarycheck.services.session import Session
from kept import DAY, Kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def kept(tmp_path: Path, clock: FakeClock) -> Iterator[Kept]:
    kept = Kept(tmp_path / "journal", clock)
    yield kept
    kept.session.close(keep_up=False)


def test_when_the_next_of_each_kind_goes_is_told(kept: Kept) -> None:
    assert kept.keeping.next_ends() == {}
    for kind, keep in (
        (KeptKind.ENTRIES, Keep.DAYS_90),
        (KeptKind.CHECKS, Keep.YEAR),
        (KeptKind.LETTERS, Keep.YEARS_3),
    ):
        kept.keeping.choose(kind, keep)
    assert kept.keeping.next_ends() == {}
    began = kept.clock.now()
    first = kept.write()
    kept.letter()
    kept.clock.advance(10 * DAY)
    kept.write()
    kept.check()
    ends = kept.keeping.next_ends()
    assert ends == {
        KeptKind.ENTRIES: began + timedelta(days=90),
        KeptKind.CHECKS: began + timedelta(days=10 + 366),
        KeptKind.LETTERS: began + timedelta(days=1096),
    }
    kept.vault.entries.change(first, EntryText("", "other"))
    assert kept.keeping.next_ends()[KeptKind.ENTRIES] == began + timedelta(days=100)
    kept.vault.entries.bin(first)
    kept.clock.advance(85 * DAY)
    assert kept.keeping.next_ends()[KeptKind.ENTRIES] == began + timedelta(days=100)
    kept.clock.advance(5 * DAY)
    assert KeptKind.ENTRIES not in kept.keeping.next_ends()
    assert kept.keeping.waiting().entries == 1
    kept.keeping.put_on_hold()
    assert kept.keeping.next_ends() == {}
    assert kept.keeping.over_time() == Going(entries=1, binned=1)


def test_nothing_goes_before_it_was_told_to_go(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.write()
    end = kept.keeping.next_ends()[KeptKind.ENTRIES]
    while kept.unlock_after(0.5) == Going():
        pass
    assert end + timedelta(days=1) <= kept.clock.now() <= end + timedelta(days=2)


def test_the_decision_after_a_check_counts_as_the_check(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.CHECKS, Keep.DAYS_90)
    kept.vault.records.keep("decision", {})
    assert kept.keeping.next_ends() == {KeptKind.CHECKS: kept.clock.now() + timedelta(days=90)}


def test_until_when_each_entry_stays_in_the_bin_is_told(kept: Kept) -> None:
    first, second, listed = (kept.write() for _ in range(3))
    assert kept.keeping.bin_ends() == {}
    began = kept.clock.now()
    kept.vault.entries.bin(first)
    kept.clock.advance(3 * DAY)
    kept.vault.entries.bin(second)
    ends = kept.keeping.bin_ends()
    assert ends == {first: began + timedelta(days=BIN_DAYS), second: began + timedelta(days=BIN_DAYS + 3)}
    assert listed not in ends
    kept.vault.notes.keep("keep_bin_from", kept.clock.now().isoformat())
    assert kept.keeping.bin_ends()[first] == kept.clock.now() + timedelta(days=BIN_DAYS)


def test_the_bin_of_a_guest_has_no_days(clock: FakeClock) -> None:
    session = Session(clock)
    session.open_guest()
    session.vault.entries.bin(session.vault.entries.add(EntryKind.NOTE, EntryText("", "words")).entry_id)
    assert KeepingService(session, clock).bin_ends() == {}
    assert KeepingService(session, clock).next_ends() == {}
    session.close()


def test_what_went_last_can_be_told_at_any_time(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.write()
    assert kept.unlock_after(100) == Going()
    assert kept.keeping.last_gone() is None
    assert kept.unlock_after(1) == Going(entries=1)
    gone = Gone(kept.clock.now(), Going(entries=1))
    assert kept.keeping.last_gone() == gone
    assert kept.unlock_twice_after(5) == Going()
    assert kept.keeping.last_gone() == gone
