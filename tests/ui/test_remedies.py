from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain import errors
from boundarycheck.domain.errors import ExpectedError, Remedy, VaultInUse, VaultInUseElsewhere
from boundarycheck.services.session import SessionState
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.remedies import remedy_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

EVERY_ERROR = [
    error
    for error in vars(errors).values()
    if isinstance(error, type) and issubclass(error, ExpectedError) and error.remedies
]


@pytest.fixture
def kept(cheap_desk: Desk) -> Path:
    """A closed journal in the usual place."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.close()
    return cheap_desk.journal_folder


@pytest.fixture
def keyed(cheap_desk: Desk, kept: Path) -> Path:
    """That journal, with a recovery key."""
    cheap_desk.session.open(kept, PASSPHRASE)
    key = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, key, key)
    cheap_desk.session.close()
    return kept


def open_page(desk: Desk, show: Show, folder: Path | None = None) -> tuple[OpenJournal, list[Route]]:
    page = show(make_page(Route(Place.OPEN_JOURNAL, folder), desk))
    assert isinstance(page, OpenJournal)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def offered(page: Page) -> list[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    return [each.text() for each in page.errors.findChildren(QPushButton)]


def press(page: Page, words: str) -> None:
    (found,) = (each for each in page.errors.findChildren(QPushButton) if each.text() == words and not each.isHidden())
    found.click()


def test_every_remedy_has_words_of_its_own() -> None:
    assert len({remedy_words(remedy) for remedy in Remedy}) == len(Remedy)


# These are met with the journal open: copies when its key is to be renewed (test_renew_key.py), the hold when something
# is to be deleted (below).
_WHILE_OPEN = (errors.CopiesWait, errors.OnHold)


@pytest.mark.parametrize(
    "error", [error for error in EVERY_ERROR if error not in _WHILE_OPEN], ids=lambda error: error.__name__
)
def test_the_page_that_opens_knows_a_way_for_every_remedy(
    cheap_desk: Desk, show: Show, error: type[ExpectedError]
) -> None:
    page, _ways = open_page(cheap_desk, show)
    assert set(error.remedies) <= set(page.remedies)


def damage_key_file(folder: Path) -> None:
    (folder / "key.json").write_text("{")


def damage_first_page(folder: Path) -> None:
    broken = bytearray((folder / "journal.db").read_bytes())
    broken[100] ^= 1
    (folder / "journal.db").write_bytes(broken)


@pytest.mark.parametrize(
    ("damage", "way"),
    [
        (damage_key_file, ("Put the key file back", Place.RESTORE_KEY_FILE)),
        (damage_key_file, ("Restore a backup", Place.RESTORE)),
        (damage_first_page, ("Rescue what can be read", Place.RESCUE)),
        (damage_first_page, ("Restore a backup", Place.RESTORE)),
    ],
)
def test_damage_leads_where_it_is_mended(
    cheap_desk: Desk, kept: Path, show: Show, damage: Callable[[Path], None], way: tuple[str, Place]
) -> None:
    damage(kept)
    page, ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    words, place = way
    press(page, words)
    assert ways == [Route(place, kept)]


def test_a_wrong_passphrase_offers_no_recovery_key_where_there_is_none(
    cheap_desk: Desk, kept: Path, show: Show
) -> None:
    assert kept.exists()
    page, _ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, "wrong horse battery\r")
    assert "That passphrase does not open this journal." in words_on(page)
    assert offered(page) == []


def test_a_wrong_passphrase_offers_the_recovery_key(cheap_desk: Desk, keyed: Path, show: Show) -> None:
    page, ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, "wrong horse battery\r")
    assert offered(page) == ["Use my recovery key"]
    press(page, "Use my recovery key")
    assert ways == [Route(Place.FORGOT, keyed)]


def test_the_buttons_go_with_the_error(cheap_desk: Desk, keyed: Path, show: Show) -> None:
    assert keyed.exists()
    page, ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, "wrong horse battery\r")
    assert offered(page) != []
    page.passphrase.clear()
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    assert offered(page) == []
    assert ways == [Route(Place.HOME)]


def test_another_folder_can_be_chosen_and_tried(
    cheap_desk: Desk, kept: Path, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, ways = open_page(cheap_desk, show, tmp_path / "nothing here")
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: kept)
    press(page, "Choose another folder")
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    assert ways == [Route(Place.HOME)]


def test_the_way_out_is_reached_with_the_keyboard(cheap_desk: Desk, keyed: Path, show: Show) -> None:
    assert keyed.exists()
    page, _ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, "wrong horse battery\r")
    page.focusPreviousChild()
    focus = page.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Use my recovery key"


class Refusing:
    """Stands in for opening: refuses with ``error`` unless told to open anyway."""

    def __init__(self, desk: Desk, error: ExpectedError) -> None:
        self._open = desk.session.open
        self._error = error
        self.calls = 0

    def __call__(self, folder: Path, passphrase: str, *, even_if_held_elsewhere: bool = False) -> None:
        self.calls += 1
        if not even_if_held_elsewhere:
            raise self._error
        self._open(folder, passphrase)


@pytest.mark.parametrize("agreed", [True, False])
def test_it_is_opened_anyway_only_after_a_question(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    assert kept.exists()
    refusing = Refusing(cheap_desk, VaultInUseElsewhere(holder="DESK-7"))
    monkeypatch.setattr(cheap_desk.session, "open", refusing)
    asked: list[str] = []

    def answer(_parent: object, question: str, *_more: str) -> bool:
        asked.append(question)
        return agreed

    monkeypatch.setattr(dialogs, "confirm", answer)
    page, ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    assert asked == []
    assert offered(page) == ["Try again", "Open it here anyway"]
    press(page, "Open it here anyway")
    assert len(asked) == 1
    assert ways == ([Route(Place.HOME)] if agreed else [])
    assert (cheap_desk.session.state is SessionState.OPEN) is agreed


def test_trying_again_opens_with_what_was_typed(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.exists()
    refusing = Refusing(cheap_desk, VaultInUse(holder="process 7"))
    monkeypatch.setattr(cheap_desk.session, "open", refusing)
    page, _ways = open_page(cheap_desk, show)
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    press(page, "Try again")
    assert refusing.calls == 2


@pytest.mark.parametrize("reached", [True, False])
def test_the_other_window_is_asked_to_come_forward(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch, reached: bool
) -> None:
    asked: list[Path] = []

    def bring_forward(folder: Path) -> bool:
        asked.append(folder)
        return reached

    cheap_desk.bring_forward = bring_forward
    monkeypatch.setattr(cheap_desk.session, "open", Refusing(cheap_desk, VaultInUse(holder="process 7")))
    page, _ways = open_page(cheap_desk, show)
    said: list[str] = []
    page.said.connect(said.append)
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    (button,) = (each for each in page.errors.findChildren(QPushButton) if each.text() == "Show that window")
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert asked == [kept]
    assert bool(said) is not reached


def test_what_the_hold_stops_leads_to_the_hold(cheap_desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    entry = cheap_desk.journal.add("", "one night")
    cheap_desk.keeping.put_on_hold()
    monkeypatch.setattr(dialogs, "confirm", lambda *_words: True)
    page = show(make_page(Route(Place.ENTRY, entry.entry_id), cheap_desk))
    ways: list[Route] = []
    page.go.connect(ways.append)
    (delete,) = (each for each in page.findChildren(QPushButton) if each.text() == "Delete \u2026")
    delete.click()
    assert "This journal is on hold." in words_on(page)
    press(page, "See the hold")
    assert ways == [Route(Place.KEEPING)]
    assert cheap_desk.journal.count() == 1
