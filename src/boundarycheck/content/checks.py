"""Loads what the two checks say: the questions, the lines to tick, and the signs with their examples."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import (
    CheckTexts,
    CircumstanceText,
    QuestionText,
    SignExampleText,
    SignText,
)
from boundarycheck.domain.checks import Circumstance, Question, Sign

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

QUESTIONS_FILE = "questions.toml"
CIRCUMSTANCES_FILE = "circumstances.toml"
SIGNS_FILE = "signs.toml"

Name = TypeVar("Name", bound=StrEnum)


def load_checks(language: str, shelf: SourceShelf) -> CheckTexts:
    """Return all texts of the checks in ``language``, in the order of the rules' own names.

    Every question, circumstance and sign has exactly one text; :class:`ContentDamaged` otherwise.
    """
    questions, flagged = _questions(read_toml(language, QUESTIONS_FILE), shelf)
    return CheckTexts(
        questions,
        _circumstances(read_toml(language, CIRCUMSTANCES_FILE)),
        _signs(read_toml(language, SIGNS_FILE), shelf),
        flagged,
    )


def by_name(document: Table, key: str, kind: type[Name]) -> dict[Name, Table]:
    """Return the tables in the list at ``key`` by the member of ``kind`` that each has as ``id``.

    Each member stands there exactly once, and in the order of ``kind``; :class:`ContentDamaged` otherwise.
    """
    tables: dict[Name, Table] = {}
    for table in document.tables(key):
        name = table.choice("id", kind)
        if name in tables:
            raise table.damaged("id", f"{name.value!r} stands there twice")
        tables[name] = table
    expected = list(kind)
    if list(tables) != expected:
        raise document.damaged(key, f"these are expected, in this order: {', '.join(expected)}")
    return tables


def _questions(document: Table, shelf: SourceShelf) -> tuple[tuple[QuestionText, ...], dict[Question, str]]:
    tables = by_name(document, "question", Question)
    texts = tuple(
        QuestionText(
            question,
            table.text("title"),
            table.text("ask"),
            table.text("explain"),
            table.text("not_sure"),
            shelf.cited(table),
        )
        for question, table in tables.items()
    )
    flagged = {question: table.text("flagged_because") for question, table in tables.items()}
    document.finish()
    return texts, flagged


def _circumstances(document: Table) -> tuple[CircumstanceText, ...]:
    texts = tuple(
        CircumstanceText(circumstance, table.text("ask"), table.text("because"))
        for circumstance, table in by_name(document, "circumstance", Circumstance).items()
    )
    document.finish()
    return texts


def _signs(document: Table, shelf: SourceShelf) -> tuple[SignText, ...]:
    seen: set[str] = set()
    texts = tuple(
        SignText(
            sign,
            table.text("title"),
            table.text("explain"),
            tuple(_example(example, seen) for example in table.tables("example")),
            table.text("protective_move"),
            shelf.cited(table),
        )
        for sign, table in by_name(document, "sign", Sign).items()
    )
    document.finish()
    return texts


def _example(table: Table, seen: set[str]) -> SignExampleText:
    example_id = table.text("id")
    if example_id in seen:
        raise table.damaged("id", f"{example_id!r} stands there twice")
    seen.add(example_id)
    return SignExampleText(example_id, table.text("text"), table.choice("circumstance", Circumstance))
