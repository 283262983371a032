"""The recovery key: 128 random bits and whose they are, in groups that can be written down and typed.

The alphabet is Crockford's base 32 (crockford.com/base32.html). docs/vault-format.md tells it byte by byte.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import (
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
    WrongPassphrase,
)
from boundarycheck.vault.keyfile import SlotKind
from boundarycheck.vault.secret import KdfParameters

if TYPE_CHECKING:
    from boundarycheck.vault.keyfile import KeyFile

GROUPS: Final = 8
GROUP_LENGTH: Final = 5
RANDOM_BYTES: Final = 16
TAG_BYTES: Final = 4

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5
_BASE: Final = 1 << _BITS
_VALUES: Final = {character: value for value, character in enumerate(_ALPHABET)}
# Odd, so that each changes the check character whatever one character becomes another; and so does the place
# of the group, so that two groups that changed places are noticed.
_WEIGHTS: Final = (1, 3, 5, 7)
_PLACE_WEIGHT: Final = 11

# What a hand writes and an eye reads for another: I and l for 1, O for 0, U for V.
_AS_MEANT: Final = str.maketrans("abcdefghijklmnopqrstuvwxyzILOU", "ABCDEFGH1JK1MN0PQRSTVVWXYZ110V")
_BETWEEN: Final = re.compile(r"[\s\-\u2010-\u2015\u2212_.,]+")


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key without a slip in it."""

    canonical: str
    """Eight groups of five capitals and digits with hyphens between: 47 characters."""
    tag: bytes
    """4 bytes: which vault it was made for (:func:`tag_of`)."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups."""
        return tuple(self.canonical.split("-"))


def tag_of(vault_id: str) -> bytes:
    """Return the 4 bytes by which a recovery key knows its vault."""
    return hashlib.sha256(vault_id.encode("ascii")).digest()[:TAG_BYTES]


def new(vault_id: str) -> str:
    """Return a new recovery key for the vault ``vault_id``, eight groups of five with hyphens between."""
    bits = int.from_bytes(secrets.token_bytes(RANDOM_BYTES) + tag_of(vault_id))
    values = [bits >> shift & _BASE - 1 for shift in range((GROUPS * len(_WEIGHTS) - 1) * _BITS, -1, -_BITS)]
    groups = []
    for place in range(1, GROUPS + 1):
        data = values[(place - 1) * len(_WEIGHTS) : place * len(_WEIGHTS)]
        groups.append("".join(_ALPHABET[value] for value in (*data, _check(data, place))))
    return "-".join(groups)


def wrong_groups(text: str) -> tuple[int, ...]:
    """Return which groups of ``text``, from 1, are complete and cannot be right; any text may be asked about."""
    found = enumerate(_split(text), start=1)
    return tuple(place for place, group in found if len(group) >= GROUP_LENGTH and not _intact(group, place))


def parse(text: str) -> RecoveryKey:
    """Read a recovery key as a person types it: any case, with or without hyphens or spaces.

    Raises :class:`RecoveryKeyMistyped` with the first group that is wrong or missing, or the last one when
    something comes after it.
    """
    groups = _split(text)
    for place in range(1, GROUPS + 1):
        if place > len(groups) or not _intact(groups[place - 1], place):
            raise RecoveryKeyMistyped(group=place)
    if len(groups) > GROUPS:
        raise RecoveryKeyMistyped(group=GROUPS)
    bits = 0
    for group in groups:
        for character in group[:-1]:
            bits = bits << _BITS | _VALUES[character]
    return RecoveryKey("-".join(groups), bits.to_bytes(RANDOM_BYTES + TAG_BYTES)[RANDOM_BYTES:])


def secret_of(key: RecoveryKey) -> str:
    """Return what the slot's derivation gets in the place of a passphrase."""
    return key.canonical


def cost_beside(passphrase_kdf: KdfParameters) -> KdfParameters:
    """Return how costly a recovery slot is beside a passphrase slot of ``passphrase_kdf``.

    128 random bits need no costly derivation: the floor, or less where the passphrase has less (in tests).
    """
    floor = KdfParameters.floor()
    return passphrase_kdf if passphrase_kdf.memory_kib < floor.memory_kib else floor


def refuse_of_another(key: RecoveryKey, key_file: KeyFile) -> None:
    """Raise :class:`RecoveryKeyOfAnother` when ``key`` was not made for the vault of ``key_file``."""
    if key.tag != tag_of(key_file.vault_id):
        raise RecoveryKeyOfAnother


def unlock(key_file: KeyFile, text: str) -> bytes:
    """Return the data key (32 bytes) of ``key_file`` with the recovery key ``text``, as typed.

    Raises :class:`RecoveryKeyMistyped`; :class:`RecoveryKeyOfAnother` when it was made for another vault;
    :class:`RecoveryKeyReplaced` when it was made for this one and does not open it any more.
    """
    key = parse(text)
    refuse_of_another(key, key_file)
    if not key_file.has(SlotKind.RECOVERY):
        raise RecoveryKeyReplaced  # it carries this vault's tag, so one was shown
    try:
        return key_file.unlock(SlotKind.RECOVERY, secret_of(key))
    except WrongPassphrase:
        raise RecoveryKeyReplaced from None


def with_recovery(key_file: KeyFile, data_key: bytes, text: str) -> KeyFile:
    """Return ``key_file`` with a slot for the recovery key ``text``, in place of an older one.

    Raises :class:`RecoveryKeyMistyped` or :class:`RecoveryKeyOfAnother`.
    """
    key = parse(text)
    refuse_of_another(key, key_file)
    return key_file.with_slot(SlotKind.RECOVERY, data_key, secret_of(key), cost_beside(key_file.kdf))


def _check(data: list[int], place: int) -> int:
    weighted = sum(weight * value for weight, value in zip(_WEIGHTS, data, strict=True))
    return (weighted + _PLACE_WEIGHT * place) % _BASE


def _intact(group: str, place: int) -> bool:
    values = [_VALUES.get(character) for character in group]
    known = [value for value in values if value is not None]
    return len(known) == len(values) == GROUP_LENGTH and _check(known[:-1], place) == known[-1]


def _split(text: str) -> list[str]:
    """Return the groups of ``text``, in the alphabet where that can be.

    Hyphens and spaces count as the ends of groups when they stand about where the ends are: then a character
    that was forgotten spoils its group and not all that come after it. Else a group ends after every fifth.
    """
    parts = [part.translate(_AS_MEANT) for part in _BETWEEN.split(text) if part]
    near = all(abs(len(part) - GROUP_LENGTH) <= 1 for part in parts[:-1])
    if near and 1 < len(parts) <= GROUPS:
        return parts
    joined = "".join(parts)
    return [joined[begin : begin + GROUP_LENGTH] for begin in range(0, len(joined), GROUP_LENGTH)]
