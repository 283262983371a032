"""What can be told about a vault without its passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boundarycheck.system import lockfile
from boundarycheck.system.files import writing
from boundarycheck.vault import keyfile
from boundarycheck.vault.folder import DatabaseFile, database_file, read_key_file
from boundarycheck.vault.layout import LOCK_NAME

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


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
    database: DatabaseFile
    """Whether there is anything in the journal file; whether it is sound shows only with the passphrase."""


def inspect(folder: Path) -> VaultInfo:
    """Tell what can be told about the vault in ``folder`` without its passphrase; changes nothing.

    Raises what :meth:`Vault.open` raises before it looks at the passphrase, except :class:`VaultInUse`.
    """
    key_file = read_key_file(folder)
    with writing(folder):
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return VaultInfo(
        folder=folder,
        format=keyfile.FORMAT,
        vault_id=key_file.vault_id,
        created_at=key_file.created_at,
        kdf=str(key_file.kdf),
        slots=tuple(slot.kind.value for slot in key_file.slots),
        size=size,
        in_use_by=lockfile.holder_of(folder / LOCK_NAME),
        database=database_file(folder),
    )
