"""A vault: one folder with a key file and a database, open in one process at a time."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    NotAFolder,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMissing,
)
from boundarycheck.system import lockfile
from boundarycheck.system.files import FILE_MODE, private_folder, sync_folder, write_private, writing
from boundarycheck.vault import keyfile, migrations, secret
from boundarycheck.vault.database import Database
from boundarycheck.vault.drafts import DraftRepository
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME, LOCK_NAME
from boundarycheck.vault.profiles import ProfileRepository

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from boundarycheck.domain.clock import Clock
    from boundarycheck.system.lockfile import HeldLock
    from boundarycheck.vault.secret import KdfParameters


# What SQLite may put beside the database.
_DATABASE_NAMES: Final = tuple(DATABASE_NAME + ending for ending in ("", "-wal", "-shm", "-journal"))


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """What can be told about a vault without its passphrase."""

    folder: Path
    format: int
    vault_id: str
    created_at: datetime
    kdf: str
    """How costly the passphrase slot's derivation is, in words."""
    slots: tuple[str, ...]
    size: int
    """Bytes of all files in the folder."""
    in_use_by: str | None


class Vault:
    """An open vault. It belongs to the thread that opened it, up to and including :meth:`close`.

    ``folder`` is None for a vault in memory.
    """

    def __init__(self, database: Database, clock: Clock, folder: Path | None, lock: HeldLock | None) -> None:
        self._database = database
        self._lock = lock
        self.folder = folder
        self.entries = EntryRepository(database, clock)
        self.drafts = DraftRepository(database, clock)
        self.profiles = ProfileRepository(database)

    @classmethod
    def create(cls, folder: Path, passphrase: str, clock: Clock, *, kdf: KdfParameters | None = None) -> Vault:
        """Make a vault in ``folder``, which is missing or empty, and open it.

        Without ``kdf`` the derivation is calibrated to about a second on this machine. Raises
        :class:`PassphraseTooShort`, :class:`PassphraseTooLong`, :class:`NotAFolder`, :class:`VaultExists`,
        :class:`VaultInUse`, or why it cannot be written; then the folder is as it was.
        """
        secret.check_new_passphrase(passphrase)
        _refuse_occupied(folder, frozenset())
        kdf = secret.calibrate() if kdf is None else kdf
        if not kdf.fit_to_create:
            raise ValueError("no vault is made below the floor")
        data_key = keyfile.new_data_key()
        key_file = KeyFile.begin(clock.now()).with_slot(SlotKind.PASSPHRASE, data_key, passphrase, kdf)
        with ExitStack() as undo:
            lock = _occupy(folder, clock, undo)
            database = _new_database(folder / DATABASE_NAME, data_key, key_file.database_salt)
            undo.callback(database.close)
            # Last, because this is what makes it a vault.
            write_private(folder / KEY_NAME, key_file.to_bytes())
            with suppress(OSError):  # the parent may be closed to us; then its own system keeps its names
                sync_folder(folder.parent)
            undo.pop_all()
        return cls(database, clock, folder, lock)

    @classmethod
    def open(cls, folder: Path, passphrase: str, clock: Clock) -> Vault:
        """Open the vault in ``folder``.

        Raises, in this order: :class:`VaultMissing` or :class:`NotAFolder`; :class:`KeyFileMissing`,
        :class:`KeyFileDamaged`, :class:`VaultNewer` (no passphrase was looked at yet); :class:`VaultInUse`;
        :class:`WrongPassphrase` (not a byte was changed); why it cannot be written; :class:`VaultDamaged` or
        :class:`VaultNewer` for the database.
        """
        key_file = _read_key_file(folder)
        holder = lockfile.holder_of(folder / LOCK_NAME)
        if holder is not None:
            raise VaultInUse(holder=holder)
        data_key = key_file.unlock(SlotKind.PASSPHRASE, passphrase)
        with ExitStack() as undo:
            lock = undo.enter_context(lockfile.hold(folder / LOCK_NAME, clock=clock))
            _tighten(folder)
            database = _open_database(folder / DATABASE_NAME, data_key, key_file.database_salt)
            undo.pop_all()
        return cls(database, clock, folder, lock)

    @classmethod
    def in_memory(cls, clock: Clock) -> Vault:
        """Open a vault for a guest: it works like any other, writes nothing, and ends with :meth:`close`."""
        database = Database.in_memory()
        migrations.migrate(database)
        return cls(database, clock, None, None)

    def close(self) -> None:
        """Write everything into the database file, close it, and let go of the vault. May be called twice."""
        try:
            self._database.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def inspect(folder: Path) -> VaultInfo:
    """Tell what can be told about the vault in ``folder`` without its passphrase; changes nothing.

    Raises what :meth:`Vault.open` raises before it looks at the passphrase, except :class:`VaultInUse`.
    """
    key_file = _read_key_file(folder)
    kdf = next(slot.wrapping.kdf for slot in key_file.slots if slot.kind is SlotKind.PASSPHRASE)
    with writing(folder):
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return VaultInfo(
        folder=folder,
        format=keyfile.FORMAT,
        vault_id=key_file.vault_id,
        created_at=key_file.created_at,
        kdf=str(kdf),
        slots=tuple(slot.kind.value for slot in key_file.slots),
        size=size,
        in_use_by=lockfile.holder_of(folder / LOCK_NAME),
    )


def _names_in(folder: Path) -> frozenset[str]:
    """Return what is in ``folder``; nothing when it is missing. Raises :class:`NotAFolder`."""
    with writing(folder):
        try:
            return frozenset(entry.name for entry in folder.iterdir())
        except FileNotFoundError:
            return frozenset()
        except NotADirectoryError:
            raise NotAFolder(place=folder) from None


def _refuse_occupied(folder: Path, but: frozenset[str]) -> None:
    if _names_in(folder) - but:
        raise VaultExists(place=folder)


def _read_key_file(folder: Path) -> KeyFile:
    names = _names_in(folder)
    if KEY_NAME not in names:
        raise (KeyFileMissing if DATABASE_NAME in names else VaultMissing)(place=folder)
    path = folder / KEY_NAME
    with writing(folder):
        if not path.is_file():
            raise KeyFileDamaged(reason="it is not a file")
        with path.open("rb") as file:
            return KeyFile.from_bytes(file.read(keyfile.SIZE_LIMIT + 1))


def _occupy(folder: Path, clock: Clock, undo: ExitStack) -> HeldLock:
    """Make ``folder`` private and ours; ``undo`` then leaves it as it was found, should the rest fail."""
    missing = tuple(place for place in (folder, *folder.parents) if not place.exists())
    ours: list[Path] = []
    undo.callback(_leave_as_found, folder, missing, None if missing else folder.stat().st_mode & 0o777)
    undo.callback(_remove, ours)
    private_folder(folder)
    ours.append(folder / LOCK_NAME)
    try:
        lock = undo.enter_context(lockfile.hold(folder / LOCK_NAME, clock=clock))
        # Another process may have made a vault here since the first look.
        _refuse_occupied(folder, frozenset({LOCK_NAME}))
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


def _new_database(file: Path, data_key: bytes, salt: bytes) -> Database:
    with writing(file.parent):
        # With its mode from its first moment; SQLite gives what it puts beside it the same mode.
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
    database = Database.open(file, data_key, salt)
    try:
        database.make_durable()
        migrations.migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _open_database(file: Path, data_key: bytes, salt: bytes) -> Database:
    with writing(file.parent):
        if not file.exists():
            raise VaultDamaged(reason=f"{file.name} is missing")
        if not file.is_file():
            raise VaultDamaged(reason=f"{file.name} is not a file")
        if not file.stat().st_size:
            raise VaultDamaged(reason=f"{file.name} is empty")
    database = Database.open(file, data_key, salt)
    try:
        migrations.check(database)
        database.make_durable()
        migrations.migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _tighten(folder: Path) -> None:
    """Take from others what a copy or a careless tool gave them."""
    private_folder(folder)
    with writing(folder):
        for name in (KEY_NAME, LOCK_NAME, *_DATABASE_NAMES):
            file = folder / name
            if file.is_file() and file.stat().st_mode & 0o077:
                file.chmod(FILE_MODE)
