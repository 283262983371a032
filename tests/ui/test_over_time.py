from __future__ import annotations

import re
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import Circumstance, Sign, SignAnswer, SignExample, SignGiven, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.domain.year_back import YearBack
from boundarycheck.services.requests import REPORT
from boundarycheck.ui import dialogs, paper_device, year_paper, year_words
from boundarycheck.ui.parts.month_table import MonthTable
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.over_time import OverTime
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import scroll_over, words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

    Show = Callable[[Page], Page]

DAY = 24 * 60 * 60
DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)
TESTED = SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED)
CARRIED = SignExample(Sign.FAVOURS, "favours-carried", Circumstance.CONTRABAND)
DRAWN_WORDS = "You feel drawn to someone in custody."
_PLACED = r'yMin="(-?[0-9.]+)" xMax="-?[0-9.]+" yMax="(-?[0-9.]+)">([^<]*)<'
"""Where pdftotext says that a word begins and ends from above, and the word."""
FULL, RING = "\u25cf", "\u25cb"


@pytest.fixture
def keep(desk: Desk) -> Callable[..., Entry]:
    def kept(*seen: SignExample) -> Entry:
        named = {example.sign for example in seen}
        given = {sign: SignAnswer.ONCE if sign in named else SignAnswer.NOT_AT_ALL for sign in Sign}
        check = SignsCheck(seen, "", tuple(SignGiven(*each) for each in given.items()))
        return desk.journal.keep_check(desk.checks.finish_signs(check), desk.checks.texts())

    return kept


def visit(desk: Desk, show: Show, year: int | None = None) -> OverTime:
    page = show(make_page(Route(Place.OVER_TIME, year), desk))
    assert isinstance(page, OverTime)
    return page


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
    assert "Nothing stood out." in words_on(page)
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


def do_things(desk: Desk, clock: FakeClock) -> None:
    """Mean something in each way it can go, rehearse, and hand a letter over."""
    for going in Going:
        desk.over_time.answer(desk.over_time.decide(f"Call <b>Kim</b> {going}"), going)
    desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No."),)))
    desk.plans.rehearsed(from_memory=True)
    clock.advance(DAY)
    desk.plans.rehearsed(from_memory=True)
    letter = TrackedRequest("", "reassignment", "Ask to be moved", "", "", "", Way.PRINT, ())
    uid = desk.request_book.begin(letter, {}).uid
    desk.request_book.step(uid, Stage.HANDED_OVER, desk.clock.today())


DONE_WORDS = (
    "You meant to: Call <b>Kim</b> done\nYou did it. A step back from the line is a real step.",
    "You meant to: Call <b>Kim</b> not-yet\nNot yet. It is asked again, gently.",
    "You meant to: Call <b>Kim</b> another-way\nYou went another way. That counts as well.",
    "You meant to: Call <b>Kim</b> let-rest\nIt rests.",
    "You meant to: Call <b>Kim</b> open\nYou will be asked about it at a later visit.",
    "You made your plan.",
    "You rehearsed your plan.",
    "You handed over a letter: Ask to be moved",
)


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


# ── to take along ─────────────────────────────────────────────────────────────────────────────────
def words_of(pdf: Path) -> str:
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return " ".join(told.stdout.split())


@pytest.fixture
def busy(desk: Desk, keep: Callable[..., Entry], clock: FakeClock) -> Desk:
    """A desk with a year in which a good deal came up and was done."""
    keep(CARRIED, DRAWN)
    keep(DRAWN)
    do_things(desk, clock)
    return desk


def test_the_year_on_paper_says_what_the_page_says(
    busy: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit(busy, show)
    said: list[str] = []
    page.said.connect(said.append)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    press(page, "Save this year as PDF")
    assert said == []
    place = tmp_path / "notes.pdf"
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: place)
    press(page, "Save this year as PDF")
    assert said == ["Saved as notes.pdf."]
    assert place.stat().st_mode & 0o777 == 0o600
    words = words_of(place)
    assert "2026, month by month" in words
    assert "If it is not reported yet, it still has to be." in words
    assert f"March: {DRAWN_WORDS}" in words
    assert FULL in words
    for told in DONE_WORDS:
        assert " ".join(told.split()) in words
    assert b"BoundaryCheck" not in place.read_bytes()


def test_the_year_is_printed_on_the_chosen_printer(
    desk: Desk, show: Show, keep: Callable[..., Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(DRAWN)
    page = visit(desk, show)
    sheet = tmp_path / "sheet.pdf"

    def choose(_page: object, printer: QPrinter) -> bool:
        printer.setOutputFileName(str(sheet))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", lambda *_: False)
    press(page, "Print this year")
    assert not sheet.exists()
    monkeypatch.setattr(dialogs, "choose_printer", choose)
    press(page, "Print this year")
    assert DRAWN_WORDS in words_of(sheet)


def test_a_year_of_many_decisions_goes_on_over_the_pages_and_loses_no_line(
    desk: Desk, keep: Callable[..., Entry], clock: FakeClock, tmp_path: Path
) -> None:
    keep(DRAWN)
    for number in range(90):
        desk.over_time.decide(f"Call number {number}.")
        clock.advance(DAY)
    place = tmp_path / "year.pdf"
    place.write_bytes(year_paper.pdf(desk.over_time.year(2026), desk.checks))
    words = words_of(place)
    assert [number for number in range(90) if f"Call number {number}." not in words] == []


@pytest.mark.parametrize("lines", range(16, 48, 5))
def test_a_table_that_a_page_ends_in_loses_no_word_and_no_dot(desk: Desk, tmp_path: Path, lines: int) -> None:
    everything = tuple(
        SignExample(sign.sign, example.example_id, example.circumstance)
        for sign in desk.checks.texts().signs
        for example in sign.examples
    )
    check = SignsCheck(everything, "", tuple(SignGiven(sign, SignAnswer.ONCE) for sign in Sign))
    desk.journal.keep_check(desk.checks.finish_signs(check), desk.checks.texts())
    year = desk.over_time.year(2026)
    document = year_paper.document(YearBack(2026), desk.checks)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for number in range(lines):
        cursor.insertText(f"\nfiller {number}")
    year_paper.add_to(cursor, year, desk.checks)
    place = tmp_path / "year.pdf"
    place.write_bytes(paper_device.pdf(document, "Notes"))
    told = subprocess.run(["pdftotext", "-bbox", str(place), "-"], check=True, capture_output=True, text=True).stdout
    height = float(re.findall(r'<page width="[0-9.]+" height="([0-9.]+)"', told)[0])
    found = [(float(top), float(end), word) for top, end, word in re.findall(_PLACED, told)]
    shown = [word for top, end, word in found if top > 0 and end < height]
    assert len(shown) == len(found)
    assert shown.count(FULL) == len(year.lines) + 1
    for line in year.lines:
        assert year_words.line_words(line.what, desk.checks).split()[0] in shown


def test_a_year_without_anything_is_a_title_on_paper(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "year.pdf"
    place.write_bytes(year_paper.pdf(desk.over_time.year(2026), desk.checks))
    assert words_of(place) == "2026, month by month"
