from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import NotAFolder, ReadOnly
from boundarycheck.domain.merging import ConflictCopy
from boundarycheck.vault.conflict_copies import find, possible_keys, set_aside
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

# As the programs' own pages and users' reports show them.
NAMES = {
    "Dropbox": "journal (Anna's conflicted copy 2026-03-09).db",
    "Dropbox in Spanish": "journal (Copia en conflicto de Anna 2026-03-09).db",
    "Syncthing": "journal.sync-conflict-20260309-143000-ABCDEFG.db",
    "Nextcloud": "journal (conflicted copy 2026-03-09 143000).db",
    "ownCloud": "journal_conflict-20260309-143000.db",
    "OneDrive": "journal-LAPTOP7.db",
    "Google Drive": "journal (1).db",
    "iCloud Drive": "journal 2.db",
    "a file system that keeps the name in capitals": "JOURNAL-PC.DB",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_what_file_sync_programs_leave_is_found(closed: Path, name: str) -> None:
    copy = closed / name
    copy.write_bytes(b"12345")
    os.utime(copy, (0, 1_000_000_000))
    assert find(closed) == (ConflictCopy(copy, datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC), 5),)


@pytest.mark.parametrize(
    "name",
    [
        "journal.db-wal",
        "journal.db-journal",
        "journal (1).db-wal",
        "journal.lock",
        ".journal.db.0123456789abcdef.new",
        "~syncthing~journal.db.tmp",
        "notes.db",
        "key (1).json",
    ],
)
def test_other_files_are_no_conflict_copies(closed: Path, name: str) -> None:
    (closed / name).write_bytes(b"12345")
    assert find(closed) == ()


def test_an_empty_file_and_a_folder_are_no_conflict_copies(closed: Path) -> None:
    (closed / "journal (1).db").touch()
    (closed / "journal (2).db").mkdir()
    assert find(closed) == ()


def test_the_one_changed_last_comes_first(closed: Path) -> None:
    for number, second in enumerate((20, 30, 10)):
        copy = closed / f"journal ({number}).db"
        copy.write_bytes(b"x")
        os.utime(copy, (0, second))
    assert [copy.path.name for copy in find(closed)] == ["journal (1).db", "journal (0).db", "journal (2).db"]


def test_a_missing_folder_has_none_and_a_file_is_told(tmp_path: Path) -> None:
    assert find(tmp_path / "nowhere") == ()
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolder):
        find(tmp_path / "file")


def test_possible_keys_begin_with_the_journals_own(closed: Path) -> None:
    for name in ("key (1).json", "Key-LAPTOP.json", "keys", "other.json"):
        (closed / name).touch()
    assert [path.name for path in possible_keys(closed)] == ["key.json", "Key-LAPTOP.json", "key (1).json"]


def test_a_merged_copy_is_kept_aside_and_nothing_is_overwritten(closed: Path, clock: FakeClock) -> None:
    places = []
    for content in (b"one", b"two", b"three"):
        copy = closed / "journal (1).db"
        copy.write_bytes(content)
        copy.chmod(0o644)
        places.append(set_aside(closed, copy, clock.now()))
        assert not copy.exists()
    aside = closed / "kept-aside"
    assert places == [
        aside / stamp / "journal (1).db"
        for stamp in ("2026-03-09-143000", "2026-03-09-143000-2", "2026-03-09-143000-3")
    ]
    assert [place.read_bytes() for place in places] == [b"one", b"two", b"three"]
    assert {mode(place) for place in places} == {0o600}
    assert {mode(place) for place in (aside, *(place.parent for place in places))} == {0o700}
    assert find(closed) == ()


def test_a_copy_that_cannot_be_moved_is_told(closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = closed / "journal (1).db"
    copy.write_bytes(b"one")

    def refused(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(type(copy), "rename", refused)
    with pytest.raises(ReadOnly):
        set_aside(closed, copy, clock.now())
    assert copy.read_bytes() == b"one"
