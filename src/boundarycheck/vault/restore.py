"""From a backup to a journal: which backups a passphrase opens, a look inside, and putting one back.

The present journal is never overwritten: what is replaced goes to ``kept-aside``, and it goes there only after
what comes in its place was opened and every page of it verified.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.backups import BackupCopy
from boundarycheck.domain.errors import (
    BackupOfAnother,
    ExpectedError,
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    NoRecoveryKey,
    NotABackup,
    PassphraseTooLong,
    RecoveryKeyMistyped,
    RecoveryKeyReplaced,
    Truncated,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    VaultNewer,
)
from boundarycheck.system import lockfile
from boundarycheck.system.files import sync_folder, write_private, writing
from boundarycheck.vault import backup_file, exchange, hold_kept, migrations, recovery, working_copy
from boundarycheck.vault.database import Database
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.folder import names_in, occupy, read_key_file, tighten
from boundarycheck.vault.keyfile import SlotKind
from boundarycheck.vault.layout import (
    ASIDE_NAME,
    BACKUPS_NAME,
    BESIDE_DATABASE,
    DATABASE_NAME,
    INCOMING_NAME,
    KEY_NAME,
    LOCK_NAME,
    SPILL_NAME,
    STAGE_NAME,
    holds_journal,
)
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.working_copy import WORK_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import Entry, EntrySummary
    from boundarycheck.domain.keeping import Hold
    from boundarycheck.domain.progress import Progress
    from boundarycheck.system.lockfile import HeldLock
    from boundarycheck.vault.backup_file import Backup
    from boundarycheck.vault.keyfile import KeyFile

_TAKING: Final = (0.0, 0.7)
"""Share of the whole; verifying what was taken comes after it."""
_STAMP: Final = "%Y-%m-%d-%H%M%S"
_OURS: Final = frozenset(
    {KEY_NAME, DATABASE_NAME, *BESIDE_DATABASE, LOCK_NAME, BACKUPS_NAME, ASIDE_NAME, STAGE_NAME, INCOMING_NAME}
    | {SPILL_NAME}
)


def keys_for(
    copies: Sequence[BackupCopy], secret: str, *, by_recovery_key: bool = False, progress: Progress | None = None
) -> dict[Path, int]:
    """Return which of ``copies`` the passphrase (or recovery key) opens, and how many entries each has.

    Every wrapping is derived once, however many backups share it. Damaged copies are left out. Raises what
    stood in the way of the first one when none opens: :class:`WrongPassphrase` and its like; :class:`Stopped`.
    """
    derived: dict[object, bytes | ExpectedError] = {}
    opened: dict[Path, int] = {}
    for done, copy in enumerate(copies):
        if progress is not None:
            # The first one takes as long as deriving its key does, which nobody can tell.
            progress.at(done / len(copies) if done else None)
        try:
            backup = backup_file.read(copy.path)
            data_key = _derive_once(derived, backup.key_file, secret, by_recovery_key=by_recovery_key)
            if data_key is not None:
                opened[copy.path] = backup.entries(data_key)
        except (NotABackup, VaultNewer):
            continue
    failures = [failure for failure in derived.values() if isinstance(failure, ExpectedError)]
    if failures and not opened:
        raise failures[0]
    return opened


def _derive_once(
    derived: dict[object, bytes | ExpectedError], key_file: KeyFile, secret: str, *, by_recovery_key: bool
) -> bytes | None:
    kind = SlotKind.RECOVERY if by_recovery_key else SlotKind.PASSPHRASE
    slot = next((slot for slot in key_file.slots if slot.kind is kind), None)
    same = (key_file.vault_id, key_file.database_salt, slot)
    if same not in derived:
        try:
            derived[same] = _data_key(key_file, secret, by_recovery_key=by_recovery_key)
        except (RecoveryKeyMistyped, PassphraseTooLong):
            raise
        except ExpectedError as error:
            derived[same] = error
    found = derived[same]
    return found if isinstance(found, bytes) else None


def _data_key(key_file: KeyFile, secret: str, *, by_recovery_key: bool) -> bytes:
    if by_recovery_key:
        try:
            return recovery.unlock(key_file, secret)
        except RecoveryKeyReplaced:
            if key_file.has(SlotKind.RECOVERY):
                raise
            raise NoRecoveryKey from None  # the key may be younger than this backup
    return key_file.unlock(SlotKind.PASSPHRASE, secret)


class Preview:
    """A look into a backup: read only, from a working copy that goes with :meth:`close`.

    It belongs to the thread that opened it.
    """

    def __init__(self, database: Database, clock: Clock, ends: ExitStack) -> None:
        self._entries = EntryRepository(database, clock)
        self._ends = ends

    @classmethod
    def open(
        cls,
        folder: Path,
        copy: BackupCopy | Path,
        secret: str,
        clock: Clock,
        *,
        by_recovery_key: bool = False,
        progress: Progress | None = None,
    ) -> Self:
        """Open ``copy``; the working copy is below ``folder``, the journal's, which may be missing.

        Raises :class:`NotABackup`, :class:`VaultNewer`, what opening a vault with that secret raises,
        :class:`Stopped`, or as :func:`writing` does.
        """
        backup = backup_file.read(_path_of(copy))
        data_key = _data_key(backup.key_file, secret, by_recovery_key=by_recovery_key)
        with ExitStack() as ends:
            inside = ends.enter_context(working_copy.room(folder / BACKUPS_NAME / WORK_NAME))
            # Worthless after the look, so nothing waits for the disk.
            backup.take_database(inside / DATABASE_NAME, progress, _TAKING, durably=False)
            _verify(backup, inside / DATABASE_NAME, data_key)
            if progress is not None:
                progress.at(1.0)
            database = Database.open(inside / DATABASE_NAME, data_key, backup.key_file.database_salt)
            ends.callback(database.close)
            migrations.migrate(database)
            return cls(database, clock, ends.pop_all())

    def page(self, before: int | None, limit: int) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries, newest first; with ``before``, those older than it."""
        return self._entries.page(before, limit)

    def read(self, entry_id: int) -> Entry:
        """Return one entry. Raises :class:`EntryGone`."""
        return self._entries.read(entry_id)

    def count(self) -> int:
        """Return how many entries are on the list."""
        return self._entries.count()

    def close(self) -> None:
        """End the look, and remove the working copy. May be called twice."""
        self._ends.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def restore(
    folder: Path,
    copy: BackupCopy | Path,
    secret: str,
    clock: Clock,
    *,
    by_recovery_key: bool = False,
    even_if_held_elsewhere: bool = False,
    progress: Progress | None = None,
) -> Path | None:
    """Put the journal of ``copy`` into ``folder``, which is missing, empty, or that journal's.

    A hold of the journal that was there goes on, as far as it can be read. Returns where that journal is kept now,
    None when there was none. Raises, and has changed nothing then: :class:`NotABackup`, :class:`VaultNewer`; what
    opening a vault with that secret raises; :class:`VaultExists` when other files stand in ``folder``,
    :class:`BackupOfAnother` when another journal does; :class:`VaultInUse`; :class:`Stopped`; or as :func:`writing`
    does. Only what the system does not do after the moment of decision is finished by the next opening.
    """
    backup = backup_file.read(_path_of(copy))
    data_key = _data_key(backup.key_file, secret, by_recovery_key=by_recovery_key)
    with ExitStack() as undo:
        lock = _hold(folder, clock, undo, even_if_held_elsewhere=even_if_held_elsewhere)
        _refuse_another(folder, backup)
        stage = _stage(folder, undo)
        write_private(stage / KEY_NAME, backup.key_bytes)
        backup.take_database(stage / DATABASE_NAME, progress, _TAKING)
        _verify(backup, stage / DATABASE_NAME, data_key)
        hold = _present_hold(
            folder, backup, data_key, lambda keys: _data_key(keys, secret, by_recovery_key=by_recovery_key)
        )
        if hold is not None:
            hold_kept.go_on(stage / DATABASE_NAME, data_key, backup.key_file.database_salt, hold)
        if progress is not None:
            progress.at(1.0)  # the last moment to stop it
        return _decide(folder, clock, lock, undo)


def restore_key_file(
    folder: Path,
    copy: BackupCopy | Path,
    secret: str,
    clock: Clock,
    *,
    by_recovery_key: bool = False,
    even_if_held_elsewhere: bool = False,
) -> Path | None:
    """Put the key file of ``copy`` beside the database in ``folder``, which is not touched.

    Returns as :func:`restore` does, and raises so; :class:`VaultMissing` without a database,
    :class:`KeyFileOfAnother` when the database was not written under that key, :class:`Truncated` when nothing
    is left of it.
    """
    backup = backup_file.read(_path_of(copy))
    data_key = _data_key(backup.key_file, secret, by_recovery_key=by_recovery_key)
    if not holds_journal(folder):
        raise VaultMissing(place=folder)
    with ExitStack() as undo:
        lock = _hold(folder, clock, undo, even_if_held_elsewhere=even_if_held_elsewhere)
        _refuse_unfit(folder, data_key, backup.key_file.database_salt)
        write_private(_stage(folder, undo) / KEY_NAME, backup.key_bytes)
        return _decide(folder, clock, lock, undo)


def _refuse_unfit(folder: Path, data_key: bytes, salt: bytes) -> None:
    """Raise :class:`KeyFileOfAnother` unless a page of the database verifies under the key; nothing is opened."""
    if not (folder / DATABASE_NAME).is_file():
        raise VaultMissing(place=folder)
    with writing(folder), (folder / DATABASE_NAME).open("rb") as file:
        pages = Pages(file, data_key, salt)
        if not any(pages.read(number) is not None for number in range(1, pages.count + 1)):
            raise KeyFileOfAnother if pages.count else Truncated


def _path_of(copy: BackupCopy | Path) -> Path:
    return copy.path if isinstance(copy, BackupCopy) else copy


def _hold(folder: Path, clock: Clock, undo: ExitStack, *, even_if_held_elsewhere: bool) -> HeldLock:
    """Take the lock of ``folder``; should the rest fail, ``undo`` leaves it as it was found."""
    names = names_in(folder)
    if not names:
        return occupy(folder, clock, undo)
    if not names & {KEY_NAME, DATABASE_NAME} and names - _OURS:
        raise VaultExists(place=folder)
    lock = undo.enter_context(
        lockfile.hold(folder / LOCK_NAME, clock=clock, even_if_held_elsewhere=even_if_held_elsewhere)
    )
    tighten(folder)
    exchange.finish(folder)
    return lock


def _refuse_another(folder: Path, backup: Backup) -> None:
    # A key file that cannot be read does not say whose it is; it is kept aside like everything else.
    with suppress(VaultMissing, KeyFileMissing, KeyFileDamaged, VaultNewer):
        if read_key_file(folder).vault_id != backup.header.vault_id:
            raise BackupOfAnother


def _present_hold(folder: Path, backup: Backup, data_key: bytes, unlock: Callable[[KeyFile], bytes]) -> Hold | None:
    """Return the hold of the journal that is to be replaced; None without one, or when it cannot be read."""
    with suppress(ExpectedError):
        present = read_key_file(folder)
        # The same salt means the same data key, whatever the passphrase is now.
        same = present.database_salt == backup.key_file.database_salt
        return hold_kept.hold_of(folder, data_key if same else unlock(present), present.database_salt)
    return None


def _stage(folder: Path, undo: ExitStack) -> Path:
    stage = exchange.stage(folder)
    undo.callback(exchange.discard, folder)
    return stage


def _verify(backup: Backup, file: Path, data_key: bytes) -> None:
    """Open the database that was taken out of ``backup`` and verify every page; raise :class:`NotABackup`."""
    salt = backup.key_file.database_salt
    try:
        with closing(Database.opened_for_reading(file, data_key, salt)) as database:
            migrations.check(database)
            damaged = database.damaged_pages()
    except VaultDamaged as error:
        raise NotABackup(place=backup.path, reason=f"the journal in it is damaged: {error.fields['reason']}") from None
    if damaged:
        raise NotABackup(place=backup.path, reason="some pages of the journal in it were changed")


def _decide(folder: Path, clock: Clock, lock: HeldLock, undo: ExitStack) -> Path | None:
    """Let the stage take the place of what is in ``folder``. From the decision on, nothing is undone."""
    whole = (folder / STAGE_NAME / DATABASE_NAME).exists()
    replaced = (KEY_NAME, DATABASE_NAME, *BESIDE_DATABASE) if whole else (KEY_NAME,)
    there = any((folder / name).exists() for name in replaced)
    try:
        aside = exchange.decide(folder, f"{clock.now():{_STAMP}}" if there else None)
    except BaseException:
        if not (folder / STAGE_NAME).exists():
            undo.pop_all()
            lock.release()
        raise
    undo.pop_all()
    lock.release()
    with suppress(OSError):  # the parent may be closed to us; then its own system keeps its names
        sync_folder(folder.parent)
    return aside
