from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from agencies import write_policies
from boundarycheck.domain.checks import Answer, SituationCheck, Timing
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import Road
from boundarycheck.ui.check_drafts import SITUATION_SLOT
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.situation import Situation
from boundarycheck.ui.screens.table import make_page
from doors import ways_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def visit(desk: Desk, show: Show) -> Callable[[], Situation]:
    def visited() -> Situation:
        page = Situation(desk.checks, desk.drafts, desk.tasks)
        show(page)
        return page

    return visited


@pytest.fixture
def page(visit: Callable[[], Situation]) -> Situation:
    return visit()


def shown_texts(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("timing", [*Timing, None])
def test_what_is_said_to_a_no_depends_on_before_and_after(desk: Desk, page: Situation, timing: Timing | None) -> None:
    text = desk.checks.texts().questions[0]
    page.go_on()
    page.questions[0].answers[Answer.NO].click()
    if timing is not None:
        page.step_back()
        page.about.timings[timing].click()
        page.go_on()
    assert "\n\n".join(text.after(Answer.NO, timing)) in shown_texts(page)


def test_before_or_after_is_part_of_the_check_and_found_again(page: Situation, visit: Callable[[], Situation]) -> None:
    page.about.timings[Timing.BEFORE].click()
    page.leaving()
    again = visit()
    assert again.about.timing is Timing.BEFORE
    routes = ways_of(again)
    again.go_on()
    for question in again.questions:
        question.answers[Answer.NO].click()
        again.go_on()
    again.go_on()
    (route,) = routes
    assert isinstance(route.subject, FinishedCheck)
    assert isinstance(route.subject.check, SituationCheck)
    assert route.subject.check.timing is Timing.BEFORE
    assert route.subject.outcome.road is Road.BEFORE


def test_a_way_here_may_tell_that_it_has_happened(desk: Desk, show: Show) -> None:
    page = make_page(Route(Place.SITUATION, Timing.AFTER), desk)
    assert isinstance(page, Situation)
    show(page)
    assert page.about.timing is Timing.AFTER
    assert page.unsaved() is None
    page.leaving()
    assert desk.drafts.all() == ()
    desk.drafts.keep(SITUATION_SLOT, {"situation": "it began", "timing": "before"})
    again = make_page(Route(Place.SITUATION, Timing.AFTER), desk)
    assert isinstance(again, Situation)
    show(again)
    assert again.about.timing is Timing.BEFORE


def test_the_own_agency_is_quoted_beside_the_question(desk: Desk, show: Show, tmp_path: Path) -> None:
    write_policies(tmp_path / "data" / "agency")
    page = make_page(Route(Place.SITUATION), desk)
    assert isinstance(page, Situation)
    show(page)
    page.go_on()
    assert "Staff take <b>no</b> gifts." not in shown_texts(page)
    page.questions[0].answers[Answer.YES].click()
    page.go_on()
    assert {"Staff take <b>no</b> gifts.", "Gifts, Pine County, as of 2026-02"} <= set(shown_texts(page))
