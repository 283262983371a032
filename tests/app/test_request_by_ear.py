"""The main job by keys and by ear alone: from the front door to a sealed request, in the real program.

Keys go through the X server, and what the program does is read off the bus of screen readers.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.listener import listening
from atspi import THERE
from certificates import ADDRESS, YEAR, made
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from app.listener import Listener

pytestmark = [
    pytest.mark.no_cover,  # others cover the lines
    pytest.mark.skipif(not THERE, reason="this system has no bus for screen readers"),
]


def start_a_journal(hand: Listener) -> None:
    hand.push("Start a journal")
    hand.hear("Who can see what")
    hand.push("I have read this")
    hand.hear("Start a journal")
    hand.fill("Passphrase", PASSPHRASE)
    hand.fill("The same passphrase again", PASSPHRASE)
    hand.push("Start the journal")
    hand.hear("recovery key")
    hand.push("Later")
    hand.hear("What brings you here?")


def check_a_situation(hand: Listener) -> None:
    hand.press("alt+2")
    hand.hear("Check a situation")
    hand.fill("The situation in your words", "he asked me to call his sister")
    answers = (("Yes", "1"), ("No", "2"), ("Not sure", "3"), ("No", "2"))
    for number, (answer, key) in enumerate(answers, start=1):
        hand.push("Next")
        assert hand.hear("question").startswith(f"Question {number} of 4")
        hand.choose(answer, key)
    hand.push("Next")
    hand.hear("part of it")
    hand.push("See where it leads")
    hand.hear("Say it while it is small")
    hand.push("Keep it in the journal")
    hand.hear("kept")


def tell_who_writes_and_who_gets_it(hand: Listener, certificate: Path) -> None:
    hand.press("alt+6")
    hand.hear("Ask to be moved")
    hand.push("Your details")
    hand.hear("Your details")
    for name, words in (("Your name", "Jordan Rivera"), ("Rank", "Officer"), ("ID or badge number", "4471")):
        hand.fill(name, words)
    hand.press("ctrl+Return")
    hand.hear("Ask to be moved")
    hand.push("Add or change receivers")
    hand.hear("Who gets your letters")
    hand.push("Add someone")
    hand.hear("Someone who gets letters")
    hand.fill("Name of the receiver", "Capt Ortiz")
    hand.fill("E-mail address", ADDRESS)
    hand.push("Choose the certificate")
    hand.fill("File name:", str(certificate))
    hand.press("Return")
    hand.tick("They read me this fingerprint, by phone or in person, and it is the same")
    hand.press("ctrl+Return")
    hand.hear("Saved.")


def test_from_the_front_door_to_a_sealed_request_without_a_mouse(tmp_path: Path) -> None:
    certificate, sealed = tmp_path / "their.pem", tmp_path / "sealed.p7m"
    now = datetime.now(UTC)
    certificate.write_bytes(made(since=now - YEAR, until=now + YEAR).pem)
    with listening(tmp_path) as (_program, hand):
        hand.hear("A private place to think")
        start_a_journal(hand)
        check_a_situation(hand)
        tell_who_writes_and_who_gets_it(hand, certificate)
        hand.press("alt+6")
        hand.hear("Ask to be moved")
        hand.push("Save sealed file")
        hand.fill("File name:", str(sealed))
        hand.press("Return")
        hand.hear("Saved as sealed.p7m")
    assert sealed.read_bytes()
