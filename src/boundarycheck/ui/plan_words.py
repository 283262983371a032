"""A plan's sentence as it is said, and how the parts of a plan stand in its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.plans import MOST_SENTENCES, BoundaryPlan, IfThen

if TYPE_CHECKING:
    from collections.abc import Mapping

SLOT = "plan"
FIRST_ASK = "first-ask"
PEOPLE = "people"
PLACES = "places"
WHY_MATTERS = "why-matters"
WHY_ABLE = "why-able"


def sentence_fields(number: int) -> tuple[str, str, str]:
    """Return the names of the three fields of sentence ``number``, counted from 1."""
    return f"cue:{number}", f"say:{number}", f"tell:{number}"


def in_words(sentence: IfThen) -> str:
    """Return ``sentence`` as a whole; a gap shows where something is missing."""
    gap = "…"
    cue, say = sentence.cue.strip() or gap, sentence.say.strip() or gap
    if sentence.tell.strip():
        whole = _tr("If {cue}, I say: “{say}” And I tell {tell} before the end of the shift.")
        return whole.format(cue=cue, say=say, tell=sentence.tell.strip())
    return _tr("If {cue}, I say: “{say}”").format(cue=cue, say=say)


def plan_in(fields: Mapping[str, str]) -> BoundaryPlan:
    """Return the plan that the fields of a draft hold, complete or not."""
    sentences = tuple(
        IfThen(*(fields.get(name, "") for name in sentence_fields(number))) for number in range(1, MOST_SENTENCES + 1)
    )
    return BoundaryPlan(
        sentences,
        first_ask=fields.get(FIRST_ASK, ""),
        people=fields.get(PEOPLE, ""),
        places=fields.get(PLACES, ""),
        why_matters=fields.get(WHY_MATTERS, ""),
        why_able=fields.get(WHY_ABLE, ""),
    )


def fields_of(plan: BoundaryPlan) -> dict[str, str]:
    """Return ``plan`` as the fields of a draft; the way back is :func:`plan_in`."""
    fields: dict[str, str] = {}
    for number, sentence in enumerate(plan.sentences, start=1):
        fields |= zip(sentence_fields(number), (sentence.cue, sentence.say, sentence.tell), strict=True)
    fields |= {
        FIRST_ASK: plan.first_ask,
        PEOPLE: plan.people,
        PLACES: plan.places,
        WHY_MATTERS: plan.why_matters,
        WHY_ABLE: plan.why_able,
    }
    return {name: value for name, value in fields.items() if value}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Plan", words)
