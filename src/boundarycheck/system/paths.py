"""The folders that the desktop sets aside for a program of this user, or a stick for a program that lies on it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from platformdirs import PlatformDirs

PORTABLE_MARK: Final = "boundarycheck.portable"
"""A file of this name beside the program keeps everything beside it as well."""
PORTABLE_FOLDER: Final = "boundarycheck-data"

_APP: Final = "boundarycheck"


@dataclass(frozen=True, slots=True)
class Paths:
    """Where settings, journals and what counts for one session go. Nothing is created by naming them."""

    config_dir: Path
    data_dir: Path
    runtime_dir: Path

    @classmethod
    def of_this_program(cls) -> Self:
        """Return the folders beside the program when it is marked as portable, else :meth:`default`."""
        # In a frozen program the first argument may be anything; the executable is what lies on the stick.
        program = sys.executable if getattr(sys, "frozen", False) else sys.argv[0]
        beside = Path(program).resolve().parent
        try:
            portable = (beside / PORTABLE_MARK).is_file()
        except OSError:
            portable = False
        return cls.under(beside / PORTABLE_FOLDER) if portable else cls.default()

    @classmethod
    def default(cls) -> Self:
        """Return the folders of the desktop's own convention (XDG on Linux)."""
        own = PlatformDirs(appname=_APP, appauthor=False)
        config, session = own.user_config_path, os.environ.get("XDG_RUNTIME_DIR", "")
        # Never a shared temporary folder: another user could have put something of that name there.
        runtime = Path(session) / _APP if Path(session).is_absolute() else config
        return cls(config, own.user_data_path, runtime)

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Return folders inside ``folder`` only: for a stick, for tests and the guided tour."""
        return cls(folder / "config", folder / "data", folder / "runtime")

    @property
    def settings_file(self) -> Path:
        """The file of the settings that are not confidential."""
        return self.config_dir / "settings.json"

    @property
    def agency(self) -> Path:
        """Where texts of the officer's own agency are looked for; it need not be there."""
        return self.data_dir / "agency"

    @property
    def default_vault(self) -> Path:
        """Where a journal is started unless the officer chooses another folder."""
        return self.data_dir / "journal"
