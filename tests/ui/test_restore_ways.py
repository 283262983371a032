from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import shiboken6

from boundarycheck.domain.errors import BackupPlaceGone
from boundarycheck.ui import dialogs, restore_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.restore import Restore
from boundarycheck.ui.screens.table import make_page
from boundarycheck.vault import backups
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from desks import HeldTasks
from restoring import DAY, buttons, lines, press, restore_page, three_backups, told, unlock
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock
    from ui.conftest import Questions

    Show = Callable[[Page], Page]


@pytest.fixture
def kept(cheap_desk: Desk, clock: FakeClock) -> Path:
    return three_backups(cheap_desk, clock)


# ── a look never outlives its page ────────────────────────────────────────────────────────────
def left_of_looks(folder: Path) -> list[Path]:
    return list((folder / "backups").glob(".work/*"))


@pytest.mark.parametrize("end", ["leaving", "forget"])
def test_a_look_that_is_only_being_opened_is_closed_as_well(cheap_desk: Desk, kept: Path, show: Show, end: str) -> None:
    tasks = HeldTasks(cheap_desk.tasks)
    cheap_desk.tasks = tasks
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    tasks.held = True
    press(page, "Look inside")
    getattr(page, end)()
    tasks.let_go()
    assert left_of_looks(kept) == []
    assert not page.preview.busy


def test_a_look_whose_page_is_gone_when_it_opens_is_closed(cheap_desk: Desk, kept: Path) -> None:
    tasks = HeldTasks(cheap_desk.tasks)
    cheap_desk.tasks = tasks
    page = make_page(Route(Place.RESTORE), cheap_desk)
    assert isinstance(page, Restore)
    page.secret.passphrase.field.setText(PASSPHRASE)
    press(page, "Open the backups")
    tasks.held = True
    press(page, "Look inside")
    page.leaving()
    shiboken6.delete(page)
    tasks.let_go()
    assert left_of_looks(kept) == []


# ── whose backup it is ────────────────────────────────────────────────────────────────────────
@pytest.fixture
def shared(cheap_desk: Desk, kept: Path, clock: FakeClock) -> Path:
    """A second place with the newest backup of another journal, and older ones of this one."""
    stick = kept.with_name("stick")
    stick.mkdir()
    for file in (kept / "backups").glob("*.bcbackup"):
        shutil.copy(file, stick)
    clock.advance(DAY)
    with Vault.create(kept.with_name("other"), PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as other:
        backups.make(backups.Source.of(other), stick, clock.now())
    cheap_desk.preferences.change(backup_folder=str(stick))
    return stick


def chosen_id(page: Restore) -> str:
    copy = page.copies.copy_at(page.list.currentIndex().row())
    return "" if copy is None else copy.vault_id


def test_the_key_file_of_another_journal_is_not_the_one_to_begin_with(
    cheap_desk: Desk, kept: Path, shared: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = cheap_desk.backups.owner(kept)
    (kept / "key.json").unlink()
    page, _ways = restore_page(cheap_desk, show, Place.RESTORE_KEY_FILE)
    assert chosen_id(page) == own
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: shared)
    press(page, "Look in another folder …")
    assert chosen_id(page) == own
    unlock(page)
    assert chosen_id(page) == own


def test_where_nobody_can_tell_whose_it_is_the_officer_chooses(
    cheap_desk: Desk, kept: Path, shared: Path, show: Show
) -> None:
    assert shared.exists()
    (kept / "key.json").unlink()
    shutil.rmtree(kept / "backups")
    page, _ways = restore_page(cheap_desk, show, Place.RESTORE_KEY_FILE)
    assert len(page.copies.copies) == 4
    assert chosen_id(page) == ""
    unlock(page)
    assert chosen_id(page) == ""
    assert not buttons(page)["Put the key file back …"].isEnabled()


def test_backups_that_are_all_of_one_journal_need_no_owner(cheap_desk: Desk, kept: Path, show: Show) -> None:
    stick = kept.with_name("stick")
    shutil.move(kept / "backups", stick)
    shutil.rmtree(kept)
    cheap_desk.preferences.change(backup_folder=str(stick))
    page, _ways = restore_page(cheap_desk, show)
    assert page.list.currentIndex().row() == 0
    page.leaving()


# ── what can be done about it ─────────────────────────────────────────────────────────────────
def test_where_there_is_no_journal_none_is_said_to_be_kept_aside(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ways = restore_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: kept.with_name("new"))
    press(page, "Restore it into another folder …")
    unlock(page)
    press(page, "Restore this backup …")
    assert "kept aside" not in questions.asked[0]
    assert "There is no journal in" in questions.asked[0]
    assert "kept in" not in told(page)


def test_a_folder_with_other_files_offers_another_folder(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = kept.with_name("full")
    full.mkdir()
    (full / "letter.txt").write_text("x")
    page, ways = restore_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: full)
    press(page, "Restore it into another folder …")
    unlock(page)
    press(page, "Restore this backup …")
    assert questions.asked
    assert "is not empty" in told(page)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: kept.with_name("new"))
    press(page, "Choose another folder")
    assert page.errors.isHidden()
    press(page, "Restore this backup …")
    press(page, "Open my journal")
    assert ways == [Route(Place.OPEN_JOURNAL, kept.with_name("new"))]


def test_a_place_that_cannot_be_looked_at_can_be_tried_again(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ways = restore_page(cheap_desk, show)
    genuine, asked = cheap_desk.backups.copies_in, []

    def first_away(place: Path) -> tuple[BackupCopy, ...]:
        asked.append(place)
        if len(asked) == 1:
            raise BackupPlaceGone(place=place)
        return genuine(place)

    monkeypatch.setattr(cheap_desk.backups, "copies_in", first_away)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: kept)
    press(page, "Look in another folder …")
    assert "cannot be reached" in told(page)
    press(page, "Try again")
    assert page.errors.isHidden()
    assert len(asked) == 2


def test_one_backup_that_opens_is_not_said_to_be_one_of_one(cheap_desk: Desk, kept: Path, show: Show) -> None:
    for file in sorted((kept / "backups").glob("*.bcbackup"))[1:]:
        file.unlink()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    assert [line.split("  ")[0] for line in lines(page)] == ["1 entry"]
    assert restore_words.opened(1, 1) == "The backup opened."
    assert restore_words.opened(1, 2) == "1 of 2 backups opened."
