"""Files that leave the journal unencrypted: private, whole or not at all, and never in the folder of a journal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import InsideJournal
from boundarycheck.system.files import writing_unnamed
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def write_plain(place: Path, data: bytes) -> None:
    """Put ``data`` at ``place``. As :func:`writing_plain`."""
    with writing_plain(place) as write:
        write(data)


@contextmanager
def writing_plain(place: Path) -> Iterator[Callable[[bytes], object]]:
    """Write the file ``place`` piece by piece, as :func:`writing_unnamed` does.

    Raises :class:`InsideJournal` in the folder of a journal and everywhere below it: there it could write over the
    journal's own files, and would lie beside what is encrypted as if it were, too.
    """
    if _is_in_a_journal(place):
        raise InsideJournal(place=place)
    with writing_unnamed(place) as write:
        yield write


def _is_in_a_journal(place: Path) -> bool:
    try:
        above = place.parent.resolve()
        return any(
            all((folder / name).exists() for name in (KEY_NAME, DATABASE_NAME)) for folder in (above, *above.parents)
        )
    except OSError:
        return False  # what is wrong with the place is told by the writing
