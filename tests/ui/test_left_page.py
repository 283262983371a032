"""Where the officer was, as a text, and the way back there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agencies import write_policies
from boundarycheck.domain.checks import Answer, Question, QuestionAnswer, SignsCheck, SituationCheck, Timing
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.ui import check_drafts, left_page
from boundarycheck.ui.parts.standing import Stand
from boundarycheck.ui.places import DOORS, Place, Route
from content.test_kinds import OWN_KIND, pack
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.ui.desk import Desk

STAND = Stand(3, 17, 240)


@pytest.fixture
def desk(cheap_desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    cheap_desk.session.create(tmp_path / "journal", PASSPHRASE)
    yield cheap_desk
    cheap_desk.session.close()


def there_and_back(route: Route, desk: Desk) -> Route:
    back = left_page.from_text(left_page.to_text(route, STAND), desk)
    assert back is not None
    assert back.stand == STAND
    return back


@pytest.mark.parametrize(
    "route",
    [
        Route(Place.HOME),
        Route(Place.WRITE, 7),
        Route(Place.PEOPLE, Urgency.TODAY),
        Route(Place.ARTICLE, "duty-to-report"),
        Route(Place.RECOVERY_KEY, Place.HOME),
        Route(Place.SITUATION, Timing.AFTER),
        Route(Place.ROAD, Concern.THREATENED),
        Route(Place.SCENARIO, "extra-tray"),
    ],
)
def test_every_kind_of_page_is_found_again(route: Route, desk: Desk) -> None:
    back = there_and_back(route, desk)
    assert back == route
    assert type(back.subject) is type(route.subject)


@pytest.mark.parametrize("stand", [Stand(1, 2, 3), None])
def test_from_a_page_that_covers_another_the_way_leads_to_the_one_beneath(stand: Stand | None, desk: Desk) -> None:
    covered = Route(Place.COVERED, Route(Place.WRITE, 7, stand))
    back = left_page.from_text(left_page.to_text(covered, STAND), desk)
    assert back == Route(Place.WRITE, 7)
    assert back is not None
    assert back.stand == (stand or Stand())


@pytest.mark.parametrize("place", sorted(DOORS))
def test_nobody_is_led_back_to_a_door(place: Place, desk: Desk) -> None:
    assert left_page.to_text(Route(place), STAND) == ""
    text = json.dumps({"place": place.value, "subject": ["none", ""], "stand": [0, 0, 0]})
    assert left_page.from_text(text, desk) is None


def test_a_kept_check_is_read_from_the_journal_again(desk: Desk) -> None:
    finished = desk.checks.finish_situation(answered("canary words"))
    entry = desk.journal.keep_check(finished, desk.checks.texts(), drop_draft="")
    route = Route(Place.RESULT, entry)
    assert "canary" not in left_page.to_text(route, STAND)
    assert there_and_back(route, desk).subject == entry


def answered(words: str) -> SituationCheck:
    check = SituationCheck(words)
    for question in Question:
        check = check.with_answer(QuestionAnswer(question, Answer.NOT_SURE, ""))
    return check


def test_a_check_that_is_not_kept_is_made_again_from_its_draft(desk: Desk) -> None:
    fields = {check_drafts.SITUATION: "canary words"}
    fields |= {check_drafts.answer_field(question): Answer.NOT_SURE.value for question in Question}
    desk.drafts.keep(check_drafts.SITUATION_SLOT, fields)
    finished = desk.checks.finish_situation(answered("canary words"))
    route = Route(Place.RESULT, finished)
    assert "canary" not in left_page.to_text(route, STAND)
    assert there_and_back(route, desk).subject == finished


def test_the_signs_are_made_again_from_their_draft(desk: Desk) -> None:
    desk.drafts.keep(check_drafts.SIGNS_SLOT, {check_drafts.NOTE: "canary words"})
    finished = desk.checks.finish_signs(SignsCheck((), "canary words"))
    subject = there_and_back(Route(Place.RESULT, finished), desk).subject
    assert isinstance(subject, FinishedCheck)
    assert subject == finished


def test_what_is_gone_is_not_gone_back_to(desk: Desk) -> None:
    for subject in (["check", check_drafts.SIGNS_SLOT], ["entry", 99], ["entry", True], ["urgency", "someday"]):
        text = json.dumps({"place": "result", "subject": subject, "stand": [0, 0, 0]})
        assert left_page.from_text(text, desk) is None


def test_the_agencys_pages_are_found_again_as_its_folder_has_them_now(desk: Desk, tmp_path: Path) -> None:
    desk.preferences.use_pack(write_policies(pack(tmp_path / "county", own=OWN_KIND)))
    policy = desk.agency.policies().find("gifts")
    assert there_and_back(Route(Place.POLICY, policy), desk) == Route(Place.POLICY, policy)
    desk.__dict__.pop("requests", None)  # as after a lock: nothing was read yet
    for route in (Route(Place.REQUEST, "union-talk"), Route(Place.REQUEST, "report"), Route(Place.REQUEST)):
        assert there_and_back(route, desk) == route
    assert desk.requests.label_of("union-talk") == "Ask the union"


@pytest.mark.parametrize("place", ["article", "policy", "scenario", "request"])
def test_a_page_of_content_that_was_taken_away_since_is_not_gone_back_to(place: str, desk: Desk) -> None:
    text = json.dumps({"place": place, "subject": ["plain", "gone"], "stand": [0, 0, 0]})
    assert left_page.from_text(text, desk) is None


def test_a_subject_that_cannot_be_named_is_left_out(desk: Desk) -> None:
    assert there_and_back(Route(Place.JOURNAL, object()), desk) == Route(Place.JOURNAL)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text())
def test_any_text_is_taken(text: str, desk: Desk) -> None:
    assert left_page.from_text(text, desk) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    subject=st.tuples(
        st.sampled_from(["entry", "check", "urgency", "place", "plain", "none", "?"]), st.text() | st.integers()
    ),
    stand=st.lists(st.integers() | st.booleans() | st.text(), max_size=4),
)
def test_any_json_is_taken(subject: tuple[str, str | int], stand: list[object], desk: Desk) -> None:
    text = json.dumps({"place": "home", "subject": subject, "stand": stand})
    back = left_page.from_text(text, desk)
    assert back is None or back.place is Place.HOME
