from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import (
    FileNotRead,
    InsideJournal,
    Locked,
    NothingChosen,
    NotThatJournal,
    ReadOnly,
    Stopped,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.taking_along import ArrivalCounts, Chosen, Form, Origin
from boundarycheck.services import taking_along
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from boundarycheck.services.taking_along import TakingAlongService
from boundarycheck.vault.secret import KdfParameters
from taken import finished
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes import FakeClock

EVERYTHING = Chosen()


def opened(folder: Path, clock: FakeClock) -> Session:
    session = Session(clock)
    session.create(folder, PASSPHRASE, KdfParameters.for_tests())
    session.keeping_up = None
    return session


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Iterator[Session]:
    session = opened(tmp_path / "journal", clock)
    yield session
    session.close()


@pytest.fixture
def another(tmp_path: Path, clock: FakeClock) -> Iterator[Session]:
    session = opened(tmp_path / "another", clock)
    yield session
    session.close()


@pytest.fixture
def journal(session: Session, clock: FakeClock) -> JournalService:
    """Three notes a day apart, the second changed, and a check."""
    journal = JournalService(session)
    journal.add("First day", "Quiet.", facts=EntryFacts.clean(Happened(date(2026, 3, 1)), ["pods"]))
    clock.advance(86_400)
    second = journal.add("", "He asked for a stamp.", facts=EntryFacts.clean(tags=["favors"]))
    session.vault.entries.add(EntryKind.SITUATION_CHECK, EntryText("A situation", "Words."), finished())
    clock.advance(86_400)
    link = Link(LinkKind.CHECK, second.uid)
    journal.change(second.entry_id, "Stamp", "He asked for a stamp. I said no.", facts=EntryFacts.clean(links=[link]))
    journal.add("Third", "Last.")
    return journal


def exported(service: TakingAlongService, place: Path, chosen: Chosen = EVERYTHING) -> dict[str, Any]:
    service.write(Form.JSON, place, chosen)
    members: dict[str, Any] = json.loads(place.read_bytes())
    return members


def test_the_whole_journal_goes_out_and_comes_in_the_same(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    journal.bin(journal.page(None, 1)[0].entry_id)
    out, back = TakingAlongService(session, clock), TakingAlongService(another, clock)
    first = exported(out, tmp_path / "a.json", Chosen(bin_too=True))
    clock.advance(3600)
    reading = back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    assert back.look(reading) == ArrivalCounts(new=4)
    assert back.bring_in(reading) == ArrivalCounts(new=4)
    second = exported(back, tmp_path / "b.json", Chosen(bin_too=True))
    assert [one["brought_in_from"] for one in second["entries"]] == ["boundarycheck"] * 4
    for whole in (first, second):
        del whole["made_at"]
        for one in whole["entries"]:
            del one["brought_in_at"], one["brought_in_from"]
    assert second == first
    assert [len(one["versions"]) for one in first["entries"]] == [0, 1, 0, 0]
    assert [one["in_bin"] for one in first["entries"]] == [False, False, False, True]


def test_what_is_brought_in_is_written_then_and_says_what_the_file_says(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    clock.advance(86_400)
    back = TakingAlongService(another, clock)
    back.bring_in(back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json"))
    there = JournalService(another)
    entries = [there.read(summary.entry_id) for summary in there.page(None, 10)]
    assert {entry.written_at for entry in entries} == {clock.now()}
    first = journal.read(journal.page(None, 10)[-1].entry_id)
    assert entries[-1].facts.brought_in == BroughtIn("boundarycheck", first.written_at, first.changed_at)
    there.change(entries[-1].entry_id, "Other", "words", facts=EntryFacts.clean(tags=["new"]))
    assert there.read(entries[-1].entry_id).facts.brought_in == entries[-1].facts.brought_in


def test_nothing_is_brought_in_twice(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    back, there = TakingAlongService(another, clock), JournalService(another)
    reading = back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    back.bring_in(reading)
    newest, *_others = there.page(None, 10)
    there.change(newest.entry_id, "changed", "here")
    assert back.look(reading) == back.bring_in(reading) == ArrivalCounts(here=3, here_differently=1)
    assert there.read(newest.entry_id).text == EntryText("changed", "here")
    assert there.count() == 4


def test_what_was_erased_for_good_does_not_come_back(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    service = TakingAlongService(session, clock)
    exported(service, tmp_path / "a.json")
    journal.bin(journal.page(None, 1)[0].entry_id)
    journal.erase_binned()
    reading = service.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    assert service.look(reading) == service.bring_in(reading) == ArrivalCounts(here=3, erased_here=1)
    assert journal.count() == 3


def test_no_link_leads_to_what_was_erased_here(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    dead = journal.add("", "to be erased")
    link = Link(LinkKind.CHECK, dead.uid)
    leading = journal.add("", "leads there", facts=EntryFacts.clean(links=[link]))
    service = TakingAlongService(session, clock)
    exported(service, tmp_path / "a.json")
    there = TakingAlongService(another, clock)
    reading = there.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    only_dead = replace(reading, arrivals=tuple(one for one in reading.arrivals if one.uid == dead.uid))
    there.bring_in(only_dead)
    kept = JournalService(another)
    kept.bin(kept.page(None, 1)[0].entry_id)
    kept.erase_binned()
    there.bring_in(reading)
    found = {entry.uid: entry for entry in (kept.read(line.entry_id) for line in kept.page(None, 9))}
    assert dead.uid not in found
    assert found[leading.uid].facts.links == ()


def test_what_is_in_the_bin_stays_behind_unless_it_is_asked_for(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    journal.bin(journal.page(None, 1)[0].entry_id)
    service = TakingAlongService(session, clock)
    assert len(exported(service, tmp_path / "a.json")["entries"]) == 3
    assert len(exported(service, tmp_path / "b.json", Chosen(bin_too=True))["entries"]) == 4


def test_of_the_bin_goes_along_what_fits(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    first = next(line for line in journal.page(None, 9) if line.title == "First day")
    journal.bin(first.entry_id)
    journal.bin(next(line for line in journal.page(None, 9) if line.title == "Third").entry_id)
    both = journal.add("Later", "On a pod.", facts=EntryFacts.clean(tags=["pods"]))
    service = TakingAlongService(session, clock)
    chosen = Chosen(Wanted(tags=("Pods",)), bin_too=True)
    assert service.ids(chosen) == [first.entry_id, both.entry_id]
    members = exported(service, tmp_path / "a.json", chosen)
    assert [(one["title"], one["in_bin"]) for one in members["entries"]] == [("First day", True), ("Later", False)]


def test_it_is_not_written_over_the_journals_own_key(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    key = (tmp_path / "journal" / "key.json").read_bytes()
    with pytest.raises(InsideJournal):
        TakingAlongService(session, clock).write(Form.JSON, tmp_path / "journal" / "key.json", EVERYTHING)
    assert (tmp_path / "journal" / "key.json").read_bytes() == key


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Wanted(words="stamp"), ["Stamp"]),
        (Wanted(tags=("PODS",)), ["First day"]),
        (Wanted(kinds=(EntryKind.SITUATION_CHECK,)), ["A situation"]),
        (Wanted(last_day=date(2026, 3, 5)), ["First day"]),
        (Wanted(first_day=date(2026, 3, 10)), ["Stamp", "A situation", "Third"]),
    ],
)
@pytest.mark.usefixtures("journal", "utc")
def test_a_part_of_the_journal_goes_out(
    session: Session, clock: FakeClock, tmp_path: Path, wanted: Wanted, titles: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(taking_along, "_PAGE", 2)
        members = exported(TakingAlongService(session, clock), tmp_path / "a.json", Chosen(wanted))
    assert [one["title"] for one in members["entries"]] == titles


def test_it_is_for_its_owner_alone_and_nothing_else_is_written(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    service = TakingAlongService(session, clock)
    assert service.write(Form.MARKDOWN, tmp_path / "out" / "a.md", EVERYTHING) == 4
    assert set(contents(tmp_path / "out")) == {"a.md"}
    assert mode(tmp_path / "out" / "a.md") == 0o600
    text = (tmp_path / "out" / "a.md").read_text("utf-8")
    assert text.startswith("# My journal\n\nMade on 2026-03-11")
    assert text.count("\n## ") == 4


def test_when_it_is_stopped_no_file_stays(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    progress = Progress()
    progress.stop()
    service = TakingAlongService(session, clock)
    for form in (Form.JSON, Form.MARKDOWN):
        with pytest.raises(Stopped):
            service.write(form, tmp_path / "out" / "a", EVERYTHING, progress)
    assert contents(tmp_path / "out") == {}


def test_progress_is_told_both_ways(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    for number in range(60):
        journal.add("", f"more {number}")
    out, back = Progress(), Progress()
    service = TakingAlongService(session, clock)
    service.write(Form.JSON, tmp_path / "a.json", EVERYTHING, out)
    assert out.share == 63 / 64
    there = TakingAlongService(another, clock)
    there.bring_in(there.read(Origin.BOUNDARYCHECK, tmp_path / "a.json"), back)
    assert back.share == 1.0


def test_bringing_in_that_is_stopped_brings_nothing(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")

    class StoppedHalfWay(Progress):
        def at(self, share: float | None) -> None:
            if share and share >= 0.5:
                self.stop()
            super().at(share)

    service = TakingAlongService(another, clock)
    with pytest.raises(Stopped):
        service.bring_in(service.read(Origin.BOUNDARYCHECK, tmp_path / "a.json"), StoppedHalfWay())
    assert JournalService(another).count() == 0


def test_of_nothing_no_file_is_made(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    with pytest.raises(NothingChosen):
        TakingAlongService(session, clock).write(Form.JSON, tmp_path / "a.json", EVERYTHING)
    assert not (tmp_path / "a.json").exists()


def test_where_it_cannot_be_written_says_so(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refused)
    with pytest.raises(ReadOnly):
        TakingAlongService(session, clock).write(Form.JSON, tmp_path / "a.json", EVERYTHING)


@pytest.mark.parametrize(
    ("origin", "written"),
    [
        (Origin.JRNL, ("j.txt", "[2026-03-09 14:30] A.")),
        (Origin.DAY_ONE, ("d.json", '{"entries": [{"text": "A.", "creationDate": "2026-03-09T14:30:00Z"}]}')),
        (Origin.FOLDER, ("f/2026-03-09.md", "A.")),
        (Origin.REDNOTEBOOK, ("r/2026-03.txt", "9: {text: A.}")),
    ],
)
def test_journals_of_others_come_in_once(
    session: Session, clock: FakeClock, tmp_path: Path, origin: Origin, written: tuple[str, str]
) -> None:
    name, text = written
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    service = TakingAlongService(session, clock)
    reading = service.read(origin, file.parent if origin.is_folder else file)
    assert service.bring_in(reading) == ArrivalCounts(new=1)
    assert service.bring_in(service.read(origin, file.parent if origin.is_folder else file)) == ArrivalCounts(here=1)
    journal = JournalService(session)
    entry = journal.read(journal.page(None, 1)[0].entry_id)
    assert entry.written_at == clock.now()
    assert entry.facts.happened is not None
    assert entry.facts.happened.day == date(2026, 3, 9)
    assert entry.facts.brought_in == BroughtIn(origin.value)


@pytest.mark.parametrize(
    "origin", [Origin.JRNL, Origin.DAY_ONE, Origin.BOUNDARYCHECK, Origin.FOLDER, Origin.REDNOTEBOOK]
)
def test_what_holds_no_entry_is_told(session: Session, clock: FakeClock, tmp_path: Path, origin: Origin) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x.json").write_text('{"entries": []}')
    place = tmp_path / ("x" if origin.is_folder else "x.json")
    with pytest.raises(NotThatJournal) as caught:
        TakingAlongService(session, clock).read(origin, place)
    assert caught.value.fields["place"] == place


def test_a_file_that_no_memory_holds_is_told(
    session: Session, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise MemoryError

    (tmp_path / "a.json").write_text("{}")
    monkeypatch.setattr(taking_along, "read_file", full)
    with pytest.raises(NotThatJournal, match="too large for the memory"):
        TakingAlongService(session, clock).read(Origin.BOUNDARYCHECK, tmp_path / "a.json")


def test_our_own_file_may_be_larger_than_what_is_read_at_once(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("boundarycheck.system.picked_files.BYTES_LIMIT", 1500)
        assert (tmp_path / "a.json").stat().st_size > 1500
        reading = TakingAlongService(another, clock).read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    assert len(reading.arrivals) == 4


def test_what_is_not_there_is_told(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    with pytest.raises(FileNotRead):
        TakingAlongService(session, clock).read(Origin.JRNL, tmp_path / "missing")


def test_a_locked_journal_gives_nothing(clock: FakeClock, tmp_path: Path) -> None:
    with pytest.raises(Locked):
        TakingAlongService(Session(clock), clock).write(Form.JSON, tmp_path / "a.json", EVERYTHING)
