"""Two checks beside each other: what came again, what is new, what is no longer there. No figure, no trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.roads import Outcome, Reason


@dataclass(frozen=True, slots=True)
class Beside:
    """The reasons of two outcomes, sorted by whether they are in both, in the later only, or in the earlier only."""

    again: tuple[Reason, ...]
    new: tuple[Reason, ...]
    gone: tuple[Reason, ...]


def beside(later: Outcome, earlier: Outcome) -> Beside:
    """Return what came again, what is new in ``later``, and what of ``earlier`` is no longer there."""
    return Beside(
        tuple(reason for reason in later.because if reason in earlier.because),
        tuple(reason for reason in later.because if reason not in earlier.because),
        tuple(reason for reason in earlier.because if reason not in later.because),
    )
