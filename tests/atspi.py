"""The bus of screen readers (AT-SPI), from the side of the reader: the tree of another process, and what it tells."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

ROOT: Final = "/org/a11y/atspi/accessible/root"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
REGISTRY: Final = "org.a11y.atspi.Registry"
GONE: Final = frozenset(f"org.freedesktop.DBus.Error.{what}" for what in ("UnknownObject", "UnknownInterface"))
"""How a question about something that is not there any more is answered."""
OBJECT_EVENTS: Final = "org.a11y.atspi.Event.Object"
PATIENCE: Final = 60.0
THERE: Final = Path("/usr/libexec/at-spi-bus-launcher").exists()
"""Whether this system has such a bus."""
_TOP: Final = 2
"""The program itself is never showing, for it is no window."""


class State(IntEnum):
    """The states that are looked at, by their bit."""

    CHECKED = 4
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SENSITIVE = 24
    SHOWING = 25


class Relation(IntEnum):
    """How one object belongs to another."""

    LABEL_FOR = 1
    LABELLED_BY = 2
    DESCRIBED_BY = 17


class _Facts(NamedTuple):
    role: str
    name: str
    description: str
    states: frozenset[int]
    relations: dict[int, tuple[str, ...]]


class Told(NamedTuple):
    """One object of the tree, with everything that is asked of it."""

    path: str
    role: str
    name: str
    description: str
    states: frozenset[int]
    relations: dict[int, tuple[str, ...]]
    children: tuple[Told, ...]

    def walk(self) -> Iterator[Told]:
        """This one and all below it, in their order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def has(self, *states: State) -> bool:
        return self.states.issuperset(states)


class Heard(NamedTuple):
    """One thing that the program told by itself."""

    kind: str
    detail: str
    path: str
    first: int
    words: str


@contextmanager
def reader_bus() -> Iterator[DBusConnection]:
    """Be on the bus of screen readers that belongs to the session bus of this process."""
    with open_dbus_connection(bus="SESSION") as session:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE).body
    with open_dbus_connection(bus=address) as bus:
        yield bus


class Reader:
    """Walks the tree of accessible objects, from the top down, as a screen reader's review does.

    It asks a whole level at once: a question after the other takes the bus's time for each.
    """

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        self.heard: deque[Heard] = deque()

    def listen(self) -> None:
        """Have what the program tells by itself come in; it says nothing while nobody is there to hear it."""
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        events = ("object:state-changed:focused", "object:announcement")
        wanted = [new_method_call(registry, "RegisterEvent", "sass", (event, [], "")) for event in events]
        self._ask([message_bus.AddMatch(MatchRule(type="signal", interface=OBJECT_EVENTS)), *wanted])

    def programs(self) -> list[str]:
        return [name for name, _path in self._children(REGISTRY, [ROOT])[0]]

    def another(self, before: Sequence[str]) -> str:
        """The program that was not there ``before``. Each question is answered by the registry, so this is no spin."""
        for _ in range(2000):
            fresh = [name for name in self.programs() if name not in before]
            if fresh:
                return fresh[0]
        raise AssertionError("the window is not on the bus of screen readers")

    def tree(self, name: str, path: str = ROOT) -> Told:
        """What stands below ``path`` of the program ``name``."""
        levels: list[list[str]] = [[path]]
        below: dict[str, list[str]] = {}
        facts: dict[str, _Facts] = {}
        while levels[-1]:
            facts |= self._facts(name, levels[-1])
            there = [each for each in levels[-1] if each in facts]
            shown = [each for each in there if len(levels) < _TOP or State.SHOWING in facts[each].states]
            listed = self._children(name, shown)
            below |= {each: [child for _, child in found] for each, found in zip(shown, listed, strict=True)}
            levels.append([child for each in shown for child in below[each]])

        def told(at: str) -> Told:
            return Told(at, *facts[at], tuple(told(each) for each in below.get(at, ()) if each in facts))

        return told(path)

    def wait_for(self, wanted: Callable[[Heard], bool], within: float | None = None) -> Heard:
        """The first thing told that is ``wanted``, of those not taken yet; TimeoutError when it does not come."""
        end = monotonic() + (within or PATIENCE)
        while True:
            while self.heard:
                told = self.heard.popleft()
                if wanted(told):
                    return told
            self._take(self._bus.receive(timeout=end - monotonic()))

    def _facts(self, name: str, paths: Sequence[str]) -> dict[str, _Facts]:
        """Everything asked of ``paths``; what is gone by now is left out."""
        where = [DBusAddress(path, name, ACCESSIBLE) for path in paths]
        calls = ("GetRoleName", "GetState", "GetRelationSet")
        asked = [[new_method_call(each, call) for each in where] for call in calls]
        asked += [[Properties(each).get(what) for each in where] for what in ("Name", "Description")]
        answers = self._ask([message for column in asked for message in column])
        columns = [answers[at : at + len(paths)] for at in range(0, len(answers), max(len(paths), 1))]
        return {
            path: _Facts(
                role[0],
                spoken[0][1],
                described[0][1],
                frozenset(bit for bit in range(64) if (state[0][bit // 32] >> bit % 32) & 1),
                {kind: tuple(target for _, target in targets) for kind, targets in related[0]},
            )
            for path, (role, state, related, spoken, described) in zip(paths, zip(*columns, strict=True), strict=True)
            if not any(each is None for each in (role, state, related, spoken, described))
        }

    def _children(self, name: str, paths: Sequence[str]) -> list[list[tuple[str, str]]]:
        asked = [new_method_call(DBusAddress(path, name, ACCESSIBLE), "GetChildren") for path in paths]
        return [[] if body is None else body[0] for body in self._ask(asked)]

    def _ask(self, messages: Sequence[Message]) -> list[Any]:
        """Every answer, in the order of the questions, which are all out before the first is waited for.

        None stands for one about something that is gone by now.
        """
        serials = []
        for message in messages:
            serials.append(next(self._bus.outgoing_serial))
            self._bus.send(message, serial=serials[-1])
        answers: dict[int, Any] = {}
        while len(answers) < len(serials):
            message = self._bus.receive(timeout=PATIENCE)
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial not in serials:
                self._take(message)
            elif message.header.message_type is MessageType.method_return:
                answers[serial] = message.body
            else:
                assert message.header.fields[HeaderFields.error_name] in GONE, message.body
                answers[serial] = None
        return [answers[serial] for serial in serials]

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.signal and fields.get(HeaderFields.interface) == OBJECT_EVENTS:
            detail, first, _second, value, *_ = message.body
            words = value[1] if value[0] == "s" else ""
            self.heard.append(Heard(fields[HeaderFields.member], detail, fields[HeaderFields.path], first, words))
