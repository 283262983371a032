from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.screens.without_saving import WithoutSaving
from desks import CheapSession, FullDisk, HeldTasks, lay_cheap_desk
from doors import open_page, press, start_page
from pages import words_on
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.screens.open_journal import OpenJournal
    from boundarycheck.ui.screens.start_journal import StartJournal
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

    Show = Callable[[Page], Page]
    Choosing = Callable[[Path | None], None]


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def cheap(qapp: QApplication, tmp_path: Path, clock: FakeClock, tasks: HeldTasks) -> Iterator[Desk]:
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    yield desk
    desk.session.close()


@pytest.fixture
def kept(cheap: Desk) -> Path:
    """A closed journal in the usual place."""
    cheap.session.create(cheap.journal_folder, PASSPHRASE)
    cheap.session.close()
    return cheap.journal_folder


def start(page: StartJournal, passphrase: str, again: str | None = None) -> None:
    page.passphrase.setText(passphrase)
    page.again.setText(passphrase if again is None else again)
    press(page, "Start the journal")


def enter(page: OpenJournal, passphrase: str) -> None:
    page.passphrase.setText(passphrase)
    press(page, "Open")


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Choosing:
    """Answers the dialog that asks for a folder."""
    return lambda folder: monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: folder)


# ── start ─────────────────────────────────────────────────────────────────────────────────────
def test_a_journal_is_started_with_the_keyboard_alone(cheap: Desk, show: Show) -> None:
    page, ways = start_page(cheap, show)
    assert page.focusWidget() is page.passphrase
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    assert page.focusWidget() is page.again
    QTest.keyClicks(page.again, f"{PASSPHRASE}\r")
    assert ways == [Route(Place.RECOVERY_KEY, Place.HOME)]
    assert cheap.session.state is SessionState.OPEN
    assert cheap.session.folder == cheap.journal_folder
    assert cheap.preferences.now.journal_folder == str(cheap.session.folder)


def test_two_passphrases_that_differ_start_nothing(cheap: Desk, show: Show) -> None:
    page, ways = start_page(cheap, show)
    start(page, PASSPHRASE, "correct horse batter")
    assert "The two passphrases are not the same." in words_on(page)
    assert page.passphrase.text() == PASSPHRASE
    assert page.again.hasSelectedText()
    assert ways == []
    assert cheap.session.state is SessionState.LOCKED
    assert not cheap.journal_folder.exists()


def test_a_short_passphrase_is_told_the_floor_and_stays_typed(cheap: Desk, show: Show) -> None:
    page, ways = start_page(cheap, show)
    start(page, "short")
    assert "Use at least 10 characters." in words_on(page)
    assert page.passphrase.text() == "short"
    assert page.passphrase.isEnabled()
    assert ways == []
    assert not cheap.journal_folder.exists()
    start(page, PASSPHRASE)
    assert ways == [Route(Place.RECOVERY_KEY, Place.HOME)]
    assert "Use at least" not in words_on(page)


def test_it_can_be_kept_elsewhere(cheap: Desk, show: Show, tmp_path: Path, choosing: Choosing) -> None:
    page, _ways = start_page(cheap, show)
    choosing(None)
    press(page, "Keep it elsewhere …")
    assert str(cheap.journal_folder) in words_on(page)
    choosing(tmp_path / "stick")
    press(page, "Keep it elsewhere …")
    assert str(tmp_path / "stick") in words_on(page)
    start(page, PASSPHRASE)
    assert cheap.session.folder == tmp_path / "stick"
    assert cheap.journal_folder == tmp_path / "stick"


def test_the_folder_is_the_one_chosen_when_start_was_pressed(
    cheap: Desk, show: Show, tmp_path: Path, tasks: HeldTasks, choosing: Choosing
) -> None:
    page, _ways = start_page(cheap, show)
    usual = cheap.journal_folder
    tasks.held = True
    start(page, PASSPHRASE)
    choosing(tmp_path / "too late")
    press(page, "Keep it elsewhere …")
    tasks.let_go()
    assert cheap.session.folder == usual
    assert cheap.preferences.now.journal_folder == str(usual)


@pytest.mark.parametrize(("kind", "sentence"), [("file", "is a file, not a folder"), ("full", "is not empty")])
def test_a_folder_that_will_not_do_is_left_as_it_is(
    cheap: Desk, show: Show, choosing: Choosing, kind: str, sentence: str
) -> None:
    home = cheap.journal_folder.parent.parent
    place = home / "place"
    if kind == "file":
        place.write_text("something else")
    else:
        place.mkdir()
        (place / "photo.jpg").write_bytes(b"1")
    before = contents(home)
    page, ways = start_page(cheap, show)
    choosing(place)
    press(page, "Keep it elsewhere …")
    start(page, PASSPHRASE)
    assert sentence in words_on(page)
    assert ways == []
    assert contents(home) == before


def test_while_the_key_is_made_nothing_can_be_pressed_twice(cheap: Desk, show: Show, tasks: HeldTasks) -> None:
    page, ways = start_page(cheap, show)
    tasks.held = True
    start(page, PASSPHRASE)
    assert page.waiting.isVisible()
    assert not page.passphrase.isEnabled()
    press(page, "Start the journal")
    tasks.let_go()
    assert ways == [Route(Place.RECOVERY_KEY, Place.HOME)]
    assert not page.waiting.isVisible()


def test_who_goes_elsewhere_while_the_key_is_made_leaves_nothing_open(
    cheap: Desk, show: Show, tasks: HeldTasks
) -> None:
    page, _ways = start_page(cheap, show)
    tasks.held = True
    start(page, PASSPHRASE)
    page.leaving()
    tasks.let_go()
    assert cheap.session.state is SessionState.LOCKED
    assert cheap.session.journal_exists(cheap.journal_folder)


def test_what_is_typed_is_hidden_until_asked_for(cheap: Desk, show: Show) -> None:
    page, _ways = start_page(cheap, show)
    fields = (page.passphrase, page.again)
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Password}
    (box,) = page.findChildren(QCheckBox)
    box.click()
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Normal}
    box.click()
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Password}


# ── open ──────────────────────────────────────────────────────────────────────────────────────
def test_the_journal_opens_with_its_passphrase(cheap: Desk, kept: Path, show: Show) -> None:
    page, ways = open_page(cheap, show)
    cheap.preferences.frozen = True  # as it is after somebody worked without saving
    QTest.keyClicks(page.passphrase, f"{PASSPHRASE}\r")
    assert ways == [Route(Place.HOME)]
    assert cheap.session.folder == kept
    assert not cheap.preferences.frozen


def test_a_wrong_passphrase_says_so_and_keeps_what_was_typed(cheap: Desk, kept: Path, show: Show) -> None:
    before = contents(kept)
    page, ways = open_page(cheap, show)
    enter(page, "wrong horse battery")
    assert "That passphrase does not open this journal." in words_on(page)
    assert page.passphrase.hasSelectedText()
    assert page.passphrase.text() == "wrong horse battery"
    assert page.focusWidget() is page.passphrase
    assert ways == []
    assert contents(kept) == before
    enter(page, PASSPHRASE)
    assert ways == [Route(Place.HOME)]


def test_a_damaged_key_file_is_not_blamed_on_the_passphrase(cheap: Desk, kept: Path, show: Show) -> None:
    (kept / "key.json").write_text('{"format": 1')
    page, ways = open_page(cheap, show)
    enter(page, PASSPHRASE)
    assert "The key file (key.json) is damaged" in words_on(page)
    assert "Your passphrase is not the problem." in words_on(page)
    assert page.passphrase.text() == PASSPHRASE
    assert ways == []


def test_a_folder_without_a_journal_a_file_and_another_journal(
    cheap: Desk, kept: Path, show: Show, tmp_path: Path, choosing: Choosing
) -> None:
    page, ways = open_page(cheap, show)
    (tmp_path / "file").write_text("something else")
    (tmp_path / "empty").mkdir()
    for place, sentence in (
        (tmp_path / "missing", "There is no journal in"),
        (tmp_path / "empty", "There is no journal in"),
        (tmp_path / "file", "is a file, not a folder"),
    ):
        choosing(place)
        press(page, "Another journal …")
        assert sentence not in words_on(page)
        enter(page, PASSPHRASE)
        assert sentence in words_on(page)
    choosing(None)
    press(page, "Another journal …")
    assert str(tmp_path / "file") in words_on(page)
    choosing(kept)
    press(page, "Another journal …")
    enter(page, PASSPHRASE)
    assert ways == [Route(Place.HOME)]


def test_a_journal_that_is_open_elsewhere_says_where(cheap: Desk, kept: Path, show: Show, clock: FakeClock) -> None:
    other = CheapSession(clock)
    other.open(kept, PASSPHRASE)
    page, ways = open_page(cheap, show)
    enter(page, PASSPHRASE)
    assert "This journal is already open" in words_on(page)
    assert ways == []
    other.close()
    enter(page, PASSPHRASE)
    assert ways == [Route(Place.HOME)]


def test_the_folder_is_the_one_chosen_when_open_was_pressed(
    cheap: Desk, kept: Path, show: Show, tasks: HeldTasks, choosing: Choosing
) -> None:
    page, _ways = open_page(cheap, show)
    tasks.held = True
    enter(page, PASSPHRASE)
    assert page.waiting.isVisible()
    choosing(kept.parent / "too late")
    press(page, "Another journal …")
    tasks.let_go()
    assert cheap.preferences.now.journal_folder == str(kept)


def test_who_goes_elsewhere_while_it_opens_finds_it_locked(
    cheap: Desk, kept: Path, show: Show, tasks: HeldTasks
) -> None:
    assert kept.exists()
    page, _ways = open_page(cheap, show)
    page.leaving()  # nothing was begun: nothing to close
    tasks.held = True
    enter(page, PASSPHRASE)
    page.leaving()
    tasks.let_go()
    assert cheap.session.state is SessionState.LOCKED


# ── without saving ────────────────────────────────────────────────────────────────────────────
def test_without_saving_begins_with_one_key(cheap: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.WITHOUT_SAVING), cheap))
    assert isinstance(page, WithoutSaving)
    ways: list[Route] = []
    page.go.connect(ways.append)
    focus = page.focusWidget()
    assert isinstance(focus, QPushButton)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert ways == [Route(Place.HOME)]
    assert cheap.session.state is SessionState.GUEST


def test_when_it_cannot_begin_it_can_be_tried_again(cheap: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = FullDisk(cheap.session.open_guest)
    monkeypatch.setattr(cheap.session, "open_guest", disk)
    page = show(make_page(Route(Place.WITHOUT_SAVING), cheap))
    press(page, "Begin")
    assert "There is no room left" in words_on(page)
    disk.full = False
    press(page, "Begin")
    assert cheap.session.state is SessionState.GUEST


@pytest.mark.parametrize(
    ("place", "words", "other"),
    [
        (Place.OPEN_JOURNAL, "Start a new journal instead", Place.START_JOURNAL),
        (Place.START_JOURNAL, "Open a journal instead", Place.OPEN_JOURNAL),
    ],
)
def test_each_door_leads_to_the_other(window: Window, place: Place, words: str, other: Place) -> None:
    window.go(place)
    (link,) = [each for each in window.page.findChildren(QPushButton) if each.text() == words]
    link.click()
    assert window.route.place is other


def test_who_leaves_while_it_begins_is_not_left_without_saving(cheap: Desk, show: Show) -> None:
    tasks = HeldTasks(cheap.tasks)
    page = WithoutSaving(cheap.session, tasks)
    show(page)
    (begin,) = (each for each in page.findChildren(QPushButton) if each.text() == "Begin")
    tasks.held = True
    begin.click()
    page.leaving()
    page.blockSignals(True)
    tasks.let_go()
    assert cheap.session.state is SessionState.LOCKED
