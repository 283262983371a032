from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.system import resources

if TYPE_CHECKING:
    import pytest


def test_a_checkout_reads_the_folder_at_its_top() -> None:
    assert resources.root() == Path(__file__).resolve().parents[2] / "resources"
    assert (resources.root() / "content" / "en" / "letters.toml").is_file()


def test_a_wheel_reads_the_folder_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.root() == tmp_path / "resources"


def test_a_package_without_the_folder_falls_back_to_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").write_bytes(b"a file of that name is not the folder")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.root() == Path(__file__).resolve().parents[2] / "resources"
