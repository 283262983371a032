"""What is wrong with the agency's folder, told quietly: nothing of the program is missing because of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.frames import Card, in_words

if TYPE_CHECKING:
    from boundarycheck.domain.errors import ExpectedError


class AgencyProblem(Card):
    """What happened and who can mend it; hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__("quiet-card")
        self._what = self.say("", "strong")
        self._next = self.say("", "soft")
        self.hide()

    def show_problem(self, problem: ExpectedError | None) -> None:
        """Tell of ``problem``; None takes the frame away."""
        what, next_step = ("", "") if problem is None else in_words(problem)
        self._what.setText(what)
        self._next.setText(next_step)
        self.setVisible(problem is not None)
