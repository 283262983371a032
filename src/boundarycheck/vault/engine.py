"""Which SQLCipher the journals are kept with."""

from __future__ import annotations

from typing import NamedTuple

from sqlcipher3 import dbapi2


class Engine(NamedTuple):
    """The versions of the database engine, such as ``4.6.1 community`` and ``3.46.1``."""

    sqlcipher: str
    sqlite: str


def engine() -> Engine:
    """Return the versions. Nothing is opened but a database in memory."""
    connection = dbapi2.connect(":memory:")
    try:
        (version,) = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return Engine(str(version), str(dbapi2.sqlite_version))
