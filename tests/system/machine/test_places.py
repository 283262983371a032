from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.machine import FindingState
from boundarycheck.system.machine.places import SyncedFolder
from boundarycheck.system.machine.seen import Machine
from machines import closed

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path) -> tuple[FindingState, tuple[str, ...]]:
    finding = SyncedFolder().look(Machine(folder))
    return finding.state, finding.details


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Pine County", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Mobile Documents", "iCloud Drive"),
    ],
)
def test_a_folder_of_a_sync_program_is_known_by_its_name(tmp_path: Path, name: str, title: str) -> None:
    assert told(tmp_path / name / "private" / "journal") == (FindingState.FOUND, (title,))


@pytest.mark.parametrize("name", ["Dropboxes", "my dropbox", "onedriver", "drive"])
def test_a_name_that_only_holds_such_a_word_is_not(tmp_path: Path, name: str) -> None:
    assert told(tmp_path / name / "journal") == (FindingState.NOT_FOUND, ())


@pytest.mark.parametrize(
    ("mark", "title"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".sync_7f3a.db", "Nextcloud or ownCloud"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_a_folder_that_is_kept_in_step_is_known_by_its_marks(tmp_path: Path, mark: str, title: str) -> None:
    journal = tmp_path / "papers" / "journal"
    journal.mkdir(parents=True)
    assert told(journal) == (FindingState.NOT_FOUND, ())
    (tmp_path / mark).touch()
    assert told(journal) == (FindingState.FOUND, (title,))


@pytest.mark.skipif(os.name == "nt", reason="closes a folder by its mode")
def test_a_folder_that_may_not_be_looked_into_leaves_it_open(tmp_path: Path) -> None:
    shared = tmp_path / "papers"
    shared.mkdir()
    with closed(shared):
        assert told(shared / "journal") == (FindingState.UNKNOWN, ())
        assert "one of them may not be looked into" in SyncedFolder().look(Machine(shared)).looked_at
        assert told(shared / "Dropbox") == (FindingState.FOUND, ("Dropbox",))
    assert told(shared / "journal") == (FindingState.NOT_FOUND, ())
