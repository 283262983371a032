"""The program in a process of its own, heard over the bus of screen readers and used by a real keyboard."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.driven import Driven
from atspi import Reader, Relation, State, Told, reader_bus
from outside.keyboard import Keyboard
from told_faults import holder_of, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from atspi import Heard

_FAR: Final = 150
"""Presses of Tab after which nothing more is expected."""
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

    def hear(self, words: str) -> str:
        """Wait until something with ``words`` in it is announced; return all of it."""
        wanted = words.casefold()
        heard: list[str] = []

        def is_it(told: Heard) -> bool:
            heard.extend([told.words] if told.kind == "Announcement" else [])
            return told.kind == "Announcement" and wanted in told.words.casefold()

        try:
            return self.reader.wait_for(is_it).words
        except TimeoutError:
            shown = [spoken(each) for each in self.tree.walk() if each.has(State.SHOWING) and each.name]
            raise AssertionError(f"{words!r} was not announced, but {heard}; there is {shown}") from None

    def find(self, name: str, role: str = "") -> Told:
        """The one thing in sight of a reader that is called ``name``, by itself or by its label, and can be used.

        Whenever something is told, it is looked for again: what was just asked for may take its time.
        """
        while True:
            tree = self.tree
            found = [each for each in called(tree, name) if role in {"", each.role}]
            if len(found) == 1:
                return found[0]
            try:
                self.reader.wait_for(lambda _: True, within=SOON)
            except TimeoutError:
                there = [spoken(each) for each in found or tree.walk() if each.has(State.SHOWING) and each.name]
                raise AssertionError(f"{name}: {there}") from None

    def reach(self, name: str, role: str = "") -> None:
        """Press Tab until the focus is on ``name``."""
        wanted = self.find(name, role)
        holders = holder_of(self.tree)
        at = wanted.path if wanted.has(State.FOCUSED) else ""
        for _ in range(_FAR):
            if at == wanted.path:
                return
            at = next(self.focus_path("Tab", 1, holders, at), "")
        raise AssertionError(f"Tab does not come to {name}")

    def push(self, name: str) -> None:
        """Press the button ``name``."""
        self.reach(name)
        self.press("Return")

    def tick(self, name: str) -> None:
        """Tick the box ``name``."""
        self.reach(name)
        self.choose(name, "space")

    def choose(self, name: str, key: str) -> None:
        """Choose ``name`` by its key, and hear that it is chosen."""
        wanted = self.find(name)
        self.reader.heard.clear()
        self.press(key)
        self.reader.wait_for(lambda told: (told.path, told.detail, told.first) == (wanted.path, "checked", 1))

    def fill(self, name: str, words: str) -> None:
        """Type ``words`` into the field ``name``."""
        self.reach(name, "text")
        self._keyboard.write(words)

    def focus_path(self, keys: str, times: int, holders: dict[str, str], last: str) -> Iterator[str]:
        """Press ``keys`` so many times, all at once; what has the focus after each, ending early where it stands still.

        A list tells it twice, for itself and for its line; both count as what holds them.
        """

        def moved(told: Heard) -> bool:
            focused = told.kind == "StateChanged" and told.detail == "focused" and told.first == 1
            return focused and holders.get(told.path, told.path) != last

        self.reader.heard.clear()
        self.press(" ".join([keys] * times))
        for _ in range(times):
            try:
                at = self.reader.wait_for(moved, within=SOON).path
            except TimeoutError:
                return
            last = holders.get(at, at)
            yield last


def called(tree: Told, name: str) -> list[Told]:
    """What can be used and is called ``name``, by itself or by its label."""
    names = {each.path for each in tree.walk() if each.name == name}
    usable = [each for each in tree.walk() if each.has(State.SHOWING, State.FOCUSABLE, State.ENABLED)]
    return [
        each for each in usable if each.name == name or names.intersection(each.relations.get(Relation.LABELLED_BY, ()))
    ]


@contextmanager
def listening(home: Path) -> Iterator[tuple[Walked, Listener]]:
    with reader_bus() as bus, Keyboard() as keyboard:
        reader = Reader(bus)
        reader.listen()
        before = reader.programs()
        with Walked(home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8") as program:
            program.do("place")
            yield program, Listener(reader, reader.another(before), keyboard)
