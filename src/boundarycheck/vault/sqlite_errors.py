"""What SQLite's errors mean for the officer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    PlaceGone,
    ReadOnly,
    VaultDamaged,
    VaultInUse,
)
from boundarycheck.system.files import place_gone

if TYPE_CHECKING:
    from pathlib import Path

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _PERM, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 3, 26
_PERHAPS_AWAY: Final = frozenset({_IOERR, _CANTOPEN})
DAMAGE: Final = frozenset({_NOTADB, _CORRUPT})
_ERROR: Final = 1
# sqlcipher_export hands on what went wrong as SQLite's fixed words for it, under the code for any error.
_TOLD_BY_EXPORT: Final = {
    "database or disk is full": _FULL,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "attempt to write a readonly database": _READONLY,
}
_PRIMARY: Final = 0xFF  # an extended result code keeps its primary code in the low byte (sqlite.org/rescode.html)


def meaning(error: Exception, place: Path | None) -> ExpectedError | None:
    """Return what ``error`` means for the officer, or None for a bug. Its text never reaches a message."""
    code = code_of(error)
    name = getattr(error, "sqlite_errorname", "")
    where = "memory" if place is None else place.parent
    if place is not None and code in _PERHAPS_AWAY and place_gone(place.parent):
        return PlaceGone(place=place.parent)
    if code == _FULL:
        return DiskFull(place=where)
    if code in {_READONLY, _PERM, _CANTOPEN}:
        return ReadOnly(place=where)
    if code == _IOERR:
        return CannotWrite(place=where, reason=f"the disk answered with an error ({name})")
    if code in {_BUSY, _LOCKED}:
        return VaultInUse(holder="another program has its database open")
    return VaultDamaged(reason="a part of it is missing or was changed") if code in DAMAGE else None


def code_of(error: Exception) -> int:
    """Return SQLite's primary result code for ``error``; 0 when it has none."""
    code = int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY
    return _TOLD_BY_EXPORT.get(str(error), code) if code == _ERROR else code
