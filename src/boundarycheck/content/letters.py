"""Loads the wording of the reassignment letter."""

from __future__ import annotations

from enum import StrEnum
from string import Formatter
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.requests import (
    LETTER_PLACEHOLDERS,
    MONTHS,
    Duration,
    FieldText,
    LetterField,
    LetterNote,
    LetterWording,
    MoveFrom,
    OptionText,
    ReasonCategory,
    Start,
)

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table

_FILE = "letters.toml"
_SIGNATURE = frozenset({"line", "name", "rank"})
_RECEIPT = frozenset({"line"})

Option = TypeVar("Option", bound=StrEnum)


def load_letters(language: str = "en") -> LetterWording:
    """Return the wording in ``language``. Raises :class:`ContentDamaged`."""
    return wording_from(read_toml(language, _FILE))


def wording_from(table: Table) -> LetterWording:
    """Return the wording that ``table``, a whole file, holds.

    Raises :class:`ContentDamaged` also where a template lacks a place, or has one that nothing fills.
    """
    letter = table.table("letter")
    templates = {key: _template(letter, key, places) for key, places in LETTER_PLACEHOLDERS.items()}
    wording = LetterWording(
        fields=_fields(table.table("fields")),
        moves=_options(table.table("moves"), MoveFrom),
        durations=_options(table.table("durations"), Duration),
        starts=_options(table.table("starts"), Start),
        reasons=_options(table.table("reasons"), ReasonCategory),
        notes=tuple(LetterNote(note.text("title"), note.text("text")) for note in table.tables("notes")),
        months=_months(letter),
        signature=_lines(letter, "signature", _SIGNATURE),
        receipt=_lines(letter, "receipt", _RECEIPT),
        **templates,
    )
    table.finish()
    return wording


def _fields(table: Table) -> dict[LetterField, FieldText]:
    parts = {name: table.table(name.value) for name in LetterField}
    return {name: FieldText(part.text("label"), part.text("missing")) for name, part in parts.items()}


def _options(table: Table, kind: type[Option]) -> dict[Option, OptionText]:
    parts = {choice: table.table(choice.value) for choice in kind}
    return {
        choice: OptionText(part.text("label"), part.text("in_letter"), part.optional_text("hint"))
        for choice, part in parts.items()
    }


def _months(table: Table) -> tuple[str, ...]:
    months = table.texts("months")
    if len(months) != MONTHS:
        raise table.damaged("months", f"{MONTHS} names are expected")
    return months


def _template(table: Table, key: str, places: frozenset[str]) -> str:
    text = table.text(key)
    if _places(table, key, text) != places:
        raise table.damaged(key, f"it must have exactly these places: {_listed(places)}")
    return text


def _lines(table: Table, key: str, places: frozenset[str]) -> tuple[str, ...]:
    lines = table.texts(key)
    for line in lines:
        if not _places(table, key, line) <= places:
            raise table.damaged(key, f"only these places are filled here: {_listed(places)}")
    return lines


def _listed(places: frozenset[str]) -> str:
    return ", ".join(f"{{{place}}}" for place in sorted(places)) or "none"


def _places(table: Table, key: str, text: str) -> set[str]:
    try:
        pieces = list(Formatter().parse(text))
    except ValueError as error:
        raise table.damaged(key, "a brace is open or closed alone") from error
    if any(form or conversion for _, _, form, conversion in pieces):
        raise table.damaged(key, "a place holds a name and nothing else")
    return {name for _, name, _, _ in pieces if name is not None}
