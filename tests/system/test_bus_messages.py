"""What comes in between on a bus: messages that are no signals and answer nothing that was asked."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from jeepney import HeaderFields, Message, message_bus, new_method_call

from boundarycheck.system.session_watch.bus import Bus

if TYPE_CHECKING:
    from buses import PrivateBus


class Recorded:
    """A connection that hands out messages as they were recorded."""

    def __init__(self, *messages: Message) -> None:
        self.messages = list(messages)
        self.outgoing_serial = count(7)

    def send(self, message: Message, serial: int) -> None:
        """Take what is asked; it is answered already."""

    def receive(self, timeout: float) -> Message:
        assert timeout >= 0
        return self.messages.pop(0)


@pytest.fixture
def bus(session_bus: PrivateBus) -> Bus:
    return Bus(session_bus.address)


def test_what_is_no_signal_is_no_news(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    with bus, monkeypatch.context() as recorded:
        recorded.setattr(bus, "_connection", Recorded(message_bus.GetId()))
        assert bus.next(0) is None


def test_what_answers_nothing_that_was_asked_is_passed_over(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    another = message_bus.GetId()
    answer = new_method_call(message_bus, "NameHasOwner", "b", (True,))
    answer.header.message_type = type(answer.header.message_type).method_return
    answer.header.fields[HeaderFields.reply_serial] = 7
    with bus, monkeypatch.context() as recorded:
        recorded.setattr(bus, "_connection", Recorded(another, answer))
        assert bus.has_owner("org.example")
