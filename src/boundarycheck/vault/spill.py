"""Words that the journal could not take when it was locked, encrypted beside it until it is opened again.

The file lies there from the first unlock on, with room in it: on a full disk nothing new can be made, but what is
there already can be written over. docs/vault-format.md tells it byte by byte.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from boundarycheck.domain.errors import CannotWrite, ExpectedError, VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.system.files import FILE_MODE, private_folder, sync_folder, write_private, writing
from boundarycheck.vault import moments
from boundarycheck.vault.exchange import free_name
from boundarycheck.vault.layout import ASIDE_NAME, SPILL_NAME
from boundarycheck.vault.secret import KEY_BYTES, NONCE_BYTES
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from pathlib import Path

ROOM: Final = 256 * 1024
"""Bytes that are held ready: more than anyone types between two saves. What is longer needs room on the disk."""

_MAGIC: Final = b"BCspill1"
_LENGTH_BYTES: Final = 4
_HEAD: Final = len(_MAGIC) + _LENGTH_BYTES + NONCE_BYTES
_LIMIT: Final = 64 * 1024 * 1024
"""Bytes that are read at most; entries are far shorter."""
_INFO: Final = b"BoundaryCheck unsaved words"
_WHAT: Final = "the unsaved words"


class SpillUnreadableError(Exception):
    """The bytes are not what this journal sealed: cut off, changed, or of another key."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The place beside one open journal: its folder, its data key (32 bytes), its identity.

    It outlives the opening: a lock takes it first, and uses it when the journal does not answer. Any thread may.
    """

    folder: Path
    data_key: bytes = field(repr=False)
    vault_id: str

    @property
    def file(self) -> Path:
        """Where the words are put."""
        return self.folder / SPILL_NAME

    def make_room(self) -> None:
        """Hold :data:`ROOM` ready. Where there is none, there is none: nothing is raised."""
        with suppress(ExpectedError), writing(self.folder):
            descriptor = _opened(self.file, os.O_RDWR | os.O_CREAT)
            try:
                if os.fstat(descriptor).st_size < ROOM:
                    _allocate(descriptor)
            finally:
                os.close(descriptor)

    def seal(self, unsaved: Unsaved) -> bytes:
        """Return ``unsaved`` encrypted, as it stands in the file."""
        words = json.dumps(
            {
                "drafts": [{"slot": draft.slot, "fields": draft.fields} for draft in unsaved.drafts],
                "left_at": unsaved.left_at,
                "sealed_at": "" if unsaved.sealed_at is None else moments.to_text(unsaved.sealed_at),
            },
            separators=(",", ":"),
        ).encode("ascii")
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = self._cipher().encrypt(nonce, words, self._bound_to())
        return _MAGIC + len(sealed).to_bytes(_LENGTH_BYTES, "big") + nonce + sealed

    def unseal(self, data: bytes) -> Unsaved:
        """Return what ``data``, one of :func:`parts`, holds. Raises :class:`SpillUnreadableError`."""
        length = int.from_bytes(data[len(_MAGIC) : len(_MAGIC) + _LENGTH_BYTES], "big")
        if not data.startswith(_MAGIC) or len(data) < _HEAD + length:
            raise SpillUnreadableError
        nonce = data[_HEAD - NONCE_BYTES : _HEAD]
        try:
            words = self._cipher().decrypt(nonce, data[_HEAD : _HEAD + length], self._bound_to())
            return _read(words)
        except (InvalidTag, ShapeError, VaultDamaged):
            raise SpillUnreadableError from None

    def remove(self) -> None:
        """Let the file go: its words are in the journal. Raises as :func:`writing`."""
        with writing(self.folder):
            self.file.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Move what cannot be read to the folder of what is kept aside. Raises as :func:`private_folder`."""
        aside = self.folder / ASIDE_NAME
        private_folder(aside)
        with writing(self.folder):
            self.file.rename(aside / free_name(aside, SPILL_NAME))

    def _cipher(self) -> AESGCM:
        key = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=_INFO).derive(self.data_key)
        return AESGCM(key)

    def _bound_to(self) -> bytes:
        return _MAGIC + self.vault_id.encode()


def put(folder: Path, sealed: bytes) -> None:
    """Write ``sealed`` beside the journal in ``folder``, on the disk when this returns; a file there keeps its room.

    What was sealed before and not fetched yet is replaced whole, as long as the disk has room for both. Raises
    as :func:`boundarycheck.system.files.writing`.
    """
    file = folder / SPILL_NAME
    if found(folder)[: len(_MAGIC)] == _MAGIC:
        with suppress(ExpectedError):
            write_private(file, sealed)
            return
    with writing(folder):
        with os.fdopen(_opened(file, os.O_WRONLY | os.O_CREAT), "wb") as opened:
            # The beginning makes it count, so it comes last: a half written file is still empty room.
            opened.seek(len(_MAGIC))
            opened.write(sealed[len(_MAGIC) :])
            opened.write(bytes(len(_MAGIC)))  # what lay behind it does not count any more
            opened.flush()
            os.fsync(opened.fileno())
            opened.seek(0)
            opened.write(sealed[: len(_MAGIC)])
            opened.flush()
            os.fsync(opened.fileno())
        sync_folder(folder)


def found(folder: Path) -> bytes:
    """Return what lies beside the journal in ``folder``, ``b""`` for nothing. Raises as :func:`writing`."""
    file = folder / SPILL_NAME
    with writing(folder):
        try:
            with os.fdopen(_opened(file, os.O_RDONLY), "rb") as opened:
                data = opened.read(_LIMIT + 1)
        except FileNotFoundError:
            return b""
    if len(data) > _LIMIT:
        raise CannotWrite(place=file, reason="it is too large to be read")
    return data


def parts(sealed: bytes) -> tuple[bytes, ...]:
    """Return the sealed words that stand in ``sealed`` one after the other; what is cut off or foreign ends it."""
    found: list[bytes] = []
    at = 0
    while sealed.startswith(_MAGIC, at):
        length = int.from_bytes(sealed[at + len(_MAGIC) : at + len(_MAGIC) + _LENGTH_BYTES], "big")
        found.append(sealed[at : at + _HEAD + length])
        at += _HEAD + length
    return tuple(found)


def _opened(file: Path, how: int) -> int:
    """Open ``file``, which has to be one: a pipe that somebody put there would never answer. Raises OSError."""
    careful = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, how | careful, FILE_MODE)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return descriptor


def _allocate(descriptor: int) -> None:
    """Have the room on the disk for certain, not as a hole in the file. Raises OSError."""
    allocate = getattr(os, "posix_fallocate", None)
    if allocate is not None:
        allocate(descriptor, 0, ROOM)
    else:
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, bytes(ROOM))
    os.fsync(descriptor)


def _read(words: bytes) -> Unsaved:
    fields = Fields.parse(words, _WHAT)
    drafts = []
    for each in fields.members("drafts"):
        drafts.append(Draft(each.text("slot"), each.member("fields").all_texts()))
        each.finish()
    left_at, sealed_at = fields.text("left_at"), fields.text("sealed_at")
    unsaved = Unsaved(tuple(drafts), left_at, moments.from_text(sealed_at) if sealed_at else None)
    fields.finish()
    return unsaved
