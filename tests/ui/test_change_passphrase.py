from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import WrongPassphrase
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui.parts.overlays import Notice
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.change_passphrase import ChangePassphrase
from desks import FullDisk, HeldTasks, lay_cheap_desk
from pages import words_on
from vaults import PASSPHRASE
from windows import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

NEW = "orbit lantern mosaic tundra"


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def cheap_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock, tasks: HeldTasks) -> Iterator[Desk]:
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    yield desk
    desk.session.close()


@pytest.fixture
def page(opened: Window) -> ChangePassphrase:
    opened.go(Place.CHANGE_PASSPHRASE)
    assert isinstance(opened.page, ChangePassphrase)
    return opened.page


def enter(page: ChangePassphrase, current: str, new: str, again: str | None = None) -> None:
    page.current.field.setText(current)
    page.new.passphrase.setText(new)
    page.new.again.setText(new if again is None else again)


def notice(window: Window) -> str:
    (shown,) = window.findChildren(Notice)
    return words_on(shown)


def reopen(desk: Desk, passphrase: str) -> None:
    desk.session.close()
    desk.session.open(desk.journal_folder, passphrase)


def test_it_is_changed_with_the_keyboard_alone(opened: Window, page: ChangePassphrase, cheap_desk: Desk) -> None:
    assert opened.focusWidget() is page.current.field
    for words in (PASSPHRASE, NEW, NEW):
        QTest.keyClicks(opened.focusWidget(), f"{words}\r")
    assert opened.route.place is Place.SETTINGS
    assert "Your passphrase was changed." in notice(opened)
    with pytest.raises(WrongPassphrase):
        reopen(cheap_desk, PASSPHRASE)
    reopen(cheap_desk, NEW)


def test_old_backups_are_said_to_keep_the_old_one(opened: Window, page: ChangePassphrase) -> None:
    assert page.isVisible()
    assert "Backups made before today still open with the old passphrase." in words_on(opened)


def test_the_present_one_must_be_right(opened: Window, page: ChangePassphrase, cheap_desk: Desk) -> None:
    enter(page, "wrong horse battery", NEW)
    press(opened, "Change it")
    assert "That passphrase does not open this journal." in words_on(opened)
    assert opened.focusWidget() is page.current.field
    assert page.current.field.hasSelectedText()
    assert page.new.value == NEW
    reopen(cheap_desk, PASSPHRASE)


def test_a_weak_one_is_refused_and_marked(opened: Window, page: ChangePassphrase, cheap_desk: Desk) -> None:
    enter(page, PASSPHRASE, "Password12345")
    press(opened, "Change it")
    assert "could be guessed too soon" in words_on(opened)
    assert page.errors.about is page.new.passphrase
    assert opened.focusWidget() is page.new.passphrase
    reopen(cheap_desk, PASSPHRASE)


def test_two_that_differ_change_nothing(opened: Window, page: ChangePassphrase, cheap_desk: Desk) -> None:
    enter(page, PASSPHRASE, NEW, "orbit lantern")
    press(opened, "Change it")
    assert "The two passphrases are not the same." in words_on(opened)
    assert opened.route.place is Place.CHANGE_PASSPHRASE
    reopen(cheap_desk, PASSPHRASE)


def test_when_it_cannot_be_written_it_can_be_tried_again(
    opened: Window, page: ChangePassphrase, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(cheap_desk.keys.change_passphrase)
    monkeypatch.setattr(cheap_desk.keys, "change_passphrase", disk)
    enter(page, PASSPHRASE, NEW)
    press(opened, "Change it")
    assert "There is no room left" in words_on(opened)
    assert page.errors.about is None  # not the fault of a field
    disk.full = False
    press(opened, "Change it")
    assert opened.route.place is Place.SETTINGS
    reopen(cheap_desk, NEW)


def test_while_it_is_changed_nothing_can_be_pressed_twice(
    opened: Window, page: ChangePassphrase, tasks: HeldTasks
) -> None:
    enter(page, PASSPHRASE, NEW)
    tasks.held = True
    press(opened, "Change it")
    assert page.waiting.isVisible()
    assert not page.current.isEnabled()
    assert not page.new.isEnabled()
    page.new.entered.emit()
    tasks.let_go()
    assert opened.route.place is Place.SETTINGS
    assert "Your passphrase was changed." in notice(opened)


def test_who_leaves_in_the_middle_is_told_what_holds(
    opened: Window, page: ChangePassphrase, tasks: HeldTasks, cheap_desk: Desk
) -> None:
    enter(page, PASSPHRASE, NEW)
    tasks.held = True
    press(opened, "Change it")
    opened.go(Place.HOME)
    assert "Your passphrase is being changed." in notice(opened)
    tasks.let_go()
    reopen(cheap_desk, NEW)


def test_who_leaves_before_hears_nothing(opened: Window, page: ChangePassphrase) -> None:
    enter(page, PASSPHRASE, NEW)
    opened.go(Place.HOME)
    assert notice(opened) == ""
