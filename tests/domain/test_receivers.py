from __future__ import annotations

from boundarycheck.domain.receivers import KeptReceiver, right_one
from boundarycheck.domain.requests import Receiver

CAPTAIN = KeptReceiver("c", Receiver("Captain"), ("reassignment",))
PEER = KeptReceiver("p", Receiver("Peer"), ("call-back",))
ANYONE = KeptReceiver("a", Receiver("Anyone"))


def test_who_is_marked_for_the_letter_gets_it() -> None:
    assert right_one((ANYONE, PEER, CAPTAIN), "reassignment") is CAPTAIN
    assert right_one((ANYONE, PEER, CAPTAIN), "call-back") is PEER


def test_who_got_the_last_one_comes_first_while_they_are_there() -> None:
    assert right_one((CAPTAIN, ANYONE), "reassignment", ("gone", "a", "c")) is ANYONE


def test_who_is_marked_for_nothing_gets_anything_and_nobody_gets_what_is_another_ones() -> None:
    assert right_one((PEER, ANYONE), "tie") is ANYONE
    assert right_one((PEER, CAPTAIN), "tie") is None
    assert right_one((), "tie") is None
