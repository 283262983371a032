"""Letters, people and plans of two copies, and the files that go with them. Everything both ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Stopped, VaultDamaged
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.domain.progress import Progress
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from vault.two_copies import copy_of, dump, picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@dataclass
class Sides:
    """Two copies with one record and one file in common; ``ours`` is merged into."""

    ours: Vault
    theirs: Vault
    uid: str
    clock: FakeClock

    def change(self, side: Vault, text: str) -> None:
        self.clock.advance(60)
        side.records.keep("plan", {"text": text}, self.uid)

    def attach(self, side: Vault, data: bytes, name: str = "letter.pdf") -> None:
        self.clock.advance(60)
        side.records.attach(self.uid, name, data)

    def detach(self, side: Vault) -> None:
        self.clock.advance(60)
        side.records.detach(self.uid, "letter.pdf")

    def erase(self, side: Vault) -> None:
        self.clock.advance(60)
        side.records.erase(self.uid)

    def merge(self) -> MergeCounts:
        """Merge both ways, see that they agree and that doing it again changes nothing; return what the one way was."""
        was_ours, was_theirs = copy_of(self.ours, self.clock), copy_of(self.theirs, self.clock)
        foreseen = merge(self.ours, was_theirs.database, counts_only=True)
        counts = merge(self.ours, was_theirs.database)
        assert counts == foreseen
        merge(self.theirs, was_ours.database)
        assert picture(self.ours) == picture(self.theirs)
        assert merge(self.ours, was_theirs.database).changes_nothing
        assert merge(self.theirs, self.ours.database).changes_nothing
        was_ours.close()
        was_theirs.close()
        return counts

    @property
    def text(self) -> object:
        record = self.ours.records.find(self.uid)
        return None if record is None else record.fields["text"]

    @property
    def file(self) -> bytes | None:
        return self.ours.records.attachment(self.uid, "letter.pdf")


@pytest.fixture
def sides(clock: FakeClock) -> Iterator[Sides]:
    ours = Vault.in_memory(clock)
    uid = ours.records.keep("plan", {"text": "first"}).uid
    ours.records.attach(uid, "letter.pdf", b"first")
    clock.advance(60)
    theirs = copy_of(ours, clock)
    yield Sides(ours, theirs, uid, clock)
    theirs.close()
    ours.close()


def test_two_equal_copies_are_left_alone(sides: Sides) -> None:
    before = dump(sides.ours.database)
    assert sides.merge() == MergeCounts()
    assert dump(sides.ours.database) == before


def test_what_only_the_other_copy_has_comes_with_its_date_and_files(sides: Sides, clock: FakeClock) -> None:
    kept = sides.theirs.records.keep("person", {"name": "Ana"})
    sides.theirs.records.attach(kept.uid, "card.vcf", b"card")
    clock.advance(60)
    counts = sides.merge()
    assert counts == MergeCounts(records=1, attachments=1)
    assert not counts.changes_nothing
    assert sides.ours.records.find(kept.uid) == kept
    assert sides.ours.records.attachment(kept.uid, "card.vcf") == b"card"


@pytest.mark.parametrize("newer", ["ours", "theirs"])
def test_the_newest_fields_stand(sides: Sides, newer: str) -> None:
    pair = (sides.theirs, sides.ours) if newer == "ours" else (sides.ours, sides.theirs)
    sides.change(pair[0], "older")
    sides.change(pair[1], "newer")
    expected = MergeCounts(records_older_there=1) if newer == "ours" else MergeCounts(records_newer_there=1)
    assert sides.merge() == expected
    assert sides.text == "newer"


def test_of_the_same_moment_both_ways_agree(sides: Sides) -> None:
    sides.change(sides.ours, "a")
    sides.clock.advance(-60)
    sides.change(sides.theirs, "b")
    assert sides.merge() == MergeCounts(records_newer_there=1)
    assert sides.text == "b"


def test_the_same_fields_kept_twice_are_no_difference(sides: Sides) -> None:
    sides.change(sides.ours, "same")
    sides.change(sides.theirs, "same")
    assert sides.merge() == MergeCounts()


def test_ticking_a_box_costs_no_letter_that_was_attached_elsewhere(sides: Sides) -> None:
    sides.attach(sides.ours, b"newer letter")
    sides.change(sides.theirs, "ticked")
    sides.attach(sides.theirs, b"answer", "answer.pdf")
    assert sides.merge() == MergeCounts(records_newer_there=1, attachments=1)
    assert (sides.text, sides.file) == ("ticked", b"newer letter")
    assert sides.ours.records.attachment(sides.uid, "answer.pdf") == b"answer"


def test_the_newest_file_of_a_name_stands(sides: Sides) -> None:
    sides.attach(sides.ours, b"older")
    sides.attach(sides.theirs, b"newer")
    assert sides.merge() == MergeCounts(attachments=1)
    assert sides.file == b"newer"


def test_the_same_file_attached_twice_is_no_difference(sides: Sides) -> None:
    sides.attach(sides.ours, b"same")
    sides.attach(sides.theirs, b"same")
    assert sides.merge() == MergeCounts()


# ── erased ────────────────────────────────────────────────────────────────────────────────────
def test_what_was_erased_there_goes_with_its_files(sides: Sides) -> None:
    sides.erase(sides.theirs)
    assert sides.merge() == MergeCounts(records_erased_here=1)
    assert (sides.text, sides.file) == (None, None)


def test_what_was_erased_here_does_not_come_back(sides: Sides) -> None:
    sides.erase(sides.ours)
    counts = sides.merge()
    assert counts == MergeCounts(records_stay_erased=1)
    assert counts.changes_nothing
    assert (sides.text, sides.file) == (None, None)


@pytest.mark.parametrize("erased_in", ["ours", "theirs"])
@pytest.mark.parametrize("how", ["changed", "attached"])
def test_what_was_touched_after_it_was_erased_elsewhere_lives(sides: Sides, how: str, erased_in: str) -> None:
    erased, kept = (sides.ours, sides.theirs) if erased_in == "ours" else (sides.theirs, sides.ours)
    sides.erase(erased)
    if how == "changed":
        sides.change(kept, "later")
    else:
        sides.attach(kept, b"later")
    assert sides.merge() == (MergeCounts(records=1, attachments=1) if erased_in == "ours" else MergeCounts())
    assert sides.text == ("later" if how == "changed" else "first")
    assert sides.file == (b"first" if how == "changed" else b"later")


def test_erased_stays_erased_when_the_clock_had_been_put_back(sides: Sides) -> None:
    sides.clock.advance(-86400)
    sides.erase(sides.ours)
    assert sides.merge() == MergeCounts(records_stay_erased=1)


def test_what_was_detached_goes_and_does_not_come_back(sides: Sides) -> None:
    third = copy_of(sides.ours, sides.clock)
    sides.detach(sides.theirs)
    assert sides.merge() == MergeCounts(attachments_erased_here=1)
    assert (sides.text, sides.file) == ("first", None)
    assert merge(sides.ours, third.database).changes_nothing
    assert merge(third, sides.ours.database) == MergeCounts(attachments_erased_here=1)
    third.close()


def test_a_file_that_was_attached_later_lives(sides: Sides) -> None:
    sides.detach(sides.ours)
    sides.attach(sides.theirs, b"again")
    assert sides.merge() == MergeCounts(attachments=1)
    assert sides.file == b"again"


def test_a_file_that_is_to_go_is_no_reason_for_its_record_to_stay(sides: Sides) -> None:
    third = copy_of(sides.ours, sides.clock)
    sides.erase(sides.theirs)
    sides.attach(sides.ours, b"later")
    merge(third, sides.ours.database)
    sides.detach(third)
    merge(sides.theirs, third.database)
    assert sides.theirs.records.find(sides.uid) is None
    assert sides.merge() == MergeCounts(records_erased_here=1)
    third.close()


@pytest.mark.parametrize("how", ["erase", "detach"])
def test_no_word_of_what_was_erased_stays_in_the_log(vault: Vault, clock: FakeClock, how: str) -> None:
    uid = vault.records.keep("plan", {"text": "words"}).uid
    vault.records.attach(uid, "letter.pdf", b"words")
    theirs = copy_of(vault, clock)
    clock.advance(60)
    if how == "erase":
        theirs.records.erase(uid)
    else:
        theirs.records.detach(uid, "letter.pdf")
    assert vault.folder is not None
    log = vault.folder / "journal.db-wal"
    assert log.stat().st_size
    assert merge(vault, theirs.database).erases
    assert not log.stat().st_size
    theirs.close()


# ── amounts, stopping, damage ─────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("number", [49, 50, 120])
def test_any_number_of_records_comes(sides: Sides, number: int) -> None:
    for _ in range(number):
        sides.theirs.records.keep("plan", {})
    assert sides.merge() == MergeCounts(records=number)


def test_stopping_before_a_file_changes_nothing(sides: Sides) -> None:
    class StoppedLate(Progress):
        asked = 0

        def at(self, share: float | None) -> None:
            self.asked += 1
            if self.asked == 2:
                self.stop()
            super().at(share)

    uid = sides.theirs.records.keep("request", {}).uid
    for name in ("a", "b"):
        sides.theirs.records.attach(uid, name, b"x")
    before = dump(sides.ours.database)
    with pytest.raises(Stopped):
        merge(sides.ours, sides.theirs.database, StoppedLate())
    assert dump(sides.ours.database) == before


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("record", "kind", "No Kind"),
        ("record", "written_at", "once"),
        ("record", "changed_at", "2026-03-09T14:30:00"),
        ("record", "fields_json", "[]"),
        ("attachment", "added_at", "once"),
        ("attachment", "bytes", b"other"),
        ("erased", "erased_at", "once"),
    ],
)
def test_a_row_that_makes_no_sense_is_damage_and_nothing_comes(
    sides: Sides, table: str, column: str, value: str | bytes
) -> None:
    sides.theirs.records.erase(sides.theirs.records.keep("plan", {}).uid)
    sides.attach(sides.theirs, b"newer")
    sides.theirs.database.run(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608 - names of this test
    before = dump(sides.ours.database)
    with pytest.raises(VaultDamaged):
        merge(sides.ours, sides.theirs.database)
    assert dump(sides.ours.database) == before
