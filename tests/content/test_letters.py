from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.content.letters import load_guide, load_letters, load_second_look, second_look_from, wording_from
from boundarycheck.content.reader import Table
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.requests import LetterField, LetterWording
from boundarycheck.system import resources
from content.words import states_a_fact
from letters import shelf, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

Document = dict[str, Any]


def document(name: str = "letters.toml") -> Document:
    return tomllib.loads((resources.root() / "content" / "en" / name).read_text("utf-8"))


def wording_of(values: Document) -> LetterWording:
    return wording_from(Table("en/letters.toml", values), shelf())


def test_the_english_wording_is_whole() -> None:
    made = wording()
    assert set(made.fields) == set(LetterField)
    assert len(made.months) == len(set(made.months)) == 12
    assert made.declined
    assert made.declined_report


def test_no_mail_around_a_letter_says_what_it_is_about() -> None:
    mail = wording().mail
    said = " ".join((mail.cover_subject, mail.cover, mail.sealed_subject, mail.sealed_cover, mail.test_subject))
    for word in ("reassign", "move", "post", "report", "inmate", "officer", "BoundaryCheck", "boundar"):
        assert word not in said


def test_after_a_no_it_says_what_else_there_is() -> None:
    said = " ".join(f"{note.title} {note.text}" for note in (*wording().declined, *wording().declined_report))
    for must in ("union", "chaplain", "someone else", "115.67", "90 days", "PREA coordinator"):
        assert must in said


def test_what_states_a_fact_names_its_source() -> None:
    notes = (*wording().declined, *wording().declined_report)
    assert [note.title for note in notes if states_a_fact(note.text) and not note.sources] == []
    assert any(note.sources for note in notes)


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


@pytest.mark.parametrize("path", list(paths_in(document())), ids=".".join)
def test_a_missing_key_is_named(path: tuple[str, ...]) -> None:
    values = document()
    table = values
    for key in path[:-1]:
        table = table[key]
    del table[path[-1]]
    assert damaged(values).fields["key"] == ".".join(path)


@pytest.mark.parametrize("above", [(), ("letter",), ("fields",), ("mail",)])
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
        ("dated", "{month} {day}", "exactly these places: {day}, {month}, {year}"),
        ("closing", "Yours, {name}", "exactly these places: none"),
        ("salutation", "Dear {receiver", "a brace is open or closed alone"),
        ("salutation", "Dear receiver}:", "a brace is open or closed alone"),
        ("salutation", "Dear {receiver:>50}", "a name and nothing else"),
        ("salutation", "Dear {receiver!r}", "a name and nothing else"),
        ("salutation", "Dear {}", "exactly these places: {receiver}"),
        ("salutation", "Dear {receiver.__class__}", "exactly these places: {receiver}"),
    ],
)
def test_a_template_that_cannot_be_filled_is_told(key: str, text: str, reason: str) -> None:
    values = document()
    values["letter"][key] = text
    error = damaged(values)
    assert error.fields["key"] == f"letter.{key}"
    assert reason in str(error.fields["reason"])


def test_a_line_at_the_foot_that_cannot_be_filled_is_told() -> None:
    values = document()
    values["letter"]["signature"] = ["Plain words", "{day}"]
    error = damaged(values)
    assert error.fields["key"] == "letter.signature[1]"
    assert str(error.fields["reason"]).endswith("only these places are filled here: {line}, {name}, {rank}")


@pytest.mark.parametrize("number", [11, 13])
def test_a_year_has_twelve_months(number: int) -> None:
    values = document()
    values["letter"]["months"] = ["Month"] * number
    assert damaged(values).fields["reason"] == "12 names are expected"


def test_a_source_that_is_not_there_is_told() -> None:
    values = document()
    values["declined_report"][0]["sources"] = ["no-such-source"]
    assert "no-such-source" in str(damaged(values))


@pytest.mark.parametrize("load", [lambda: load_letters("xx", shelf()), lambda: load_second_look("xx")])
def test_a_language_that_is_not_there_is_told(load: Any) -> None:  # noqa: ANN401 - any loader
    with pytest.raises(ContentDamaged, match=r"xx/\w+\.toml"):
        load()


# ── the second look ───────────────────────────────────────────────────────────────────────────────
def second_look_damaged(change: Document) -> ContentDamaged:
    values = document("second_look.toml")
    values["concern"][0] = {"title": "t", "reason": "r", **change}
    with pytest.raises(ContentDamaged) as caught:
        second_look_from(Table("en/second_look.toml", values))
    return caught.value


def test_the_second_look_knows_feelings_names_numbers_and_health() -> None:
    titles = " ".join(concern.title for concern in load_second_look("en").concerns)
    for must in ("Feelings", "name", "number", "Health"):
        assert must in titles


def test_a_concern_that_looks_for_nothing_is_told() -> None:
    assert second_look_damaged({}).fields["key"] == "concern[0].words"


def test_a_pattern_that_is_none_is_told() -> None:
    error = second_look_damaged({"patterns": ["fine", "(open"]})
    assert error.fields["key"] == "concern[0].patterns[1]"
    assert "no regular expression" in str(error.fields["reason"])


def test_an_unknown_key_of_a_concern_is_told() -> None:
    assert second_look_damaged({"words": ["x"], "blocks": True}).fields["key"] == "concern[0].blocks"


# ── the guide for the receiver ────────────────────────────────────────────────────────────────────
def test_the_guide_tells_every_program_and_fits_one_page() -> None:
    guide = load_guide("en")
    said = "\n".join(text for text, _ in guide.blocks)
    for must in ("Outlook", "Thunderbird", "Apple Mail", "openssl cms -decrypt -inform DER", "request.p7m"):
        assert must in said
    assert len(said) < 3000
