from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.bin import Bin
from boundarycheck.ui.screens.entry import EntryPage
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from fakes import FakeClock

    Show = Callable[[Page], Page]


class Asked:
    """Stands in for the dialog: answers, and keeps what was asked."""

    def __init__(self) -> None:
        self.answer = True
        self.words = ""

    def __call__(self, _parent: object, *words: str) -> bool:
        self.words = "\n".join(words)
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    asked = Asked()
    monkeypatch.setattr(dialogs, "confirm", asked)
    return asked


def entry_page(desk: Desk, show: Show, entry: Entry) -> tuple[EntryPage, list[Route]]:
    page = EntryPage(entry.entry_id, desk.journal, desk.tasks)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def bin_page(desk: Desk, show: Show) -> Bin:
    page = Bin(desk.journal, desk.tasks)
    show(page)
    return page


def buttons(page: Page) -> dict[str, QPushButton]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {button.text(): button for button in page.findChildren(QPushButton) if button.isVisible()}


# ── one entry ─────────────────────────────────────────────────────────────────────────────────
def test_an_entry_is_read_but_not_changed_here(desk: Desk, show: Show) -> None:
    page, ways = entry_page(desk, show, desk.journal.add("Gate", "it began"))
    assert "Gate" in words_on(page)
    assert page.words.words == "it began"
    assert page.words.isReadOnly()
    assert page.focusWidget() is page.words
    assert "changed" not in words_on(page)
    buttons(page)["Change it"].click()
    assert ways == [Route(Place.WRITE, 1)]


def test_a_later_change_is_told(desk: Desk, show: Show, clock: FakeClock) -> None:
    entry = desk.journal.add("", "it began")
    clock.advance(3600)
    desk.journal.change(entry.entry_id, "", "it began again")
    page, _ways = entry_page(desk, show, entry)
    assert "· changed" in words_on(page)
    assert "Entry" in words_on(page)


def test_a_check_leads_to_its_page_and_is_not_rewritten(desk: Desk, show: Show) -> None:
    finished = desk.checks.finish_signs(SignsCheck((), "all quiet"))
    entry = desk.journal.keep_check(finished, desk.checks.texts())
    page, ways = entry_page(desk, show, entry)
    assert "Change it" not in buttons(page)
    assert "all quiet" in page.words.words
    buttons(page)["Where it led"].click()
    assert ways == [Route(Place.RESULT, desk.journal.read(entry.entry_id))]


def test_an_entry_that_has_gone_gets_a_sentence_and_a_way_back(desk: Desk, show: Show) -> None:
    page = EntryPage(99, desk.journal, desk.tasks)
    show(page)
    assert "That entry is not in this journal." in words_on(page)
    assert list(buttons(page)) == ["Back"]


# ── deleting ──────────────────────────────────────────────────────────────────────────────────
def test_deleting_tells_of_the_duty_to_keep_and_can_be_undone(desk: Desk, show: Show, asked: Asked) -> None:
    page, ways = entry_page(desk, show, desk.journal.add("Gate", "it began"))
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    buttons(page)["Delete …"].click()
    assert "you may have a duty to keep it" in asked.words
    assert "Ask a lawyer first" in asked.words
    assert ways == [Route(Place.JOURNAL)]
    assert desk.journal.count() == 0
    (undo,) = undos
    undo.work()
    assert desk.journal.count() == 1
    assert undo.then == Route(Place.JOURNAL)


def test_who_thinks_again_keeps_it(desk: Desk, show: Show, asked: Asked) -> None:
    asked.answer = False
    page, ways = entry_page(desk, show, desk.journal.add("Gate", "it began"))
    buttons(page)["Delete …"].click()
    assert desk.journal.count() == 1
    assert ways == []


# ── the bin ───────────────────────────────────────────────────────────────────────────────────
def test_an_empty_bin_says_so(desk: Desk, show: Show) -> None:
    page = bin_page(desk, show)
    assert "Nothing was deleted." in words_on(page)
    assert list(buttons(page)) == ["Back"]


def test_a_deleted_entry_is_put_back_from_the_bin(desk: Desk, show: Show, qtbot: QtBot) -> None:
    for title in ("Gate", "<i>Yard</i>", ""):
        desk.journal.bin(desk.journal.add(title, "it began").entry_id)
    page = bin_page(desk, show)
    assert "<i>Yard</i>" in words_on(page)
    assert "it began" in words_on(page)
    (back, *_others) = (button for button in page.findChildren(QPushButton) if button.text() == "Put it back")
    assert back.accessibleName().startswith("Put back the entry of ")
    back.click()
    assert desk.journal.count() == 1
    qtbot.waitUntil(lambda: list(buttons(page)).count("Put it back") == 1)
    assert words_on(page).count("· Entry") == 2


def test_emptying_the_bin_asks_with_the_duty_to_keep(desk: Desk, show: Show, asked: Asked) -> None:
    desk.journal.bin(desk.journal.add("Gate", "it began").entry_id)
    page = bin_page(desk, show)
    asked.answer = False
    buttons(page)["Empty the bin …"].click()
    assert len(desk.journal.binned()) == 1
    assert "you may have a duty to keep it" in asked.words
    asked.answer = True
    buttons(page)["Empty the bin …"].click()
    assert desk.journal.binned() == ()
    assert "Nothing was deleted." in words_on(page)
    assert "Empty the bin …" not in buttons(page)
