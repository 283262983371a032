"""What a screen reader is told, asked over its own bus (AT-SPI) by this process of the window of another one."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

from packs import write_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.io.blocking import DBusConnection

CHILD: Final = Path(__file__).with_name("children") / "shown_window.py"
ROOT: Final = "/org/a11y/atspi/accessible/root"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
REGISTRY: Final = "org.a11y.atspi.Registry"
PATIENCE: Final = 60.0

pytestmark = pytest.mark.skipif(
    not Path("/usr/libexec/at-spi-bus-launcher").exists(), reason="this system has no bus for screen readers"
)


class Reader:
    """Walks the tree of accessible objects, from the top down, as a screen reader's review does."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    def children(self, name: str, path: str) -> list[tuple[str, str]]:
        call = new_method_call(DBusAddress(path, name, ACCESSIBLE), "GetChildren")
        return list(self._bus.send_and_get_reply(call, timeout=PATIENCE).body[0])

    def said(self, name: str, path: str) -> Iterator[str]:
        """Every name in the tree below ``path``, in its order."""
        asked = Properties(DBusAddress(path, name, ACCESSIBLE)).get("Name")
        spoken = self._bus.send_and_get_reply(asked, timeout=PATIENCE).body[0][1]
        if spoken:
            yield spoken
        for child_name, child_path in self.children(name, path):
            yield from self.said(child_name, child_path)

    def programs(self) -> list[str]:
        return [name for name, _path in self.children(REGISTRY, ROOT)]


@contextmanager
def window(tmp_path: Path, place: str, *subject: str, pack: str = "") -> Iterator[str]:
    """Show the window in a process of its own; yield all that a screen reader can find in it."""
    with open_dbus_connection(bus="SESSION") as session:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE).body
    own = {f"XDG_{name}": str(tmp_path / name) for name in ("CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR")}
    environment = os.environ | own | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(CHILD), str(tmp_path), pack, place, *subject]
    with open_dbus_connection(bus=address) as bus:
        reader = Reader(bus)
        before = reader.programs()
        child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "shown\n"
            fresh = wait_for_another(reader, before)
            yield "\n".join(reader.said(fresh, ROOT))
        finally:
            child.terminate()
            child.communicate(timeout=PATIENCE)


def wait_for_another(reader: Reader, before: list[str]) -> str:
    """Ask until the program has made itself known; each question is answered by the registry, so this is no spin."""
    for _ in range(2000):
        fresh = [name for name in reader.programs() if name not in before]
        if fresh:
            return fresh[0]
    raise AssertionError("the window is not on the bus of screen readers")


def test_the_limits_of_a_contact_are_read_before_the_number(tmp_path: Path) -> None:
    with window(tmp_path, "contact", "samhsa") as said:
        limits, number = said.index("It refers you to help near you"), said.index("1 800 662 4357")
        assert limits < number
        assert said.index("What they pass on: ") < number
        assert "1-800-662-4357" not in said[:limits]


def test_both_emergency_numbers_are_read_after_their_limits(tmp_path: Path) -> None:
    with window(tmp_path, "help-now") as said:
        lines = said.splitlines()
        for number, limits in (
            ("911", "They send police, fire or medics. Nothing here should keep you from calling."),
            ("988", "You need not give your name. They may send help when a life is in danger."),
        ):
            assert lines.index(limits) < lines.index(number)


def test_in_the_list_each_entry_is_read_limits_first(tmp_path: Path) -> None:
    with window(tmp_path, "people") as said:
        for limits, number in (
            ("Your call goes to a local center.", "Call 800-656-4673"),
            ("This is not a crisis line.", "Call 800-950-6264"),
            ("You write with a volunteer", "Text HOME to 741 741"),
        ):
            assert said.index(limits) < said.index(number)
        assert "1-800-267-5463" not in said  # a peer supporter: after the limits were read


def test_the_agencys_people_of_this_run_are_read_with_their_source(tmp_path: Path) -> None:
    write_pack(tmp_path)
    with window(tmp_path, "people", pack=str(tmp_path)) as said:
        assert said.index("Pine County peer team") < said.index("Source: Pine County Sheriff, as of 2026")
        assert said.index("Ask for the rule in writing.") < said.index("Call 303-555-0111")
