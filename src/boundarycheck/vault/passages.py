"""The lines of what was found: each with the words around what was looked for, however far down they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.vault.entries import summary_of
from boundarycheck.vault.newest import PASSAGE_READ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from boundarycheck.domain.asked import Asked
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.vault.database import Database, Row

READ_WHOLE: Final = 4_000_000
"""Characters of long entries that are read for one page of the list; after them the opening words do."""
_BEFORE: Final = 200
"""Characters that are kept before what was found, for a passage to begin with."""


def found_lines(database: Database, rows: Iterable[Row], asked: Asked) -> tuple[EntrySummary, ...]:
    """Return the lines of the list for ``rows`` of FOUND_COLUMNS. Raises :class:`VaultDamaged`.

    An entry whose beginning has nothing of what is ``asked`` for is read whole.
    """
    return tuple(summary_of(row, asked) for row in _near_what_was_found(database, rows, asked))


def _near_what_was_found(database: Database, rows: Iterable[Row], asked: Asked) -> Iterator[Row]:
    left = READ_WHOLE
    for row in rows:
        beginning = row[4]
        if len(beginning) == PASSAGE_READ and left > 0 and asked.first_in(beginning) is None:
            body = database.rows("SELECT body FROM entry WHERE id = ?", (row[0],))[0][0]
            left -= len(body)
            start = max((asked.first_in(body) or 0) - _BEFORE, 0)
            yield (*row[:4], body[start : start + PASSAGE_READ], row[5])
        else:
            yield row
