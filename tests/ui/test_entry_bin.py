from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.keeping import DUTY, OLDER_COPIES
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.when import long_day, moment
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.bin import Bin
from boundarycheck.ui.screens.entry import EntryPage
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

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
    page = show(make_page(Route(Place.BIN), desk))
    assert isinstance(page, Bin)
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


def test_on_hold_an_entry_is_not_even_asked_about(kept: Desk, show: Show, asked: Asked) -> None:
    page = show(make_page(Route(Place.ENTRY, 1), kept))
    ways: list[Route] = []
    page.go.connect(ways.append)
    kept.keeping.put_on_hold()
    buttons(page)["Delete …"].click()
    assert asked.words == ""
    assert "This journal is on hold." in words_on(page)
    buttons(page)["See the hold"].click()
    assert ways == [Route(Place.KEEPING)]
    kept.keeping.lift_hold()
    buttons(page)["Delete …"].click()
    assert f"{DUTY} A deleted entry can be put back" in asked.words
    assert f"erased for good. {OLDER_COPIES}" in asked.words
    assert "This journal is on hold." not in words_on(page)
    assert 1 in {each.entry_id for each in kept.journal.binned()}


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
    assert back.accessibleName().startswith("Put it back: ")
    back.click()
    assert desk.journal.count() == 1
    qtbot.waitUntil(lambda: list(buttons(page)).count("Put it back") == 1)
    assert words_on(page).count("· Entry") == 2


def test_emptying_the_bin_asks_with_the_duty_to_keep(desk: Desk, show: Show, asked: Asked) -> None:
    desk.journal.bin(desk.journal.add("Gate", "it began").entry_id)
    page = bin_page(desk, show)
    said: list[str] = []
    page.said.connect(said.append)
    asked.answer = False
    buttons(page)["Empty the bin …"].click()
    assert len(desk.journal.binned()) == 1
    assert "you may have a duty to keep it" in asked.words
    asked.answer = True
    buttons(page)["Empty the bin …"].click()
    assert desk.journal.binned() == ()
    assert "Nothing was deleted." in words_on(page)
    assert "Empty the bin …" not in buttons(page)
    assert said == ["1 entry was erased for good."]


# ── until when ────────────────────────────────────────────────────────────────────────────────
DAY = 24 * 3600


@pytest.fixture
def kept(cheap_desk: Desk) -> Desk:
    """A journal of its own on the disk, with one entry in the bin and one on the list."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.keeping.expire()
    cheap_desk.journal.add("Yard", "words")
    cheap_desk.journal.bin(cheap_desk.journal.add("Gate", "it began").entry_id)
    return cheap_desk


def test_each_entry_of_the_bin_says_until_when_it_stays(kept: Desk, show: Show, clock: FakeClock) -> None:
    page = bin_page(kept, show)
    last = long_day((clock.now() + timedelta(days=30)).astimezone().date())
    assert f"It stays here until {last}. Then it is erased for good." in words_on(page)
    assert "You can put each of them back." in words_on(page)
    clock.advance(30 * DAY)
    page = bin_page(kept, show)
    assert "Its 30 days are over. It is erased when you open the journal on another day." in words_on(page)


def test_before_the_bin_is_emptied_older_backups_are_told_of(kept: Desk, show: Show, asked: Asked) -> None:
    page = bin_page(kept, show)
    buttons(page)["Empty the bin …"].click()
    assert "Backups and copies that were made before may still hold it." in asked.words
    assert "Destroying records in such a case can be a crime" in asked.words


def test_several_that_were_erased_are_counted(kept: Desk, show: Show, asked: Asked) -> None:
    kept.journal.bin(1)
    page = bin_page(kept, show)
    said: list[str] = []
    page.said.connect(said.append)
    buttons(page)["Empty the bin …"].click()
    assert asked.words
    assert said == ["2 entries were erased for good."]


def test_on_hold_the_bin_says_why_nothing_goes(kept: Desk, show: Show) -> None:
    page = bin_page(kept, show)
    assert "on hold" not in words_on(page)
    hold = kept.keeping.put_on_hold()
    page = bin_page(kept, show)
    words = words_on(page)
    assert f"Since {moment(hold.since)}, nothing in it can be erased" in words
    assert "It stays here while the hold is on." in words
    assert "It stays here until" not in words
    assert "Empty the bin …" not in buttons(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    buttons(page)["See the hold"].click()
    assert ways == [Route(Place.KEEPING)]
    buttons(page)["Put it back"].click()
    assert kept.journal.count() == 2


def test_a_hold_that_came_meanwhile_stops_the_emptying(kept: Desk, show: Show, asked: Asked) -> None:
    page = bin_page(kept, show)
    kept.keeping.put_on_hold()
    buttons(page)["Empty the bin …"].click()
    assert asked.words
    assert "This journal is on hold." in words_on(page)
    assert len(kept.journal.binned()) == 1


def test_the_bin_leads_to_how_long_things_are_kept(kept: Desk, show: Show) -> None:
    page = bin_page(kept, show)
    ways: list[Route] = []
    page.go.connect(ways.append)
    buttons(page)["Keeping and deleting"].click()
    assert ways == [Route(Place.KEEPING)]


def test_a_guest_is_told_of_no_days(desk: Desk, show: Show) -> None:
    desk.journal.bin(desk.journal.add("Gate", "it began").entry_id)
    page = bin_page(desk, show)
    assert "They are forgotten with the rest when you lock or close." in words_on(page)
    assert "It stays here" not in words_on(page)
    assert "Keeping and deleting" not in buttons(page)
