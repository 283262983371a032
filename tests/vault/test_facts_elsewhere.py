"""What an entry says beside its words goes wherever its words go: into a merge, a rescue, a journal of a guest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.entry_facts import NO_FACTS, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.journal import EntryKind, EntryText, EntryVersion
from boundarycheck.domain.keeping import Hold, Keep, KeptKind, Retention
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault.merge import merge
from boundarycheck.vault.rescue import rescue, survey
from boundarycheck.vault.takeover import take_over
from boundarycheck.vault.vault import Vault
from vault import independent_reader
from vault.two_copies import copy_of, dump, picture
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.domain.journal import Entry
    from fakes import FakeClock

WORDS = EntryText("Day", "words")
FACTS = EntryFacts.clean(Happened(date(2026, 1, 2)), ["Se\u00f1ora", "00000000-0000-4000-8000-000000000001"])
OTHER = EntryFacts.clean(tags=["yard"])


@pytest.fixture
def ours(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


@pytest.fixture
def entry(ours: Vault, clock: FakeClock) -> Entry:
    entry = ours.entries.add(EntryKind.NOTE, WORDS, facts=FACTS)
    clock.advance(60)
    return entry


@pytest.fixture
def theirs(ours: Vault, entry: Entry, clock: FakeClock) -> Iterator[Vault]:
    vault = copy_of(ours, clock)
    yield vault
    vault.close()


def link_to(uid: str) -> EntryFacts:
    return EntryFacts.clean(links=[Link(LinkKind.CHECK, uid)])


# ── merging ───────────────────────────────────────────────────────────────────────────────────
def test_a_new_entry_comes_with_its_facts(ours: Vault, theirs: Vault) -> None:
    theirs.entries.add(EntryKind.NOTE, EntryText("", "new"), facts=OTHER)
    assert merge(ours, theirs.database) == MergeCounts(new=1, same=1)
    assert [summary.tags for summary in ours.searches.find(Wanted(), None, 9)] == [OTHER.tags, FACTS.tags]
    assert picture(ours) == picture(theirs)


def test_facts_alone_make_the_newer_one_and_the_others_are_a_version(ours: Vault, theirs: Vault, entry: Entry) -> None:
    theirs.entries.change(entry.entry_id, WORDS, OTHER)
    assert merge(ours, theirs.database) == MergeCounts(newer_there=1, kept_as_version=1)
    assert ours.entries.read(entry.entry_id).facts == OTHER
    assert ours.entries.versions.of(entry.entry_id) == (EntryVersion(entry.changed_at, WORDS, FACTS),)
    assert picture(ours) == picture(theirs)


@pytest.mark.parametrize("alive", [False, True])
def test_a_link_that_one_side_took_out_makes_no_version(ours: Vault, clock: FakeClock, alive: bool) -> None:
    target = ours.entries.add(EntryKind.NOTE, WORDS)
    linking = ours.entries.add(EntryKind.NOTE, EntryText("", "linking"), facts=link_to(target.uid))
    clock.advance(60)
    theirs = copy_of(ours, clock)
    theirs.entries.bin(target.entry_id)
    theirs.entries.erase_binned()
    clock.advance(60)
    if alive:
        ours.entries.change(target.entry_id, EntryText("", "touched later"))
    before = copy_of(ours, clock)
    counts = merge(ours, theirs.database)
    assert (counts.same, counts.kept_as_version, counts.erased_here) == (1, 0, 0 if alive else 1)
    merge(theirs, before.database)
    assert ours.entries.read(linking.entry_id).facts == (link_to(target.uid) if alive else NO_FACTS)
    assert picture(ours) == picture(theirs)
    assert merge(ours, theirs.database).changes_nothing
    before.close()
    theirs.close()


# ── merging on hold ───────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("there", [False, True])
def test_a_version_with_a_link_that_one_side_took_out_is_no_other_version(
    ours: Vault, clock: FakeClock, there: bool
) -> None:
    target = ours.entries.add(EntryKind.NOTE, EntryText("", "led to"))
    linking = ours.entries.add(EntryKind.NOTE, EntryText("", "linking"), facts=link_to(target.uid))
    clock.advance(60)
    ours.entries.change(linking.entry_id, EntryText("", "changed"), NO_FACTS)
    theirs = copy_of(ours, clock)
    side = theirs if there else ours
    side.entries.bin(target.entry_id)
    side.entries.erase_binned()
    before = dump(ours.database)
    counts = merge(ours, theirs.database)
    assert (counts.kept_as_version, counts.erased_here) == (0, int(there))
    assert counts.changes_nothing is not there
    assert (dump(ours.database) == before) is not there
    (version,) = ours.entries.versions.of(linking.entry_id)
    assert version.facts == NO_FACTS
    theirs.close()


def test_on_hold_nothing_is_erased_by_a_merge(ours: Vault, theirs: Vault, entry: Entry, clock: FakeClock) -> None:
    record = ours.records.keep("request", {}, files={"letter.pdf": b"x", "more.pdf": b"y"})
    for row in dump(ours.database)["record"]:
        theirs.database.run("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)
    for row in dump(ours.database)["attachment"]:
        theirs.database.run("INSERT INTO attachment VALUES (?, ?, ?, ?, ?, ?)", row)
    other = ours.records.keep("plan", {})
    theirs.database.run(
        "INSERT INTO record VALUES (?, ?, ?, ?, ?)",
        next(row for row in dump(ours.database)["record"] if row[0] == other.uid),
    )
    clock.advance(60)
    theirs.entries.bin(entry.entry_id)
    theirs.entries.erase_binned()
    theirs.records.detach(record.uid, "letter.pdf")
    theirs.records.erase(other.uid)
    ours.keeping.put_on_hold(Hold(clock.now(), ""))
    counts = merge(ours, theirs.database)
    assert not counts.erases
    assert ours.entries.read(entry.entry_id) == entry
    assert ours.records.find(other.uid) is not None
    assert [kept.name for kept in ours.records.attachments(record.uid)] == ["letter.pdf", "more.pdf"]
    ours.keeping.lift_hold()
    counts = merge(ours, theirs.database)
    assert (counts.erased_here, counts.records_erased_here, counts.attachments_erased_here) == (1, 1, 1)


def test_the_hold_of_the_other_copy_counts_here_too(ours: Vault, theirs: Vault, entry: Entry, clock: FakeClock) -> None:
    hold = Hold(clock.now(), "an investigation")
    theirs.entries.bin(entry.entry_id)
    theirs.entries.erase_binned()
    theirs.keeping.put_on_hold(hold)
    counts = merge(ours, theirs.database, counts_only=True)
    assert (counts.hold, counts.erases, counts.changes_nothing) == (True, False, False)
    assert ours.keeping.hold() is None
    assert merge(ours, theirs.database) == counts
    assert ours.keeping.hold() == hold
    assert merge(ours, theirs.database).changes_nothing


# ── a rescue, a guest, another reader ─────────────────────────────────────────────────────────
def fill(vault: Vault, clock: FakeClock) -> Entry:
    entry = vault.entries.add(EntryKind.NOTE, WORDS, facts=FACTS)
    clock.advance(60)
    vault.keeping.choose(Retention({KeptKind.CHECKS: Keep.YEAR}))
    vault.keeping.put_on_hold(Hold(clock.now(), "why"))
    return vault.entries.change(entry.entry_id, EntryText("", "other"), OTHER)


def look_at(vault: Vault, entry: Entry) -> None:
    assert vault.entries.read(entry.entry_id) == entry
    assert [version.facts for version in vault.entries.versions.of(entry.entry_id)] == [FACTS]
    assert [tag.tag for tag in vault.searches.tags()] == ["yard"]
    assert vault.keeping.periods().of(KeptKind.CHECKS) is Keep.YEAR
    hold = vault.keeping.hold()
    assert hold is not None
    assert hold.note == "why"


def test_a_rescue_brings_facts_tags_and_the_hold(vault: Vault, folder: Path, tmp_path: Path, clock: FakeClock) -> None:
    entry = fill(vault, clock)
    vault.close()
    (summary,) = survey(folder, PASSPHRASE, clock, Progress()).readable
    assert (summary.tags, summary.happened) == (OTHER.tags, None)
    report = rescue(folder, PASSPHRASE, tmp_path / "rescued", clock, Progress())
    assert (report.entries, report.entries_lost, report.versions, report.records_lost) == (1, 0, 1, 0)
    with Vault.open(tmp_path / "rescued", PASSPHRASE, clock) as rescued:
        look_at(rescued, entry)


def test_a_guest_takes_facts_tags_and_the_hold_along(vault: Vault, clock: FakeClock) -> None:
    guest = Vault.in_memory(clock)
    entry = fill(guest, clock)
    take_over(vault, guest)
    look_at(vault, entry)
    guest.close()


def test_another_reader_finds_them(vault: Vault, folder: Path, clock: FakeClock) -> None:
    fill(vault, clock)
    vault.close()
    journal = independent_reader.open_folder(folder, PASSPHRASE)
    assert independent_reader.facts(journal, 1) == {"happened": "", "links": [], "tags": ["yard"]}
    assert independent_reader.tagged(journal, "yard") == [1]
    assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    journal.close()
