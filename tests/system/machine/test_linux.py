from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine.linux import LOOKS, PlainSwap
from boundarycheck.system.machine.looking import look_with
from boundarycheck.system.machine.seen import Machine, Running
from machines import PLAIN_MOUNTS, block_device, closed, plant, recorded, run_programs

FOUND, NOT_FOUND, UNKNOWN = FindingState.FOUND, FindingState.NOT_FOUND, FindingState.UNKNOWN
SWAPS = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


def look(machine: Machine, name: FindingName) -> Finding:
    (finding,) = (each.look(machine) for each in LOOKS if each.name is name)
    return finding


def told(machine: Machine, name: FindingName) -> tuple[FindingState, tuple[str, ...]]:
    finding = look(machine, name)
    return finding.state, finding.details


def test_there_is_one_look_for_each_finding() -> None:
    assert [each.name for each in LOOKS] == list(FindingName)


def test_every_finding_says_where_it_was_looked_for(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    assert all(look(machine, name).looked_at for name in FindingName)


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("etc/sssd/sssd.conf", "sign-in by a directory (SSSD)"),
        ("etc/sssd/conf.d/county.conf", "sign-in by a directory (SSSD)"),
        ("etc/krb5.keytab", "a domain (Kerberos)"),
        ("etc/realmd.conf", "a domain (realmd)"),
        ("etc/opt/chrome/policies/managed/rules.json", "browser rules"),
        ("etc/puppetlabs/puppet/puppet.conf", "Puppet"),
        ("opt/CrowdStrike/falconctl", "CrowdStrike Falcon"),
        ("etc/landscape/client.conf", "Landscape"),
    ],
)
def test_a_computer_that_is_managed_shows_it_by_files(tmp_path: Path, file: str, title: str) -> None:
    machine = recorded(tmp_path)
    assert told(machine, FindingName.MANAGED) == (NOT_FOUND, ())
    plant(tmp_path, {file: ""})
    assert told(machine, FindingName.MANAGED) == (FOUND, (title,))


def test_a_computer_that_is_managed_shows_it_by_programs_too(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    run_programs(tmp_path, {500: "osqueryd", 501: "ansible-pull", 502: "jumpcloud-agent"})
    assert told(machine, FindingName.MANAGED) == (FOUND, ("Ansible", "JumpCloud", "osquery"))


def test_where_programs_are_hidden_not_found_is_not_claimed(tmp_path: Path) -> None:
    machine = Machine(tmp_path / "journal", tmp_path, {}, user=1000)
    for name in (FindingName.MANAGED, FindingName.REMOTE, FindingName.RECORDING, FindingName.OTHER_USERS):
        finding = look(machine, name)
        assert finding.state is UNKNOWN
        assert "running programs of other users are hidden here" in finding.looked_at


@pytest.mark.skipif(os.name == "nt", reason="closes a folder by its mode")
def test_where_settings_may_not_be_looked_for_not_found_is_not_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(tmp_path)
    (tmp_path / "etc/sssd").mkdir(parents=True)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    with closed(Path("etc/sssd")):
        finding = look(Machine(Path("journal"), Path(), {}, user=1000), FindingName.MANAGED)
    assert (finding.state, finding.details) == (UNKNOWN, ())
    assert "not /etc/sssd/sssd.conf, where we may not look" in finding.looked_at
    assert not [place for place in finding.looked_at if "puppet" in place]
    run_programs(tmp_path, {500: "osqueryd"})
    with closed(Path("etc/sssd")):
        machine = Machine(Path("journal"), Path(), {}, user=1000)
        assert told(machine, FindingName.MANAGED) == (FOUND, ("osquery",))


@pytest.mark.parametrize(
    ("variable", "value", "title"),
    [
        ("SSH_CONNECTION", "10.0.0.9 50022 10.0.0.1 22", "SSH"),
        ("XRDP_SESSION", "1", "xrdp"),
        ("DISPLAY", "localhost:10.0", "a screen that is reached over the network"),
        ("DISPLAY", "192.168.1.5:0", "a screen that is reached over the network"),
    ],
)
def test_a_session_from_afar_shows_in_the_environment(tmp_path: Path, variable: str, value: str, title: str) -> None:
    assert told(recorded(tmp_path, **{variable: value}), FindingName.REMOTE) == (FOUND, (title,))


@pytest.mark.parametrize("display", [":0", ":1.0", "unix:0", "/private/tmp/launch/org.xquartz:0", "nonsense", ""])
def test_a_screen_of_this_computer_is_not_remote(tmp_path: Path, display: str) -> None:
    assert told(recorded(tmp_path, DISPLAY=display), FindingName.REMOTE) == (NOT_FOUND, ())


def test_programs_for_remote_control_are_found(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    run_programs(tmp_path, {7: "x11vnc", 8: "teamviewerd", 9: "xrdp-sesman"})
    assert told(machine, FindingName.REMOTE) == (FOUND, ("TeamViewer", "VNC", "xrdp"))


def test_programs_that_record_the_screen_are_found(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    run_programs(tmp_path, {7: "simplescreenrecorder"})
    assert told(machine, FindingName.RECORDING) == (FOUND, ("SimpleScreenRecorder",))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"DISPLAY": ":0"}, (FOUND, ("X11",))),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, (NOT_FOUND, ())),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, (NOT_FOUND, ())),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, (FOUND, ("X11",))),
        ({}, (UNKNOWN, ())),
    ],
)
def test_x11_lets_every_program_read_the_screen(
    tmp_path: Path, environment: dict[str, str], expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    assert told(recorded(tmp_path, **environment), FindingName.OPEN_SCREEN) == expected


def test_what_the_window_was_told_of_assistive_programs_counts(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    assert told(machine, FindingName.ASSISTIVE) == (NOT_FOUND, ())
    assert "not asked of the window" in look(machine, FindingName.ASSISTIVE).looked_at
    machine.assistive = True
    assert told(machine, FindingName.ASSISTIVE) == (FOUND, ("an assistive program",))
    machine.assistive = False
    assert told(machine, FindingName.ASSISTIVE) == (NOT_FOUND, ())


def test_a_screen_reader_is_called_by_its_name(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    run_programs(tmp_path, {7: "orca"})
    machine.assistive = True
    assert told(machine, FindingName.ASSISTIVE) == (FOUND, ("Orca",))


@pytest.mark.parametrize(("user", "expected"), [(0, (FOUND, ("root",))), (1000, (NOT_FOUND, ()))])
def test_the_administrator_is_found(tmp_path: Path, user: int, expected: tuple[FindingState, tuple[str, ...]]) -> None:
    machine = recorded(tmp_path)
    machine.user = user
    assert told(machine, FindingName.ADMINISTRATOR) == expected


@pytest.mark.parametrize(
    ("owners", "expected"),
    [
        ({0, 100, 1000, 65534}, (NOT_FOUND, ())),
        ({0, 1000, 1001}, (FOUND, ("1",))),
        ({1000, 1001, 1002, 60001}, (FOUND, ("2",))),
    ],
)
def test_others_are_counted_and_never_named(
    tmp_path: Path, owners: set[int], expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    machine = recorded(tmp_path)
    machine.running = Running(owners=frozenset(owners), whole=True)
    assert told(machine, FindingName.OTHER_USERS) == expected


def test_the_owner_of_a_real_program_is_seen(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    assert machine.running.owners == {(tmp_path / "proc/1").stat().st_uid}


# ── swap and sleep ──────────────────────────────────────────────────────────────────────────────


def test_without_swap_nothing_is_found(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    assert told(machine, FindingName.PLAIN_SWAP) == (UNKNOWN, ())
    plant(tmp_path, {"proc/swaps": SWAPS})
    assert told(machine, FindingName.PLAIN_SWAP) == (NOT_FOUND, ())


def test_a_plain_partition_and_a_plain_file_are_found(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    block_device(tmp_path, "sda3")
    block_device(tmp_path, "sda2", "8:2")
    lines = "/dev/sda3 partition 100 0 -2\n/swap\\040file file 100 0 -3\n"
    plant(tmp_path, {"proc/swaps": SWAPS + lines, "proc/self/mountinfo": PLAIN_MOUNTS})
    assert told(machine, FindingName.PLAIN_SWAP) == (FOUND, ("a swap file", "sda3"))


def test_swap_in_memory_or_behind_a_lock_is_not_found(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    block_device(tmp_path, "zram0")
    block_device(tmp_path, "dm-1", uuid="LVM-xyz", on=("dm-0",))
    block_device(tmp_path, "dm-0", uuid="CRYPT-LUKS2-abc-root", on=("sda3",))
    lines = "/dev/zram0 partition 100 0 100\n/dev/dm-1 partition 100 0 -2\n"
    plant(tmp_path, {"proc/swaps": SWAPS + lines})
    assert told(machine, FindingName.PLAIN_SWAP) == (NOT_FOUND, ())


def test_swap_on_a_device_that_cannot_be_seen_cannot_be_known(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    plant(tmp_path, {"proc/swaps": f"{SWAPS}/dev/sdz9 partition 100 0 -2\n"})
    assert told(machine, FindingName.PLAIN_SWAP) == (UNKNOWN, ())


@given(st.text(max_size=200))
def test_any_table_of_swaps_is_read(table: str) -> None:
    class Recorded(Machine):
        def text(self, path: str) -> str | None:
            return table if path == "/proc/swaps" else None

        def there(self, _path: str) -> bool:
            return False

    (finding,) = look_with((PlainSwap(),), Recorded(Path("/nowhere"), Path("/nowhere")))
    assert finding.state in {NOT_FOUND, UNKNOWN}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, (UNKNOWN, ())),
        ({"sys/power/state": "freeze mem\n"}, (NOT_FOUND, ())),
        ({"sys/power/state": "freeze mem disk\n"}, (NOT_FOUND, ())),
        ({"sys/power/state": "mem disk\n", "sys/power/resume": "0:0\n"}, (NOT_FOUND, ())),
        ({"sys/power/state": "mem disk\n", "sys/power/resume": "8:3\n"}, (FOUND, ("hibernation",))),
        (
            {"sys/power/state": "mem disk\n", "proc/cmdline": "quiet resume=UUID=1-2\n"},
            (FOUND, ("hibernation",)),
        ),
        ({"sys/power/state": "mem disk\n", "sys/power/resume": "254:0\n"}, (NOT_FOUND, ())),
        ({"sys/power/state": "mem disk\n", "sys/power/resume": "9:9\n"}, (FOUND, ("hibernation",))),
    ],
)
def test_sleep_that_writes_memory_to_a_plain_disk_is_found(
    tmp_path: Path, files: dict[str, str], expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    machine = recorded(tmp_path)
    block_device(tmp_path, "sda3", "8:3")
    block_device(tmp_path, "dm-0", "254:0", uuid="CRYPT-LUKS2-abc-swap")
    plant(tmp_path, files)
    assert told(machine, FindingName.HIBERNATION) == expected


# ── where the journal lies ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (PLAIN_MOUNTS, (NOT_FOUND, ())),
        ("30 1 0:40 / / rw shared:2 - nfs4 server:/home rw\n", (FOUND, ("nfs4",))),
        ("a line that is none\n", (UNKNOWN, ())),
        (None, (UNKNOWN, ())),
    ],
)
def test_a_network_folder_is_found(
    tmp_path: Path, table: str | None, expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    machine = recorded(tmp_path)
    if table is not None:
        plant(tmp_path, {"proc/self/mountinfo": table})
    assert told(machine, FindingName.NETWORK_FOLDER) == expected


@pytest.mark.parametrize(
    ("uuid", "expected"),
    [
        ("", (FOUND, ("no encryption",))),
        ("CRYPT-LUKS2-abc-home", (NOT_FOUND, ())),
        ("CRYPT-VERITY-abc-usr", (FOUND, ("no encryption",))),
    ],
)
def test_the_disk_below_the_journal_is_looked_at(
    tmp_path: Path, uuid: str, expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    machine = recorded(tmp_path)
    block_device(tmp_path, "sda2", "8:2", uuid=uuid)
    plant(tmp_path, {"proc/self/mountinfo": PLAIN_MOUNTS})
    assert told(machine, FindingName.PLAIN_DISK) == expected


def test_a_disk_that_cannot_be_seen_cannot_be_known(tmp_path: Path) -> None:
    machine = recorded(tmp_path)
    assert told(machine, FindingName.PLAIN_DISK) == (UNKNOWN, ())
