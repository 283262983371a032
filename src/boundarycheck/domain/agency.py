"""An agency's own folder: people to call, policies, letters. Each part may be missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boundarycheck.domain.finding import folded_words, holds

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.articles import PolicyText
    from boundarycheck.domain.checks import Question
    from boundarycheck.domain.errors import ExpectedError


@dataclass(frozen=True, slots=True)
class AgencyFolder:
    """Where an agency's own content is.

    ``chosen`` is one that the officer named: at least one part is expected in it. Else it is the place that is set
    aside for such a folder, where nothing need be.
    """

    path: Path
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class Policies:
    """The policy texts of an agency, or the ``problem`` that kept them from being read."""

    texts: tuple[PolicyText, ...] = ()
    problem: ExpectedError | None = None

    def quoted_at(self, question: Question) -> tuple[PolicyText, ...]:
        """Return those that are quoted at ``question``."""
        return tuple(policy for policy in self.texts if question in policy.questions)

    def ways_to_report(self) -> tuple[PolicyText, ...]:
        """Return those that are quoted beside the duty to report."""
        return tuple(policy for policy in self.texts if policy.reporting)

    def find(self, policy_id: str) -> PolicyText | None:
        """Return the one of that id, None where it is not there."""
        return next((policy for policy in self.texts if policy.policy_id == policy_id), None)

    def holding(self, words: str) -> tuple[PolicyText, ...]:
        """Return those in which all ``words`` stand; without a word none."""
        wanted = folded_words(words)
        if not wanted:
            return ()
        return tuple(policy for policy in self.texts if holds(" ".join((policy.title, *policy.paragraphs)), wanted))


@dataclass(frozen=True, slots=True)
class AgencyContent:
    """What was found in ``folder``: how many of each, None for a part that cannot be used, and why not."""

    folder: AgencyFolder
    people: int | None = 0
    numbers: int | None = 0
    policies: int | None = 0
    letters: int | None = 0
    problems: tuple[ExpectedError, ...] = ()
