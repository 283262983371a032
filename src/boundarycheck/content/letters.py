"""Loads what all letters share, and the second look at own words."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.requests import (
    LETTER_PLACEHOLDERS,
    MONTHS,
    FieldText,
    Guide,
    LetterField,
    LetterNote,
    LetterWording,
    MailWording,
)
from boundarycheck.domain.second_look import Concern, SecondLook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

LETTERS_FILE = "letters.toml"
SECOND_LOOK_FILE = "second_look.toml"
GUIDE_FILE = "sealed_guide.toml"

_SIGNATURE = frozenset({"line", "name", "rank"})
_WORD_LISTS = ("plain", "titles", "acts", "openers", "leads", "owners")
_MAIL = ("cover_subject", "cover", "sealed_subject", "sealed_cover", "test_subject", "test")


def load_letters(language: str, shelf: SourceShelf) -> LetterWording:
    """Return the wording in ``language``. Raises :class:`ContentDamaged`."""
    return wording_from(read_toml(language, LETTERS_FILE), shelf)


def wording_from(table: Table, shelf: SourceShelf) -> LetterWording:
    """Return the wording that ``table``, a whole file, holds.

    Raises :class:`ContentDamaged` also where a template lacks a place, or has one that nothing fills.
    """
    letter = table.table("letter")
    templates = {key: template(letter, key, places) for key, places in LETTER_PLACEHOLDERS.items()}
    mail = table.table("mail")
    wording = LetterWording(
        fields=_fields(table.table("fields")),
        months=_months(letter),
        signature=lines_of(letter, "signature", _SIGNATURE),
        mail=MailWording(**{key: mail.text(key) for key in _MAIL}),
        declined=notes_of(table.tables("declined"), shelf),
        declined_report=notes_of(table.tables("declined_report"), shelf),
        **templates,
    )
    table.finish()
    return wording


def load_guide(language: str) -> Guide:
    """Return the page for whoever receives a sealed letter, in ``language``. Raises :class:`ContentDamaged`."""
    table = read_toml(language, GUIDE_FILE)
    sections = tuple((part.text("title"), part.texts("steps")) for part in table.tables("section"))
    guide = Guide(table.text("title"), table.text("intro"), sections)
    table.finish()
    return guide


def load_second_look(language: str) -> SecondLook:
    """Return what is looked for a second time in ``language``. Raises :class:`ContentDamaged`."""
    return second_look_from(read_toml(language, SECOND_LOOK_FILE))


def second_look_from(table: Table) -> SecondLook:
    """Return the second look that ``table``, a whole file, holds."""
    look = SecondLook(
        tuple(_concern(concern) for concern in table.tables("concern")),
        *(frozenset(map(str.casefold, table.texts(key))) for key in _WORD_LISTS),
    )
    table.finish()
    return look


def _concern(table: Table) -> Concern:
    patterns = table.optional_texts("patterns")
    for place, pattern in enumerate(patterns):
        try:
            re.compile(pattern)
        except re.error as error:
            raise table.damaged(f"patterns[{place}]", f"this is no regular expression ({error})") from error
    words, names = table.optional_texts("words"), table.flag("names")
    if not (words or patterns or names):
        raise table.damaged("words", "nothing is looked for: words, patterns or names are expected")
    return Concern(table.text("title"), table.text("reason"), words, patterns, names)


def notes_of(tables: Iterable[Table], shelf: SourceShelf) -> tuple[LetterNote, ...]:
    """Return the notes in ``tables``; a note names its sources where it states a fact."""
    return tuple(_note(table, shelf) for table in tables)


def _note(table: Table, shelf: SourceShelf) -> LetterNote:
    sources = shelf.cited(table) if table.optional_texts("sources") else ()
    return LetterNote(table.text("title"), table.text("text"), sources)


def _fields(table: Table) -> dict[LetterField, FieldText]:
    parts = {name: table.table(name.value) for name in LetterField}
    return {name: FieldText(part.text("label"), part.text("missing")) for name, part in parts.items()}


def _months(table: Table) -> tuple[str, ...]:
    months = table.texts("months")
    if len(months) != MONTHS:
        raise table.damaged("months", f"{MONTHS} names are expected")
    return months


def template(table: Table, key: str, places: frozenset[str]) -> str:
    """Return the template at ``key``, which has each of ``places`` and no other."""
    text = table.text(key)
    if places_in(table, key, text) != places:
        wanted = ", ".join(f"{{{place}}}" for place in sorted(places)) or "none"
        raise table.damaged(key, f"it must have exactly these places: {wanted}")
    return text


def lines_of(table: Table, key: str, places: frozenset[str]) -> tuple[str, ...]:
    """Return the lines at ``key``, in which only ``places`` may stand."""
    lines = table.texts(key)
    for number, line in enumerate(lines):
        refuse_other_places(table, f"{key}[{number}]", line, places)
    return lines


def refuse_other_places(table: Table, key: str, text: str, places: frozenset[str]) -> None:
    """Raise :class:`ContentDamaged` where ``text`` has a place that nothing fills."""
    if not places_in(table, key, text) <= places:
        allowed = ", ".join(f"{{{place}}}" for place in sorted(places)) or "none"
        raise table.damaged(key, f"only these places are filled here: {allowed}")


def places_in(table: Table, key: str, text: str) -> set[str]:
    """Return the names of all places in the template ``text``, which have no format of their own."""
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise table.damaged(key, "a brace is open or closed alone") from error
    if any(shape or conversion for _, _, shape, conversion in parsed):
        raise table.damaged(key, "a place is a name and nothing else")
    return {name for _, name, _, _ in parsed if name is not None}
