"""Both checks of a journal: is every page as it was written, and does everything fit together."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import PagesDamaged, VaultDamaged
from boundarycheck.domain.upkeep import CheckReport
from boundarycheck.vault.database import Database
from boundarycheck.vault.layout import DATABASE_NAME
from boundarycheck.vault.rescue import look

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.vault import Vault


def explain(file: Path, data_key: bytes, salt: bytes) -> VaultDamaged | None:
    """Return what is wrong with ``file``, given its key (32 bytes) and salt (16 bytes); None when every page verifies.

    All pages fail and the salt is another: :class:`KeyFileOfAnother`. The first does: :class:`FirstPageDamaged`.
    Others do: :class:`PagesDamaged`. None does and the end is missing: :class:`Truncated`. What is in the log is
    written into the file.
    """
    try:
        with closing(Database.open(file, data_key, salt)) as database:
            damaged, pages = database.damaged_pages(), database.page_count
    except VaultDamaged as damage:
        return damage
    return PagesDamaged(damaged=len(damaged), pages=pages) if damaged else None


def check(vault: Vault, progress: Progress) -> CheckReport:
    """Run both checks on an open vault and count what is in it; nothing is changed.

    Where there is damage, every page is looked at for what can still be read. Raises
    :class:`Stopped`, and :class:`VaultDamaged` when not even the first page can be read any more.
    """
    database = vault.database
    progress.at(0.0)
    damaged = database.damaged_pages()
    faults = database.structure_faults(progress)
    pages = database.page_count
    disk = vault.on_disk
    if disk is None or not (damaged or faults):
        rows = database.rows(
            "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM record), (SELECT count(*) FROM attachment)"
        )
        entries, records, attachments = rows[0]
        return CheckReport(pages, damaged, faults, entries, 0, records=records, attachments=attachments)
    seen = look(disk.folder / DATABASE_NAME, disk.data_key, disk.key_file.database_salt, progress.at)
    return CheckReport(pages, damaged, faults, len(seen.entries), seen.entries_lost, **seen.besides)
