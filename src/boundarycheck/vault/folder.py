"""The files of a vault's folder: looking at them, making them private, making and opening the database."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import (
    ExpectedError,
    KeyFileDamaged,
    KeyFileMissing,
    MadeButNotVerified,
    NotAFolder,
    PlaceGone,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMissing,
)
from boundarycheck.system import lockfile
from boundarycheck.system.files import FILE_MODE, not_mounted, place_gone, private_folder, writing
from boundarycheck.vault import keyfile, migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import BESIDE_DATABASE, DATABASE_NAME, INCOMING_NAME, KEY_NAME, LOCK_NAME, SPILL_NAME
from boundarycheck.vault.working_copy import new_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import ExitStack
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.system.lockfile import HeldLock

_DATABASE_NAMES: Final = (DATABASE_NAME, *BESIDE_DATABASE)


class DatabaseFile(StrEnum):
    """What can be told about a database without its key."""

    THERE = "there"
    EMPTY = "empty"
    MISSING = "missing"
    NOT_A_FILE = "not a file"


def database_file(folder: Path) -> DatabaseFile:
    """Return what can be told about the database of the vault in ``folder``. Raises as :func:`writing` does.

    While the vault that an exchange was decided for is on its way into its place, it is that one's.
    """
    incoming = _state_of(folder / INCOMING_NAME / DATABASE_NAME)
    return _state_of(folder / DATABASE_NAME) if incoming is DatabaseFile.MISSING else incoming


def _state_of(file: Path) -> DatabaseFile:
    with writing(file.parent):
        if not file.exists():
            return DatabaseFile.MISSING
        if not file.is_file():
            return DatabaseFile.NOT_A_FILE
        return DatabaseFile.THERE if file.stat().st_size else DatabaseFile.EMPTY


def names_in(folder: Path) -> frozenset[str]:
    """Return what is in ``folder``; nothing when it is missing. Raises :class:`NotAFolder`."""
    with writing(folder):
        try:
            return frozenset(entry.name for entry in folder.iterdir())
        except FileNotFoundError:
            return frozenset()
        except NotADirectoryError:
            raise NotAFolder(place=folder) from None


def refuse_occupied(folder: Path, but: frozenset[str]) -> None:
    """Raise :class:`VaultExists` when ``folder`` holds anything but files of the names in ``but``."""
    if names_in(folder) - but:
        raise VaultExists(place=folder)


def read_key_file(folder: Path) -> KeyFile:
    """Read the key file of the vault in ``folder``; when an exchange was decided there, the new one.

    Raises :class:`VaultMissing`, :class:`PlaceGone`, :class:`NotAFolder`, :class:`KeyFileMissing`,
    :class:`KeyFileDamaged` or :class:`VaultNewer`.
    """
    names = names_in(folder)
    # Looked for twice, because another process may be moving it from the one place to the other.
    for path in (folder / INCOMING_NAME / KEY_NAME, folder / KEY_NAME) * 2:
        data = _read_key_bytes(path)
        if data is not None:
            return KeyFile.from_bytes(data)
    if not names.isdisjoint({DATABASE_NAME, INCOMING_NAME}):
        raise KeyFileMissing(place=folder)
    raise (PlaceGone if place_gone(folder) else VaultMissing)(place=folder)


def _read_key_bytes(path: Path) -> bytes | None:
    with writing(path.parent):
        try:
            if not path.is_file():
                if path.exists():
                    raise KeyFileDamaged(reason="it is not a file")
                return None
            with path.open("rb") as file:
                return file.read(keyfile.SIZE_LIMIT + 1)
        except FileNotFoundError:
            return None


def prove_key_file(folder: Path, passphrase: str, data_key: bytes) -> None:
    """Read the key file in ``folder`` back and unlock it.

    Raises :class:`MadeButNotVerified` unless ``data_key`` (32 bytes) comes of it.
    """
    try:
        opened = read_key_file(folder).unlock(SlotKind.PASSPHRASE, passphrase)
    except ExpectedError:
        opened = b""
    if opened != data_key:
        raise MadeButNotVerified(place=folder / KEY_NAME)


def occupy(folder: Path, clock: Clock, undo: ExitStack) -> HeldLock:
    """Make ``folder`` private and ours; ``undo`` then leaves it as it was found, should the rest fail.

    A folder that is missing is made, with those above it that are missing too, below one that stands already and
    that this user may write in. Raises :class:`PlaceGone` when it is missing where sticks and network folders are
    mounted and nothing is mounted now: it would lie on this computer, and be covered by the stick the next time.
    Else raises as :func:`private_folder` and :func:`lockfile.hold` do, and :class:`VaultExists`.
    """
    with writing(folder):
        missing = tuple(place for place in (folder, *folder.parents) if not place.exists())
        mode = None if missing else folder.stat().st_mode & 0o777
    ours: list[Path] = []
    undo.callback(_leave_as_found, folder, missing, mode)
    undo.callback(_remove, ours)
    if missing and not_mounted(folder):
        raise PlaceGone(place=folder)
    private_folder(folder)
    ours.append(folder / LOCK_NAME)
    try:
        lock = undo.enter_context(lockfile.hold(folder / LOCK_NAME, clock=clock))
        # Another process may have made a vault here since the first look.
        refuse_occupied(folder, frozenset({LOCK_NAME}))
    except (VaultInUse, VaultExists):
        ours.clear()
        raise
    ours.extend(folder / name for name in (KEY_NAME, *_DATABASE_NAMES))
    return lock


def _remove(files: list[Path]) -> None:
    for file in files:
        with suppress(OSError):  # what cannot be undone must not hide why the making failed
            file.unlink(missing_ok=True)


def _leave_as_found(folder: Path, missing: tuple[Path, ...], mode: int | None) -> None:
    with suppress(OSError):  # as above
        if mode is not None:
            folder.chmod(mode)
        for place in missing:
            place.rmdir()


def new_database(file: Path, data_key: bytes, salt: bytes) -> Database:
    """Make ``file``, which must not exist yet, a private database with the newest schema, and open it."""
    with writing(file.parent):
        new_file(file).close()  # SQLite gives what it puts beside it the same mode
    database = Database.open(file, data_key, salt)
    try:
        database.make_durable()
        migrations.migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def open_database(
    file: Path, data_key: bytes, salt: bytes, before_upgrade: Callable[[Database], None] | None = None
) -> Database:
    """Open ``file`` and bring it to the newest schema; with an older one ``before_upgrade`` is called first.

    Raises :class:`VaultDamaged` or :class:`VaultNewer`, and what ``before_upgrade`` does.
    """
    state = _state_of(file)
    if state is not DatabaseFile.THERE:
        raise VaultDamaged(reason=f"{file.name} is {state}")
    database = Database.open(file, data_key, salt)
    try:
        migrations.check(database)
        database.make_durable()
        if before_upgrade is not None and migrations.pending(database):
            before_upgrade(database)
        migrations.migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def tighten(folder: Path) -> None:
    """Take from others what a copy or a careless tool gave them."""
    private_folder(folder)
    with writing(folder):
        for name in (KEY_NAME, LOCK_NAME, SPILL_NAME, *_DATABASE_NAMES):
            file = folder / name
            if file.is_file() and file.stat().st_mode & 0o077:
                file.chmod(FILE_MODE)
