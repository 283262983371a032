from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from boundarycheck.domain.checks import Circumstance, Sign, SignExample, SignsCheck
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import Road
from boundarycheck.ui.check_drafts import SIGNS_SLOT
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def visit(desk: Desk, show: Show) -> Callable[[], Signs]:
    def visited() -> Signs:
        page = Signs(desk.checks, desk.drafts, desk.tasks)
        show(page)
        return page

    return visited


@pytest.fixture
def page(visit: Callable[[], Signs]) -> Signs:
    return visit()


def finished(page: Signs) -> FinishedCheck:
    """Go on to the end and return what the result page would be given."""
    routes: list[Route] = []
    page.go.connect(routes.append)
    while not routes:
        page.go_on()
    (route,) = routes
    assert route.place is Place.RESULT
    assert isinstance(route.subject, FinishedCheck)
    return route.subject


def test_each_sign_shows_its_examples_and_what_protects(desk: Desk, page: Signs) -> None:
    for number, text in enumerate(desk.checks.texts().signs, start=1):
        shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert page.progress.text() == f"Warning sign {number} of 5"
        assert page.title.text() == text.title
        assert text.explain in shown
        assert text.protective_move in shown
        assert [example.text for example in text.examples] == [
            line.accessibleName() for line in page.signs[number - 1].lines.values()
        ]
        page.go_on()
    assert page.stage is page.closing


def test_nothing_ticked_leads_to_the_quiet_page(desk: Desk, page: Signs) -> None:
    result = finished(page)

    assert result.check == SignsCheck()
    assert result.outcome.road is Road.QUIET
    # The result page finds in it that this check was neither kept nor let go.
    assert desk.drafts.find(SIGNS_SLOT) is not None


def test_what_was_ticked_is_what_is_recognised(page: Signs) -> None:
    page.signs[0].lines["troubles-home"].click()
    page.signs[4].lines["touch-small"].click()
    page.signs[4].lines["touch-sexual"].click()
    page.signs[4].lines["touch-sexual"].click()
    page.closing.note.setPlainText("since <i>May</i>")

    result = finished(page)

    assert result.check == SignsCheck(
        (
            SignExample(Sign.TROUBLES, "troubles-home", Circumstance.TROUBLES),
            SignExample(Sign.TOUCH, "touch-small", Circumstance.TOUCH),
        ),
        "since <i>May</i>",
    )


def test_everything_is_found_again(page: Signs, visit: Callable[[], Signs]) -> None:
    page.signs[1].lines["favours-owing"].click()
    page.closing.note.setPlainText("since May")
    page.go_on()
    page.go_on()
    page.leaving()

    again = visit()

    assert again.fields() == page.fields()
    assert again.stage is again.signs[2]
    assert again.signs[1].lines["favours-owing"].isChecked()
    assert again.closing.note.words == "since May"
    assert again.restored.isVisible()


def test_visiting_alone_leaves_no_draft(desk: Desk, page: Signs) -> None:
    page.leaving()

    assert desk.drafts.all() == ()
