from __future__ import annotations

import errno
import os
import shutil
import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from boundarycheck.domain.backups import BackupState
from boundarycheck.domain.errors import (
    BackupPlaceGone,
    DiskFull,
    PlaceSlow,
)
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of
from boundarycheck.services import backup_round
from boundarycheck.services.session import SessionState
from boundarycheck.system.patience import Patience
from boundarycheck.vault import backup_status, backups, working_copy
from boundarycheck.vault.database import Database
from officers import Officer
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock

DAY = 24 * 3600
FULL = OSError(errno.ENOSPC, "No space left on device")


# ── two places ────────────────────────────────────────────────────────────────────────────────
def test_both_places_get_theirs(officer: Officer, stick: Path) -> None:
    officer.second = stick
    officer.close()
    assert officer.beside() == officer.there() == ["2026-03-09-1430"]
    state = officer.backups.state_of(officer.folder)
    assert state == BackupState(officer.clock.now(), stick, officer.clock.now(), (), second_reachable=True)


def test_a_second_place_set_later_gets_one_the_same_day(officer: Officer, stick: Path) -> None:
    officer.close()
    officer.second = stick
    officer.visit(writing=False)
    assert officer.beside() == officer.there() == ["2026-03-09-1430"]


def test_a_stick_that_is_not_there_is_told_until_it_is_back(
    officer: Officer, stick: Path, tmp_path: Path, clock: FakeClock
) -> None:
    officer.second = stick
    officer.close()
    away = stick.rename(tmp_path / "pocket")
    clock.advance(DAY)
    officer.visit()
    since = clock.now()
    assert not stick.exists()
    assert officer.beside() == ["2026-03-09-1430", "2026-03-10-1430"]
    for _ in range(2):
        state = officer.backups.state_of(officer.folder)
        assert [(failure.place, failure.since) for failure in state.failing] == [(stick, since)]
        assert str(stick) in state.failing[0].reason
        assert state.second_verified == since - timedelta(days=1)
        clock.advance(3600)
        officer.visit(writing=False)
    away.rename(stick)
    officer.open()  # the next opening already makes up for it
    assert officer.there() == ["2026-03-09-1430", "2026-03-10-1630"]
    assert officer.backups.state().failing == ()
    assert officer.backups.state().second_verified == clock.now()


def test_a_stick_is_not_asked_for_when_nothing_is_due(officer: Officer, stick: Path) -> None:
    officer.second = stick
    officer.close()
    shutil.rmtree(stick)
    officer.visit()
    assert officer.backups.state_of(officer.folder).failing == ()


def test_the_empty_folder_where_a_stick_is_mounted_is_not_the_stick(
    officer: Officer, stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.second = stick
    with monkeypatch.context() as mounted:
        mounted.setattr(os.path, "ismount", lambda place: str(place) == str(stick))
        officer.close()
    for file in stick.iterdir():
        file.unlink()
    clock.advance(DAY)
    officer.visit()
    assert officer.there() == []
    assert len(officer.backups.state_of(officer.folder).failing) == 1


def test_a_place_that_does_not_answer_is_gone(officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = Path.is_dir

    def hang(place: Path) -> bool:
        if place == stick:
            raise OSError(errno.EHOSTDOWN, "Host is down")
        return genuine(place)

    officer.second = stick
    monkeypatch.setattr(Path, "is_dir", hang)
    with pytest.raises(BackupPlaceGone):
        officer.backups.make_now()
    assert len(officer.beside()) == 1


def test_a_place_that_goes_while_it_is_written_is_not_taken_for_the_journals(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(file: Path) -> BinaryIO:
        if file.parent == stick:
            raise OSError(errno.ENODEV, "No such device")
        return working_copy.new_file(file)

    officer.second = stick
    monkeypatch.setattr(backups, "new_file", hang)
    with pytest.raises(BackupPlaceGone):
        officer.backups.make_now()
    with pytest.raises(BackupPlaceGone):
        officer.backups.make_to(stick / "mine")
    assert len(officer.beside()) == 1


def test_where_nobody_can_tell_the_mount_the_place_counts(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loop(*_: object, **__: object) -> Path:
        raise RuntimeError("Symlink loop")

    monkeypatch.setattr(Path, "resolve", loop)
    assert backup_round.mount_of(stick) == ""


def test_a_stick_that_fills_up_does_not_cost_the_first_place_its_backup(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = backups.making

    def unless_stick(source: backups.Source, into: Path, *args: object, **named: object) -> object:
        if into == stick:
            raise DiskFull(place=into)
        return genuine(source, into, *args, **named)  # type: ignore[arg-type]

    officer.second = stick
    with monkeypatch.context() as patched:
        patched.setattr(backups, "making", unless_stick)
        officer.close()
    state = officer.backups.state_of(officer.folder)
    assert (len(officer.beside()), officer.there()) == (1, [])
    assert [failure.reason for failure in state.failing] == [f"There is no room left on the disk that holds {stick}."]


def test_two_journals_share_a_second_place(officer: Officer, stick: Path, tmp_path: Path, clock: FakeClock) -> None:
    other = Officer(tmp_path / "other", clock)
    other.begin()
    officer.second = other.second = stick
    officer.close()
    other.close()
    for _ in range(20):
        clock.advance(DAY)
        officer.visit()
    assert len(other.backups.copies(other.folder)) == 2
    assert len(officer.backups.copies(officer.folder)) == 2 * len(officer.beside())
    assert len(officer.backups.copies_in(stick)) == len(officer.beside()) + 1


def test_a_second_place_that_is_the_first_is_none(officer: Officer) -> None:
    officer.second = officer.folder / "backups"
    officer.close()
    assert len(officer.beside()) == 1
    assert officer.backups.state_of(officer.folder).second_place is None


def test_another_second_place_starts_anew(officer: Officer, stick: Path, tmp_path: Path) -> None:
    officer.second = tmp_path / "gone"
    officer.close()
    assert len(officer.backups.state_of(officer.folder).failing) == 1
    officer.second = stick
    assert officer.backups.state_of(officer.folder).failing == ()
    officer.visit(writing=False)
    assert len(officer.there()) == 1
    officer.second = None
    assert officer.backups.state_of(officer.folder).second_verified is None


# ── failing ───────────────────────────────────────────────────────────────────────────────────
def test_a_failure_never_keeps_the_journal_from_closing_and_is_told_until_success(
    officer: Officer, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FULL

    with monkeypatch.context() as patched:
        patched.setattr(backups, "new_file", full)
        officer.close()
    assert officer.session.state is SessionState.LOCKED
    (failure,) = officer.backups.state_of(officer.folder).failing
    assert (failure.place, failure.since) == (officer.folder / "backups", clock.now())
    assert "no room" in failure.reason
    clock.advance(60)
    officer.open()
    assert officer.beside() == ["2026-03-09-1431"]
    assert officer.backups.state().failing == ()


def test_without_room_for_the_status_it_is_remembered_while_the_program_runs(
    officer: Officer, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull(place="x")

    with monkeypatch.context() as patched:
        patched.setattr(backups, "making", full)
        patched.setattr(backup_status, "save", full)
        officer.close()
    assert len(officer.backups.state_of(officer.folder).failing) == 1
    officer.session.open(officer.folder, PASSPHRASE)
    officer.close()
    assert officer.backups.state_of(officer.folder).failing == ()
    officer.sit_down()
    assert officer.backups.state_of(officer.folder).failing == ()


def test_a_disk_that_takes_not_even_the_log_is_told(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.close()
    officer.open()
    officer.write()

    def full(_: Database) -> None:
        raise DiskFull(place="x")

    with monkeypatch.context() as patched:
        patched.setattr(Database, "checkpoint", full)
        all_of(officer.backups.catching_up(Progress()))
        officer.backups.keep_up()
    assert len(officer.backups.state().failing) == 1


def test_a_damaged_journal_gets_no_backup_and_the_old_ones_stay(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    clock.advance(DAY)
    officer.open()
    officer.write()
    officer.session.vault.database.checkpoint()
    with (officer.folder / "journal.db").open("r+b") as file:
        file.seek(4096 * 7 + 100)
        file.write(b"damaged")
    officer.backups.keep_up()
    assert officer.beside() == ["2026-03-09-1430"]
    assert "damaged" in officer.backups.state().failing[0].reason


# ── a place that never answers ────────────────────────────────────────────────────────────────
MOMENT = 0.01


class Hanging:
    """A network folder whose computer is away: what touches it hangs until it is back."""

    def __init__(self) -> None:
        self.back = threading.Event()

    def come_back(self) -> None:
        self.back.set()
        for thread in threading.enumerate():
            if thread.name == "place":
                thread.join()


@pytest.fixture
def hanging(officer: Officer, stick: Path) -> Iterator[Hanging]:
    officer.second = stick
    hanging = Hanging()
    yield hanging
    hanging.come_back()


def test_a_place_that_hangs_does_not_hang_the_close(
    officer: Officer, stick: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(*_: object) -> None:
        hanging.back.wait()
        raise OSError(errno.EHOSTDOWN, "Host is down")

    officer.patience = Patience(answer=MOMENT)
    officer.sit_down_again()
    with monkeypatch.context() as patched:
        patched.setattr(backup_round, "reach", hang)
        officer.close()
        assert officer.session.state is SessionState.LOCKED
        assert len(officer.beside()) == 1
        state = officer.backups.state_of(officer.folder)
        assert (state.only_second_fails, state.second_reachable) == (True, False)
        assert "did not answer in time" in state.failing[0].reason
        assert len(officer.backups.copies(officer.folder)) == 1
        with pytest.raises(BackupPlaceGone):
            officer.backups.copies_in(stick)
    hanging.come_back()
    officer.patience = Patience()
    officer.open()
    assert len(officer.there()) == 1
    assert officer.backups.state().failing == ()


def slow_writing(stick: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = working_copy.new_file

    def hang(file: Path) -> BinaryIO:
        if file.parent == stick:
            hanging.back.wait()
        return genuine(file)

    monkeypatch.setattr(backups, "new_file", hang)


def test_a_copy_that_takes_too_long_at_the_close_is_made_up_for_at_the_next_opening(
    officer: Officer, stick: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.patience = Patience(closing=MOMENT)
    officer.sit_down_again()
    slow_writing(stick, hanging, monkeypatch)
    officer.close()
    assert officer.session.state is SessionState.LOCKED
    assert officer.backups.state_of(officer.folder).failing == ()  # it is slow, and not gone
    hanging.come_back()
    assert list(stick.iterdir()) == []
    officer.open()
    assert len(officer.there()) == len(officer.beside()) == 1


def test_a_copy_that_stands_still_when_nobody_waits_for_the_lock_is_told(
    officer: Officer, stick: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.patience = Patience(standstill=MOMENT)
    officer.sit_down_again()
    slow_writing(stick, hanging, monkeypatch)
    with pytest.raises(PlaceSlow):
        officer.backups.make_now()
    assert officer.backups.state().only_second_fails


def test_a_file_in_a_place_that_hangs_is_told(
    officer: Officer, stick: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.patience = Patience(standstill=MOMENT)
    officer.sit_down_again()
    slow_writing(stick, hanging, monkeypatch)
    with pytest.raises(PlaceSlow):
        officer.backups.make_to(stick / "mine")
