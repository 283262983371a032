"""What a screen reader is told, asked over its own bus (AT-SPI) by this process of the window of another one."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from atspi import PATIENCE, THERE, Reader, reader_bus
from packs import write_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from atspi import Told

CHILD: Final = Path(__file__).with_name("children") / "shown_window.py"

pytestmark = pytest.mark.skipif(not THERE, reason="this system has no bus for screen readers")


def said(tree: Told) -> str:
    """Every name in the tree, in its order."""
    return "\n".join(each.name for each in tree.walk() if each.name)


@contextmanager
def window(tmp_path: Path, place: str, *subject: str, pack: str = "") -> Iterator[str]:
    """Show the window in a process of its own; yield all that a screen reader can find in it."""
    own = {f"XDG_{name}": str(tmp_path / name) for name in ("CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR")}
    environment = os.environ | own | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(CHILD), str(tmp_path), pack, place, *subject]
    with reader_bus() as bus:
        reader = Reader(bus)
        before = reader.programs()
        child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "shown\n"
            yield said(reader.tree(reader.another(before)))
        finally:
            child.terminate()
            child.communicate(timeout=PATIENCE)


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
