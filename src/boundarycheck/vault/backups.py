"""Making backups, finding them, and letting the old ones go.

A backup counts from the moment it has its name, and it gets its name last: after it was written, synced, read
back from the disk, and the journal taken out of it was opened with its key and every page of it verified.
"""

from __future__ import annotations

import os
import re
import secrets
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.backups import ENDING, BackupCopy, kept, newest_first
from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    MadeButNotVerified,
    NotABackup,
    NotReplaced,
    PagesDamaged,
    ReadOnly,
    Truncated,
    VaultDamaged,
    VaultNewer,
)
from boundarycheck.domain.steps import all_of, aside
from boundarycheck.system.files import private_folder, sync_folder, writing
from boundarycheck.vault import backup_file, migrations, working_copy
from boundarycheck.vault.backup_file import Contents
from boundarycheck.vault.database import Database
from boundarycheck.vault.keyfile import SlotKind
from boundarycheck.vault.layout import BACKUPS_NAME, DATABASE_NAME
from boundarycheck.vault.pages import PAGE
from boundarycheck.vault.working_copy import WORK_NAME, new_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.steps import Steps
    from boundarycheck.vault.keyfile import KeyFile
    from boundarycheck.vault.stillness import Stillness
    from boundarycheck.vault.vault import Vault

_STAMP: Final = "%Y-%m-%d-%H%M%S"
_NAME: Final = re.compile(r"(?P<stamp>\d{4}-\d\d-\d\d-\d{6})-(?P<of>[0-9a-f]{8})(-\d+)?" + re.escape(ENDING), re.ASCII)
"""The names that this program gives, and the only ones that it ever removes."""

_WRITING: Final = 0.5
"""Share of the work when the file is written; verifying it is the rest."""


@dataclass(frozen=True, slots=True)
class Source:
    """A journal whose lock this process holds, with its open database and its data key (32 bytes)."""

    folder: Path
    database: Database
    key_file: KeyFile
    data_key: bytes = field(repr=False)

    @classmethod
    def of(cls, vault: Vault) -> Source:
        """Return what backups of ``vault`` are made from; one in memory has none (ValueError)."""
        if vault.on_disk is None:
            raise ValueError("a vault in memory has no backups")
        return cls(vault.on_disk.folder, vault.database, vault.on_disk.key_file, vault.on_disk.data_key)

    @property
    def vault_id(self) -> str:
        """Which journal it is."""
        return self.key_file.vault_id

    @property
    def backups(self) -> Path:
        """The folder of its automatic backups."""
        return self.folder / BACKUPS_NAME

    @property
    def has_entries(self) -> bool:
        """Whether anything was ever written into it and is still on the list."""
        return _count(self.database) > 0

    def work_in(self, place: Path) -> Path:
        """Return the folder for unfinished work in ``place``; in a shared one, each journal has its own."""
        return place / (WORK_NAME if place == self.backups else f"{WORK_NAME}-{self.vault_id[:8]}")


def make(
    source: Source,
    into: Path,
    now: datetime,
    progress: Progress | None = None,
    *,
    name: str | None = None,
    share: tuple[float, float] = (0.0, 1.0),
    through: Callable[[Callable[[Progress | None], BackupCopy]], BackupCopy] | None = None,
) -> BackupCopy:
    """Do all of :func:`making` here and now."""
    return all_of(making(source, into, now, progress, name=name, share=share, through=through))


def making(
    source: Source,
    into: Path,
    now: datetime,
    progress: Progress | None = None,
    *,
    name: str | None = None,
    share: tuple[float, float] = (0.0, 1.0),
    through: Callable[[Callable[[Progress | None], BackupCopy]], BackupCopy] | None = None,
) -> Steps[BackupCopy]:
    """Make a verified backup in the folder ``into``, which exists or is the one beside the journal.

    Without ``name`` it gets one by its time and journal that nothing has yet; with one it takes the place of a
    backup of the same journal. ``progress`` moves through ``share``. ``through`` is given all the work in
    ``into``, which needs nothing of the thread that opened the journal; where the journal has a log, it is handed
    out, and what is written meanwhile is not in the backup. Raises :class:`VaultDamaged` when the journal itself
    is, :class:`NotReplaced`, :class:`MadeButNotVerified`, :class:`Stopped`, or as :func:`writing` does. Whatever is
    raised, what was there before still counts.
    """
    still = source.database.hold_still()

    def put(seen: Progress | None) -> BackupCopy:
        return _put(contents, source, into, seen, still, name=name, share=share)

    def work() -> BackupCopy:
        return put(progress) if through is None else through(put)

    try:
        with writing(source.folder):
            contents = Contents.of(
                source.folder / DATABASE_NAME, source.key_file, source.data_key, now, _count(source.database)
            )
        if still is None:  # every write would change what is copied: nobody writes meanwhile
            return work()
        return (yield from aside(work))
    except MadeButNotVerified:
        if source.database.is_open:
            _refuse_damaged(source)
        raise
    finally:
        source.database.move_again()


def _put(
    contents: Contents,
    source: Source,
    into: Path,
    progress: Progress | None,
    still: Stillness | None,
    *,
    name: str | None,
    share: tuple[float, float],
) -> BackupCopy:
    if into == source.backups:
        private_folder(into)
    if name is not None:
        _refuse_foreign(into / name, source)
    _clear_siblings(into, source.vault_id)
    middle = share[0] + (share[1] - share[0]) * _WRITING
    sibling = into / f".{source.vault_id[:8]}.{secrets.token_hex(8)}.new"
    with writing(into):
        file = new_file(sibling)
    try:
        with writing(into), file:
            contents.write(file, progress, (share[0], middle))
            if still is not None:
                still.refuse_ended()
            os.fsync(file.fileno())
            _forget_pages(file.fileno())
        _verify(sibling, contents, source, progress, (middle, share[1]))
        if name is not None:  # somebody else may have used the name meanwhile
            _refuse_foreign(into / name, source)
        with writing(into):
            target = into / (name or _free_name(contents, into))
            sibling.replace(target)
            sync_folder(into)
            size = target.stat().st_size
    except BaseException:
        with suppress(OSError):  # a stick that is gone takes the unfinished file with it
            sibling.unlink(missing_ok=True)
        raise
    return BackupCopy(target, contents.header.made_at, size, source.vault_id)


def _refuse_foreign(target: Path, source: Source) -> None:
    """Raise :class:`NotReplaced` when ``target`` is anything but a backup of the same journal."""
    with writing(target.parent):
        try:
            target.lstat()
        except FileNotFoundError:
            return
    if look_at(target).vault_id != source.vault_id:
        raise NotReplaced(place=target)


def _verify(
    file: Path, contents: Contents, source: Source, progress: Progress | None, share: tuple[float, float]
) -> None:
    """Take the backup ``file`` apart again, open the journal in it and verify every page of that.

    The copy to open lies beside the journal, or where that has no room, beside the backup.
    """
    try:
        if file.parent != source.backups:
            with suppress(DiskFull, ReadOnly, CannotWrite):
                _open_again(file, contents, source, source.backups, progress=progress, share=share)
                return
        _open_again(file, contents, source, file.parent, progress=progress, share=share)
    except (NotABackup, VaultDamaged):
        raise MadeButNotVerified(place=file.parent) from None


def _refuse_damaged(source: Source) -> None:
    """Raise what is wrong with the journal itself, if anything is: then no disk is to blame for its backup."""
    pages = source.database.page_count
    damaged = source.database.damaged_pages()
    if damaged:
        raise PagesDamaged(damaged=len(damaged), pages=pages)
    with writing(source.folder):
        size = (source.folder / DATABASE_NAME).stat().st_size
    if size < pages * PAGE:
        raise Truncated


def _open_again(
    file: Path,
    contents: Contents,
    source: Source,
    place: Path,
    *,
    progress: Progress | None,
    share: tuple[float, float],
) -> None:
    with working_copy.room(source.work_in(place)) as inside:
        backup = backup_file.read(file)
        if not contents.same_beside_database(backup):
            raise NotABackup(place=file, reason="it was changed")
        copy = inside / DATABASE_NAME
        backup.take_database(copy, progress, share, durably=False)
        with closing(_for_reading(copy, source)) as database:
            migrations.check(database)
            damaged = database.damaged_pages()
            whole = database.page_count * PAGE == contents.header.database_size
            same = _count(database) == backup.entries(source.data_key)
        if damaged or not (whole and same):
            raise VaultDamaged(reason="some of its pages were changed")


def _for_reading(copy: Path, source: Source) -> Database:
    return Database.opened_for_reading(copy, source.data_key, source.key_file.database_salt)


def _count(database: Database) -> int:
    return int(database.rows("SELECT count(*) FROM entry WHERE binned_at IS NULL")[0][0])


def _forget_pages(descriptor: int) -> None:
    """Have what was written read from the disk and not from memory next time, where the system can."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        advise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _free_name(contents: Contents, into: Path) -> str:
    stem = f"{contents.header.made_at.astimezone(UTC):{_STAMP}}-{contents.header.vault_id[:8]}"
    names = (stem + ("" if number == 1 else f"-{number}") + ENDING for number in count(1))
    return next(name for name in names if not (into / name).exists())


def clear_unfinished(source: Source, place: Path) -> None:
    """Remove from ``place`` what killed backups of this journal left there."""
    working_copy.clear(source.work_in(place))
    _clear_siblings(place, source.vault_id)


def _clear_siblings(place: Path, vault_id: str) -> None:
    with suppress(OSError):  # what cannot be removed is in nobody's way
        for leftover in place.glob(f".{vault_id[:8]}.*.new"):
            leftover.unlink()


def listing(place: Path) -> tuple[BackupCopy, ...]:
    """Return the backups in the folder ``place``, newest first, damaged ones flagged; none where it is missing.

    Only what is at the ends of each file is read. Raises as :func:`writing` does when it cannot be looked at.
    """
    with writing(place):
        try:
            files = [file for file in place.iterdir() if file.name.endswith(ENDING) and not file.name.startswith(".")]
        except (FileNotFoundError, NotADirectoryError):
            return ()
    return newest_first(look_at(file) for file in files)


def look_at(file: Path) -> BackupCopy:
    """Return what can be told of one file; a damaged one, or none at all, is flagged."""
    try:
        found = backup_file.read(file)
    except VaultNewer:
        damaged = "it was made by a newer BoundaryCheck"
    except NotABackup as error:
        damaged = str(error.fields["reason"])
    else:
        return BackupCopy(file, found.header.made_at, found.size, found.header.vault_id)
    try:
        known = file.stat()
        size, changed = known.st_size, known.st_mtime
    except OSError:  # it went while we looked
        size, changed = 0, 0.0
    return BackupCopy(file, _named_moment(file.name) or _moment(changed), size, "", damaged)


def _key_of(copy: BackupCopy) -> KeyFile | None:
    """Return the key file in ``copy``; None when it cannot be read (any more)."""
    try:
        return backup_file.read(copy.path).key_file
    except (NotABackup, VaultNewer):
        return None


def same_key_file(copy: BackupCopy, source: Source) -> bool:
    """Return whether ``copy`` opens with exactly what opens the journal now."""
    key_file = _key_of(copy)
    return key_file is not None and key_file.to_bytes() == source.key_file.to_bytes()


def other_passphrase(copy: BackupCopy, source: Source) -> bool:
    """Return whether the passphrase was changed, or made costlier to guess, since ``copy`` was made."""
    key_file = _key_of(copy)
    return key_file is not None and _passphrase_salt(key_file) != _passphrase_salt(source.key_file)


def _passphrase_salt(key_file: KeyFile) -> bytes:
    return next(slot.wrapping.salt for slot in key_file.slots if slot.kind is SlotKind.PASSPHRASE)


def _named_moment(name: str) -> datetime | None:
    named = _NAME.fullmatch(name)
    try:
        return None if named is None else datetime.strptime(named["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError):  # a file system can hold times that no calendar has
        return datetime.fromtimestamp(0, UTC)


def prune(place: Path, vault_id: str, now: datetime) -> tuple[Path, ...]:
    """Remove from ``place`` the backups of this vault that rotation does not keep; return which.

    Another journal's, damaged ones, and those with a name that somebody else gave stay as they are.
    """
    copies = [
        copy
        for copy in listing(place)
        if copy.vault_id == vault_id and copy.damaged is None and _NAME.fullmatch(copy.path.name)
    ]
    stay = kept((copy.made_at for copy in copies), now)
    gone = tuple(copy.path for copy in copies if copy.made_at not in stay)
    with writing(place):
        for file in gone:
            file.unlink(missing_ok=True)
    return gone


def may_be_of(copy: BackupCopy, vault_id: str) -> bool:
    """Return whether ``copy`` is of the vault, as far as can be told; a damaged one by its name."""
    named = _NAME.fullmatch(copy.path.name)
    return copy.vault_id == vault_id or (copy.damaged is not None and named is not None and named["of"] == vault_id[:8])


def before_upgrade(source: Source, now: datetime) -> None:
    """Make a verified backup of a journal that is about to get a newer schema. Raises as :func:`make` does."""
    make(source, source.backups, now)
