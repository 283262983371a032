"""The files of a folder that the officer picked to be read: real ones only, of a few kinds, and within limits."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import FileNotRead, NotThatJournal
from boundarycheck.system.files import read_small

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from boundarycheck.domain.progress import Progress

FILES_LIMIT: Final = 50_000
"""Files that are read of one folder."""
BYTES_LIMIT: Final = 512 * 1024 * 1024
"""Bytes that are read at once, of one file or of a whole folder."""


def read_file(file: Path) -> bytes:
    """Return the bytes of ``file``. Raises :class:`FileNotRead`, :class:`NotThatJournal` when it is too large."""
    if not file.is_file():  # a pipe or a device would keep whoever reads it waiting
        raise FileNotRead(place=file, reason="it is no file")
    data = read_small(file, BYTES_LIMIT)
    if len(data) > BYTES_LIMIT:
        raise NotThatJournal(place=file, reason=_TOO_LARGE)
    return data


def read_folder(folder: Path, endings: Collection[str], progress: Progress) -> dict[str, bytes]:
    """Return the files in ``folder`` and below it whose names end with one of ``endings``, by their paths within it.

    Links are not followed, and hidden files and folders are passed over. Raises :class:`FileNotRead`,
    :class:`NotThatJournal` when it is too much, and :class:`Stopped` through ``progress``.
    """
    if not folder.is_dir():
        raise FileNotRead(place=folder, reason="it is no folder")
    found: dict[str, bytes] = {}
    room = BYTES_LIMIT
    for file in _files(folder, endings, progress):
        progress.at(None)
        if len(found) == FILES_LIMIT:
            raise NotThatJournal(place=folder, reason=f"there are more than {FILES_LIMIT:,} files in it")
        data = read_small(file, room)
        room -= len(data)
        if room < 0:
            raise NotThatJournal(place=folder, reason=_TOO_LARGE)
        found[file.relative_to(folder).as_posix()] = data
    return found


def _files(folder: Path, endings: Collection[str], progress: Progress) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        progress.at(None)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            wanted = not name.startswith(".") and file.suffix.lower() in endings
            if wanted and not file.is_symlink() and file.is_file():
                yield file


_TOO_LARGE: Final = f"there is more in it than {BYTES_LIMIT // 1024**2} MB"
