"""The data key of an open journal, and what SQLCipher allocates, are locked in memory.

Each test asks a process of its own: what an earlier key locked there would stay locked, and hide a mistake.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from vaults import PASSPHRASE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

TESTS = Path(__file__).resolve().parents[1]
BEGIN = f"""
import sys
from pathlib import Path

sys.path.insert(0, {str(TESTS)!r})
from boundarycheck.vault.database import Database
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from fakes import FakeClock
from memory import is_locked, locked_here

folder = Path(sys.argv[1])
"""
CREATED = "vault = Vault.create(folder, sys.argv[2], FakeClock(), kdf=KdfParameters.for_tests())\n"
OPENED = "vault = Vault.open(folder, sys.argv[2], FakeClock())\n"
KEY = """
assert vault.on_disk is not None
key = vault.on_disk.data_key
print(int(is_locked(id(key), sys.getsizeof(key))))
"""
ANOTHER = """
another = bytes(range(32))
print(int(is_locked(id(another), sys.getsizeof(another))))
"""
GROWN = """
database = Database.open(folder, bytes(32), bytes(16))
before = locked_here()
database.run("CREATE TABLE t (a)")
for _ in range(50):
    database.insert("INSERT INTO t VALUES (?)", ("a quiet word " * 300,))
print(locked_here() - before)
"""


def printed(code: str, place: Path) -> int:
    """Run ``code`` after the beginning in a process of its own, and return the number that it prints."""
    command = [sys.executable, "-c", BEGIN + code, str(place), PASSPHRASE]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_the_key_of_a_new_journal_is_locked(tmp_path: Path) -> None:
    assert printed(CREATED + KEY, tmp_path / "journal") == 1


def test_the_key_of_a_journal_that_is_opened_is_locked(closed: Path) -> None:
    assert printed(OPENED + KEY, closed) == 1


def test_where_no_journal_is_open_nothing_is_locked_there(tmp_path: Path) -> None:
    assert printed(ANOTHER, tmp_path) == 0


def test_what_sqlcipher_allocates_is_locked(tmp_path: Path) -> None:
    file = tmp_path / "words.db"
    file.touch()
    assert printed(GROWN, file) >= 50  # KiB; without the setting it is none
