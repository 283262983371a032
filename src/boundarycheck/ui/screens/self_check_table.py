"""The part of the table of screens that belongs to the self-check: roads, plan, practice, over time.

As in table.py, a screen is imported when it is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.places import Place, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.places import Route


def _home(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.parts.last_time import LastTime
    from boundarycheck.ui.screens.home import Home

    def last_time(page: Page) -> LastTime:
        return LastTime(page, desk.over_time, desk.plans, desk.tasks)

    if desk.session.folder is None:
        return Home(
            desk.checks,
            desk.drafts,
            desk.tasks,
            last_time=last_time,
            people=desk.people,
            book=desk.request_book,
            ready=desk.ready_letters,
        )
    from boundarycheck.ui.parts.home_safety import look_after

    return Home(
        desk.checks,
        desk.drafts,
        desk.tasks,
        last_time=last_time,
        look_after=lambda: look_after(desk.backups, desk.journal, desk.merging, desk.clock),
        keys=desk.keys,
        reminders=desk.reminders,
        people=desk.people,
        book=desk.request_book,
        ready=desk.ready_letters,
    )


def _situation(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.checks import Timing
    from boundarycheck.ui.screens.situation import Situation

    timing = route.subject if isinstance(route.subject, Timing) else None
    return Situation(desk.checks, desk.drafts, desk.tasks, timing, desk.agency.policies)


def _signs(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.signs import Signs

    return Signs(desk.checks, desk.drafts, desk.tasks)


def _result(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.journal import Entry, FinishedCheck
    from boundarycheck.ui.screens.result import Result

    entry = route.subject if isinstance(route.subject, Entry) else None
    finished = (None if entry is None else entry.check) or subject_of(route, FinishedCheck)
    return Result(
        finished,
        desk.checks,
        desk.journal,
        desk.drafts,
        desk.tasks,
        over_time=desk.over_time,
        kept_as=entry,
        policies=desk.agency.policies,
    )


def _road(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.concerns import Concern
    from boundarycheck.ui.screens.road import RoadPage

    return RoadPage(subject_of(route, Concern), desk.checks, desk.tasks, desk.agency.policies)


def _factors(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.factors import Factors

    return Factors(desk.checks)


def _plan(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.plan import PlanPage

    return PlanPage(desk.plans, desk.journal, desk.tasks)


def _plan_edit(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.plan_edit import PlanEdit

    return PlanEdit(desk.plans, desk.drafts, desk.tasks, lambda: desk.over_time.own_cues(desk.checks.texts()))


def _rehearse(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.rehearse import Rehearse

    return Rehearse(desk.plans, desk.tasks)


def _practice(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.practice import Practice

    return Practice(desk.practice)


def _scenario(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.scenario import ScenarioPage

    return ScenarioPage(subject_of(route, str), desk.practice)


def _over_time(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.over_time import OverTime

    year = route.subject if isinstance(route.subject, int) else None
    return OverTime(year, desk.over_time, desk.checks, desk.tasks)


def _two_checks(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.two_checks import TwoChecks

    entry_id = route.subject if isinstance(route.subject, int) else None
    return TwoChecks(entry_id, desk.over_time, desk.checks, desk.tasks)


def _policy(route: Route, _desk: Desk) -> Page:
    from boundarycheck.domain.articles import PolicyText
    from boundarycheck.ui.screens.policy import PolicyPage

    return PolicyPage(subject_of(route, PolicyText))


def _changes(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.changes import Changes

    return Changes(desk.library)


SELF_CHECK: dict[Place, Callable[[Route, Desk], Page]] = {
    Place.HOME: _home,
    Place.SITUATION: _situation,
    Place.SIGNS: _signs,
    Place.RESULT: _result,
    Place.ROAD: _road,
    Place.FACTORS: _factors,
    Place.PLAN: _plan,
    Place.PLAN_EDIT: _plan_edit,
    Place.REHEARSE: _rehearse,
    Place.PRACTICE: _practice,
    Place.SCENARIO: _scenario,
    Place.OVER_TIME: _over_time,
    Place.TWO_CHECKS: _two_checks,
    Place.POLICY: _policy,
    Place.CHANGES: _changes,
}
