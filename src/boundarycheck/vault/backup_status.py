"""What automatic backups did last, beside them in ``status.json``: no secret, and nothing an officer wrote.

It only saves work and remembers failures. When it is lost or damaged, one backup more is made.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.system.files import private_folder, write_private
from boundarycheck.vault import moments
from boundarycheck.vault.layout import BACKUPS_NAME
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

STATUS_NAME: Final = "status.json"

_WHAT: Final = "BoundaryCheck backup status"
_FORMAT: Final = 1
_SIZE_LIMIT: Final = 65536
_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Standing:
    """How backups into one place stand.

    ``mark`` is the state of journal and key file that the last one holds (:func:`mark_of`), ``verified_at`` when
    it was made. ``mount`` is where the drive of a second place was mounted. A failure has a ``reason`` and the moment
    ``failing_since`` of its first time; moments are aware, in UTC.
    """

    place: str = ""
    mark: str = ""
    verified_at: datetime | None = None
    mount: str = ""
    failing_since: datetime | None = None
    reason: str = ""

    def members(self) -> dict[str, object]:
        """Return the JSON object for it."""
        return {
            "place": self.place,
            "mark": self.mark,
            "verified_at": _text(self.verified_at),
            "mount": self.mount,
            "failing_since": _text(self.failing_since),
            "reason": self.reason,
        }

    @classmethod
    def of(cls, fields: Fields) -> Standing:
        """Read what :meth:`members` gave. Raises :class:`ShapeError`, or :class:`VaultDamaged` for a moment."""
        standing = cls(
            place=fields.text("place"),
            mark=fields.text("mark"),
            verified_at=_moment(fields.text("verified_at")),
            mount=fields.text("mount"),
            failing_since=_moment(fields.text("failing_since")),
            reason=fields.text("reason"),
        )
        fields.finish()
        return standing


@dataclass(frozen=True, slots=True)
class Status:
    """How the backups of one journal stand.

    ``settled`` is the state of the journal (:func:`mark_of`) that the last session left after it had seen to
    all of its backups, "" when it had not; a session that was killed leaves another one.
    """

    settled: str = ""
    first: Standing = field(default_factory=Standing)
    second: Standing = field(default_factory=Standing)

    @property
    def failing(self) -> bool:
        """Whether the last try failed in either place."""
        return any(standing.failing_since is not None for standing in (self.first, self.second))


def mark_of(database_file: Path, key_file: bytes) -> str:
    """Return what tells one state of a database without a log, and of its key file, from the next. Raises OSError."""
    known = database_file.stat()
    return f"{known.st_size}:{known.st_mtime_ns}:{hashlib.sha256(key_file).hexdigest()[:_DIGITS]}"


def same_key_file(mark: str, other: str) -> bool:
    """Return whether two marks are of the same key file."""
    return mark.rpartition(":")[2] == other.rpartition(":")[2]


def load(folder: Path) -> Status:
    """Return the status of the vault in ``folder``. Never raises: what cannot be read is not known."""
    try:
        with (folder / BACKUPS_NAME / STATUS_NAME).open("rb") as file:
            return from_bytes(file.read(_SIZE_LIMIT + 1))
    except OSError:
        return Status()


def save(folder: Path, status: Status) -> None:
    """Keep ``status``, whole or not at all. Raises as :func:`writing` does."""
    private_folder(folder / BACKUPS_NAME)
    write_private(folder / BACKUPS_NAME / STATUS_NAME, to_bytes(status))


def to_bytes(status: Status) -> bytes:
    """Return the file's bytes: JSON, ASCII."""
    members = {
        "what": _WHAT,
        "format": _FORMAT,
        "settled": status.settled,
        "first": status.first.members(),
        "second": status.second.members(),
    }
    return (json.dumps(members, indent=2) + "\n").encode("ascii")


def from_bytes(data: bytes) -> Status:
    """Read :func:`to_bytes`; any other bytes are a status that knows nothing."""
    try:
        if len(data) > _SIZE_LIMIT:
            return Status()
        fields = Fields.parse(data, STATUS_NAME)
        if fields.text("what") != _WHAT or fields.whole_number("format") != _FORMAT:
            return Status()
        status = Status(
            fields.text("settled"), Standing.of(fields.member("first")), Standing.of(fields.member("second"))
        )
        fields.finish()
    except (ShapeError, VaultDamaged):
        return Status()
    return status


def _text(moment: datetime | None) -> str:
    return "" if moment is None else moments.to_text(moment)


def _moment(text: str) -> datetime | None:
    return moments.from_text(text) if text else None
