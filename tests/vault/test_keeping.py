from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import OnHold, VaultDamaged
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.keeping import Going, Gone, Hold, Keep, KeptKind, Retention
from boundarycheck.vault import expiry
from boundarycheck.vault.expiry import Due
from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fakes import FakeClock


MOMENT = datetime(2026, 3, 9, tzinfo=UTC)


@pytest.fixture
def memory(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


def test_what_was_chosen_comes_back(memory: Vault) -> None:
    assert memory.keeping.periods() == Retention()
    memory.keeping.choose(Retention({KeptKind.LETTERS: Keep.YEARS_7}))
    periods = memory.keeping.periods()
    assert [periods.of(kind) for kind in KeptKind] == [Keep.ALWAYS, Keep.ALWAYS, Keep.YEARS_7]


def test_a_kind_of_a_later_release_is_left_alone(memory: Vault) -> None:
    memory.notes.keep("keep_periods", '{"letters":"1-year","dreams":"90-days"}')
    assert memory.keeping.periods() == Retention({KeptKind.LETTERS: Keep.YEAR})


@pytest.mark.parametrize(("text", "reason"), [("[]", "not a JSON object"), ('{"letters":"soon"}', "unknown kind")])
def test_a_choice_that_makes_no_sense_is_damage(memory: Vault, text: str, reason: str) -> None:
    memory.notes.keep("keep_periods", text)
    with pytest.raises(VaultDamaged, match=reason):
        memory.keeping.periods()


def test_a_hold_comes_back_and_goes(memory: Vault, clock: FakeClock) -> None:
    assert memory.keeping.hold() is None
    hold = Hold(clock.now(), "Se\u00f1ora, a report")
    memory.keeping.put_on_hold(hold)
    assert memory.keeping.hold() == hold
    memory.keeping.lift_hold()
    assert memory.keeping.hold() is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{}", "since is missing"),
        ('{"since":"once","note":""}', "date"),
        ('{"more":1,"since":"2026-03-09T00:00:00+00:00","note":""}', "unknown"),
    ],
)
def test_a_hold_that_makes_no_sense_is_damage_and_holds(memory: Vault, text: str, reason: str) -> None:
    memory.notes.keep("hold", text)
    with pytest.raises(VaultDamaged, match=reason):
        memory.keeping.hold()
    with pytest.raises(OnHold):
        memory.entries.erase_binned()


def test_a_new_choice_and_a_lifted_hold_forget_the_last_look(memory: Vault, clock: FakeClock) -> None:
    assert memory.keeping.looked_at() is None
    for forget in (memory.keeping.lift_hold, lambda: memory.keeping.choose(Retention())):
        memory.keeping.look(clock.now())
        assert memory.keeping.looked_at() == clock.now()
        forget()
        assert memory.keeping.looked_at() is None


def test_what_went_last_comes_back(memory: Vault, clock: FakeClock) -> None:
    assert memory.keeping.gone() is None
    for gone in (Gone(clock.now(), Going(1, 2, 3, 4)), Gone(clock.now() + timedelta(days=1), Going(binned=1))):
        note(memory, gone)
        assert memory.keeping.gone() == gone


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{}", "at is missing"),
        ('{"at":"2026-03-09T00:00:00+00:00","entries":"1"}', "not a whole number"),
        ('{"at":"2026-03-09T00:00:00+00:00","entries":1,"checks":0,"letters":0,"binned":0,"more":1}', "unknown"),
    ],
)
def test_what_went_last_that_makes_no_sense_is_damage(memory: Vault, text: str, reason: str) -> None:
    memory.notes.keep("keep_gone", text)
    with pytest.raises(VaultDamaged, match=reason):
        memory.keeping.gone()


def test_the_bin_counts_from_the_first_time_it_is_asked_for(memory: Vault, clock: FakeClock) -> None:
    first = memory.keeping.bin_counts_from(clock.now())
    assert first == clock.now()
    assert memory.keeping.bin_counts_from(clock.now() + timedelta(days=1)) == first


@pytest.mark.parametrize(
    "delete",
    [
        lambda vault: vault.entries.bin(1),
        lambda vault: vault.entries.erase_binned(),
        lambda vault: vault.entries.erase([1]),
        lambda vault: vault.records.erase(vault.records.all("plan")[0].uid),
        lambda vault: expiry.erase(vault, Due({}, {KeptKind.LETTERS: (vault.records.all("plan")[0].uid,)}, ()), MOMENT),
        lambda vault: vault.records.detach(vault.records.all("plan")[0].uid, "a.pdf"),
    ],
)
def test_on_hold_nothing_is_deleted(memory: Vault, clock: FakeClock, delete: Callable[[Vault], object]) -> None:
    for _ in range(2):
        memory.entries.add(EntryKind.NOTE, EntryText("", "words"))
    memory.entries.bin(2)
    memory.records.keep("plan", {}, files={"a.pdf": b"x"})
    memory.keeping.put_on_hold(Hold(clock.now(), ""))
    with pytest.raises(OnHold):
        delete(memory)
    assert (memory.entries.count(), len(memory.entries.binned())) == (1, 1)
    (record,) = memory.records.all("plan")
    assert len(memory.records.attachments(record.uid)) == 1
    # What is no deletion goes on.
    memory.entries.restore(2)
    memory.entries.change(1, EntryText("", "other"))
    memory.keeping.lift_hold()
    delete(memory)


def test_several_records_go_with_their_drafts_and_leave_marks(memory: Vault) -> None:
    uids = [memory.records.keep("request", {}).uid for _ in range(3)]
    for slot in ("letter:a", "letter:b"):
        memory.drafts.keep(Draft(slot, {"body": "x"}))
    with memory.database.transaction():
        memory.records.erase_within(uids[:2], ["letter:a"])
    assert [record.uid for record in memory.records.all("request")] == uids[2:]
    assert [draft.slot for draft in memory.drafts.all()] == ["letter:b"]
    assert {row[0] for row in memory.database.rows("SELECT uid FROM erased")} == set(uids[:2])


def note(vault: Vault, gone: Gone) -> None:
    with vault.database.transaction():
        vault.keeping.note_gone(gone)


def test_nothing_goes_that_cannot_be_told(memory: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.entries.add(EntryKind.NOTE, EntryText("", "words"))
    due = Due({KeptKind.ENTRIES: (1,)}, {}, ())

    def fails(_gone: Gone) -> None:
        raise VaultDamaged(reason="a page")

    with monkeypatch.context() as patched:
        patched.setattr(memory.keeping, "note_gone", fails)
        with pytest.raises(VaultDamaged):
            expiry.erase(memory, due, MOMENT)
    assert memory.entries.count() == 1
    expiry.erase(memory, due, MOMENT)
    assert memory.entries.count() == 0
    assert memory.keeping.gone() == Gone(MOMENT, Going(entries=1))
