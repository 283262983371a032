from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CannotWrite, NotAFolder
from boundarycheck.system import files, left_letters
from boundarycheck.system.left_letters import FOLDER, leave_letter, remove_left_letters, remove_letter
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"message.eml": b"a letter", "letter.pdf": b"%PDF-"}


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    return tmp_path / "runtime"


def test_letters_lie_in_private_folders_for_the_owner_only(runtime: Path) -> None:
    places = leave_letter(runtime, FILES)
    assert {name: place.read_bytes() for name, place in places.items()} == FILES
    for place in places.values():
        assert place.is_relative_to(runtime / FOLDER)
        assert mode(place) == 0o600
        assert mode(place.parent) == mode(place.parent.parent) == mode(runtime) == 0o700


def test_removing_leaves_nothing_and_harms_nothing_beside_it(runtime: Path) -> None:
    leave_letter(runtime, FILES)
    (runtime / "lock").write_text("another's")
    assert remove_left_letters(runtime)
    assert [path.name for path in runtime.iterdir()] == ["lock"]
    assert remove_left_letters(runtime)
    assert remove_left_letters(runtime / "never there")


def test_another_letter_leaves_the_one_before_to_the_program_that_reads_it(runtime: Path) -> None:
    first = leave_letter(runtime, FILES)
    second = leave_letter(runtime, {"message.eml": b"another"})
    assert {name: place.read_bytes() for name, place in first.items()} == FILES
    assert second["message.eml"].read_bytes() == b"another"
    assert second["message.eml"].parent != first["message.eml"].parent
    assert remove_left_letters(runtime)
    assert not (runtime / FOLDER).exists()


def test_one_letter_is_removed_and_the_others_stay(runtime: Path) -> None:
    first, second = leave_letter(runtime, FILES), leave_letter(runtime, FILES)
    remove_letter(first["message.eml"].parent)
    assert not first["message.eml"].parent.exists()
    assert {name: place.read_bytes() for name, place in second.items()} == FILES
    remove_letter(second["message.eml"].parent)
    assert not (runtime / FOLDER).exists()
    remove_letter(second["message.eml"].parent)


def test_a_link_in_the_place_of_the_folder_is_removed_and_not_followed(runtime: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("x")
    runtime.mkdir()
    (runtime / FOLDER).symlink_to(elsewhere)
    assert remove_left_letters(runtime)
    assert (elsewhere / "precious").exists()
    (runtime / FOLDER).symlink_to(elsewhere)
    leave_letter(runtime, FILES)
    assert [path.name for path in elsewhere.iterdir()] == ["precious"]
    (runtime / FOLDER / "inner").symlink_to(elsewhere)
    assert remove_left_letters(runtime)
    assert (elsewhere / "precious").exists()


def test_what_cannot_be_written_leaves_nothing(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_at_the_second(path: Path, data: bytes) -> None:
        if path.name == "letter.pdf":
            raise CannotWrite(place=path, reason="the test says so")
        files.write_private(path, data)

    before = leave_letter(runtime, FILES)
    monkeypatch.setattr(left_letters, "write_private", fail_at_the_second)
    with pytest.raises(CannotWrite):
        leave_letter(runtime, FILES)
    assert [path.parent for path in before.values()] == [*(runtime / FOLDER).iterdir()] * 2
    remove_left_letters(runtime)
    with pytest.raises(CannotWrite):
        leave_letter(runtime, FILES)
    assert not (runtime / FOLDER).exists()


def test_a_file_where_the_folder_should_be_is_told_and_nothing_is_left(runtime: Path) -> None:
    runtime.parent.mkdir(exist_ok=True)
    runtime.write_text("a file")
    with pytest.raises(NotAFolder):
        leave_letter(runtime, FILES)


def test_what_cannot_be_removed_is_told_and_never_raised(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_letter(runtime, FILES)
    monkeypatch.setattr(shutil, "rmtree", lambda *_args, **_more: None)
    assert not remove_left_letters(runtime)
    assert os.path.lexists(runtime / FOLDER)
