"""What the officer reads: questions, signs, roads and rules, every claim with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.checks import Circumstance, Question, Sign
    from boundarycheck.domain.roads import Road, Step


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim comes from. ``year`` is shown wherever the claim is shown."""

    source_id: str
    title: str
    publisher: str
    year: int
    as_of: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A paragraph and the sources it rests on; ``sources`` is empty only for advice that states no fact."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A short text of the library."""

    article_id: str
    title: str
    summary: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One of the four questions as it is asked."""

    question: Question
    title: str
    ask: str
    explain: str
    not_sure: str
    """How to find out, shown when the answer is "not sure"."""
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CircumstanceText:
    """One thing that may be part of a situation, as a line to tick and as a reason on the result page."""

    circumstance: Circumstance
    ask: str
    because: str


@dataclass(frozen=True, slots=True)
class SignExampleText:
    """A concrete example of a sign; ``example_id`` is stable over releases and languages."""

    example_id: str
    text: str
    circumstance: Circumstance


@dataclass(frozen=True, slots=True)
class SignText:
    """One of the five danger signs with its examples and the protective move."""

    sign: Sign
    title: str
    explain: str
    examples: tuple[SignExampleText, ...]
    protective_move: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CheckTexts:
    """Everything the two checks say."""

    questions: tuple[QuestionText, ...]
    circumstances: tuple[CircumstanceText, ...]
    signs: tuple[SignText, ...]
    flagged_because: dict[Question, str]
    """What a "no" or "not sure" to a question stands for on the result page."""


@dataclass(frozen=True, slots=True)
class RoadText:
    """What a road's page says: an opening, a few points, and the words on its buttons' behalf."""

    road: Road
    title: str
    opening: str
    points: tuple[Claim, ...]
    article: str
    """The library article behind "Read the rule"."""


@dataclass(frozen=True, slots=True)
class StepText:
    """A step as a button and the sentence beside it."""

    step: Step
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class RoadTexts:
    """All roads, all steps, and the duty to report that goes first where it applies."""

    roads: dict[Road, RoadText]
    steps: dict[Step, StepText]
    duty_title: str
    duty: tuple[Claim, ...]
    duty_article: str
