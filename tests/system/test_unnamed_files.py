"""What is written without a name until it is whole."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from boundarycheck.domain.errors import CannotWrite
from boundarycheck.system import files
from boundarycheck.system.files import writing_unnamed
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path


def refused() -> NoReturn:
    raise OSError(errno.EOPNOTSUPP, "not supported")


def test_what_is_written_has_no_name_before_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "text.md"
    for words in (b"first", b"second"):
        before = list(tmp_path.iterdir())
        with writing_unnamed(place) as write:
            write(words)
            assert list(tmp_path.iterdir()) == before
        assert place.read_bytes() == words
        assert mode(place) == 0o600
        assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("without", ["the flag", "the list of open files", "the file system"])
def test_where_a_file_must_have_a_name_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    genuine = os.open

    def refusing(place: Path | str, flags: int, *rest: int) -> int:
        return refused() if flags & os.O_TMPFILE == os.O_TMPFILE else genuine(place, flags, *rest)

    if without == "the flag":
        monkeypatch.setattr(files, "_O_TMPFILE", None)
    elif without == "the file system":
        monkeypatch.setattr(os, "open", refusing)
    else:
        monkeypatch.setattr(files, "_OPEN_FILES", tmp_path / "none")
    with writing_unnamed(tmp_path / "text.md") as write:
        write(b"words")
        assert len(list(tmp_path.iterdir())) == 1
    assert (tmp_path / "text.md").read_bytes() == b"words"


def test_when_the_block_fails_nothing_of_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "text.md").write_bytes(b"old")
    with pytest.raises(TypeError), writing_unnamed(tmp_path / "text.md") as write:
        write("no bytes")  # type: ignore[arg-type]
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_a_name_that_cannot_be_had_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "text.md").mkdir()
    with pytest.raises(CannotWrite), writing_unnamed(tmp_path / "text.md") as write:
        write(b"words")
    assert list(tmp_path.iterdir()) == [tmp_path / "text.md"]


KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from boundarycheck.system.files import writing_unnamed

with writing_unnamed(Path(sys.argv[1])) as write:
    write(b"secret words " * 100_000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_while_it_is_written_leaves_nothing(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(tmp_path / "text.md")], check=False)
    assert run.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []
