"""Damage everywhere: each page, each place to cut, each member of the key file. Only what was written is shown."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    FirstPageDamaged,
    KeyFileDamaged,
    KeyFileOfAnother,
    PagesDamaged,
    Truncated,
    VaultDamaged,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault.diagnosis import check
from boundarycheck.vault.rescue import rescue, survey
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from fakes import FakeClock
from vault.damaged import ATTACHMENTS, PAGE, RECORDS, content, flip, make
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.errors import ExpectedError

# In a page: the first byte, the head of its rows, the middle, the initialisation vector, the HMAC, the last byte.
OFFSETS = (0, 40, 2000, PAGE - 80, PAGE - 64, PAGE - 1)
SALT = 16


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """A closed vault and everything in it. Tests damage copies of it."""
    folder = tmp_path_factory.mktemp("whole") / "journal"
    return folder, make(folder, FakeClock())


@pytest.fixture
def copy(whole: tuple[Path, dict[str, object]], tmp_path: Path) -> Path:
    return shutil.copytree(whole[0], tmp_path / "journal")


def pages_of(folder: Path) -> int:
    return (folder / "journal.db").stat().st_size // PAGE


def refusal(folder: Path, clock: FakeClock) -> type[ExpectedError] | None:
    """What opening says; anything that is not ours fails the test."""
    try:
        Vault.open(folder, PASSPHRASE, clock).close()
    except VaultDamaged as error:
        return type(error)
    return None


def read_all(folder: Path, clock: FakeClock) -> dict[str, object]:
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        return dict(content(vault))


def assert_nothing_wrong(read: dict[str, object], written: dict[str, object]) -> None:
    assert {name: value for name, value in read.items() if value != written[name]} == {}


# ── every page ────────────────────────────────────────────────────────────────────────────────
@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@pytest.mark.parametrize("offset", OFFSETS)
def test_a_bit_in_any_page_is_found_and_never_shown(
    whole: tuple[Path, dict[str, object]], copy: Path, clock: FakeClock, offset: int
) -> None:
    file, written = copy / "journal.db", whole[1]
    assert pages_of(copy) >= 30
    shown = 0
    for number in range(1, pages_of(copy) + 1):
        shutil.copy(whole[0] / "journal.db", file)
        flip(file, (number - 1) * PAGE + offset)
        if number == 1:
            # The salt stands in the key file as well, so its loss is none.
            assert refusal(copy, clock) is (None if offset < SALT else FirstPageDamaged)
            continue
        said = refusal(copy, clock)
        if said is not None:
            assert said is PagesDamaged
            continue
        with Vault.open(copy, PASSPHRASE, clock) as vault:
            read = dict(content(vault))
            report = check(vault, Progress())
        assert_nothing_wrong(read, written)
        assert report.damaged_pages == (number,)
        assert not report.sound
        assert report.entries + report.entries_lost == 23
        assert report.records + report.records_lost == RECORDS
        assert report.attachments + report.attachments_lost == ATTACHMENTS
        shown += 1
    assert shown > 10


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
def test_whatever_page_is_damaged_the_rest_is_rescued(
    whole: tuple[Path, dict[str, object]], copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    file, written = copy / "journal.db", whole[1]
    lost_at_all: set[str] = set()
    for number in range(1, pages_of(copy) + 1):
        shutil.copy(whole[0] / "journal.db", file)
        flip(file, (number - 1) * PAGE + 2000)
        before = file.read_bytes()
        target = tmp_path / f"new {number}"
        found = survey(copy, PASSPHRASE, clock, Progress())
        report = rescue(copy, PASSPHRASE, target, clock, Progress())
        assert file.read_bytes() == before
        read = read_all(target, clock)
        for name in ("entry", "versions"):
            for entry_id in range(1, 26):
                key = f"{name} {entry_id}"
                if read[key] != written[key]:
                    # Lost, or in the older words that were kept beside it; never in other words.
                    assert read[key] in (None, ()) or (name == "entry" and report.older)
                    lost_at_all.add(key)
        for record in range(RECORDS + 1):
            for name in (f"record {record}", f"files {record}"):
                if read[name] != written[name]:
                    # Lost, never in other words: of the files some may be left.
                    assert not read[name] or read[name].items() < written[name].items()  # type: ignore[attr-defined]  # files
                    lost_at_all.add(name)
        assert report.records + report.records_lost == RECORDS
        assert report.attachments + report.attachments_lost == ATTACHMENTS
        assert (report.records, report.records_lost) == (found.records, found.records_lost)
        assert (report.attachments, report.attachments_lost) == (found.attachments, found.attachments_lost)
        assert RECORDS - report.records <= 9  # as many stand on one page
        assert report.entries - report.older == len(found.readable)
        assert report.entries + report.entries_lost == 23
        assert len(found.readable) + found.lost == 23
        assert 23 - report.entries <= 4
        assert report.drafts + report.versions + report.profile >= 3
        shutil.rmtree(target)
    # Each page held something.
    assert {f"entry {number}" for number in range(1, 25) if number != 5} <= lost_at_all
    assert {f"record {number}" for number in range(RECORDS)} <= lost_at_all
    assert {f"files {2 * number}" for number in range(ATTACHMENTS)} <= lost_at_all


# ── every place to cut ────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("more", [0, 1, 77, PAGE - 80, PAGE - 1])
def test_wherever_it_is_cut_off_the_end_is_missing(
    whole: tuple[Path, dict[str, object]], copy: Path, tmp_path: Path, clock: FakeClock, more: int
) -> None:
    file, written = copy / "journal.db", whole[1]
    data, pages = file.read_bytes(), pages_of(copy)
    for number in range(pages):
        file.write_bytes(data[: number * PAGE + more])
        # To SQLite a file of one byte is an empty one.
        assert refusal(copy, clock) is (Truncated if number * PAGE + more > 1 else VaultDamaged)
        if number % 7:
            continue
        target = tmp_path / f"new {number}"
        if not number:
            with pytest.raises(VaultDamaged, match="nothing in it can be read"):
                rescue(copy, PASSPHRASE, target, clock, Progress())
            assert not target.exists()
            continue
        report = rescue(copy, PASSPHRASE, target, clock, Progress())
        read = read_all(target, clock)
        other = [
            entry_id
            for entry_id in range(1, 26)
            if read[f"entry {entry_id}"] not in (None, written[f"entry {entry_id}"])
        ]
        assert set(other) <= {3, 9}  # there were older words of these
        assert len(other) == report.older


@pytest.mark.parametrize("extra", [b"\0", b"x" * 77, bytes(PAGE), b"x" * (PAGE * 2 + 5)])
def test_what_was_appended_does_no_harm(
    whole: tuple[Path, dict[str, object]], copy: Path, clock: FakeClock, extra: bytes
) -> None:
    file = copy / "journal.db"
    file.write_bytes(file.read_bytes() + extra)
    with Vault.open(copy, PASSPHRASE, clock) as vault:
        assert dict(content(vault)) == whole[1]
        assert check(vault, Progress()).sound


# ── more than one, and all ────────────────────────────────────────────────────────────────────
def test_several_damaged_pages_are_counted(copy: Path, clock: FakeClock) -> None:
    for number in (1, 9, 17):
        flip(copy / "journal.db", number * PAGE + 100)
    with pytest.raises(PagesDamaged, match=f"3 of its {pages_of(copy)} parts"):
        Vault.open(copy, PASSPHRASE, clock)


def test_the_first_page_counts_before_the_others(copy: Path, clock: FakeClock) -> None:
    flip(copy / "journal.db", 100)
    flip(copy / "journal.db", 9 * PAGE)
    assert refusal(copy, clock) is FirstPageDamaged


@pytest.mark.parametrize("byte", [b"\0", b"\xff"])
def test_a_file_that_was_overwritten_has_nothing_left(
    copy: Path, tmp_path: Path, clock: FakeClock, byte: bytes
) -> None:
    file = copy / "journal.db"
    kept = b"" if byte == b"\0" else file.read_bytes()[:SALT]
    file.write_bytes(kept + byte * (file.stat().st_size - len(kept)))
    with pytest.raises(VaultDamaged, match="nothing in it can be read any more"):
        Vault.open(copy, PASSPHRASE, clock)
    with pytest.raises(VaultDamaged, match="nothing in it can be read"):
        rescue(copy, PASSPHRASE, tmp_path / "new", clock, Progress())


# ── of another vault ──────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("name", ["key.json", "journal.db"])
def test_a_file_of_another_vault_is_told(copy: Path, tmp_path: Path, clock: FakeClock, name: str) -> None:
    other = tmp_path / "other"
    with Vault.create(other, PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("Another", "journal"))
    shutil.copy(other / name, copy / name)
    assert refusal(copy, clock) is KeyFileOfAnother
    with pytest.raises(KeyFileOfAnother):
        rescue(copy, PASSPHRASE, tmp_path / "new", clock, Progress())
    with pytest.raises(KeyFileOfAnother):
        survey(copy, PASSPHRASE, clock, Progress())


def members_of(node: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside: list[tuple[str | int, object]] = []
    if isinstance(node, dict):
        inside = list(node.items())
    elif isinstance(node, list):
        inside = list(enumerate(node))
    return [path, *(found for key, value in inside for found in members_of(value, (*path, key)))][not path :]


def zeroed(value: object) -> object:
    """The same kind of value with nothing in it."""
    if isinstance(value, str):
        return "0" * len(value)
    return [] if isinstance(value, list) else {} if isinstance(value, dict) else 0


def test_every_member_of_the_key_file_that_is_zero_is_noticed(copy: Path, clock: FakeClock) -> None:
    file = copy / "key.json"
    text = file.read_text()
    members = members_of(json.loads(text))
    assert len(members) >= 14
    for path in members:
        tree = json.loads(text)
        place = tree
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = zeroed(place[path[-1]])
        file.write_text(json.dumps(tree))
        with pytest.raises(KeyFileDamaged):
            Vault.open(copy, PASSPHRASE, clock)


def test_any_byte_of_the_key_file_that_is_zero_is_noticed(copy: Path, clock: FakeClock) -> None:
    file = copy / "key.json"
    data = file.read_bytes()
    for offset in range(len(data)):
        file.write_bytes(data[:offset] + b"\0" + data[offset + 1 :])
        with pytest.raises(KeyFileDamaged):
            Vault.open(copy, PASSPHRASE, clock)


# ── the log ───────────────────────────────────────────────────────────────────────────────────
FRAME = 24 + PAGE


@pytest.fixture
def killed(copy: Path, tmp_path: Path, clock: FakeClock) -> Path:
    """A vault whose last five entries are in the log only, as a killed program leaves it."""
    left = tmp_path / "killed"
    clock.advance(30 * 24 * 3600)
    with Vault.open(copy, PASSPHRASE, clock) as vault:
        for number in range(5):
            vault.entries.add(EntryKind.NOTE, EntryText("Late", f"late {number} " * 20))
        shutil.copytree(copy, left)
    assert (left / "journal.db-wal").stat().st_size > 5 * FRAME
    return left


def late(folder: Path, clock: FakeClock) -> int:
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        report = check(vault, Progress())
        assert report.sound
        return report.entries - 23


def test_an_intact_log_is_taken_in(killed: Path, clock: FakeClock) -> None:
    assert late(killed, clock) == 5


def test_a_log_that_is_noise_or_missing_loses_only_what_was_in_it(killed: Path, clock: FakeClock) -> None:
    log = killed / "journal.db-wal"
    log.write_bytes(os.urandom(log.stat().st_size))
    assert late(killed, clock) == 0


@pytest.mark.parametrize("keep", [0, 10, 32, 32 + FRAME // 2])
def test_a_log_that_was_cut_off_early_loses_only_what_was_in_it(killed: Path, clock: FakeClock, keep: int) -> None:
    log = killed / "journal.db-wal"
    log.write_bytes(log.read_bytes()[:keep])
    assert late(killed, clock) == 0


def test_a_damaged_log_counts_up_to_the_damage(
    whole: tuple[Path, dict[str, object]], killed: Path, tmp_path: Path, clock: FakeClock
) -> None:
    frames = (killed / "journal.db-wal").stat().st_size // FRAME
    seen: list[int] = []
    for frame in range(frames):
        folder = shutil.copytree(killed, tmp_path / f"damaged {frame}")
        flip(folder / "journal.db-wal", 32 + frame * FRAME + 24 + 500)
        seen.append(late(folder, clock))
        read = read_all(folder, clock)
        assert {key: read[key] for key in read if key.startswith("entry ") and key not in {"entry 25", "entry 26"}} == {
            key: value
            for key, value in whole[1].items()
            if key.startswith("entry ") and key not in {"entry 25", "entry 26"}
        }
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 4)


@pytest.mark.parametrize("first_page", [True, False])
def test_a_rescue_takes_the_log_in(killed: Path, tmp_path: Path, clock: FakeClock, first_page: bool) -> None:
    flip(killed / "journal.db", 100 if first_page else 17 * PAGE)
    before = {file.name: file.read_bytes() for file in killed.iterdir() if file.name != "journal.lock"}
    found = survey(killed, PASSPHRASE, clock, Progress())
    report = rescue(killed, PASSPHRASE, tmp_path / "new", clock, Progress())
    assert {file.name: file.read_bytes() for file in killed.iterdir() if file.name != "journal.lock"} == before
    assert report.entries + report.entries_lost == 28
    assert [entry.title for entry in found.readable[:5]] == ["Late"] * 5
    with Vault.open(tmp_path / "new", PASSPHRASE, clock) as vault:
        assert [entry.title for entry in vault.entries.page(None, 5)] == ["Late"] * 5
