"""Without saving, and then it is worth keeping after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.services.session import SessionState
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.keep_after_all import KeepAfterAll
from boundarycheck.ui.screens.write import Write
from pages import words_on
from vaults import PASSPHRASE, contents
from windows import press

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window


@pytest.fixture
def keeping(guest: Window, cheap_desk: Desk) -> Window:
    """A guest who wrote something and asks to keep it."""
    cheap_desk.journal.add("Gate", "it began")
    guest.go(Place.WRITE)
    assert isinstance(guest.page, Write)
    QTest.keyClicks(guest.page.words, "half a sentence")
    press(guest, "Keep it after all")
    return guest


def fill_in(window: Window) -> None:
    assert isinstance(window.page, KeepAfterAll)
    for field in (window.page.passphrase, window.page.again):
        field.setText(PASSPHRASE)
    press(window, "Keep it in a journal")


def test_everything_is_in_a_journal_and_the_session_goes_on_in_it(keeping: Window, cheap_desk: Desk) -> None:
    fill_in(keeping)
    assert keeping.route == Route(Place.RECOVERY_KEY, Place.HOME)
    assert cheap_desk.session.state is SessionState.OPEN
    assert "Not saving." not in words_on(keeping)
    folder = cheap_desk.journal_folder
    cheap_desk.session.close()
    cheap_desk.session.open(folder, PASSPHRASE)
    (entry,) = cheap_desk.journal.search("began", 10)
    assert entry.title == "Gate"
    draft = cheap_desk.drafts.find("entry:new")
    assert draft is not None
    assert draft.fields["body"] == "half a sentence"


def test_from_then_on_settings_are_remembered(keeping: Window, cheap_desk: Desk) -> None:
    fill_in(keeping)
    assert not cheap_desk.preferences.frozen
    assert cheap_desk.preferences.now.journal_folder == str(cheap_desk.journal_folder)


def test_until_then_not_a_byte_is_written(keeping: Window, tmp_path: Path) -> None:
    assert isinstance(keeping.page, KeepAfterAll)
    assert contents(tmp_path) == {}
    assert "Keep it after all" not in [button for button in words_on(keeping.topbar).splitlines() if "Keep" in button]


def test_what_cannot_be_made_changes_nothing(keeping: Window, cheap_desk: Desk, tmp_path: Path) -> None:
    occupied = cheap_desk.journal_folder
    occupied.mkdir(parents=True)
    (occupied / "holiday.jpg").touch()
    fill_in(keeping)
    assert cheap_desk.session.state is SessionState.GUEST
    assert keeping.route.place is Place.KEEP_AFTER_ALL
    assert [file.name for file in occupied.iterdir()] == ["holiday.jpg"]
    assert cheap_desk.journal.count() == 1
    assert tmp_path.exists()


def test_a_journal_that_is_there_already_is_left_alone(guest: Window, cheap_desk: Desk) -> None:
    cheap_desk.session.close()
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.close()
    cheap_desk.session.open_guest()
    guest.go(Place.KEEP_AFTER_ALL)
    assert isinstance(guest.page, KeepAfterAll)
    assert guest.page.folder == cheap_desk.journal_folder.with_name("journal-2")


def test_who_goes_elsewhere_while_it_is_made_has_it_all_the_same(keeping: Window, cheap_desk: Desk) -> None:
    page = keeping.page
    assert isinstance(page, KeepAfterAll)
    cheap_desk.session.keep_guest(page.folder, PASSPHRASE)
    page.hold(True)
    keeping.go(Place.HOME)
    assert cheap_desk.session.state is SessionState.OPEN
    assert cheap_desk.preferences.now.journal_folder == str(page.folder)


def test_who_goes_elsewhere_before_goes_on_as_a_guest(keeping: Window, cheap_desk: Desk) -> None:
    keeping.go(Place.HOME)
    assert cheap_desk.session.state is SessionState.GUEST
    assert cheap_desk.preferences.frozen
