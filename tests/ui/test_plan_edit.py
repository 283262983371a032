from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from boundarycheck.domain.checks import Circumstance, Sign, SignExample, SignsCheck
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.ui import plan_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.plan_edit import Beginnings, PlanEdit, WordsStage
from boundarycheck.ui.screens.table import make_page
from desks import FullDisk
from doors import ways_of
from pages import scroll_over, words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def visit(desk: Desk, show: Show) -> Callable[[], PlanEdit]:
    def visited() -> PlanEdit:
        page = show(make_page(Route(Place.PLAN_EDIT), desk))
        assert isinstance(page, PlanEdit)
        return page

    return visited


@pytest.fixture
def page(visit: Callable[[], PlanEdit]) -> PlanEdit:
    return visit()


def choose(beginnings: Beginnings, text: str) -> None:
    beginnings.setCurrentIndex(beginnings.findData(text))
    beginnings.activated.emit(beginnings.currentIndex())


def to_the_end(page: PlanEdit) -> None:
    for _ in range(6):
        page.go_on()


def test_the_first_sentence_is_needed_and_the_others_are_not(page: PlanEdit) -> None:
    assert not page.next.isEnabled()
    first = page.sentences[0]
    first.cue.setText("someone asks")
    assert not page.next.isEnabled()
    assert "“…”" in first.whole.text()
    first.words_to_say.setText("No.")
    assert first.whole.text() == "If someone asks, I say: “No.”"
    first.tell.setText("the sergeant")
    assert first.whole.text() == "If someone asks, I say: “No.” And I tell the sergeant before the end of the shift."
    page.go_on()
    assert page.next.isEnabled()
    page.sentences[1].cue.setText("half a sentence")
    assert not page.next.isEnabled()


def test_beginnings_fill_a_line_and_add_to_words(desk: Desk, page: PlanEdit) -> None:
    texts = desk.plans.texts()
    cues = page.sentences[0].findChildren(Beginnings)[0]
    choose(cues, "")
    assert page.sentences[0].cue.text() == ""
    choose(cues, texts.cues[0])
    assert page.sentences[0].cue.text() == texts.cues[0]
    assert cues.value == ""
    assert cues.accessibleName() == "A beginning for: If …"
    page.sentences[0].words_to_say.setText("No.")
    for _ in range(3):
        page.go_on()
    stage = page.stage
    assert isinstance(stage, WordsStage)
    (asks,) = stage.findChildren(Beginnings)
    for text in texts.first_asks[:2]:
        choose(asks, text)
    assert stage.words[plan_words.FIRST_ASK].words == "\n".join(texts.first_asks[:2])


def test_a_beginning_never_takes_the_place_of_typed_words(desk: Desk, page: PlanEdit) -> None:
    texts = desk.plans.texts()
    cues, lines, _tellers = page.sentences[0].beginnings
    cue, say = page.sentences[0].cue, page.sentences[0].words_to_say
    choose(cues, texts.cues[0])
    choose(cues, texts.cues[1])
    assert cue.text() == texts.cues[1]
    cue.undo()
    assert cue.text() == texts.cues[0]
    cue.setText("the man in 12 waits for me ")
    choose(cues, texts.cues[0])
    assert cue.text() == f"the man in 12 waits for me, {texts.cues[0]}"
    cue.undo()
    assert cue.text() == "the man in 12 waits for me "
    say.setText("No.")
    choose(lines, texts.lines[0])
    assert say.text() == f"No. {texts.lines[0]}"


def test_a_beginning_that_does_not_fit_is_refused_aloud(desk: Desk, page: PlanEdit) -> None:
    cue = page.sentences[0].cue
    cue.setText("x" * 299)
    choose(page.sentences[0].beginnings[0], desk.plans.texts().cues[0])
    assert cue.text() == "x" * 299
    said = words_on(page)
    assert "There is no room for that: only 300 characters fit here. What you typed is as it was." in said
    assert "copied" not in said  # nothing was
    cue.selectAll()
    cue.insert("x" * 301)
    assert "It is still where you copied it from." in words_on(page)


def test_a_beginning_that_is_added_to_words_can_be_undone(desk: Desk, page: PlanEdit) -> None:
    page.sentences[0].cue.setText("someone asks")
    page.sentences[0].words_to_say.setText("No.")
    for _ in range(3):
        page.go_on()
    stage = page.stage
    assert isinstance(stage, WordsStage)
    (asks,) = stage.findChildren(Beginnings)
    field = stage.words[plan_words.FIRST_ASK]
    QTest.keyClicks(field, "My own way")
    choose(asks, desk.plans.texts().first_asks[0])
    assert field.words == f"My own way\n{desk.plans.texts().first_asks[0]}"
    field.undo()
    assert field.words == "My own way"


def test_own_cues_are_offered_first(desk: Desk, visit: Callable[[], PlanEdit]) -> None:
    seen = SignsCheck((SignExample(Sign.FAVOURS, "favours-owing", Circumstance.TESTED),))
    desk.journal.keep_check(desk.checks.finish_signs(seen), desk.checks.texts())
    page = visit()
    for sentence in page.sentences:
        cues = sentence.beginnings[0]
        assert cues.itemText(1) == "I feel that I owe someone in custody something"
        choose(cues, cues.itemText(1))
        assert sentence.cue.text() == cues.itemText(1)


def test_the_whole_plan_is_kept_without_a_number(desk: Desk, page: PlanEdit) -> None:
    went = ways_of(page)
    page.sentences[0].cue.setText("someone asks")
    page.sentences[0].words_to_say.setText("No.")
    for _ in range(5):
        page.go_on()
    assert page.next.text() == "Keep the plan"
    rulers = page.stage
    slider = rulers.first_focus
    assert [label.text() for label in rulers.findChildren(QLabel) if label.text().isdecimal()] == ["0", "10"] * 2
    page.stage.fill({plan_words.WHY_MATTERS: "My kids."})
    slider.setProperty("value", 7)
    assert "7. Why 7, and not lower?" in words_on(page)
    slider.setProperty("value", 0)
    assert "0. What would make it a 1?" in words_on(page)
    assert not scroll_over(slider)
    assert "7" not in str(page.fields())
    page.go_on()
    assert went == [Route(Place.PLAN)]
    kept = desk.plans.present()
    assert kept is not None
    assert kept.plan == BoundaryPlan((IfThen("someone asks", "No."),), why_matters="My kids.")
    assert desk.drafts.find("plan") is None


def test_the_kept_plan_is_there_to_be_changed(desk: Desk, visit: Callable[[], PlanEdit]) -> None:
    plan = BoundaryPlan(
        (IfThen("someone asks", "No.", "Kim"), IfThen("a talk", "Bye.")), people="Sam", places="In view"
    )
    desk.plans.keep(plan)
    page = visit()
    assert page.unsaved() is None
    assert page.restored.isHidden()
    page.sentences[0].words_to_say.setText("Not today.")
    to_the_end(page)
    kept = desk.plans.present()
    assert kept is not None
    assert kept.plan.sentences == (IfThen("someone asks", "Not today.", "Kim"), IfThen("a talk", "Bye."))
    assert (kept.plan.people, kept.plan.places) == ("Sam", "In view")


def test_a_draft_is_found_again(visit: Callable[[], PlanEdit], page: PlanEdit) -> None:
    page.sentences[0].cue.setText("someone asks")
    page.leaving()
    again = visit()
    assert again.sentences[0].cue.text() == "someone asks"
    assert again.restored.isVisible()


def test_a_plan_that_cannot_be_kept_says_why(desk: Desk, page: PlanEdit) -> None:
    went = ways_of(page)
    page.sentences[0].cue.setText("someone asks")
    page.sentences[0].words_to_say.setText("No.")
    for _ in range(5):
        page.go_on()
    desk.session.close()
    page.go_on()
    assert page.errors.isVisible()
    assert went == []


SENTENCES = st.lists(st.builds(IfThen, st.text(min_size=1), st.text(min_size=1), st.text()), max_size=3).map(tuple)


@given(st.builds(BoundaryPlan, SENTENCES, st.text(), st.text(), st.text(), st.text(), st.text()))
def test_a_plan_and_its_draft_are_the_same(plan: BoundaryPlan) -> None:
    back = plan_words.plan_in(plan_words.fields_of(plan))
    assert back.sentences[: len(plan.sentences)] == plan.sentences
    assert all(not sentence.complete for sentence in back.sentences[len(plan.sentences) :])
    assert (back.first_ask, back.people, back.places) == (plan.first_ask, plan.people, plan.places)
    assert (back.why_matters, back.why_able) == (plan.why_matters, plan.why_able)


def test_words_that_were_held_in_memory_are_forgotten_once_the_plan_is_kept(
    desk: Desk, page: PlanEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = FullDisk(desk.session.vault.drafts.keep)
    monkeypatch.setattr(desk.session.vault.drafts, "keep", full)
    page.sentences[0].cue.setText("someone asks")
    page.sentences[0].words_to_say.setText("No.")
    for _ in range(5):
        page.go_on()
    page.leaving()
    assert desk.drafts.held()
    page.go_on()
    assert desk.drafts.held() == ()
    assert desk.drafts.find("plan") is None
    assert desk.plans.present() is not None
