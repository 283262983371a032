from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Locked, ReadOnly, WrongPassphrase
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.services.journal import JournalService
from boundarycheck.services.merging import MergeService
from boundarycheck.services.session import Session
from boundarycheck.vault import conflict_copies
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fakes import FakeClock

OTHER_PASSPHRASE = "another passphrase of six words"  # noqa: S105 - of throw-away vaults


@pytest.fixture
def session(clock: FakeClock, tmp_path: Path) -> Iterator[Session]:
    session = Session(clock)
    session.create(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    yield session
    session.close()


@pytest.fixture
def merging(session: Session, clock: FakeClock) -> MergeService:
    return MergeService(session, clock)


@pytest.fixture
def conflict_copy(session: Session, tmp_path: Path, clock: FakeClock) -> Path:
    """A conflict copy with an entry that the journal does not have."""
    journal, folder = JournalService(session), tmp_path / "journal"
    kept = journal.add("in both", "")
    clock.advance(60)
    gone = journal.add("there only", "")
    session.vault.database.checkpoint()
    copy = Path(shutil.copy(folder / "journal.db", folder / "journal (1).db"))
    session.vault.database.run("DELETE FROM entry WHERE id = ?", (gone.entry_id,))
    assert journal.page(None, 9)[0].entry_id == kept.entry_id
    return copy


def test_what_is_merged_counts_also_when_the_copy_cannot_be_moved(
    merging: MergeService, conflict_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object) -> None:
        raise ReadOnly(place=conflict_copy)

    monkeypatch.setattr(conflict_copies, "set_aside", refused)
    assert merging.merge(conflict_copy) == MergeCounts(new=1, same=1)
    assert [copy.path for copy in merging.conflict_copies()] == [conflict_copy]
    assert merging.merge(conflict_copy) == MergeCounts(same=2)


def titles(session: Session) -> list[str]:
    return [summary.title for summary in JournalService(session).page(None, 9)]


def test_a_conflict_copy_is_found_merged_and_kept_aside(
    merging: MergeService, session: Session, conflict_copy: Path
) -> None:
    assert [copy.path for copy in merging.conflict_copies()] == [conflict_copy]
    expected = MergeCounts(new=1, same=1)
    assert merging.preview(conflict_copy) == expected
    assert titles(session) == ["in both"]
    assert conflict_copy.exists()
    assert merging.merge(conflict_copy) == expected
    assert titles(session) == ["there only", "in both"]
    assert merging.conflict_copies() == ()
    kept = conflict_copy.parent / "kept-aside" / "2026-03-09-143100" / conflict_copy.name
    assert merging.preview(kept) == MergeCounts(same=2)
    assert merging.merge(kept) == MergeCounts(same=2)
    assert kept.exists()


def test_another_journal_is_merged_with_its_passphrase_and_stays_as_it_is(
    merging: MergeService, session: Session, clock: FakeClock, tmp_path: Path, conflict_copy: Path
) -> None:
    other = Session(clock)
    other.create(tmp_path / "other", OTHER_PASSPHRASE, KdfParameters.for_tests())
    JournalService(other).add("from the other", "")
    other.close()
    before = contents(tmp_path / "other")
    with pytest.raises(WrongPassphrase):
        merging.preview(tmp_path / "other")
    with pytest.raises(WrongPassphrase):
        merging.merge(tmp_path / "other", PASSPHRASE)
    assert merging.merge(tmp_path / "other", OTHER_PASSPHRASE) == MergeCounts(new=1)
    assert titles(session) == ["from the other", "in both"]
    assert contents(tmp_path / "other") == before
    assert conflict_copy.exists()


@pytest.mark.parametrize(
    "act",
    [
        lambda merging, place: merging.conflict_copies(),
        lambda merging, place: merging.preview(place),
        lambda merging, place: merging.merge(place),
    ],
)
def test_a_locked_journal_says_so(
    merging: MergeService, session: Session, tmp_path: Path, act: Callable[[MergeService, Path], object]
) -> None:
    session.close()
    with pytest.raises(Locked):
        act(merging, tmp_path / "journal")


def test_a_guest_has_nothing_to_merge_into(clock: FakeClock, tmp_path: Path) -> None:
    session = Session(clock)
    session.open_guest()
    merging = MergeService(session, clock)
    assert merging.conflict_copies() == ()
    with pytest.raises(Locked):
        merging.merge(tmp_path)
    session.close()
