from __future__ import annotations

import os
from pathlib import Path

import pytest

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine.seen import CannotBeKnown, Machine, Running, in_order, judged
from machines import closed, plant, recorded, run_programs


def test_programs_are_seen_by_their_cut_names(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    run_programs(tmp_path, {40: "gnome-remote-desktop-daemon", 41: "orca"})
    known = {"gnome-remote-desktop-daemon": "GNOME", "orca": "Orca", "obs": "OBS"}
    assert machine.programs(known) == ("GNOME", "Orca")
    assert machine.running.whole


def test_programs_of_others_that_are_hidden_make_it_less_than_whole(tmp_path: Path) -> None:
    run_programs(tmp_path, {4711: "bash"})
    machine = Machine(tmp_path, tmp_path)
    assert machine.running.names == {"bash"}
    assert not machine.running.whole


def test_a_program_that_ended_meanwhile_is_left_out(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    (tmp_path / "proc/99").mkdir()
    (tmp_path / "proc/cpuinfo").touch()
    assert machine.running.names == {"systemd", "kthreadd", "dbus-daemon"}


def test_without_proc_nothing_is_known_of_programs(tmp_path: Path) -> None:
    assert Machine(tmp_path, tmp_path).running == Running()


def test_files_and_patterns_are_looked_for(tmp_path: Path) -> None:
    plant(tmp_path, {"/etc/agent/one.conf": " set \n"})
    machine = Machine(tmp_path, tmp_path)
    assert machine.there("/etc/agent")
    assert machine.there("/etc/agent/*.conf")
    assert not machine.there("/etc/agent/*.ini")
    assert machine.text("/etc/agent/one.conf") == "set"
    assert machine.text("/etc/agent/two.conf") is None


@pytest.mark.skipif(os.name == "nt", reason="closes a folder by its mode")
@pytest.mark.parametrize("path", ["/etc/sssd/sssd.conf", "/etc/sssd/*.conf", "/etc/sssd/none.conf", "/etc/sssd/d/*"])
def test_where_we_may_not_look_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    plant(tmp_path, {"/etc/sssd/sssd.conf": ""})
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    machine = Machine(Path(), Path())
    with closed(Path("etc/sssd")):
        assert machine.there(path) is None
        assert machine.there("/etc/sssd") is True
        assert machine.there("/etc/other/*.conf") is False
        assert machine.there("/etc/other/one.conf") is False


def test_below_a_file_there_is_nothing(tmp_path: Path) -> None:
    plant(tmp_path, {"/etc/agent": ""})
    machine = Machine(tmp_path, tmp_path)
    assert machine.there("/etc/agent/one.conf") is False
    assert machine.there("/etc/agent/*.conf") is False


def test_titles_come_once_and_in_order() -> None:
    assert in_order(["b", "A", "b"]) == ("A", "b")


@pytest.mark.parametrize(
    ("found", "whole", "state"),
    [
        (["x"], True, FindingState.FOUND),
        (["x"], False, FindingState.FOUND),
        ([], True, FindingState.NOT_FOUND),
        ([], False, FindingState.UNKNOWN),
    ],
)
def test_nothing_found_counts_only_where_all_was_seen(found: list[str], whole: bool, state: FindingState) -> None:
    finding = judged(FindingName.MANAGED, found, ("here",), whole=whole)
    assert finding == Finding(FindingName.MANAGED, state, tuple(found), ("here",))


def test_what_cannot_be_known_says_why(tmp_path: Path) -> None:
    finding = CannotBeKnown(FindingName.RECORDING, "nobody tells").look(Machine(tmp_path))
    assert finding == Finding(FindingName.RECORDING, FindingState.UNKNOWN, (), ("nobody tells",))
