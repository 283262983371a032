"""Opening another copy of the journal for a merge: always a private copy of it, so that it is never changed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    VaultDamaged,
    VaultMissing,
    WrongPassphrase,
)
from boundarycheck.system import lockfile
from boundarycheck.system.files import writing
from boundarycheck.vault import backup_file, keyfile
from boundarycheck.vault.conflict_copies import possible_keys
from boundarycheck.vault.folder import open_database, read_key_file
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import (
    BACKUPS_NAME,
    BESIDE_DATABASE,
    DATABASE_NAME,
    INCOMING_NAME,
    KEY_NAME,
    LOCK_NAME,
)
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.working_copy import WORK_NAME, copy_into, room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.database import Database
    from boundarycheck.vault.vault import OnDisk

COPIED_SHARE: Final = 0.3
"""How far ``progress`` has come when a source is open."""

_SHARE: Final = (0.0, COPIED_SHARE)
_NO_SHARED_MEMORY: Final = tuple(name for name in BESIDE_DATABASE if not name.endswith("-shm"))


@contextmanager
def opened(ours: OnDisk, source: Path, passphrase: str | None, progress: Progress | None = None) -> Iterator[Database]:
    """Open a copy of the journal in ``source``, brought to the newest schema and found whole.

    ``source`` is a journal's folder, a database that a file-sync program left (``*.db``), or a backup file. The
    data key of ``ours``, the open vault, is tried first and then ``passphrase`` with the key files that came
    with it. Raises :class:`WrongPassphrase` when no key is left to try, :class:`VaultMissing`,
    :class:`VaultInUse`, :class:`KeyFileMissing`, :class:`KeyFileDamaged`, :class:`KeyFileOfAnother`,
    :class:`NotABackup`, :class:`VaultDamaged`, :class:`VaultNewer`, :class:`Stopped`, or as
    :func:`writing` does.
    """
    with room(ours.folder / BACKUPS_NAME / WORK_NAME) as inside:
        file = inside / DATABASE_NAME
        key_files = _fetch(source, file, progress)
        own_key = (ours.data_key, ours.key_file.database_salt)
        fits = _belongs(file, *own_key)
        data_key, salt = own_key if fits else _key(file, key_files(), passphrase)
        database = open_database(file, data_key, salt, _no_backup)
        try:
            # A copy that was caught in the middle of a change may have good pages that do not belong together.
            if database.rows("PRAGMA quick_check(1)") != [("ok",)]:
                raise VaultDamaged(reason="its parts do not fit together")
            yield database
        finally:
            database.close()


def _no_backup(_: Database) -> None:
    """Do nothing: a private copy may be upgraded as it is, since what it was copied from stands."""


def _fetch(source: Path, target: Path, progress: Progress | None) -> Callable[[], tuple[KeyFile, ...]]:
    """Copy the database in ``source`` to ``target``; return how to get at the key files that came with it."""
    if source.is_dir():
        return _fetch_folder(source, target, progress)
    if not source.exists():
        raise VaultMissing(place=source)
    if source.suffix.casefold() == ".db":
        copy_into(target, source, progress, _SHARE)
        return lambda: _key_files_beside(source)
    backup = backup_file.read(source)
    backup.take_database(target, progress, _SHARE)
    return lambda: (backup.key_file,)


def _fetch_folder(folder: Path, target: Path, progress: Progress | None) -> Callable[[], tuple[KeyFile, ...]]:
    # A note of another computer does not stand in the way: what is caught in the middle of a change shows.
    lockfile.refuse_held(folder / LOCK_NAME, even_if_held_elsewhere=True)
    # What was decided and not finished (exchange.py) counts: the next opening there would finish it.
    incoming = folder / INCOMING_NAME
    decided = (incoming / DATABASE_NAME).is_file()
    database = (incoming if decided else folder) / DATABASE_NAME
    if not database.is_file():
        raise VaultMissing(place=folder)
    copy_into(target, database, progress, _SHARE)
    for name in () if decided else _NO_SHARED_MEMORY:
        if (folder / name).is_file():
            copy_into(target.with_name(name), folder / name)
    lockfile.refuse_held(folder / LOCK_NAME, even_if_held_elsewhere=True)
    where = incoming if (incoming / KEY_NAME).is_file() else folder
    return lambda: (read_key_file(where),)


def _key_files_beside(database: Path) -> tuple[KeyFile, ...]:
    """Return the readable key files in the folder of ``database``; the first damage when none is."""
    readable: list[KeyFile] = []
    damage: KeyFileDamaged | None = None
    for path in possible_keys(database.parent):
        try:
            with writing(path), path.open("rb") as file:
                readable.append(KeyFile.from_bytes(file.read(keyfile.SIZE_LIMIT + 1)))
        except KeyFileDamaged as error:
            damage = damage or error
    if not readable:
        raise damage or KeyFileMissing(place=database.parent)
    return tuple(readable)


def _key(file: Path, key_files: tuple[KeyFile, ...], passphrase: str | None) -> tuple[bytes, bytes]:
    """Return the data key and the salt of ``file`` from the key files that ``passphrase`` opens."""
    if passphrase is None:
        raise WrongPassphrase
    opens = False
    for key_file in key_files:
        try:
            data_key = key_file.unlock(SlotKind.PASSPHRASE, passphrase)
        except WrongPassphrase:
            continue
        opens = True
        if _belongs(file, data_key, key_file.database_salt):
            return data_key, key_file.database_salt
    raise KeyFileOfAnother if opens else WrongPassphrase


def _belongs(file: Path, data_key: bytes, salt: bytes) -> bool:
    """Return whether any page of ``file`` was written with this key: damage must not look like another key."""
    with writing(file), file.open("rb") as database:
        pages = Pages(database, data_key, salt)
        return any(pages.read(number) is not None for number in range(1, pages.count + 1))
