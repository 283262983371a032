from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.recovery_test import RecoveryTestPage
from boundarycheck.vault import recovery
from desks import HeldTasks, lay_cheap_desk
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


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def cheap_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock, tasks: HeldTasks) -> Iterator[Desk]:
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    yield desk
    desk.session.close()


@pytest.fixture
def key(opened: Window, cheap_desk: Desk) -> str:
    assert opened.isVisible()
    made = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, made, made)
    return made


def try_it(window: Window, key: str) -> RecoveryTestPage:
    if window.route.place is not Place.TEST_RECOVERY_KEY:
        window.go(Place.TEST_RECOVERY_KEY)
    page = window.page
    assert isinstance(page, RecoveryTestPage)
    for field, group in zip(page.entry.fields, key.split("-"), strict=True):
        field.setText(group)
    press(window, "Test it")
    return page


def test_a_key_that_works_is_said_to_work_and_leaves_the_screen(opened: Window, key: str, cheap_desk: Desk) -> None:
    page = try_it(opened, key)
    assert "✓ It works." in words_on(opened)
    assert page.entry.text == "-" * 7
    assert not page.entry.isVisible()
    assert cheap_desk.keys.recovery_state().tested_at is not None
    assert opened.focusWidget() is page.done
    QTest.keyClick(page.done, Qt.Key.Key_Return)
    assert opened.route.place is Place.SETTINGS


def test_it_is_tested_with_the_keyboard_alone(opened: Window, key: str) -> None:
    opened.go(Place.TEST_RECOVERY_KEY)
    for character in key.replace("-", "") + "\r":
        QTest.keyClicks(opened.focusWidget(), character)
    assert "✓ It works." in words_on(opened)


def test_nothing_is_tried_before_all_groups_are_there(opened: Window, key: str, cheap_desk: Desk) -> None:
    opened.go(Place.TEST_RECOVERY_KEY)
    page = opened.page
    assert isinstance(page, RecoveryTestPage)
    assert not page.test.isEnabled()
    for field, group in zip(page.entry.fields[1:], key.split("-")[1:], strict=True):
        field.setText(group)
    page.entry.entered.emit()
    assert not page.test.isEnabled()
    assert cheap_desk.keys.recovery_state().tested_at is None


def test_a_mistyped_group_is_named_and_marked(opened: Window, key: str, cheap_desk: Desk) -> None:
    wrong = key[:-1] + ("0" if key[-1] != "0" else "1")
    page = try_it(opened, wrong)
    assert "Group 8 of the recovery key does not look right." in words_on(opened)
    assert opened.focusWidget() is page.entry.fields[7]
    assert "It works" not in words_on(opened)
    assert cheap_desk.keys.recovery_state().tested_at is None
    try_it(opened, key)
    assert "✓ It works." in words_on(opened)
    assert "does not look right" not in words_on(opened)


def test_a_key_of_another_journal_says_so(opened: Window, key: str) -> None:
    assert key
    page = try_it(opened, recovery.new("00000000-0000-4000-8000-000000000000"))
    assert "That recovery key belongs to another journal." in words_on(opened)
    assert opened.focusWidget() is page.entry.fields[0]


def test_a_key_that_was_replaced_says_so(opened: Window, key: str, cheap_desk: Desk) -> None:
    newer = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, newer, newer)
    try_it(opened, key)
    assert "it was replaced or removed since" in words_on(opened)


def test_while_it_is_tried_nothing_can_be_pressed_twice(opened: Window, key: str, tasks: HeldTasks) -> None:
    opened.go(Place.TEST_RECOVERY_KEY)
    tasks.held = True
    page = try_it(opened, key)
    assert page.waiting.isVisible()
    assert not page.test.isEnabled()
    assert not page.entry.isEnabled()
    tasks.let_go()
    assert not page.waiting.isVisible()
    assert "✓ It works." in words_on(opened)
