"""Every page as a screen reader finds it, over its own bus (AT-SPI), and with a real keyboard. One process for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.listener import listening
from atspi import THERE, State
from boundarycheck.ui.places import DOORS, Place
from told_faults import faults, holder_of, spoken, stops
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.listener import Listener, Walked
    from atspi import Told

pytestmark = [
    pytest.mark.no_cover,  # a sweep over what other tests cover line by line
    pytest.mark.skipif(not THERE, reason="this system has no bus for screen readers"),
]


def page_in(tree: Told) -> Told:
    """The page that is shown: it stands in the stack of pages, which Qt tells as a layered pane."""
    (stack,) = [each for each in tree.walk() if each.role == "layered pane" and each.has(State.SHOWING)]
    (page,) = [each for each in stack.children if each.has(State.SHOWING)]
    return page


def round_by_tab(listener: Listener, tree: Told) -> Iterator[str]:
    """Press Tab until it comes round; tell what it did not come to, and where it stood still."""
    wanted, holders = stops(tree), holder_of(tree)
    seen = list(listener.focus_path("Tab", len(wanted), holders, ""))
    if len(seen) < len(wanted):
        yield f"Tab leads nowhere after {wanted.get(seen[-1], seen[-1]) if seen else 'the first focus'}"
        return
    while not wanted.keys() <= set(seen) and len(seen) == len(set(seen)):  # not round yet: there are other stops too
        seen += listener.focus_path("Tab", 1, holders, seen[-1])
    yield from (f"Tab does not come to {words}" for path, words in wanted.items() if path not in seen)


def look_at(program: Walked, listener: Listener, place: Place) -> list[str]:
    """Go to ``place``; return what is wrong there."""
    listener.announced()
    program.do("visit", place.value)
    tree = listener.tree
    found = faults(tree)
    page, announced = page_in(tree), listener.announced()
    if not any(page.name in words for words in announced):
        found.append(f"{spoken(page)} was not announced: {announced}")
    if not any(each.has(State.FOCUSED) for each in page.walk()):
        found.append("the focus is not on the page")
    found += round_by_tab(listener, tree)
    return [f"{place}: {fault}" for fault in found]


def look_at_stages(program: Walked, listener: Listener, place: Place) -> list[str]:
    """Go through what a page of questions asks, one after the other; return what is wrong there."""
    program.do("visit", place.value)
    found = []
    for number in range(1, int(program.do("stages"))):
        listener.announced()
        program.do("stage", str(number))
        tree = listener.tree
        found += [f"{place}, {number}: {fault}" for fault in faults(tree)]
        (bar,) = [each for each in page_in(tree).walk() if each.role == "progress bar" and each.has(State.SHOWING)]
        announced = listener.announced()
        if not any(words.startswith(bar.name) for words in announced):
            found.append(f"{place}, {number}: {bar.name!r} was not announced: {announced}")
    return found


def test_every_page_can_be_heard_and_walked_through_by_keys(tmp_path: Path) -> None:
    with listening(tmp_path) as (program, listener):
        found = [fault for place in sorted(DOORS) for fault in look_at(program, listener, place)]
        program.do("create", PASSPHRASE)
        program.do("fill")
        found += [fault for place in sorted(set(Place) - DOORS) for fault in look_at(program, listener, place)]
        for place in (Place.SITUATION, Place.SIGNS, Place.PLAN_EDIT):
            found += look_at_stages(program, listener, place)
    assert not found, "\n".join(found)
