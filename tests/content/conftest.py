from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from boundarycheck.system import resources

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content"


@dataclass(frozen=True)
class Planted:
    """A copy of the content, read in place of the real one, in which a test plants a fault."""

    folder: Path

    def replace(self, file: str, old: str, new: str) -> None:
        place = self.folder / file
        text = place.read_text("utf-8")
        assert old in text, f"{file} no longer holds {old!r}; plant the fault elsewhere"
        place.write_text(text.replace(old, new, 1), "utf-8")

    def remove(self, file: str) -> None:
        (self.folder / file).unlink()


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planted:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    return Planted(folder)
