from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    KeyFileDamaged,
    KeyFileMissing,
    MadeButNotVerified,
    ReadOnly,
    Stopped,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultInUseElsewhere,
    VaultMissing,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.system import lockfile
from boundarycheck.vault import rescue as module
from boundarycheck.vault.database import Database
from boundarycheck.vault.diagnosis import check
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.rescue import rescue, survey
from boundarycheck.vault.salvage import FoundDraft, FoundEntry, FoundVersion, Named
from boundarycheck.vault.vault import Vault
from fakes import FakeClock
from vault.damaged import ATTACHMENTS, PAGE, RECORDS, content, flip, make
from vaults import PASSPHRASE, contents, found_in, mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.domain.upkeep import RescueReport
    from boundarycheck.vault.salvage import Found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    folder = tmp_path_factory.mktemp("whole") / "journal"
    return folder, make(folder, FakeClock())


@pytest.fixture
def damaged(whole: tuple[Path, dict[str, object]], tmp_path: Path) -> Path:
    """A copy whose first page does not verify any more."""
    folder = shutil.copytree(whole[0], tmp_path / "journal")
    flip(folder / "journal.db", 100)
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "new"


# ── what comes along ──────────────────────────────────────────────────────────────────────────
def test_everything_that_can_be_read_is_in_the_new_journal(
    whole: tuple[Path, dict[str, object]], damaged: Path, target: Path, clock: FakeClock
) -> None:
    before = contents(damaged)
    progress = Progress()
    report = rescue(damaged, PASSPHRASE, target, clock, progress)
    assert (report.entries, report.entries_lost, report.versions, report.drafts, report.profile, report.older) == (
        23,
        0,
        3,
        2,
        True,
        0,
    )
    assert (report.records, report.records_lost) == (RECORDS, 0)
    assert (report.attachments, report.attachments_lost) == (ATTACHMENTS, 0)
    assert progress.share == 1.0
    assert {name: kept for name, kept in contents(damaged).items() if name != "journal.lock"} == {
        name: kept for name, kept in before.items() if name != "journal.lock"
    }
    assert sorted(file.name for file in target.iterdir()) == ["journal.db", "journal.lock", "key.json"]
    assert [mode(target), mode(target / "journal.db"), mode(target / "key.json")] == [0o700, 0o600, 0o600]
    assert (target / "key.json").read_bytes() == (damaged / "key.json").read_bytes()
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert dict(content(vault)) == whole[1]
        assert check(vault, Progress()).sound


def test_a_survey_names_what_can_be_read_newest_first_and_changes_nothing(damaged: Path, clock: FakeClock) -> None:
    before = contents(damaged)
    found = survey(damaged, PASSPHRASE, clock, Progress())
    assert found.lost == 0
    assert (found.records, found.records_lost, found.attachments, found.attachments_lost) == (
        RECORDS,
        0,
        ATTACHMENTS,
        0,
    )
    assert [entry.title for entry in found.readable] == [f"Day {day}" for day in range(23, -1, -1) if day != 4]
    assert found.readable[0].opening.startswith("entry 23 words of day 23 ")
    assert len(found.readable[0].opening) <= 200
    assert {name: kept for name, kept in contents(damaged).items() if name != "journal.lock"} == {
        name: kept for name, kept in before.items() if name != "journal.lock"
    }


def test_a_sound_journal_can_be_rescued_as_well(
    whole: tuple[Path, dict[str, object]], tmp_path: Path, target: Path, clock: FakeClock
) -> None:
    folder = shutil.copytree(whole[0], tmp_path / "journal")
    rescue(folder, PASSPHRASE, target, clock, Progress())
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert dict(content(vault)) == whole[1]


def page_with(folder: Path, passphrase: str, words: bytes, clock: FakeClock) -> int:
    with Vault.open(folder, passphrase, clock) as vault:
        disk = vault.on_disk
        assert disk is not None
    with (folder / "journal.db").open("rb") as opened:
        pages = Pages(opened, disk.data_key, disk.key_file.database_salt)
        found = [number for number in range(2, pages.count + 1) if words in (pages.read(number) or b"")]
    return found[0]


def test_older_words_stand_in_for_an_entry_that_is_lost(
    whole: tuple[Path, dict[str, object]], tmp_path: Path, target: Path, clock: FakeClock
) -> None:
    folder = shutil.copytree(whole[0], tmp_path / "journal")
    page = page_with(folder, PASSPHRASE, b"words of day 8  and more and more", clock)
    flip(folder / "journal.db", (page - 1) * PAGE)
    report = rescue(folder, PASSPHRASE, target, clock, Progress())
    assert report.older == 1
    assert report.entries_lost > 0
    with Vault.open(target, PASSPHRASE, clock) as vault:
        entry = vault.entries.read(9)
        assert entry.text.body.endswith("words of day 8  and more")
        assert entry.uid == whole[1]["entry 9"].uid  # type: ignore[attr-defined]  # an Entry
        assert entry.written_at < entry.changed_at


def test_an_id_of_a_lost_entry_is_not_given_again(
    whole: tuple[Path, dict[str, object]], tmp_path: Path, target: Path, clock: FakeClock
) -> None:
    folder = shutil.copytree(whole[0], tmp_path / "journal")
    page = page_with(folder, PASSPHRASE, b"words of day 23 ", clock)
    flip(folder / "journal.db", (page - 1) * PAGE)
    report = rescue(folder, PASSPHRASE, target, clock, Progress())
    assert report.entries_lost > 0
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert vault.entries.add(EntryKind.NOTE, EntryText("", "new")).entry_id == 25


UID, OTHER = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c", "7b1fd3c3-2b58-4f9c-8a0e-5a4a2f2f7d11"
EARLY, LATE = "2026-03-09T14:30:00.000000+00:00", "2026-03-10T14:30:00.000000+00:00"


def entry(entry_id: int, uid: str, changed_at: str, body: str) -> FoundEntry:
    return FoundEntry(entry_id, uid, "note", EARLY, changed_at, "", body, None, None, None)


def bring(
    monkeypatch: pytest.MonkeyPatch, damaged: Path, target: Path, clock: FakeClock, *found: Found
) -> RescueReport:
    monkeypatch.setattr(module, "found_in", lambda *_: iter(found))
    return rescue(damaged, PASSPHRASE, target, clock, Progress())


@pytest.mark.parametrize("turned", [False, True])
def test_of_a_row_that_stands_twice_the_newest_counts(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    rows: list[Found] = [entry(7, UID, EARLY, "early"), entry(7, UID, LATE, "late")]
    drafts: list[Found] = [FoundDraft("entry:new", '{"a":"1"}', EARLY), FoundDraft("entry:new", '{"a":"2"}', LATE)]
    both = [*rows, *drafts][:: -1 if turned else 1]
    report = bring(monkeypatch, damaged, target, clock, Named(7, UID), *both, entry(8, UID, LATE, "same identity"))
    assert (report.entries, report.entries_lost, report.drafts, report.profile) == (1, 0, 1, False)
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert vault.entries.read(7).text.body == "late"
        assert found_in(vault, "late", 9)[0].entry_id == 7
        assert found_in(vault, "early", 9) == ()
        draft = vault.drafts.find("entry:new")
        assert draft is not None
        assert draft.fields == {"a": "2"}


def test_versions_of_an_entry_nobody_names_become_one(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = bring(
        monkeypatch,
        damaged,
        target,
        clock,
        FoundVersion(1, 7, LATE, "t", "second"),
        FoundVersion(2, 7, EARLY, "t", "first"),
        FoundDraft("entry:30", "{}", EARLY),
        FoundDraft("entry:new", "{}", EARLY),
    )
    assert (report.entries, report.older, report.entries_lost, report.versions) == (1, 1, 0, 2)
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert vault.entries.read(7).text == EntryText("t", "second")
        assert vault.entries.add(EntryKind.NOTE, EntryText("", "new")).entry_id == 31


def test_an_identity_that_is_taken_keeps_its_entry(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = bring(
        monkeypatch,
        damaged,
        target,
        clock,
        entry(7, UID, EARLY, "kept"),
        Named(8, UID),
        Named(8, ""),
        FoundVersion(1, 8, EARLY, "", "of none"),
    )
    assert (report.entries, report.versions) == (1, 0)
    with Vault.open(target, PASSPHRASE, clock) as vault:
        assert vault.entries.read(7).text.body == "kept"


def test_an_empty_journal_is_rescued_as_an_empty_one(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = bring(monkeypatch, damaged, target, clock)
    assert (report.entries, report.entries_lost, report.older) == (0, 0, 0)
    Vault.open(target, PASSPHRASE, clock).close()


# ── refused ───────────────────────────────────────────────────────────────────────────────────
def remove_key(folder: Path) -> None:
    (folder / "key.json").unlink()


def damage_key(folder: Path) -> None:
    (folder / "key.json").write_text("{}")


def remove_database(folder: Path) -> None:
    (folder / "journal.db").unlink()


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (remove_key, KeyFileMissing),
        (damage_key, KeyFileDamaged),
        (remove_database, VaultDamaged),
        (shutil.rmtree, VaultMissing),
    ],
)
def test_what_stands_in_the_way_is_told_and_no_folder_is_left(
    damaged: Path, target: Path, clock: FakeClock, spoil: Callable[[Path], None], kind: type[Exception]
) -> None:
    spoil(damaged)
    for work in (
        lambda: rescue(damaged, PASSPHRASE, target, clock, Progress()),
        lambda: survey(damaged, PASSPHRASE, clock, Progress()),
    ):
        with pytest.raises(kind):
            work()
    assert not target.exists()


def test_a_wrong_passphrase_is_told_and_nothing_is_made(damaged: Path, target: Path, clock: FakeClock) -> None:
    with pytest.raises(WrongPassphrase):
        rescue(damaged, "another passphrase", target, clock, Progress())
    assert not target.exists()


def test_nothing_is_put_over_what_is_there(damaged: Path, target: Path, clock: FakeClock) -> None:
    target.mkdir()
    (target / "mine.txt").write_text("mine")
    for place in (target, damaged):
        before = contents(place)
        with pytest.raises(VaultExists):
            rescue(damaged, PASSPHRASE, place, clock, Progress())
        assert contents(place) == before


def test_an_open_journal_is_not_rescued(
    whole: tuple[Path, dict[str, object]], tmp_path: Path, clock: FakeClock
) -> None:
    folder = shutil.copytree(whole[0], tmp_path / "journal")
    with Vault.open(folder, PASSPHRASE, clock), pytest.raises(VaultInUse):
        rescue(folder, PASSPHRASE, tmp_path / "new", clock, Progress())
    assert not (tmp_path / "new").exists()


def test_a_journal_that_may_be_open_elsewhere_is_not_rescued(damaged: Path, target: Path, clock: FakeClock) -> None:
    (damaged / "journal.lock").write_bytes(b'{"pid": 12, "host": "control-room-2", "since": "2026-03-09T06:00:00Z"}')
    with pytest.raises(VaultInUseElsewhere):
        rescue(damaged, PASSPHRASE, target, clock, Progress())
    with pytest.raises(VaultInUseElsewhere):
        survey(damaged, PASSPHRASE, clock, Progress())


def test_a_disk_that_takes_nothing_any_more_can_still_be_read(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = lockfile.hold

    def refuse(path: Path, **more: object) -> object:
        if path.parent == damaged:
            raise ReadOnly(place=damaged)
        return hold(path, **more)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(lockfile, "hold", refuse)
    assert rescue(damaged, PASSPHRASE, target, clock, Progress()).entries == 23
    assert len(survey(damaged, PASSPHRASE, clock, Progress()).readable) == 23


# ── stopped, full, not verified ───────────────────────────────────────────────────────────────
class StoppedAt(Progress):
    """Asks to stop once ``share`` is reached."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._at = share

    def at(self, share: float | None) -> None:
        if share is not None and share >= self._at:
            self.stop()
        super().at(share)


@pytest.mark.parametrize("share", [0.0, 0.4, 0.8, 1.0])
def test_stopped_at_any_time_it_leaves_nothing(damaged: Path, target: Path, clock: FakeClock, share: float) -> None:
    with pytest.raises(Stopped):
        rescue(damaged, PASSPHRASE, target, clock, StoppedAt(share))
    assert not target.exists()
    with pytest.raises(Stopped):
        survey(damaged, PASSPHRASE, clock, StoppedAt(share))
    rescue(damaged, PASSPHRASE, target, clock, Progress())


def test_a_new_journal_that_cannot_be_read_back_is_not_kept(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Database, "damaged_pages", lambda _: (5,))
    with pytest.raises(MadeButNotVerified):
        rescue(damaged, PASSPHRASE, target, clock, Progress())
    assert not target.exists()


@pytest.mark.parametrize("kind", [DiskFull, CannotWrite])
def test_a_key_file_that_cannot_be_written_leaves_nothing(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, kind: type[ExpectedError]
) -> None:
    def refuse(path: Path, _: bytes) -> None:
        raise kind(place=path, reason="it failed")

    monkeypatch.setattr(module, "write_private", refuse)
    with pytest.raises(kind):
        rescue(damaged, PASSPHRASE, target, clock, Progress())
    assert not target.exists()


def test_a_parent_that_is_closed_to_us_keeps_its_names_itself(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(module, "sync_folder", refuse)
    assert rescue(damaged, PASSPHRASE, target, clock, Progress()).entries == 23


@pytest.fixture
def descriptors() -> Iterator[None]:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names only
    yield
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - names only


@pytest.mark.usefixtures("descriptors")
def test_no_file_stays_open(damaged: Path, target: Path, clock: FakeClock) -> None:
    survey(damaged, PASSPHRASE, clock, Progress())
    rescue(damaged, PASSPHRASE, target, clock, Progress())
    with pytest.raises(Stopped):
        survey(damaged, PASSPHRASE, clock, StoppedAt(0.5))
