from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.journal import EntryText, EntryVersion
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.entry import EntryPage
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def entry_with_versions(desk: Desk, clock: FakeClock) -> int:
    """Return an entry that says "now", and said "first" and "second" before."""
    entry = desk.journal.add("", "first")
    for words in ("second", "now"):
        clock.advance(86400)
        present = clock.now() - timedelta(hours=1)
        desk.journal.bring_back(entry.entry_id, EntryVersion(present, EntryText("", words)))
    return entry.entry_id


def entry_page(desk: Desk, show: Show, entry_id: int) -> EntryPage:
    page = EntryPage(entry_id, desk.journal, desk.tasks)
    show(page)
    return page


def shown(page: EntryPage) -> list[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    fields = page.versions.findChildren(WordsField)
    return [field.words for field in fields if field.isVisible()]


def backs(page: EntryPage) -> list[QPushButton]:
    return [each for each in page.versions.findChildren(QPushButton) if each.text() == "Bring this one back"]


def test_an_entry_without_versions_says_nothing_of_them(desk: Desk, show: Show) -> None:
    page = entry_page(desk, show, desk.journal.add("", "only words").entry_id)
    assert page.versions.isHidden()


def test_versions_wait_behind_a_button_that_counts_them(desk: Desk, show: Show, clock: FakeClock) -> None:
    page = entry_page(desk, show, entry_with_versions(desk, clock))
    assert page.words.words == "now"
    assert page.versions.fold.text() == "Other versions (2)"
    assert shown(page) == []
    QTest.keyClick(page.versions.fold, Qt.Key.Key_Return)
    assert shown(page) == ["second", "first"]
    assert all(field.isReadOnly() for field in page.versions.findChildren(WordsField))
    assert "2026" in words_on(page)
    QTest.keyClick(page.versions.fold, Qt.Key.Key_Return)
    assert shown(page) == []


def test_a_version_is_brought_back_and_the_present_words_become_one(desk: Desk, show: Show, clock: FakeClock) -> None:
    entry_id = entry_with_versions(desk, clock)
    page = entry_page(desk, show, entry_id)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.versions.fold.click()
    clock.advance(60)
    backs(page)[-1].click()
    assert page.words.words == "first"
    assert "now" in {version.text.body for version in desk.journal.versions(entry_id)}
    assert undos[0].then == Route(Place.ENTRY, entry_id)
    undos[0].work()
    assert desk.journal.read(entry_id).text.body == "now"


def test_each_button_says_which_words_it_brings_back(desk: Desk, show: Show, clock: FakeClock) -> None:
    page = entry_page(desk, show, entry_with_versions(desk, clock))
    page.versions.fold.click()
    names = {button.accessibleName() for button in backs(page)}
    assert len(names) == 2
    assert all(name.startswith("Bring this one back: ") for name in names)


def test_a_title_of_an_older_version_is_shown(desk: Desk, show: Show, clock: FakeClock) -> None:
    entry = desk.journal.add("An old title", "old words")
    clock.advance(60)
    desk.journal.bring_back(entry.entry_id, EntryVersion(clock.now(), EntryText("", "new words")))
    page = entry_page(desk, show, entry.entry_id)
    page.versions.fold.click()
    assert shown(page) == ["old words"]
    assert "An old title" in words_on(page)
