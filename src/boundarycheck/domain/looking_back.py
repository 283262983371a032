"""Two checks beside each other: what came again, what is new, what is no longer there. No figure, no trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Answer, Circumstance, Question, SignAnswer, SignsCheck, SituationCheck
from boundarycheck.domain.roads import REPORT_FIRST

if TYPE_CHECKING:
    from boundarycheck.domain.checks import Sign
    from boundarycheck.domain.journal import FinishedCheck
    from boundarycheck.domain.roads import Reason

_NO_CREDIT = REPORT_FIRST | {Circumstance.DONE_TO_ME}


@dataclass(frozen=True, slots=True)
class Beside:
    """The reasons of two checks, sorted by whether they are in both, in the later only, or in the earlier only.

    ``gone``: the later check asked for it again, and the answer was a clear no. ``unsaid``: it was not asked for,
    or was left unsaid; that it is no longer there is for nobody to say.
    """

    again: tuple[Reason, ...]
    new: tuple[Reason, ...]
    gone: tuple[Reason, ...]
    unsaid: tuple[Reason, ...]

    @property
    def report_stands(self) -> bool:
        """Whether the earlier check held something to report that did not come up again: it is still to be reported."""
        return bool(REPORT_FIRST & {*self.gone, *self.unsaid})

    @property
    def credited(self) -> bool:
        """Whether what is gone is a step back to give credit for.

        It is not where either check holds something to report: that is not put right by being gone. Nor where
        something was done to the officer, which was never theirs to end. Nor where a question on a situation has
        another answer: two situations are two acts as a rule, and the first may go on.
        """
        if not self.gone or any(isinstance(reason, Question) for reason in self.gone):
            return False
        return not _NO_CREDIT & {*self.again, *self.new, *self.gone, *self.unsaid}


def beside(later: FinishedCheck, earlier: FinishedCheck) -> Beside:
    """Return what came again, what is new in ``later``, and what became of the rest of ``earlier``."""
    now, before = later.outcome.because, earlier.outcome.because
    missing = tuple(reason for reason in before if reason not in now)
    gone = tuple(reason for reason in missing if clearly_no(reason, later.check, _signs_of(reason, earlier)))
    return Beside(
        tuple(reason for reason in now if reason in before),
        tuple(reason for reason in now if reason not in before),
        gone,
        tuple(reason for reason in missing if reason not in gone),
    )


def clearly_no(reason: Reason, later: SituationCheck | SignsCheck, signs: frozenset[Sign]) -> bool:
    """Return whether ``later`` asked for ``reason`` in the way it was seen before, and the answer was a clear no.

    ``signs`` are those under which it was seen before; all of them have to be denied. A line of a situation that is
    not ticked is no answer: all of them may be left empty, and it may be about something else altogether.
    """
    if isinstance(later, SituationCheck):
        return any(given.question is reason and given.answer is Answer.YES for given in later.answers)
    return bool(signs) and signs <= set(later.answered(SignAnswer.NOT_AT_ALL))


def _signs_of(reason: Reason, check: FinishedCheck) -> frozenset[Sign]:
    return check.check.signs_of(reason) if isinstance(check.check, SignsCheck) else frozenset()
