from __future__ import annotations

import os
from pathlib import Path

import pytest

from boundarycheck.domain.errors import FileNotRead, NotThatJournal, Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taking_along import WhyNot
from boundarycheck.system import picked_files
from boundarycheck.system.picked_files import lines_of, read_file, read_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "a.md").write_bytes(b"a")
    (tmp_path / "in" / "sub" / "b.TXT").write_bytes(b"b")
    (tmp_path / "in" / "picture.png").write_bytes(b"c")
    return tmp_path / "in"


def test_the_files_of_some_kinds_are_read_by_their_paths(folder: Path) -> None:
    assert read_folder(folder, {".md", ".txt"}, Progress()).files == {"a.md": b"a", "sub/b.TXT": b"b"}


def test_what_is_hidden_is_passed_over(folder: Path) -> None:
    (folder / ".a.md").write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "c.md").write_bytes(b"x")
    picked = read_folder(folder, {".md"}, Progress())
    assert set(picked.files) == {"a.md"}
    assert picked.passed_over == (
        (".git", WhyNot.HIDDEN),
        (".a.md", WhyNot.HIDDEN),
        ("picture.png", WhyNot.ANOTHER_KIND),
        ("sub/b.TXT", WhyNot.ANOTHER_KIND),
    )


def test_a_folder_that_cannot_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.scandir

    def refusing(place: Path | str) -> object:
        if str(place) in closed:
            raise PermissionError(13, "Permission denied", place)
        return look(place)

    monkeypatch.setattr(os, "scandir", refusing)
    closed = {str(folder / "sub")}
    picked = read_folder(folder, {".md", ".png"}, Progress())
    assert picked.passed_over == (("sub", WhyNot.CANNOT_BE_OPENED),)
    closed = {str(folder)}
    with pytest.raises(FileNotRead, match="cannot be opened"):
        read_folder(folder, {".md"}, Progress())


def test_no_link_is_followed_and_no_pipe_is_opened(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_bytes(b"not picked")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "d.md").write_bytes(b"not picked")
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    (folder / "down").symlink_to(tmp_path / "more")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.md")
    picked = read_folder(folder, {".md", ".png", ".txt"}, Progress())
    assert set(picked.files) == {"a.md", "picture.png", "sub/b.TXT"}
    assert picked.passed_over == (
        ("down", WhyNot.A_LINK),
        ("round", WhyNot.A_LINK),
        ("link.md", WhyNot.A_LINK),
        ("pipe.md", WhyNot.NO_FILE),
    )


def test_too_many_files_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picked_files, "FILES_LIMIT", 1)
    with pytest.raises(NotThatJournal, match="more than 1 files"):
        read_folder(folder, {".md", ".txt"}, Progress())


def test_too_much_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picked_files, "BYTES_LIMIT", 1)
    with pytest.raises(NotThatJournal, match="there is more in it than"):
        read_folder(folder, {".md", ".txt"}, Progress())
    (folder / "a.md").write_bytes(b"ab")
    with pytest.raises(NotThatJournal, match="there is more in it than"):
        read_file(folder / "a.md")


def test_reading_a_folder_can_be_stopped(folder: Path) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        read_folder(folder, {".md"}, progress)


def test_what_is_not_there_is_told(folder: Path) -> None:
    for place in (folder / "missing", folder / "a.md"):
        with pytest.raises(FileNotRead):
            read_folder(place, {".md"}, Progress())
    os.mkfifo(folder / "pipe")
    for place in (folder / "missing", folder, folder / "pipe"):
        with pytest.raises(FileNotRead):
            read_file(place)


def test_a_file_is_read_line_by_line_however_large_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picked_files, "BYTES_LIMIT", 3)
    (folder / "a.md").write_bytes(b"ab\ncd\ne")
    progress = Progress()
    assert list(lines_of(folder / "a.md", progress)) == [b"ab\n", b"cd\n", b"e"]
    assert progress.share == 1.0
    (folder / "a.md").write_bytes(b"abcd\n")
    with pytest.raises(NotThatJournal, match="there is more in it than"):
        list(lines_of(folder / "a.md", progress))
    progress.stop()
    with pytest.raises(Stopped):
        list(lines_of(folder / "a.md", progress))


def test_lines_that_cannot_be_read_are_told(folder: Path) -> None:
    with pytest.raises(FileNotRead, match="no file"):
        list(lines_of(folder, Progress()))
    with pytest.raises(FileNotRead, match="Input/output error"):
        list(lines_of(Path("/proc/self/mem"), Progress()))


def test_a_file_is_read(folder: Path) -> None:
    assert read_file(folder / "a.md") == b"a"
