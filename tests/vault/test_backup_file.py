from __future__ import annotations

import errno
import io
import json
import os
import struct
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundarycheck.domain.errors import DiskFull, NotABackup, Stopped, VaultNewer
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backup_file
from boundarycheck.vault.backup_file import Contents, Header, read
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE, mode

if TYPE_CHECKING:
    from collections.abc import Callable

MOMENT = datetime(2026, 3, 9, 14, 30, 5, 250_000, tzinfo=UTC)
KEY = bytes(range(32))
KEY_FILE = KeyFile.begin(MOMENT).with_slot(SlotKind.PASSPHRASE, KEY, PASSPHRASE, KdfParameters.for_tests())
PAGES = bytes(range(256)) * 48


def made(folder: Path, key_file: KeyFile = KEY_FILE) -> tuple[Path, Contents]:
    database = folder / "journal.db"
    database.write_bytes(PAGES)
    contents = Contents.of(database, key_file, KEY, MOMENT, 17)
    path = folder / "one.bcbackup"
    with path.open("w+b") as file:
        contents.write(file)
    return path, contents


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path)[0]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("whole"))[0].read_bytes()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: list[tuple[str, bytes]], kind: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", kind) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def reason(path: Path) -> str:
    with pytest.raises(NotABackup) as caught:
        read(path)
    assert caught.value.fields["place"] == path
    return str(caught.value.fields["reason"])


# ── a backup as it should be ──────────────────────────────────────────────────────────────────
def test_what_goes_in_comes_out(path: Path, tmp_path: Path) -> None:
    backup = read(path)
    assert backup.header == Header(KEY_FILE.vault_id, MOMENT.replace(microsecond=0), len(PAGES))
    assert backup.key_file.to_bytes() == backup.key_bytes == KEY_FILE.to_bytes()
    assert backup.size == path.stat().st_size
    assert backup.entries(KEY) == 17
    backup.take_database(tmp_path / "out.db")
    assert (tmp_path / "out.db").read_bytes() == PAGES
    assert mode(tmp_path / "out.db") == 0o600


def test_what_was_written_is_known_again(tmp_path: Path) -> None:
    path, contents = made(tmp_path)
    assert contents.same_beside_database(read(path))
    assert not replace(contents, note=bytes(40)).same_beside_database(read(path))


def test_the_members_are_stored_private_and_of_the_time_it_was_made(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for info in archive.infolist():
            assert info.compress_type == zipfile.ZIP_STORED
            assert info.external_attr >> 16 == 0o100600
            assert info.date_time == (2026, 3, 9, 14, 30, 4)
        assert archive.namelist() == ["backup.json", "key.json", "note.bin", "journal.db"]


@pytest.mark.parametrize(("year", "shown"), [(1970, 1980), (2999, 2107)])
def test_a_year_that_zip_does_not_know_is_written_as_the_nearest(tmp_path: Path, year: int, shown: int) -> None:
    database = tmp_path / "journal.db"
    database.write_bytes(PAGES)
    contents = Contents.of(database, KEY_FILE, KEY, MOMENT.replace(year=year), 0)
    path = tmp_path / "one.bcbackup"
    with path.open("w+b") as file:
        contents.write(file)
    with zipfile.ZipFile(path) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {shown}
    assert read(path).header.made_at.year == year


def test_a_journal_of_more_than_four_gib_would_be_written_and_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 500)
    path, _ = made(tmp_path)
    monkeypatch.undo()
    assert b"PK\x06\x06" in path.read_bytes()
    backup = read(path)
    backup.take_database(tmp_path / "out.db")
    assert (tmp_path / "out.db").read_bytes() == PAGES


def test_no_word_of_the_note_can_be_read_without_the_key(path: Path) -> None:
    backup = read(path)
    assert b"entries" not in path.read_bytes()
    with pytest.raises(NotABackup, match="note"):
        backup.entries(bytes(32))


@pytest.mark.parametrize("note", [b"", bytes(11), bytes(40)])
def test_a_note_that_is_no_note_is_told(path: Path, note: bytes) -> None:
    with pytest.raises(NotABackup, match="note"):
        replace(read(path), note=note).entries(KEY)


def test_a_note_belongs_to_its_backup(path: Path) -> None:
    backup = read(path)
    other = replace(backup.header, made_at=MOMENT.replace(year=2027))
    with pytest.raises(NotABackup, match="note"):
        replace(backup, header_bytes=other.to_bytes()).entries(KEY)


# ── taking the database out ───────────────────────────────────────────────────────────────────
def test_taking_it_out_can_be_stopped_and_writes_over_nothing(path: Path, tmp_path: Path) -> None:
    stopped = Progress()
    stopped.stop()
    with pytest.raises(Stopped):
        read(path).take_database(tmp_path / "out.db", stopped)
    with pytest.raises(Exception, match="File exists"):
        read(path).take_database(tmp_path / "out.db")


def test_a_full_disk_is_not_blamed_on_the_backup(path: Path, tmp_path: Path) -> None:
    full = Path("/dev/full")

    class Full(io.FileIO):
        def write(self, _data: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(backup_file, "new_file", lambda _: Full(full, "w"))
        with pytest.raises(DiskFull):
            read(path).take_database(tmp_path / "out.db")


def test_a_disk_that_is_full_when_the_rest_is_written_is_told_as_such(path: Path, tmp_path: Path) -> None:
    # What is still in the buffer is tried once more when the file is closed.
    full = io.BufferedWriter(io.FileIO("/dev/full", "w"), 2 * len(PAGES))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(backup_file, "new_file", lambda _: full)
        with pytest.raises(DiskFull):
            read(path).take_database(tmp_path / "out.db")


def test_a_changed_byte_in_the_database_is_noticed(path: Path, tmp_path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(PAGES) + 5000] ^= 1
    path.write_bytes(data)
    with pytest.raises(NotABackup, match="damaged"):
        read(path).take_database(tmp_path / "out.db")


# ── what is no backup ─────────────────────────────────────────────────────────────────────────
def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    assert reason(tmp_path / "missing") == "it is not there"
    assert reason(tmp_path) == "it is not a file"


def test_a_file_that_cannot_be_read_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert reason(path) == "Input/output error"
    monkeypatch.setattr(Path, "open", lambda *_: (_ for _ in ()).throw(OSError()))
    assert reason(path) == "it cannot be read"


def parts_with(whole: bytes, **changed: bytes) -> list[tuple[str, bytes]]:
    return list((members(whole) | {name.replace("_", "."): data for name, data in changed.items()}).items())


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda whole: whole[:-1],
    "something behind it": lambda whole: whole + b"x",
    "a member more": lambda whole: packed([*members(whole).items(), ("../../evil", b"x")]),
    "a member less": lambda whole: packed(list(members(whole).items())[1:]),
    "another name": lambda whole: packed([*list(members(whole).items())[:-1], ("/etc/passwd", PAGES)]),
    "compressed": lambda whole: packed(list(members(whole).items()), zipfile.ZIP_DEFLATED),
    "another program's": lambda whole: packed(parts_with(whole, backup_json=b'{"what": "x"}')),
    "no json": lambda whole: packed(parts_with(whole, backup_json=b"{")),
    "a long header": lambda whole: packed(parts_with(whole, backup_json=b" " * 5000)),
    "a damaged key file": lambda whole: packed(parts_with(whole, key_json=b"{}")),
    "a shorter database": lambda whole: packed(parts_with(whole, journal_db=b"x")),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_is_not_exactly_a_backup_is_told(tmp_path: Path, whole: bytes, change: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "one.bcbackup"
    path.write_bytes(change(whole))
    assert reason(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path: Path, whole: bytes) -> None:
    parts = list(members(whole).items())
    path = tmp_path / "one.bcbackup"
    path.write_bytes(packed([*parts[:3], parts[0]]))
    assert "exactly" in reason(path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("what", "BoundaryCheck journal key file"),
        ("format", 0),
        ("format", "1"),
        ("made_at", "2026-02-30T00:00:00Z"),
        ("database_size", 0),
        ("database_size", len(PAGES) + 1),
        ("vault_id", "11111111-2222-3333-4444-555555555555"),
        ("more", 1),
    ],
)
def test_every_field_of_the_header_counts(tmp_path: Path, whole: bytes, key: str, value: object) -> None:
    header = json.loads(members(whole)["backup.json"]) | {key: value}
    path = tmp_path / "one.bcbackup"
    path.write_bytes(packed(parts_with(whole, backup_json=json.dumps(header).encode())))
    assert reason(path)


def test_a_later_format_is_told_apart(tmp_path: Path, whole: bytes) -> None:
    header = json.loads(members(whole)["backup.json"]) | {"format": 2, "new": "thing"}
    path = tmp_path / "one.bcbackup"
    path.write_bytes(packed(parts_with(whole, backup_json=json.dumps(header).encode())))
    with pytest.raises(VaultNewer):
        read(path)


# ── hostile ones ──────────────────────────────────────────────────────────────────────────────
def changed_end(whole: bytes, offset: int, value: bytes) -> bytes:
    begin = len(whole) - 22 + offset
    return whole[:begin] + value + whole[begin + len(value) :]


def test_a_list_of_contents_that_claims_gigabytes_is_not_read(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "one.bcbackup"
    path.write_bytes(changed_end(whole, 12, struct.pack("<L", 0x7FFFFFFF)))
    assert "far too long" in reason(path)


def with_64(whole: bytes, size: int, mark: bytes = b"PK\x06\x06") -> bytes:
    record = struct.pack("<4sQ2H2L4Q", mark, 44, 45, 45, 0, 0, 4, 4, size, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(whole) - 22, 1)
    return whole[:-22] + record + locator + whole[-22:]


def test_nor_is_one_that_claims_them_in_the_64_bit_form(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "one.bcbackup"
    path.write_bytes(with_64(whole, 2**40))
    assert "far too long" in reason(path)
    path.write_bytes(with_64(whole, 300, b"XXXX"))
    assert "end is damaged" in reason(path)
    path.write_bytes(with_64(whole, 300)[-42:])
    assert "end is damaged" in reason(path)


def test_members_that_share_their_bytes_are_refused(tmp_path: Path, whole: bytes) -> None:
    # Each claims to be as long as the file: together they would unpack to more than there is.
    parts = members(whole)
    header = json.loads(parts["backup.json"]) | {"database_size": len(whole)}
    data = bytearray(packed(parts_with(whole, backup_json=json.dumps(header).encode())))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 20 : entry + 28] = struct.pack("<LL", len(data), len(data))
    path = tmp_path / "one.bcbackup"
    path.write_bytes(data)
    assert "longer than the file" in reason(path)


def test_a_member_said_to_be_encrypted_is_told(tmp_path: Path, whole: bytes) -> None:
    data = bytearray(whole)
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    path = tmp_path / "one.bcbackup"
    path.write_bytes(data)
    assert "another program" in reason(path)


def outcome(path: Path, data: bytes, target: Path) -> str:
    path.write_bytes(data)
    target.unlink(missing_ok=True)
    try:
        backup = read(path)
        backup.take_database(target)
        backup.entries(KEY)
    except (NotABackup, VaultNewer) as error:
        return type(error).__name__
    assert target.read_bytes() == PAGES
    return "a backup"


WITHIN_A_TEST = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@WITHIN_A_TEST
@given(st.binary(max_size=400))
def test_any_bytes_are_no_backup(tmp_path: Path, data: bytes) -> None:
    assert outcome(tmp_path / "any", data, tmp_path / "out") == "NotABackup"


@WITHIN_A_TEST
@given(st.data())
def test_a_backup_with_any_bytes_changed_is_one_or_none(tmp_path: Path, whole: bytes, data: st.DataObject) -> None:
    changed = bytearray(whole)
    # The database is one block that its checksum covers; what is around it has the structure.
    begin = whole.index(PAGES)
    around = [*range(begin + 8), *range(begin + len(PAGES) - 8, len(whole))]
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.sampled_from(around))] = data.draw(st.integers(0, 255))
    assert outcome(tmp_path / "changed", bytes(changed), tmp_path / "out") in {"NotABackup", "VaultNewer", "a backup"}


@WITHIN_A_TEST
@given(st.integers(0, 13_500), st.integers(0, 13_500))
def test_a_backup_with_a_piece_missing_is_none(tmp_path: Path, whole: bytes, begin: int, end: int) -> None:
    begin, end = sorted((begin % len(whole), end % len(whole)))
    if begin == end:
        return
    assert outcome(tmp_path / "cut", whole[:begin] + whole[end:], tmp_path / "out") == "NotABackup"
