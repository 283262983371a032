"""``key.json``: how the data key is kept, and what the vault is. docs/vault-format.md has the bytes."""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from boundarycheck.domain.errors import KeyFileDamaged, VaultNewer, WrongPassphrase
from boundarycheck.system.locked_memory import keep_out_of_swap
from boundarycheck.vault.secret import (
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    WRAPPED_BYTES,
    KdfParameters,
    Wrapping,
)
from boundarycheck.vault.strict_json import Fields, ShapeError

FORMAT: Final = 1
SIZE_LIMIT: Final = 65536
"""Bytes; a key file of one passphrase has about 700."""

_WHAT: Final = "BoundaryCheck journal key file"
_KDF_NAME: Final = "argon2id"
_CHECKSUM: Final = "sha256"
_CHECKSUM_BYTES: Final = 32


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind of slot
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The data key under one secret."""

    kind: SlotKind
    wrapping: Wrapping


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What ``key.json`` says. ``database_salt`` has 16 bytes; ``created_at`` is aware, in UTC."""

    vault_id: str
    created_at: datetime
    database_salt: bytes
    slots: tuple[KeySlot, ...]

    @classmethod
    def begin(cls, now: datetime) -> KeyFile:
        """Return a key file for a new vault, still without a slot."""
        return cls(str(uuid.uuid4()), now.replace(microsecond=0), secrets.token_bytes(SALT_BYTES), ())

    def with_slot(self, kind: SlotKind, data_key: bytes, passphrase: str, kdf: KdfParameters) -> KeyFile:
        """Return this key file with ``data_key`` (32 bytes) in the slot of ``kind``."""
        slot = KeySlot(kind, Wrapping.around(data_key, passphrase, kdf, self._bound_to(kind)))
        return KeyFile(self.vault_id, self.created_at, self.database_salt, (*self.without_slot(kind).slots, slot))

    def without_slot(self, kind: SlotKind) -> KeyFile:
        """Return this key file without the slot of ``kind``."""
        kept = tuple(slot for slot in self.slots if slot.kind is not kind)
        return KeyFile(self.vault_id, self.created_at, self.database_salt, kept)

    def renewed(self) -> KeyFile:
        """Return a key file for the same vault under another data key: a new database salt, still no slot."""
        return KeyFile(self.vault_id, self.created_at, secrets.token_bytes(SALT_BYTES), ())

    def has(self, kind: SlotKind) -> bool:
        """Return whether there is a slot of ``kind``."""
        return any(slot.kind is kind for slot in self.slots)

    @property
    def kdf(self) -> KdfParameters:
        """How costly the passphrase slot's derivation is."""
        return next(slot.wrapping.kdf for slot in self.slots if slot.kind is SlotKind.PASSPHRASE)

    def unlock(self, kind: SlotKind, passphrase: str) -> bytes:
        """Return the data key (32 bytes). Raises :class:`WrongPassphrase`, also without such a slot."""
        for slot in self.slots:
            if slot.kind is kind:
                return keep_out_of_swap(slot.wrapping.unwrap(passphrase, self._bound_to(kind)))
        raise WrongPassphrase

    def _bound_to(self, kind: SlotKind) -> bytes:
        # A slot that was lifted into another vault's key file, or into another place of this one, must not
        # open; nor must one whose database salt was swapped, which would look like a damaged database.
        parts = (_WHAT, str(FORMAT), self.vault_id, kind.value, self.database_salt.hex())
        return "\n".join(parts).encode("ascii")

    def to_bytes(self) -> bytes:
        """Return the file's bytes: JSON, two spaces of indent, ASCII, a line feed at the end."""
        members: dict[str, object] = {
            "what": _WHAT,
            "format": FORMAT,
            "vault_id": self.vault_id,
            "created_at": self.created_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "database_salt": self.database_salt.hex(),
            "slots": [_slot_members(slot) for slot in self.slots],
        }
        return (json.dumps(members | {_CHECKSUM: _checksum(members)}, indent=2) + "\n").encode("ascii")

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """Read a key file.

        Raises :class:`VaultNewer` for a later format and :class:`KeyFileDamaged` with the reason for anything
        else that is not exactly a key file. Both are known without a passphrase: what passes here and does
        not open is a wrong passphrase.
        """
        try:
            return cls._read(data)
        except ShapeError as error:
            raise KeyFileDamaged(reason=error.reason) from None

    @classmethod
    def _read(cls, data: bytes) -> KeyFile:
        if not data:
            raise ShapeError("it is empty")
        if len(data) > SIZE_LIMIT:
            raise ShapeError("it is far too long")
        fields = Fields.parse(data, "it")
        if fields.text("what") != _WHAT:
            raise ShapeError("it is the file of another program")
        found = fields.whole_number("format")
        if found > FORMAT:
            raise VaultNewer(found=found, known=FORMAT)
        if found < 1:
            raise ShapeError("its format number is below one")
        expected = _checksum({key: value for key, value in json.loads(data).items() if key != _CHECKSUM})
        if fields.hexadecimal(_CHECKSUM, _CHECKSUM_BYTES).hex() != expected:
            raise ShapeError("its checksum does not match, so something in it was changed")
        key_file = cls(
            vault_id=_vault_id(fields.text("vault_id")),
            created_at=_moment(fields.text("created_at")),
            database_salt=fields.hexadecimal("database_salt", SALT_BYTES),
            slots=tuple(_slot(slot) for slot in fields.members("slots")),
        )
        fields.finish()
        kinds = [slot.kind for slot in key_file.slots]
        if SlotKind.PASSPHRASE not in kinds or len(set(kinds)) != len(kinds):
            raise ShapeError("its slots are not one for the passphrase and at most one of each other kind")
        return key_file


def new_data_key() -> bytes:
    """Return a random data key (32 bytes)."""
    return keep_out_of_swap(secrets.token_bytes(KEY_BYTES))


def _checksum(members: dict[str, object]) -> str:
    canonical = json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _slot_members(slot: KeySlot) -> dict[str, object]:
    wrapping = slot.wrapping
    return {
        "kind": slot.kind.value,
        "kdf": {
            "name": _KDF_NAME,
            "memory_kib": wrapping.kdf.memory_kib,
            "iterations": wrapping.kdf.iterations,
            "lanes": wrapping.kdf.lanes,
        },
        "salt": wrapping.salt.hex(),
        "nonce": wrapping.nonce.hex(),
        "wrapped_key": wrapping.wrapped_key.hex(),
    }


def _slot(fields: Fields) -> KeySlot:
    slot = KeySlot(
        kind=fields.choice("kind", SlotKind),
        wrapping=Wrapping(
            kdf=_kdf(fields.member("kdf")),
            salt=fields.hexadecimal("salt", SALT_BYTES),
            nonce=fields.hexadecimal("nonce", NONCE_BYTES),
            wrapped_key=fields.hexadecimal("wrapped_key", WRAPPED_BYTES),
        ),
    )
    fields.finish()
    return slot


def _kdf(fields: Fields) -> KdfParameters:
    if fields.text("name") != _KDF_NAME:
        raise ShapeError("it names an unknown way to derive the key")
    try:
        kdf = KdfParameters(
            fields.whole_number("memory_kib"), fields.whole_number("iterations"), fields.whole_number("lanes")
        )
    except ShapeError:
        raise
    except ValueError:
        raise ShapeError("it asks for an impossible amount of work to derive the key") from None
    fields.finish()
    return kdf


def _vault_id(text: str) -> str:
    try:
        if str(uuid.UUID(text)) == text:
            return text
    except ValueError:
        pass
    raise ShapeError("its vault_id is not a UUID")


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise ShapeError("its created_at is not a time") from None
