"""A journal with something of everything in it, and what each page is to show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.articles import PolicyText
from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk

CANARY: Final = "canary in the yard"


def subjects(desk: Desk) -> dict[Place, object]:
    """Put something of everything into the open journal; return the subject of each page that shows one of several."""
    return {
        Place.ENTRY: desk.journal.add(CANARY, f"{CANARY} body").entry_id,
        Place.RESULT: desk.checks.finish_signs(SignsCheck(note=CANARY)),
        Place.ARTICLE: desk.library.articles()[0].article_id,
        Place.CONTACT: "988",
        Place.PERSON: "new:lawyer",
        Place.LETTER: letter(desk),
        Place.RECEIVER: desk.requests.keep_receiver(KeptReceiver("", Receiver(CANARY, CANARY))),
        Place.ROAD: Concern.THREATENED,
        Place.SCENARIO: desk.practice.scenarios()[0].scenario_id,
        Place.POLICY: PolicyText("gifts", "Gifts", ("None.",), "Pine County", "2026-02"),
    }


def letter(desk: Desk) -> str:
    """The uid of a letter that was handed over."""
    leaving = TrackedRequest("", "reassignment", CANARY, CANARY, "", CANARY, Way.PRINT, ())
    uid = desk.request_book.begin(leaving, {"letter.pdf": b"%PDF-"}).uid
    desk.request_book.step(uid, Stage.HANDED_OVER, desk.clock.today())
    return uid
