"""Pages and rows read without SQLite, compared with what SQLite wrote."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.vault.database import Database
from boundarycheck.vault.pages import PAGE, USABLE, Pages, declared_pages
from boundarycheck.vault.rows import FILE_HEADER, StoredRow, rows_on
from vault.damaged import flip

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.vault.rows import Cell

KEY, SALT = bytes(range(32)), bytes(range(16))
TABLE_LEAF, INDEX_LEAF = 0x0D, 0x0A


def written(file: Path, *statements: str) -> None:
    file.touch()
    database = Database.open(file, KEY, SALT)
    with database.transaction():
        for statement in statements:
            database.run(statement)
    database.close()


def rows_of(file: Path) -> list[StoredRow]:
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        found: list[StoredRow] = []
        for number in range(1, pages.count + 1):
            page = pages.read(number)
            if page is not None:
                found += rows_on(page, FILE_HEADER if number == 1 else 0, pages.read)
        return found


# ── pages ─────────────────────────────────────────────────────────────────────────────────────
def test_the_pages_are_those_that_sqlite_sees(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    written(file, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('a quiet word')")
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        assert pages.count == 2
        first, second = pages.read(1), pages.read(2)
        assert pages.read(0) is None
        assert pages.read(3) is None
    assert first is not None
    assert second is not None
    assert len(first) == len(second) == USABLE
    assert first[:16] == b"SQLite format 3\0"
    assert declared_pages(first) == 2
    assert b"a quiet word" in second


@pytest.mark.parametrize("offset", [0, 2000, PAGE - 80, PAGE - 1])
def test_a_page_that_was_changed_or_moved_is_not_read(tmp_path: Path, offset: int) -> None:
    file = tmp_path / "a.db"
    written(file, "CREATE TABLE t (a)", "CREATE TABLE u (a)")
    data = file.read_bytes()
    flip(file, PAGE + offset)
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        assert [pages.read(number) is None for number in (1, 2, 3)] == [False, True, False]
    swapped = io.BytesIO(data[:PAGE] + data[2 * PAGE :] + data[PAGE : 2 * PAGE])
    assert [Pages(swapped, KEY, SALT).read(number) is None for number in (1, 2, 3)] == [False, True, True]


def test_with_another_key_nothing_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    written(file, "CREATE TABLE t (a)")
    with file.open("rb") as opened:
        assert Pages(opened, bytes(32), SALT).read(2) is None
        assert Pages(opened, KEY, bytes(16)).read(2) is None


# ── rows that SQLite wrote ────────────────────────────────────────────────────────────────────
VALUES: list[Cell] = [
    None,
    0,
    1,
    -1,
    127,
    -128,
    32767,
    -8388608,
    2**31 - 1,
    -(2**47),
    2**62,
    -(2**63),
    1.5,
    "",
    "é 漢 🙂",
    "x" * 5000,
    "y" * 100_000,
    b"",
    b"\0\xff",
    b"z" * 9000,
]


def test_every_kind_of_value_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.touch()
    database = Database.open(file, KEY, SALT)
    database.run("CREATE TABLE t (a)")
    for number, value in enumerate(VALUES):
        database.insert("INSERT INTO t (rowid, a) VALUES (?, ?)", (number - 3, value))  # type: ignore[arg-type]  # our schema holds no blobs
    database.close()
    found = {row.rowid: row for row in rows_of(file) if len(row.values) == 1}
    assert {key: row.values[0] for key, row in found.items()} == {
        number - 3: value for number, value in enumerate(VALUES)
    }
    assert all(row.whole for row in found.values())


def test_rows_of_tables_without_rowids_and_of_indexes_are_read_at_every_depth(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    numbers: str = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
    written(
        file,
        "CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT) WITHOUT ROWID",
        "CREATE TABLE u (a TEXT UNIQUE)",
        numbers + " INSERT INTO t SELECT 'key ' || i, substr(hex(zeroblob(i * 7)), 1, i * 7) FROM n",  # noqa: S608 - words of this test
        numbers + " INSERT INTO u SELECT 'name ' || i FROM n",  # noqa: S608 - words of this test
    )
    rows = rows_of(file)
    kept = {row.values[0]: row.values[1] for row in rows if str(row.values[0]).startswith("key ")}
    assert kept == {f"key {number}": "0" * (number * 7) for number in range(1, 901)}
    assert len([row for row in rows if row.rowid is None and str(row.values[0]).startswith("name ")]) == 900
    assert len([row for row in rows if row.rowid is not None and str(row.values[0]).startswith("name ")]) == 900


def test_a_row_whose_further_pages_are_lost_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    long = "long " * 4000
    written(
        file,
        "CREATE TABLE t (a, b, c)",
        "INSERT INTO t VALUES ('first', replace(hex(zeroblob(2000)), '0', 'long '), 'last')",
    )
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        page = pages.read(2)
        assert page is not None
        (row,) = rows_on(page, 0, lambda number: None if number == 5 else pages.read(number))
        assert row == StoredRow(1, ("first",), whole=False)
        (row,) = rows_on(page, 0, pages.read)
        assert row == StoredRow(1, ("first", long, "last"), whole=True)


def test_what_was_erased_is_not_found_again(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    written(
        file,
        "CREATE TABLE t (a)",
        "INSERT INTO t VALUES ('a secret'), ('" + "secret " * 3000 + "'), ('kept')",
        "DELETE FROM t WHERE a LIKE '%secret%'",
    )
    assert [row.values for row in rows_of(file) if len(row.values) == 1] == [("kept",)]
    with file.open("rb") as opened:
        pages = Pages(opened, KEY, SALT)
        assert not any(b"secret" in (pages.read(number) or b"") for number in range(1, pages.count + 1))


# ── bytes that nobody wrote ───────────────────────────────────────────────────────────────────
def page_of(kind: int, *cells: bytes) -> bytes:
    """A page of ``kind`` with ``cells`` at its end."""
    page, at = bytearray(USABLE), USABLE
    page[0] = kind
    page[3:5] = struct.pack(">H", len(cells))
    for number, cell in enumerate(cells):
        at -= len(cell)
        page[at : at + len(cell)] = cell
        page[8 + 2 * number : 10 + 2 * number] = struct.pack(">H", at)
    return bytes(page)


def nowhere(_: int) -> None:
    return None


@pytest.mark.parametrize(
    "cell",
    [
        bytes([3, 1, 9, 1, 1]),  # the header is said to be longer than the row
        bytes([3, 1, 0, 1, 1]),  # the header is said to be shorter than itself
        bytes([3, 1, 2, 10, 1]),  # a kind of value that is set aside
        bytes([4, 1, 2, 17, 0xFF, 0xFE]),  # a text that is none
        b"\xff" * 8,  # a number that never ends
    ],
)
def test_a_row_that_makes_no_sense_is_left_out(cell: bytes) -> None:
    good = bytes([3, 7, 2, 1, 42])
    assert list(rows_on(page_of(TABLE_LEAF, cell, good), 0, nowhere)) == [StoredRow(7, (42,), whole=True)]


def test_the_longest_number_has_nine_bytes() -> None:
    cell = bytes([3]) + b"\xff" * 9 + bytes([2, 1, 42])
    assert list(rows_on(page_of(TABLE_LEAF, cell), 0, nowhere)) == [StoredRow(-1, (42,), whole=True)]


def test_a_row_with_bytes_to_spare_is_not_whole() -> None:
    (row,) = rows_on(page_of(INDEX_LEAF, bytes([4, 2, 1, 42, 0])), 0, nowhere)
    assert row == StoredRow(None, (42,), whole=False)


def test_pages_that_go_on_in_a_circle_come_to_an_end() -> None:
    cell = bytes([0xFF, 0x7F, 1]) + bytes(4000)  # 16,383 bytes, which cannot be here
    page = page_of(TABLE_LEAF, cell[:3900])
    assert all(not row.whole for row in rows_on(page, 0, lambda _: bytes(USABLE)))


@given(
    st.binary(max_size=60),
    st.sampled_from([TABLE_LEAF, INDEX_LEAF, 0x02, 0x05, 0x00]),
    st.lists(st.binary(max_size=60)),
)
def test_any_bytes_are_rows_or_nothing(start: bytes, kind: int, cells: list[bytes]) -> None:
    page = bytearray(page_of(kind, *cells[:20]))
    page[1 : 1 + len(start)] = start
    for begins in (0, FILE_HEADER):
        for row in rows_on(bytes(page), begins, lambda _: bytes(page)):
            assert isinstance(row.values, tuple)
