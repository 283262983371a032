from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStyledItemDelegate

from boundarycheck.domain.checks import Sign, SignAnswer, SignGiven, SignsCheck
from boundarycheck.domain.entry_facts import EntryFacts, Happened
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.searching import MonthCount, Wanted
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui import left_page
from boundarycheck.ui.found import FoundEntry
from boundarycheck.ui.journal_list import EntryList, EntryRole
from boundarycheck.ui.parts.month_list import MonthList
from boundarycheck.ui.parts.standing import Stand
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.journal_narrowing import Narrowing
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

DAY = 86_400


def opened(desk: Desk, show: Show) -> Journal:
    page = show(make_page(Route(Place.JOURNAL), desk))
    assert isinstance(page, Journal)
    return page


def let_pass(page: Journal) -> None:
    """Let the short while pass after which what is asked for now is looked for."""
    (timer,) = (timer for timer in page.findChildren(QTimer) if timer.parent() is page)
    timer.stop()
    timer.timeout.emit()


def unfold(page: Journal) -> Narrowing:
    page.filter.fold.click()
    assert page.filter.more is not None
    return page.filter.more


def listed(page: Journal) -> list[str]:
    return [str(page.entries.index(row, 0).data()) for row in range(page.entries.rowCount())]


def chips(page: Journal) -> list[str]:
    return [chip.accessibleName() for chip in page.filter.chips]


@pytest.fixture
def three(desk: Desk, clock: FakeClock) -> Desk:
    """An entry with a tag in February, a check of signs, and an entry in March."""
    clock.advance(-30 * DAY)
    desk.journal.add("Gate", "a favor was asked", facts=EntryFacts.clean(tags=("R&D",)))
    clock.advance(30 * DAY)
    check = SignsCheck(answers=(SignGiven(Sign.FAVOURS, SignAnswer.ONCE),))
    desk.journal.keep_check(desk.checks.finish_signs(check), desk.checks.texts())
    clock.advance(60)
    desk.journal.add("Yard", "quiet", facts=EntryFacts.clean(Happened(date(2026, 3, 8))))
    return desk


def test_filters_fold_away_and_combine(three: Desk, show: Show) -> None:
    page = opened(three, show)
    assert listed(page) == ["Yard", "Warning signs I looked for", "Gate"]
    assert page.filter.more is None
    more = unfold(page)
    more.kinds.tick(EntryKind.NOTE.value)
    let_pass(page)
    assert listed(page) == ["Yard", "Gate"]
    more.first.setText("2026-03")
    let_pass(page)
    assert listed(page) == ["Yard"]
    assert chips(page) == ["Take away: Entry", "Take away: From 2026-03-01"]
    page.filter.chips[0].click()
    let_pass(page)
    assert listed(page) == ["Yard", "Warning signs I looked for"]
    more.last.setText("2026-02-28")
    let_pass(page)
    assert listed(page) == []
    assert "No entry fits what you look for." in words_on(page)
    page.filter.fold.click()
    assert not more.isVisible()
    assert chips(page) == ["Take away: From 2026-03-01", "Take away: To 2026-02-28"]


def test_signs_and_tags_are_offered_by_their_names(three: Desk, show: Show) -> None:
    page = opened(three, show)
    more = unfold(page)
    more.tags.tick("R&D")
    let_pass(page)
    assert listed(page) == ["Gate"]
    assert page.filter.chips[0].text() == "R&&D  ✕"  # Qt shows one of the two
    page.filter.chips[0].click()
    more.signs.tick(Sign.FAVOURS.value)
    let_pass(page)
    assert listed(page) == ["Warning signs I looked for"]


def test_several_kinds_signs_and_tags_combine(three: Desk, show: Show) -> None:
    three.journal.add("Both", "words", facts=EntryFacts.clean(tags=("R&D", "gate")))
    page = opened(three, show)
    more = unfold(page)
    for kind in (EntryKind.NOTE, EntryKind.SIGNS_CHECK):
        more.kinds.tick(kind.value)
    let_pass(page)
    assert len(listed(page)) == 4
    for tag in ("R&D", "gate"):  # all of them
        more.tags.tick(tag)
    let_pass(page)
    assert listed(page) == ["Both"]
    assert page.filter.wanted.tags == ("R&D", "gate")
    assert len(chips(page)) == 4
    for tag in ("R&D", "gate"):
        more.tags.tick(tag, on=False)
    more.kinds.tick(EntryKind.NOTE.value, on=False)
    for sign in (Sign.FAVOURS, Sign.TOUCH):  # any of them
        more.signs.tick(sign.value)
    let_pass(page)
    assert listed(page) == ["Warning signs I looked for"]


def test_ticks_are_set_and_taken_away_by_keys_alone(three: Desk, show: Show) -> None:
    more = unfold(opened(three, show))
    more.kinds.setFocus()
    QTest.keyClick(more.kinds, Qt.Key.Key_Space)
    assert list(more.kinds.ticked) == [EntryKind.NOTE.value]
    QTest.keyClick(more.kinds, Qt.Key.Key_Down)
    QTest.keyClick(more.kinds, Qt.Key.Key_Return)
    assert list(more.kinds.ticked) == [EntryKind.NOTE.value, EntryKind.SITUATION_CHECK.value]
    QTest.keyClick(more.kinds, Qt.Key.Key_Enter)
    assert list(more.kinds.ticked) == [EntryKind.NOTE.value]
    more.kinds.tick("no such kind")
    assert more.kinds.grab().toImage() != more.signs.grab().toImage()


def test_a_tick_is_drawn_and_not_only_a_color(three: Desk, show: Show) -> None:
    more = unfold(opened(three, show))
    more.kinds.tick(EntryKind.NOTE.value)
    ticked = more.kinds.grab().toImage()
    more.kinds.setItemDelegate(QStyledItemDelegate(more.kinds))
    assert more.kinds.grab().toImage() != ticked


def test_a_tag_leads_to_the_journal_filtered_by_it_and_a_lock_keeps_no_word_of_it(three: Desk, show: Show) -> None:
    route = Route(Place.JOURNAL, Wanted(tags=("R&D",)))
    page = show(make_page(route, three))
    assert isinstance(page, Journal)
    assert listed(page) == ["Gate"]
    assert chips(page) == ["Take away: R&D"]
    assert unfold(page).tags.ticked == {"R&D": "R&D"}
    left = left_page.to_text(route, Stand())
    assert "R&D" not in left
    assert left_page.from_text(left, three) == Route(Place.JOURNAL)


def test_a_line_tells_when_it_happened_and_its_tags(three: Desk, show: Show) -> None:
    page = opened(three, show)
    facts = [page.entries.index(row, 0).data(EntryRole.FACTS) for row in range(3)]
    assert facts == [f"Happened {long_day(date(2026, 3, 8))}", "", "Tags: R&D"]
    heard = str(page.entries.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.endswith(f": Yard. Happened {long_day(date(2026, 3, 8))}")
    assert "By the month it was written" in words_on(page)


def test_what_was_found_is_in_sight_however_narrow_the_list(three: Desk, show: Show) -> None:
    page = opened(three, show)
    page.search.setText("asked")
    let_pass(page)
    line, font = page.lines, page.font()
    passage = "it was late and nobody was near when he asked for one more stamp"
    assert line.in_sight(passage, font, 2000) == passage
    assert line.in_sight(passage, font, 120) == "… asked for one more stamp"
    assert line.in_sight("nothing of it", font, 10) == "nothing of it"


def test_without_tags_none_are_offered(desk: Desk, show: Show) -> None:
    desk.journal.add("Gate", "a stamp")
    more = unfold(opened(desk, show))
    assert not more.tags.isVisible()


def test_the_focus_does_not_fall_where_a_chip_was(three: Desk, show: Show) -> None:
    page = opened(three, show)
    more = unfold(page)
    more.kinds.tick(EntryKind.NOTE.value)
    more.first.setText("2026")
    page.filter.chips[0].setFocus()
    page.filter.chips[0].click()
    assert page.focusWidget() is page.filter.chips[0]
    page.filter.chips[0].click()
    assert page.focusWidget() is page.search


def test_days_are_read_as_in_the_editor(three: Desk, show: Show) -> None:
    more = unfold(opened(three, show))
    for words, day in (
        ("3/9/2026", date(2026, 3, 9)),
        ("March 2026", date(2026, 3, 1)),
        ("today", three.clock.today()),
    ):
        more.first.setText(words)
        assert more.wanted("").first_day == day
    more.last.setText("March 2026")
    assert more.wanted("").last_day == date(2026, 3, 31)


def test_what_is_no_day_is_told_kindly_and_narrows_nothing(three: Desk, show: Show) -> None:
    page = opened(three, show)
    more = unfold(page)
    more.first.setText("last week")
    more.first.editingFinished.emit()
    assert "No day was found in this. You can write it like 3/9/2026." in words_on(page)
    page.grab()  # lays out what was told
    assert more.first.mapTo(page, QPoint()).y() == more.last.mapTo(page, QPoint()).y()
    assert more.first.mapTo(page, QPoint()).x() < more.last.mapTo(page, QPoint()).x()
    let_pass(page)
    assert len(listed(page)) == 3


def test_what_was_looked_for_stands_there_on_the_way_back_and_is_gone_with_the_journal(three: Desk, show: Show) -> None:
    page = opened(three, show)
    more = unfold(page)
    more.kinds.tick(EntryKind.NOTE.value)
    more.last.setText("2026-12-31")
    page.search.setText("favor")
    let_pass(page)
    again = opened(three, show)
    assert again.search.text() == "favor"
    assert chips(again) == chips(page)
    assert listed(again) == ["Gate"]
    three.session.close()
    three.session.open_guest()
    assert three.looked_for.wanted == Wanted()
    assert opened(three, show).search.text() == ""


def test_an_entry_that_was_found_is_opened_with_its_words(three: Desk, show: Show) -> None:
    page = opened(three, show)
    ways: list[Route] = []
    page.go.connect(ways.append)
    page.search.setText("was asked")
    QTest.keyClick(page.search, Qt.Key.Key_Return)  # looks at once, and goes to what was found
    assert page.focusWidget() is page.list
    assert page.entries.index(0, 0).data(EntryRole.PASSAGE) == "a favor was asked"
    heard = str(page.entries.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.endswith(": Gate. a favor was asked. Tags: R&D")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert ways == [Route(Place.ENTRY, FoundEntry(page.entries.index(0, 0).data(EntryRole.ENTRY_ID), "was asked"))]
    (shortcut,) = (each for each in page.findChildren(QShortcut) if each.key() == QKeySequence("Ctrl+F"))
    shortcut.activated.emit()
    assert page.focusWidget() is page.search


def test_enter_stays_in_a_search_that_finds_nothing(three: Desk, show: Show) -> None:
    page = opened(three, show)
    page.search.setFocus()
    page.search.setText("nothing like it")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.focusWidget() is page.search


# ── months ────────────────────────────────────────────────────────────────────────────────────────
def test_months_are_listed_with_counts_and_lead_to_their_first_entry(three: Desk, show: Show) -> None:
    page = opened(three, show)
    months = page.months.months
    assert [months.index(row, 0).data() for row in range(2)] == ["March 2026  ·  2", "February 2026  ·  1"]
    assert months.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "March 2026, entries: 2"
    assert months.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    page.months.setCurrentIndex(months.index(1, 0))
    QTest.keyClick(page.months, Qt.Key.Key_Return)
    assert page.list.currentIndex().data() == "Gate"
    assert page.focusWidget() is page.list
    page.list.setCurrentIndex(page.entries.index(0, 0))
    assert page.months.currentIndex().row() == 0


def test_a_row_of_no_month_marks_none(desk: Desk) -> None:
    months = MonthList()
    months.months.show_months((MonthCount(2026, 3, 2),))
    months.follow(7)
    assert not months.currentIndex().isValid()
    assert months.sizeHint().width() > 0


def shows(page: Journal, row: int, words: str) -> bool:
    return bool(page.entries.index(row, 0).data() == words)


# ── a list of any length ──────────────────────────────────────────────────────────────────────────
def test_the_list_lets_go_of_what_is_far_away_and_fetches_it_again(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EntryList, "PAGE", 25)
    monkeypatch.setattr(EntryList, "MOST_PAGES", 3)
    for number in range(200):
        desk.journal.add(f"entry {number}", "words")
    page = opened(desk, show)
    bar = page.list.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(place)
        middle = page.list.indexAt(page.list.viewport().rect().center()).row()
        qtbot.waitUntil(partial(shows, page, middle, f"entry {199 - middle}"))
    assert page.entries.rowCount() == 200


def test_three_dots_stand_where_an_entry_is_on_its_way(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EntryList, "PAGE", 50)
    for number in range(120):
        desk.journal.add(f"entry {number}", "words")
    tasks = HeldTasks(InlineTasks())
    page = Journal(desk.journal, desk.looked_for, desk.drafts, tasks, dict)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    tasks.held = True
    last = page.entries.index(119, 0)
    assert last.data() == last.data(Qt.ItemDataRole.AccessibleTextRole) == "…"
    assert last.data(EntryRole.WHEN) is None
    page.list.scrollToBottom()
    page.list.viewport().grab()
    page.list.activated.emit(last)
    assert ways == []
    qtbot.wait(10)  # the fetch is on its way
    tasks.let_go()
    qtbot.waitUntil(lambda: page.entries.index(119, 0).data() == "entry 0")


def test_a_search_that_comes_too_late_is_not_counted(three: Desk, show: Show) -> None:
    tasks = HeldTasks(InlineTasks())
    page = Journal(three.journal, three.looked_for, three.drafts, tasks, dict)
    show(page)
    tasks.held = True
    page.search.setText("favor")
    let_pass(page)
    page.search.setText("")
    let_pass(page)
    tasks.let_go()
    assert page.entries.rowCount() == 3


def test_the_page_leads_on_to_writing(three: Desk, show: Show) -> None:
    page = opened(three, show)
    ways: list[Route] = []
    page.go.connect(ways.append)
    next(each for each in page.findChildren(QPushButton) if each.text() == "Write an entry").click()
    assert ways == [Route(Place.WRITE)]
