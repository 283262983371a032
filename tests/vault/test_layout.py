from __future__ import annotations

import errno
from pathlib import Path

import pytest

from boundarycheck.vault.layout import holds_journal


@pytest.mark.parametrize("name", ["key.json", "journal.db"])
def test_what_is_left_of_a_broken_journal_counts_as_one(folder: Path, name: str) -> None:
    folder.mkdir()
    assert not holds_journal(folder)
    (folder / name).touch()
    assert holds_journal(folder)


@pytest.mark.parametrize("name", ["key.json", "journal.db"])
def test_one_on_its_way_into_its_place_counts(folder: Path, name: str) -> None:
    (folder / "incoming").mkdir(parents=True)
    assert not holds_journal(folder)
    (folder / "incoming" / name).touch()
    assert holds_journal(folder)


def test_a_whole_journal_is_seen_and_a_missing_folder_is_none(closed: Path) -> None:
    assert holds_journal(closed)
    assert not holds_journal(closed / "deeper")


def test_where_nothing_can_be_looked_at_there_is_none(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bool:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "exists", refused)
    assert not holds_journal(closed)
