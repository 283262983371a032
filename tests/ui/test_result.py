from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Question,
    QuestionAnswer,
    Sign,
    SignExample,
    SignsCheck,
    SituationCheck,
)
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.journal import Entry, EntryKind, FinishedCheck
from boundarycheck.domain.roads import Road, Rule, Step
from boundarycheck.ui import check_drafts, dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.result import Result
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.unkept_drafts import BegunSince

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.articles import RoadTexts
    from boundarycheck.domain.roads import Outcome
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo

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


@pytest.fixture
def visit(desk: Desk, show: Callable[[Page], Page]) -> Visit:
    """Show the result of a situation check whose draft is still there."""

    def visited(check: SituationCheck) -> Result:
        desk.drafts.keep(check_drafts.SITUATION_SLOT, draft_of(check))
        page = make_page(Route(Place.RESULT, desk.checks.finish_situation(check)), desk)
        assert isinstance(page, Result)
        show(page)
        return page

    return visited


@pytest.fixture
def confirm(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Answer the dialog with ``says``; ``asked`` tells whether it was opened."""
    dialog = {"says": False, "asked": False}

    def confirm(*_words: object) -> bool:
        dialog["asked"] = True
        return dialog["says"]

    monkeypatch.setattr(dialogs, "confirm", confirm)
    return dialog


def shown_texts(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def routes_of(page: Page) -> list[Route]:
    routes: list[Route] = []
    page.go.connect(routes.append)
    return routes


def test_what_stood_out_is_a_plain_list(desk: Desk, visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN, Circumstance.TROUBLES))

    road = desk.checks.roads().roads[Road.DRAWN]
    texts = shown_texts(page)
    assert page.title.text() == road.title
    assert page.focusWidget() is page.title
    assert road.opening in texts
    assert all(point.text in texts for point in road.points)
    listed = "•  You are carrying troubles of your own right now.\n•  You feel drawn to someone in custody."
    assert listed in texts


def test_a_quiet_page_lists_nothing(visit: Visit) -> None:
    page = visit(situation())

    assert "Because you said" not in shown_texts(page)


def test_the_rule_that_brought_it_is_said_in_words(desk: Desk, visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN))
    texts = shown_texts(page)
    assert "Because you said" in texts
    assert desk.checks.roads().rules[Rule.DRAWN] in texts


def test_without_a_duty_there_is_no_duty_frame(visit: Visit) -> None:
    page = visit(situation(Circumstance.TESTED))

    assert [frame for frame in page.findChildren(QFrame) if frame.property("role") == "duty"] == []


@pytest.mark.parametrize(
    "grave",
    [
        (Circumstance.SEXUAL,),
        (Circumstance.INTIMATE_NOTE,),
        (Circumstance.CONTRABAND,),
        (Circumstance.THREATENED,),
        (Circumstance.COLLEAGUE, Circumstance.DONE_TO_ME),
    ],
)
def test_the_duty_to_report_stands_first(desk: Desk, visit: Visit, grave: tuple[Circumstance, ...]) -> None:
    page = visit(situation(*grave))

    (duty,) = [frame for frame in page.findChildren(QFrame) if frame.property("role") == "duty"]
    texts = desk.checks.roads()
    inside = [label.text() for label in duty.findChildren(QLabel)]
    others = [label for label in page.findChildren(QLabel) if label.isVisible() and not duty.isAncestorOf(label)]
    assert inside[0] == texts.duty_title
    assert all(claim.text in inside for claim in texts.duty)
    below = [label for label in others if label is not page.title]
    assert all(
        label.mapTo(page, label.rect().topLeft()).y() > duty.mapTo(page, duty.rect().topLeft()).y() for label in below
    )

    routes = routes_of(page)
    assert page.duty is not None
    page.duty.click()
    assert routes == [Route(Place.ARTICLE, texts.duty_article)]


def test_sources_are_shown_with_their_year(visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN))

    assert any(text.startswith("Source:") and "2023" in text for text in shown_texts(page))


@pytest.mark.parametrize(
    "check",
    [
        situation(),
        situation(Circumstance.DRAWN),
        situation(Circumstance.TESTED),
        situation(Circumstance.THREATENED),
        situation(Circumstance.SEXUAL),
        situation(Circumstance.DONE_TO_ME),
    ],
)
def test_one_next_step_and_the_others_each_with_its_why(desk: Desk, visit: Visit, check: SituationCheck) -> None:
    outcome = desk.checks.finish_situation(check).outcome
    texts = desk.checks.roads()
    page = visit(check)
    targets = {
        Step.REPORT: Route(Place.ARTICLE, report_article(texts, outcome)),
        Step.CALL: Route(Place.PEOPLE, Urgency.TODAY),
        Step.REASSIGN: Route(Place.REQUEST),
        Step.WRITE: Route(Place.WRITE),
        Step.READ_RULE: Route(Place.ARTICLE, texts.roads[outcome.road].article),
        Step.PLAN: Route(Place.PLAN),
        Step.PRACTICE: Route(Place.PRACTICE),
    }
    routes = routes_of(page)

    primary = [made for made in page.findChildren(QPushButton) if made.property("role") == "primary"]
    assert primary == [page.steps[outcome.first_step]]
    assert tuple(page.steps) == outcome.steps
    shown = shown_texts(page)
    for step, made in page.steps.items():
        assert made.text() == texts.steps[step].label
        assert texts.steps[step].why in shown
        assert made.accessibleDescription() == texts.steps[step].why
        made.click()
    assert routes == [targets[step] for step in outcome.steps]


@pytest.mark.parametrize("circumstance", [Circumstance.SEXUAL, Circumstance.TOUCH, Circumstance.TESTED])
def test_where_reporting_comes_first_the_report_is_one_click_away(visit: Visit, circumstance: Circumstance) -> None:
    page = visit(situation(circumstance))
    routes = routes_of(page)
    offered = [made for made in page.findChildren(QPushButton) if made.text() == "Prepare the report"]
    assert offered == [page.report]
    assert page.report is not None
    page.report.click()
    assert routes == [Route(Place.REQUEST, "report")]


def report_article(texts: RoadTexts, outcome: Outcome) -> str:
    """A small thing is told as one: not by the page on abuse."""
    small = {Road.BENT_OR_TESTED: "same-shift-report", Road.DONE_TO_ME: "if-something-was-done-to-you"}
    return texts.duty_article if outcome.report_first else small.get(outcome.road, texts.duty_article)


def test_a_report_that_is_due_is_nothing_to_do_later(desk: Desk, visit: Visit) -> None:
    page = visit(situation(Circumstance.SEXUAL))
    page.keep.click()
    assert "The report does not wait for this. It is for what comes beside it." in shown_texts(page)
    labels = [made.text() for made in page.decision.suggestions]
    assert desk.checks.roads().steps[Step.REPORT].label not in labels
    assert labels


def test_nothing_is_kept_unless_asked(desk: Desk, visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN))
    page.leaving()

    assert desk.journal.count() == 0
    assert desk.drafts.find(check_drafts.SITUATION_SLOT) is not None
    assert page.keep.isEnabled()
    assert page.let_go.isEnabled()


def test_after_keeping_another_enter_presses_nothing(visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN))
    page.keep.setFocus()
    page.keep.click()
    assert page.focusWidget() is page


def test_keeping_it_puts_it_in_the_journal_and_takes_the_draft_away(desk: Desk, visit: Visit) -> None:
    page = visit(situation(Circumstance.DRAWN, words="<b>a</b> letter", answer=Answer.NO))
    said: list[str] = []
    page.said.connect(said.append)

    page.keep.click()

    (summary,) = desk.journal.page(None, 10)
    entry = desk.journal.read(summary.entry_id)
    assert entry.kind is EntryKind.SITUATION_CHECK
    assert entry.text.body.startswith("<b>a</b> letter")
    assert entry.check is not None
    assert entry.check.check == situation(Circumstance.DRAWN, words="<b>a</b> letter", answer=Answer.NO)
    assert desk.drafts.find(check_drafts.SITUATION_SLOT) is None
    assert said == ["Kept in the journal."]
    assert page.keep.text() == "Kept in the journal"
    assert not page.keep.isEnabled()
    assert page.let_go.isHidden()


def test_coming_back_after_keeping_offers_nothing_twice(desk: Desk, visit: Visit, show: Callable[[Page], Page]) -> None:
    check = situation(Circumstance.DRAWN, words="the first")
    visit(check).keep.click()
    begun_since = draft_of(situation(words="the second"))
    desk.drafts.keep(check_drafts.SITUATION_SLOT, begun_since)

    page = make_page(Route(Place.RESULT, desk.checks.finish_situation(check)), desk)
    show(page)

    assert isinstance(page, Result)
    assert page.keep.isHidden()
    assert page.let_go.isHidden()
    draft = desk.drafts.find(check_drafts.SITUATION_SLOT)
    assert draft is not None
    assert draft.fields == begun_since


def test_a_failed_keep_says_why_and_can_be_tried_again(desk: Desk, visit: Visit) -> None:
    page = visit(situation())
    desk.session.close()

    page.keep.click()

    assert page.errors.isVisible()
    assert page.keep.isEnabled()
    assert page.keep.text() == "Keep it in the journal"


def test_letting_go_drops_the_draft_and_goes_home(desk: Desk, visit: Visit, confirm: dict[str, bool]) -> None:
    page = visit(situation(Circumstance.DRAWN, words="a letter"))
    routes = routes_of(page)
    undone: list[Undo] = []
    page.undoable.connect(undone.append)

    page.let_go.click()
    assert confirm["asked"]
    assert desk.drafts.find(check_drafts.SITUATION_SLOT) is not None

    confirm["says"] = True
    page.let_go.click()
    assert desk.drafts.all() == ()
    assert desk.journal.count() == 0
    assert routes == [Route(Place.HOME)]
    (undo,) = undone
    begun_since = draft_of(situation(words="the second"))
    desk.drafts.keep(check_drafts.SITUATION_SLOT, begun_since)
    with pytest.raises(BegunSince):
        undo.work()
    draft = desk.drafts.find(check_drafts.SITUATION_SLOT)
    assert draft is not None
    assert draft.fields == begun_since
    desk.drafts.drop(check_drafts.SITUATION_SLOT)

    undo.work()
    again = make_page(undo.then, desk)
    assert isinstance(again, Result)
    assert again.keep.isEnabled()
    again.deleteLater()


def test_a_signs_check_is_kept_from_its_own_slot(desk: Desk, show: Callable[[Page], Page]) -> None:
    check = SignsCheck((SignExample(Sign.TOUCH, "touch-small", Circumstance.TOUCH),), "since May")
    fields = {check_drafts.examples_field(Sign.TOUCH): "touch-small", check_drafts.NOTE: "since May"}
    desk.drafts.keep(check_drafts.SIGNS_SLOT, fields)
    desk.drafts.keep(check_drafts.SITUATION_SLOT, {check_drafts.SITUATION: "another"})
    page = make_page(Route(Place.RESULT, desk.checks.finish_signs(check)), desk)
    show(page)
    assert isinstance(page, Result)

    page.keep.click()

    assert [summary.kind for summary in desk.journal.page(None, 10)] == [EntryKind.SIGNS_CHECK]
    assert [draft.slot for draft in desk.drafts.all()] == [check_drafts.SITUATION_SLOT]


def test_a_check_from_the_journal_has_nothing_left_to_decide(desk: Desk, show: Callable[[Page], Page]) -> None:
    finished = desk.checks.finish_situation(situation(Circumstance.DRAWN))
    entry: Entry = desk.journal.keep_check(finished, desk.checks.texts())

    page = make_page(Route(Place.RESULT, entry), desk)
    show(page)

    assert isinstance(page, Result)
    assert page.keep.isHidden()
    assert page.let_go.isHidden()
    assert "This check is in your journal." in shown_texts(page)


def test_a_result_of_nothing_is_a_bug(desk: Desk) -> None:
    with pytest.raises(TypeError, match=FinishedCheck.__name__):
        make_page(Route(Place.RESULT, "drawn"), desk)
