from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionViewItem

from boundarycheck.domain.checks import Answer, Question, QuestionAnswer, Sign, SituationCheck
from boundarycheck.domain.errors import PlaceGone, VaultDamaged
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui.journal_list import EntryList, EntryRole
from boundarycheck.ui.parts.remedies import ways_out_of_damage
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.domain.searching import Wanted
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def signs(desk: Desk) -> Callable[[], dict[Sign, str]]:
    return lambda: {text.sign: text.title for text in desk.checks.texts().signs}


def journal(desk: Desk, show: Show, tasks: HeldTasks | None = None) -> tuple[Journal, list[Route]]:
    page = Journal(desk.journal, desk.looked_for, desk.drafts, tasks or desk.tasks, signs(desk))
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def listed(page: Journal) -> list[str]:
    model = page.entries
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def damaged(*_asked: object) -> NoReturn:
    raise VaultDamaged(reason="some of its pages were changed")


def test_a_damaged_part_takes_only_its_own_entries_off_the_list(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(3):
        desk.journal.add(f"Day {number}", "words")
    sound = desk.journal.page(None, 100)

    monkeypatch.setattr(desk.journal, "find", damaged)
    monkeypatch.setattr(desk.journal, "page_around_damage", lambda _before, _limit: (sound[1:], 1))
    page = Journal(desk.journal, desk.looked_for, desk.drafts, desk.tasks, signs(desk))
    page.remedies = ways_out_of_damage(page, tmp_path)
    show(page)
    ways: list[Route] = []
    page.lock_first.connect(ways.append)
    assert listed(page) == ["Day 1", "Day 0"]
    assert "Entries that cannot be read now: 1." in words_on(page)
    page.entries.fetchMore(QModelIndex())
    assert "Entries that cannot be read now: 2." in words_on(page)
    for words in ("Rescue", "Restore"):
        next(each for each in page.findChildren(QPushButton) if each.text().startswith(words)).click()
    assert ways == [Route(Place.RESCUE, tmp_path), Route(Place.RESTORE, tmp_path)]


def test_damage_that_is_met_too_late_does_not_come_down_on_what_was_found(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.journal.add("Gate", "a stamp")
    desk.journal.add("Yard", "a walk")
    tasks = HeldTasks(desk.tasks)
    page, _ways = journal(desk, show, tasks)
    find = desk.journal.find

    def damaged_list(wanted: Wanted, before: int | None, limit: int, skip: int) -> tuple[EntrySummary, ...]:
        return damaged() if wanted.everything else find(wanted, before, limit, skip)

    monkeypatch.setattr(desk.journal, "find", damaged_list)
    tasks.held = True
    page.search.setText("")
    look_for(page, " ")  # begins the list anew
    look_for(page, "stamp")
    tasks.let_go()
    assert listed(page) == ["Gate"]


def test_a_list_with_nothing_lost_after_all_says_nothing(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.journal.add("Gate", "a stamp")

    monkeypatch.setattr(desk.journal, "find", damaged)
    page, _ways = journal(desk, show)
    assert listed(page) == ["Gate"]
    assert "cannot be read now" not in words_on(page)


def test_any_other_failure_of_the_list_is_told_as_it_is(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_asked: object) -> None:
        raise PlaceGone(place="the stick")

    monkeypatch.setattr(desk.journal, "find", gone)
    page, _ways = journal(desk, show)
    assert "the stick" in words_on(page)


def look_for(page: Journal, words: str) -> None:
    """Type ``words`` and let the short while pass after which the search begins."""
    page.search.setText(words)
    (timer,) = (timer for timer in page.findChildren(QTimer) if timer.parent() is page)
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def keep_check(desk: Desk) -> None:
    answers = tuple(QuestionAnswer(question, Answer.NO, "") for question in Question)
    check = SituationCheck("a favor at the gate", answers)
    desk.journal.keep_check(desk.checks.finish_situation(check), desk.checks.texts())


def test_entries_and_checks_stand_side_by_side_newest_first(desk: Desk, show: Show, clock: FakeClock) -> None:
    desk.journal.add("First", "one")
    clock.advance(60)
    keep_check(desk)
    clock.advance(60)
    desk.journal.add("", "no title, these words")
    page, _ways = journal(desk, show)
    model = page.entries
    assert listed(page) == ["no title, these words", "A situation I checked", "First"]
    kinds = [model.data(model.index(row, 0), EntryRole.KIND) for row in range(3)]
    assert kinds == ["Entry", "Check of a situation", "Entry"]


def test_a_screen_reader_hears_what_when_and_as_what(desk: Desk, show: Show) -> None:
    desk.journal.add("First", "one")
    page, _ways = journal(desk, show)
    index = page.entries.index(0, 0)
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == f"Entry, {index.data(EntryRole.WHEN)}: First"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def in_memory(page: Journal) -> list[str]:
    """What the list holds, without asking for more."""
    return [summary.title for number in sorted(page.entries._pages) for summary in page.entries._pages[number]]  # noqa: SLF001 - what is in memory is the point


def test_older_entries_are_fetched_as_they_are_scrolled_to(desk: Desk, show: Show, qtbot: QtBot) -> None:
    for number in range(250):
        desk.journal.add(f"entry {number}", "words")
    page, _ways = journal(desk, show)
    assert page.entries.rowCount() == 250
    assert len(in_memory(page)) == EntryList.PAGE
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: page.entries.index(249, 0).data() == "entry 0")
    qtbot.waitUntil(lambda: "…" not in listed(page))
    assert listed(page) == [f"entry {number}" for number in reversed(range(250))]
    assert not page.entries.canFetchMore(QModelIndex())


def test_search_finds_words_and_gives_the_list_back(desk: Desk, show: Show) -> None:
    desk.journal.add("Gate", "a favor was asked")
    desk.journal.add("Yard", "quiet")
    page, _ways = journal(desk, show)
    look_for(page, "favor")
    assert listed(page) == ["Gate"]
    assert not page.entries.canFetchMore(QModelIndex())
    look_for(page, "nothing like it")
    assert listed(page) == []
    assert "No entry fits what you look for." in words_on(page)
    look_for(page, "")
    assert listed(page) == ["Yard", "Gate"]
    assert "No entry fits what you look for." not in words_on(page)
    assert page.list.isVisible()


def test_typing_searches_by_itself(desk: Desk, show: Show, qtbot: QtBot) -> None:
    desk.journal.add("Gate", "a favor was asked")
    desk.journal.add("Yard", "quiet")
    page, _ways = journal(desk, show)
    QTest.keyClicks(page.search, "fav")
    qtbot.waitUntil(lambda: listed(page) == ["Gate"])


@pytest.mark.parametrize("words", ['"', "a OR b", "NEAR(", "*", "\u202e\x00", "-", "😀"])
def test_any_words_may_be_searched_for(desk: Desk, show: Show, words: str) -> None:
    desk.journal.add("Gate", "a favor was asked")
    page, _ways = journal(desk, show)
    look_for(page, words)
    assert not page.errors.isVisible()


def test_a_page_that_was_asked_for_before_a_search_does_not_mix_with_what_came_after(desk: Desk, show: Show) -> None:
    desk.journal.add("Gate", "a favor was asked")
    tasks = HeldTasks(InlineTasks())
    tasks.held = True
    page, _ways = journal(desk, show, tasks)
    look_for(page, "favor")
    look_for(page, "")
    tasks.let_go()
    assert listed(page) == ["Gate"]


def test_an_empty_journal_says_so_kindly(desk: Desk, show: Show) -> None:
    page, _ways = journal(desk, show)
    assert "The first entry is often one honest sentence." in words_on(page)
    assert not page.list.isVisible()
    focus = page.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Write an entry"


def test_a_search_that_finds_nothing_leaves_the_focus_where_it_is(desk: Desk, show: Show) -> None:
    page, _ways = journal(desk, show)
    page.search.setFocus()
    look_for(page, "nothing like it")
    assert page.focusWidget() is page.search


def test_an_entry_is_read_by_key_and_by_click(desk: Desk, show: Show) -> None:
    first = desk.journal.add("First", "one")
    page, ways = journal(desk, show)
    assert page.focusWidget() is page.list
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert ways == [Route(Place.ENTRY, first.entry_id)]
    middle = page.list.visualRect(page.entries.index(0, 0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert Route(Place.ENTRY, first.entry_id) in ways[1:]


def test_writing_looking_back_and_the_bin_are_at_hand(desk: Desk, show: Show) -> None:
    page, ways = journal(desk, show)
    leads = {
        "Write an entry": Place.WRITE,
        "Over time": Place.OVER_TIME,
        "Deleted entries": Place.BIN,
        "Take it along": Place.TAKE_ALONG,
        "Bring in a journal": Place.BRING_IN,
    }
    for words in leads:
        (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
        button.click()
    assert ways == [Route(place) for place in leads.values()]


def test_a_guest_takes_nothing_along(desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.JOURNAL), desk))
    shown = {button.text() for button in page.findChildren(QPushButton)}
    assert "Over time" in shown
    assert not {"Take it along", "Bring in a journal"} & shown


@pytest.mark.parametrize("state", [QStyle.StateFlag.State_None, QStyle.StateFlag.State_Selected])
def test_a_line_is_drawn_whether_selected_or_not(desk: Desk, show: Show, state: QStyle.StateFlag) -> None:
    desk.journal.add("<b>First</b>", "one")
    page, _ways = journal(desk, show)
    option = QStyleOptionViewItem()
    option.initFrom(page.list)
    option.state = state
    delegate = page.list.itemDelegate()
    index = page.entries.index(0, 0)
    size = delegate.sizeHint(option, index)
    image = QImage(400, size.height(), QImage.Format.Format_RGB32)
    image.fill(option.palette.base().color())
    option.rect = image.rect()
    before = image.copy()
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    assert image != before
    assert size.height() >= 2 * option.fontMetrics.lineSpacing()


# ── an entry that was begun ───────────────────────────────────────────────────────────────────
def test_an_empty_journal_says_that_an_entry_was_begun_and_leads_back_to_it(desk: Desk, show: Show) -> None:
    desk.drafts.keep("entry:new", {"title": "", "body": "half a sentence"})
    page, ways = journal(desk, show)
    assert "Nothing is saved here yet. The entry you began is still there." in words_on(page)
    assert "Nothing here yet." not in words_on(page)
    (way,) = (each for each in page.findChildren(QPushButton) if each.text() == "Go on writing")
    way.click()
    assert ways == [Route(Place.WRITE)]


def test_without_a_draft_an_empty_journal_invites_to_the_first_entry(desk: Desk, show: Show) -> None:
    page, _ways = journal(desk, show)
    assert "Nothing here yet." in words_on(page)
    assert "Write an entry" in {each.text() for each in page.findChildren(QPushButton)}
