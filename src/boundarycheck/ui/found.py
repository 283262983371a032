"""A way to an entry that was found by its words."""

from __future__ import annotations

from typing import NamedTuple


class FoundEntry(NamedTuple):
    """The subject of a route to an entry whose ``words`` are to be marked there, as they were looked for."""

    entry_id: int
    words: str
