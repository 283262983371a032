"""What file-sync programs leave beside a journal when two computers changed it: a second database, a second key.

Dropbox, Syncthing, Nextcloud, OneDrive, Google Drive and their like each put something of their own between the
name and its ending, in the language of the computer. Only the ending and the beginning are sure.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.merging import ConflictCopy
from boundarycheck.system.files import FILE_MODE, private_folder, sync_folder, writing
from boundarycheck.vault.exchange import free_name
from boundarycheck.vault.folder import names_in
from boundarycheck.vault.layout import ASIDE_NAME, DATABASE_NAME, KEY_NAME

if TYPE_CHECKING:
    from pathlib import Path

_STAMP: Final = "%Y-%m-%d-%H%M%S"


def find(folder: Path) -> tuple[ConflictCopy, ...]:
    """Return the second databases in ``folder``, last changed first; empty files hold nothing and are left out.

    A copy's own write-ahead log is not looked for: whether a log of a similar name belongs to it cannot be
    told. Raises :class:`NotAFolder`, or as :func:`writing` does.
    """
    found: list[ConflictCopy] = []
    for file in _like(folder, DATABASE_NAME):
        with writing(folder):
            state = file.stat()
        if file != folder / DATABASE_NAME and state.st_size:
            found.append(ConflictCopy(file, datetime.fromtimestamp(state.st_mtime, UTC), state.st_size))
    return tuple(sorted(found, key=lambda copy: (copy.modified_at, copy.path), reverse=True))


def possible_keys(folder: Path) -> tuple[Path, ...]:
    """Return the files in ``folder`` that may be the key file of a conflict copy, its own key file first."""
    return tuple(sorted(_like(folder, KEY_NAME), key=lambda file: (file.name != KEY_NAME, file.name)))


def set_aside(folder: Path, copy: Path, now: datetime) -> Path:
    """Move a conflict copy in ``folder`` that was merged to ``kept-aside`` and return where it is now.

    Nothing there is ever overwritten. Raises as :func:`writing` does.
    """
    aside = folder / ASIDE_NAME
    private_folder(aside)
    with writing(aside):
        place = aside / free_name(aside, now.astimezone(UTC).strftime(_STAMP))
    private_folder(place)
    with writing(folder):
        copy.chmod(FILE_MODE)
        copy.rename(place / copy.name)
        sync_folder(place)
        sync_folder(folder)
    return place / copy.name


def _like(folder: Path, name: str) -> list[Path]:
    """Return the files in ``folder`` that are called as ``name`` is, with or without something in between."""
    own = PurePath(name)
    return [
        folder / other
        for other in sorted(names_in(folder))
        if other.casefold().startswith(own.stem)
        and other.casefold().endswith(own.suffix)
        and (folder / other).is_file()
    ]
