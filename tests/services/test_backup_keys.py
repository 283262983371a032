from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    BackupPlaceGone,
    PlaceGone,
    ReadOnly,
)
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of
from boundarycheck.services.backups import BackupService
from boundarycheck.services.keys import KeyService
from boundarycheck.services.session import Session
from boundarycheck.vault import backup_status, backups
from officers import Officer
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from boundarycheck.domain.backups import BackupCopy
    from fakes import FakeClock

DAY = 24 * 3600


# ── what opens the journal was changed ────────────────────────────────────────────────────────
NEW = "staple battery horse"


def change(officer: Officer, how: str) -> None:
    keys = KeyService(officer.session)
    if how == "passphrase":
        keys.change_passphrase(PASSPHRASE, NEW)
    elif how == "data key":
        keys.renew(PASSPHRASE, Progress())
    else:
        key = keys.new_recovery_key()
        keys.keep_recovery_key(PASSPHRASE, key, key)


@pytest.mark.parametrize("how", ["passphrase", "data key", "recovery key"])
def test_another_way_in_is_backed_up_the_same_day_in_both_places(
    officer: Officer, stick: Path, clock: FakeClock, how: str
) -> None:
    officer.second = stick
    officer.close()
    clock.advance(60)
    officer.open()
    change(officer, how)
    officer.close()
    assert officer.beside() == officer.there() == ["2026-03-09-1430", "2026-03-09-1431"]
    clock.advance(60)
    if how != "passphrase":
        officer.visit()
        assert officer.beside() == officer.there() == ["2026-03-09-1430", "2026-03-09-1431"]


def test_a_removed_recovery_key_is_backed_up_too(officer: Officer, clock: FakeClock) -> None:
    change(officer, "recovery key")
    officer.close()
    clock.advance(60)
    officer.open()
    KeyService(officer.session).remove_recovery_key(PASSPHRASE)
    officer.close()
    assert len(officer.beside()) == 2


def test_a_newest_backup_with_another_key_file_is_followed_by_one_more(officer: Officer, clock: FakeClock) -> None:
    officer.close()
    clock.advance(60)
    officer.open()
    change(officer, "recovery key")
    officer.close()
    max((officer.folder / "backups").glob("*.bcbackup")).unlink()  # nobody told the status
    officer.visit(writing=False)
    assert len(officer.beside()) == 2


def test_which_backups_are_from_before_the_passphrase_was_changed(
    officer: Officer, stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.second = stick
    officer.backups.make_now()
    change(officer, "passphrase")
    clock.advance(60)
    officer.backups.make_now()
    copies = officer.backups.copies(officer.folder)
    earlier = officer.backups.earlier_passphrase(copies)
    assert {(path.parent, path.name[:15]) for path in earlier} == {
        (place, "2026-03-09-1430") for place in (stick, officer.folder / "backups")
    }
    genuine = backups.other_passphrase

    def away(copy: BackupCopy, source: backups.Source) -> bool:
        if copy.path.parent == stick:
            raise BackupPlaceGone(place=stick)
        return genuine(copy, source)

    monkeypatch.setattr(backups, "other_passphrase", away)
    assert {path.parent for path in officer.backups.earlier_passphrase(copies)} == {officer.folder / "backups"}


# ── whose it is ───────────────────────────────────────────────────────────────────────────────
def test_a_key_file_of_another_journal_is_noticed(officer: Officer, tmp_path: Path, clock: FakeClock) -> None:
    other = Officer(tmp_path / "other", clock)
    other.begin()
    other.close()
    service, folder = officer.backups, officer.folder
    vault_id = officer.session.vault.vault_id
    officer.close()
    assert not service.key_file_looks_foreign(folder)
    assert not service.state_of(folder).key_file_foreign
    shutil.copy(other.folder / "key.json", folder / "key.json")
    assert service.key_file_looks_foreign(folder)
    state = service.state_of(folder)
    assert (state.key_file_foreign, state.last_verified) == (True, clock.now())
    assert service.owner(folder) == vault_id
    shutil.rmtree(folder / "backups")
    assert not service.key_file_looks_foreign(folder)
    assert service.owner(folder) != vault_id


def test_without_a_key_file_it_is_nobodys(officer: Officer) -> None:
    officer.close()
    (officer.folder / "key.json").unlink()
    assert not officer.backups.key_file_looks_foreign(officer.folder)


def test_where_the_backups_cannot_be_looked_at_the_key_file_counts(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.close()

    def refuse(place: Path) -> object:
        raise ReadOnly(place=place)

    monkeypatch.setattr(backups, "listing", refuse)
    state = officer.backups.state_of(officer.folder)
    assert (state.last_verified, state.key_file_foreign) == (None, False)
    assert officer.backups.owner(officer.folder) is not None


def test_a_restore_into_a_folder_without_a_journal_replaces_none(officer: Officer, tmp_path: Path) -> None:
    officer.close()
    assert officer.backups.replaces(officer.folder)
    assert not officer.backups.replaces(tmp_path / "new")


def test_a_file_on_a_computer_that_is_away_is_told_of(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Path) -> bool:
        raise OSError(errno.EHOSTDOWN, "Host is down")

    monkeypatch.setattr(Path, "is_file", away)
    with pytest.raises(PlaceGone):
        officer.backups.copies_in(stick / "x.bcbackup")


# ── looks inside ──────────────────────────────────────────────────────────────────────────────
def work_in(folder: Path) -> list[Path]:
    work = folder / "backups" / ".work"
    return list(work.iterdir()) if work.exists() else []


def test_a_look_ends_when_it_is_ended_and_when_the_next_begins(officer: Officer) -> None:
    officer.close()
    (copy,) = officer.backups.copies(officer.folder)
    service = officer.backups
    first = service.preview(officer.folder, copy, PASSPHRASE)
    second = service.preview(officer.folder, copy, PASSPHRASE)
    assert second.count() == 1
    assert len(work_in(officer.folder)) == 1
    assert first is not second
    service.end_preview()
    service.end_preview()
    assert work_in(officer.folder) == []


def test_what_a_killed_look_left_goes_at_the_next_start(officer: Officer) -> None:
    left = officer.folder / "backups" / ".work" / "0123" / "journal.db"
    officer.close()
    left.parent.mkdir(parents=True)
    left.write_text("x")
    officer.session.open(officer.folder, PASSPHRASE)
    officer.sit_down()
    officer.backups.state_of(officer.folder)
    assert left.exists()  # whoever has the journal open may be at work there


def test_what_a_killed_look_left_goes_when_nobody_has_the_journal(officer: Officer) -> None:
    left = officer.folder / "backups" / ".work" / "0123" / "journal.db"
    officer.close()
    left.parent.mkdir(parents=True)
    left.write_text("x")
    officer.backups.state_of(officer.folder)
    assert not left.exists()


# ── the end of a session ──────────────────────────────────────────────────────────────────────
def test_the_vault_may_be_handed_over_when_the_session_gives_it_out_no_more(officer: Officer, clock: FakeClock) -> None:
    service = BackupService(Session(clock), clock, lambda: None)
    service.keep_up(officer.session.vault)
    assert len(officer.beside()) == 1


def test_what_was_made_is_remembered_when_a_bug_ends_the_round(
    officer: Officer, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = backups.making

    def unless_stick(source: backups.Source, into: Path, *args: object, **named: object) -> object:
        if into == stick:
            raise RuntimeError("a bug")
        return genuine(source, into, *args, **named)  # type: ignore[arg-type]

    officer.second = stick
    monkeypatch.setattr(backups, "making", unless_stick)
    for work in (officer.backups.make_now, officer.backups.keep_up):
        shutil.rmtree(officer.folder / "backups", ignore_errors=True)
        with pytest.raises(RuntimeError, match="a bug"):
            work()
        assert backup_status.load(officer.folder).first.verified_at == officer.clock.now()


def test_a_catching_up_that_is_stopped_remembers_what_it_made(officer: Officer, stick: Path, clock: FakeClock) -> None:
    class StoppedAt(Progress):
        def at(self, share: float | None) -> None:
            super().at(share)
            if share == 0.5:  # the first place has its backup
                self.stop()

    officer.close()
    clock.advance(DAY)
    officer.session.open(officer.folder, PASSPHRASE)
    officer.write()
    officer.crash()
    officer.sit_down()
    officer.second = stick
    officer.session.open(officer.folder, PASSPHRASE)
    all_of(officer.backups.catching_up(StoppedAt()))
    assert (officer.beside(), officer.there()) == (["2026-03-09-1430", "2026-03-10-1430"], [])
    assert backup_status.load(officer.folder).first.verified_at == clock.now()
