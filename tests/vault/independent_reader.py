"""A reader of journals and backups written from docs/vault-format.md alone.

It uses nothing of the program and none of its libraries: argon2-cffi for the derivation, pycryptodome for both
ciphers, and Python's own sqlite3, which knows nothing of encryption, for the pages once they are plain.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sqlite3
import struct
import unicodedata
import uuid
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argon2.low_level import Type, hash_secret_raw
from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
HMAC_BYTES, IV_BYTES = 64, 16
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Keys:
    """What opens a database: 32 and 16 bytes."""

    data_key: bytes
    salt: bytes


def keys_from(key_json: bytes, kind: str, secret: str) -> Keys:
    """What ``secret`` opens in the slot of ``kind``; ValueError when it opens nothing or a byte was changed."""
    members: dict[str, Any] = json.loads(key_json)
    checksum = members.pop("sha256")
    canonical = json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    if hashlib.sha256(canonical.encode("ascii")).hexdigest() != checksum:
        raise ValueError("the checksum does not match")
    slot = next(slot for slot in members["slots"] if slot["kind"] == kind)
    kdf = slot["kdf"]
    if kdf["name"] != "argon2id":
        raise ValueError("an unknown derivation")
    kek = hash_secret_raw(
        unicodedata.normalize("NFC", secret).encode("utf-8"),
        bytes.fromhex(slot["salt"]),
        time_cost=kdf["iterations"],
        memory_cost=kdf["memory_kib"],
        parallelism=kdf["lanes"],
        hash_len=32,
        type=Type.ID,
        version=0x13,
    )
    bound_to = "\n".join(
        [members["what"], str(members["format"]), members["vault_id"], slot["kind"], members["database_salt"]]
    )
    wrapped = bytes.fromhex(slot["wrapped_key"])
    cipher = AES.new(kek, AES.MODE_GCM, nonce=bytes.fromhex(slot["nonce"]))
    cipher.update(bound_to.encode("ascii"))
    return Keys(cipher.decrypt_and_verify(wrapped[:32], wrapped[32:]), bytes.fromhex(members["database_salt"]))


def recovery_secret(typed: str, vault_id: str) -> str:
    """The secret of a recovery key; ValueError when it was mistyped or is another journal's."""
    letters = "".join(character for character in typed.upper() if character.isalnum())
    letters = letters.translate(str.maketrans("ILOU", "110V"))
    groups = [letters[start : start + 5] for start in range(0, len(letters), 5)]
    if len(letters) != 40:
        raise ValueError("not forty characters")
    bits = 0
    for place, group in enumerate(groups, start=1):
        *data, check = (ALPHABET.index(letter) for letter in group)
        if check != (data[0] + 3 * data[1] + 5 * data[2] + 7 * data[3] + 11 * place) % 32:
            raise ValueError(f"group {place} is wrong")
        for value in data:
            bits = bits << 5 | value
    tag = bits & 0xFFFFFFFF
    if tag.to_bytes(4, "big") != hashlib.sha256(vault_id.encode("ascii")).digest()[:4]:
        raise ValueError("of another journal")
    return "-".join(groups)


def plain_page(page: bytes, number: int, keys: Keys) -> bytes:
    """One page as SQLite would see it without encryption: 4096 bytes. ValueError when it is not as written."""
    begin = 16 if number == 1 else 0
    encrypted, iv = page[begin : PAGE - 80], page[PAGE - 80 : PAGE - 64]
    masked_salt = bytes(byte ^ 0x3A for byte in keys.salt)
    hmac_key = hashlib.pbkdf2_hmac("sha512", keys.data_key, masked_salt, 2, 32)
    expected = hmac.digest(hmac_key, encrypted + iv + number.to_bytes(4, "little"), "sha512")
    if not hmac.compare_digest(expected, page[PAGE - HMAC_BYTES :]):
        raise ValueError(f"page {number} was changed")
    plain = AES.new(keys.data_key, AES.MODE_CBC, iv).decrypt(encrypted)
    return (b"SQLite format 3\0" if number == 1 else b"") + plain + bytes(HMAC_BYTES + IV_BYTES)


def pages_in_log(log: bytes) -> tuple[dict[int, bytes], int]:
    """The newest committed page of each number in a write-ahead log, and the pages of the database after it."""
    magic, _, page_size, _, *salts = struct.unpack(">6I", log[:24])
    order = ">" if magic & 1 else "<"
    sums = _log_sums(log[:24], (0, 0), order)
    if page_size != PAGE or struct.unpack(">2I", log[24:32]) != sums:
        return {}, 0
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    size = 0
    for start in range(32, len(log) - 24 - PAGE + 1, 24 + PAGE):
        header, page = log[start : start + 24], log[start + 24 : start + 24 + PAGE]
        number, size_after, salt1, salt2, *found = struct.unpack(">6I", header)
        sums = _log_sums(header[:8] + page, sums, order)
        if [salt1, salt2] != salts or tuple(found) != sums:
            break
        waiting[number] = page
        if size_after:
            committed |= waiting
            waiting, size = {}, size_after
    return committed, size


def _log_sums(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def open_database(file: Path, keys: Keys) -> sqlite3.Connection:
    """The database in ``file``, with a log that may lie beside it, decrypted into memory."""
    data = file.read_bytes()
    pages = {number: data[(number - 1) * PAGE : number * PAGE] for number in range(1, len(data) // PAGE + 1)}
    log = file.with_name(file.name + "-wal")
    if log.is_file() and log.stat().st_size:
        newer, size = pages_in_log(log.read_bytes())
        if size:
            pages = {number: page for number, page in (pages | newer).items() if number <= size}
    plain = bytearray(b"".join(plain_page(pages[number], number, keys) for number in sorted(pages)))
    plain[18:20] = b"\x01\x01"  # a log cannot lie beside a database in memory
    connection = sqlite3.connect(":memory:")
    connection.deserialize(bytes(plain))
    return connection


def open_folder(folder: Path, passphrase: str) -> sqlite3.Connection:
    """The journal in ``folder``."""
    keys = keys_from((folder / "key.json").read_bytes(), "passphrase", passphrase)
    return open_database(folder / "journal.db", keys)


def records(journal: sqlite3.Connection, kind: str) -> list[dict[str, Any]]:
    """The records of one kind, last written first, each with the names of its attachments; ValueError for nonsense."""
    found = []
    for uid, written_at, changed_at, fields_json in journal.execute(
        "SELECT uid, written_at, changed_at, fields_json FROM record WHERE kind = ? ORDER BY written_at DESC", (kind,)
    ):
        fields = json.loads(fields_json)
        canonical = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        if (
            str(uuid.UUID(uid)) != uid
            or canonical != fields_json
            or len(fields_json) > 262_144
            or changed_at < written_at
        ):
            raise ValueError("not a record as the document describes it")
        names = [row[0] for row in journal.execute("SELECT name FROM attachment WHERE record_uid = ?", (uid,))]
        found.append({"uid": uid, "fields": fields, "attachments": names})
    return found


def facts(journal: sqlite3.Connection, entry_id: int) -> dict[str, Any]:
    """What an entry says beside its words, its tags as they are written; ValueError for nonsense."""
    (text,) = journal.execute("SELECT facts_json FROM entry WHERE id = ?", (entry_id,)).fetchone()
    if text is None:
        return {"happened": "", "links": [], "tags": []}
    found: dict[str, Any] = json.loads(text)
    if set(found) != {"happened", "links", "tags"}:
        raise ValueError("not facts as the document describes them")
    return {**found, "tags": [tag["tag"] for tag in found["tags"]]}


def tagged(journal: sqlite3.Connection, folded: str) -> list[int]:
    """The entries on the list with a tag, which is in small letters and without accents."""
    rows = journal.execute("SELECT entry_id FROM entry_tag WHERE folded = ? ORDER BY entry_id", (folded,))
    return [row[0] for row in rows]


def attachment(journal: sqlite3.Connection, uid: str, name: str) -> bytes:
    """One file of a record; ValueError when it is not what was kept."""
    sha256, data = journal.execute(
        "SELECT sha256, bytes FROM attachment WHERE record_uid = ? AND name = ?", (uid, name)
    ).fetchone()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError("the file was changed")
    return bytes(data)


def was_detached(journal: sqlite3.Connection, uid: str, name: str) -> bool:
    """Whether a file of this name was once taken off the record."""
    mark = str(uuid.uuid5(uuid.UUID(uid), name))
    return journal.execute("SELECT 1 FROM erased WHERE uid = ?", (mark,)).fetchone() is not None


def unpack_backup(file: Path, folder: Path, passphrase: str) -> dict[str, Any]:
    """Make a journal folder of a backup; return what its header and its sealed note say."""
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == ["backup.json", "journal.db", "key.json", "note.bin"]
        archive.extractall(folder)
    header, note = (folder / "backup.json").read_bytes(), (folder / "note.bin").read_bytes()
    keys = keys_from((folder / "key.json").read_bytes(), "passphrase", passphrase)
    note_key = HKDF(keys.data_key, 32, b"", SHA256, context=b"BoundaryCheck backup note")
    assert isinstance(note_key, bytes)
    cipher = AES.new(note_key, AES.MODE_GCM, nonce=note[:12])
    cipher.update(header)
    said: dict[str, Any] = json.loads(header)
    said |= json.loads(cipher.decrypt_and_verify(note[12:-16], note[-16:]))
    return said
