"""A vault: one folder with a key file and a database, open in one process at a time."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.errors import ExpectedError, NoRecoveryKey, NotKept, TooLittleMemory
from boundarycheck.domain.passphrases import RecoveryState, recovery_state
from boundarycheck.system import lockfile
from boundarycheck.system.files import sync_folder, write_private
from boundarycheck.vault import exchange, keyfile, migrations, moments, recovery, secret
from boundarycheck.vault.database import Database
from boundarycheck.vault.drafts import DraftRepository
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.folder import (
    new_database,
    occupy,
    open_database,
    prove_key_file,
    read_key_file,
    refuse_occupied,
    tighten,
)
from boundarycheck.vault.history import History
from boundarycheck.vault.keeping import KeepingRepository
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME, LOCK_NAME
from boundarycheck.vault.link_targets import LinkTargets
from boundarycheck.vault.notes import NoteRepository
from boundarycheck.vault.profiles import ProfileRepository
from boundarycheck.vault.records import RecordRepository
from boundarycheck.vault.searching import SearchRepository
from boundarycheck.vault.spill import Beside
from boundarycheck.vault.takeover import take_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from boundarycheck.domain.clock import Clock
    from boundarycheck.system.lockfile import HeldLock
    from boundarycheck.vault.secret import KdfParameters

_QUICK_SECONDS: Final = 0.5
"""A derivation that takes less is worth raising."""
_CHANGED_AT, _MADE_AT, _TESTED_AT = "keys_changed_at", "recovery_made_at", "recovery_tested_at"
_PUT_OFF_AT: Final = "recovery_put_off_at"


@dataclass(slots=True)
class OnDisk:
    """What an open vault is made of on the disk, and the data key (32 bytes) that it was opened with."""

    folder: Path
    lock: HeldLock
    key_file: KeyFile
    data_key: bytes = field(repr=False)

    def replace_key_file(self, key_file: KeyFile) -> None:
        """Put ``key_file`` in the place of the present one; when that fails, the present one stands."""
        path = self.folder / KEY_NAME
        try:
            write_private(path, key_file.to_bytes())
        except ExpectedError:
            # It may have its name already, only not for certain. What is told as failed must not have happened.
            with suppress(ExpectedError):
                write_private(path, self.key_file.to_bytes())
            raise
        self.key_file = key_file


class Vault:
    """An open vault. It belongs to the thread that opened it, up to and including :meth:`close`.

    ``on_disk`` is None for a vault in memory.
    """

    def __init__(self, database: Database, clock: Clock, on_disk: OnDisk | None) -> None:
        self.database = database
        self.on_disk = on_disk
        self.may_raise_cost = False
        """Whether the key was derived so quickly at opening that :meth:`raise_cost` should be called."""
        self.clock = clock
        self.entries = EntryRepository(database, clock)
        self.searches = SearchRepository(database)
        self.history = History(database)
        self.link_targets = LinkTargets(database)
        self.drafts = DraftRepository(database, clock)
        self.profiles = ProfileRepository(database)
        self.notes = NoteRepository(database)
        self.keeping = KeepingRepository(database)
        self.records = RecordRepository(database, clock)

    @property
    def folder(self) -> Path | None:
        """Where the vault is kept; None for one in memory."""
        return None if self.on_disk is None else self.on_disk.folder

    @property
    def beside(self) -> Beside | None:
        """Where words go that it cannot take; None for one in memory. May be asked from any thread."""
        disk = self.on_disk
        return None if disk is None else Beside(disk.folder, disk.data_key, disk.key_file.vault_id)

    @property
    def vault_id(self) -> str:
        """Which vault it is, whatever becomes of its keys. Raises :class:`NotKept` for one in memory."""
        return self._kept().key_file.vault_id

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        clock: Clock,
        *,
        kdf: KdfParameters | None = None,
        holding: Vault | None = None,
    ) -> Vault:
        """Make a vault in ``folder``, which is missing or empty, with all that ``holding`` has, and open it.

        Without ``kdf`` the derivation is calibrated to about a second on this machine. It counts as made when
        its key file was read back and unlocked. Raises what :func:`secret.check_new_passphrase` does,
        :class:`NotAFolder`, :class:`VaultExists`, :class:`VaultInUse`, :class:`MadeButNotVerified`, or why it
        cannot be written; then the folder is as it was.
        """
        secret.check_new_passphrase(passphrase)
        refuse_occupied(folder, frozenset())
        kdf = secret.calibrate() if kdf is None else kdf
        if not kdf.fit_to_create:
            raise ValueError("no vault is made below the floor")
        data_key = keyfile.new_data_key()
        key_file = KeyFile.begin(clock.now()).with_slot(SlotKind.PASSPHRASE, data_key, passphrase, kdf)
        with ExitStack() as undo:
            lock = occupy(folder, clock, undo)
            database = new_database(folder / DATABASE_NAME, data_key, key_file.database_salt)
            undo.callback(database.close)
            vault = cls(database, clock, OnDisk(folder, lock, key_file, data_key))
            if holding is not None:
                take_over(vault, holding)
            # Last, because this is what makes it a vault.
            write_private(folder / KEY_NAME, key_file.to_bytes())
            prove_key_file(folder, passphrase, data_key)
            with suppress(OSError):  # the parent may be closed to us; then its own system keeps its names
                sync_folder(folder.parent)
            undo.pop_all()
        return vault

    @classmethod
    def open(cls, folder: Path, passphrase: str, clock: Clock, *, even_if_held_elsewhere: bool = False) -> Vault:
        """Open the vault in ``folder``. An exchange that was killed there is finished first.

        Raises, in this order: :class:`VaultMissing`, :class:`PlaceGone` or :class:`NotAFolder`;
        :class:`KeyFileMissing`, :class:`KeyFileDamaged`, :class:`VaultNewer` (no passphrase was looked at yet);
        :class:`VaultInUse`, :class:`VaultInUseElsewhere` or :class:`LockingDoesNotWork`;
        :class:`WrongPassphrase` (not a byte was changed); why it cannot be written; :class:`VaultDamaged` or
        :class:`VaultNewer` for the database. With ``even_if_held_elsewhere`` a lock file that names another
        computer stands in nobody's way.
        """
        with ExitStack() as undo:
            begun = clock.monotonic()
            disk = _occupied(
                folder,
                lambda key_file: key_file.unlock(SlotKind.PASSPHRASE, passphrase),
                clock,
                undo,
                even_if_held_elsewhere=even_if_held_elsewhere,
            )
            took = clock.monotonic() - begun
            database = _opened(disk, clock)
            undo.pop_all()
        vault = cls(database, clock, disk)
        vault.may_raise_cost = took < _QUICK_SECONDS and disk.key_file.kdf.fit_to_create
        return vault

    @classmethod
    def open_with_recovery(
        cls,
        folder: Path,
        recovery_key: str,
        new_passphrase: str,
        clock: Clock,
        *,
        even_if_held_elsewhere: bool = False,
    ) -> Vault:
        """Open the vault in ``folder`` with its recovery key, and let ``new_passphrase`` open it from now on.

        The new passphrase stands also when the database then turns out to be damaged, so that it can be
        rescued. Raises what :func:`secret.check_new_passphrase` does, what :func:`recovery.unlock` does in the
        place of :class:`WrongPassphrase`, and else as :meth:`open` does.
        """
        secret.check_new_passphrase(new_passphrase)
        with ExitStack() as undo:
            disk = _occupied(
                folder,
                lambda key_file: recovery.unlock(key_file, recovery_key),
                clock,
                undo,
                even_if_held_elsewhere=even_if_held_elsewhere,
            )
            changed = disk.key_file.with_slot(SlotKind.PASSPHRASE, disk.data_key, new_passphrase, disk.key_file.kdf)
            disk.replace_key_file(changed)
            database = _opened(disk, clock)
            undo.pop_all()
        vault = cls(database, clock, disk)
        vault.note_changed_keys()
        vault._note(_TESTED_AT)
        return vault

    @classmethod
    def in_memory(cls, clock: Clock) -> Vault:
        """Open a vault for a guest: it works like any other, writes nothing, and ends with :meth:`close`."""
        database = Database.in_memory()
        migrations.migrate(database)
        return cls(database, clock, None)

    def change_passphrase(self, current: str, new: str, kdf: KdfParameters | None = None) -> None:
        """Let ``new`` open the vault in the place of ``current``, at the same cost or that of ``kdf``.

        Takes two derivations; no entry is written anew. Raises :class:`NotKept`, what
        :func:`secret.check_new_passphrase` does for ``new``, :class:`WrongPassphrase` for ``current``, or why
        it cannot be written; then ``current`` still opens it.
        """
        disk = self._kept()
        secret.check_new_passphrase(new)
        if kdf is not None and not kdf.fit_to_create:
            raise ValueError("no passphrase is kept below the floor")
        data_key = disk.key_file.unlock(SlotKind.PASSPHRASE, current)
        kdf = disk.key_file.kdf if kdf is None else kdf
        self._keep(disk, disk.key_file.with_slot(SlotKind.PASSPHRASE, data_key, new, kdf))

    def check_passphrase(self, passphrase: str) -> None:
        """Raise :class:`WrongPassphrase` unless ``passphrase`` opens the vault, :class:`NotKept` for one in memory."""
        self._kept().key_file.unlock(SlotKind.PASSPHRASE, passphrase)

    def raise_cost(self, passphrase: str) -> None:
        """Make deriving the key as costly as a new vault's on this machine, if that is more; never less.

        Raises :class:`NotKept`, :class:`WrongPassphrase`, or why it cannot be written.
        """
        disk = self._kept()
        self.may_raise_cost = False
        kdf = secret.raised(disk.key_file.kdf)
        if kdf == disk.key_file.kdf:
            return
        data_key = disk.key_file.unlock(SlotKind.PASSPHRASE, passphrase)
        with suppress(TooLittleMemory):  # less is free than a derivation of a second would fill: it stays as it is
            self._keep(disk, disk.key_file.with_slot(SlotKind.PASSPHRASE, data_key, passphrase, kdf))

    def add_recovery_key(self, passphrase: str, recovery_key: str) -> None:
        """Let ``recovery_key`` open the vault too, in the place of an older one.

        Raises :class:`NotKept`, :class:`RecoveryKeyMistyped`, :class:`RecoveryKeyOfAnother`,
        :class:`WrongPassphrase`, or why it cannot be written.
        """
        disk = self._kept()
        recovery.refuse_of_another(recovery.parse(recovery_key), disk.key_file)
        data_key = disk.key_file.unlock(SlotKind.PASSPHRASE, passphrase)
        changed = recovery.with_recovery(disk.key_file, data_key, recovery_key)
        # Before: should this be cut short, nothing is said of the new key that was true of the old one.
        for note in (_MADE_AT, _TESTED_AT, _PUT_OFF_AT):
            self.notes.drop(note)
        self._keep(disk, changed)
        self._note(_MADE_AT)

    def remove_recovery_key(self, passphrase: str) -> None:
        """Let no recovery key open the vault any more.

        Raises :class:`NotKept`, :class:`NoRecoveryKey`, :class:`WrongPassphrase`, or why it cannot be written.
        """
        disk = self._kept()
        if not disk.key_file.has(SlotKind.RECOVERY):
            raise NoRecoveryKey
        disk.key_file.unlock(SlotKind.PASSPHRASE, passphrase)
        self._keep(disk, disk.key_file.without_slot(SlotKind.RECOVERY))

    def recovery_key_opens(self, recovery_key: str) -> None:
        """Try ``recovery_key``, and note when that was. Raises :class:`NotKept` and as :func:`recovery.unlock`."""
        recovery.unlock(self._kept().key_file, recovery_key)
        self.notes.keep(_TESTED_AT, moments.to_text(self.clock.now()))

    def put_off_recovery_test(self) -> None:
        """Let :meth:`recovery_state` not ask for a test of the recovery key for a while."""
        self.notes.keep(_PUT_OFF_AT, moments.to_text(self.clock.now()))

    def recovery_state(self) -> RecoveryState:
        """Return what is known about the recovery key; a vault in memory has none."""
        if self.on_disk is None or not self.on_disk.key_file.has(SlotKind.RECOVERY):
            return RecoveryState(exists=False)
        made_at, tested_at, put_off_at = (
            None if text is None else moments.from_text(text)
            for text in map(self.notes.read, (_MADE_AT, _TESTED_AT, _PUT_OFF_AT))
        )
        return recovery_state(made_at, tested_at, put_off_at, self.clock.now())

    def _kept(self) -> OnDisk:
        if self.on_disk is None:
            raise NotKept
        return self.on_disk

    def note_changed_keys(self) -> None:
        """Note that the key file is another one now; the row that changes also calls for a backup."""
        self._note(_CHANGED_AT)

    def _keep(self, disk: OnDisk, key_file: KeyFile) -> None:
        disk.replace_key_file(key_file)
        self.note_changed_keys()

    def _note(self, name: str) -> None:
        """Keep the present moment under ``name``.

        What it stands for is done: that this cannot be written is no reason to say that it failed.
        """
        with suppress(ExpectedError):
            self.notes.keep(name, moments.to_text(self.clock.now()))

    def close(self) -> None:
        """Write everything into the database file, close it, and let go of the vault. May be called twice."""
        try:
            self.database.close()
        finally:
            if self.on_disk is not None:
                self.on_disk.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _occupied(
    folder: Path,
    unlock: Callable[[KeyFile], bytes],
    clock: Clock,
    undo: ExitStack,
    *,
    even_if_held_elsewhere: bool,
) -> OnDisk:
    """Unlock the key file in ``folder`` and take the vault's lock, which ``undo`` lets go of again."""
    key_file = read_key_file(folder)
    lock_file = folder / LOCK_NAME
    lockfile.refuse_held(lock_file, even_if_held_elsewhere=even_if_held_elsewhere)  # before a second is spent
    data_key = unlock(key_file)
    lock = undo.enter_context(lockfile.hold(lock_file, clock=clock, even_if_held_elsewhere=even_if_held_elsewhere))
    exchange.finish(folder)
    exchange.discard(folder)
    present = read_key_file(folder)
    if present != key_file:  # another process was here while the key was derived
        key_file, data_key = present, unlock(present)
    tighten(folder)
    return OnDisk(folder, lock, key_file, data_key)


def _opened(disk: OnDisk, clock: Clock) -> Database:
    """Open the database; one with an older schema is backed up before it gets the newest."""

    def back_up(database: Database) -> None:
        from boundarycheck.vault import backups  # noqa: PLC0415 - few openings upgrade, and none should wait for it

        source = backups.Source(disk.folder, database, disk.key_file, disk.data_key)
        backups.before_upgrade(source, clock.now())

    return open_database(disk.folder / DATABASE_NAME, disk.data_key, disk.key_file.database_salt, back_up)
