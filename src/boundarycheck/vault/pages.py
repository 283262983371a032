"""The pages of the database file, verified and decrypted one by one, without SQLite.

A rescue reads what is left of a damaged file this way: SQLite needs the first page and every page on the way
down to a row; here each page stands for itself. The layout is SQLCipher 4's: 4096 bytes, at their end an
initialisation vector (16) and an HMAC-SHA512 (64) over what is encrypted, the vector and the page's number
(zetetic.net/sqlcipher/design). docs/vault-format.md tells it byte by byte.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

if TYPE_CHECKING:
    from typing import BinaryIO

PAGE: Final = 4096
"""Bytes of a page in the file."""
IV_BYTES: Final = 16
HMAC_BYTES: Final = 64
USABLE: Final = PAGE - IV_BYTES - HMAC_BYTES
"""Bytes of a page that SQLite sees."""
SALT_BYTES: Final = 16
"""The first bytes of the first page are the salt, in the clear, where SQLite has its name in the clear."""

_SIGNED: Final = PAGE - HMAC_BYTES
_MASK: Final = 0x3A
_HMAC_ROUNDS: Final = 2
_SQLITE: Final = b"SQLite format 3\0"


class Pages:
    """Reads the pages of one database file with its data key (32 bytes) and salt (16 bytes)."""

    def __init__(self, file: BinaryIO, data_key: bytes, salt: bytes) -> None:
        self._file = file
        self._data_key = data_key
        masked = bytes(byte ^ _MASK for byte in salt)
        self._hmac_key = hashlib.pbkdf2_hmac("sha512", data_key, masked, _HMAC_ROUNDS, len(data_key))
        self.count = file.seek(0, 2) // PAGE
        """How many whole pages the file has."""

    def read(self, number: int) -> bytes | None:
        """Return what SQLite sees of page ``number``, from 1 (:data:`USABLE` bytes).

        None when it is not in the file or is not as it was written.
        """
        if not 1 <= number <= self.count:
            return None
        self._file.seek((number - 1) * PAGE)
        page = self._file.read(PAGE)
        start = SALT_BYTES if number == 1 else 0
        signed = page[start:_SIGNED] + number.to_bytes(4, "little")
        if not hmac.compare_digest(hmac.digest(self._hmac_key, signed, "sha512"), page[_SIGNED:]):
            return None
        decryptor = Cipher(AES(self._data_key), CBC(page[USABLE:_SIGNED])).decryptor()
        plain = decryptor.update(page[start:USABLE]) + decryptor.finalize()
        return _SQLITE + plain if number == 1 else plain


def declared_pages(first: bytes) -> int:
    """Return how many pages the database has according to its ``first`` (sqlite.org/fileformat2.html, 1.3)."""
    return int.from_bytes(first[28:32], "big")
