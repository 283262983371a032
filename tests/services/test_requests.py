from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.letters import load_letters
from boundarycheck.domain.errors import ContentDamaged, HandOverFailed, Locked, RequestIncomplete
from boundarycheck.domain.requests import BLANK, Profile, ReasonCategory, Receiver
from boundarycheck.services.requests import RequestService
from boundarycheck.services.session import Session
from letters import PROFILE, RECEIVER, blank_request, filled_request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


class Desktop:
    """Takes notes of the links it was to open."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.broken = False

    def open(self, link: str) -> None:
        if self.broken:
            raise HandOverFailed(reason="there is none")
        self.links.append(link)


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def session(clock: FakeClock) -> Iterator[Session]:
    session = Session(clock)
    session.open_guest()
    yield session
    session.close()


@pytest.fixture
def service(session: Session, clock: FakeClock, desktop: Desktop) -> RequestService:
    return RequestService(session, clock, open_link=desktop.open)


def test_a_request_begins_from_the_kept_profile_dated_today(service: RequestService, clock: FakeClock) -> None:
    service.keep_profile(PROFILE, RECEIVER)
    assert service.profile() == (PROFILE, RECEIVER)
    request = service.begin()
    assert request == replace(filled_request(), dated=clock.today())
    assert request.reason is ReasonCategory.BOUNDARIES


def test_one_call_makes_a_finished_letter_before_anything_was_filled_in(service: RequestService) -> None:
    letter = service.letter(service.begin())
    assert letter.sender[0] == f"From: {BLANK}"
    assert letter.receipt


def test_what_is_missing_is_named_plainly_and_in_order(service: RequestService) -> None:
    assert service.missing(filled_request()) == ()
    missing = service.missing(blank_request())
    assert missing[:3] == ("your name", "your rank", "your ID or badge number")
    assert missing[-2:] == ("how to reach you in private", "who gets the letter")


def test_what_is_missing_is_what_the_letter_leaves_open(service: RequestService) -> None:
    request = replace(blank_request(), profile=Profile(name="Sam"), receiver=Receiver(role="Captain"))
    assert "your name" not in service.missing(request)
    assert "who gets the letter" not in service.missing(request)
    assert "From: Sam" in service.letter(request).text


def test_the_letter_opens_in_the_mail_program_unsent(service: RequestService, desktop: Desktop) -> None:
    service.open_in_mail(service.letter(filled_request()), RECEIVER)
    (link,) = desktop.links
    assert link.startswith("mailto:r.alvarez@example.org?subject=Request%20for%20reassignment")


def test_an_unusable_address_opens_nothing(service: RequestService, desktop: Desktop) -> None:
    with pytest.raises(RequestIncomplete, match="a valid e-mail address"):
        service.open_in_mail(service.letter(filled_request()), Receiver(address="captain"))
    assert desktop.links == []


def test_a_desktop_without_mail_is_told(service: RequestService, desktop: Desktop) -> None:
    desktop.broken = True
    with pytest.raises(HandOverFailed):
        service.open_in_mail(service.letter(filled_request()), RECEIVER)


def test_a_locked_session_gives_no_profile(service: RequestService, session: Session) -> None:
    session.close()
    with pytest.raises(Locked):
        service.profile()
    with pytest.raises(Locked):
        service.keep_profile(PROFILE, RECEIVER)
    with pytest.raises(Locked):
        service.begin()


def test_a_letter_needs_no_open_journal(service: RequestService, session: Session) -> None:
    session.close()
    assert service.letter(filled_request()).sender[0] == "From: Sam Doe"


def test_the_words_of_the_review_page_come_along(service: RequestService) -> None:
    assert service.wording == load_letters()


def test_the_words_are_read_once_and_only_when_needed(session: Session, clock: FakeClock, desktop: Desktop) -> None:
    service = RequestService(session, clock, "xx", open_link=desktop.open)
    service.begin()
    with pytest.raises(ContentDamaged):
        _ = service.wording
    english = RequestService(session, clock)
    assert english.wording is english.wording
