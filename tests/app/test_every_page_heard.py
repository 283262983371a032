"""Every page as a screen reader finds it, over its own bus (AT-SPI), and with a real keyboard. One process for all."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from app.driven import Driven
from atspi import THERE, Reader, State, Told, reader_bus
from boundarycheck.ui.places import DOORS, Place
from outside.keyboard import Keyboard
from told_faults import faults, holder_of, spoken, stops
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from atspi import Heard

pytestmark = [
    pytest.mark.no_cover,  # a sweep over what other tests cover line by line
    pytest.mark.skipif(not THERE, reason="this system has no bus for screen readers"),
]

SOON: Final = 10.0
"""Seconds until a key that leads nowhere counts as such."""


class Walked(Driven):
    """The program, taken from page to page."""

    script = Path(__file__).with_name("children") / "walked.py"


class Listener:
    """Hears the program's window and presses its keys."""

    def __init__(self, reader: Reader, name: str, keyboard: Keyboard) -> None:
        self.reader = reader
        self._name = name
        self._keyboard = keyboard

    @property
    def tree(self) -> Told:
        return self.reader.tree(self._name)

    def press(self, keys: str) -> None:
        self._keyboard.press(keys)

    def announced(self) -> list[str]:
        """What was announced since it was last asked."""
        said = [each.words for each in self.reader.heard if each.kind == "Announcement"]
        self.reader.heard.clear()
        return said

    def next_focus(self, keys: str, holders: dict[str, str], last: str) -> str:
        """What has the focus after ``keys``, other than ``last``; empty when it went nowhere.

        A list tells it twice: for itself, and for its line.
        """

        def moved(told: Heard) -> bool:
            focused = told.kind == "StateChanged" and told.detail == "focused" and told.first == 1
            return focused and holders.get(told.path, told.path) != last

        self.reader.heard.clear()
        self.press(keys)
        try:
            at = self.reader.wait_for(moved, within=SOON).path
        except TimeoutError:
            return ""
        return holders.get(at, at)


@contextmanager
def listening(home: Path) -> Iterator[tuple[Walked, Listener]]:
    with reader_bus() as bus, Keyboard() as keyboard:
        reader = Reader(bus)
        reader.listen()
        before = reader.programs()
        with Walked(home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8") as program:
            program.do("place")
            yield program, Listener(reader, reader.another(before), keyboard)


def page_in(tree: Told) -> Told:
    """The page that is shown: it stands in the stack of pages, which Qt tells as a layered pane."""
    (stack,) = [each for each in tree.walk() if each.role == "layered pane" and each.has(State.SHOWING)]
    (page,) = [each for each in stack.children if each.has(State.SHOWING)]
    return page


def round_by_tab(listener: Listener, tree: Told) -> Iterator[str]:
    """Press Tab until it comes round; tell what it did not come to, and where it stood still."""
    wanted, holders = stops(tree), holder_of(tree)
    seen: list[str] = []
    for _ in range(2 * len(wanted) + 10):
        at = listener.next_focus("Tab", holders, seen[-1] if seen else "")
        if not at:
            yield f"Tab leads nowhere after {wanted.get(seen[-1], seen[-1]) if seen else 'the first focus'}"
            return
        if at in seen:
            break
        seen.append(at)
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


def test_every_page_can_be_heard_and_walked_through_by_keys(tmp_path: Path) -> None:
    with listening(tmp_path) as (program, listener):
        found = [fault for place in sorted(DOORS) for fault in look_at(program, listener, place)]
        program.do("create", PASSPHRASE)
        program.do("fill")
        found += [fault for place in sorted(set(Place) - DOORS) for fault in look_at(program, listener, place)]
    assert not found, "\n".join(found)
