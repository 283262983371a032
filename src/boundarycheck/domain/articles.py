"""What the officer reads: questions, signs, roads and rules, every claim with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.checks import Answer, Circumstance, Question, Sign, Timing
    from boundarycheck.domain.concerns import Concern
    from boundarycheck.domain.factors import Factor, Way
    from boundarycheck.domain.roads import Road, Rule, Step


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
    yes: str = ""
    no_before: str = ""
    no_after: str = ""

    def after(self, answer: Answer, timing: Timing | None) -> tuple[str, ...]:
        """Return what is said below ``answer``: for a no, of what lies ahead, of what is done, or of both."""
        if answer == "yes":
            return (self.yes,)
        if answer == "not-sure":
            return (self.not_sure,)
        said = {"before": (self.no_before,), "after": (self.no_after,)}
        return said.get(timing or "", (self.no_before, self.no_after))


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
class ScaleText:
    """The two-sided scale: its two ends, both out of bounds, and the middle."""

    cold: str
    middle: str
    close: str


@dataclass(frozen=True, slots=True)
class CheckTexts:
    """Everything the two checks say."""

    questions: tuple[QuestionText, ...]
    circumstances: tuple[CircumstanceText, ...]
    signs: tuple[SignText, ...]
    flagged_because: dict[Question, str]
    """What a "no" or "not sure" to a question stands for on the result page."""
    scale: ScaleText = ScaleText("", "", "")


@dataclass(frozen=True, slots=True)
class RoadText:
    """What a road's page says: an opening, a few points, and the words on its buttons' behalf."""

    road: Road
    title: str
    opening: str
    points: tuple[Claim, ...]
    article: str
    """The library article behind "Read the rule"."""
    report_article: str = ""
    """The one behind "Report it" where the duty to report does not stand first; empty: the duty's own."""


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
    rules: dict[Rule, str]
    duty_title: str
    duty: tuple[Claim, ...]
    duty_article: str


@dataclass(frozen=True, slots=True)
class ConcernText:
    """A door of the home page: its words, a line on where it leads, and how the road page repeats it."""

    concern: Concern
    words: str
    more: str
    said: str


@dataclass(frozen=True, slots=True)
class WayText:
    """A way from a text to something one can do; ``article`` is the library article of a way that leads to one."""

    way: Way
    label: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class FactorText:
    """One of the five factors: what it is, what to ask oneself, and one thing to do."""

    factor: Factor
    title: str
    explain: str
    asks: tuple[str, ...]
    do: str
    ways: tuple[WayText, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed: ``day`` is a year, a month or a day in ISO form, so that texts sort as dates do."""

    day: str
    title: str
    claim: Claim
    article: str
    """The library article on it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """What the boundary plan offers to choose from, and what is known about such plans."""

    cues: tuple[str, ...]
    lines: tuple[str, ...]
    tellers: tuple[str, ...]
    places: tuple[str, ...]
    first_asks: tuple[str, ...]
    evidence: Claim


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A policy of the officer's own agency, in the agency's words.

    ``questions`` are those it is quoted at; with ``reporting`` it is quoted beside the duty to report.
    """

    policy_id: str
    title: str
    paragraphs: tuple[str, ...]
    issued_by: str
    as_of: str
    questions: tuple[Question, ...] = ()
    quote: str = ""
    """The sentence shown where the policy is quoted."""
    reporting: bool = False
