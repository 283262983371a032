from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.delivery.folder_journals import read_rednotebook, read_texts
from boundarycheck.delivery.foreign_journals import Unreadable, read_day_one, read_jrnl
from boundarycheck.domain.entry_facts import Happened
from boundarycheck.domain.errors import Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taking_along import LeftOut, Origin, Reading, WhyNot

if TYPE_CHECKING:
    from collections.abc import Callable

WRITTEN = Path(__file__).parent / "journals"
MONTHS = {file.name: file.read_bytes() for file in (WRITTEN / "rednotebook").iterdir()}


def at(day: str, hour: str = "") -> Happened:
    return Happened(date.fromisoformat(day), time.fromisoformat(hour) if hour else None)


# ── jrnl ──────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("file", ["jrnl.txt", "jrnl.json"])
def test_what_jrnl_wrote_is_read(file: str) -> None:
    reading = read_jrnl((WRITTEN / file).read_bytes())
    assert (reading.origin, reading.left_out) == (Origin.JRNL, ())
    told = {arrival.text.title: (arrival.facts.happened, arrival.text.body) for arrival in reading.arrivals}
    assert told == {
        "He asked for a stamp.": (at("2026-03-09", "14:30"), "I said no and wrote it down. @pod-b #favors"),
        "Quiet shift.": (
            at("2026-03-10", "06:05"),
            'Count was fine.\n\n[not a date] stays in the text.\n  indented line\n\xc9mile called: "later". @family.',
        ),
        "Starred day.": (at("2026-03-11", "23:59"), "Told my sergeant about the note."),
        "Midnight a@b.example is no tag.": (at("2026-03-12", "00:10"), ""),
        "Noon.": (at("2026-03-12", "12:00"), ""),
    }
    assert [arrival.facts.tags for arrival in reading.arrivals] == [("pod-b", "favors"), ("family",), (), (), ()]


def test_both_of_its_files_are_the_same_entries() -> None:
    text, exported = (read_jrnl((WRITTEN / file).read_bytes()) for file in ("jrnl.txt", "jrnl.json"))
    assert [arrival.uid for arrival in text.arrivals] == [arrival.uid for arrival in exported.arrivals]


def test_other_forms_of_its_dates_are_read() -> None:
    text = (
        "\ufeff[2026-03-09 14:30] One.\r\ntwo\r\n"
        "[2026-03-09T14:30:59] Two.\n"
        "[2026-03-10 2:05 p.m.] Three.\n"
        "[2026-03-11 01:00]\nfour"
    )
    arrivals = read_jrnl(text.encode()).arrivals
    assert [(arrival.facts.happened, arrival.text.title, arrival.text.body) for arrival in arrivals] == [
        (at("2026-03-09", "14:30"), "One.", "two"),
        (at("2026-03-09", "14:30"), "Two.", ""),
        (at("2026-03-10", "14:05"), "Three.", ""),
        (at("2026-03-11", "01:00"), "", "four"),
    ]


def test_what_is_no_entry_of_jrnl_is_left_out_and_told() -> None:
    text = (
        "[2026-02-30 10:00] No such day.\n"
        "[2026-03-01 13:00 PM] No such hour.\n"
        "[2026-03-01 10:00] A.\n"
        "[2026-03-01 10:00] A.\n"
        "[2026-03-02 10:00]\n"
    )
    reading = read_jrnl(text.encode())
    assert [(arrival.text.title, arrival.text.body, arrival.facts.happened) for arrival in reading.arrivals] == [
        ("", "[2026-02-30 10:00] No such day.", None),
        ("", "[2026-03-01 13:00 PM] No such hour.", None),
        ("A.", "", at("2026-03-01", "10:00")),
    ]
    assert reading.left_out == (
        LeftOut("entry 4", WhyNot.TWICE),
        LeftOut("entry 5", WhyNot.EMPTY),
    )


def test_a_day_or_a_time_that_its_json_does_not_say_leaves_no_word_out() -> None:
    members: list[object] = [
        {"title": "A", "body": "b", "date": "2026-03-09"},
        {"title": "B", "body": "b"},
        {"title": "C", "body": "b", "date": "2026-03-09", "time": "25:00"},
        {"title": "D", "body": "", "date": "9 March", "time": "14:30"},
        {"title": "E", "body": "b", "date": "2026-03-09", "time": 3},
        {"title": "F", "body": "b", "date": "2026-03-09", "time": "2:30 PM"},
        {"title": "G", "body": "b", "date": "2026-03-09", "time": "14:30:59"},
    ]
    reading = read_jrnl(json.dumps({"entries": members}).encode())
    assert reading.left_out == ()
    assert [(arrival.text.body, arrival.facts.happened) for arrival in reading.arrivals] == [
        ("b", at("2026-03-09")),
        ("b", None),
        ("25:00\n\nb", at("2026-03-09")),
        ("9 March 14:30", None),
        ("b", at("2026-03-09")),
        ("b", at("2026-03-09", "14:30")),
        ("b", at("2026-03-09", "14:30")),
    ]


def test_its_json_without_a_text_is_left_out() -> None:
    members: list[object] = [
        {"title": 1, "body": "b", "date": "2026-03-09"},
        {"title": "A", "body": None, "date": "2026-03-09"},
        {"title": "T", "body": "b", "date": "2026-03-09", "tags": ["@one", 2, "#two"]},
        {"title": "U", "body": "b", "date": "2026-03-09", "tags": "@one"},
    ]
    reading = read_jrnl(json.dumps({"entries": members}).encode())
    assert [arrival.facts.tags for arrival in reading.arrivals] == [("one", "two"), ()]
    assert reading.left_out == tuple(LeftOut(f"entry {number}", WhyNot.NO_TEXT) for number in (1, 2))


# ── Day One ───────────────────────────────────────────────────────────────────────────────────────
def test_what_day_one_exports_is_read() -> None:
    reading = read_day_one((WRITTEN / "day-one.json").read_bytes())
    first, second = reading.arrivals
    assert (first.text.title, first.facts.tags) == ("Late shift", ("work", "Pod B"))
    assert first.text.body == "He asked for a stamp. I said no!\n\n![](dayone-moment://ABCDEF)"
    assert first.facts.happened == at("2026-03-09", "23:05")  # in New York
    assert (second.text.title, second.text.body) == ("", "No heading, no zone.")
    assert second.facts.happened == at("2026-03-11")  # what time it was is not known without a zone


def test_an_entry_of_day_one_stays_the_same_when_its_words_change() -> None:
    raw = (WRITTEN / "day-one.json").read_bytes()
    changed = read_day_one(raw.replace(b"Late shift", b"Early shift"))
    assert [arrival.uid for arrival in changed.arrivals] == [arrival.uid for arrival in read_day_one(raw).arrivals]


@pytest.mark.parametrize(
    ("entry", "body", "happened"),
    [
        ({}, "a", None),
        ({"creationDate": 3}, "a", None),
        ({"creationDate": "yesterday"}, "yesterday\n\na", None),
        ({"creationDate": "0001-01-01T00:00:00Z", "timeZone": "America/New_York"}, "a", at("0001-01-01")),
        ({"creationDate": "2026-03-10T03:05:00Z", "timeZone": "Mars/Olympus"}, "a", at("2026-03-10")),
        ({"creationDate": "2026-03-10T03:05:00Z", "timeZone": "../../etc/passwd"}, "a", at("2026-03-10")),
        ({"creationDate": "2026-03-10T03:05:00Z", "timeZone": 3}, "a", at("2026-03-10")),
    ],
)
def test_an_entry_of_day_one_without_a_moment_comes_with_what_is_known(
    entry: dict[str, object], body: str, happened: Happened | None
) -> None:
    (arrival,) = read_day_one(json.dumps({"entries": [{"text": "a", **entry}]}).encode()).arrivals
    assert (arrival.text.body, arrival.facts.happened) == (body, happened)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Paid 3\\*4 \\#1, a \\\\ stays", "Paid 3*4 #1, a \\ stays"),
        ("Paid 3\\*4, in C:\\_tmp", "Paid 3\\*4, in C:\\_tmp"),
        ("a \\n that was typed, and \\_", "a \\n that was typed, and \\_"),
        ("C:\\\\dir", "C:\\dir"),
    ],
)
def test_no_backslash_that_was_typed_is_lost(words: str, body: str) -> None:
    (arrival,) = read_day_one(json.dumps({"entries": [{"text": words}]}).encode()).arrivals
    assert arrival.text.body == body


@pytest.mark.parametrize(
    "entry",
    [
        {"text": ["a"], "creationDate": "2026-03-10T03:05:00Z"},
        {"text": "a", "creationDate": "2026-03-10T03:05:00Z", "uuid": 3},
    ],
)
def test_what_is_no_entry_of_day_one_is_left_out(entry: dict[str, object]) -> None:
    reading = read_day_one(json.dumps({"entries": [entry]}).encode())
    assert reading.arrivals == ()
    assert reading.left_out == (LeftOut("entry 1", WhyNot.NO_TEXT),)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xff\xfe", "its letters are not in UTF-8"),
        (b"{", "it is not valid JSON"),
        (b"{" * 100_000, "it is not valid JSON"),
        (b'{"entries": 3}', "there is no list of entries in it"),
        (b'{"entries": [3]}', "something in its list of entries is none"),
    ],
)
def test_what_is_no_such_file_is_told(raw: bytes, reason: str) -> None:
    for read in (read_jrnl, read_day_one):
        with pytest.raises(Unreadable) as caught:
            read(raw)
        assert caught.value.reason == reason


@pytest.mark.parametrize("raw", [b"", b"words\n[2026-03-09 14:30] A.", b"[2026-3-9 14:30] A."])
def test_a_text_that_jrnl_did_not_write_is_told(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="does not begin with a date"):
        read_jrnl(raw)


# ── a folder ──────────────────────────────────────────────────────────────────────────────────────
def only(files: dict[str, str]) -> Reading:
    return read_texts({name: text.encode() for name, text in files.items()})


def test_a_folder_of_texts_is_read() -> None:
    reading = only(
        {
            "2026-03-09.md": "# First day #\n\nQuiet.\n",
            "more/2026-03-10 14.30 stamp.txt": "He asked for a stamp.",
            "b.md": "---\ntitle: \"Told\"\ndate: 2026-03-11 06:15\ntags: [one, 'two']\n---\nI told my sergeant.\n",
            "c.md": '---\ndate: 2026-03-12\ntags:\n  - three\n  - "#four"\n...\nWords.\n',
            "d.txt": "No date at all.",
        }
    )
    told = [
        (arrival.facts.happened, arrival.text.title, arrival.text.body, arrival.facts.tags)
        for arrival in reading.arrivals
    ]
    assert told == [
        (at("2026-03-09"), "First day", "Quiet.", ()),
        (at("2026-03-11", "06:15"), "Told", "I told my sergeant.", ("one", "two")),
        (at("2026-03-12"), "", "Words.", ("three", "four")),
        (None, "", "No date at all.", ()),
        (at("2026-03-10", "14:30"), "", "He asked for a stamp.", ()),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ndate: 2026-03-11\nmood: fine\n---\nWords.", "---\ndate: 2026-03-11\nmood: fine\n---\nWords."),
        ("---\n{odd}\n---\nWords.", "---\n{odd}\n---\nWords."),
        ("---\n- odd\n---\nWords.", "---\n- odd\n---\nWords."),
        ("---\n\n---\nWords.", "Words."),
        ("--- and no end\nWords.", "--- and no end\nWords."),
        ("---\ndate: 9 March 2026\n---\nWords.", "---\ndate: 9 March 2026\n---\nWords."),
        ("---\ndate:\n---\nWords.", "Words."),
        ("---\ntitle: [one, two]\n---\nWords.", "---\ntitle: [one, two]\n---\nWords."),
        ("---\ntags: a\ntags: b\n---\nWords.", "---\ntags: a\ntags: b\n---\nWords."),
        ("---\ndate: 2026-03-11\n- and later\n---\nWords.", "---\ndate: 2026-03-11\n- and later\n---\nWords."),
    ],
)
def test_no_word_before_the_text_is_lost(text: str, body: str) -> None:
    (arrival,) = only({"a.md": text}).arrivals
    assert arrival.text.body == body


@pytest.mark.parametrize(
    ("name", "happened"),
    [
        ("2026-02-30.md", None),
        ("2026-03-09-2024 budget.md", at("2026-03-09")),
        ("2026-03-09 2575 a.md", at("2026-03-09")),
        ("2026-03-09_0930.md", at("2026-03-09", "09:30")),
        ("notes 2026-03-09.md", None),
    ],
)
def test_the_beginning_of_a_name_says_when_it_happened(name: str, happened: Happened | None) -> None:
    (arrival,) = only({name: "a"}).arrivals
    assert arrival.facts.happened == happened


def test_a_file_that_is_no_text_is_left_out_and_told() -> None:
    reading = read_texts({"a.txt": b"\xff", "b.txt": b"words", "c.txt": b" \n", "d.txt": b"words"})
    assert [arrival.text.body for arrival in reading.arrivals] == ["words"]
    assert reading.left_out == (
        LeftOut("a.txt", WhyNot.NOT_IN_UTF8),
        LeftOut("c.txt", WhyNot.EMPTY),
        LeftOut("d.txt", WhyNot.TWICE),
    )


def test_a_date_that_is_none_in_front_gives_way_to_the_name() -> None:
    (arrival,) = only({"2026-03-09.md": "---\ndate: some day\n---\na"}).arrivals
    assert arrival.facts.happened == at("2026-03-09")


# ── RedNotebook ───────────────────────────────────────────────────────────────────────────────────
def test_what_rednotebook_wrote_is_read() -> None:
    reading = read_rednotebook(MONTHS)
    assert (reading.origin, reading.left_out) == (Origin.REDNOTEBOOK, ())
    told = {
        arrival.facts.happened.text: (arrival.text.body, arrival.facts.tags)
        for arrival in reading.arrivals
        if arrival.facts.happened is not None
    }
    assert len(told) == 13
    assert told["2025-12-31"] == ("Last day of the year.\nTwo lines.", ())
    assert told["2026-03-02"] == (
        (
            'He asked for a stamp. I said no: "not even one".\n\n'
            "Then the count. #favors #podB\n  indented line\n\ttabbed\n\nTold\n- Sgt. Doe\n- peer: K."
        ),
        ("favors", "podB", "boundary talk"),
    )
    line = (
        "A long line that the writer folds because it is wider than eighty letters, it goes on and on, with 'quotes'"
        " and: colons, # signs, {braces} and a trailing blank. "
    )
    assert told["2026-03-03"] == (line * 3, ())
    assert (
        told["2026-03-04"][0]
        == "\xc9mile \u2013 na\xefve caf\xe9 \U0001f600 \u65e5\u672c\u8a9e\xa0nbsp and a \\ backslash \\n that is none"
    )
    assert [told[f"2026-03-0{day}"][0] for day in (5, 6, 8)] == ["null", "123", "   leads with blanks"]
    assert told["2026-03-07"][0] == "- not a list\n- of things\n? what: is\n--- dashes"
    long = "x" * 130 + " is a long key: it is written in another way"
    assert told["2026-03-10"] == (f"yes\n\nLong\n- short\n- {long}", ())
    assert told["2026-03-11"] == ("OnlyCategory\n- something", ())


def test_what_earlier_releases_of_rednotebook_wrote_is_read() -> None:
    month = (
        b"1: {Tags: {work: null, quiet: null}, text: Short}\n2:\n  Told: {who: {what: null}}\n  Note: one\n  text: b\n"
    )
    first, second = read_rednotebook({"2009-01.txt": month}).arrivals
    assert (first.text.body, first.facts.tags) == ("Short", ("work", "quiet"))
    assert second.text.body == "b\n\nTold\n- who\n- what\n\nNote\n- one"


def test_other_files_beside_the_months_are_left_out() -> None:
    reading = read_rednotebook({**MONTHS, "readme.txt": b"?", "sub/2026-03.txt": b"?"})
    assert [left.where for left in reading.left_out] == ["readme.txt", "sub/2026-03.txt"]
    assert len(reading.arrivals) == 13


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "there is no month of RedNotebook in it, such as 2026-03.txt"),
        ({"2026-03.txt": b"\xff"}, "in 2026-03.txt, its letters are not in UTF-8"),
        ({"2026-03.txt": b"1: [a]"}, "in 2026-03.txt, line 1: there is a form in it that RedNotebook does not write"),
        ({"2026-02.txt": b"30: {text: a}"}, "in 2026-02.txt, a day is none"),
        ({"2026-02.txt": b"1: a"}, "in 2026-02.txt, a day is none"),
        ({"2026-02.txt": b"1: {text: {a: b}}"}, "in 2026-02.txt, the words of a day are none"),
    ],
)
def test_a_month_that_rednotebook_did_not_write_is_told(files: dict[str, bytes], reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_rednotebook(files)
    assert caught.value.reason == reason


# ── all of them ───────────────────────────────────────────────────────────────────────────────────
@given(st.binary(max_size=200) | st.text(st.sampled_from('[2026-03 14:]{}",\n#*ab'), max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for read in (
        read_jrnl,
        read_day_one,
        lambda raw: read_texts({"a.md": raw}),
        lambda raw: read_rednotebook({"2026-03.txt": raw}),
    ):
        try:
            reading = read(raw)
        except Unreadable as problem:
            assert problem.reason  # noqa: PT017 - either is right
        else:
            assert all(arrival.text.title or arrival.text.body for arrival in reading.arrivals)


@pytest.mark.no_cover
def test_a_title_of_very_many_blanks_is_read_at_once() -> None:
    """Read with a search that begins with blanks, it would take hours."""
    blanks = " " * 1_000_000
    reading = read_jrnl(f"[2026-03-09 10:00] a{blanks}x\nbody".encode())
    assert reading.arrivals[0].text.title == "a x"


def test_every_reader_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    readers: tuple[Callable[[], Reading], ...] = (
        lambda: read_jrnl((WRITTEN / "jrnl.txt").read_bytes(), progress),
        lambda: read_day_one((WRITTEN / "day-one.json").read_bytes(), progress),
        lambda: read_texts({"a.md": b"a"}, progress),
        lambda: read_rednotebook(MONTHS, progress),
    )
    for read in readers:
        with pytest.raises(Stopped):
            read()
