from __future__ import annotations

import errno
from pathlib import Path

import pytest

from boundarycheck.domain.errors import CannotWrite, DiskFull, Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import working_copy
from boundarycheck.vault.working_copy import clear, copied, copy_into, room
from vaults import mode


def test_a_room_is_private_and_goes_with_everything_that_was_made_for_it(tmp_path: Path) -> None:
    with room(tmp_path / "journal" / "backups" / ".work") as inside:
        (inside / "deep").mkdir()
        (inside / "deep" / "file").write_text("x")
        assert [mode(place) for place in (inside, inside.parent, inside.parent.parent)] == [0o700] * 3
    assert list(tmp_path.iterdir()) == []


def test_a_room_leaves_what_was_there_and_what_others_work_on(tmp_path: Path) -> None:
    work = tmp_path / "backups" / ".work"
    (tmp_path / "backups").mkdir()
    with room(work), room(work) as other:
        (tmp_path / "backups" / "mine").touch()
        assert len(list(work.iterdir())) == 2
        assert other.is_dir()
    assert [place.name for place in tmp_path.rglob("*")] == ["backups", "mine"]


def test_a_room_goes_after_a_failure_too(tmp_path: Path) -> None:
    with pytest.raises(Stopped), room(tmp_path / ".work"):
        raise Stopped
    assert list(tmp_path.iterdir()) == []


def test_a_room_in_the_second_place_leaves_the_mode_of_that_place(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with room(tmp_path / ".work-0123abcd") as inside:
        assert mode(inside) == 0o700
    assert mode(tmp_path) == 0o755


def test_a_copy_has_the_database_and_its_log_under_our_names(tmp_path: Path) -> None:
    database, log = tmp_path / "journal (conflict).db", tmp_path / "journal (conflict).db-wal"
    database.write_bytes(b"pages")
    log.write_bytes(b"log")
    with copied(tmp_path, database, (log,)) as copy:
        assert copy.name == "journal.db"
        assert {file.name: file.read_bytes() for file in copy.parent.iterdir()} == {
            "journal.db": b"pages",
            "journal.db-wal": b"log",
        }
        assert {mode(file) for file in copy.parent.iterdir()} == {0o600}
    assert sorted(tmp_path.iterdir()) == [database, log]


def test_copying_says_how_far_it_is_and_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_copy, "_CHUNK", 10)
    source = tmp_path / "source"
    source.write_bytes(bytes(40))
    shares: list[float | None] = []

    class Watched(Progress):
        def at(self, share: float | None) -> None:
            shares.append(share)
            super().at(share)

    copy_into(tmp_path / "copy", source, Watched(), (0.2, 0.6))
    assert [round(share or 0, 3) for share in shares] == [0.3, 0.4, 0.5, 0.6]
    stopped = Progress()
    stopped.stop()
    with pytest.raises(Stopped):
        copy_into(tmp_path / "other", source, stopped)


def test_nothing_that_exists_is_copied_over(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_text("new")
    target.write_text("old")
    with pytest.raises(CannotWrite):
        copy_into(target, source)
    assert target.read_text() == "old"


def test_a_full_disk_is_told_before_anything_is_worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(DiskFull), room(tmp_path / ".work"):
        pass


def test_clearing_takes_leftovers_and_minds_nothing_missing(tmp_path: Path) -> None:
    (tmp_path / ".work" / "1234").mkdir(parents=True)
    (tmp_path / ".work" / "1234" / "journal.db").touch()
    clear(tmp_path / ".work")
    clear(tmp_path / ".work")
    assert list(tmp_path.iterdir()) == []
