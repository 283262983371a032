"""Letters that lie outside the journal for the moment in which the mail program takes them.

They lie in the private runtime folder only, which on Linux is memory and goes at log-out. They are removed after the
hand-over, at every lock, at quitting, and at the next start.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from boundarycheck.system.files import private_folder, write_private

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER: Final = "letters"


def leave_letter(runtime_dir: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Write ``files`` (by neutral names) into a new private folder below ``runtime_dir``; return where each lies.

    What was left before stays until :func:`remove_left_letters`: a slow mail program may not have read it yet. Folders
    are 0700, files 0600. Raises as :func:`boundarycheck.system.files.write_private` does, and leaves nothing of
    ``files`` then.
    """
    if (runtime_dir / FOLDER).is_symlink():
        remove_left_letters(runtime_dir)
    # A name of its own each time: a mail program that still reads the one before must not get this one.
    folder = runtime_dir / FOLDER / os.urandom(8).hex()
    try:
        for each in (runtime_dir, runtime_dir / FOLDER, folder):
            private_folder(each)
        for name, data in files.items():
            write_private(folder / name, data)
    except BaseException:
        remove_letter(folder)
        raise
    return {name: folder / name for name in files}


def remove_letter(folder: Path) -> None:
    """Remove one letter that :func:`leave_letter` left in ``folder``, and nothing beside it. Never raises."""
    import shutil  # noqa: PLC0415 - as below

    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.parent.rmdir()  # only where no other letter lies there


def remove_left_letters(runtime_dir: Path) -> bool:
    """Remove every letter that was left below ``runtime_dir``; return whether none is left.

    Quick, and never raises: it is called at a lock. A link that someone put in the place of the folder is removed
    and not followed.
    """
    folder = runtime_dir / FOLDER
    if not os.path.lexists(folder):
        return True
    import shutil  # noqa: PLC0415 - most starts and locks have nothing to remove, and none should wait for it

    with suppress(OSError):
        if folder.is_symlink():
            folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return not os.path.lexists(folder)
