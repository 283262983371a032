from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    FileNotRead,
    NotAFolder,
    PlaceGone,
    ReadOnly,
)
from boundarycheck.system import files
from boundarycheck.system.files import (
    not_mounted,
    out_of_reach,
    place_gone,
    private_folder,
    read_small,
    sync_folder,
    write_private,
    writing,
)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refuse(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, ReadOnly),
        (errno.EPERM, ReadOnly),
        (errno.EROFS, ReadOnly),
        (errno.EIO, CannotWrite),
        (errno.EFBIG, CannotWrite),
        (errno.ENOENT, CannotWrite),
        (errno.ENOTCONN, PlaceGone),
        (errno.EHOSTDOWN, PlaceGone),
        (errno.ESTALE, PlaceGone),
        (errno.ENODEV, PlaceGone),
    ],
)
def test_each_refusal_of_the_system_has_its_own_error(tmp_path: Path, number: int, kind: type[ExpectedError]) -> None:
    place = tmp_path / "journal"
    with pytest.raises(kind) as caught, writing(place):
        refuse(number)
    assert caught.value.fields["place"] == place
    assert str(place) in str(caught.value)


def test_an_unknown_refusal_keeps_the_reason_of_the_system() -> None:
    with pytest.raises(CannotWrite, match=os.strerror(errno.EIO)), writing(Path("x")):
        refuse(errno.EIO)


def test_a_refusal_without_words_is_named_by_its_kind() -> None:
    with pytest.raises(CannotWrite, match="failed: TimeoutError"), writing(Path("x")):
        raise TimeoutError


def test_a_bug_in_the_block_stays_a_bug() -> None:
    with pytest.raises(ZeroDivisionError), writing(Path("x")):
        _ = 1 // 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_disk_that_is_really_full_is_told_as_full() -> None:
    with pytest.raises(DiskFull), writing(Path("/dev/full")):
        Path("/dev/full").write_bytes(b"x")


def test_a_private_file_is_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "letter.pdf"
    write_private(place, b"first")
    write_private(place, b"second\r\n\x00\n")
    assert place.read_bytes() == b"second\r\n\x00\n"
    assert mode_of(place) == 0o600
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_that_others_could_read_is_replaced_by_a_private_one(tmp_path: Path) -> None:
    place = tmp_path / "old"
    place.write_bytes(b"old")
    place.chmod(0o666)
    write_private(place, b"new")
    assert mode_of(place) == 0o600


def test_the_file_is_private_before_the_first_byte_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, bytes]] = []
    real = os.fdopen

    def look(descriptor: int, mode: str) -> object:
        (sibling,) = tmp_path.iterdir()
        seen.append((mode_of(sibling), sibling.read_bytes()))
        return real(descriptor, mode)

    monkeypatch.setattr(os, "fdopen", look)
    previous = os.umask(0)
    try:
        write_private(tmp_path / "key.json", b"secret")
    finally:
        os.umask(previous)
    assert seen == [(0o600, b"")]


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ReadOnly), (errno.EIO, CannotWrite)]
)
def test_when_the_bytes_do_not_reach_the_disk_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[ExpectedError]
) -> None:
    place = tmp_path / "settings.json"
    place.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: refuse(number))
    with pytest.raises(kind):
        write_private(place, b"new")
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_takes_no_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(os, "open", lambda *_: refuse(number))
    with pytest.raises(ReadOnly) as caught:
        write_private(tmp_path / "letter.pdf", b"x")
    assert caught.value.fields["place"] == tmp_path


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="No such file or directory"):
        write_private(tmp_path / "gone" / "letter.pdf", b"x")


def test_a_folder_in_the_files_place_is_told_and_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "letter.pdf"
    place.mkdir()
    with pytest.raises(CannotWrite):
        write_private(place, b"x")
    assert list(tmp_path.iterdir()) == [place]


def test_an_interruption_leaves_no_sibling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_private(tmp_path / "x", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    place = tmp_path / ("n" * 255)
    write_private(place, b"x")
    assert place.read_bytes() == b"x"


CHILD_WITH_A_SMALL_LIMIT = """
import resource, sys
from pathlib import Path
from boundarycheck.domain.errors import CannotWrite
from boundarycheck.system.files import write_private

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
try:
    write_private(Path(sys.argv[1]), b"x" * 2000)
except CannotWrite as error:
    print(error.fields["reason"])
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
"""


def test_a_limit_of_the_system_stops_a_write_without_a_trace(tmp_path: Path) -> None:
    place = tmp_path / "big"
    place.write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", CHILD_WITH_A_SMALL_LIMIT, str(place)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == os.strerror(errno.EFBIG)
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_sync_folders_is_still_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: refuse(number))
    before = list(Path("/proc/self/fd").iterdir())
    sync_folder(tmp_path)
    assert len(list(Path("/proc/self/fd").iterdir())) == len(before)


def test_a_folder_that_fails_to_sync_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: refuse(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        sync_folder(tmp_path)


def test_where_folders_cannot_be_opened_nothing_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_O_DIRECTORY", None)
    monkeypatch.setattr(os, "open", lambda *_: refuse(errno.EACCES))
    sync_folder(tmp_path)


def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b"
    private_folder(place)
    assert mode_of(place) == 0o700


def test_a_folder_that_others_may_enter_is_tightened_and_its_files_stay(tmp_path: Path) -> None:
    place = tmp_path / "journal"
    place.mkdir(mode=0o755)
    place.chmod(0o755)
    (place / "key.json").write_bytes(b"x")
    private_folder(place)
    assert mode_of(place) == 0o700
    assert (place / "key.json").read_bytes() == b"x"


def test_a_folder_that_is_private_already_is_left_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "journal"
    place.mkdir()
    place.chmod(0o500)
    private_folder(place)
    assert mode_of(place) == 0o500


@pytest.mark.parametrize("below", [".", "journal", "journal/deeper"])
def test_a_file_in_a_folders_place_is_named(tmp_path: Path, below: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(b"mine")
    with pytest.raises(NotAFolder) as caught:
        private_folder(file / below)
    assert caught.value.fields["place"] == file
    assert file.read_bytes() == b"mine"


def test_a_folder_that_may_not_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: refuse(errno.EROFS))
    with pytest.raises(ReadOnly):
        private_folder(tmp_path / "journal")


def test_a_link_to_nowhere_is_not_a_folder(tmp_path: Path) -> None:
    place = tmp_path / "journal"
    place.symlink_to(tmp_path / "unplugged")
    with pytest.raises(NotAFolder) as caught:
        private_folder(place)
    assert caught.value.fields["place"] == place


# ── drives that are away ──────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOENT])
def test_what_fails_where_nothing_is_any_more_is_a_drive_that_is_away(number: int) -> None:
    with pytest.raises(PlaceGone), writing(Path("/no such drive/journal")):
        refuse(number)


def test_windows_has_numbers_of_its_own_for_it() -> None:
    error = OSError(errno.EINVAL, "The network path was not found")
    error.winerror = 53  # type: ignore[attr-defined]  # on Windows every OSError has it
    assert isinstance(files.told(Path("x"), error), PlaceGone)


def test_what_is_there_is_not_away(tmp_path: Path) -> None:
    assert not place_gone(tmp_path)
    assert not place_gone(tmp_path / "journal")
    (tmp_path / "file").touch()
    assert not place_gone(tmp_path / "file" / "journal")


def test_without_its_folder_a_place_is_away_except_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "missing" / "journal"
    assert place_gone(place)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert not place_gone(place)


def test_where_sticks_are_put_something_must_be_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    media = tmp_path / "media"
    (media / "officer" / "STICK").mkdir(parents=True)
    monkeypatch.setattr(files, "_MOUNTED", (tmp_path / "elsewhere", media))
    mounted: list[str] = []
    monkeypatch.setattr(os.path, "ismount", lambda place: str(place) in mounted)
    for place in (
        media / "officer" / "STICK" / "journal",
        media / "officer" / "GONE",
        media / "X" / "deep" / "journal",
    ):
        assert place_gone(place)
    assert not place_gone(media / "officer" / "STICK")  # it is there, whatever it is
    mounted.append(str(media / "officer" / "STICK"))
    assert not place_gone(media / "officer" / "STICK" / "journal")


@pytest.mark.parametrize(("number", "away"), [(errno.ENOTCONN, True), (errno.EACCES, False)])
def test_the_systems_own_word_on_it_counts(monkeypatch: pytest.MonkeyPatch, number: int, away: bool) -> None:
    monkeypatch.setattr(Path, "stat", lambda _: refuse(number))
    assert place_gone(Path("/mnt/share/journal")) is away


# ── places that go while they are looked at ───────────────────────────────────────────────────
def test_a_sibling_that_cannot_be_cleared_away_does_not_hide_why_the_writing_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: refuse(errno.ENOSPC))
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: refuse(errno.EIO))
    with pytest.raises(DiskFull):
        write_private(tmp_path / "letter.pdf", b"x")


@pytest.mark.parametrize(("number", "gone"), [(errno.EHOSTDOWN, True), (errno.EACCES, False)])
def test_a_folder_above_that_cannot_be_looked_at_is_told_by_what_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, gone: bool
) -> None:
    genuine = Path.stat

    def stat_of(place: Path) -> os.stat_result:
        if place == tmp_path / "share":
            refuse(number)
        return genuine(place)

    monkeypatch.setattr(Path, "stat", stat_of)
    assert place_gone(tmp_path / "share" / "journal") is gone
    assert out_of_reach(tmp_path / "share" / "journal") is gone


def test_a_place_is_in_reach_as_long_as_the_folder_above_is_there(tmp_path: Path) -> None:
    assert not out_of_reach(tmp_path / "journal")
    assert out_of_reach(tmp_path / "stick" / "journal")
    (tmp_path / "stick").mkdir()
    assert not out_of_reach(tmp_path / "stick" / "journal")


def test_in_the_officers_home_too_the_folder_above_must_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert not place_gone(tmp_path / "stick" / "journal")
    assert out_of_reach(tmp_path / "stick" / "journal")


def test_a_program_whose_own_folder_went_away_still_tells_what_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getcwd", lambda: refuse(errno.ENOENT))
    assert place_gone(Path("stick") / "journal")
    assert not not_mounted(Path("stick") / "journal")


def test_a_small_file_is_read_whole_and_a_large_one_not_to_its_end(tmp_path: Path) -> None:
    place = tmp_path / "chosen"
    place.write_bytes(b"12345678")
    assert read_small(place, 8) == b"12345678"
    assert read_small(place, 4) == b"12345"


def test_a_chosen_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotRead, match=r"gone could not be read: No such file"):
        read_small(tmp_path / "gone", 8)
