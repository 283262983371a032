"""What an entry says beside its words, as it is kept: its versions, its tags, and what links to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.entry_facts import NO_FACTS, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import EntryGone, VaultDamaged
from boundarycheck.domain.journal import Draft, EntryKind, EntryText, EntryVersion
from boundarycheck.domain.searching import TagCount
from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.journal import Entry
    from fakes import FakeClock

WORDS = EntryText("Day", "words")
FACTS = EntryFacts.clean(Happened(date(2026, 1, 2)), ["Se\u00f1ora", "night shift"])


@pytest.fixture
def memory(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


def add(vault: Vault, facts: EntryFacts = NO_FACTS, text: EntryText = WORDS) -> Entry:
    return vault.entries.add(EntryKind.NOTE, text, facts=facts)


def tags(vault: Vault) -> list[tuple[str, int]]:
    return [(each.tag, each.count) for each in vault.searches.tags()]


def rows(vault: Vault) -> list[tuple[str, int, str]]:
    return vault.database.rows("SELECT folded, entry_id, tag FROM entry_tag")


# ── the facts ─────────────────────────────────────────────────────────────────────────────────
def test_facts_come_back_and_do_not_touch_the_date_of_writing(memory: Vault, clock: FakeClock) -> None:
    added = add(memory, FACTS)
    assert memory.entries.read(added.entry_id) == added
    assert (added.facts, added.written_at) == (FACTS, clock.now())
    (summary,) = memory.entries.page(None, 9)
    assert (summary.happened, summary.tags, summary.written_at) == (FACTS.happened, FACTS.tags, clock.now())


def test_facts_that_make_no_sense_are_damage(memory: Vault) -> None:
    added = add(memory, FACTS)
    memory.database.run("UPDATE entry SET facts_json = '{}'")
    with pytest.raises(VaultDamaged, match="happened is missing"):
        memory.entries.read(added.entry_id)


# ── versions ──────────────────────────────────────────────────────────────────────────────────
def test_each_change_keeps_what_was_said_before(memory: Vault, clock: FakeClock) -> None:
    first = add(memory, FACTS)
    clock.advance(60)
    second = memory.entries.change(first.entry_id, EntryText("Day", "other words"))
    assert second.facts == FACTS
    clock.advance(60)
    third = memory.entries.change(first.entry_id, EntryText("Day", "other words"), NO_FACTS)
    assert third.facts == NO_FACTS
    assert memory.entries.versions.of(first.entry_id) == (
        EntryVersion(second.changed_at, second.text, FACTS),
        EntryVersion(first.changed_at, first.text, FACTS),
    )


def test_a_save_without_a_change_makes_no_version_and_drops_the_draft(memory: Vault, clock: FakeClock) -> None:
    added = add(memory, FACTS)
    clock.advance(60)
    memory.drafts.keep(Draft(f"entry:{added.entry_id}", {"body": "words"}))
    same = memory.entries.change(added.entry_id, WORDS, FACTS, drop_draft=f"entry:{added.entry_id}")
    assert same == added
    assert memory.entries.versions.of(added.entry_id) == ()
    assert memory.drafts.all() == ()


def test_what_is_in_the_bin_is_not_changed_not_even_to_the_same(memory: Vault) -> None:
    added = add(memory)
    memory.entries.bin(added.entry_id)
    for text in (WORDS, EntryText("", "other")):
        with pytest.raises(EntryGone):
            memory.entries.change(added.entry_id, text)
    assert memory.entries.versions.of(added.entry_id) == ()


def test_a_change_is_later_than_what_it_changes_also_after_the_clock_was_put_back(
    memory: Vault, clock: FakeClock
) -> None:
    added = add(memory)
    clock.advance(-3600)
    changed = memory.entries.change(added.entry_id, EntryText("", "other"))
    assert changed.changed_at == added.changed_at + timedelta(microseconds=1)
    assert changed.written_at == added.written_at


def test_bringing_back_brings_the_facts_too(memory: Vault, clock: FakeClock) -> None:
    added = add(memory, FACTS)
    clock.advance(60)
    memory.entries.change(added.entry_id, EntryText("", "other"), NO_FACTS)
    clock.advance(60)
    (before,) = memory.entries.versions.of(added.entry_id)
    back = memory.entries.bring_back(added.entry_id, before)
    assert (back.text, back.facts, back.changed_at) == (WORDS, FACTS, clock.now())
    assert [version.facts for version in memory.entries.versions.of(added.entry_id)] == [NO_FACTS, FACTS]


def test_a_version_is_kept_once_for_the_same_facts(memory: Vault, clock: FakeClock) -> None:
    added = add(memory)
    for facts, new in ((NO_FACTS, True), (FACTS, True), (NO_FACTS, False), (FACTS, False)):
        assert memory.entries.versions.add(added.entry_id, EntryVersion(clock.now(), WORDS, facts)) is new


# ── tags ──────────────────────────────────────────────────────────────────────────────────────
def test_tags_are_told_with_counts_the_most_used_first_and_as_spelled_last(memory: Vault) -> None:
    add(memory, EntryFacts.clean(tags=["cafe", "Yard"]))
    add(memory, EntryFacts.clean(tags=["yard", "Night"]))
    add(memory, EntryFacts.clean(tags=["Caf\u00e9", "YARD"]))
    assert tags(memory) == [("YARD", 3), ("Caf\u00e9", 2), ("Night", 1)]
    assert memory.searches.tags("CAF\u00c9") == (TagCount("Caf\u00e9", 2),)
    assert memory.searches.tags("#y") == (TagCount("YARD", 3),)
    assert memory.searches.tags("x") == ()


def test_tags_follow_every_change_of_the_entry(memory: Vault) -> None:
    added = add(memory, FACTS)
    assert sorted(rows(memory)) == [
        ("night shift", added.entry_id, "night shift"),
        ("senora", added.entry_id, "Se\u00f1ora"),
    ]
    memory.entries.change(added.entry_id, EntryText("", "other"), EntryFacts.clean(tags=["senora"]))
    assert rows(memory) == [("senora", added.entry_id, "senora")]
    memory.entries.bin(added.entry_id)
    assert rows(memory) == []
    memory.entries.restore(added.entry_id)
    assert rows(memory) == [("senora", added.entry_id, "senora")]
    memory.entries.bin(added.entry_id)
    memory.entries.erase_binned()
    assert rows(memory) == []


def test_a_tag_is_looked_up_by_its_index(memory: Vault) -> None:
    for sql in (
        "SELECT entry_id FROM entry_tag WHERE folded = 'a'",
        "SELECT tag, count(*) FROM entry_tag WHERE folded >= 'a' AND folded <= 'b' GROUP BY folded",
        "DELETE FROM entry_tag WHERE entry_id = 1 AND folded IN (SELECT value FROM json_each('[]'))",
    ):
        plan = str(memory.database.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "SEARCH entry_tag USING PRIMARY KEY" in plan


# ── links ─────────────────────────────────────────────────────────────────────────────────────
def links_to(*uids: str) -> EntryFacts:
    return EntryFacts.clean(links=[Link(LinkKind.CHECK, uid) for uid in uids])


def test_who_links_to_something_is_told_newest_first(memory: Vault, clock: FakeClock) -> None:
    target = add(memory)
    clock.advance(60)
    one = add(memory, links_to(target.uid))
    clock.advance(60)
    other = add(memory, links_to(target.uid))
    add(memory, links_to(one.uid))
    assert memory.entries.linking_to(target.uid) == (other.entry_id, one.entry_id)
    memory.entries.bin(other.entry_id)
    assert memory.entries.linking_to(target.uid) == (one.entry_id,)


def test_erasing_takes_the_links_out_of_entries_and_versions_and_changes_nothing_else(
    memory: Vault, clock: FakeClock
) -> None:
    target, kept = add(memory), add(memory)
    person = memory.records.keep("person", {})
    linking = add(memory, links_to(target.uid, kept.uid, person.uid))
    clock.advance(60)
    changed = memory.entries.change(linking.entry_id, EntryText("", "other"))
    memory.entries.bin(target.entry_id)
    assert memory.entries.read(linking.entry_id) == changed
    memory.entries.erase_binned()
    after = memory.entries.read(linking.entry_id)
    assert (after.facts, after.changed_at) == (links_to(kept.uid, person.uid), changed.changed_at)
    assert [version.facts for version in memory.entries.versions.of(linking.entry_id)] == [after.facts]
    memory.records.erase(person.uid)
    assert memory.entries.read(linking.entry_id).facts == links_to(kept.uid)


def test_a_link_to_what_came_back_stays(memory: Vault) -> None:
    target = add(memory)
    linking = add(memory, links_to(target.uid))
    memory.database.run(
        "INSERT INTO erased (uid, erased_at) VALUES (?, '2026-01-01T00:00:00.000000+00:00')", (target.uid,)
    )
    memory.records.erase(memory.records.keep("plan", {}).uid)
    assert memory.entries.read(linking.entry_id).facts == links_to(target.uid)


def test_versions_that_differed_by_a_dead_link_only_are_one(memory: Vault, clock: FakeClock) -> None:
    target, entry = add(memory), add(memory)
    for facts in (links_to(target.uid), NO_FACTS):
        memory.entries.versions.add(entry.entry_id, EntryVersion(clock.now(), WORDS, facts))
    memory.entries.bin(target.entry_id)
    memory.entries.erase_binned()
    assert memory.entries.versions.of(entry.entry_id) == (EntryVersion(clock.now(), WORDS),)


def test_links_are_looked_for_by_their_indexes(memory: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    run = memory.database.rows

    def heard(sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        asked.append(sql)
        return run(sql, values)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(memory.database, "rows", heard)
    memory.records.erase(memory.records.keep("plan", {}).uid)
    memory.entries.linking_to("x")
    plans = [
        str(run(f"EXPLAIN QUERY PLAN {sql}", ("x",) * sql.count("?"))) for sql in asked if "json_array_length" in sql
    ]
    assert len(plans) == 3
    assert all("INDEX entry_linked" in plan or "INDEX entry_version_linked" in plan for plan in plans)
