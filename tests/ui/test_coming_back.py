"""After an unlock: the words and the page that the lock left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.domain.journal import Draft
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.ui import left_page
from boundarycheck.ui.coming_back import ComingBack, Returned
from boundarycheck.ui.parts.standing import Stand
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.ui.screens.write import Write
from desks import FullDisk
from pages import words_on
from vaults import PASSPHRASE
from windows import press

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

BEGUN = Draft("entry:new", {"title": "", "body": "it began"})
AT_WORDS = left_page.to_text(Route(Place.WRITE), Stand(1, 3, 0))


@pytest.fixture
def locked(cheap_desk: Desk, window: Window) -> Window:
    """A window at the front door of a journal with words beside it."""
    folder = cheap_desk.journal_folder
    cheap_desk.session.create(folder, PASSPHRASE)
    beside = cheap_desk.unsaved.beside()
    assert beside is not None
    cheap_desk.unsaved.put_beside(beside, Unsaved((BEGUN,), AT_WORDS))
    cheap_desk.session.close()
    return window


def unlock(window: Window) -> None:
    window.go(Place.OPEN_JOURNAL)
    assert isinstance(window.page, OpenJournal)
    QTest.keyClicks(window.page.passphrase, PASSPHRASE)
    press(window, "Open")


def test_the_officer_is_back_at_the_words(locked: Window, cheap_desk: Desk) -> None:
    unlock(locked)
    assert isinstance(locked.page, Write)
    assert locked.page.words.words == "it began"
    assert locked.page.words.textCursor().position() == 3
    assert "What you typed before it locked is back, as a draft." in words_on(locked.notice)
    beside = cheap_desk.unsaved.beside()
    assert beside is not None
    assert not beside.file.exists()


def test_the_place_counts_once(locked: Window, cheap_desk: Desk) -> None:
    unlock(locked)
    cheap_desk.session.close()
    locked.start_over()
    unlock(locked)
    assert locked.route == Route(Place.HOME)


def test_while_the_disk_is_full_the_words_are_held_and_stay_beside(
    cheap_desk: Desk, locked: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap_desk.session.open(cheap_desk.journal_folder, PASSPHRASE)
    monkeypatch.setattr(cheap_desk.session.vault.drafts, "keep", FullDisk(cheap_desk.session.vault.drafts.keep))
    returned = ComingBack(cheap_desk)()
    assert returned == Returned(Route(Place.WRITE), words=True)
    assert cheap_desk.drafts.find("entry:new") == BEGUN
    beside = cheap_desk.unsaved.beside()
    assert beside is not None
    assert beside.file.exists()
    assert locked.route.place is Place.FRONT_DOOR


def test_without_anything_left_it_leads_home(cheap_desk: Desk) -> None:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    assert ComingBack(cheap_desk)() == Returned(None, words=False)
