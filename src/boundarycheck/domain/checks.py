"""The self-check: four questions, five signs with their other side, and what may be part of a situation.

Texts live in the content files; here are only the names the rules speak in.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Answer(StrEnum):
    """An answer to one of the four questions. Not sure counts as a flag, never as a pass."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


class Question(StrEnum):
    """The four questions, in the order in which they are asked (domain: Schoenly, by way of Munley 2023)."""

    ETHICS = "ethics"
    POLICY = "policy"
    DUTY = "duty"
    OPENNESS = "openness"


class Timing(StrEnum):
    """Whether the four questions are about something still ahead, or look back on it."""

    BEFORE = "before"
    AFTER = "after"


class Sign(StrEnum):
    """The five danger signs, in the order of the source article, and the other side of the line: being cold."""

    TROUBLES = "troubles"
    FAVOURS = "favours"
    SEEKING_CONTACT = "seeking-contact"
    NOTES = "notes"
    TOUCH = "touch"
    COLD = "cold"


DANGER_SIGNS = tuple(sign for sign in Sign if sign is not Sign.COLD)
"""The five; :attr:`Sign.COLD` stands across from them on the two-sided scale."""


class SignAnswer(StrEnum):
    """How often a sign was there. Left unsaid is never taken for "not at all"."""

    NOT_AT_ALL = "not-at-all"
    ONCE = "once"
    MORE_THAN_ONCE = "more-than-once"
    UNSAID = "prefer-not-to-say"


class Circumstance(StrEnum):
    """What may be part of a situation; the roads are chosen by these and by the answers."""

    TROUBLES = "troubles"
    DRAWN = "drawn"
    FAVOUR = "favour"
    TESTED = "tested"
    WRITTEN = "written"
    TOUCH = "touch"
    THREATENED = "threatened"
    SEXUAL = "sexual"
    INTIMATE_NOTE = "intimate-note"
    CONTRABAND = "contraband"
    COLLEAGUE = "colleague"
    DONE_TO_ME = "done-to-me"
    COLD = "cold"


_AT_LEAST = {
    Sign.TROUBLES: Circumstance.TROUBLES,
    Sign.FAVOURS: Circumstance.FAVOUR,
    Sign.SEEKING_CONTACT: Circumstance.DRAWN,
    Sign.NOTES: Circumstance.WRITTEN,
    Sign.TOUCH: Circumstance.TOUCH,
    Sign.COLD: Circumstance.COLD,
}
"""What a sign stands for when it was there and no example of it was named."""


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """One question's answer and the officer's optional note on it."""

    question: Question
    answer: Answer
    note: str = ""


@dataclass(frozen=True, slots=True)
class SituationCheck:
    """The officer's words about a situation, the answers given so far, and what is part of it."""

    situation: str = ""
    answers: tuple[QuestionAnswer, ...] = ()
    circumstances: frozenset[Circumstance] = frozenset()
    timing: Timing | None = None

    def with_answer(self, given: QuestionAnswer) -> SituationCheck:
        """Return this check with ``given`` in place of any earlier answer, in the order of asking."""
        answers = {kept.question: kept for kept in self.answers} | {given.question: given}
        ordered = tuple(answers[question] for question in Question if question in answers)
        return replace(self, answers=ordered)

    @property
    def complete(self) -> bool:
        """Whether all four questions are answered."""
        return len(self.answers) == len(Question)


@dataclass(frozen=True, slots=True)
class SignExample:
    """One concrete example the officer recognised, and the circumstance it points to."""

    sign: Sign
    example: str
    circumstance: Circumstance


@dataclass(frozen=True, slots=True)
class SignGiven:
    """How often one sign was there."""

    sign: Sign
    answer: SignAnswer


@dataclass(frozen=True, slots=True)
class SignsCheck:
    """How often each sign was there, the examples that the officer recognised, and an optional note."""

    recognised: tuple[SignExample, ...] = ()
    note: str = ""
    answers: tuple[SignGiven, ...] = ()

    @property
    def circumstances(self) -> frozenset[Circumstance]:
        """Everything the recognised examples point to, and each sign that was there without one."""
        return frozenset(circumstance for _sign, circumstance in self._seen())

    def signs_of(self, reason: object) -> frozenset[Sign]:
        """Return the signs under which ``reason``, a circumstance, was seen; none where it was not."""
        return frozenset(sign for sign, circumstance in self._seen() if circumstance is reason)

    def answered(self, answer: SignAnswer) -> tuple[Sign, ...]:
        """Return the signs that were answered with ``answer``, in the order of asking."""
        return tuple(given.sign for given in self.answers if given.answer is answer)

    def _seen(self) -> Iterator[tuple[Sign, Circumstance]]:
        named = {example.sign for example in self.recognised}
        yield from ((example.sign, example.circumstance) for example in self.recognised)
        there = (SignAnswer.ONCE, SignAnswer.MORE_THAN_ONCE)
        alone = (given.sign for given in self.answers if given.answer in there and given.sign not in named)
        yield from ((sign, _AT_LEAST[sign]) for sign in alone)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check of either kind hands to the rules.

    ``before``: it is about something that was not done yet. ``unsaid``: at least one sign was left unsaid.
    """

    answers: dict[Question, Answer] = field(default_factory=dict)
    circumstances: frozenset[Circumstance] = frozenset()
    before: bool = False
    unsaid: bool = False

    @classmethod
    def of_situation(cls, check: SituationCheck) -> Findings:
        """Take what the rules need from a situation check; the officer's words stay behind."""
        answers = {given.question: given.answer for given in check.answers}
        return cls(answers, check.circumstances, before=check.timing is Timing.BEFORE)

    @classmethod
    def of_signs(cls, check: SignsCheck) -> Findings:
        """Take what the rules need from a signs check; the officer's words stay behind."""
        return cls({}, check.circumstances, unsaid=bool(check.answered(SignAnswer.UNSAID)))
