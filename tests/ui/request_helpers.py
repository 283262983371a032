"""What the tests of a letter's pages share: an officer, a receiver, and a mail program that takes notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Profile, Receiver

if TYPE_CHECKING:
    from boundarycheck.domain.follow_up import Way
    from boundarycheck.system.handoff import LeftMessage
    from boundarycheck.ui.screens.request import RequestPage

PROFILE = Profile("Dana Whitfield", "407", "Officer", "Ridgeview", "B", "B2 housing", "Second", "Tue", "555-0142")
RECEIVER = Receiver("Capt. Ortiz", "Shift commander", "ortiz@example.org")
CAPTAIN = KeptReceiver("", RECEIVER, ("reassignment",))


class MailProgram:
    """What the desktop would open; ``reason`` makes it refuse, ``attached`` tells whether the letter goes along."""

    def __init__(self) -> None:
        self.opened: list[LeftMessage] = []
        self.files: dict[str, bytes] = {}
        self.reason = ""
        self.attached = True

    def open(self, left: LeftMessage) -> bool:
        if self.reason:
            raise HandOverFailed(reason=self.reason)
        self.opened.append(left)
        self.files = {path.name: path.read_bytes() for path in (left.message, left.attachment)}
        return self.attached


def notices(page: RequestPage) -> list[str]:
    said: list[str] = []
    page.said.connect(said.append)
    return said


def squeezed(text: str) -> str:
    return " ".join(text.split())


def press(page: RequestPage, way: Way) -> None:
    page.ways.buttons[way].click()
