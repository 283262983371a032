"""A request as an officer would fill it in, for every test that needs a letter."""

from __future__ import annotations

from datetime import date

from boundarycheck.domain.requests import Profile, ReassignmentRequest, Receiver

PROFILE = Profile(
    name="Sam Doe",
    officer_id="4471",
    rank="Correctional Officer",
    facility="North County Jail",
    unit="Unit 4",
    post="Pod B control",
    shift="Evenings",
    days_off="Sunday, Monday",
    reach_privately="555-0100",
)
RECEIVER = Receiver("Captain R. Alvarez", "Watch commander", "r.alvarez@example.org")


def filled_request() -> ReassignmentRequest:
    return ReassignmentRequest(PROFILE, RECEIVER, date(2026, 3, 9))


def blank_request() -> ReassignmentRequest:
    return ReassignmentRequest(Profile(), Receiver(), date(2026, 3, 9))
