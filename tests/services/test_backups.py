from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.backups import BackupState
from boundarycheck.domain.errors import (
    BackupMissing,
    BackupPlaceGone,
    Locked,
    ReadOnly,
    Stopped,
    WrongPassphrase,
)
from boundarycheck.domain.keeping import Hold
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import SessionState
from boundarycheck.vault import backups
from officers import Officer
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

DAY = 24 * 3600


# ── by themselves ─────────────────────────────────────────────────────────────────────────────
def test_a_session_that_changed_something_ends_with_a_backup(officer: Officer) -> None:
    officer.close()
    assert officer.beside() == ["2026-03-09-1430"]
    assert officer.backups.state_of(officer.folder).last_verified == officer.clock.now()


def test_at_most_one_a_day(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    for _ in range(3):
        clock.advance(3600)
        officer.visit()
    assert officer.beside() == ["2026-03-09-1430"]
    clock.advance(DAY)
    officer.visit()
    assert officer.beside() == ["2026-03-09-1430", "2026-03-10-1730"]


def test_without_a_change_there_is_none(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    clock.advance(DAY)
    officer.visit(writing=False)
    assert officer.beside() == ["2026-03-09-1430"]


def test_a_change_that_waited_for_the_next_day_is_backed_up_even_if_nothing_else_changes(
    officer: Officer, clock: FakeClock
) -> None:
    officer.close()
    officer.visit()
    clock.advance(DAY)
    officer.open()
    assert officer.beside() == ["2026-03-09-1430"]  # the session before ended as it should
    officer.close()
    assert officer.beside() == ["2026-03-09-1430", "2026-03-10-1430"]


def test_backups_that_somebody_removed_are_made_anew(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    shutil.rmtree(officer.folder / "backups")
    officer.visit(writing=False)
    assert len(officer.beside()) == 1


def test_old_ones_go(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    for _ in range(12):
        clock.advance(DAY)
        officer.visit()
    assert [int(name[8:10]) for name in officer.beside()] == [15, 16, 17, 18, 19, 20, 21]


def test_on_hold_none_goes(officer: Officer, clock: FakeClock) -> None:
    officer.session.vault.keeping.put_on_hold(Hold(clock.now(), ""))
    officer.close()
    for _ in range(9):
        clock.advance(DAY)
        officer.visit()
    assert len(officer.beside()) == 10
    officer.open()
    officer.session.vault.keeping.lift_hold()
    officer.close()
    clock.advance(DAY)
    officer.visit()
    assert len(officer.beside()) == 7


def test_backups_that_cannot_be_removed_do_not_fail_the_new_one(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ReadOnly(place="x")

    monkeypatch.setattr(backups, "prune", refuse)
    officer.close()
    assert officer.backups.state_of(officer.folder).failing == ()


def test_a_clock_that_went_back_makes_a_backup_and_loses_none(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    clock.moment = datetime(1980, 1, 1, 12, tzinfo=UTC)
    officer.visit()
    assert officer.beside() == ["1980-01-01-1200", "2026-03-09-1430"]
    assert officer.backups.state_of(officer.folder).last_verified == clock.now()


def test_a_clock_that_ran_ahead_does_not_hold_up_the_next_one(officer: Officer, clock: FakeClock) -> None:
    clock.advance(4000 * DAY)
    officer.close()
    clock.advance(-3999 * DAY)
    officer.visit()
    assert len(officer.beside()) == 2


def test_a_guest_and_nobody_have_none(tmp_path: Path, clock: FakeClock) -> None:
    officer = Officer(tmp_path / "journal", clock)
    for _ in range(2):
        officer.backups.keep_up()
        all_of(officer.backups.catching_up(Progress()))
        with pytest.raises(Locked):
            officer.backups.make_now()
        with pytest.raises(Locked):
            officer.backups.make_to(tmp_path / "x")
        if officer.session.state is SessionState.GUEST:
            assert officer.backups.state() == BackupState()
            break
        with pytest.raises(Locked):
            officer.backups.state()
        officer.session.open_guest()
    officer.close()
    assert list(tmp_path.iterdir()) == []


# ── catching up ───────────────────────────────────────────────────────────────────────────────
def test_what_a_killed_session_wrote_is_backed_up_at_the_next_opening(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    clock.advance(DAY)
    officer.open()
    officer.write()
    officer.crash()
    clock.advance(DAY)
    officer.open()
    assert officer.beside() == ["2026-03-09-1430", "2026-03-11-1430"]


def test_a_first_session_that_was_killed_is_backed_up_at_the_next_opening(officer: Officer) -> None:
    officer.crash()
    officer.open()
    assert len(officer.beside()) == 1


def test_a_journal_that_was_just_started_waits_for_its_first_words(tmp_path: Path, clock: FakeClock) -> None:
    officer = Officer(tmp_path / "journal", clock)
    officer.begin()
    all_of(officer.backups.catching_up(Progress()))
    assert not (officer.folder / "backups").exists()
    officer.write()
    officer.close()
    assert len(officer.beside()) == 1


def test_leftovers_of_a_killed_backup_are_cleared_away(officer: Officer, stick: Path) -> None:
    officer.second = stick
    officer.close()
    vault_id = officer.backups.copies(officer.folder)[0].vault_id[:8]
    for place, work in ((officer.folder / "backups", ".work"), (stick, f".work-{vault_id}")):
        (place / work / "01").mkdir(parents=True)
        (place / f".{vault_id}.01.new").write_text("x")
    officer.open()
    left = [file.name for place in (officer.folder / "backups", stick) for file in place.iterdir()]
    assert [name for name in left if name.startswith(".")] == []


# ── when asked for ────────────────────────────────────────────────────────────────────────────
def test_one_more_now(officer: Officer, stick: Path, clock: FakeClock) -> None:
    officer.second = stick
    progress = Progress()
    made = officer.backups.make_now(progress)
    assert made.path.parent == officer.folder / "backups"
    assert progress.share == 1.0
    assert (len(officer.beside()), len(officer.there())) == (1, 1)
    clock.advance(60)
    officer.backups.make_now()
    assert officer.beside() == ["2026-03-09-1430", "2026-03-09-1431"]  # none goes on its first day
    clock.advance(2 * DAY)
    officer.backups.make_now()
    assert officer.beside() == ["2026-03-09-1431", "2026-03-11-1431"]


def test_one_now_that_fails_in_one_place_is_made_in_the_other_and_told(officer: Officer, tmp_path: Path) -> None:
    officer.second = tmp_path / "gone"
    with pytest.raises(BackupPlaceGone):
        officer.backups.make_now()
    assert len(officer.beside()) == 1
    assert [failure.place for failure in officer.backups.state().failing] == [officer.second]


def test_one_now_that_is_stopped_is_no_failure(officer: Officer) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        officer.backups.make_now(progress)
    assert officer.beside() == []
    assert officer.backups.state().failing == ()


@pytest.mark.parametrize("name", ["mine", "mine.bcbackup"])
def test_one_as_a_file(officer: Officer, stick: Path, name: str) -> None:
    copy = officer.backups.make_to(stick / name)
    assert copy.path == stick / "mine.bcbackup"
    assert officer.backups.copies_in(copy.path) == (copy,)
    assert officer.backups.copies_in(stick) == (copy,)


# ── what there is ─────────────────────────────────────────────────────────────────────────────
def test_all_of_a_journal_are_found_and_no_others(officer: Officer, stick: Path, tmp_path: Path) -> None:
    officer.second = stick
    officer.backups.make_now()
    other = Officer(tmp_path / "other", officer.clock)
    other.begin()
    other.backups.make_to(stick / "theirs.bcbackup")
    other.close()
    found = {copy.path for copy in officer.backups.copies(officer.folder)}
    assert {path.parent for path in found} == {stick, officer.folder / "backups"}
    assert (len(found), stick / "theirs.bcbackup" in found) == (2, False)
    officer.close()
    (officer.folder / "key.json").unlink()  # the ones beside it say whose it is
    assert {copy.path for copy in officer.backups.copies(officer.folder)} == found
    assert officer.backups.state_of(officer.folder).last_verified == officer.clock.now()
    shutil.rmtree(officer.folder / "backups")
    assert officer.backups.owner(officer.folder) is None
    assert len(officer.backups.copies(officer.folder)) == 2


def test_a_second_place_that_may_not_be_read_is_left_out(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.second = stick
    officer.backups.make_now()
    genuine = backups.listing

    def refuse(place: Path) -> object:
        if place == stick:
            raise ReadOnly(place=place)
        return genuine(place)

    monkeypatch.setattr(backups, "listing", refuse)
    assert len(officer.backups.copies(officer.folder)) == 1


def test_a_journals_folder_can_be_looked_in(officer: Officer) -> None:
    officer.close()
    assert len(officer.backups.copies_in(officer.folder)) == 1
    with pytest.raises(BackupMissing):
        officer.backups.copies_in(officer.folder.parent)


# ── the way back ──────────────────────────────────────────────────────────────────────────────
def test_from_the_front_door_back_to_the_day_before(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    officer.visit()
    service = officer.backups
    (copy,) = service.copies(officer.folder)
    with pytest.raises(WrongPassphrase):
        service.unlock((copy,), "something else entirely")
    assert service.unlock((copy,), PASSPHRASE) == {copy.path: 1}
    with service.preview(officer.folder, copy, PASSPHRASE) as look:
        assert look.count() == 1
    aside = service.restore(officer.folder, copy, PASSPHRASE)
    assert aside is not None
    officer.open()
    assert JournalService(officer.session).count() == 1
    officer.close()
    (officer.folder / "key.json").unlink()
    assert service.restore_key_file(officer.folder, copy, PASSPHRASE) is None
    officer.open()
    assert JournalService(officer.session).count() == 1


def test_nothing_readable_is_ever_on_the_disk(officer: Officer, stick: Path, tmp_path: Path) -> None:
    secret = "a word that stands nowhere else"  # noqa: S105 - what must not be found
    officer.write(secret)
    officer.second = stick
    officer.close()
    copy = officer.backups.copies(officer.folder)[0]
    with officer.backups.preview(officer.folder, copy, PASSPHRASE):
        for data, _ in contents(tmp_path).values():
            assert secret.encode() not in data
    officer.backups.restore(officer.folder, copy, PASSPHRASE)
    for name, (data, mode) in contents(tmp_path).items():
        assert secret.encode() not in data
        assert PASSPHRASE.encode() not in data
        if name.endswith(".bcbackup"):
            assert mode & 0o077 == 0
