"""An independent reader, written from docs/vault-format.md alone: it uses nothing of boundarycheck.vault."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2

from vaults import PASSPHRASE

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "vault-format.md"


def read_key(folder: Path, passphrase: str) -> tuple[bytes, bytes]:
    """The data key and the database salt, as the document says."""
    members: dict[str, Any] = json.loads((folder / "key.json").read_bytes())
    checksum = members.pop("sha256")
    canonical = json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert hashlib.sha256(canonical.encode("ascii")).hexdigest() == checksum
    slot = next(slot for slot in members["slots"] if slot["kind"] == "passphrase")
    kdf = slot["kdf"]
    kek = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=32,
        iterations=kdf["iterations"],
        lanes=kdf["lanes"],
        memory_cost=kdf["memory_kib"],
    ).derive(unicodedata.normalize("NFC", passphrase).encode())
    bound_to = "\n".join(
        [members["what"], str(members["format"]), members["vault_id"], slot["kind"], members["database_salt"]]
    )
    wrapped = bytes.fromhex(slot["wrapped_key"])
    key = AESGCM(kek).decrypt(bytes.fromhex(slot["nonce"]), wrapped, bound_to.encode("ascii"))
    return key, bytes.fromhex(members["database_salt"])


def test_a_reader_written_from_the_document_reads_the_journal(closed: Path) -> None:
    key, salt = read_key(closed, PASSPHRASE)
    connection = dbapi2.connect(f"{(closed / 'journal.db').as_uri()}?mode=ro", uri=True)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    assert connection.execute("PRAGMA application_id").fetchone() == (0x42436865,)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    rows = connection.execute("SELECT id, kind, written_at, title, body FROM entry").fetchall()
    assert rows == [(1, "note", "2026-03-09T14:30:00.000000+00:00", "First day", "Quiet shift.")]
    connection.close()
    assert (closed / "journal.db").read_bytes()[:16] == salt


def test_the_document_names_every_member_and_every_column(closed: Path) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    key, salt = read_key(closed, PASSPHRASE)
    connection = dbapi2.connect(f"{(closed / 'journal.db').as_uri()}?mode=ro", uri=True)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    tables = ("entry", "draft", "profile")
    columns = [row[1] for table in tables for row in connection.execute(f"PRAGMA table_info({table})")]
    connection.close()
    members = json.loads((closed / "key.json").read_bytes())
    names = [*tables, *columns, *members, *members["slots"][0], *members["slots"][0]["kdf"]]
    assert [name for name in names if f"`{name}`" not in document] == []
