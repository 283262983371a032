"""A hold outlives the file it is noted in: when a backup takes the place of the journal, and when one is rescued."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError, VaultDamaged
from boundarycheck.domain.keeping import Hold
from boundarycheck.system.files import writing
from boundarycheck.vault import migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.keeping import KeepingRepository, is_on_hold, join_hold
from boundarycheck.vault.layout import BESIDE_DATABASE, DATABASE_NAME
from boundarycheck.vault.working_copy import copied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


@contextmanager
def settled(folder: Path, room: Path, data_key: bytes, salt: bytes) -> Iterator[Path]:
    """Give a database file with everything in it: that of ``folder``, or with a log beside it a copy below ``room``.

    The caller holds the lock of ``folder``. Raises :class:`VaultDamaged` without a file, or as :func:`writing` does.
    """
    file = folder / DATABASE_NAME
    with writing(folder):
        if not file.is_file():
            raise VaultDamaged(reason=f"{DATABASE_NAME} is missing")
        beside = tuple(place for name in BESIDE_DATABASE if (place := folder / name).is_file() and place.stat().st_size)
    if not beside:
        yield file
        return
    with copied(room, file, beside) as copy:
        # SQLite brings the log into the file when it closes it, also when the first page is damaged.
        with suppress(VaultDamaged):
            Database.open(copy, data_key, salt).close()
        yield copy


def hold_of(folder: Path, data_key: bytes, salt: bytes) -> Hold | None:
    """Return the hold of the journal in ``folder``, None without one, or when it cannot be read.

    The caller holds its lock. Nothing in it is changed.
    """
    with (
        suppress(ExpectedError),
        settled(folder, folder, data_key, salt) as file,
        closing(Database.opened_for_reading(file, data_key, salt)) as database,
    ):
        return KeepingRepository(database).hold() if _has_notes(database) else None
    return None


def go_on(file: Path, data_key: bytes, salt: bytes, hold: Hold) -> None:
    """Put the database in ``file`` on hold, beside one that it has. Raises as writing a database does."""
    with closing(Database.open(file, data_key, salt)) as database:
        migrations.migrate(database)
        with database.transaction():
            join_hold(database, hold)


def hold_if_unknown(rescued: Database, file: Path, data_key: bytes, salt: bytes, now: datetime) -> bool:
    """Put ``rescued`` on hold, and return so, when it cannot be read in the damaged ``file`` whether that was."""
    if is_on_hold(rescued):
        return False
    with suppress(ExpectedError), closing(Database.opened_for_reading(file, data_key, salt)) as damaged:
        if not (_has_notes(damaged) and is_on_hold(damaged)):
            return False
    KeepingRepository(rescued).put_on_hold(Hold(now, ""))
    return True


def _has_notes(database: Database) -> bool:
    return bool(database.rows("SELECT 1 FROM sqlite_master WHERE name = 'note'"))
