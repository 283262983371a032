"""Loads what the home and result pages say: the doors, the roads, the steps, the rules, and the duty to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.checks import by_name
from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import ConcernText, RoadText, RoadTexts, StepText
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.roads import Road, Rule, Step

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

FILE = "roads.toml"
CONCERNS_FILE = "concerns.toml"


def load_roads(language: str, shelf: SourceShelf) -> RoadTexts:
    """Return all texts of the result pages in ``language``; :class:`ContentDamaged` when one is missing."""
    document = read_toml(language, FILE)
    duty = document.table("duty")
    texts = RoadTexts(
        {road: _road(road, table, shelf) for road, table in by_name(document, "road", Road).items()},
        {
            step: StepText(step, table.text("label"), table.text("why"))
            for step, table in by_name(document, "step", Step).items()
        },
        {rule: table.text("text") for rule, table in by_name(document, "rule", Rule).items()},
        duty.text("title"),
        shelf.claims(duty.tables("claim")),
        duty.text("article"),
    )
    document.finish()
    return texts


def load_concerns(language: str) -> tuple[ConcernText, ...]:
    """Return the doors of the home page in their order; :class:`ContentDamaged` when one is missing."""
    document = read_toml(language, CONCERNS_FILE)
    texts = tuple(
        ConcernText(concern, table.text("words"), table.text("more"), table.text("said"))
        for concern, table in by_name(document, "concern", Concern).items()
    )
    document.finish()
    return texts


def _road(road: Road, table: Table, shelf: SourceShelf) -> RoadText:
    return RoadText(
        road,
        table.text("title"),
        table.text("opening"),
        shelf.claims(table.tables("point")),
        table.text("article"),
        table.optional_text("report_article"),
    )
