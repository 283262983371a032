"""A year with something in it, for the tests of its page and of its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Circumstance, Sign, SignAnswer, SignExample, SignGiven, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.over_time import OverTime
from boundarycheck.ui.screens.table import make_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

DAY = 24 * 60 * 60
DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)
TESTED = SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED)
CARRIED = SignExample(Sign.FAVOURS, "favours-carried", Circumstance.CONTRABAND)
DRAWN_WORDS = "You feel drawn to someone in custody."
FULL, RING = "\u25cf", "\u25cb"


def keep_signs(desk: Desk, *seen: SignExample) -> Entry:
    """Keep a look at the signs in which all that were not seen were not there at all."""
    named = {example.sign for example in seen}
    given = {sign: SignAnswer.ONCE if sign in named else SignAnswer.NOT_AT_ALL for sign in Sign}
    check = SignsCheck(seen, "", tuple(SignGiven(*each) for each in given.items()))
    return desk.journal.keep_check(desk.checks.finish_signs(check), desk.checks.texts())


def visit(desk: Desk, show: Show, year: int | None = None) -> OverTime:
    page = show(make_page(Route(Place.OVER_TIME, year), desk))
    assert isinstance(page, OverTime)
    return page


def do_things(desk: Desk, clock: FakeClock) -> None:
    """Mean something in each way it can go, rehearse, and hand a letter over."""
    for going in Going:
        desk.over_time.answer(desk.over_time.decide(f"Call <b>Kim</b> {going}"), going)
    desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No."),)))
    desk.plans.rehearsed(from_memory=True)
    clock.advance(DAY)
    desk.plans.rehearsed(from_memory=True)
    letter = TrackedRequest("", "reassignment", "Ask to be moved", "", "", "", Way.PRINT, ())
    uid = desk.request_book.begin(letter, {}).uid
    desk.request_book.step(uid, Stage.HANDED_OVER, desk.clock.today())


DONE_WORDS = (
    "You meant to: Call <b>Kim</b> done\nYou did it. A step back from the line is a real step.",
    "You meant to: Call <b>Kim</b> not-yet\nNot yet. It is asked again, gently.",
    "You meant to: Call <b>Kim</b> another-way\nYou went another way. That counts as well.",
    "You meant to: Call <b>Kim</b> let-rest\nIt rests.",
    "You meant to: Call <b>Kim</b> open\nYou will be asked about it at a later visit.",
    "You made your plan.",
    "You rehearsed your plan.",
    "You handed over a letter: Ask to be moved",
)
