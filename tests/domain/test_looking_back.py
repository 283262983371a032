from __future__ import annotations

from boundarycheck.domain.checks import Answer, Circumstance, Findings, Question
from boundarycheck.domain.looking_back import beside
from boundarycheck.domain.roads import choose


def test_two_outcomes_beside_each_other() -> None:
    earlier = choose(Findings({Question.POLICY: Answer.NO}, frozenset({Circumstance.DRAWN, Circumstance.TESTED})))
    later = choose(Findings({}, frozenset({Circumstance.DRAWN, Circumstance.COLD})))
    compared = beside(later, earlier)
    assert compared.again == (Circumstance.DRAWN,)
    assert compared.new == (Circumstance.COLD,)
    assert compared.gone == (Question.POLICY, Circumstance.TESTED)
