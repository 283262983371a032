"""What the tests of vault, services and command line know in common about a vault on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.searching import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.vault.vault import Vault

PASSPHRASE: Final = "correct horse battery"  # noqa: S105 - of throw-away vaults


def mode(path: Path) -> int:
    """The permission bits of ``path``."""
    return path.stat().st_mode & 0o777


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below ``folder`` with its bytes and its mode."""
    return {
        str(file.relative_to(folder)): (file.read_bytes() if file.is_file() else b"", file.stat().st_mode)
        for file in sorted(folder.rglob("*"))
    }


def found_in(vault: Vault, words: str, limit: int) -> tuple[EntrySummary, ...]:
    """The entries of ``vault`` that have ``words``, newest first."""
    return vault.searches.find(Wanted(words=words), None, limit)
