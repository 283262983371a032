from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.ui.screens.start_journal import StartJournal
from pages import words_on
from vaults import PASSPHRASE
from windows import press

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window


@pytest.fixture
def starting(window: Window) -> StartJournal:
    window.go(Place.START_JOURNAL)
    assert isinstance(window.page, StartJournal)
    return window.page


@pytest.fixture
def opening(cheap_desk: Desk, window: Window) -> OpenJournal:
    """The page that opens a closed journal in the usual place."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.close()
    window.go(Place.OPEN_JOURNAL)
    assert isinstance(window.page, OpenJournal)
    return window.page


# ── start ─────────────────────────────────────────────────────────────────────────────────────
def test_a_guessable_passphrase_is_refused_with_what_to_add(
    window: Window, starting: StartJournal, cheap_desk: Desk
) -> None:
    for field in (starting.passphrase, starting.again):
        field.setText("Password12345")
    press(window, "Start the journal")
    assert "Add a word or two that have nothing to do with the rest" in words_on(window)
    assert window.route.place is Place.START_JOURNAL
    assert not cheap_desk.journal_folder.exists()


def test_a_new_journal_leads_to_its_recovery_key_which_can_wait(window: Window, starting: StartJournal) -> None:
    for field in (starting.passphrase, starting.again):
        field.setText(PASSPHRASE)
    press(window, "Start the journal")
    assert window.route == Route(Place.RECOVERY_KEY, Place.HOME)
    assert "Your journal is ready." in words_on(window)
    press(window, "Later")
    assert window.route.place is Place.HOME


def test_a_suggestion_starts_a_journal(window: Window, starting: StartJournal, cheap_desk: Desk) -> None:
    press(window, "Suggest one")
    press(window, "Use this one")
    passphrase = starting.passphrase.text()
    press(window, "Start the journal")
    assert not cheap_desk.journal_folder.exists()
    QTest.keyClicks(starting.again, passphrase)
    press(window, "Start the journal")
    assert window.route.place is Place.RECOVERY_KEY
    cheap_desk.session.close()
    cheap_desk.session.open(cheap_desk.journal_folder, passphrase)


# ── open ──────────────────────────────────────────────────────────────────────────────────────
def test_caps_lock_is_told_where_the_passphrase_is_typed(window: Window, opening: OpenJournal) -> None:
    assert "Caps Lock" not in words_on(window)
    opening.passphrase.caps_lock.emit(True)
    assert "Caps Lock seems to be on." in words_on(window)


def test_once_it_is_open_guessing_is_made_costlier(
    window: Window, opening: OpenJournal, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at: list[Place] = []
    monkeypatch.setattr(cheap_desk.session, "strengthen", lambda: at.append(window.route.place))
    QTest.keyClicks(opening.passphrase, f"{PASSPHRASE}\r")
    assert at == [Place.HOME]  # after the next page asked for what it shows, so that it need not wait


def test_a_bug_in_making_it_costlier_is_not_swallowed(
    opening: OpenJournal, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cheap_desk.session, "strengthen", broken)
    with pytest.raises(ZeroDivisionError):
        opening.opened(cheap_desk.journal_folder)


def test_who_forgot_the_passphrase_is_led_to_the_recovery_key_of_that_journal(
    window: Window, opening: OpenJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: tmp_path / "another")
    press(window, "Another journal …")
    (forgot,) = (each for each in opening.findChildren(QPushButton) if each.text() == "I forgot my passphrase")
    forgot.click()
    assert window.route == Route(Place.FORGOT, tmp_path / "another")
    assert str(tmp_path / "another") in words_on(window)
