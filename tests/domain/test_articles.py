from __future__ import annotations

import pytest

from boundarycheck.domain.articles import QuestionText
from boundarycheck.domain.checks import Answer, Question, Timing

TEXT = QuestionText(Question.POLICY, "Policy", "Does it fit?", "Think.", "find out", (), "good", "stop", "tell")


@pytest.mark.parametrize(
    ("answer", "timing", "said"),
    [
        (Answer.YES, None, ("good",)),
        (Answer.YES, Timing.BEFORE, ("good",)),
        (Answer.NOT_SURE, Timing.AFTER, ("find out",)),
        (Answer.NO, Timing.BEFORE, ("stop",)),
        (Answer.NO, Timing.AFTER, ("tell",)),
        (Answer.NO, None, ("stop", "tell")),
    ],
)
def test_what_is_said_below_an_answer(answer: Answer, timing: Timing | None, said: tuple[str, ...]) -> None:
    assert TEXT.after(answer, timing) == said
