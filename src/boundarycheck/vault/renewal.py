"""Everything encrypted anew under another data key, safe to kill at any moment.

The renewed journal is made whole in the stage (exchange.py), read back there, and takes the place of the
present one in one step. Until then the present one is only read.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import ExpectedError, MadeButNotVerified, NotKept
from boundarycheck.system.files import write_private, writing
from boundarycheck.vault import exchange, keyfile
from boundarycheck.vault.database import Database
from boundarycheck.vault.folder import prove_key_file, read_key_file
from boundarycheck.vault.keyfile import SlotKind
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME
from boundarycheck.vault.pages import PAGE
from boundarycheck.vault.working_copy import new_file

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.keyfile import KeyFile
    from boundarycheck.vault.vault import OnDisk, Vault

_EXPORTED: Final = 0.8
_CHECKED: Final = 0.95
_SCHEMA: Final = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"


@dataclass(frozen=True, slots=True)
class _Keys:
    key_file: KeyFile
    data_key: bytes = field(repr=False)


def renew(vault: Vault, passphrase: str, progress: Progress) -> None:
    """Encrypt ``vault`` under a new data key and go on with it; the passphrase stays the same.

    A recovery key cannot be carried over, since only the officer has it: its slot is gone afterwards. Raises
    :class:`NotKept`, :class:`WrongPassphrase`, :class:`Stopped`, :class:`MadeButNotVerified` or why it cannot
    be written. The vault is then as it was and open; or, when not even that could be had, closed
    (``vault.database.is_open``), and the next opening finishes what was decided.
    """
    disk = vault.on_disk
    if disk is None:
        raise NotKept
    disk.key_file.unlock(SlotKind.PASSPHRASE, passphrase)
    data_key = keyfile.new_data_key()
    key_file = disk.key_file.renewed().with_slot(SlotKind.PASSPHRASE, data_key, passphrase, disk.key_file.kdf)
    renewed = _Keys(key_file, data_key)
    try:
        _fill_stage(exchange.stage(disk.folder), vault.database, renewed, passphrase, progress)
    except BaseException:
        exchange.discard(disk.folder)
        raise
    try:
        vault.database.close()
        exchange.decide(disk.folder, aside=None)
        _go_on(vault, disk, renewed)
    except BaseException as error:
        with suppress(ExpectedError):  # then it stays closed, and why is being told already
            _go_on(vault, disk, renewed)
        done = vault.database.is_open and disk.key_file is renewed.key_file
        if not (done and isinstance(error, ExpectedError)):
            raise
    finally:
        exchange.discard(disk.folder)
    vault.note_changed_keys()


def _fill_stage(stage: Path, database: Database, renewed: _Keys, passphrase: str, progress: Progress) -> None:
    file = stage / DATABASE_NAME
    with writing(stage):
        new_file(file).close()
    size = database.page_count * PAGE

    def on_step() -> None:
        progress.at(_EXPORTED * file.stat().st_size / size)

    database.export_to(file, renewed.data_key, renewed.key_file.database_salt, on_step)
    progress.at(_EXPORTED)
    _prove_database(file, database, renewed)
    progress.at(_CHECKED)
    with writing(stage), file.open("rb+") as written:
        os.fsync(written.fileno())
    write_private(stage / KEY_NAME, renewed.key_file.to_bytes())
    prove_key_file(stage, passphrase, renewed.data_key)
    progress.at(1.0)  # the last moment to stop it


def _prove_database(file: Path, original: Database, renewed: _Keys) -> None:
    """Read ``file`` back and compare. Raises :class:`MadeButNotVerified`."""
    copy = Database.opened_for_reading(file, renewed.data_key, renewed.key_file.database_salt)
    try:
        same = _outline(copy) == _outline(original) and not copy.damaged_pages()
    finally:
        copy.close()
    if not same:
        raise MadeButNotVerified(place=file)


def _outline(database: Database) -> tuple[object, ...]:
    """Return what a database and its copy have in common: the schema, its number, how many rows each table has."""
    names = [str(row[0]) for row in database.rows(_TABLES)]
    counts = [database.rows(f'SELECT count(*) FROM "{name}"') for name in names]  # noqa: S608 - names of our schema
    marks = [database.rows(f"PRAGMA {name}") for name in ("user_version", "application_id")]
    return database.rows(_SCHEMA), names, counts, marks


def _go_on(vault: Vault, disk: OnDisk, renewed: _Keys) -> None:
    """Open whichever journal stands now, and let ``vault`` go on with it."""
    exchange.finish(disk.folder)
    if read_key_file(disk.folder).database_salt == renewed.key_file.database_salt:
        disk.key_file, disk.data_key = renewed.key_file, renewed.data_key
    vault.database.open_again(disk.data_key, disk.key_file.database_salt)
