"""From a passphrase to the data key: Argon2id, and AES-256-GCM around the key.

Sources: RFC 9106 (Argon2), NIST SP 800-38D (GCM). docs/vault-format.md tells it byte by byte.
"""

from __future__ import annotations

import secrets
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    PassphraseTooLong,
    PassphraseTooShort,
    PassphraseTooWeak,
    TooLittleMemory,
    WrongPassphrase,
)
from boundarycheck.domain.passphrases import PASSPHRASE_FLOOR
from boundarycheck.vault import strength

if TYPE_CHECKING:
    from collections.abc import Callable

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
WRAPPED_BYTES: Final = KEY_BYTES + 16
PASSPHRASE_LIMIT: Final = 1024
"""Characters that any passphrase has at most, counted as typed."""

_MIB: Final = 1024
_FLOOR_MEMORY: Final = 64 * _MIB
_FLOOR_ITERATIONS: Final = 3
_FLOOR_LANES: Final = 4
_CALIBRATED_MEMORY_LIMIT: Final = 512 * _MIB
_CALIBRATED_ITERATIONS_LIMIT: Final = 16
_MEMORY_STEP: Final = 16 * _MIB

# What a key file may ask for. Whoever can change that file must not be able to make opening it eat all
# memory or take hours.
_MEMORY_LIMIT: Final = 1024 * _MIB
_ITERATIONS_LIMIT: Final = 16
_LANES_LIMIT: Final = 16
_MEMORY_PER_LANE: Final = 8


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """How costly Argon2id is: memory in KiB, iterations, lanes.

    Raises ValueError outside of what any key file may ask for.
    """

    memory_kib: int
    iterations: int
    lanes: int
    weak_for_tests: bool = False

    def __post_init__(self) -> None:
        if not (
            1 <= self.lanes <= _LANES_LIMIT
            and 1 <= self.iterations <= _ITERATIONS_LIMIT
            and _MEMORY_PER_LANE * self.lanes <= self.memory_kib <= _MEMORY_LIMIT
        ):
            raise ValueError("Argon2id parameters out of range")

    @classmethod
    def floor(cls) -> KdfParameters:
        """Return the least that a vault is made with."""
        return cls(_FLOOR_MEMORY, _FLOOR_ITERATIONS, _FLOOR_LANES)

    @classmethod
    def for_tests(cls) -> KdfParameters:
        """Return parameters that protect nothing and cost nothing, for throw-away vaults only."""
        return cls(64, 1, 1, weak_for_tests=True)

    @property
    def fit_to_create(self) -> bool:
        """Whether a vault may be made with these."""
        return self.weak_for_tests or (self.memory_kib >= _FLOOR_MEMORY and self.iterations >= _FLOOR_ITERATIONS)

    def __str__(self) -> str:
        memory = f"{self.memory_kib // _MIB} MiB" if self.memory_kib >= _MIB else f"{self.memory_kib} KiB"
        return f"Argon2id, {memory}, {self.iterations} passes, {self.lanes} lanes"


def derivation_seconds(kdf: KdfParameters) -> float:
    """Return how long one derivation takes here and now, in seconds."""
    begun = time.perf_counter()
    _derive("calibration", bytes(SALT_BYTES), kdf)
    return time.perf_counter() - begun


def calibrate(seconds: float = 1.0, measure: Callable[[KdfParameters], float] = derivation_seconds) -> KdfParameters:
    """Return parameters that take about ``seconds`` on this machine, never below the floor.

    One derivation at the floor is measured. Cost grows in proportion to memory and to iterations; memory is
    raised first, because it is what an attacker's hardware lacks, and up to 512 MiB, so that the vault still
    opens on a smaller computer.
    """
    floor = KdfParameters.floor()
    times = seconds / max(measure(floor), 1e-3)
    wanted = int(floor.memory_kib * times) // _MEMORY_STEP * _MEMORY_STEP
    memory = min(max(wanted, floor.memory_kib), _CALIBRATED_MEMORY_LIMIT)
    left = times * floor.memory_kib / memory
    iterations = min(max(int(floor.iterations * left), floor.iterations), _CALIBRATED_ITERATIONS_LIMIT)
    return KdfParameters(memory, iterations, floor.lanes)


def raised(kdf: KdfParameters, measure: Callable[[KdfParameters], float] = derivation_seconds) -> KdfParameters:
    """Return what :func:`calibrate` finds on this machine, or ``kdf`` when that would be lower in anything."""
    now = calibrate(measure=measure)
    return now if now.memory_kib >= kdf.memory_kib and now.iterations >= kdf.iterations else kdf


def check_new_passphrase(passphrase: str) -> None:
    """Refuse what no journal may be opened with from now on.

    Raises :class:`PassphraseTooLong`, :class:`PassphraseTooShort` or :class:`PassphraseTooWeak`.
    """
    _refuse_too_long(passphrase)
    if len(unicodedata.normalize("NFC", passphrase)) < PASSPHRASE_FLOOR:
        raise PassphraseTooShort(floor=PASSPHRASE_FLOOR)
    if not strength.judge(passphrase).enough:
        raise PassphraseTooWeak


def _refuse_too_long(passphrase: str) -> None:
    if len(passphrase) > PASSPHRASE_LIMIT:
        raise PassphraseTooLong(limit=PASSPHRASE_LIMIT)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A data key under a passphrase: everything but the passphrase. 16, 12 and 48 bytes."""

    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    wrapped_key: bytes

    @classmethod
    def around(cls, data_key: bytes, passphrase: str, kdf: KdfParameters, bound_to: bytes) -> Wrapping:
        """Wrap ``data_key`` (32 bytes) under ``passphrase``; unwrapping takes the same ``bound_to``.

        Raises :class:`TooLittleMemory` when less is free than the derivation fills.
        """
        salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
        try:
            kek = _derive(passphrase, salt, kdf)
        except MemoryError:
            raise TooLittleMemory from None
        wrapped = AESGCM(kek).encrypt(nonce, data_key, bound_to)
        return cls(kdf, salt, nonce, wrapped)

    def unwrap(self, passphrase: str, bound_to: bytes) -> bytes:
        """Return the data key (32 bytes).

        Raises :class:`WrongPassphrase` when ``passphrase`` does not open it, :class:`PassphraseTooLong` when
        none so long can, and :class:`KeyFileDamaged` when the derivation asks for more memory than there is.
        """
        _refuse_too_long(passphrase)
        try:
            kek = _derive(passphrase, self.salt, self.kdf)
        except MemoryError:
            raise KeyFileDamaged(
                reason=f"it asks for {self.kdf.memory_kib // _MIB} MiB of memory, more than is free here"
            ) from None
        try:
            return AESGCM(kek).decrypt(self.nonce, self.wrapped_key, bound_to)
        except InvalidTag:
            raise WrongPassphrase from None


def _derive(passphrase: str, salt: bytes, kdf: KdfParameters) -> bytes:
    # NFC, because one keyboard sends é as one character and another as two. A terminal may hand over bytes
    # that are no text as lone surrogates; they count like any other character.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    argon2 = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=kdf.iterations,
        lanes=kdf.lanes,
        memory_cost=kdf.memory_kib,
    )
    return argon2.derive(secret)
