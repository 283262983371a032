from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.vault.backup_status import Standing, Status, from_bytes, load, mark_of, same_key_file, save, to_bytes
from vaults import mode

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)
FULL = Status(
    "65536:1",
    Standing("", "65536:1", MOMENT, "", None, ""),
    Standing("/media/stick", "", None, "/media/stick", MOMENT, "There is no room left."),
)
MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
STANDINGS = st.builds(
    Standing,
    place=st.text(),
    mark=st.text(),
    verified_at=MOMENTS,
    mount=st.text(),
    failing_since=MOMENTS,
    reason=st.text(),
)


def test_what_is_kept_is_known_again_and_private(tmp_path: Path) -> None:
    save(tmp_path / "journal", FULL)
    assert load(tmp_path / "journal") == FULL
    assert FULL.failing
    assert not Status().failing
    assert mode(tmp_path / "journal" / "backups" / "status.json") == 0o600
    assert mode(tmp_path / "journal" / "backups") == 0o700


def test_nothing_kept_is_nothing_known(tmp_path: Path) -> None:
    assert load(tmp_path) == Status()


@given(st.text(), STANDINGS, STANDINGS)
def test_any_status_survives(settled: str, first: Standing, second: Standing) -> None:
    status = Status(settled, first, second)
    assert from_bytes(to_bytes(status)) == status


@given(st.binary())
def test_any_bytes_are_a_status_or_nothing_known(data: bytes) -> None:
    assert from_bytes(data) == Status()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"BoundaryCheck", b"OtherProgram_"),
        (b'"format": 1', b'"format": 2'),
        (b'"reason"', b'"because"'),
        (b'"settled"', b'"more": 1, "settled"'),
        (b"2026-03-09", b"2026-13-09"),
        (b"2026-03-09T14:30:00.000000+00:00", b"2026-03-09T14:30:00.000000"),
        (b"65536", b"6" * 70_000),
    ],
)
def test_a_damaged_one_knows_nothing(old: bytes, new: bytes) -> None:
    data = to_bytes(FULL)
    assert old in data
    assert from_bytes(data.replace(old, new)) == Status()


def test_a_mark_changes_with_size_and_time_and_key_file(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    marks = []
    for size, moment, key in ((10, 5, b"a"), (20, 5, b"a"), (20, 6, b"a"), (20, 6, b"b")):
        file.write_bytes(bytes(size))
        os.utime(file, ns=(moment, moment))
        marks.append(mark_of(file, key))
    assert [mark.rpartition(":")[0] for mark in marks] == ["10:5", "20:5", "20:6", "20:6"]
    assert len(set(marks)) == 4
    assert same_key_file(marks[0], marks[2])
    assert not same_key_file(marks[2], marks[3])
    assert not same_key_file("", marks[0])
