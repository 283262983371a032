"""One backup: a ZIP file of four stored members, which anyone with unzip turns into a journal folder.

``backup.json`` says what it is, ``key.json`` and ``journal.db`` are the journal as encrypted as ever, and
``note.bin`` says under the data key how many entries there are. Reading trusts nothing: every length is held
against the file's own before a byte is taken, and no name in the file ever becomes a path.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
import struct
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from boundarycheck.domain.errors import KeyFileDamaged, NotABackup, VaultNewer
from boundarycheck.system.files import writing
from boundarycheck.vault import keyfile
from boundarycheck.vault.keyfile import KeyFile
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME
from boundarycheck.vault.secret import KEY_BYTES, NONCE_BYTES
from boundarycheck.vault.strict_json import Fields, ShapeError
from boundarycheck.vault.working_copy import new_file, transfer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.domain.progress import Progress

FORMAT: Final = 1
HEADER_NAME: Final = "backup.json"
NOTE_NAME: Final = "note.bin"

_WHAT: Final = "BoundaryCheck journal backup"
_NOTE_INFO: Final = b"BoundaryCheck backup note"
_MOMENT: Final = "%Y-%m-%dT%H:%M:%SZ"
_MEMBERS: Final = frozenset({HEADER_NAME, KEY_NAME, DATABASE_NAME, NOTE_NAME})
_LIMITS: Final = {HEADER_NAME: 4096, KEY_NAME: keyfile.SIZE_LIMIT, NOTE_NAME: 4096}
"""Bytes that a small member has at most; what the program writes is far below."""
_DIRECTORY_LIMIT: Final = 4096
"""Bytes of the list of members at the end of the file; four of them have about 250."""

# PKWARE APPNOTE 6.3.10, 4.3.14 to 4.3.16: the record that ends a ZIP file, and the two before it when the file
# is over 4 GiB: signature, bytes of the record, where in it the length of the list of members stands. Without a
# comment, and ours has none, each is at a fixed distance from the end.
_END: Final = (b"PK\x05\x06", 22, slice(12, 16))
_LOCATOR_64: Final = (b"PK\x06\x07", 20)
_END_64: Final = (b"PK\x06\x06", 56, slice(40, 48))

# What zipfile raises for bytes that are no ZIP file, or one that asks for what it cannot do. A length that
# overflows shows as ValueError or OverflowError, a name that is no text as UnicodeDecodeError.
_NO_ZIP: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    OverflowError,
    EOFError,
    RuntimeError,
    LookupError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What ``backup.json`` says: which journal, when (aware, UTC, to the second), bytes of its database."""

    vault_id: str
    made_at: datetime
    database_size: int

    def to_bytes(self) -> bytes:
        """Return the file's bytes: JSON, two spaces of indent, ASCII, a line feed at the end."""
        members = {
            "what": _WHAT,
            "format": FORMAT,
            "vault_id": self.vault_id,
            "made_at": self.made_at.astimezone(UTC).strftime(_MOMENT),
            "database_size": self.database_size,
        }
        return (json.dumps(members, indent=2) + "\n").encode("ascii")

    @classmethod
    def from_bytes(cls, data: bytes) -> Header:
        """Read ``backup.json``. Raises :class:`ShapeError`, or :class:`VaultNewer` for a later format."""
        fields = Fields.parse(data, HEADER_NAME)
        if fields.text("what") != _WHAT:
            raise ShapeError("it is the file of another program")
        found = fields.whole_number("format")
        if found > FORMAT:
            raise VaultNewer(found=found, known=FORMAT)
        header = cls(fields.text("vault_id"), _moment(fields.text("made_at")), fields.whole_number("database_size"))
        fields.finish()
        if found < 1 or header.database_size < 1:
            raise ShapeError(f"{HEADER_NAME} holds an impossible number")
        return header


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file that was looked into: everything in it but the database. ``size`` is the whole file's."""

    path: Path
    size: int
    header: Header
    header_bytes: bytes
    key_file: KeyFile
    key_bytes: bytes
    note: bytes

    def entries(self, data_key: bytes) -> int:
        """Return how many entries its journal has. Raises :class:`NotABackup` when the note does not say."""
        cipher = AESGCM(_note_key(data_key))
        try:
            words = cipher.decrypt(self.note[:NONCE_BYTES], self.note[NONCE_BYTES:], self.header_bytes)
            fields = Fields.parse(words, NOTE_NAME)
            entries = fields.whole_number("entries")
            fields.finish()
        except (InvalidTag, ValueError):  # ShapeError is a ValueError, and so is a nonce that is too short
            raise NotABackup(place=self.path, reason="its note was changed") from None
        return entries

    def take_database(
        self,
        target: Path,
        progress: Progress | None = None,
        share: tuple[float, float] = (0, 1),
        *,
        durably: bool = True,
    ) -> None:
        """Put its database into the new private file ``target``, and unless not ``durably`` onto the disk.

        Raises :class:`NotABackup` when it is not as it was written, :class:`Stopped`, or as :func:`writing` does.
        """
        # Closing writes too: what could not be written before is tried once more.
        with (
            writing(target),
            new_file(target) as file,
            _opened(self.path) as archive,
            archive.open(DATABASE_NAME) as member,
        ):

            def take(chunk: bytes) -> None:
                with writing(target):
                    file.write(chunk)

            transfer(member, take, self.header.database_size, progress, share)
            with writing(target):
                file.flush()
                if durably:
                    os.fsync(file.fileno())


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a backup file; nobody changes ``database`` until it is written."""

    header: Header
    key_file: KeyFile
    note: bytes
    database: Path

    @classmethod
    def of(cls, database: Path, key_file: KeyFile, data_key: bytes, made_at: datetime, entries: int) -> Contents:
        """Return what makes a backup of ``database``, which belongs to ``key_file`` and ``data_key`` (32 bytes)."""
        header = Header(key_file.vault_id, made_at.replace(microsecond=0), database.stat().st_size)
        nonce = secrets.token_bytes(NONCE_BYTES)
        words = json.dumps({"entries": entries}).encode("ascii")
        sealed = AESGCM(_note_key(data_key)).encrypt(nonce, words, header.to_bytes())
        return cls(header, key_file, nonce + sealed, database)

    def write(self, file: BinaryIO, progress: Progress | None = None, share: tuple[float, float] = (0, 1)) -> None:
        """Write the backup to the empty ``file``, flushed and not synced.

        Raises :class:`Stopped`; an OSError passes.
        """
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self._small().items():
                archive.writestr(self._info(name), data)
            info = self._info(DATABASE_NAME)
            info.file_size = self.header.database_size  # from it zipfile knows whether it needs the 64-bit form
            # Closing the file that is read here lets go of what SQLite locked in it (POSIX locks belong to the
            # process). The lock of the vault's folder is what keeps others out.
            with self.database.open("rb") as source, archive.open(info, "w") as member:
                transfer(source, member.write, info.file_size, progress, share)
        file.flush()

    def same_beside_database(self, backup: Backup) -> bool:
        """Return whether everything but the database came back in ``backup`` as it was given."""
        return self._small() == {
            HEADER_NAME: backup.header_bytes,
            KEY_NAME: backup.key_bytes,
            NOTE_NAME: backup.note,
        }

    def _small(self) -> dict[str, bytes]:
        return {HEADER_NAME: self.header.to_bytes(), KEY_NAME: self.key_file.to_bytes(), NOTE_NAME: self.note}

    def _info(self, name: str) -> zipfile.ZipInfo:
        # The one time that the file tells anyway, and a mode that keeps what is unpacked private. ZIP counts
        # the years from 1980 to 2107.
        moment = self.header.made_at
        year = min(max(moment.year, 1980), 2107)
        info = zipfile.ZipInfo(name, (year, moment.month, moment.day, moment.hour, moment.minute, moment.second))
        info.external_attr = (stat.S_IFREG | 0o600) << 16
        info.create_system = 3
        return info


def read(path: Path) -> Backup:
    """Look into the backup file ``path``; the database in it is not read yet.

    Raises :class:`NotABackup` with the reason for anything that is not exactly a backup, or cannot be read;
    :class:`VaultNewer` for one of a later format.
    """
    with _opened(path) as archive:
        small = {name: archive.read(name) for name in _LIMITS}
        size = path.stat().st_size
        try:
            header = Header.from_bytes(small[HEADER_NAME])
            key_file = KeyFile.from_bytes(small[KEY_NAME])
        except ShapeError as error:
            raise NotABackup(place=path, reason=error.reason) from None
        except KeyFileDamaged as error:
            raise NotABackup(place=path, reason=f"the key file in it is damaged: {error.fields['reason']}") from None
        if archive.getinfo(DATABASE_NAME).file_size != header.database_size:
            raise NotABackup(place=path, reason="the journal in it is not as long as it says")
        if key_file.vault_id != header.vault_id:
            raise NotABackup(place=path, reason="the key file in it is another journal's")
    return Backup(path, size, header, small[HEADER_NAME], key_file, small[KEY_NAME], small[NOTE_NAME])


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open ``path`` when its members are exactly the four, each stored, none longer than it may be."""
    try:
        if not path.is_file():  # a pipe would keep us waiting
            raise NotABackup(place=path, reason="it is not a file" if path.exists() else "it is not there")
        with path.open("rb") as file:
            size = file.seek(0, 2)
            _refuse_long_directory(file, size)
            with zipfile.ZipFile(file) as archive:
                _refuse_strange_members(archive.infolist(), size)
                yield archive
    except ShapeError as error:
        raise NotABackup(place=path, reason=error.reason) from None
    except _NO_ZIP:
        raise NotABackup(place=path, reason="it is damaged, or the file of another program") from None
    except OSError as error:
        raise NotABackup(place=path, reason=error.strerror or "it cannot be read") from None


def _refuse_long_directory(file: BinaryIO, size: int) -> None:
    """Raise :class:`ShapeError` unless the list of members is short: zipfile reads all of it into memory."""
    signature, length, field = _END
    mark, locator = _LOCATOR_64
    signature64, length64, field64 = _END_64
    file.seek(max(0, size - length - locator - length64))
    tail = file.read()
    end = tail[-length:]
    if len(end) < length or not end.startswith(signature):
        raise ShapeError("its end is missing, or it is the file of another program")
    members = int.from_bytes(end[field], "little")
    if tail[:-length][-locator:].startswith(mark):
        end64 = tail[:length64]
        if len(tail) < length + locator + length64 or not end64.startswith(signature64):
            raise ShapeError("its end is damaged")
        members = max(members, int.from_bytes(end64[field64], "little"))
    if members > _DIRECTORY_LIMIT:
        raise ShapeError("its list of contents is far too long")


def _refuse_strange_members(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) != len(_MEMBERS) or {member.filename for member in members} != _MEMBERS:
        raise ShapeError("it does not hold exactly what a backup holds")
    for member in members:
        plain = member.compress_type == zipfile.ZIP_STORED and member.compress_size == member.file_size
        if not plain or member.file_size > _LIMITS.get(member.filename, size):
            raise ShapeError("its contents are packed in a way that no backup is")
    if sum(member.file_size for member in members) > size:
        raise ShapeError("its contents are longer than the file")


def _note_key(data_key: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=_NOTE_INFO).derive(data_key)


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise ShapeError(f"{HEADER_NAME}: made_at is not a time") from None
