from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.system import drive

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home rw shared:2 - nfs4 server:/home rw
31 30 8:2 / /home/local rw - xfs /dev/sdb1 rw
32 22 0:41 / /mnt/Team\040Share rw - cifs //server/team rw
33 22 0:42 / /mnt/ssh rw - fuse.sshfs me@host: rw
34 22 0:43 / /mnt/twice rw - nfs server:/twice rw
35 22 0:44 / /mnt/twice rw - tmpfs tmpfs rw
a line that is none
short - ext4
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/", "ext4"),
        ("/homework", "ext4"),
        ("/home", "nfs4"),
        ("/home/officer/journal", "nfs4"),
        ("/home/local/journal", "xfs"),
        ("/mnt/Team Share/journal", "cifs"),
        ("/mnt/ssh", "fuse.sshfs"),
        ("/mnt/twice/journal", "tmpfs"),
        ("relative", ""),
    ],
)
def test_the_innermost_mount_decides(place: str, kind: str) -> None:
    assert drive.file_system_of(place, MOUNTS) == kind


@pytest.mark.parametrize(
    ("kind", "network"),
    [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("fuseblk", False), ("ext4", False), ("", False)],
)
def test_which_kinds_are_a_networks(kind: str, network: bool) -> None:
    assert drive.is_network_kind(kind) is network


def test_the_table_of_mounts_is_asked(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"1 1 0:1 / / rw - ext4 x rw\n2 1 0:2 / {tmp_path.resolve()} rw - nfs x rw\n")
    assert drive.on_network(tmp_path / "journal", table)
    assert not drive.on_network(Path("/"), table)


def test_without_a_table_nothing_is_assumed(tmp_path: Path) -> None:
    assert not drive.on_network(tmp_path, tmp_path / "missing")


def test_a_unc_path_is_a_network_drive(tmp_path: Path) -> None:
    class Unc(PureWindowsPath):
        def resolve(self) -> Unc:
            return self

    place = Unc(r"\\server\share\journal")
    assert drive.on_network(place, tmp_path / "missing")  # type: ignore[arg-type]  # a Windows path on Linux


@given(st.text(), st.text())
def test_any_table_is_read(place: str, table: str) -> None:
    assert isinstance(drive.file_system_of(place, table), str)
