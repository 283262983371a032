from __future__ import annotations

import sys
from pathlib import Path

import pytest

from boundarycheck.system.paths import PORTABLE_FOLDER, PORTABLE_MARK, Paths


def test_the_desktops_own_convention_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable, name in (
        ("XDG_CONFIG_HOME", "conf"),
        ("XDG_DATA_HOME", "share"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        monkeypatch.setenv(variable, str(tmp_path / name))
    assert Paths.default() == Paths(
        tmp_path / "conf" / "boundarycheck",
        tmp_path / "share" / "boundarycheck",
        tmp_path / "run" / "boundarycheck",
    )


@pytest.mark.parametrize("value", [None, "", "relative"])
def test_without_a_folder_for_the_session_the_settings_lie_beside_it(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    if value is not None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", value)
    paths = Paths.default()
    assert paths.runtime_dir == paths.config_dir


def test_everything_can_be_kept_under_one_folder(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert paths == Paths(tmp_path / "config", tmp_path / "data", tmp_path / "runtime")
    assert paths.settings_file == tmp_path / "config" / "settings.json"
    assert paths.default_vault == tmp_path / "data" / "journal"


def test_naming_the_folders_makes_none(tmp_path: Path) -> None:
    _ = Paths.under(tmp_path).settings_file
    assert list(tmp_path.iterdir()) == []


# ── portable ──────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "stick" / "boundarycheck"
    program.parent.mkdir()
    monkeypatch.setattr(sys, "argv", [str(program), "--vault", "x"])
    return program


def test_a_program_without_the_mark_is_not_portable(program: Path) -> None:
    assert Paths.of_this_program() == Paths.default()
    (program.parent / PORTABLE_MARK).mkdir()  # a folder is no mark
    assert Paths.of_this_program() == Paths.default()


def test_a_marked_program_keeps_everything_beside_itself(program: Path) -> None:
    (program.parent / PORTABLE_MARK).touch()
    assert Paths.of_this_program() == Paths.under(program.parent / PORTABLE_FOLDER)


def test_a_link_to_a_marked_program_leads_to_the_stick(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.touch()
    (program.parent / PORTABLE_MARK).touch()
    link = tmp_path / "link"
    link.symlink_to(program)
    monkeypatch.setattr(sys, "argv", [str(link)])
    assert Paths.of_this_program() == Paths.under(program.parent / PORTABLE_FOLDER)


def test_of_a_frozen_program_the_executable_counts(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program.parent / PORTABLE_MARK).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "elsewhere" / "python"))
    assert Paths.of_this_program() == Paths.default()
    monkeypatch.setattr(sys, "executable", str(program))
    assert Paths.of_this_program() == Paths.under(program.parent / PORTABLE_FOLDER)


def test_where_the_mark_cannot_be_looked_for_there_is_none(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(place: Path) -> bool:
        raise PermissionError(place)

    assert program.parent.is_dir()
    monkeypatch.setattr(Path, "is_file", refuse)
    assert Paths.of_this_program() == Paths.default()
