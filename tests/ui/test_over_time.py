from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import Sign, SignAnswer, SignGiven, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts
from boundarycheck.services.requests import REPORT
from boundarycheck.ui.parts.month_table import MonthTable
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.over_time import OverTime
from boundarycheck.vault import facts_json
from doors import press, ways_of
from pages import scroll_over, words_on
from ui.year_helpers import (
    CARRIED,
    DAY,
    DONE_WORDS,
    DRAWN,
    DRAWN_WORDS,
    FULL,
    RING,
    TESTED,
    do_things,
    keep_signs,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

    Show = Callable[[Page], Page]


@pytest.fixture
def keep(desk: Desk) -> Callable[..., Entry]:
    return partial(keep_signs, desk)


def table_of(page: OverTime) -> MonthTable:
    (table,) = (table for table in page.findChildren(MonthTable) if table.isVisible())
    return table


def rows_of(table: MonthTable) -> dict[str, str]:
    """What stands in each line: its words, and its 12 fields with a dot for an empty one."""
    model = table.model()
    texts = [[str(model.index(row, at).data()) for at in range(13)] for row in range(table.rowCount())]
    return {line[0]: "".join(field or "." for field in line[1:]) for line in texts}


def head_of(table: MonthTable, column: int) -> str:
    return str(table.model().headerData(column, Qt.Orientation.Horizontal))


def test_without_anything_kept_it_says_so(desk: Desk, show: Show) -> None:
    page = visit(desk, show)
    assert "There is nothing to look back on yet." in words_on(page)
    assert page.findChildren(MonthTable) == []
    assert not page.years.isVisible()
    went = ways_of(page)
    press(page, "Two checks side by side")
    assert went == [Route(Place.TWO_CHECKS)]


def test_a_year_is_a_table_of_dots_with_words(
    desk: Desk, show: Show, keep: Callable[..., Entry], clock: FakeClock
) -> None:
    keep(DRAWN)
    clock.advance(40 * DAY)
    keep()
    clock.advance(40 * DAY)
    keep(DRAWN, TESTED)
    page = visit(desk, show)
    rows = rows_of(table_of(page))
    assert rows[DRAWN_WORDS] == f"..{FULL}{RING}{FULL}......."
    assert rows["You kept a check."] == f"..{FULL * 3}......."
    assert len(rows) == 3
    said = words_on(page)
    assert f"{FULL}  It came up, or you did it." in said
    assert f"{RING}  You were asked, and it was not there." in said
    assert "This is no score." in said
    assert f"•  March, May: {DRAWN_WORDS}" in said
    assert not page.years.isVisible()


def test_a_screen_reader_hears_every_field_in_words(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    keep(DRAWN)
    table = table_of(visit(desk, show))
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() == QAccessible.Role.Table
    fields = [interface.child(number) for number in range(interface.childCount())]
    names = [field.text(QAccessible.Text.Name) for field in fields]
    heads, *lines = (names[begin : begin + 14] for begin in range(0, len(names), 14))
    assert table.accessibleName() == "2026, month by month"
    assert (heads[1], heads[4]) == ("What it was", "March")
    assert lines[0][0] == lines[0][1] == DRAWN_WORDS
    assert lines[0][4] == f"March: it came up. {DRAWN_WORDS}"
    assert lines[0][5] == f"April: not asked, or not said. {DRAWN_WORDS}"
    assert lines[1][4] == "March: yes. You kept a check."
    assert lines[1][5] == "April: nothing kept. You kept a check."
    assert len(lines) == 2


def test_going_to_a_month_shows_its_checks_and_opens_them(
    desk: Desk, show: Show, keep: Callable[..., Entry], clock: FakeClock
) -> None:
    first = keep(DRAWN)
    clock.advance(40 * DAY)
    keep()
    page = visit(desk, show)
    table = table_of(page)
    assert table.currentColumn() == 4
    assert "April 2026" in words_on(page)
    assert "•  " not in words_on(page).partition("April 2026")[2].partition("To take along")[0]
    assert 'You answered "not at all" to: Troubles of your own; Small favors; ' in words_on(page)
    assert "no verdict" in words_on(page)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Left)
    said = words_on(page)
    assert "March 2026" in said
    assert "April 2026" not in said
    assert f"•  {DRAWN_WORDS}" in said
    assert page.focusWidget() is table
    went = ways_of(page)
    (opened,) = (made for made in page.findChildren(QPushButton) if made.text() == "Open it" and made.isVisible())
    assert "Warning signs" in opened.accessibleDescription()
    opened.click()
    assert went == [Route(Place.RESULT, desk.journal.read(first.entry_id))]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert "March 2026" in words_on(page)
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert "March 2026" in words_on(page)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert "No check of this month is kept." in words_on(page)


def test_the_keys_go_on_from_the_table_to_the_month(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    keep(DRAWN)
    page = visit(desk, show)
    table = table_of(page)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Open it"


def test_another_year_can_be_chosen_or_asked_for(
    desk: Desk, show: Show, keep: Callable[..., Entry], clock: FakeClock
) -> None:
    keep(DRAWN)
    clock.advance(366 * DAY)
    keep(DRAWN)
    page = visit(desk, show)
    assert [page.years.itemText(at) for at in range(page.years.count())] == ["2027", "2026"]
    assert f"•  March, and the year before: {DRAWN_WORDS}" in words_on(page)
    page.years.setCurrentIndex(1)
    assert "March 2026" in words_on(page)
    assert "What came up again" not in words_on(page)
    assert "March 2026" in words_on(visit(desk, show, 2026))
    assert "March 2027" in words_on(visit(desk, show, 1999))


def test_a_year_that_comes_late_is_not_put_under_another(
    desk: Desk, show: Show, keep: Callable[..., Entry], clock: FakeClock
) -> None:
    keep(DRAWN)
    clock.advance(366 * DAY)
    keep(DRAWN)
    page = visit(desk, show)
    page._show(desk.over_time.year(2026))  # noqa: SLF001 - the answer of a slow disk
    assert "March 2027" in words_on(page)


def test_what_is_to_be_reported_stands_first_and_leads_to_a_report(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    keep(CARRIED)
    keep()
    page = visit(desk, show)
    said = words_on(page)
    assert said.index("If it is not reported yet, it still has to be.") < said.index("March 2026")
    went = ways_of(page)
    press(page, "Prepare a report")
    assert went == [Route(Place.REQUEST, REPORT)]


def test_what_comes_again_leads_to_a_plan_and_to_people(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    keep(DRAWN)
    keep(DRAWN)
    page = visit(desk, show)
    went = ways_of(page)
    press(page, "Your boundary plan")
    press(page, "People to call")
    assert went == [Route(Place.PLAN), Route(Place.PEOPLE)]


def test_what_was_done_is_told_with_its_days(desk: Desk, show: Show, clock: FakeClock) -> None:
    do_things(desk, clock)
    page = visit(desk, show)
    said = words_on(page)
    for words in DONE_WORDS:
        assert said.count(words) == 1
    assert f"{long_day(clock.today() - timedelta(days=1))} · {long_day(clock.today())}" in said
    assert set(rows_of(table_of(page))) == {
        "You decided what to do.",
        "You took that step, or another one.",
        "You made your plan.",
        "You rehearsed your plan.",
        "You handed over a letter.",
    }
    assert "No check of this month is kept." in said


def test_a_step_of_an_earlier_year_is_told_as_one(desk: Desk, show: Show, clock: FakeClock) -> None:
    decision = desk.over_time.decide("Call Kim")
    clock.advance(366 * DAY)
    desk.over_time.answer(decision, Going.DONE)
    assert "In an earlier year you meant to: Call Kim\nYou did it." in words_on(visit(desk, show))


def test_no_word_of_the_table_is_cut_and_no_month_is_out_of_sight(opened: Window, cheap_desk: Desk) -> None:
    check = SignsCheck((DRAWN, TESTED), "", tuple(SignGiven(sign, SignAnswer.ONCE) for sign in Sign))
    cheap_desk.journal.keep_check(cheap_desk.checks.finish_signs(check), cheap_desk.checks.texts())
    heights = []
    for percent, march in ((100, "Mar"), (200, "M"), (100, "Mar")):
        cheap_desk.preferences.change(text_percent=percent)
        opened.go(Place.OVER_TIME)
        page = opened.page
        assert isinstance(page, OverTime)
        QApplication.processEvents()
        table = table_of(page)
        assert head_of(table, 3) == march
        assert sum(map(table.rowHeight, range(table.rowCount()))) <= table.viewport().height()
        assert sum(map(table.columnWidth, range(13))) <= table.viewport().width()
        assert not scroll_over(table)
        heights.append(table.height())
    assert heights[0] == heights[2] < heights[1]


def test_the_table_follows_another_text_size_while_it_is_looked_at(opened: Window, cheap_desk: Desk) -> None:
    cheap_desk.journal.keep_check(cheap_desk.checks.finish_signs(SignsCheck((DRAWN,))), cheap_desk.checks.texts())
    opened.go(Place.OVER_TIME)
    page = opened.page
    assert isinstance(page, OverTime)
    table = table_of(page)
    before = table.height()
    cheap_desk.preferences.change(text_percent=200)
    QApplication.processEvents()
    assert table.height() > before
    assert sum(map(table.rowHeight, range(table.rowCount()))) <= table.viewport().height()


def test_a_check_from_a_file_stands_apart_with_the_day_that_the_file_says(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    entry = keep(DRAWN)
    said = BroughtIn("boundarycheck", entry.written_at - timedelta(days=400))
    desk.session.vault.database.run(
        "UPDATE entry SET facts_json = ?", (facts_json.to_json(EntryFacts(brought_in=said)),)
    )
    page = visit(desk, show)
    day = (entry.written_at - timedelta(days=400)).astimezone().date()
    words = words_on(page)
    assert "These checks were brought in." in words
    assert f"Warning signs, {long_day(day)} as that file says" in words
    assert not [table for table in page.findChildren(MonthTable) if table.isVisible()]
    ways = ways_of(page)
    press(page, "Open it")
    assert ways[-1].place is Place.RESULT
