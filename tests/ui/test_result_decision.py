"""After a check is kept: what the officer means to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Question,
    QuestionAnswer,
    SituationCheck,
)
from boundarycheck.domain.decisions import Going
from boundarycheck.ui import check_drafts
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.result import Result
from boundarycheck.ui.screens.table import make_page
from desks import FullDisk, HeldTasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Visit = Callable[..., Result]


def situation(*circumstances: Circumstance, words: str = "", answer: Answer = Answer.YES) -> SituationCheck:
    answers = tuple(QuestionAnswer(question, answer) for question in Question)
    return SituationCheck(words, answers, frozenset(circumstances))


def draft_of(check: SituationCheck) -> dict[str, str]:
    answers = {check_drafts.answer_field(given.question): given.answer.value for given in check.answers}
    return {
        check_drafts.SITUATION: check.situation,
        check_drafts.CIRCUMSTANCES: check_drafts.join_names(sorted(check.circumstances)),
        check_drafts.STEP: "5",
        **answers,
    }


CHECK = situation(Circumstance.TESTED)


def shown_texts(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def routes_of(page: Page) -> list[Route]:
    routes: list[Route] = []
    page.go.connect(routes.append)
    return routes


@pytest.fixture
def kept(desk: Desk, show: Callable[[Page], Page]) -> Result:
    """The result of a check that was just kept."""
    desk.drafts.keep(check_drafts.SITUATION_SLOT, draft_of(CHECK))
    page = make_page(Route(Place.RESULT, desk.checks.finish_situation(CHECK)), desk)
    assert isinstance(page, Result)
    show(page)
    assert page.decision.isHidden()
    page.keep.click()
    return page


def test_after_keeping_it_is_asked_what_one_means_to_do(desk: Desk, kept: Result) -> None:
    assert kept.decision.isVisible()
    assert not kept.decision.remember.isEnabled()
    kept.decision.suggestions[0].click()
    assert kept.decision.words.text() == "Report it"
    kept.decision.words.setText(" Tell <b>Sam</b> ")
    kept.decision.remember.click()
    (decision,) = desk.over_time.decisions()
    (summary,) = desk.journal.page(None, 10)
    assert (decision.words, decision.going) == ("Tell <b>Sam</b>", Going.OPEN)
    assert decision.entry_uid == desk.journal.read(summary.entry_id).uid
    assert "You mean to: Tell <b>Sam</b>" in shown_texts(kept)
    assert kept.decision.words.text() == ""
    assert kept.unsaved() is None
    assert desk.drafts.find("decision") is None


def test_a_suggestion_never_takes_the_place_of_typed_words(kept: Result) -> None:
    first, second = kept.decision.suggestions[:2]
    first.click()
    second.click()
    assert kept.decision.words.text() == second.text()
    kept.decision.words.setText("Tell Sam")
    first.click()
    assert kept.decision.words.text() == f"Tell Sam, {first.text()}"
    kept.decision.words.undo()
    assert kept.decision.words.text() == "Tell Sam"


def test_a_decision_being_typed_is_a_draft_and_is_found_again(
    desk: Desk, kept: Result, show: Callable[[Page], Page]
) -> None:
    kept.decision.words.setText("Tell Sam")
    assert kept.unsaved() is not None
    kept.leaving()
    (summary,) = desk.journal.page(None, 10)
    again = make_page(Route(Place.RESULT, desk.journal.read(summary.entry_id)), desk)
    assert isinstance(again, Result)
    show(again)
    assert again.decision.words.text() == "Tell Sam"
    assert again.unsaved() is None


def test_a_decision_that_cannot_be_kept_says_why_and_stays(desk: Desk, kept: Result) -> None:
    kept.decision.words.setText("Tell Sam")
    desk.session.close()
    kept.decision.remember.click()
    assert kept.errors.isVisible()
    assert kept.decision.words.text() == "Tell Sam"
    assert kept.decision.remember.isEnabled()


@pytest.fixture
def held(desk: Desk, kept: Result, show: Callable[[Page], Page]) -> tuple[Result, HeldTasks]:
    """The page of that kept check again, on a worker that holds back what it is given from now on."""
    (summary,) = desk.journal.page(None, 10)
    tasks = desk.tasks = HeldTasks(desk.tasks)
    page = make_page(Route(Place.RESULT, desk.journal.read(summary.entry_id)), desk)
    assert isinstance(page, Result)
    show(page)
    page.decision.words.setText("Tell Sam")
    tasks.held = True
    return page, tasks


def test_leaving_while_it_is_being_remembered_leaves_no_draft(desk: Desk, held: tuple[Result, HeldTasks]) -> None:
    page, tasks = held
    page.decision.remember.click()
    page.leaving()
    tasks.let_go()
    assert [decision.words for decision in desk.over_time.decisions()] == ["Tell Sam"]
    assert desk.drafts.find("decision") is None


def test_nothing_is_typed_into_words_that_are_being_remembered(held: tuple[Result, HeldTasks]) -> None:
    page, tasks = held
    page.decision.remember.click()
    QTest.keyClicks(page.decision.words, " today")
    page.decision.suggestions[0].click()
    assert page.decision.words.text() == "Tell Sam"
    tasks.let_go()
    QTest.keyClicks(page.decision.words, "Ask Ann")
    assert page.decision.words.text() == "Ask Ann"


def test_what_could_not_be_remembered_is_a_draft_although_the_page_was_left(
    desk: Desk, held: tuple[Result, HeldTasks], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, tasks = held
    disk = FullDisk(desk.over_time.decide)
    monkeypatch.setattr(desk.over_time, "decide", disk)
    page.decision.remember.click()
    page.leaving()
    tasks.let_go()
    draft = desk.drafts.find("decision")
    assert draft is not None
    assert draft.fields == {"words": "Tell Sam"}
    disk.full = False
    page.decision.words.setText("Tell Sam now")
    page.decision.remember.click()
    assert [decision.words for decision in desk.over_time.decisions()] == ["Tell Sam now"]
    assert desk.drafts.find("decision") is None


def test_enter_without_words_decides_nothing(desk: Desk, kept: Result) -> None:
    kept.decision.words.returnPressed.emit()
    assert desk.over_time.decisions() == ()


def test_a_kept_check_leads_to_earlier_ones(desk: Desk, kept: Result) -> None:
    routes = routes_of(kept)
    kept.earlier.click()
    (summary,) = desk.journal.page(None, 10)
    assert routes == [Route(Place.TWO_CHECKS, summary.entry_id)]
