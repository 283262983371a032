from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.system.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_desktops_own_convention_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable, name in (
        ("XDG_CONFIG_HOME", "conf"),
        ("XDG_DATA_HOME", "share"),
    ):
        monkeypatch.setenv(variable, str(tmp_path / name))
    assert Paths.default() == Paths(
        tmp_path / "conf" / "boundarycheck",
        tmp_path / "share" / "boundarycheck",
    )


def test_everything_can_be_kept_under_one_folder(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert paths == Paths(tmp_path / "config", tmp_path / "data")
    assert paths.settings_file == tmp_path / "config" / "settings.json"
    assert paths.default_vault == tmp_path / "data" / "journal"


def test_naming_the_folders_makes_none(tmp_path: Path) -> None:
    _ = Paths.under(tmp_path).settings_file
    assert list(tmp_path.iterdir()) == []
