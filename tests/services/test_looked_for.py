from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.searching import Wanted
from boundarycheck.services.looked_for import LookedFor
from boundarycheck.services.session import Session

if TYPE_CHECKING:
    from fakes import FakeClock

STAMP = Wanted(words="stamp")


def test_what_was_looked_for_is_remembered_while_the_journal_is_open(clock: FakeClock) -> None:
    session = Session(clock)
    session.open_guest()
    looked_for = LookedFor(session)
    assert looked_for.wanted == Wanted()
    looked_for.remember(STAMP)
    assert looked_for.wanted == STAMP
    session.close()


def test_it_is_gone_with_the_journal_and_not_there_in_the_next(clock: FakeClock) -> None:
    session = Session(clock)
    session.open_guest()
    looked_for = LookedFor(session)
    looked_for.remember(STAMP)
    session.close()
    assert looked_for.wanted == Wanted()
    looked_for.remember(STAMP)  # nothing is open: there is nothing to remember it for
    session.open_guest()
    assert looked_for.wanted == Wanted()
    looked_for.remember(STAMP)
    session.close()
    session.open_guest()
    assert looked_for.wanted == Wanted()
    session.close()
