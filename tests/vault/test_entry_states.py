"""Entries with their versions, tags and the bin, as a machine of states beside a model that is a few lists."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from boundarycheck.domain.entry_facts import EntryFacts, folded_tag
from boundarycheck.domain.errors import EntryGone, OnHold
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.keeping import Hold
from boundarycheck.vault.vault import Vault
from fakes import FakeClock

TEXTS = st.builds(EntryText, st.sampled_from(["", "a"]), st.sampled_from(["one", "two", "three"]))
FACTS = st.lists(st.sampled_from(["Yard", "yard", "Night"]), max_size=2).map(lambda tags: EntryFacts.clean(tags=tags))
Said = tuple[EntryText, EntryFacts]


@dataclass
class Modelled:
    """What one entry says, what it said before, the newest first, and whether it is in the bin."""

    now: Said
    before: list[Said] = field(default_factory=list)
    binned: bool = False


class Entries(RuleBasedStateMachine):
    """What officers do with entries, in any order, on a clock that also goes back."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.vault = Vault.in_memory(self.clock)
        self.model: dict[int, Modelled] = {}
        self.gone: set[int] = set()
        self.on_hold = False

    def teardown(self) -> None:
        self.vault.close()

    def pick(self, which: int) -> int:
        return sorted(self.model)[which % len(self.model)]

    @rule(seconds=st.sampled_from([-3600, 0, 1, 60]))
    def time_passes(self, seconds: int) -> None:
        self.clock.advance(seconds)

    @rule(text=TEXTS, facts=FACTS)
    def add(self, text: EntryText, facts: EntryFacts) -> None:
        entry_id = self.vault.entries.add(EntryKind.NOTE, text, facts=facts).entry_id
        assert entry_id not in self.model.keys() | self.gone
        self.model[entry_id] = Modelled((text, facts))

    @precondition(lambda self: self.model)
    @rule(which=st.integers(0, 9), text=TEXTS, facts=st.none() | FACTS)
    def change(self, which: int, text: EntryText, facts: EntryFacts | None) -> None:
        entry_id = self.pick(which)
        modelled = self.model[entry_id]
        if modelled.binned:
            with pytest.raises(EntryGone):
                self.vault.entries.change(entry_id, text, facts)
            return
        self.vault.entries.change(entry_id, text, facts)
        self.say(modelled, (text, modelled.now[1] if facts is None else facts))

    @precondition(lambda self: self.model)
    @rule(which=st.integers(0, 9), back=st.integers(0, 9))
    def bring_back(self, which: int, back: int) -> None:
        entry_id = self.pick(which)
        modelled = self.model[entry_id]
        versions = self.vault.entries.versions.of(entry_id)
        if not versions:
            return
        version = versions[back % len(versions)]
        if modelled.binned:
            with pytest.raises(EntryGone):
                self.vault.entries.bring_back(entry_id, version)
            return
        self.vault.entries.bring_back(entry_id, version)
        self.say(modelled, modelled.before[back % len(versions)])

    def say(self, modelled: Modelled, said: Said) -> None:
        if said != modelled.now:
            modelled.before.insert(0, modelled.now)
            modelled.now = said

    @precondition(lambda self: self.model)
    @rule(which=st.integers(0, 9))
    def bin(self, which: int) -> None:
        entry_id = self.pick(which)
        refused = OnHold if self.on_hold else EntryGone if self.model[entry_id].binned else None
        if refused is not None:
            with pytest.raises(refused):
                self.vault.entries.bin(entry_id)
            return
        self.vault.entries.bin(entry_id)
        self.model[entry_id].binned = True

    @precondition(lambda self: self.model)
    @rule(which=st.integers(0, 9))
    def restore(self, which: int) -> None:
        entry_id = self.pick(which)
        if not self.model[entry_id].binned:
            with pytest.raises(EntryGone):
                self.vault.entries.restore(entry_id)
            return
        self.vault.entries.restore(entry_id)
        self.model[entry_id].binned = False

    @rule()
    def empty_the_bin(self) -> None:
        if self.on_hold:
            with pytest.raises(OnHold):
                self.vault.entries.erase_binned()
            return
        binned = {entry_id for entry_id, modelled in self.model.items() if modelled.binned}
        assert self.vault.entries.erase_binned() == len(binned)
        self.gone |= binned
        for entry_id in binned:
            del self.model[entry_id]

    @rule(hold=st.booleans())
    def hold(self, hold: bool) -> None:
        self.on_hold = hold
        if hold:
            self.vault.keeping.put_on_hold(Hold(self.clock.now(), ""))
        else:
            self.vault.keeping.lift_hold()

    @invariant()
    def everything_is_as_modelled(self) -> None:
        for entry_id, modelled in self.model.items():
            entry = self.vault.entries.read(entry_id)
            assert (entry.text, entry.facts) == modelled.now
            versions = self.vault.entries.versions.of(entry_id)
            assert [(version.text, version.facts) for version in versions] == modelled.before
            moments = [entry.changed_at, *(version.changed_at for version in versions)]
            assert moments == sorted(set(moments), reverse=True)
            assert moments[-1] == entry.written_at
        for entry_id in self.gone:
            with pytest.raises(EntryGone):
                self.vault.entries.read(entry_id)

    @invariant()
    def the_list_the_bin_and_the_tags_agree(self) -> None:
        listed = {entry_id: modelled for entry_id, modelled in self.model.items() if not modelled.binned}
        assert {summary.entry_id for summary in self.vault.entries.page(None, 999)} == set(listed)
        assert {summary.entry_id for summary in self.vault.entries.binned()} == self.model.keys() - listed.keys()
        told = {folded_tag(each.tag): each.count for each in self.vault.searches.tags()}
        folded = [folded_tag(tag) for modelled in listed.values() for tag in modelled.now[1].tags]
        assert told == {tag: folded.count(tag) for tag in folded}

    @invariant()
    def nothing_is_left_of_what_is_gone(self) -> None:
        rows = self.vault.database.rows(
            "SELECT entry_id FROM entry_version UNION SELECT entry_id FROM entry_tag"
            " UNION SELECT id FROM entry_search_docsize"
        )
        assert {row[0] for row in rows} <= set(self.model)


Entries.TestCase.settings = settings(deadline=None, max_examples=40, stateful_step_count=30)
TestEntries = pytest.mark.no_cover(Entries.TestCase)
