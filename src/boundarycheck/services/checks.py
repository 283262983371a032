"""The self-check as an officer goes through it: its texts, its outcome, and the reasons in plain words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.checks import load_checks, load_factors
from boundarycheck.content.roads import load_concerns, load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.checks import Findings, Question, SignAnswer, SignsCheck
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from boundarycheck.domain.articles import CheckTexts, ConcernText, FactorText, RoadTexts
    from boundarycheck.domain.checks import SituationCheck
    from boundarycheck.domain.concerns import Concern
    from boundarycheck.domain.roads import Outcome, Reason


ENGLISH = {
    SignAnswer.MORE_THAN_ONCE: "More than once: {signs}.",
    SignAnswer.UNSAID: "You left this unsaid: {signs}.",
}
"""The sentences on how often, which no content file has."""


class CheckService:
    """Both checks in one language. Content is read when it is first needed, and once.

    ``wording`` are the sentences on how often in that language.
    """

    def __init__(self, language: str = "en", wording: Mapping[SignAnswer, str] = ENGLISH) -> None:
        self._language = language
        self._wording = wording

    def texts(self) -> CheckTexts:
        """Return the texts of the checks; :class:`ContentDamaged` when a content file breaks the rules."""
        return self._texts

    def roads(self) -> RoadTexts:
        """Return the texts of the result pages; :class:`ContentDamaged` as for :meth:`texts`."""
        return self._roads

    def concerns(self) -> tuple[ConcernText, ...]:
        """Return the doors of the home page; :class:`ContentDamaged` as for :meth:`texts`."""
        return self._concerns

    def concern(self, concern: Concern) -> ConcernText:
        """Return one door of the home page."""
        return next(text for text in self._concerns if text.concern is concern)

    def factors(self) -> tuple[FactorText, ...]:
        """Return the five factors; :class:`ContentDamaged` as for :meth:`texts`."""
        return self._factors

    def finish_situation(self, check: SituationCheck) -> FinishedCheck:
        """Return ``check`` with the road it leads to.

        All four questions must be answered: an open one would count as a yes that nobody gave, so that is a
        ``ValueError``, a bug of the caller.
        """
        if not check.complete:
            raise ValueError("a situation check is finished with all four questions answered")
        return FinishedCheck(check, choose(Findings.of_situation(check)))

    def finish_signs(self, check: SignsCheck) -> FinishedCheck:
        """Return ``check`` with the road it leads to."""
        return FinishedCheck(check, choose(Findings.of_signs(check)))

    def because(self, outcome: Outcome, check: SituationCheck | SignsCheck | None = None) -> tuple[str, ...]:
        """Return what stood out as sentences, in the order of asking; empty on the quiet page.

        With a ``check`` of the signs, also what was there more than once, and what was left unsaid.
        """
        reasons = list(self.sentences(outcome.because))
        if isinstance(check, SignsCheck):
            for answer, sentence in self._wording.items():
                titles = [text.title for text in self._texts.signs if text.sign in check.answered(answer)]
                if titles:
                    reasons.append(sentence.format(signs=", ".join(titles)))
        return tuple(reasons)

    def sentences(self, reasons: Iterable[Reason]) -> tuple[str, ...]:
        """Return ``reasons`` as sentences."""
        return tuple(self._sentence(reason) for reason in reasons)

    def rule(self, outcome: Outcome) -> str:
        """Return the rule that brought ``outcome``, in words."""
        return self._roads.rules[outcome.rule]

    def _sentence(self, reason: Reason) -> str:
        if isinstance(reason, Question):
            return self._texts.flagged_because[reason]
        return next(text.because for text in self._texts.circumstances if text.circumstance is reason)

    @cached_property
    def _concerns(self) -> tuple[ConcernText, ...]:
        return load_concerns(self._language)

    @cached_property
    def _factors(self) -> tuple[FactorText, ...]:
        return load_factors(self._language, load_sources())

    @cached_property
    def _texts(self) -> CheckTexts:
        return load_checks(self._language, load_sources())

    @cached_property
    def _roads(self) -> RoadTexts:
        return load_roads(self._language, load_sources())
