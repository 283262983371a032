"""What the program remembers outside the vault: nothing that the officer wrote."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.system.files import private_folder, write_private

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Choice = TypeVar("Choice", bound=StrEnum)

TEXT_PERCENT = (100, 200)
IDLE_MINUTES = (1, 15)

_SIZE_LIMIT = 64 * 1024  # bytes; what the program writes is below one thousand
_PLACE_LIMIT = 100_000  # pixels; no desktop reaches further
_SIDE_LEAST = 200  # pixels; a smaller window could not be found again
_PATH_LIMIT = 4096  # characters, as PATH_MAX


class Theme(StrEnum):
    """Colours: as the desktop has them, or fixed."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Language(StrEnum):
    """The language of the program: as the desktop has it, or fixed. The values are ISO codes."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the window stood, in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered between two starts and is not confidential.

    ``text_percent`` is 100 to 200, ``idle_minutes`` 1 to 15. ``read_privacy`` says that the page on who can
    see what was read, ``shift_explained`` that it was told what Shift three times does. With ``lock_on_minimise``
    the journal also locks when the window is made an icon. ``journal_folder`` is the last one used, "" for the
    usual place; ``backup_folder`` the second place for backups, "" for none; ``pack_folder`` the agency's pack,
    "" for none. ``cover_behind`` covers the window while another one is in front.
    """

    window: WindowPlace | None = None
    theme: Theme = Theme.SYSTEM
    language: Language = Language.SYSTEM
    text_percent: int = 100
    idle_minutes: int = 5
    read_privacy: bool = False
    shift_explained: bool = False
    lock_on_minimise: bool = False
    journal_folder: str = ""
    backup_folder: str = ""
    pack_folder: str = ""
    cover_behind: bool = False


class SettingsStore:
    """Keeps :class:`Settings` as JSON in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Return what was kept. Never raises: a damaged or foreign value falls back alone to its default."""
        try:
            with self._path.open("rb") as file:
                written = file.read(_SIZE_LIMIT)
        except OSError:
            return Settings()
        return _from_bytes(written)

    def save(self, settings: Settings) -> None:
        """Keep ``settings``, whole or not at all, for this user's eyes only (0600).

        Raises DiskFull, ReadOnly, CannotWrite or NotAFolder.
        """
        import json  # noqa: PLC0415 - only when something is kept

        private_folder(self._path.parent)
        write_private(self._path, json.dumps(asdict(settings), indent=2).encode() + b"\n")


def _from_bytes(written: bytes) -> Settings:
    import json  # noqa: PLC0415 - where nothing is kept, the first page does not wait for it

    try:
        kept = json.loads(written)
    except (ValueError, RecursionError):
        return Settings()
    return _from_json(kept) if isinstance(kept, dict) else Settings()


def _from_json(kept: Mapping[str, object]) -> Settings:
    usual = Settings()
    return Settings(
        window=window_place(kept.get("window")),
        theme=_one_of(Theme, kept.get("theme"), usual.theme),
        language=_one_of(Language, kept.get("language"), usual.language),
        text_percent=_number(kept.get("text_percent"), TEXT_PERCENT, usual.text_percent),
        idle_minutes=_number(kept.get("idle_minutes"), IDLE_MINUTES, usual.idle_minutes),
        read_privacy=kept.get("read_privacy") is True,
        shift_explained=kept.get("shift_explained") is True,
        lock_on_minimise=kept.get("lock_on_minimise") is True,
        journal_folder=_folder(kept.get("journal_folder"), usual.journal_folder),
        backup_folder=_folder(kept.get("backup_folder"), usual.backup_folder),
        pack_folder=_folder(kept.get("pack_folder"), usual.pack_folder),
        cover_behind=kept.get("cover_behind") is True,
    )


def _number(value: object, bounds: tuple[int, int], usual: int) -> int:
    # True is an int to Python and not to an officer.
    if isinstance(value, bool) or not isinstance(value, int):
        return usual
    return value if bounds[0] <= value <= bounds[1] else usual


def _one_of(kind: type[Choice], value: object, usual: Choice) -> Choice:
    return next((choice for choice in kind if choice == value), usual)


def _folder(value: object, usual: str) -> str:
    if not isinstance(value, str) or "\0" in value or len(value) > _PATH_LIMIT:
        return usual
    try:
        os.fsencode(value)
    except UnicodeEncodeError:
        return usual
    return value


def window_place(value: object) -> WindowPlace | None:
    """Return the place that was written as JSON, only whole.

    A window with half a place is better put where the desktop wants it.
    """
    if not isinstance(value, dict):
        return None
    missing = -_PLACE_LIMIT - 1
    sides = (_SIDE_LEAST, _PLACE_LIMIT)
    x, y = (_number(value.get(key), (-_PLACE_LIMIT, _PLACE_LIMIT), missing) for key in ("x", "y"))
    width, height = (_number(value.get(key), sides, missing) for key in ("width", "height"))
    if missing in {x, y, width, height}:
        return None
    return WindowPlace(x, y, width, height, maximised=value.get("maximised") is True)
