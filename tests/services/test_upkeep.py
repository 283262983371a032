from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import FirstPageDamaged, Locked
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.upkeep import CheckReport
from boundarycheck.services.session import Session
from boundarycheck.services.upkeep import UpkeepService
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def session(clock: FakeClock) -> Session:
    return Session(clock)


@pytest.fixture
def upkeep(session: Session, clock: FakeClock) -> UpkeepService:
    return UpkeepService(session, clock)


def test_an_open_journal_is_checked(tmp_path: Path, session: Session, upkeep: UpkeepService) -> None:
    with pytest.raises(Locked):
        upkeep.check(Progress())
    session.create(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    session.vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    report = upkeep.check(Progress())
    assert report.sound
    assert report.entries == 1
    session.close()


def test_a_journal_that_does_not_open_is_rescued(tmp_path: Path, session: Session, upkeep: UpkeepService) -> None:
    folder = tmp_path / "journal"
    session.create(folder, PASSPHRASE, KdfParameters.for_tests())
    session.vault.entries.add(EntryKind.NOTE, EntryText("A day", "words"))
    session.close()
    data = bytearray((folder / "journal.db").read_bytes())
    data[200] ^= 1
    (folder / "journal.db").write_bytes(data)
    with pytest.raises(FirstPageDamaged):
        session.open(folder, PASSPHRASE)
    (found,) = upkeep.survey(folder, PASSPHRASE, Progress()).readable
    assert found.title == "A day"
    report = upkeep.rescue(folder, PASSPHRASE, tmp_path / "new", Progress())
    assert (report.entries, report.entries_lost) == (1, 0)
    shutil.rmtree(folder)
    session.open(tmp_path / "new", PASSPHRASE)
    assert session.vault.entries.read(found.entry_id).text == EntryText("A day", "words")
    session.close()


@pytest.mark.parametrize(
    ("damaged", "faults", "sound", "structure"),
    [((), 0, True, True), ((3,), 0, False, True), ((), 1, False, False), ((3,), 2, False, False)],
)
def test_a_report_is_sound_when_nothing_was_found(
    damaged: tuple[int, ...], faults: int, sound: bool, structure: bool
) -> None:
    report = CheckReport(9, damaged, faults, 4, 0)
    assert (report.sound, report.structure_ok) == (sound, structure)
