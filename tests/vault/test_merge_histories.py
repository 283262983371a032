"""Whatever happened to two copies of a journal: merging them loses no word, and neither way nor number matters."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundarycheck.domain.entry_facts import EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import EntryGone
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from fakes import FakeClock
from vault.two_copies import copy_of, dump, picture

pytestmark = pytest.mark.no_cover  # a sweep over what other tests cover line by line

RECORD_STEPS = ["keep", "fill in", "erase record", "attach", "detach"]
WORDS = st.sampled_from(["", "a", "b", "c"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "bin", "restore", "erase", "draft", "back", *RECORD_STEPS * 2]),
        st.integers(0, 5),
        WORDS,
        WORDS,
        st.sampled_from([-90, 0, 1, 60]),
    ),
    max_size=8,
)


def live(vault: Vault, clock: FakeClock, steps: list[tuple[str, int, str, str, int]]) -> None:
    """Let ``steps`` happen to a vault; those that are not possible do not happen."""
    for what, which, title, body, seconds in steps:
        clock.advance(seconds)
        if what in RECORD_STEPS:
            live_records(vault, what, which, title)
            continue
        with suppress(EntryGone):
            live_entries(vault, what, which, EntryText(title, body))


def live_entries(vault: Vault, what: str, which: int, text: EntryText) -> None:
    """Let one step happen to an entry. Raises :class:`EntryGone` when it is not possible."""
    ids = [row[0] for row in vault.database.rows("SELECT id FROM entry ORDER BY id")]
    entry_id = ids[which % len(ids)] if ids else 0
    if what == "add":
        vault.entries.add(EntryKind.NOTE, text, facts=facts_of(vault, which, text))
    elif what == "change":
        vault.entries.change(entry_id, text, facts_of(vault, which, text))
    elif what == "bin":
        vault.entries.bin(entry_id)
    elif what == "restore":
        vault.entries.restore(entry_id)
    elif what == "erase":
        vault.entries.erase_binned()
    elif what == "draft" and ids:
        slot = ("entry:new", "check:situation", f"entry:{entry_id}")[which % 3]
        vault.drafts.keep(Draft(slot, {"title": text.title, "body": text.body}))
    elif what == "back":
        for version in vault.entries.versions.of(entry_id)[:1]:
            vault.entries.bring_back(entry_id, version)


def facts_of(vault: Vault, which: int, text: EntryText) -> EntryFacts:
    """Some facts, with a link to whatever is there."""
    there = vault.database.rows("SELECT uid FROM entry UNION ALL SELECT uid FROM record ORDER BY uid")
    links = [Link(LinkKind.CHECK, there[which % len(there)][0])] if there and which % 3 else []
    happened = Happened(date(2026, 1, 1 + which)) if which % 2 else None
    return EntryFacts.clean(happened, [text.title, text.body] if which % 4 else [], links)


def live_records(vault: Vault, what: str, which: int, words: str) -> None:
    """Let one step happen to a record; one of a few, so that the same ones are met again and again."""
    uids = [row[0] for row in vault.database.rows("SELECT uid FROM record ORDER BY written_at, uid")]
    if what == "keep":
        vault.records.keep("plan", {"words": words})
    elif uids:
        uid, name = uids[which % len(uids)], f"file {which % 2}"
        if what == "fill in":
            vault.records.keep("plan", {"words": words}, uid)
        elif what == "erase record":
            vault.records.erase(uid)
        elif what == "attach":
            vault.records.attach(uid, name, words.encode())
        else:
            vault.records.detach(uid, name)


def words_of(vault: Vault) -> set[tuple[str, str, str]]:
    """Every wording with the identity of its entry."""
    now = vault.database.rows("SELECT uid, title, body FROM entry")
    earlier = vault.database.rows(
        "SELECT uid, entry_version.title, entry_version.body FROM entry_version JOIN entry ON entry.id = entry_id"
    )
    return {*now, *earlier}


@settings(deadline=None, max_examples=80)
@given(STEPS, STEPS, STEPS, STEPS)
def test_either_way_of_merging_ends_in_the_same_and_doing_it_again_changes_nothing(
    together: list[tuple[str, int, str, str, int]],
    here: list[tuple[str, int, str, str, int]],
    there: list[tuple[str, int, str, str, int]],
    later: list[tuple[str, int, str, str, int]],
) -> None:
    clock = FakeClock()
    one = Vault.in_memory(clock)
    live(one, clock, together)
    two = copy_of(one, clock)
    begun = clock.now()
    live(one, clock, here)
    clock.advance((begun - clock.now()).total_seconds())
    live(two, clock, there)
    _merged_either_way(one, two, clock)
    # And once more after both went on from there, with versions and marks of erasing in them.
    live(one, clock, later)
    live(two, clock, here)
    _merged_either_way(one, two, clock)
    one.close()
    two.close()


def _merged_either_way(one: Vault, two: Vault, clock: FakeClock) -> None:
    """Merge both into each other, as they were, and look at what came out."""
    was_one, was_two = copy_of(one, clock), copy_of(two, clock)
    foreseen = merge(one, was_two.database, counts_only=True)
    assert dump(one.database) == dump(was_one.database)
    assert merge(one, was_two.database) == foreseen
    merge(two, was_one.database)
    assert picture(one) == picture(two)
    after = dump(one.database)
    assert merge(one, was_two.database).changes_nothing
    assert dump(one.database) == after
    there = {row[0] for row in one.database.rows("SELECT uid FROM entry")}
    marks = {row[0] for row in one.database.rows("SELECT uid FROM erased")}
    both = words_of(was_one) | words_of(was_two)
    assert {words for words in both if words[0] in there} <= words_of(one)
    assert {words[0] for words in both} <= there | marks
    was_one.close()
    was_two.close()
