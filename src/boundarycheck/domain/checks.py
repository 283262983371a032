"""The self-check: four questions, five signs, and what may be part of a situation.

Texts live in the content files; here are only the names the rules speak in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


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


class Sign(StrEnum):
    """The five danger signs, in the order of the source article."""

    TROUBLES = "troubles"
    FAVOURS = "favours"
    SEEKING_CONTACT = "seeking-contact"
    NOTES = "notes"
    TOUCH = "touch"


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

    def with_answer(self, given: QuestionAnswer) -> SituationCheck:
        """Return this check with ``given`` in place of any earlier answer, in the order of asking."""
        answers = {kept.question: kept for kept in self.answers} | {given.question: given}
        ordered = tuple(answers[question] for question in Question if question in answers)
        return SituationCheck(self.situation, ordered, self.circumstances)

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
class SignsCheck:
    """The examples that the officer recognised, over all five signs, with an optional note."""

    recognised: tuple[SignExample, ...] = ()
    note: str = ""

    @property
    def circumstances(self) -> frozenset[Circumstance]:
        """Everything the recognised examples point to."""
        return frozenset(example.circumstance for example in self.recognised)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check of either kind hands to the rules."""

    answers: dict[Question, Answer] = field(default_factory=dict)
    circumstances: frozenset[Circumstance] = frozenset()

    @classmethod
    def of_situation(cls, check: SituationCheck) -> Findings:
        """Take what the rules need from a situation check; the officer's words stay behind."""
        return cls({given.question: given.answer for given in check.answers}, check.circumstances)

    @classmethod
    def of_signs(cls, check: SignsCheck) -> Findings:
        """Take what the rules need from a signs check; the officer's words stay behind."""
        return cls({}, check.circumstances)
