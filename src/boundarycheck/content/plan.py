"""Loads what the boundary plan offers to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import PlanTexts

if TYPE_CHECKING:
    from boundarycheck.content.sources import SourceShelf

FILE = "plan.toml"


def load_plan_texts(language: str, shelf: SourceShelf) -> PlanTexts:
    """Return the texts of the plan in ``language``; :class:`ContentDamaged` when the file breaks the rules."""
    document = read_toml(language, FILE)
    texts = PlanTexts(
        cues=document.texts("cues"),
        lines=document.texts("lines"),
        tellers=document.texts("tellers"),
        places=document.texts("places"),
        first_asks=document.texts("first_asks"),
        evidence=shelf.claim(document.table("evidence")),
    )
    document.finish()
    return texts
