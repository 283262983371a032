from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import DiskFull, RecoveryKeyReplaced
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui.parts.overlays import Notice
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.renew_key import RenewKey
from desks import HeldTasks, lay_cheap_desk
from pages import words_on
from vaults import PASSPHRASE
from windows import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.domain.progress import Progress
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from fakes import FakeClock


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def cheap_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock, tasks: HeldTasks) -> Iterator[Desk]:
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    yield desk
    desk.session.close()


@pytest.fixture
def page(opened: Window) -> RenewKey:
    return at(opened)


def at(window: Window) -> RenewKey:
    window.go(Place.RENEW_KEY)
    assert isinstance(window.page, RenewKey)
    return window.page


def data_key(desk: Desk) -> bytes:
    disk = desk.session.vault.on_disk
    assert disk is not None
    return disk.data_key


def make_recovery_key(desk: Desk) -> str:
    key = desk.keys.new_recovery_key()
    desk.keys.keep_recovery_key(PASSPHRASE, key, key)
    return key


def notice(window: Window) -> str:
    (shown,) = window.findChildren(Notice)
    return words_on(shown)


def test_when_it_is_needed_is_said(opened: Window, page: RenewKey) -> None:
    assert page.isVisible()
    words = words_on(opened)
    assert "only when somebody may have seen your passphrase and copied the files" in words
    assert "Your recovery key stops working" not in words


def test_everything_is_encrypted_under_a_new_key(opened: Window, page: RenewKey, cheap_desk: Desk) -> None:
    before = data_key(cheap_desk)
    assert opened.focusWidget() is page.secret.field
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    assert opened.route.place is Place.SETTINGS
    assert "The key was renewed." in notice(opened)
    assert data_key(cheap_desk) != before
    cheap_desk.session.close()
    cheap_desk.session.open(cheap_desk.journal_folder, PASSPHRASE)


def test_a_copy_has_to_be_merged_first_which_is_offered(opened: Window, page: RenewKey, cheap_desk: Desk) -> None:
    folder = cheap_desk.journal_folder
    (folder / "journal (1).db").write_bytes((folder / "journal.db").read_bytes())
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Renew the key")
    assert "There is another copy of this journal in its folder." in words_on(opened)
    press(opened, "Merge the copy")
    assert opened.route.place is Place.MERGE


def test_a_recovery_key_has_to_be_made_anew_which_is_offered_at_once(opened: Window, cheap_desk: Desk) -> None:
    old = make_recovery_key(cheap_desk)
    page = at(opened)
    assert "Your recovery key stops working." in words_on(opened)
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Renew the key")
    assert opened.route.place is Place.RECOVERY_KEY
    assert "make a new one now" in notice(opened)
    with pytest.raises(RecoveryKeyReplaced):
        cheap_desk.keys.test_recovery_key(old)


def test_a_wrong_passphrase_changes_nothing(opened: Window, page: RenewKey, cheap_desk: Desk) -> None:
    before = data_key(cheap_desk)
    page.secret.field.setText("wrong horse battery")
    press(opened, "Renew the key")
    assert "That passphrase does not open this journal." in words_on(opened)
    assert opened.focusWidget() is page.secret.field
    assert data_key(cheap_desk) == before


def test_it_can_be_stopped_and_then_nothing_is_changed(
    opened: Window, page: RenewKey, cheap_desk: Desk, tasks: HeldTasks
) -> None:
    before = data_key(cheap_desk)
    page.secret.field.setText(PASSPHRASE)
    tasks.held = True
    press(opened, "Renew the key")
    assert "Encrypting everything anew." in words_on(opened)
    assert not page.secret.isEnabled()
    page.secret.field.returnPressed.emit()
    press(opened, "Stop")
    tasks.let_go()
    assert "It was stopped. Nothing was changed." in notice(opened)
    assert page.secret.isEnabled()
    assert data_key(cheap_desk) == before


def test_who_leaves_in_the_middle_stops_it_and_is_told(
    opened: Window, page: RenewKey, cheap_desk: Desk, tasks: HeldTasks
) -> None:
    before = data_key(cheap_desk)
    page.secret.field.setText(PASSPHRASE)
    tasks.held = True
    press(opened, "Renew the key")
    opened.go(Place.HOME)
    assert "Renewing the key was stopped, unless it was finished already." in notice(opened)
    tasks.let_go()
    assert data_key(cheap_desk) == before


def test_who_leaves_before_hears_nothing(opened: Window, page: RenewKey) -> None:
    assert page.isVisible()
    opened.go(Place.HOME)
    assert notice(opened) == ""


def test_a_full_disk_is_told_and_changes_nothing(
    opened: Window, page: RenewKey, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_passphrase: str, _progress: Progress) -> None:
        raise DiskFull(place="the journal")

    monkeypatch.setattr(cheap_desk.keys, "renew", full)
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Renew the key")
    assert "There is no room left" in words_on(opened)
    assert opened.route.place is Place.RENEW_KEY


def test_a_journal_that_had_to_be_locked_by_it_is_opened_again(
    opened: Window, page: RenewKey, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lock_and_fail(_passphrase: str, _progress: Progress) -> None:
        cheap_desk.session.close()
        raise DiskFull(place="the journal")

    monkeypatch.setattr(cheap_desk.keys, "renew", lock_and_fail)
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Renew the key")
    assert opened.route.place is Place.OPEN_JOURNAL
    assert "There is no room left" in notice(opened)
    assert cheap_desk.session.state is SessionState.LOCKED


def test_the_passphrase_can_be_changed_first(opened: Window, page: RenewKey) -> None:
    assert page.isVisible()
    press(opened, "Change passphrase")
    assert opened.route.place is Place.CHANGE_PASSPHRASE
