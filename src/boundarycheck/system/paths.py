"""The folders that the desktop sets aside for a program of this user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from platformdirs import PlatformDirs

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """Where settings and journals of this user go. Nothing is created by naming them."""

    config_dir: Path
    data_dir: Path

    @classmethod
    def default(cls) -> Self:
        """Return the folders of the desktop's own convention (XDG on Linux)."""
        own = PlatformDirs(appname="boundarycheck", appauthor=False)
        return cls(own.user_config_path, own.user_data_path)

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Return folders inside ``folder`` only, for tests and the guided tour."""
        return cls(folder / "config", folder / "data")

    @property
    def settings_file(self) -> Path:
        """The file of the settings that are not confidential."""
        return self.config_dir / "settings.json"

    @property
    def default_vault(self) -> Path:
        """Where a journal is started unless the officer chooses another folder."""
        return self.data_dir / "journal"
