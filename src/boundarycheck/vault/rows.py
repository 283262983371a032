"""The rows that stand on one page of an SQLite file, read without its neighbours.

Source: sqlite.org/fileformat2.html, 1.6 (b-tree pages), 2.1 (records). Any bytes are taken; what makes no sense is
left out.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.vault.pages import USABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Cell = int | float | str | bytes | None
"""One value of a row."""

FILE_HEADER: Final = 100
"""Bytes of the first page before its rows begin."""

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_HEADER: Final = {_TABLE_LEAF: 8, _INDEX_LEAF: 8, _INDEX_INTERIOR: 12}
_CHILD: Final = {_TABLE_LEAF: 0, _INDEX_LEAF: 0, _INDEX_INTERIOR: 4}
_MOST_OF_TABLE: Final = USABLE - 35
_MOST_OF_INDEX: Final = (USABLE - 12) * 64 // 255 - 23
_LEAST: Final = (USABLE - 12) * 32 // 255 - 23
_ON_NEXT: Final = USABLE - 4
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _RESERVED, _FIRST_BLOB = 7, 8, 9, 10, 12
_NINE: Final = 9
_CONTINUES: Final = 0x80


class _Nonsense(Exception):  # never leaves this module
    """Bytes that stand for nothing."""


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it is stored. ``rowid`` is None for a row of an index, or of a table without rowids.

    ``values`` are those that could be read, from the first on; ``whole`` says whether they are all. The column
    that stands for the rowid is stored as None.
    """

    rowid: int | None
    values: tuple[Cell, ...]
    whole: bool


def rows_on(page: bytes, begins: int, page_at: Callable[[int], bytes | None]) -> Iterator[StoredRow]:
    """Yield the rows on ``page``, which has 4016 bytes; on the first page they begin at :data:`FILE_HEADER`, else at 0.

    ``page_at`` gives another page by its number: long rows go on there. It returns None for one that is lost.
    """
    kind = page[begins]
    header = _HEADER.get(kind)
    if header is None:
        return
    places = begins + header
    # No more than there are places for on the page, whatever it says.
    count = min(int.from_bytes(page[begins + 3 : begins + 5], "big"), (len(page) - places) // 2)
    for at in range(places, places + 2 * count, 2):
        start = int.from_bytes(page[at : at + 2], "big")
        try:
            yield _row(page, start + _CHILD[kind], kind, page_at)
        except _Nonsense:
            continue


def _row(page: bytes, at: int, kind: int, page_at: Callable[[int], bytes | None]) -> StoredRow:
    size, at = _varint(page, at)
    rowid: int | None = None
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
        rowid = rowid - (1 << 64) if rowid >> 63 else rowid
    payload = _payload(page, at, size, kind, page_at)
    values, whole = _record(payload, size)
    return StoredRow(rowid, values, whole)


def _payload(page: bytes, at: int, size: int, kind: int, page_at: Callable[[int], bytes | None]) -> bytes:
    """Return the ``size`` bytes that begin at ``at``, or fewer when a page on the way is lost."""
    most = _MOST_OF_TABLE if kind == _TABLE_LEAF else _MOST_OF_INDEX
    here = size
    if size > most:
        here = _LEAST + (size - _LEAST) % _ON_NEXT
        here = here if here <= most else _LEAST
    parts, left = [page[at : at + here]], size - here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    seen: set[int] = set()
    while left > 0 and following not in seen:
        seen.add(following)
        further = page_at(following)
        if further is None:
            break
        parts.append(further[4 : 4 + left])
        left -= _ON_NEXT
        following = int.from_bytes(further[:4], "big")
    return b"".join(parts)


def _record(payload: bytes, size: int) -> tuple[tuple[Cell, ...], bool]:
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise _Nonsense
    values: list[Cell] = []
    start = header
    while at < header:
        kind, at = _varint(payload, at)
        end = start + _length(kind)
        if end > len(payload):
            return tuple(values), False
        values.append(_value(kind, payload[start:end]))
        start = end
    return tuple(values), start == size


def _length(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    if kind in {_RESERVED, _RESERVED + 1}:
        raise _Nonsense
    return 8 if kind == _REAL else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Cell:
    if kind >= _FIRST_BLOB:
        try:
            return data.decode() if kind % 2 else data
        except UnicodeDecodeError:
            raise _Nonsense from None
    if kind == _REAL:
        return float(struct.unpack(">d", data)[0])
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO
    return int.from_bytes(data, "big", signed=True) if data else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number at ``at``, which has 64 bits, and where the next one begins."""
    number = 0
    for position, byte in enumerate(data[at : at + _NINE], start=1):
        if position == _NINE:
            return number << 8 | byte, at + position
        number = number << 7 | byte & ~_CONTINUES
        if not byte & _CONTINUES:
            return number, at + position
    raise _Nonsense
