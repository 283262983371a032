"""Every string an officer can see, straight from the files, and what must not stand in it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content"
FORBIDDEN = Path(__file__).resolve().parent / "forbidden"

# Names for the program, never shown.
_TECHNICAL = frozenset(
    {
        *("id", "sources", "urgency", "circumstance", "kind", "value", "year", "as_of", "open", "languages", "message"),
        # Of letters: which ask, which field; and what is looked for in the officer's own words.
        *("key", "when", "unless", "field", "detail", "sender"),
        # Of scenes, concerns and changes: where something leads, and when it was.
        *("to", "leads", "day"),
    }
)
# What is looked for in the officer's own words; a text of that name is said to the officer.
_LOOKED_FOR = frozenset({"words", "patterns", "plain", "titles", "acts", "openers", "leads", "owners"})
# Names for the program where they stand alone or in a list of names; a table of that name holds what they mean.
_NAMES = frozenset({"article", "report_article", "source", "cover", "employer", "kinds"})
_NAME = re.compile(r"[a-z0-9-]+")

# What a claim of fact looks like, in English and in Spanish. The two emergency numbers are no facts; any other number
# needs its source.
_FACT = re.compile(
    r"\d|%|\bCFR\b|U\.S\.C\."
    r"|\b(?:federal|supreme|percent|survey|study|studies|research|statute|by law)\b"
    r"|\b(?:federales|suprem[ao]|por ciento|encuesta|estudios?|estatutos?|por ley)\b",
    re.IGNORECASE,
)
_NO_FACT = re.compile(r"\b(?:988|911)\b")


class Said(NamedTuple):
    """One string and where it stands."""

    where: str
    text: str


def languages() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in CONTENT.iterdir() if folder.is_dir()))


def files_of(language: str) -> tuple[Path, ...]:
    return tuple(sorted((CONTENT / language).rglob("*.toml")))


def said_in(file: Path) -> list[Said]:
    return said(file.name, tomllib.loads(file.read_text("utf-8")))


def said(where: str, value: object) -> list[Said]:
    if isinstance(value, str):
        return [Said(where, " ".join(value.split()))]
    if isinstance(value, list):
        return [found for place, item in enumerate(value) for found in said(f"{where}[{place}]", item)]
    if isinstance(value, dict):
        return [found for key, item in value.items() for found in _under(where, key, item)]
    return []


def _under(where: str, key: str, value: object) -> list[Said]:
    # A lone word under "article" or "source" is an id, as everything under a technical name is. Tables are read.
    named = (
        key in _TECHNICAL
        or (key in _NAMES and _is_name(value))
        or (key in _LOOKED_FOR and isinstance(value, list))
        or (key == "steps" and isinstance(value, list) and all(_NAME.fullmatch(str(item)) for item in value))
    )
    return [] if named and not _holds_tables(value) else said(f"{where}.{key}", value)


def _holds_tables(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _is_name(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def sources_named(value: object) -> set[str]:
    """Return every source id that a file names, wherever it stands."""
    if isinstance(value, list):
        return {found for item in value for found in sources_named(item)}
    if not isinstance(value, dict):
        return set()
    named = {value["source"]} if isinstance(value.get("source"), str) else set()
    named |= set(value.get("sources", ()))
    return named | {found for item in value.values() for found in sources_named(item)}


def phrases(name: str) -> tuple[str, ...]:
    lines = (FORBIDDEN / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def places() -> set[tuple[str, str, str]]:
    """Return where a forbidden phrase may stand: the language, the place in its file, the phrase."""
    found = (tuple(part.strip() for part in line.split(" | ")) for line in phrases("places"))
    return {(language, where, phrase) for language, where, phrase in found}


def forbidden_in(text: str, forbidden: tuple[str, ...], allowed: tuple[str, ...]) -> list[str]:
    """Return the forbidden phrases in ``text``: whole words, in any case, over any white space.

    A ``*`` in a phrase stands for any ending or beginning of a word, and alone for any one word.
    """
    rest = " ".join(text.replace("\u2019", "'").split())
    for name in allowed:
        rest = re.sub(re.escape(name), "", rest, flags=re.IGNORECASE)
    return [phrase for phrase in forbidden if _pattern(phrase).search(rest)]


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = (r"\w+" if word == "*" else re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    # A phrase that begins with a sign, as with %, may follow a figure without a space.
    before = "" if phrase.startswith("%") else r"(?<!\w)"
    return re.compile(rf"{before}{' '.join(words)}(?!\w)", re.IGNORECASE)


def states_a_fact(text: str) -> bool:
    """Tell whether ``text`` has the marks of a fact: a figure, a law, a study."""
    return bool(_FACT.search(_NO_FACT.sub("", text)))
