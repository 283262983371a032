"""The files of a folder that the officer picked to be read: real ones only, of a few kinds, and within limits."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import FileNotRead, NotThatJournal
from boundarycheck.domain.taking_along import WhyNot
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
        raise FileNotRead(place=file, reason=WhyNot.NO_FILE.value)
    data = read_small(file, BYTES_LIMIT)
    if len(data) > BYTES_LIMIT:
        raise NotThatJournal(place=file, reason=_TOO_LARGE)
    return data


def lines_of(file: Path, progress: Progress) -> Iterator[bytes]:
    """Yield the lines of ``file``, however large it is as a whole; ``progress`` is told how far it has come.

    Raises :class:`FileNotRead`, :class:`NotThatJournal` for a line that is too long, :class:`Stopped`.
    """
    if not file.is_file():
        raise FileNotRead(place=file, reason=WhyNot.NO_FILE.value)
    try:
        with file.open("rb") as opened:
            size = max(os.fstat(opened.fileno()).st_size, 1)
            while line := opened.readline(BYTES_LIMIT + 1):
                progress.at(opened.tell() / size)
                if len(line) > BYTES_LIMIT:
                    raise NotThatJournal(place=file, reason=_TOO_LARGE)
                yield line
    except OSError as error:
        raise FileNotRead(place=file, reason=error.strerror or type(error).__name__) from error


@dataclass(frozen=True, slots=True)
class Picked:
    """The files of a folder by their paths within it, and what was passed over there: its path, and why."""

    files: dict[str, bytes]
    passed_over: tuple[tuple[str, WhyNot], ...] = ()


def read_folder(folder: Path, endings: Collection[str], progress: Progress) -> Picked:
    """Return the files in ``folder`` and below it whose names end with one of ``endings``.

    Links are not followed; hidden files and folders, and those that cannot be opened, are passed over. Raises
    :class:`FileNotRead`, :class:`NotThatJournal` when it is too much, and :class:`Stopped` through ``progress``.
    """
    if not folder.is_dir():
        raise FileNotRead(place=folder, reason="it is no folder")
    found: dict[str, bytes] = {}
    passed_over: list[tuple[str, WhyNot]] = []
    room = BYTES_LIMIT
    for file, why_not in _files(folder, endings, progress):
        progress.at(None)
        within = file.relative_to(folder).as_posix()
        if why_not:
            passed_over.append((within, why_not))
            continue
        if len(found) == FILES_LIMIT:
            raise NotThatJournal(place=folder, reason=f"there are more than {FILES_LIMIT:,} files in it")
        data = read_small(file, room)
        room -= len(data)
        if room < 0:
            raise NotThatJournal(place=folder, reason=_TOO_LARGE)
        found[within] = data
    return Picked(found, tuple(passed_over))


def _files(folder: Path, endings: Collection[str], progress: Progress) -> Iterator[tuple[Path, WhyNot | None]]:
    """Yield each file, and why it is passed over; None for one that is wanted. So with folders that are not entered."""
    closed: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(str(error.filename)))):
        progress.at(None)
        below = [(Path(place, name), _why_not_entered(Path(place, name))) for name in sorted(folders)]
        folders[:] = [entered.name for entered, why_not in below if not why_not]
        yield from ((passed, why_not) for passed, why_not in below if why_not)
        yield from ((Path(place, name), _why_not_read(Path(place, name), endings)) for name in sorted(names))
    if closed == [folder]:
        raise FileNotRead(place=folder, reason=WhyNot.CANNOT_BE_OPENED.value)
    yield from ((place, WhyNot.CANNOT_BE_OPENED) for place in closed)


def _why_not_entered(folder: Path) -> WhyNot | None:
    if folder.name.startswith("."):
        return WhyNot.HIDDEN
    return WhyNot.A_LINK if folder.is_symlink() else None


def _why_not_read(file: Path, endings: Collection[str]) -> WhyNot | None:
    if file.name.startswith("."):
        return WhyNot.HIDDEN
    if file.is_symlink():
        return WhyNot.A_LINK
    if not file.is_file():
        return WhyNot.NO_FILE
    return None if file.suffix.lower() in endings else WhyNot.ANOTHER_KIND


_TOO_LARGE: Final = f"there is more in it than {BYTES_LIMIT // 1024**2} MB"
