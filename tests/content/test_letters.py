from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.letters import load_letters, wording_from
from boundarycheck.content.reader import Table, parse
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.requests import (
    Duration,
    LetterField,
    LetterWording,
    MoveFrom,
    ReasonCategory,
    Start,
)
from boundarycheck.system import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

Document = dict[str, Any]


def document() -> Document:
    return tomllib.loads((resources.root() / "content" / "en" / "letters.toml").read_text("utf-8"))


def wording_of(values: Document) -> LetterWording:
    return wording_from(Table("en/letters.toml", values))


def test_the_english_wording_is_whole() -> None:
    wording = load_letters()
    assert set(wording.fields) == set(LetterField)
    assert set(wording.moves) == set(MoveFrom)
    assert set(wording.durations) == set(Duration)
    assert set(wording.starts) == set(Start)
    assert set(wording.reasons) == set(ReasonCategory)
    assert len(wording.months) == len(set(wording.months)) == 12


def test_each_choice_can_be_told_from_the_others() -> None:
    wording = load_letters()
    for options in (wording.moves, wording.durations, wording.starts, wording.reasons):
        assert len({option.label for option in options.values()}) == len(options)
        assert len({option.in_letter for option in options.values()}) == len(options)


def test_the_notes_say_what_an_officer_must_know_first() -> None:
    notes = " ".join(f"{note.title} {note.text}" for note in load_letters().notes)
    for must in (
        "A shift trade or a bid needs no reason",
        "personnel file",
        "only if it is true",
        "does not meet a duty to report",
        "Nobody can promise you",
        "This app sends nothing",
        "no place for an inmate's name",
    ):
        assert must in notes


def test_a_choice_without_a_hint_has_none() -> None:
    assert load_letters().starts[Start.NEXT_SHIFT].hint == ""


def damaged(values: Document) -> ContentDamaged:
    with pytest.raises(ContentDamaged) as caught:
        wording_of(values)
    assert caught.value.fields["file"] == "en/letters.toml"
    return caught.value


def paths_in(values: Document, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in values.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from paths_in(value, (*above, key))


@pytest.mark.parametrize("path", [path for path in paths_in(document()) if path[-1] != "hint"], ids=".".join)
def test_a_missing_key_is_named(path: tuple[str, ...]) -> None:
    values = document()
    table = values
    for key in path[:-1]:
        table = table[key]
    del table[path[-1]]
    assert damaged(values).fields["key"] == ".".join(path)


@pytest.mark.parametrize("above", [(), ("letter",), ("fields",), ("reasons", "none"), ("moves",)])
def test_an_unknown_key_is_named(above: tuple[str, ...]) -> None:
    values = document()
    table = values
    for key in above:
        table = table[key]
    table["inmate"] = "x"
    assert damaged(values).fields["key"] == ".".join((*above, "inmate"))


@pytest.mark.parametrize(
    ("key", "text", "reason"),
    [
        ("ask", "I request {post}.", "exactly these places: {detail}, {duration}, {move}, {start}"),
        ("ask", "I request a {duration} reassignment from {move}, {detail}.", "exactly these places"),
        ("closing", "Yours, {name}", "exactly these places: none"),
        ("subject", "From {move", "a brace is open or closed alone"),
        ("subject", "From move}", "a brace is open or closed alone"),
        ("subject", "From {move:>50}", "a name and nothing else"),
        ("subject", "From {move!r}", "a name and nothing else"),
        ("subject", "From {}", "exactly these places: {move}"),
        ("subject", "From {move.__class__}", "exactly these places: {move}"),
    ],
)
def test_a_template_that_cannot_be_filled_is_told(key: str, text: str, reason: str) -> None:
    values = document()
    values["letter"][key] = text
    error = damaged(values)
    assert error.fields["key"] == f"letter.{key}"
    assert reason in str(error.fields["reason"])


@pytest.mark.parametrize(
    ("key", "line", "places"),
    [("signature", "{day}", "{line}, {name}, {rank}"), ("receipt", "{name}", "{line}")],
)
def test_a_line_at_the_foot_that_cannot_be_filled_is_told(key: str, line: str, places: str) -> None:
    values = document()
    values["letter"][key] = ["Plain words", line]
    assert str(damaged(values).fields["reason"]).endswith(f"only these places are filled here: {places}")


@pytest.mark.parametrize("number", [11, 13])
def test_a_year_has_twelve_months(number: int) -> None:
    values = document()
    values["letter"]["months"] = ["Month"] * number
    assert damaged(values).fields["reason"] == "12 names are expected"


def test_a_language_that_is_not_there_is_told() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/letters\.toml"):
        load_letters("xx")


ANY_LETTER = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(document()["letter"], st.text(max_size=20) | st.lists(st.text(max_size=5), max_size=3)),
)


@given(ANY_LETTER)
def test_any_letter_table_is_taken_or_told(letter: dict[str, object]) -> None:
    values = document()
    values["letter"] |= letter
    try:
        wording = wording_of(values)
    except ContentDamaged:
        return
    assert wording.ask.format(duration="a", move="b", detail="c", start="d")


@given(st.binary(max_size=60))
def test_any_file_is_told_as_damaged(raw: bytes) -> None:
    with pytest.raises(ContentDamaged):
        wording_from(parse("letters.toml", raw))


def test_the_file_stands_beside_the_other_texts() -> None:
    assert Path(str(resources.root())).joinpath("content", "en", "letters.toml").is_file()
