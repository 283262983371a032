"""Every language has the same items as English: the same files, keys, ids, sources, numbers, in the same order."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.content.checks import load_checks, load_factors
from boundarycheck.content.contacts import load_directory
from boundarycheck.content.kinds import load_kinds
from boundarycheck.content.letters import load_guide, load_letters, load_second_look
from boundarycheck.content.library import load_changes, load_library
from boundarycheck.content.openers import load_openers
from boundarycheck.content.plan import load_plan_texts
from boundarycheck.content.practice import load_scenarios
from boundarycheck.content.protection import load_protection
from boundarycheck.content.roads import load_concerns, load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.content.watchers import load_who_can_see
from boundarycheck.system.settings import Language
from content.words import CONTENT, files_of, languages, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OTHERS = tuple(language for language in languages() if language != "en")
# What is looked for in the officer's own words has to be other words in another language, and may be more or fewer.
LOOKED_FOR = re.compile(r"\.(?:plain|titles|acts|openers|leads|owners)\[|\.concern\[\d+\]\.(?:words|patterns|plain)\[")
FIELD = re.compile(r"\{[a-z_]*\}")
STAYS = {
    "contacts.toml": {
        *("911", "COPLINE", "Safe Call Now", "Desert Waters Correctional Outreach", "One Voice United"),
        "National Institute of Corrections",
    },
    "sealed_guide.toml": {"Thunderbird", "Apple Mail"},
}
"""The texts that read as in English, each in its file: the names of services and programs."""
FILLED_IN = re.compile(r"(?:\{[a-z_]+\}[:, ]*)+")
"""A text that holds nothing but what is filled in."""
NO_TEXT = re.compile(r"\.(?:locked|open|guest)\.sight$|\.open\.(?:zone|opens|closes|days\[\d\])$")
"""Where no text stands: what may be seen of the journal, and the hours of a service."""


def document(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


def leaves(value: object, where: str = "") -> Iterator[tuple[str, object]]:
    """Give everything in a document that is no table and no list, with the way to it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{where}.{key}")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, f"{where}[{place}]")
    else:
        yield where, value


def shape(file: Path) -> list[tuple[str, object]]:
    """Give the leaves of ``file``; of a text that is said to the officer only the fields that are filled in."""
    told = {text.where for text in said(file.name, document(file))}
    found = []
    for where, value in leaves(document(file)):
        if LOOKED_FOR.match(where):
            continue
        spoken = isinstance(value, str) and (f"{file.name}{where}" in told or " " in value)
        found.append((where, sorted(FIELD.findall(str(value))) if spoken else value))
    return found


def test_every_language_of_the_settings_has_content() -> None:
    assert {language.value for language in Language} - {Language.SYSTEM} == set(languages())


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_files(language: str) -> None:
    assert [file.relative_to(CONTENT / language) for file in files_of(language)] == [
        file.relative_to(CONTENT / "en") for file in files_of("en")
    ]


@pytest.mark.parametrize("file", [file.relative_to(CONTENT / "en").as_posix() for file in files_of("en")])
@pytest.mark.parametrize("language", OTHERS)
def test_every_file_has_the_same_items(language: str, file: str) -> None:
    assert shape(CONTENT / language / file) == shape(CONTENT / "en" / file)


def left_in_english(ours: object, theirs: object) -> set[str]:
    """Return the texts that ``theirs`` has word for word as ``ours``, but what is only filled in."""
    there = {text.where: text.text for text in said("", ours)}
    return {
        text.text
        for text in said("", theirs)
        if text.text == there.get(text.where) and not FILLED_IN.fullmatch(text.text) and not NO_TEXT.search(text.where)
    }


@pytest.mark.parametrize("file", [file.relative_to(CONTENT / "en").as_posix() for file in files_of("en")])
@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str, file: str) -> None:
    # Equal on both sides: a name that is there no more is taken off the list.
    assert left_in_english(document(CONTENT / "en" / file), document(CONTENT / language / file)) == STAYS.get(
        file, set()
    )


@pytest.mark.parametrize("file", [file.relative_to(CONTENT / "en").as_posix() for file in files_of("en")])
def test_one_text_that_was_left_in_english_is_found(file: str) -> None:
    ours = document(CONTENT / "en" / file)
    told = {text.text for text in said("", ours) if not FILLED_IN.fullmatch(text.text)}
    hidden = {text.text for text in said("", ours) if NO_TEXT.search(text.where)}
    assert left_in_english(ours, ours) == told - hidden
    assert len(told - hidden) > len(hidden)


@pytest.mark.parametrize("language", languages())
def test_everything_loads_in_every_language(language: str) -> None:
    shelf = load_sources()
    for load in (load_checks, load_roads, load_library, load_directory, load_protection, load_factors, load_changes):
        assert load(language, shelf)
    for load_more in (load_scenarios, load_plan_texts, load_who_can_see, load_letters, load_kinds):
        assert load_more(language, shelf)
    for load_words in (load_openers, load_concerns, load_second_look, load_guide):
        assert load_words(language)


def test_an_item_that_is_missing_is_told(tmp_path: Path) -> None:
    whole, lacking = tmp_path / "a.toml", tmp_path / "b.toml"
    whole.write_text('[[claim]]\ntext = "Kept {days} days."\nsources = ["x"]\n[[claim]]\ntext = "B"\nadvice = true\n')
    lacking.write_text('[[claim]]\ntext = "Se guarda."\nsources = ["x"]\n')
    (text, found), source = shape(lacking)
    assert (text, found) == (".claim[0].text", [])
    assert source == (".claim[0].sources[0]", "x")
    assert shape(whole)[0] == (".claim[0].text", ["{days}"])
    assert len(shape(whole)) == 4
