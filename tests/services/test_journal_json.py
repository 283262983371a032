from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fastjsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.entry_facts import TAG_LIMIT, TAGS_LIMIT, BroughtIn, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import ExpectedError, MadeByNewer, NotThatJournal
from boundarycheck.domain.journal import Entry, EntryKind, EntryText, EntryVersion
from boundarycheck.domain.taking_along import Arrival, Origin, TakenEntry
from boundarycheck.services.journal_json import FOOT, entry_line, head, read, read_lines
from taken import WRITTEN, brought, entry, finished, taken

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = Path(__file__).parents[2] / "docs" / "journal-export.schema.json"
validate = fastjsonschema.compile(json.loads(SCHEMA.read_text("utf-8")))

MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
UIDS = st.uuids().map(str)
TEXTS = st.builds(EntryText.clean, st.text(max_size=20), st.text(max_size=80).map("x{}".format))
HAPPENED = st.none() | st.builds(Happened, st.dates(), st.none() | st.times())
TAGS = st.lists(st.text(max_size=TAG_LIMIT // 4), max_size=TAGS_LIMIT)
LINKS = st.lists(st.builds(Link, st.sampled_from(LinkKind), UIDS), max_size=3)
FACTS = st.builds(EntryFacts.clean, HAPPENED, TAGS, LINKS)
ENTRIES = st.builds(
    TakenEntry,
    st.builds(Entry, st.just(1), UIDS, st.just(EntryKind.NOTE), MOMENTS, MOMENTS, TEXTS, st.none(), FACTS),
    st.lists(st.builds(EntryVersion, MOMENTS, TEXTS, FACTS), max_size=3).map(tuple),
    st.booleans(),
)


def file_of(*entries: TakenEntry) -> bytes:
    return (head(WRITTEN) + ",\n".join(map(entry_line, entries)) + FOOT).encode()


def kept(arrival: Arrival, at: datetime) -> TakenEntry:
    """What the journal holds once ``arrival`` was brought in ``at`` a moment."""
    at_home = Entry(7, arrival.uid, arrival.kind, at, at, arrival.text, arrival.check, arrival.facts)
    return TakenEntry(at_home, arrival.versions, arrival.in_bin)


def without_marks(raw: bytes) -> dict[str, Any]:
    members: dict[str, Any] = json.loads(raw)
    for member in members["entries"]:
        del member["brought_in_at"], member["brought_in_from"]
    return members


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(st.lists(ENTRIES, max_size=4, unique_by=lambda one: one.entry.uid))
def test_what_goes_out_comes_in_and_goes_out_the_same(entries: list[TakenEntry]) -> None:
    first = file_of(*entries)
    reading = read(first, "a file")
    assert (reading.origin, reading.left_out) == (Origin.BOUNDARYCHECK, ())
    second = file_of(*(kept(arrival, datetime(2091, 1, 1, tzinfo=UTC)) for arrival in reading.arrivals))
    assert without_marks(second) == without_marks(first)
    assert [one["brought_in_from"] for one in json.loads(second)["entries"]] == ["boundarycheck"] * len(entries)
    assert read(second, "a file").arrivals == reading.arrivals
    validate(json.loads(first))
    validate(json.loads(second))


def test_a_check_goes_along_whole() -> None:
    check = replace(taken().entry, kind=EntryKind.SITUATION_CHECK, check=finished())
    (arrival,) = read(file_of(TakenEntry(check)), "a file").arrivals
    assert (arrival.kind, arrival.check) == (EntryKind.SITUATION_CHECK, finished())
    validate(json.loads(file_of(TakenEntry(check))))


def test_what_was_changed_after_it_was_brought_in_says_when_it_was_changed_here() -> None:
    changed = replace(brought().entry, changed_at=WRITTEN.replace(hour=20))
    line = json.loads(entry_line(TakenEntry(changed)))
    assert line["written_at"].startswith("2025-01-02T03:04")
    assert line["changed_at"].startswith("2026-03-09T20:30")
    assert line["brought_in_at"].startswith("2026-03-09T14:30")


def test_what_another_program_wrote_says_which_and_when_it_was_brought_in() -> None:
    foreign = replace(taken().entry, facts=EntryFacts(brought_in=BroughtIn("jrnl")))
    line = json.loads(entry_line(TakenEntry(foreign)))
    assert (line["brought_in_from"], line["written_at"]) == ("jrnl", line["brought_in_at"])
    (arrival,) = read(file_of(TakenEntry(foreign)), "a file").arrivals
    assert arrival.facts.brought_in == BroughtIn("jrnl", WRITTEN, WRITTEN.replace(hour=15))


def test_a_moment_of_change_that_is_not_said_is_that_of_the_journal() -> None:
    line = json.loads(entry_line(brought()))
    assert line["changed_at"] == line["brought_in_at"]


def test_the_words_are_readable_in_the_file() -> None:
    assert "caf\xe9 \U0001f600".encode() in file_of(taken("caf\xe9 \U0001f600"))


WORDS = "title, body, happened, tags or links cannot be kept"


def changed(**members: object) -> bytes:
    """A file with one entry, of which some members are others; ``...`` takes one away."""
    whole = json.loads(file_of(taken()))
    for name, value in members.items():
        at = whole if name in whole else whole["entries"][0]
        if value is ...:
            del at[name]
        else:
            at[name] = value
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xff", "the journal is not valid JSON"),
        (b"{", "the journal is not valid JSON"),
        (b"[]", "the journal is not a JSON object"),
        (b'{"format": "boundarycheck-journal", "form": 1, "form": 1}', "a name stands twice"),
        (changed(format="other"), "the journal: format is not boundarycheck-journal"),
        (changed(form=0), "the journal: form is unknown"),
        (changed(form=True), "the journal: form is not a whole number"),
        (changed(made_at="now"), "the journal: made_at is no moment with a time zone"),
        (changed(entries={}), "the journal: entries is not a list"),
        (changed(uid="A"), "the journal, entries 1: uid is no identity"),
        (changed(kind="poem"), "the journal, entries 1: kind has an unknown value"),
        (changed(written_at="2026-03-09T14:30"), "the journal, entries 1: written_at is no moment with a time zone"),
        (changed(written_at="0001-01-01T00:00:00+14:00"), "the journal, entries 1: written_at is no moment"),
        (changed(written_at="1899-12-31T00:00:00+00:00"), "the journal, entries 1: written_at is not between"),
        (changed(changed_at="9999-12-31T23:59:59+00:00"), "the journal, entries 1: changed_at is not between"),
        (changed(brought_in_from="?"), "the journal, entries 1: brought_in_from has an unknown value"),
        (changed(title="", body=" "), f"the journal, entries 1: {WORDS}"),
        (changed(happened="soon"), f"the journal, entries 1: {WORDS}"),
        (changed(tags=["x" * 41]), f"the journal, entries 1: {WORDS}"),
        (changed(links=[{"kind": "plan", "uid": "?"}]), f"the journal, entries 1: {WORDS}"),
        (changed(check={}), "a kept check: form is missing"),
        (changed(check=3), "the journal, entries 1, check is not a JSON object"),
        (changed(kind="signs-check"), "the journal, entries 1: check does not go with the kind"),
        (changed(in_bin=...), "the journal, entries 1: in_bin is missing"),
        (changed(versions=[{}]), "the journal, entries 1, versions 1: changed_at is missing"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_told_with_its_place(raw: bytes, reason: str) -> None:
    with pytest.raises(NotThatJournal) as caught:
        read(raw, "a file")
    assert caught.value.fields["place"] == "a file"
    assert str(caught.value.fields["reason"]).startswith(reason)


def test_a_name_that_nobody_knows_is_refused() -> None:
    whole = json.loads(file_of(taken()))
    whole["entries"][0]["mood"] = "fine"
    with pytest.raises(NotThatJournal, match="holds something unknown"):
        read(json.dumps(whole).encode(), "a file")


def test_one_entry_twice_is_refused() -> None:
    with pytest.raises(NotThatJournal, match="holds one entry twice"):
        read(file_of(taken(), taken()), "a file")


def test_a_file_of_a_later_release_says_so() -> None:
    with pytest.raises(MadeByNewer):
        read(changed(form=2), "a file")


def test_a_byte_order_mark_does_no_harm() -> None:
    assert len(read(b"\xef\xbb\xbf" + file_of(taken()), "a file").arrivals) == 1


def test_a_file_that_was_changed_by_hand_is_cleaned() -> None:
    (arrival,) = read(changed(title=" A\u202eb  c ", body="x\r\ny", tags=["#Two", "two"]), "a file").arrivals
    assert (arrival.text, arrival.facts.tags) == (EntryText("Ab c", "x\ny"), ("Two",))


@given(st.binary(max_size=60))
def test_any_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(ExpectedError):
        read(raw, "a file")


def test_a_day_and_a_time_are_what_they_were() -> None:
    (arrival,) = read(file_of(taken()), "a file").arrivals
    assert arrival.facts.happened == Happened(date(2026, 3, 8), time(22, 15))


def test_an_earlier_version_at_the_end_of_the_calendar_is_refused() -> None:
    whole = json.loads(file_of(taken()))
    whole["entries"][0]["versions"][0]["changed_at"] = "9999-12-31T23:59:59.000000+00:00"
    with pytest.raises(NotThatJournal, match="changed_at is not between 1900 and 2999"):
        read(json.dumps(whole).encode(), "a file")


# ── line by line ──────────────────────────────────────────────────────────────────────────────────
def lines(raw: bytes) -> Iterator[bytes]:
    return iter(raw.splitlines(keepends=True))


@pytest.mark.parametrize(
    "raw",
    [
        file_of(),
        file_of(taken()),
        file_of(taken(), replace(taken(), entry=replace(entry(), uid="4f0c8d7e-2b1a-4c5d-9e8f-0a1b2c3d4e5f"))),
        b"\xef\xbb\xbf" + file_of(taken()),
    ],
)
def test_our_own_file_is_read_an_entry_at_a_time(raw: bytes) -> None:
    assert read_lines(lines(raw), "a file") == read(raw, "a file")
    assert read_lines(lines(raw.replace(b"\n", b"\r\n")), "a file") == read(raw, "a file")


@pytest.mark.parametrize("raw", [b"", b"{}", changed(), b"\n" * 99])
def test_a_file_that_is_set_in_another_way_is_read_whole(raw: bytes) -> None:
    assert read_lines(lines(raw), "a file") is None


@pytest.mark.parametrize(
    ("before", "behind", "reason"),
    [
        (b" ]\n}\n", b"", "the journal is not valid JSON"),
        (b" ]\n}\n", b" ]\n", "the journal is not valid JSON"),
        (b" ]\n}\n", b" ]\n}\nmore", "the journal is not valid JSON"),
        (b"\n ]\n}\n", b'\n{"uid": 1}\n ]\n}\n', "the journal is not valid JSON"),
        (b"\n ]\n}\n", b',\n{"uid": 1}\n ]\n}\n', "the journal, entries 2: uid is not a text"),
        (b"\n ]\n}\n", b",\n{\n ]\n}\n", "the journal, entries 2 is not valid JSON"),
        (b"\n ]\n}\n", b",\n ]\n}\n", "the journal is not valid JSON"),
        (b'"form": 1', b'"form": 0', "the journal: form is unknown"),
    ],
)
def test_what_is_wrong_in_a_line_is_told_with_its_place(before: bytes, behind: bytes, reason: str) -> None:
    raw = file_of(taken())
    assert before in raw
    with pytest.raises(NotThatJournal) as caught:
        read_lines(lines(raw.replace(before, behind)), "a file")
    assert caught.value.fields["reason"] == reason


def test_one_entry_on_two_lines_is_refused() -> None:
    with pytest.raises(NotThatJournal, match="holds one entry twice"):
        read_lines(lines(file_of(taken(), taken())), "a file")
