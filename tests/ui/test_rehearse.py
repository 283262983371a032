from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.rehearse import Rehearse
from boundarycheck.ui.screens.table import make_page
from desks import FullDisk
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

PLAN = BoundaryPlan((IfThen("someone asks", "No. Same for all."), IfThen("a talk gets long", "I move on.")))


def rehearse(desk: Desk, show: Show) -> Rehearse:
    page = show(make_page(Route(Place.REHEARSE), desk))
    assert isinstance(page, Rehearse)
    return page


def test_the_second_half_is_covered_until_it_is_asked_for(desk: Desk, show: Show) -> None:
    desk.plans.keep(PLAN)
    page = rehearse(desk, show)
    assert "If someone asks …" in words_on(page)
    assert "Same for all" not in words_on(page)
    assert page.progress.text() == "Sentence 1 of 2"
    page.show_it.click()
    assert "If someone asks, I say: “No. Same for all.”" in words_on(page)
    page.came.click()
    assert "If a talk gets long …" in words_on(page)
    assert "I move on" not in words_on(page)


@pytest.mark.parametrize(("second", "days", "words"), [("came", 1, "It came."), ("looked", 1, "You looked")])
def test_at_the_end_the_next_day_is_told_and_kept(desk: Desk, show: Show, second: str, days: int, words: str) -> None:
    desk.plans.keep(PLAN)
    page = rehearse(desk, show)
    page.show_it.click()
    page.came.click()
    page.show_it.click()
    (page.came if second == "came" else page.looked).click()
    assert words in words_on(page)
    assert "The next one is due on" in words_on(page)
    kept = desk.plans.present()
    assert kept is not None
    assert [each.from_memory for each in kept.plan.rehearsals] == [second == "came"]
    assert (kept.next_on - kept.made_on).days == days
    went = ways_of(page)
    press(page, "See the plan")
    assert went == [Route(Place.PLAN)]


def test_after_a_full_disk_the_last_step_is_offered_again(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.keep(PLAN)
    page = rehearse(desk, show)
    page.show_it.click()
    page.came.click()
    page.show_it.click()
    full = FullDisk(desk.session.vault.records.keep)
    monkeypatch.setattr(desk.session.vault.records, "keep", full)
    page.looked.click()
    assert page.errors.isVisible()
    assert page.came.isVisible()
    assert page.looked.isVisible()
    assert "I move on." in words_on(page)
    full.full = False
    page.came.click()
    assert not page.errors.isVisible()
    assert "Done for today" in words_on(page)
    kept = desk.plans.present()
    assert kept is not None
    assert [each.from_memory for each in kept.plan.rehearsals] == [True]


def test_by_keyboard_the_focus_is_on_what_comes_next(desk: Desk, show: Show) -> None:
    desk.plans.keep(PLAN)
    page = rehearse(desk, show)
    page.show_it.click()
    assert page.focusWidget() is page.came
    page.came.click()
    assert page.focusWidget() is page.show_it


def test_without_a_plan_it_says_so(desk: Desk, show: Show) -> None:
    page = rehearse(desk, show)
    assert "There is no plan yet." in words_on(page)
    assert page.show_it.isHidden()
    assert page.back_to_plan.isVisible()


def test_a_plan_that_went_meanwhile_is_no_error(desk: Desk, show: Show) -> None:
    desk.plans.keep(PLAN)
    page = rehearse(desk, show)
    desk.plans.let_go()
    for _ in range(2):
        page.show_it.click()
        page.came.click()
    assert "Done for today" in words_on(page)
    assert "due on" not in words_on(page)
