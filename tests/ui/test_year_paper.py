from __future__ import annotations

import re
import subprocess
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QTextCursor

from boundarycheck.domain.checks import Sign, SignAnswer, SignExample, SignGiven, SignsCheck
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.year_back import KeptCheck, YearBack
from boundarycheck.ui import dialogs, paper_device, year_paper, year_words
from doors import press
from ui.year_helpers import (
    CARRIED,
    DAY,
    DONE_WORDS,
    DRAWN,
    DRAWN_WORDS,
    FULL,
    do_things,
    keep_signs,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

_PLACED = r'yMin="(-?[0-9.]+)" xMax="-?[0-9.]+" yMax="(-?[0-9.]+)">([^<]*)<'
"""Where pdftotext says that a word begins and ends from above, and the word."""


@pytest.fixture
def keep(desk: Desk) -> Callable[..., Entry]:
    return partial(keep_signs, desk)


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
    # They may stand in two lines, with the dot between them.
    assert DRAWN_WORDS in " ".join(words_of(sheet).replace("●", " ").split())


@pytest.mark.parametrize("language", ["en_US", "es_MX"])
def test_no_month_breaks_in_two_where_only_wide_letters_are_installed(
    desk: Desk, keep: Callable[..., Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    QLocale.setDefault(QLocale(language))
    keep(DRAWN)
    monkeypatch.setattr(year_paper, "letter_font", lambda points: QFont("Inter", round(points)))
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(year_paper.pdf(desk.over_time.year(2026), desk.checks))
    months = " ".join(year_words.month_names(QLocale.FormatType.ShortFormat))
    assert months.startswith("Jan Feb" if language == "en_US" else "ene feb")
    assert months in words_of(sheet)


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


def test_a_check_from_a_file_is_on_paper_with_the_day_that_the_file_says(desk: Desk, tmp_path: Path) -> None:
    check = desk.checks.finish_signs(SignsCheck())
    brought = (KeptCheck(1, EntryKind.SIGNS_CHECK, date(2024, 6, 1), check),)
    place = tmp_path / "year.pdf"
    place.write_bytes(year_paper.pdf(YearBack(2024, brought=brought), desk.checks))
    words = words_of(place)
    assert "From a file" in words
    assert "as that file says" in words
