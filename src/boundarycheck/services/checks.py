"""The self-check as an officer goes through it: its texts, its outcome, and the reasons in plain words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.checks import load_checks
from boundarycheck.content.roads import load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.checks import Findings, Question
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import choose

if TYPE_CHECKING:
    from boundarycheck.domain.articles import CheckTexts, RoadTexts
    from boundarycheck.domain.checks import SignsCheck, SituationCheck
    from boundarycheck.domain.roads import Outcome, Reason


class CheckService:
    """Both checks in one language. Content is read when it is first needed, and once."""

    def __init__(self, language: str = "en") -> None:
        self._language = language

    def texts(self) -> CheckTexts:
        """Return the texts of the checks; :class:`ContentDamaged` when a content file breaks the rules."""
        return self._texts

    def roads(self) -> RoadTexts:
        """Return the texts of the result pages; :class:`ContentDamaged` as for :meth:`texts`."""
        return self._roads

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

    def because(self, outcome: Outcome) -> tuple[str, ...]:
        """Return what stood out as sentences, in the order of asking; empty on the quiet page."""
        return tuple(self._sentence(reason) for reason in outcome.because)

    def _sentence(self, reason: Reason) -> str:
        if isinstance(reason, Question):
            return self._texts.flagged_because[reason]
        return next(text.because for text in self._texts.circumstances if text.circumstance is reason)

    @cached_property
    def _texts(self) -> CheckTexts:
        return load_checks(self._language, load_sources())

    @cached_property
    def _roads(self) -> RoadTexts:
        return load_roads(self._language, load_sources())
