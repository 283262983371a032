"""Where the program speaks Spanish, a letter is in English all the same, unless the officer wants it otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.letters import load_guide, load_letters, load_second_look
from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.requests import NO, YES, switch_of
from boundarycheck.services.requests import IN_ENGLISH, RequestService
from content.test_kinds import OWN_KIND, pack
from letters import PROFILE, kinds, shelf
from services.test_requests import CAPTAIN

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.requests import Request
    from boundarycheck.services.session import Session
    from fakes import FakeClock


@pytest.fixture
def spanish(session: Session, clock: FakeClock) -> RequestService:
    service = RequestService(session, clock, "es")
    service.keep_profile(PROFILE)
    service.keep_receiver(CAPTAIN)
    return service


def wanting(request: Request, english: str) -> Request:
    return replace(request, answers={**request.answers, IN_ENGLISH: english})


def test_a_letter_is_in_english_while_the_page_speaks_spanish(spanish: RequestService) -> None:
    request, _to = spanish.begin("reassignment")
    assert request.kind.label == "Pedir un cambio de puesto"
    for asked in (request, wanting(request, YES)):
        letter = spanish.letter(asked)
        assert letter.subject.startswith("Request for reassignment from")
        assert letter.sender[0] == "From: Sam Doe"
        assert spanish.mail_in(letter.language) == load_letters("en", shelf()).mail
    assert spanish.guide == load_guide("en")


def test_a_letter_is_in_spanish_where_that_is_wanted(spanish: RequestService) -> None:
    request, _to = spanish.begin("reassignment")
    letter = spanish.letter(wanting(request, NO))
    assert letter.subject.startswith("Solicitud de reasignación")
    assert spanish.letter(request).language == "en"
    assert spanish.mail_in(letter.language) == load_letters("es", shelf()).mail  # whatever was composed since


@pytest.mark.parametrize("english", [YES, NO])
@pytest.mark.parametrize(
    ("own", "title", "marked"),
    [
        ("Estoy enamorado, y me da miedo.", "Sentimientos", "enamorado"),
        ("I think I am in love.", "Sentimientos", "in love"),
        ("Todo empezó con Marcus.", "Un nombre", "Marcus"),
        ("Jones asked me again.", "Un nombre", "Jones"),
        ("Fue su culpa.", "Culpa", "su culpa"),
        ("It was his fault.", "Culpa", "his fault"),
    ],
)
def test_own_words_are_looked_at_in_both_languages(
    spanish: RequestService, english: str, own: str, title: str, marked: str
) -> None:
    request, _to = spanish.begin("reassignment")
    asked = replace(request, answers={"own_words": own, switch_of("own_words"): YES})
    marks = spanish.look_again(wanting(asked, english))
    assert (title, marked) in [(mark.concern.title, mark.words) for mark in marks]
    assert {mark.concern.reason for mark in marks} <= {each.reason for each in load_second_look("es").concerns}


@pytest.mark.parametrize(
    "own",
    [
        "I have trained my relief. On Monday I can start at Pod B control, or in the Yard.",
        "My sergeant knows. It is a matter of time, and the amount of overtime is fine with me.",
        "Sería mejor en el Patio. Puede ser desde el lunes. Mi relevo ya sabe todo.",
    ],
)
def test_what_neither_language_minds_is_not_marked(spanish: RequestService, own: str) -> None:
    request, _to = spanish.begin("reassignment")
    asked = replace(request, answers={"own_words": own, switch_of("own_words"): YES})
    assert [mark.words for mark in spanish.look_again(asked)] == []


def test_what_is_blank_is_told_in_the_language_of_the_page(spanish: RequestService) -> None:
    spanish.keep_profile(replace(PROFILE, unit=""))
    request, _to = spanish.begin("reassignment")
    assert spanish.missing(request) != ()
    assert "unidad" in spanish.missing(request)[0]


def test_the_words_of_an_agency_are_its_own(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    folder = AgencyFolder(pack(tmp_path / "county", own=OWN_KIND))
    service = RequestService(session, clock, "es", lambda: [folder])
    service.read_agency()
    (own,) = (kind for kind in service.kinds if kind.agency)
    request = replace(service.begin("reassignment")[0], kind=own)
    assert service.letter(request).subject == service.letter(wanting(request, NO)).subject


def test_nothing_is_asked_where_the_program_speaks_english(session: Session, clock: FakeClock) -> None:
    service = RequestService(session, clock)
    assert not service.offers_english
    request, _to = service.begin("reassignment")
    assert request.kind == kinds()["reassignment"]
    assert service.letter(wanting(request, NO)) == service.letter(request)
    assert service.mail_in(service.letter(request).language) == service.wording.mail
