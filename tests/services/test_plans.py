from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import ContentDamaged, NothingToKeep
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.plans import BoundaryPlan, IfThen, Rehearsal
from boundarycheck.services.plans import KIND, PlanService, plan_in
from boundarycheck.system import resources

if TYPE_CHECKING:
    from boundarycheck.services.session import Session
    from fakes import FakeClock

pytestmark = pytest.mark.usefixtures("utc")

DAY = 24 * 60 * 60
PLAN = BoundaryPlan(
    (IfThen("someone asks for a favor", "No. Same for everyone.", "the sergeant"),),
    first_ask="I say no.",
    people="Sam",
    places="In view",
    why_matters="My kids.",
    why_able="I did it before.",
)


@pytest.fixture
def plans(session: Session, clock: FakeClock) -> PlanService:
    return PlanService(session, clock)


def test_a_plan_is_kept_and_read_back_without_any_number(plans: PlanService, session: Session) -> None:
    kept = plans.keep(PLAN)
    assert kept.plan == PLAN
    assert plans.present() == kept
    (record,) = session.vault.records.all(KIND)
    assert set(record.fields) == {
        *("made_on", "sentences", "first_ask", "people", "places", "why_matters", "why_able", "rehearsals"),
    }
    assert not any(isinstance(value, int | float) for value in record.fields.values())


def test_without_a_plan_there_is_none(plans: PlanService) -> None:
    assert plans.present() is None
    assert plans.rehearsed(from_memory=True) is None


def test_a_plan_takes_its_draft_along(plans: PlanService, session: Session) -> None:
    session.vault.drafts.keep(Draft("plan", {"cue:1": "typed"}))
    plans.keep(PLAN, drop_draft="plan")
    assert session.vault.drafts.find("plan") is None


def test_a_plan_without_a_sentence_is_not_kept(plans: PlanService) -> None:
    with pytest.raises(NothingToKeep):
        plans.keep(BoundaryPlan(first_ask="I say no."))
    assert plans.present() is None


def test_rehearsals_are_spaced_over_weeks(plans: PlanService, clock: FakeClock) -> None:
    kept = plans.keep(PLAN)
    assert kept.due
    gaps = []
    for _ in range(4):
        rehearsed = plans.rehearsed(from_memory=True)
        assert rehearsed is not None
        assert not rehearsed.due
        gap = rehearsed.next_on - clock.today()
        gaps.append(gap.days)
        clock.advance(gap.days * DAY)
        present = plans.present()
        assert present is not None
        assert present.due
    assert gaps == [1, 3, 7, 14]


def test_other_words_begin_anew_and_other_reasons_do_not(plans: PlanService, clock: FakeClock) -> None:
    first = plans.keep(PLAN)
    plans.rehearsed(from_memory=True)
    clock.advance(DAY)
    same = plans.keep(BoundaryPlan(PLAN.sentences, people="Kim"))
    assert same.uid == first.uid
    assert same.plan.people == "Kim"
    assert same.plan.rehearsals == (Rehearsal(first.made_on, from_memory=True),)
    other = plans.keep(BoundaryPlan((IfThen("he calls me over", "I have to move on."),)))
    assert other.uid == first.uid
    assert other.plan.rehearsals == ()
    assert other.made_on == first.made_on + timedelta(days=1)
    assert other.due


def test_letting_go_erases_every_plan(plans: PlanService, session: Session) -> None:
    plans.keep(PLAN)
    session.vault.records.keep(KIND, {"sentences": []})
    plans.let_go()
    assert plans.present() is None


def test_what_another_release_wrote_is_passed_over(plans: PlanService, session: Session) -> None:
    session.vault.records.keep(
        KIND,
        {
            "made_on": "some day",
            "sentences": [{"cue": "c", "say": "s", "tone": "calm"}, {"cue": "half"}, "a text", {"cue": 1, "say": "s"}],
            "people": 7,
            "rehearsals": [{"day": "2026-03-09", "from_memory": True}, {"day": "lately"}, {}],
            "colour": "blue",
        },
    )
    kept = plans.present()
    assert kept is not None
    assert kept.plan.sentences == (IfThen("c", "s"),)
    assert kept.plan.people == ""
    assert len(kept.plan.rehearsals) == 1
    assert kept.made_on.isoformat() == "2026-03-09"
    assert plan_in({"sentences": "none", "rehearsals": 3}) == BoundaryPlan()


def test_the_texts_are_read_once(plans: PlanService, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = plans.texts()
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read a second time"))
    assert plans.texts() is texts


def test_a_language_that_is_not_there_is_named(session: Session, clock: FakeClock) -> None:
    with pytest.raises(ContentDamaged, match=r"xx/plan\.toml"):
        PlanService(session, clock, "xx").texts()
