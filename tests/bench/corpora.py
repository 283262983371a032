"""Journals of 1,000, 10,000 and 100,000 entries of about 120 words from one generator, each with a plain twin."""

from __future__ import annotations

import random
import sqlite3
import uuid
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.clock import SystemClock
from boundarycheck.vault import moments
from boundarycheck.vault.newest import index_late, is_due
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZES: Final = (1_000, 10_000, 100_000)
RARE: Final = "quokka"
"""Stands in ten entries of every corpus."""
COMMON: Final = "shift"
"""Stands in every entry."""
TWIN: Final = "plain.db"

_WORDS: Final = 118
_VOCABULARY: Final = 8_000
_SYLLABLES: Final = [
    *("ba", "con", "de", "fi", "gar", "ho", "in", "jo", "ka", "lo", "mu", "ne", "or"),
    *("pa", "re", "sha", "ti", "un", "ver", "wa", "ser", "ing", "tion", "ed", "al"),
]


def bodies(count: int) -> Iterator[str]:
    """Yield the words of ``count`` entries: few that are frequent and many that are not, as in any language."""
    chance = random.Random(count)  # noqa: S311 - the same corpus in every run
    words = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(2 * _VOCABULARY)})
    chance.shuffle(words)
    words = words[:_VOCABULARY]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    for number in range(count):
        rare = f" {RARE}" if number % (count // 10) == 0 else ""
        yield f"{' '.join(chance.choices(words, cum_weights=weights, k=_WORDS))} {COMMON}{rare}"


def make(folder: Path, count: int) -> None:
    """Make the journal in ``folder`` and, beside it, its plain twin: the same entries in SQLite without a cipher."""
    with Vault.create(folder, PASSPHRASE, SystemClock(), kdf=KdfParameters.for_tests()) as vault:
        twin = sqlite3.connect(folder / TWIN)
        twin.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, written_at TEXT, title TEXT, body TEXT)")
        twin.execute(
            "CREATE VIRTUAL TABLE entry_search USING fts5 (title, body, content = 'entry', content_rowid = 'id',"
            " tokenize = 'unicode61 remove_diacritics 2')"
        )
        # One transaction: one by one, each on the disk, it would take minutes.
        with vault.database.transaction():
            for number, body in enumerate(bodies(count), start=1):
                moment = moments.to_text(datetime(2016, 1, 1, tzinfo=UTC) + timedelta(minutes=52 * number))
                title = f"Day {number}"
                entry_id = vault.database.insert(
                    "INSERT INTO entry (uid, kind, written_at, changed_at, title, body) VALUES (?, 'note', ?, ?, ?, ?)",
                    (str(uuid.UUID(int=number)), moment, moment, title, body),
                )
                if is_due(entry_id, len(body)):
                    index_late(vault.database)
                twin.execute("INSERT INTO entry VALUES (?, 'note', ?, ?, ?)", (entry_id, moment, title, body))
                twin.execute("INSERT INTO entry_search (rowid, title, body) VALUES (?, ?, ?)", (entry_id, title, body))
        twin.commit()
        twin.close()
