from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import InsideJournal
from boundarycheck.services.plain_files import write_plain
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "journal"
    (folder / "backups").mkdir(parents=True)
    (folder / "key.json").write_bytes(b"key")
    (folder / "journal.db").write_bytes(b"sealed")
    return folder


def test_nothing_that_is_plain_goes_into_the_folder_of_a_journal(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    places = (folder / "key.json", folder / "text.md", folder / "backups" / "a.pdf", tmp_path / "link" / "key.json")
    for place in (*places, tmp_path / "link" / "backups" / ".." / "key.json"):
        with pytest.raises(InsideJournal):
            write_plain(place, b"words")
    assert (folder / "key.json").read_bytes() == b"key"
    assert {file.name for file in folder.iterdir()} == {"backups", "journal.db", "key.json"}


def test_beside_it_and_where_only_a_name_is_the_same_it_does(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "key.json").write_bytes(b"of another program")
    write_plain(tmp_path / "text.md", b"words")
    assert (tmp_path / "text.md").read_bytes() == b"words"
    assert mode(tmp_path / "text.md") == 0o600


def test_a_place_that_cannot_be_looked_at_is_told_by_the_writing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(_place: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as within:
        within.setattr("pathlib.Path.exists", refused)
        write_plain(tmp_path / "text.md", b"words")
    assert (tmp_path / "text.md").read_bytes() == b"words"
