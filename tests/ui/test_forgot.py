from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import VaultInUseElsewhere, WrongPassphrase
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.overlays import Notice
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.forgot import Forgot
from boundarycheck.vault import recovery
from desks import HeldTasks, lay_cheap_desk
from pages import words_on
from vaults import PASSPHRASE, contents
from windows import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from fakes import FakeClock
    from ui.conftest import Questions

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
def key(cheap_desk: Desk) -> str:
    """The recovery key of a closed journal in the usual place."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    made = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, made, made)
    cheap_desk.session.close()
    return made


def at(window: Window) -> Forgot:
    window.go(Place.OPEN_JOURNAL)
    press(window, "I forgot my passphrase")
    assert isinstance(window.page, Forgot)
    return window.page


def recover(window: Window, key: str, new: str = NEW, again: str | None = None) -> None:
    page = window.page
    assert isinstance(page, Forgot)
    for field, group in zip(page.key.fields, key.split("-"), strict=True):
        field.setText(group)
    page.new.passphrase.setText(new)
    page.new.again.setText(new if again is None else again)
    press(window, "Open with the recovery key")


def notice(window: Window) -> str:
    (shown,) = window.findChildren(Notice)
    return words_on(shown)


def test_the_key_opens_the_journal_and_a_new_passphrase_counts(key: str, window: Window, cheap_desk: Desk) -> None:
    at(window)
    recover(window, key)
    assert window.route.place is Place.HOME
    assert "Your recovery key stays valid" in notice(window)
    cheap_desk.keys.test_recovery_key(key)
    cheap_desk.session.close()
    with pytest.raises(WrongPassphrase):
        cheap_desk.session.open(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.open(cheap_desk.journal_folder, NEW)


def test_it_goes_with_the_keyboard_alone(key: str, window: Window, cheap_desk: Desk) -> None:
    page = at(window)
    assert window.focusWidget() is page.key.fields[0]
    for character in key.replace("-", "") + "\r":
        QTest.keyClicks(window.focusWidget(), character)
    for _ in range(2):
        QTest.keyClicks(window.focusWidget(), f"{NEW}\r")
    assert window.route.place is Place.HOME
    assert cheap_desk.session.state is SessionState.OPEN


def test_what_there_is_without_a_key_is_said_plainly(key: str, window: Window) -> None:
    assert key
    at(window)
    words = words_on(window)
    assert "Then nobody can open your journal without the passphrase. We cannot either." in words
    assert "Try every passphrase that you used before." in words
    assert "A backup opens with the passphrase that counted on the day it was made." in words


def test_a_mistyped_group_is_named_and_changes_nothing(key: str, window: Window, cheap_desk: Desk) -> None:
    before = contents(cheap_desk.journal_folder)
    page = at(window)
    recover(window, key[:-1] + ("0" if key[-1] != "0" else "1"))
    assert "Group 8 of the recovery key does not look right." in words_on(window)
    assert window.focusWidget() is page.key.fields[7]
    assert page.new.value == NEW
    assert contents(cheap_desk.journal_folder) == before
    recover(window, key)
    assert window.route.place is Place.HOME


def test_a_key_of_another_journal_says_so(key: str, window: Window) -> None:
    assert key
    page = at(window)
    recover(window, recovery.new("00000000-0000-4000-8000-000000000000"))
    assert "That recovery key belongs to another journal." in words_on(window)
    assert window.focusWidget() is page.key.fields[0]


def test_a_journal_without_a_key_says_so(key: str, window: Window, cheap_desk: Desk) -> None:
    cheap_desk.session.open(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.keys.remove_recovery_key(PASSPHRASE)
    cheap_desk.session.close()
    page = at(window)
    recover(window, key)
    assert "it was replaced or removed since" in words_on(window)
    assert window.focusWidget() is page.key.fields[0]


def test_a_weak_new_passphrase_is_refused_and_marked(key: str, window: Window, cheap_desk: Desk) -> None:
    page = at(window)
    recover(window, key, "Password12345")
    assert "could be guessed too soon" in words_on(window)
    assert window.focusWidget() is page.new.passphrase
    cheap_desk.session.open(cheap_desk.journal_folder, PASSPHRASE)


def test_two_that_differ_open_nothing(key: str, window: Window, cheap_desk: Desk) -> None:
    at(window)
    recover(window, key, NEW, "orbit lantern")
    assert "The two passphrases are not the same." in words_on(window)
    assert cheap_desk.session.state is SessionState.LOCKED


def test_another_journal_can_be_chosen(
    key: str, window: Window, cheap_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(window)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: tmp_path / "elsewhere")
    press(window, "Another journal …")
    recover(window, key)
    assert "There is no journal in" in words_on(window)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: cheap_desk.journal_folder)
    press(window, "Another journal …")
    recover(window, key)
    assert window.route.place is Place.HOME


def test_a_damaged_key_file_leads_to_the_backups(key: str, window: Window, cheap_desk: Desk) -> None:
    (cheap_desk.journal_folder / "key.json").write_text('{"format": 1')
    at(window)
    recover(window, key)
    assert "The key file (key.json) is damaged" in words_on(window)
    press(window, "Put the key file back")
    assert window.route == Route(Place.RESTORE_KEY_FILE, cheap_desk.journal_folder)


def test_a_journal_that_another_computer_seems_to_hold_can_be_opened_after_a_question(
    key: str, window: Window, cheap_desk: Desk, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = cheap_desk.session.recover

    def held_elsewhere(folder: Path, typed: str, new: str, *, even_if_held_elsewhere: bool) -> None:
        if not even_if_held_elsewhere:
            raise VaultInUseElsewhere(holder="the computer at home")
        really(folder, typed, new)

    monkeypatch.setattr(cheap_desk.session, "recover", held_elsewhere)
    at(window)
    recover(window, key)
    assert "the computer at home" in words_on(window)
    questions.agreed = False
    press(window, "Open it here anyway")
    assert cheap_desk.session.state is SessionState.LOCKED
    questions.agreed = True
    press(window, "Open it here anyway")
    assert window.route.place is Place.HOME


def test_while_it_opens_nothing_can_be_pressed_twice(key: str, window: Window, tasks: HeldTasks) -> None:
    page = at(window)
    tasks.held = True
    recover(window, key)
    assert page.waiting.isVisible()
    assert not page.key.isEnabled()
    page.new.entered.emit()
    tasks.let_go()
    assert window.route.place is Place.HOME


def test_who_remembers_it_after_all_goes_back(key: str, window: Window) -> None:
    assert key
    at(window)
    press(window, "I remember it after all")
    assert window.route.place is Place.OPEN_JOURNAL
