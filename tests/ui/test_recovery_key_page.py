from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.errors import RecoveryKeyReplaced
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.overlays import Notice
from boundarycheck.ui.parts.recovery_key import KeyShown
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.recovery_key import RecoveryKeyPage
from desks import FullDisk, HeldTasks, lay_cheap_desk
from pages import words_on
from vaults import PASSPHRASE, mode
from windows import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from fakes import FakeClock
    from ui.conftest import Questions

DAY = 86400


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def cheap_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock, tasks: HeldTasks) -> Iterator[Desk]:
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    yield desk
    desk.session.close()


def at(window: Window, subject: Place | None = None) -> RecoveryKeyPage:
    window.go(Route(Place.RECOVERY_KEY, subject))
    return page_of(window)


def page_of(window: Window) -> RecoveryKeyPage:
    assert isinstance(window.page, RecoveryKeyPage)
    return window.page


def make(window: Window, passphrase: str = PASSPHRASE, words: str = "Make a recovery key") -> str:
    """Ask for a key and return what is on the screen of it."""
    page = page_of(window)
    page.secret.field.setText(passphrase)
    press(window, words)
    return shown(window)


def shown(window: Window) -> str:
    (grid,) = window.page.findChildren(KeyShown)
    return "-".join(word for word in words_on(grid).split("\n") if len(word) == 5) if grid.isVisible() else ""


def type_back(window: Window, key: str) -> None:
    page = page_of(window)
    page.entry.clear()
    page.entry.fields[0].setFocus()
    for character in key:
        QTest.keyClicks(window.focusWidget(), character)


def keep(window: Window) -> str:
    key = make(window)
    press(window, "I have it on paper")
    type_back(window, key)
    press(window, "Keep this key")
    return key


def notice(window: Window) -> str:
    (shown_notice,) = window.findChildren(Notice)
    return words_on(shown_notice)


def enabled(window: Window, words: str) -> bool:
    (button,) = (each for each in window.page.findChildren(QPushButton) if each.isVisible() and each.text() == words)
    return button.isEnabled()


def test_it_says_what_it_is_and_where_to_keep_it(opened: Window) -> None:
    at(opened)
    words = words_on(opened)
    assert "Without the passphrase and without the key nobody can open your journal, and neither can we." in words
    assert "Not at work" in words
    assert "You have a recovery key" not in words


def test_a_key_is_made_shown_typed_back_and_kept(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    key = make(opened)
    assert len(key) == 47
    press(opened, "I have it on paper")
    assert shown(opened) == ""
    assert not enabled(opened, "Keep this key")
    type_back(opened, key.lower())
    press(opened, "Keep this key")
    assert opened.route.place is Place.SETTINGS
    assert "Your recovery key works now." in notice(opened)
    cheap_desk.keys.test_recovery_key(key)


def test_it_is_made_with_the_keyboard_alone(opened: Window, cheap_desk: Desk) -> None:
    page = at(opened, Place.HOME)
    assert opened.focusWidget() is page.secret.field
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    key = shown(opened)
    QTest.keyClick(opened.focusWidget(), Qt.Key.Key_Return)
    assert opened.focusWidget() is page.entry.fields[0]
    type_back(opened, key)
    QTest.keyClick(page.entry.fields[7], Qt.Key.Key_Return)
    assert opened.route.place is Place.HOME
    cheap_desk.keys.test_recovery_key(key)


def test_an_unlocked_screen_is_not_enough(opened: Window, cheap_desk: Desk) -> None:
    page = at(opened)
    assert make(opened, "wrong horse battery") == ""
    assert "That passphrase does not open this journal." in words_on(opened)
    assert opened.focusWidget() is page.secret.field
    assert page.secret.field.hasSelectedText()
    assert not cheap_desk.keys.recovery_state().exists
    assert make(opened) != ""
    assert "does not open" not in words_on(opened)


def test_what_is_not_typed_back_opens_nothing_and_that_is_said(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    key = make(opened)
    opened.go(Place.HOME)
    assert "was not kept, so it opens nothing" in notice(opened)
    with pytest.raises(RecoveryKeyReplaced):
        cheap_desk.keys.test_recovery_key(key)


def test_who_leaves_before_a_key_was_shown_hears_nothing(opened: Window) -> None:
    at(opened)
    opened.go(Place.HOME)
    assert notice(opened) == ""


def test_another_key_typed_back_is_not_taken_and_its_group_is_marked(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    key = make(opened)
    press(opened, "I have it on paper")
    strange = cheap_desk.keys.new_recovery_key()
    type_back(opened, "-".join([*key.split("-")[:3], strange.split("-")[3], *key.split("-")[4:]]))
    press(opened, "Keep this key")
    assert "Group 4 of the recovery key does not look right." in words_on(opened)
    assert opened.focusWidget() is page_of(opened).entry.fields[3]
    assert not cheap_desk.keys.recovery_state().exists
    type_back(opened, key)
    press(opened, "Keep this key")
    assert cheap_desk.keys.recovery_state().exists


def test_it_can_be_looked_at_again_until_it_is_kept(opened: Window) -> None:
    at(opened)
    key = make(opened)
    press(opened, "I have it on paper")
    press(opened, "Show it again")
    assert shown(opened) == key
    press(opened, "I have it on paper")
    opened.back()
    assert shown(opened) == key
    opened.back()
    assert opened.route.place is Place.HOME


def test_when_it_cannot_be_written_it_can_be_tried_again(
    opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(cheap_desk.keys.keep_recovery_key)
    monkeypatch.setattr(cheap_desk.keys, "keep_recovery_key", disk)
    at(opened)
    keep(opened)
    assert "There is no room left" in words_on(opened)
    assert not cheap_desk.keys.recovery_state().exists
    disk.full = False
    press(opened, "Keep this key")
    assert cheap_desk.keys.recovery_state().exists


def test_a_full_disk_is_not_told_as_the_fault_of_the_passphrase(
    opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cheap_desk.keys, "new_recovery_key", FullDisk(cheap_desk.keys.new_recovery_key))
    at(opened)
    make(opened)
    assert "There is no room left" in words_on(opened)
    assert page_of(opened).errors.about is None
    make(opened, "wrong horse battery")
    assert page_of(opened).errors.about is page_of(opened).secret.field


def test_while_it_is_checked_nothing_can_be_pressed_twice(opened: Window, tasks: HeldTasks) -> None:
    page = at(opened)
    tasks.held = True
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Make a recovery key")
    assert page.waiting.isVisible()
    assert not enabled(opened, "Make a recovery key")
    page.secret.field.returnPressed.emit()
    tasks.let_go()
    assert not page.waiting.isVisible()
    assert shown(opened) != ""


def test_who_leaves_while_it_is_kept_is_told_to_test_it(opened: Window, tasks: HeldTasks, cheap_desk: Desk) -> None:
    page = at(opened)
    key = make(opened)
    press(opened, "I have it on paper")
    type_back(opened, key)
    tasks.held = True
    press(opened, "Keep this key")
    page.entry.entered.emit()
    assert not page.step_back()
    opened.go(Place.HOME)
    assert "Your recovery key is being kept. Test it soon" in notice(opened)
    tasks.let_go()
    cheap_desk.keys.test_recovery_key(key)


def test_enter_in_the_last_group_does_nothing_while_others_are_missing(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    make(opened)
    press(opened, "I have it on paper")
    page_of(opened).entry.entered.emit()
    assert words_on(opened).count("does not look right") == 0
    assert not cheap_desk.keys.recovery_state().exists


# ── paper ─────────────────────────────────────────────────────────────────────────────────────
def test_the_sheet_is_saved_for_its_owner_only(opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(opened)
    make(opened)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_args: None)
    press(opened, "Save as PDF")
    assert notice(opened) == ""
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_args: tmp_path / "sheet.pdf")
    press(opened, "Save as PDF")
    assert notice(opened) == "Saved as sheet.pdf."
    assert mode(tmp_path / "sheet.pdf") == 0o600
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_that_cannot_be_saved_says_so(opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(opened)
    key = make(opened)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_args: tmp_path / "gone" / "sheet.pdf")
    press(opened, "Save as PDF")
    assert notice(opened) == ""
    assert "failed" in words_on(opened)
    assert shown(opened) == key


def test_the_sheet_is_printed(opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    at(opened)
    make(opened)
    monkeypatch.setattr(dialogs, "choose_printer", lambda *_args: False)
    press(opened, "Print")
    assert notice(opened) == ""
    monkeypatch.setattr(dialogs, "choose_printer", choose)
    press(opened, "Print")
    assert notice(opened) == "Given to the printer."
    assert (tmp_path / "printed.pdf").exists()


# ── the one there is ──────────────────────────────────────────────────────────────────────────
def test_the_one_there_is_is_told_with_its_dates(opened: Window, cheap_desk: Desk, clock: FakeClock) -> None:
    at(opened)
    key = keep(opened)
    at(opened)
    assert "You have a recovery key" in words_on(opened)
    assert "You have not tested it yet." in words_on(opened)
    clock.advance(3 * DAY)
    cheap_desk.keys.test_recovery_key(key)
    at(opened)
    assert "You tested it on" in words_on(opened)
    press(opened, "Test it")
    assert opened.route.place is Place.TEST_RECOVERY_KEY


def test_a_new_one_replaces_it(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    old = keep(opened)
    at(opened)
    assert "If you make a new one, the old one stops working." in words_on(opened)
    new = make(opened, words="Make a new one")
    cheap_desk.keys.test_recovery_key(old)
    press(opened, "I have it on paper")
    type_back(opened, new)
    press(opened, "Keep this key")
    cheap_desk.keys.test_recovery_key(new)
    with pytest.raises(RecoveryKeyReplaced):
        cheap_desk.keys.test_recovery_key(old)


def test_it_is_removed_with_the_passphrase_and_a_question(
    opened: Window, cheap_desk: Desk, questions: Questions
) -> None:
    at(opened)
    keep(opened)
    page = at(opened)
    press(opened, "Remove it")
    assert "Type your passphrase first." in words_on(opened)
    assert opened.focusWidget() is page.secret.field
    assert questions.asked == []
    page.secret.field.setText("wrong horse battery")
    press(opened, "Remove it")
    assert "That passphrase does not open this journal." in words_on(opened)
    questions.agreed = False
    page.secret.field.setText(PASSPHRASE)
    press(opened, "Remove it")
    assert cheap_desk.keys.recovery_state().exists
    questions.agreed = True
    press(opened, "Remove it")
    assert not cheap_desk.keys.recovery_state().exists
    assert "The recovery key was removed." in notice(opened)
    assert opened.route.place is Place.SETTINGS


def test_one_without_any_known_date_is_still_told(opened: Window, cheap_desk: Desk) -> None:
    at(opened)
    keep(opened)
    cheap_desk.session.vault.notes.drop("recovery_made_at")
    at(opened)
    assert "You have not tested it yet." in words_on(opened)
    assert "You made it on" not in words_on(opened)
