from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Findings,
    Question,
    QuestionAnswer,
    Sign,
    SignExample,
    SignsCheck,
    SituationCheck,
)
from boundarycheck.domain.decisions import WORDS_LIMIT, Going
from boundarycheck.domain.errors import EntryGone, NothingToKeep, TextTooLong
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.services.checks import CheckService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.over_time import KIND, OverTimeService

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Entry
    from boundarycheck.services.session import Session
    from fakes import FakeClock

pytestmark = pytest.mark.usefixtures("utc")

DAY = 24 * 60 * 60


@pytest.fixture
def over_time(session: Session, clock: FakeClock) -> OverTimeService:
    return OverTimeService(session, clock)


@pytest.fixture
def keep(session: Session, clock: FakeClock) -> Callable[[str], Entry]:
    checks, journal = CheckService(), JournalService(session)

    def kept(note: str) -> Entry:
        clock.advance(60)
        return journal.keep_check(checks.finish_signs(SignsCheck((), note)), checks.texts())

    return kept


def test_kept_checks_are_found_among_entries_newest_first(
    over_time: OverTimeService, session: Session, clock: FakeClock, keep: Callable[[str], Entry]
) -> None:
    journal = JournalService(session)
    first = keep("first")
    for number in range(250):
        clock.advance(1)
        journal.add("", f"entry {number}")
    second = keep("second")
    assert over_time.checks(10) == (second, first)
    assert over_time.checks(1) == (second,)


def test_a_full_page_of_entries_ends_the_search(over_time: OverTimeService, keep: Callable[[str], Entry]) -> None:
    for number in range(100):
        keep(str(number))
    assert len(over_time.checks(500)) == 100


def test_the_check_that_is_asked_for_is_there_however_old(
    over_time: OverTimeService, keep: Callable[[str], Entry]
) -> None:
    kept = [keep(str(number)) for number in range(7)]
    newest_first = tuple(reversed(kept))
    asked = kept[2].entry_id
    assert over_time.checks_with(asked, 5) == newest_first[:5]
    assert over_time.checks_with(asked, 4) == newest_first
    assert over_time.checks_with(asked, 1) == (kept[6], kept[2], kept[1])
    with pytest.raises(EntryGone):
        over_time.checks_with(asked + 100, 5)


def test_own_cues_are_those_of_the_latest_look_at_the_signs(
    over_time: OverTimeService, session: Session, clock: FakeClock
) -> None:
    checks, journal = CheckService(), JournalService(session)
    assert over_time.own_cues(checks.texts()) == ()
    seen = (
        SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED),
        SignExample(Sign.FAVOURS, "favours-owing", Circumstance.TESTED),
        SignExample(Sign.FAVOURS, "of-another-release", Circumstance.TESTED),
    )
    journal.keep_check(checks.finish_signs(SignsCheck(seen[:1])), checks.texts())
    clock.advance(60)
    kept = FinishedCheck(SignsCheck(seen), choose(Findings.of_signs(SignsCheck(seen))))
    session.vault.entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", "of another release"), kept)
    clock.advance(60)
    situation = SituationCheck("A stamp.", tuple(QuestionAnswer(question, Answer.YES) for question in Question))
    journal.keep_check(checks.finish_situation(situation), checks.texts())
    assert over_time.own_cues(checks.texts()) == (
        "someone asks for small things, or asks me to hold or carry something",
        "I feel that I owe someone in custody something",
    )


def test_a_decision_is_asked_about_on_a_later_day(over_time: OverTimeService, clock: FakeClock) -> None:
    decision = over_time.decide("  Tell the\nsergeant ", "the-uid")
    assert (decision.words, decision.entry_uid, decision.going) == ("Tell the sergeant", "the-uid", Going.OPEN)
    assert over_time.decisions() == (decision,)
    assert over_time.to_ask_about() is None
    clock.advance(DAY)
    assert over_time.to_ask_about() == decision
    answered = over_time.answer(decision, Going.NOT_YET)
    assert answered.uid == decision.uid
    assert over_time.to_ask_about() is None
    clock.advance(7 * DAY)
    assert over_time.to_ask_about() == answered
    done = over_time.answer(answered, Going.DONE)
    assert over_time.decisions() == (done,)
    clock.advance(365 * DAY)
    assert over_time.to_ask_about() is None


def test_no_words_and_too_many_are_told(over_time: OverTimeService) -> None:
    with pytest.raises(NothingToKeep):
        over_time.decide(" \n")
    with pytest.raises(TextTooLong):
        over_time.decide("x" * (WORDS_LIMIT + 1))
    assert over_time.decisions() == ()


def test_a_decision_can_be_taken_back(over_time: OverTimeService) -> None:
    over_time.take_back(over_time.decide("Tell the sergeant"))
    assert over_time.decisions() == ()


def test_what_another_release_wrote_is_passed_over(over_time: OverTimeService, session: Session) -> None:
    session.vault.records.keep(KIND, {"words": "Call Kim", "going": "sideways", "made_on": 3, "mood": "calm"})
    (decision,) = over_time.decisions()
    assert (decision.words, decision.going, decision.asked_on) == ("Call Kim", Going.OPEN, None)
    assert decision.made_on.isoformat() == "2026-03-09"


def test_nothing_that_is_kept_is_a_number(over_time: OverTimeService, session: Session) -> None:
    over_time.decide("Tell the sergeant")
    (record,) = session.vault.records.all(KIND)
    assert not any(isinstance(value, int | float) for value in record.fields.values())
