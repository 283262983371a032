"""What rows are taken for what, when nothing but their shape tells."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.checks import Findings, SituationCheck
from boundarycheck.domain.errors import Stopped, VaultDamaged, VaultNewer
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.vault import migrations
from boundarycheck.vault.check_json import to_json
from boundarycheck.vault.database import Database
from boundarycheck.vault.rows import StoredRow
from boundarycheck.vault.salvage import (
    FoundAttachment,
    FoundDraft,
    FoundEntry,
    FoundPair,
    FoundRecord,
    FoundVersion,
    Named,
    NamedAttachment,
    NamedRecord,
    found_in,
    told_by,
)

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.vault.rows import Cell

KEY, SALT = bytes(range(32)), bytes(range(16))
UID = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"
NOW = "2026-03-09T14:30:00.000000+00:00"
FACTS = '{"happened":"2026-03-09","links":[],"tags":[{"folded":"a","tag":"A"}]}'
ENTRY: tuple[Cell, ...] = (None, UID, "note", NOW, NOW, "a title", "a body", None, None, None, None)


def told(rowid: int | None, *values: Cell, whole: bool = True) -> list[object]:
    return list(told_by(StoredRow(rowid, values, whole)))


# ── entries ───────────────────────────────────────────────────────────────────────────────────
def test_an_entry_is_known_in_the_form_of_every_step() -> None:
    entry = FoundEntry(7, UID, "note", NOW, NOW, "a title", "a body", None, None, None)
    assert told(7, *ENTRY) == [Named(7, UID), entry]
    assert told(7, *ENTRY[:9]) == told(7, *ENTRY[:10]) == [Named(7, UID), entry]
    assert told(7, *ENTRY[:10], FACTS) == [Named(7, UID), replace(entry, facts_json=FACTS)]


def test_a_finished_check_comes_along() -> None:
    check = SituationCheck("He asked.", (), frozenset())
    kept = to_json(FinishedCheck(check, choose(Findings.of_situation(check))))
    _, entry = told(7, *ENTRY[:7], kept, None, None, None)
    assert isinstance(entry, FoundEntry)
    assert entry.check_json == kept


def test_an_entry_that_goes_on_on_a_lost_page_is_only_named() -> None:
    assert told(7, *ENTRY[:4], whole=False) == [Named(7, UID)]
    assert told(7, *ENTRY[:2], whole=False) == [Named(7, UID)]
    assert told(7, None, whole=False) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (2, "poem"),
        (2, None),
        (3, "yesterday"),
        (3, "2026-02-31T00:00:00.000000+00:00"),
        (4, None),
        (5, None),
        (6, b"bytes"),
        (7, "no check"),
        (7, 5),
        (8, "yesterday"),
        (9, 3),
        (10, "{}"),
        (10, 5),
    ],
)
def test_an_entry_that_makes_no_sense_is_only_named(column: int, value: Cell) -> None:
    values = list(ENTRY)
    values[column] = value
    assert told(7, *values) == [Named(7, UID)]


def test_an_entry_with_columns_of_tomorrow_is_only_named() -> None:
    assert told(7, *ENTRY, "more") == [Named(7, UID)]


# ── everything else ───────────────────────────────────────────────────────────────────────────
def test_versions_drafts_and_pairs_are_known() -> None:
    version = FoundVersion(3, 7, NOW, "a title", "a body")
    assert told(3, None, 7, NOW, "a title", "a body") == told(3, None, 7, NOW, "a title", "a body", None) == [version]
    assert told(3, None, 7, NOW, "a title", "a body", FACTS) == [replace(version, facts_json=FACTS)]
    assert told(3, None, 7, NOW, "a title", "a body", "{}") == told(3, None, 7, NOW, "a title", 5) == []
    assert told(None, "entry:7", '{"body":"x"}', NOW) == [FoundDraft("entry:7", '{"body":"x"}', NOW)]
    assert told(None, "profile", "{}") == [FoundPair("profile", "profile", "{}")]
    assert told(None, "receiver", "{}") == [FoundPair("profile", "receiver", "{}")]
    assert told(None, UID, NOW) == [FoundPair("erased", UID, NOW)]
    assert told(None, "a_note", "its value") == [FoundPair("note", "a_note", "its value")]


def test_indexes_name_entries() -> None:
    assert told(None, UID, 7) == [Named(7, UID)]
    assert told(None, NOW, 7) == [Named(7, "")]
    assert told(None, "note", NOW, 7) == [Named(7, "")]
    assert told(None, "poem", NOW, 7) == told(None, "note", "once", 7) == []


@pytest.mark.parametrize("tag", ["night shift", UID, NOW, "note", "profile", "entry:7", '{"a":"b"}'])
def test_a_tag_may_look_like_anything_and_is_taken_for_nothing(tag: str) -> None:
    assert told(None, tag, 7, tag) == []
    assert told(None, tag, 7, tag, whole=False) == []


@pytest.mark.parametrize("day", ["2026-03-09", "2026-03-09T14:30"])
def test_the_other_indexes_of_facts_name_nothing(day: str) -> None:
    assert told(None, day, 7) == told(None, 7, 7) == told(None, 7) == []


@pytest.mark.parametrize(
    ("rowid", "values"),
    [
        (1, ("table", "entry", "entry", 2, "CREATE TABLE entry")),
        (1, ("entry", 7)),
        (1, (None, b"block")),
        (3, (None, 7, "yesterday", "a title", "a body")),
        (3, (None, "7", NOW, "a title", "a body")),
        (None, (1, b"term", 7)),
        (None, ("secure-delete", 1)),
        (None, ("a key", None)),
        (None, (7, 3)),
        (None, ("entry:7", "no json", NOW)),
        (None, ("entry:7", "{}", "yesterday")),
        (None, ("one", "two", "three", "four")),
        (None, ()),
        (1, ()),
    ],
)
def test_what_is_none_of_ours_is_left_out(rowid: int | None, values: tuple[Cell, ...]) -> None:
    assert told(rowid, *values) == []


def test_what_is_there_by_half_is_left_out() -> None:
    assert told(3, None, 7, NOW, "a title", "a body", whole=False) == []
    assert told(None, "a_note", "its value", whole=False) == []


CELLS = (
    st.none()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.sampled_from([UID, NOW, "note", "{}", "0" * 64])
)


@given(st.none() | st.integers(), st.lists(CELLS, max_size=11), st.booleans())
def test_any_row_is_something_or_nothing(rowid: int | None, values: list[Cell], whole: bool) -> None:
    assert len(told(rowid, *values, whole=whole)) <= 3


# ── records and attachments ───────────────────────────────────────────────────────────────────
RECORD: tuple[Cell, ...] = (UID, "plan", NOW, NOW, '{"step":"call"}')
DATA = b"%PDF-1.7"
ATTACHMENT: tuple[Cell, ...] = (None, sha256(DATA).hexdigest(), UID, "letter.pdf", NOW, DATA)
NAMED = [NamedRecord(UID), NamedAttachment(UID, "letter.pdf")]


def test_records_and_attachments_are_known() -> None:
    assert told(None, *RECORD) == [NamedRecord(UID), FoundRecord(UID, "plan", NOW, NOW, '{"step":"call"}')]
    found = FoundAttachment(sha256(DATA).hexdigest(), UID, "letter.pdf", NOW, DATA)
    assert told(7, *ATTACHMENT) == [*NAMED, found]
    assert repr(DATA) not in repr(found)


def test_what_goes_on_on_a_lost_page_is_only_named() -> None:
    for kept in (5, 4, 2):
        assert told(None, *RECORD[:kept], whole=False) == [NamedRecord(UID)]
    assert told(None, UID, whole=False) == []
    for kept in (6, 5, 4):
        assert told(7, *ATTACHMENT[:kept], whole=False) == NAMED
    assert told(7, *ATTACHMENT[:3], whole=False) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [(2, "once"), (3, None), (3, 7), (4, None), (4, "[]"), (4, b"{}"), (4, '{"a":1,"a":2}'), (4, '{"a":NaN}')],
)
def test_a_record_that_makes_no_sense_is_only_named(column: int, value: Cell) -> None:
    values = list(RECORD)
    values[column] = value
    assert told(None, *values) == [NamedRecord(UID)]


@pytest.mark.parametrize(("column", "value"), [(0, "no identity"), (0, 7), (1, "No Kind"), (1, None)])
def test_another_row_is_no_record(column: int, value: Cell) -> None:
    values = list(RECORD)
    values[column] = value
    assert told(None, *values) == []


@pytest.mark.parametrize(("column", "value"), [(1, "0" * 64), (4, "once"), (4, None), (5, b"other"), (5, "text")])
def test_an_attachment_that_makes_no_sense_is_only_named(column: int, value: Cell) -> None:
    values = list(ATTACHMENT)
    values[column] = value
    assert told(7, *values) == NAMED
    assert told(7, *ATTACHMENT, "more") == NAMED


@pytest.mark.parametrize(("column", "value"), [(0, 7), (1, "0" * 63), (1, None), (2, "no identity"), (3, None)])
def test_another_row_is_no_attachment(column: int, value: Cell) -> None:
    values = list(ATTACHMENT)
    values[column] = value
    assert told(7, *values) == []


def test_indexes_name_records_and_attachments() -> None:
    assert told(None, "plan", NOW, UID) == [NamedRecord(UID)]
    assert told(None, UID, "Letter.pdf", 7) == [NamedRecord(UID), NamedAttachment(UID, "Letter.pdf")]
    assert set(told(None, UID, "letter", 7)) == {NamedRecord(UID), NamedAttachment(UID, "letter")}
    assert told(None, "plan", NOW, "none") == []
    assert told(None, UID, 7, 7) == []
    assert told(None, "none", "name", 7) == []


# ── files ─────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.db"
    file.touch()
    database = Database.open(file, KEY, SALT)
    migrations.migrate(database)
    database.run("INSERT INTO note VALUES ('a_note', 'its value')")
    database.close()
    return file


def nothing(_: float) -> None:
    return


def test_a_file_is_gone_through_page_by_page(file: Path) -> None:
    shares: list[float] = []
    assert list(found_in(file, KEY, SALT, shares.append)) == [FoundPair("note", "a_note", "its value")]
    assert len(shares) == file.stat().st_size // 4096
    assert shares[-1] == 1.0


def test_going_through_can_be_stopped(file: Path) -> None:
    def stop(_: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        list(found_in(file, KEY, SALT, stop))


def test_a_file_of_a_newer_program_is_not_guessed_at(file: Path) -> None:
    database = Database.open(file, KEY, SALT)
    database.run(f"PRAGMA user_version = {migrations.KNOWN + 1}")
    database.close()
    with pytest.raises(VaultNewer):
        list(found_in(file, KEY, SALT, nothing))


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with pytest.raises(VaultDamaged, match="nothing in it can be read"):
        list(found_in(tmp_path / "a.db", KEY, SALT, nothing))
