"""A private copy to work on, so that what is looked into is never changed by looking.

Everything in here is as encrypted as what it was copied from. It lies in ``.work`` and is worthless: whoever
holds the vault's lock may clear it away.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from boundarycheck.system.files import FILE_MODE, FOLDER_MODE, private_folder, writing
from boundarycheck.vault.layout import BACKUPS_NAME, DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.domain.progress import Progress

WORK_NAME: Final = ".work"
"""The folder, below ``backups``, of everything that is being worked on."""

_CHUNK: Final = 256 * 1024
_O_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


@contextmanager
def room(work: Path) -> Iterator[Path]:
    """Give an empty private folder of a random name in ``work``; it goes with all that is in it.

    Folders that had to be made on the way to it go too, as far as they are empty. Raises as
    :func:`private_folder` does.
    """
    missing = [place for place in (work, *work.parents) if not place.exists()]
    inside = work / secrets.token_hex(8)
    try:
        if work.parent.name == BACKUPS_NAME:
            private_folder(work.parent)
        with writing(work.parent):
            work.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            inside.mkdir(mode=FOLDER_MODE)
        yield inside
    finally:
        shutil.rmtree(inside, ignore_errors=True)
        with suppress(OSError):  # other work is in it
            for place in missing or (work,):
                place.rmdir()


@contextmanager
def copied(vault_folder: Path, database_file: Path, beside: tuple[Path, ...] = ()) -> Iterator[Path]:
    """Give a private copy of ``database_file``, named journal.db, in a folder of its own.

    ``beside`` are files that SQLite put beside it (``<its name>-wal``); they are copied under the name that
    goes with the copy. All of it is removed at the end. Raises as :func:`writing` does.
    """
    with room(vault_folder / BACKUPS_NAME / WORK_NAME) as inside:
        for file in (database_file, *beside):
            copy_into(inside / (DATABASE_NAME + file.name.removeprefix(database_file.name)), file)
        yield inside / DATABASE_NAME


def clear(work: Path) -> None:
    """Remove what killed work left in ``work``. The caller holds the lock of the vault that it belongs to."""
    shutil.rmtree(work, ignore_errors=True)


def new_file(path: Path) -> BinaryIO:
    """Make the file ``path``, which must not exist, private from its first moment. Raises OSError."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _O_BINARY, FILE_MODE), "w+b")


def copy_into(
    target: Path, source: Path, progress: Progress | None = None, share: tuple[float, float] = (0, 1)
) -> None:
    """Copy ``source`` into the new private file ``target``.

    ``progress`` moves through ``share``. Raises :class:`Stopped`, or as :func:`writing` does.
    """
    with writing(target), source.open("rb") as file, new_file(target) as copy:
        size = os.fstat(file.fileno()).st_size
        transfer(file, copy.write, size, progress, share)


def transfer(
    source: IO[bytes],
    take: Callable[[bytes], object],
    size: int,
    progress: Progress | None = None,
    share: tuple[float, float] = (0, 1),
) -> int:
    """Give all of ``source``, about ``size`` bytes, to ``take`` in pieces; return how many bytes it was."""
    done = 0
    while chunk := source.read(_CHUNK):
        take(chunk)
        done += len(chunk)
        if progress is not None:
            progress.at(share[0] + (share[1] - share[0]) * done / max(size, done))
    return done
