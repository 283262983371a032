"""A request as an officer would fill it in, for every test that needs a letter."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from boundarycheck.content.kinds import load_kinds
from boundarycheck.content.letters import load_letters
from boundarycheck.content.sources import load_sources
from boundarycheck.delivery.letter import compose
from boundarycheck.domain.requests import YES, Profile, Receiver, Request, switch_of

if TYPE_CHECKING:
    from boundarycheck.content.sources import SourceShelf
    from boundarycheck.domain.requests import Letter, LetterKind, LetterWording

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
DAY = date(2026, 3, 9)


@cache
def shelf() -> SourceShelf:
    return load_sources()


@cache
def wording() -> LetterWording:
    return load_letters("en", shelf())


@cache
def kinds() -> dict[str, LetterKind]:
    return {kind.kind_id: kind for kind in load_kinds("en", shelf())}


def filled_request(kind_id: str = "reassignment", **answers: str) -> Request:
    return Request(kinds()[kind_id], PROFILE, RECEIVER, DAY, answers)


def blank_request(kind_id: str = "reassignment") -> Request:
    return Request(kinds()[kind_id], Profile(), Receiver(), DAY)


def told(**words: str) -> dict[str, str]:
    """The answers that switch asks on, with their words; "" for those that take none."""
    answers: dict[str, str] = {}
    for key, text in words.items():
        answers |= {switch_of(key): YES} | ({key: text} if text else {})
    return answers


def filled_letter(kind_id: str = "reassignment", **answers: str) -> Letter:
    return compose(filled_request(kind_id, **answers), wording())
