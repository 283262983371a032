"""Which road a check leads to: rules, never a score and never a verdict.

Every outcome carries the reasons it was reached by, so that the page can say "because you said …".
The rules are those of the domain notes, section 2; docs/roads.md shows them as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Answer, Circumstance, Question

if TYPE_CHECKING:
    from boundarycheck.domain.checks import Findings


class Road(StrEnum):
    """The four roads, the fifth door, and the quieter pages beside them.

    BEFORE: a no or a not sure about something not done yet. COLD: the other side of the line. UNSAID: nothing
    stood out, and something was left unsaid. QUIET: no answer stood out.
    """

    DRAWN = "drawn"
    BENT_OR_TESTED = "bent-or-tested"
    SQUEEZED = "squeezed"
    REPORT = "report"
    DONE_TO_ME = "done-to-me"
    BEFORE = "before"
    COLD = "cold"
    UNSAID = "unsaid"
    QUIET = "quiet"


class Step(StrEnum):
    """What a result page can offer as a button."""

    REPORT = "report"
    CALL = "call"
    REASSIGN = "reassign"
    WRITE = "write"
    READ_RULE = "read-rule"
    PLAN = "plan"
    PRACTICE = "practice"


class Rule(StrEnum):
    """The rule that brought a result, so that the page can say it in words."""

    HURT = "hurt"
    GRAVE = "grave"
    THREAT = "threat"
    BENT = "bent"
    NO_TO_A_RULE = "no-to-a-rule"
    NO_TO_A_QUESTION = "no-to-a-question"
    NOT_DONE_YET = "not-done-yet"
    DRAWN = "drawn"
    WORN = "worn"
    COLD = "cold"
    UNSAID = "unsaid"
    NOTHING = "nothing"


Reason = Question | Circumstance

# Each of these puts the duty to report first on the page, whatever the road (28 CFR 115.61).
REPORT_FIRST = frozenset(
    {
        Circumstance.SEXUAL,
        Circumstance.INTIMATE_NOTE,
        Circumstance.CONTRABAND,
        Circumstance.THREATENED,
        Circumstance.COLLEAGUE,
    }
)

_BENT = frozenset({Circumstance.FAVOUR, Circumstance.TESTED, Circumstance.WRITTEN, Circumstance.TOUCH})

_GRAVE_ROADS: tuple[tuple[Road, frozenset[Circumstance]], ...] = (
    (Road.DONE_TO_ME, frozenset({Circumstance.DONE_TO_ME})),
    (Road.REPORT, REPORT_FIRST - {Circumstance.THREATENED}),
    (Road.SQUEEZED, frozenset({Circumstance.THREATENED})),
    (Road.BENT_OR_TESTED, _BENT),
)

_QUIETER = (
    (Circumstance.DRAWN, Road.DRAWN),
    (Circumstance.COLD, Road.COLD),
    (Circumstance.TROUBLES, Road.DRAWN),
)
"""Where no rule is bent, the first of these that is there."""

_RULE_QUESTIONS = frozenset({Question.ETHICS, Question.POLICY})

_STEPS: dict[Road, tuple[Step, ...]] = {
    Road.DRAWN: (Step.REASSIGN, Step.CALL, Step.PLAN, Step.WRITE, Step.READ_RULE),
    Road.BENT_OR_TESTED: (Step.REPORT, Step.PLAN, Step.WRITE, Step.REASSIGN, Step.CALL, Step.READ_RULE),
    Road.SQUEEZED: (Step.REPORT, Step.CALL, Step.READ_RULE, Step.WRITE),
    Road.REPORT: (Step.REPORT, Step.CALL, Step.READ_RULE, Step.WRITE),
    Road.DONE_TO_ME: (Step.CALL, Step.REPORT, Step.READ_RULE, Step.WRITE),
    Road.BEFORE: (Step.PLAN, Step.READ_RULE, Step.CALL, Step.WRITE),
    Road.COLD: (Step.CALL, Step.PLAN, Step.PRACTICE, Step.WRITE, Step.READ_RULE),
    Road.UNSAID: (Step.CALL, Step.READ_RULE, Step.WRITE),
    Road.QUIET: (Step.WRITE, Step.CALL, Step.PLAN, Step.PRACTICE, Step.READ_RULE),
}

_RULE_OF_ROAD = {
    Road.DONE_TO_ME: Rule.HURT,
    Road.REPORT: Rule.GRAVE,
    Road.SQUEEZED: Rule.THREAT,
    Road.BEFORE: Rule.NOT_DONE_YET,
    Road.COLD: Rule.COLD,
    Road.UNSAID: Rule.UNSAID,
    Road.QUIET: Rule.NOTHING,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a check leads.

    ``because`` lists what stood out, in the order of asking; ``steps`` has the one next step first.
    """

    road: Road
    report_first: bool
    because: tuple[Reason, ...]
    steps: tuple[Step, ...]

    @property
    def first_step(self) -> Step:
        """The one next step the page puts forward."""
        return self.steps[0]

    @property
    def rule(self) -> Rule:
        """The rule that brought this result. It follows from the road and the reasons, so none is kept."""
        reasons = set(self.because)
        if self.road is Road.DRAWN:
            return Rule.DRAWN if Circumstance.DRAWN in reasons else Rule.WORN
        if self.road is Road.BENT_OR_TESTED:
            if reasons & _BENT:
                return Rule.BENT
            return Rule.NO_TO_A_RULE if reasons & _RULE_QUESTIONS else Rule.NO_TO_A_QUESTION
        return _RULE_OF_ROAD[self.road]


def choose(findings: Findings) -> Outcome:
    """Return the one outcome for ``findings``.

    The gravest circumstance names the road. A flag on ethics or policy means that a rule may be bent, also
    where the officer is drawn to someone; unless nothing was done yet. Troubles alone lead to a person to talk
    to, not to a transfer. Whenever a circumstance of :data:`REPORT_FIRST` is there, reporting is the first step.
    """
    road = _road(findings)
    report_first = bool(findings.circumstances & REPORT_FIRST)
    steps = _STEPS[road]
    if report_first:
        steps = _led_by(Step.REPORT, steps)
    elif road is Road.DRAWN and Circumstance.DRAWN not in findings.circumstances:
        steps = _led_by(Step.CALL, steps)
    elif road is Road.BEFORE and Answer.NO not in findings.answers.values():
        steps = _led_by(Step.READ_RULE, steps)  # only not sure: the next step is to find out
    return Outcome(road, report_first, _because(findings), steps)


def _led_by(first: Step, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return (first, *(step for step in steps if step is not first))


def _road(findings: Findings) -> Road:
    for road, circumstances in _GRAVE_ROADS:
        if findings.circumstances & circumstances:
            return road
    flagged = _flagged(findings)
    if _RULE_QUESTIONS & set(flagged) and not findings.before:
        return Road.BENT_OR_TESTED
    for circumstance, road in _QUIETER:
        if circumstance in findings.circumstances:
            return road
    if flagged:
        return Road.BEFORE if findings.before else Road.BENT_OR_TESTED
    return Road.UNSAID if findings.unsaid else Road.QUIET


def _flagged(findings: Findings) -> tuple[Question, ...]:
    return tuple(question for question in Question if findings.answers.get(question, Answer.YES) is not Answer.YES)


def _because(findings: Findings) -> tuple[Reason, ...]:
    present = tuple(circumstance for circumstance in Circumstance if circumstance in findings.circumstances)
    return (*_flagged(findings), *present)
