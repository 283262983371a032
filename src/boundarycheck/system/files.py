"""Files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import CannotWrite, DiskFull, FileNotRead, NotAFolder, PlaceGone, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from boundarycheck.domain.errors import ExpectedError

FILE_MODE = 0o600
FOLDER_MODE = 0o700

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

# What a drive answers that was pulled out, or a network folder whose computer is away.
_AWAY = frozenset(
    {
        errno.ENODEV,
        errno.ENXIO,
        errno.ENOTCONN,
        errno.ESTALE,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
        errno.ETIMEDOUT,
        errno.ECONNREFUSED,
        errno.ECONNRESET,
    }
)
# The same in Windows' own numbers: not ready, bad network path, network busy or gone, device gone, name gone,
# no network, unreachable (learn.microsoft.com, "System Error Codes").
_AWAY_ON_WINDOWS = frozenset({21, 53, 54, 55, 59, 64, 67, 1222, 1231})
# What may have another cause, and is taken for this one when the place itself cannot be found.
_PERHAPS_AWAY = frozenset({errno.EIO, errno.ENOENT})
_MOUNTED = (Path("/media"), Path("/run/media"), Path("/mnt"), Path("/Volumes"))
"""Where sticks and network folders are put; what lies there without being mounted is not what was meant."""

# What a file system answers that cannot sync a folder; the file itself is written by then.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP})

# Windows knows the first and lacks the second: there, text mode must be refused and folders cannot be opened.
_O_BINARY: int = getattr(os, "O_BINARY", 0)
_O_TMPFILE: int | None = getattr(os, "O_TMPFILE", None)
_OPEN_FILES = Path("/proc/self/fd")
"""Where Linux shows the files that this process has open."""
_O_DIRECTORY: int | None = getattr(os, "O_DIRECTORY", None)


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn an OSError of the block into the sentence that fits.

    Raises :class:`DiskFull` (no room, quota), :class:`ReadOnly` (permission, read-only file system),
    :class:`PlaceGone` (a drive that is away) or :class:`CannotWrite` with the operating system's reason; each
    names ``place``.
    """
    try:
        yield
    except OSError as error:
        raise told(place, error) from error


def told(place: Path, error: OSError) -> ExpectedError:
    """Return the expected error that ``error`` stands for when ``place`` was being written."""
    if error.errno in _FULL:
        return DiskFull(place=place)
    if error.errno in _REFUSED:
        return ReadOnly(place=place)
    if _is_away(error) or (error.errno in _PERHAPS_AWAY and place_gone(place)):
        return PlaceGone(place=place)
    return CannotWrite(place=place, reason=error.strerror or type(error).__name__)


def place_gone(place: Path) -> bool:
    """Return whether the drive or network folder that ``place`` lies on is away, as far as can be told.

    It is when the system says so; when ``place`` belongs where sticks and network folders are mounted and nothing
    is mounted there; and when neither it nor its folder is there, outside of the user's own home.
    """
    try:
        place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _lies_nowhere(_absolute(place))
    except OSError as error:
        return _is_away(error)
    return False


def out_of_reach(folder: Path) -> bool:
    """Return whether not even the folder above ``folder`` is there, or what both should lie on is away.

    What is kept there is elsewhere now, and nothing new should be begun in its place.
    """
    return place_gone(folder) or not _is_there(folder.parent)


def not_mounted(place: Path) -> bool:
    """Return whether ``place`` belongs where sticks and network folders are mounted and nothing is mounted there."""
    return _mounted(_absolute(place)) is False


def _lies_nowhere(place: Path) -> bool:
    mounted = _mounted(place)
    if mounted is not None:
        return not mounted
    return not _is_there(place.parent) and not place.is_relative_to(Path.home())


def _mounted(place: Path) -> bool | None:
    """Return whether a drive is mounted where ``place`` is; None where drives are not usually mounted."""
    for root in _MOUNTED:
        if place != root and place.is_relative_to(root):
            inside = (folder for folder in (place, *place.parents) if folder != root and folder.is_relative_to(root))
            return any(map(os.path.ismount, inside))
    return None


def _absolute(place: Path) -> Path:
    try:
        return place.absolute()
    except OSError:  # the folder that the program was started in is away
        return place


def _is_there(place: Path) -> bool:
    try:
        place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        return not _is_away(error)
    return True


def _is_away(error: OSError) -> bool:
    return error.errno in _AWAY or getattr(error, "winerror", None) in _AWAY_ON_WINDOWS


def read_small(path: Path, limit: int) -> bytes:
    """Return the bytes of the file at ``path``, at most one more than ``limit``. Raises :class:`FileNotRead`."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise FileNotRead(place=path, reason=error.strerror or type(error).__name__) from error


def write_private(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` with mode 0600, whole or not at all, and durably. As :func:`writing_private`."""
    with writing_private(path) as write:
        write(data)


@contextmanager
def writing_private(path: Path) -> Iterator[Callable[[bytes], object]]:
    """Write a file at ``path`` with mode 0600 piece by piece, whole or not at all, and durably.

    Gives what writes a piece. The bytes go to a sibling that is private from its first moment, and take the name
    once the block has ended and they are on the disk. When it, or the block, fails, the old file stands and no
    sibling stays. The folder must exist. Raises as :func:`writing` does.
    """
    sibling = _sibling(path)
    with writing(path.parent):
        descriptor = os.open(sibling, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _O_BINARY, FILE_MODE)
    try:
        with writing(path):
            with os.fdopen(descriptor, "wb") as file:
                yield file.write
                file.flush()
                os.fsync(file.fileno())
            sibling.replace(path)
    except BaseException:
        with suppress(OSError):  # what cannot be cleared away must not hide why the writing failed
            sibling.unlink(missing_ok=True)
        raise
    with writing(path.parent):
        sync_folder(path.parent)


@contextmanager
def writing_unnamed(path: Path) -> Iterator[Callable[[bytes], object]]:
    """As :func:`writing_private`; where the system can, nothing has a name before it is whole and on the disk.

    Who kills the program meanwhile, or cuts its power, leaves nothing of it then. Linux can on most of its own file
    systems; elsewhere, as on a stick for Windows, it is written as :func:`writing_private` does.
    """
    descriptor = _unnamed(path.parent)
    if descriptor is None:
        with writing_private(path) as write:
            yield write
        return
    with writing(path), os.fdopen(descriptor, "wb") as file:
        yield file.write
        file.flush()
        os.fsync(file.fileno())
        _name(file.fileno(), path)
    with writing(path.parent):
        sync_folder(path.parent)


def _unnamed(folder: Path) -> int | None:
    """Open a file in ``folder`` that has no name yet; None where that cannot be had."""
    if _O_TMPFILE is None or not _OPEN_FILES.is_dir():
        return None
    try:
        return os.open(folder, _O_TMPFILE | os.O_WRONLY, FILE_MODE)
    except OSError:  # why nothing can be written there shows when it is tried in the other way
        return None


def _name(descriptor: int, path: Path) -> None:
    # A new name cannot take the place of another; so it gets one that nobody has, and is moved.
    sibling = _sibling(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # With a folder given, Linux follows what stands for the open file to the file itself.
        os.link(_OPEN_FILES / str(descriptor), sibling.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)
    try:
        sibling.replace(path)
    except BaseException:
        with suppress(OSError):
            sibling.unlink(missing_ok=True)
        raise


def _sibling(path: Path) -> Path:
    return path.with_name(f".{path.name[:80]}.{os.urandom(8).hex()}.new")


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable, where the system can. Raises OSError."""
    if _O_DIRECTORY is None:
        return
    descriptor = os.open(folder, os.O_RDONLY | _O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def private_folder(path: Path) -> None:
    """Make sure that ``path`` is a folder that only its owner may enter (0700).

    Missing parents are made with the usual mode; a folder that others may enter is tightened. Raises
    :class:`NotAFolder` when it, or something on the way to it, is a file, else as :func:`writing` does.
    """
    with writing(path):
        try:
            path.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise NotAFolder(place=_file_on_the_way(path)) from error
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(FOLDER_MODE)


def _file_on_the_way(path: Path) -> Path:
    on_the_way = (path, *path.parents)
    return next((place for place in on_the_way if place.exists() and not place.is_dir()), path)
