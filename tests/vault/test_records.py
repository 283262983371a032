from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundarycheck.domain.errors import AttachmentTooLarge, RecordGone, RecordTooLong, VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.records import ATTACHMENT_LIMIT, FIELDS_LIMIT
from boundarycheck.vault.drafts import DraftRepository
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.records import RecordRepository
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.vault.database import Database
    from fakes import FakeClock

UID = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"


@pytest.fixture
def records(database: Database, clock: FakeClock) -> RecordRepository:
    return RecordRepository(database, clock)


# ── fields ────────────────────────────────────────────────────────────────────────────────────
def test_a_record_is_found_by_its_identity(records: RecordRepository, clock: FakeClock) -> None:
    kept = records.keep("person", {"name": "Ana", "close": True, "times": [1, 2.5, None], "at": {"work": "555"}})
    assert (kept.kind, kept.written_at, kept.changed_at) == ("person", clock.now(), clock.now())
    assert kept.fields == {"name": "Ana", "close": True, "times": [1, 2.5, None], "at": {"work": "555"}}
    assert records.find(kept.uid) == kept
    assert records.find(UID) is None


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=20,
)


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.text() | st.just("\ud800 half a character"), JSON))
def test_fields_are_kept_to_the_last_character(records: RecordRepository, fields: dict[str, Any]) -> None:
    kept = records.keep("plan", fields)
    assert kept.fields == fields
    assert records.find(kept.uid) == kept


def test_what_is_like_a_list_is_kept_as_one(records: RecordRepository) -> None:
    assert records.keep("plan", {"steps": ("call", "write")}).fields == {"steps": ["call", "write"]}


@pytest.mark.parametrize("value", [b"bytes", bytearray(b"x"), {1: "number"}, {"a", "set"}, object()])
def test_other_values_are_a_bug(records: RecordRepository, value: object) -> None:
    fields: dict[str, Any] = {"steps": [value]}
    with pytest.raises(TypeError, match="plain values"):
        records.keep("plan", fields)
    assert records.all("plan") == ()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_a_bug(records: RecordRepository, number: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        records.keep("plan", {"steps": number})


@pytest.mark.parametrize(("kind", "uid"), [("Plan", None), ("", None), ("plan", "one"), ("plan", UID.upper())])
def test_a_kind_and_an_identity_have_their_form(records: RecordRepository, kind: str, uid: str | None) -> None:
    with pytest.raises(ValueError, match="kind nor an identity"):
        records.keep(kind, {}, uid)


def test_changing_keeps_identity_and_date(records: RecordRepository, clock: FakeClock) -> None:
    kept = records.keep("plan", {"step": "call"})
    clock.advance(60)
    changed = records.keep("plan", {"step": "write"}, kept.uid)
    assert (changed.uid, changed.written_at, changed.changed_at) == (kept.uid, kept.written_at, clock.now())
    assert records.all("plan") == (changed,)


def test_a_change_is_newer_even_when_the_clock_was_put_back(records: RecordRepository, clock: FakeClock) -> None:
    kept = records.keep("plan", {"step": "call"})
    clock.advance(-3600)
    assert records.keep("plan", {"step": "write"}, kept.uid).changed_at > kept.changed_at


def test_a_record_stays_of_its_kind(records: RecordRepository) -> None:
    kept = records.keep("plan", {})
    with pytest.raises(ValueError, match="of its kind"):
        records.keep("person", {}, kept.uid)
    assert records.find(kept.uid) == kept


def test_an_identity_of_ones_own_is_taken(records: RecordRepository) -> None:
    assert records.keep("plan", {"step": "call"}, UID) == records.find(UID)
    assert records.keep("plan", {"step": "write"}, UID).fields == {"step": "write"}


def test_all_of_a_kind_come_last_written_first(records: RecordRepository, clock: FakeClock) -> None:
    first = records.keep("plan", {"number": 1})
    clock.advance(1)
    second = records.keep("plan", {"number": 2})
    records.keep("person", {})
    clock.advance(1)
    first = records.keep("plan", {"number": 1.5}, first.uid)
    assert records.all("plan") == (second, first)
    assert records.all("poem") == ()


def test_fields_have_a_limit(records: RecordRepository) -> None:
    around = len('{"text":""}')
    kept = records.keep("plan", {"text": "x" * (FIELDS_LIMIT - around)})
    with pytest.raises(RecordTooLong, match="256 kilobytes"):
        records.keep("plan", {"text": "x" * (FIELDS_LIMIT - around + 1)}, kept.uid)
    assert records.find(kept.uid) == kept


def test_a_draft_goes_when_its_record_is_kept_or_erased(
    records: RecordRepository, database: Database, clock: FakeClock
) -> None:
    drafts = DraftRepository(database, clock)
    for slot in ("a", "b", "c"):
        drafts.keep(Draft(slot, {"words": slot}))
    kept = records.keep("plan", {}, drop_draft="a")
    with pytest.raises(ValueError, match="of its kind"):
        records.keep("person", {}, kept.uid, drop_draft="b")
    records.erase(kept.uid, drop_draft="c")
    assert [draft.slot for draft in drafts.all()] == ["b"]


def test_a_record_and_its_files_are_kept_together_or_not_at_all(
    records: RecordRepository, database: Database, clock: FakeClock
) -> None:
    drafts = DraftRepository(database, clock)
    drafts.keep(Draft("a", {"words": "a"}))
    kept = records.keep("plan", {"step": "call"}, files={"one.pdf": b"1", "two.pdf": b"2"})
    assert [records.attachment(kept.uid, name) for name in ("one.pdf", "two.pdf")] == [b"1", b"2"]
    with pytest.raises(AttachmentTooLarge):
        records.keep(
            "plan", {}, kept.uid, drop_draft="a", files={"one.pdf": b"other", "big": bytes(ATTACHMENT_LIMIT + 1)}
        )
    with pytest.raises(ValueError, match="cleaned"):
        records.keep("plan", {}, UID, drop_draft="a", files={"one.pdf": b"1", "../two.pdf": b"2"})
    assert records.all("plan") == (kept,)
    assert records.attachment(kept.uid, "one.pdf") == b"1"
    assert [draft.slot for draft in drafts.all()] == ["a"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("fields_json", ""),
        ("fields_json", "[]"),
        ("fields_json", '{"a":1,"a":2}'),
        ("fields_json", '{"a":NaN}'),
        ("fields_json", '{"a":1e999}'),
        ("fields_json", "[" * 100_000),
        ("kind", "no kind"),
        ("uid", "no identity"),
        ("written_at", "once"),
        ("changed_at", "2026-03-09"),
    ],
)
def test_a_record_that_makes_no_sense_is_damage(
    records: RecordRepository, database: Database, column: str, value: str
) -> None:
    kept = records.keep("plan", {"a": 1})
    database.run(f"UPDATE record SET {column} = ?", (value,))  # noqa: S608 - names of this test
    with pytest.raises(VaultDamaged):
        records.find(value if column == "uid" else kept.uid)
    with pytest.raises(VaultDamaged):
        records.all(value if column == "kind" else "plan")


# ── attachments ───────────────────────────────────────────────────────────────────────────────
def test_files_are_kept_with_a_record(records: RecordRepository) -> None:
    kept = records.keep("request", {})
    assert records.attachments(kept.uid) == ()
    assert records.attachment(kept.uid, "letter.pdf") is None
    for name, data in (("letter.pdf", bytes(range(256)) * 64), ("empty.txt", b"")):
        records.attach(kept.uid, name, data)
        assert records.attachment(kept.uid, name) == data
    assert records.attachments(kept.uid) == (
        ("empty.txt", 0, hashlib.sha256(b"").hexdigest()),
        ("letter.pdf", 256 * 64, hashlib.sha256(bytes(range(256)) * 64).hexdigest()),
    )
    assert records.find(kept.uid) == kept


def test_a_file_takes_the_place_of_the_one_of_its_name(records: RecordRepository) -> None:
    uid = records.keep("request", {}).uid
    records.attach(uid, "letter.pdf", b"first")
    records.attach(uid, "letter.pdf", b"second")
    assert records.attachment(uid, "letter.pdf") == b"second"
    assert [size for _, size, _ in records.attachments(uid)] == [6]


def test_a_file_needs_its_record(records: RecordRepository) -> None:
    with pytest.raises(RecordGone):
        records.attach(UID, "letter.pdf", b"x")


@pytest.mark.parametrize("name", ["", "../letter.pdf", "two\nlines", " letter.pdf", "x" * 121])
def test_a_name_has_to_be_clean(records: RecordRepository, name: str) -> None:
    uid = records.keep("request", {}).uid
    with pytest.raises(ValueError, match="cleaned"):
        records.attach(uid, name, b"x")


def test_a_file_has_a_limit(records: RecordRepository) -> None:
    uid = records.keep("request", {}).uid
    records.attach(uid, "a.bin", bytes(ATTACHMENT_LIMIT))
    with pytest.raises(AttachmentTooLarge, match="20 megabytes"):
        records.attach(uid, "a.bin", bytes(ATTACHMENT_LIMIT + 1))
    assert [size for _, size, _ in records.attachments(uid)] == [ATTACHMENT_LIMIT]


def test_a_file_that_is_not_what_was_kept_is_damage(records: RecordRepository, database: Database) -> None:
    uid = records.keep("request", {}).uid
    records.attach(uid, "letter.pdf", b"words")
    database.run("UPDATE attachment SET bytes = ?", (b"other",))
    with pytest.raises(VaultDamaged, match="not what was kept"):
        records.attachment(uid, "letter.pdf")


def test_detaching_takes_one_and_it_may_come_again(records: RecordRepository, clock: FakeClock) -> None:
    uid = records.keep("request", {}).uid
    records.attach(uid, "a", b"a")
    records.attach(uid, "b", b"b")
    records.detach(uid, "a")
    records.detach(uid, "was never there")
    assert [name for name, _, _ in records.attachments(uid)] == ["b"]
    clock.advance(-3600)
    records.attach(uid, "a", b"again")
    assert records.attachment(uid, "a") == b"again"


# ── erased ────────────────────────────────────────────────────────────────────────────────────
def test_what_was_erased_is_remembered_by_its_identity_and_stays_away(
    records: RecordRepository, database: Database, clock: FakeClock
) -> None:
    kept = records.keep("request", {"text": "words"})
    records.attach(kept.uid, "letter.pdf", b"words")
    clock.advance(-60)
    records.erase(kept.uid)
    assert records.find(kept.uid) is None
    assert records.attachments(kept.uid) == ()
    assert database.rows("SELECT count(*) FROM attachment") == [(0,)]
    marks = database.rows("SELECT uid, erased_at FROM erased")
    assert marks == [(kept.uid, "2026-03-09T14:30:00.000000+00:00")]
    with pytest.raises(RecordGone):
        records.keep("request", {"text": "a page that was still open"}, kept.uid)
    records.erase(kept.uid)
    assert database.rows("SELECT uid, erased_at FROM erased") == marks


def words_on_pages(vault: Vault, words: bytes) -> bool:
    disk = vault.on_disk
    assert disk is not None
    with (disk.folder / "journal.db").open("rb") as file:
        pages = Pages(file, disk.data_key, disk.key_file.database_salt)
        return any(words in (pages.read(number) or b"") for number in range(1, pages.count + 1))


@pytest.mark.parametrize("how", ["erase", "detach"])
def test_no_word_of_what_was_erased_is_left_on_any_page(closed: Path, clock: FakeClock, how: str) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        uid = vault.records.keep("request", {"text": "zanzibar " * 900}).uid
        vault.records.attach(uid, "letter.pdf", b"timbuktu " * 2000)
        vault.database.checkpoint()
        assert words_on_pages(vault, b"zanzibar")
        assert words_on_pages(vault, b"timbuktu")
        if how == "erase":
            vault.records.erase(uid)
        else:
            vault.records.detach(uid, "letter.pdf")
        assert words_on_pages(vault, b"zanzibar") == (how == "detach")
        assert not words_on_pages(vault, b"timbuktu")
        assert not (closed / "journal.db-wal").stat().st_size
