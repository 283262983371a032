"""Loads what the checks say: the questions, the lines to tick, the signs with their examples, and the factors."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import (
    CheckTexts,
    CircumstanceText,
    FactorText,
    QuestionText,
    ScaleText,
    SignExampleText,
    SignText,
    WayText,
)
from boundarycheck.domain.checks import Circumstance, Question, Sign
from boundarycheck.domain.factors import Factor, Way

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

QUESTIONS_FILE = "questions.toml"
CIRCUMSTANCES_FILE = "circumstances.toml"
SIGNS_FILE = "signs.toml"
FACTORS_FILE = "factors.toml"

Name = TypeVar("Name", bound=StrEnum)


def load_checks(language: str, shelf: SourceShelf) -> CheckTexts:
    """Return all texts of the checks in ``language``, in the order of the rules' own names.

    Every question, circumstance and sign has exactly one text; :class:`ContentDamaged` otherwise.
    """
    questions, flagged = _questions(read_toml(language, QUESTIONS_FILE), shelf)
    circumstances = _circumstances(read_toml(language, CIRCUMSTANCES_FILE))
    scale, signs = _signs(read_toml(language, SIGNS_FILE), shelf)
    return CheckTexts(questions, circumstances, signs, flagged, scale)


def load_factors(language: str, shelf: SourceShelf) -> tuple[FactorText, ...]:
    """Return the five factors in their order; each leads somewhere. :class:`ContentDamaged` otherwise."""
    document = read_toml(language, FACTORS_FILE)
    texts = tuple(
        FactorText(
            factor,
            table.text("title"),
            table.text("explain"),
            table.texts("asks"),
            table.text("do"),
            tuple(_way(way) for way in table.tables("way")),
            shelf.cited(table),
        )
        for factor, table in by_name(document, "factor", Factor).items()
    )
    document.finish()
    return texts


def _way(table: Table) -> WayText:
    way, article = table.choice("leads", Way), table.optional_text("article")
    if (way is Way.ARTICLE) is not bool(article):
        raise table.damaged("article", "a way to an article names it, and no other way does")
    return WayText(way, table.text("label"), article)


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
            table.text("yes"),
            table.text("no_before"),
            table.text("no_after"),
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


def _signs(document: Table, shelf: SourceShelf) -> tuple[ScaleText, tuple[SignText, ...]]:
    seen: set[str] = set()
    ends = document.table("scale")
    scale = ScaleText(ends.text("cold"), ends.text("middle"), ends.text("close"))
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
    return scale, texts


def _example(table: Table, seen: set[str]) -> SignExampleText:
    example_id = table.text("id")
    if example_id in seen:
        raise table.damaged("id", f"{example_id!r} stands there twice")
    seen.add(example_id)
    return SignExampleText(example_id, table.text("text"), table.choice("circumstance", Circumstance))
