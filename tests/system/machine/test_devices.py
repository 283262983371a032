from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.system.machine.devices import Cover, cover_of_device, cover_of_folder, cover_of_number
from machines import block_device, plant, recorded

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.system.machine.seen import Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = recorded(tmp_path)
    block_device(tmp_path, "sda1", "8:1")
    block_device(tmp_path, "sdb1")
    block_device(tmp_path, "dm-0", "254:0", uuid="CRYPT-LUKS1-abc-a", on=("sda1",))
    block_device(tmp_path, "dm-1", "254:1", uuid="LVM-abc", on=("dm-0",))
    block_device(tmp_path, "dm-2", "254:2", uuid="LVM-def", on=("dm-0", "sdb1"))
    block_device(tmp_path, "dm-3", "254:3", uuid="LVM-ghi", on=("dm-0", "gone"))
    block_device(tmp_path, "dm-4", uuid="CRYPT-INTEGRITY-x", on=("dm-0",))
    return machine


@pytest.mark.parametrize(
    ("name", "cover"),
    [
        ("sda1", Cover.PLAIN),
        ("dm-0", Cover.ENCRYPTED),
        ("dm-1", Cover.ENCRYPTED),
        ("dm-2", Cover.PLAIN),
        ("dm-3", Cover.UNKNOWN),
        ("dm-4", Cover.ENCRYPTED),
        ("missing", Cover.UNKNOWN),
    ],
)
def test_a_device_is_covered_when_all_it_lies_on_is(machine: Machine, name: str, cover: Cover) -> None:
    assert cover_of_device(machine, name) is cover


@pytest.mark.parametrize(
    ("backing", "cover"), [("none", Cover.ENCRYPTED), ("/dev/sda1", Cover.PLAIN), ("/dev/dm-0", Cover.ENCRYPTED)]
)
def test_compressed_memory_may_still_have_a_disk_behind_it(
    machine: Machine, tmp_path: Path, backing: str, cover: Cover
) -> None:
    block_device(tmp_path, "zram0")
    assert cover_of_device(machine, "zram0") is Cover.ENCRYPTED
    plant(tmp_path, {"sys/class/block/zram0/backing_dev": f"{backing}\n"})
    assert cover_of_device(machine, "zram0") is cover


def test_a_file_used_as_a_disk_is_not_followed(machine: Machine, tmp_path: Path) -> None:
    plant(tmp_path, {"sys/class/block/loop0/loop/backing_file": "/image\n"})
    assert cover_of_device(machine, "loop0") is Cover.UNKNOWN


def test_a_device_is_found_by_its_number(machine: Machine) -> None:
    assert cover_of_number(machine, "254:1") is Cover.ENCRYPTED
    assert cover_of_number(machine, "8:1") is Cover.PLAIN
    assert cover_of_number(machine, "9:9") is Cover.UNKNOWN


@pytest.mark.parametrize(
    ("line", "cover"),
    [
        ("1 0 8:1 / / rw - ext4 /dev/sda1 rw", Cover.PLAIN),
        ("1 0 254:1 / / rw - ext4 /dev/mapper/vg-home rw", Cover.ENCRYPTED),
        ("1 0 0:30 / / rw - btrfs /dev/mapper/vg-home rw", Cover.ENCRYPTED),
        ("1 0 0:30 / / rw - btrfs /dev/sdb1 rw", Cover.PLAIN),
        ("1 0 0:31 / / rw - zfs tank/home rw", Cover.UNKNOWN),
        ("1 0 0:31 / / rw - ecryptfs /home/.ecryptfs rw", Cover.ENCRYPTED),
        ("1 0 0:31 / / rw - fuse.gocryptfs /home/x rw", Cover.ENCRYPTED),
        ("1 0 0:31 / / rw - tmpfs tmpfs rw", Cover.UNKNOWN),
        ("1 0 0:31 / / rw - nfs4 server:/home rw", Cover.UNKNOWN),
        ("", Cover.UNKNOWN),
    ],
)
def test_a_folder_is_covered_as_its_device_is(machine: Machine, tmp_path: Path, line: str, cover: Cover) -> None:
    (tmp_path / "dev/mapper").mkdir(parents=True)
    (tmp_path / "dev/dm-1").touch()
    (tmp_path / "dev/mapper/vg-home").symlink_to("../dm-1")
    plant(tmp_path, {"proc/self/mountinfo": f"{line}\n"})
    assert cover_of_folder(machine, machine.folder) is cover
