from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import Sign
from boundarycheck.domain.entry_facts import EntryFacts, Happened
from boundarycheck.domain.errors import DiskFull, PrintingFailed, Stopped
from boundarycheck.domain.journal import EntryKind, EntryText, EntryVersion
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.taken_words import ENGLISH
from boundarycheck.domain.taking_along import Chosen, Form
from boundarycheck.services.taking_along import TakingAlongService
from boundarycheck.ui import dialogs, journal_paper, paper_device, plain_paper, year_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.screens.take_along import TakeAlong
from pages import words_on
from taken import WRITTEN, brought, finished, taken
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.journal_narrowing import Narrowing
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def press(page: Page, words: str) -> None:
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    found.click()


@pytest.fixture
def kept(cheap_desk: Desk, clock: FakeClock) -> Desk:
    """A desk with two entries, one from last year, and a check."""
    session = cheap_desk.session
    session.create(cheap_desk.journal_folder, PASSPHRASE)
    session.keeping_up = None
    past = EntryFacts.clean(Happened(date(2025, 2, 3)), ["pods"])
    clock.advance(-300 * 86_400)
    cheap_desk.journal.add("First day", "Quiet.", facts=past)
    clock.advance(300 * 86_400)
    cheap_desk.journal.add("Stamp", "He asked for a stamp.")
    session.vault.entries.add(EntryKind.SITUATION_CHECK, EntryText("A situation", "Words."), finished())
    return cheap_desk


@pytest.fixture
def page(kept: Desk, show: Show) -> TakeAlong:
    page = show(make_page(Route(Place.TAKE_ALONG), kept))
    assert isinstance(page, TakeAlong)
    return page


@pytest.fixture
def chosen(page: TakeAlong) -> TakeAlong:
    press(page, "I have read this")
    return page


def named(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> list[str]:
    """Answer the question where the file goes; return what it would be called by itself."""
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: Path, _kind: str) -> Path | None:
        proposed.append(start.name)
        return place

    monkeypatch.setattr(dialogs, "choose_new_file", choose)
    return proposed


def test_first_it_is_told_what_a_plain_copy_means(page: TakeAlong) -> None:
    words = words_on(page)
    for told in (
        "The copy is not encrypted",
        "On a computer of your employer",
        "you may have a duty to keep it",
        "other people",
    ):
        assert told in words
    assert "As what" not in words
    press(page, "I have read this")
    words = words_on(page)
    assert "As what" in words
    assert "The copy is not encrypted" not in words
    assert page.focusWidget() is page.form


@pytest.mark.parametrize(("words", "place"), [("Backups", Place.BACKUPS), ("Who can see what", Place.WHO_CAN_SEE)])
def test_there_are_ways_to_what_is_safer(page: TakeAlong, words: str, place: Place) -> None:
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, words)
    assert ways == [Route(place)]


@pytest.mark.parametrize(("form", "begins"), [(Form.JSON, b"{"), (Form.MARKDOWN, b"# My journal"), (Form.PDF, b"%PDF")])
def test_the_whole_journal_is_written(
    chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form, begins: bytes
) -> None:
    (tmp_path / "out").mkdir()
    place = tmp_path / "out" / f"mine{form.ending}"
    proposed = named(monkeypatch, place)
    said: list[str] = []
    chosen.said.connect(said.append)
    chosen.form.setCurrentIndex(chosen.form.findData(form))
    press(chosen, "Write the file …")
    assert proposed == [f"text-2026-03-09{form.ending}"]
    assert said == [f"3 entries written to mine{form.ending}. That file is not encrypted."]
    assert place.read_bytes().startswith(begins)
    assert mode(place) == 0o600
    assert set(contents(tmp_path / "out")) == {place.name}


def test_a_decision_not_to_write_writes_nothing(
    chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(tmp_path)
    named(monkeypatch, None)
    press(chosen, "Write the file …")
    assert contents(tmp_path) == before


def look_for(page: TakeAlong) -> Narrowing:
    """Choose what is looked for, with all that narrows it."""
    page.part.span.setCurrentIndex(page.part.span.findData("own"))
    page.part.filter.fold.click()
    assert page.part.filter.more is not None
    return page.part.filter.more


def test_a_part_is_chosen(chosen: TakeAlong) -> None:
    part = chosen.part
    assert part.chosen == Chosen()
    part.span.setCurrentIndex(part.span.findData("-30"))
    assert part.chosen == Chosen(Wanted(first_day=date(2026, 2, 8)))
    assert not part.filter.isVisible()
    part.span.setCurrentIndex(part.span.findData("2025"))
    part.bin.setChecked(True)
    year = Wanted(first_day=date(2025, 1, 1), last_day=date(2025, 12, 31))
    assert part.chosen == Chosen(year, bin_too=True)
    more = look_for(chosen)
    assert part.filter.isVisible()
    part.filter.search.setText("quiet")
    more.kinds.tick(EntryKind.NOTE.value)
    more.signs.tick(Sign.TOUCH.value)
    more.tags.tick("pods")
    wanted = Wanted("quiet", tags=("pods",), kinds=(EntryKind.NOTE,), signs=(Sign.TOUCH,))
    assert part.chosen == Chosen(wanted, bin_too=True)
    part.span.setCurrentIndex(part.span.findData(""))
    assert part.chosen == Chosen(bin_too=True)


def test_what_was_looked_for_in_the_journal_stands_there(kept: Desk, show: Show) -> None:
    kept.looked_for.remember(Wanted("stamp", tags=("pods",)))
    page = show(make_page(Route(Place.TAKE_ALONG), kept))
    assert isinstance(page, TakeAlong)
    press(page, "I have read this")
    assert page.part.chosen == Chosen()
    page.part.span.setCurrentIndex(page.part.span.findData("own"))
    assert page.part.span.currentText() == "What I looked for in the journal"
    assert page.part.chosen == Chosen(Wanted("stamp", tags=("pods",)))


def test_only_what_has_the_words_is_written(chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, tmp_path / "a.json")
    chosen.form.setCurrentIndex(chosen.form.findData(Form.JSON))
    look_for(chosen)
    chosen.part.filter.search.setText("stamp")
    press(chosen, "Write the file …")
    assert [one["title"] for one in json.loads((tmp_path / "a.json").read_bytes())["entries"]] == ["Stamp"]


@pytest.mark.parametrize("form", [Form.JSON, Form.PDF])
def test_of_nothing_no_file_is_made(
    chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    named(monkeypatch, tmp_path / "a")
    chosen.form.setCurrentIndex(chosen.form.findData(form))
    look_for(chosen).tags.tick("pods")
    chosen.part.filter.search.setText("stamp")
    press(chosen, "Write the file …")
    assert "There is no entry among those you chose." in words_on(chosen)
    assert not (tmp_path / "a").exists()


def test_what_cannot_be_written_can_be_tried_again_elsewhere(
    chosen: TakeAlong, kept: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> int:
        raise DiskFull(place=tmp_path)

    monkeypatch.setattr(kept.taking_along, "write", full)
    named(monkeypatch, tmp_path / "a.json")
    chosen.form.setCurrentIndex(chosen.form.findData(Form.JSON))
    press(chosen, "Write the file …")
    assert str(tmp_path) in words_on(chosen)
    monkeypatch.undo()
    chosen._write(Form.JSON, tmp_path / "b.json")  # noqa: SLF001 - what the way out of the error does
    assert (tmp_path / "b.json").exists()


def test_a_journal_without_tags_offers_none(cheap_desk: Desk, show: Show) -> None:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.keeping_up = None
    page = show(make_page(Route(Place.TAKE_ALONG), cheap_desk))
    press(page, "I have read this")
    assert isinstance(page, TakeAlong)
    assert not look_for(page).tags.isVisible()


def to_file(page: TakeAlong, place: Path, monkeypatch: pytest.MonkeyPatch, *, agreed: bool = True) -> None:
    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return agreed

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    press(page, "Print …")


def test_it_is_printed(chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    chosen.said.connect(said.append)
    to_file(chosen, tmp_path / "paper.pdf", monkeypatch)
    assert said == ["Given to the printer: 3 entries."]
    text = subprocess.run(["pdftotext", tmp_path / "paper.pdf", "-"], check=True, capture_output=True, text=True).stdout
    assert "He asked for a stamp." in text


def test_nothing_is_printed_unless_it_is_meant(
    chosen: TakeAlong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_file(chosen, tmp_path / "paper.pdf", monkeypatch, agreed=False)
    assert not (tmp_path / "paper.pdf").exists()
    look_for(chosen).tags.tick("pods")
    chosen.part.filter.search.setText("stamp")
    to_file(chosen, tmp_path / "paper.pdf", monkeypatch)
    assert "There is no entry among those you chose." in words_on(chosen)
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_drawn_on_is_told(kept: Desk, tmp_path: Path) -> None:
    printer = journal_paper.printer(ENGLISH)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "paper.pdf"))
    with pytest.raises(PrintingFailed):
        journal_paper.print_on([taken()], 1, date(2026, 3, 9), ENGLISH, printer)


# ── each year ─────────────────────────────────────────────────────────────────────────────────────
def test_each_year_with_something_in_it_comes_along_as_dots_with_words(
    chosen: TakeAlong, kept: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(monkeypatch, tmp_path / "a.pdf")
    press(chosen, "Write the file …")
    assert "month by month" not in read((tmp_path / "a.pdf").read_bytes(), tmp_path / "b.pdf")
    chosen.years.setChecked(True)
    press(chosen, "Write the file …")
    text = read((tmp_path / "a.pdf").read_bytes(), tmp_path / "b.pdf")
    cover, year, *_rest = text.split("\f")
    assert "My journal" in cover
    assert year.startswith("2026, month by month")
    assert year_words.no_score()[:20] in year
    assert "2025, month by month" not in text  # no check was kept in it
    assert "He asked for a stamp." in text
    to_file(chosen, tmp_path / "c.pdf", monkeypatch)
    assert "2026, month by month" in read((tmp_path / "c.pdf").read_bytes(), tmp_path / "d.pdf")


# ── the paper itself ──────────────────────────────────────────────────────────────────────────────
def read(pdf: bytes, place: Path) -> str:
    place.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", place, "-"], check=True, capture_output=True, text=True).stdout


def test_the_paper_says_all_of_it(qapp: QApplication, tmp_path: Path) -> None:
    entries = [taken("One.\nTwo.\n\n\nThree.", in_bin=True), brought("<b>no markup</b> officer fi ffl")]
    text = read(journal_paper.pdf(entries, 2, date(2026, 3, 9), ENGLISH), tmp_path / "a.pdf")
    bare = replace(taken("Four."), versions=(EntryVersion(WRITTEN, EntryText("", "Without a title.")),))
    assert "Without a title." in read(journal_paper.pdf([bare], 1, date(2026, 3, 9), ENGLISH), tmp_path / "b.pdf")
    for words in (
        "My journal",
        "Whoever has this can read it.",
        "First day",
        "Happened: 2026-03-08 22:15",
        "Tags: favors, Pod B",
        ENGLISH.deleted,
        "One.\nTwo.\n",
        "Three.",
        "What stood here before, written 2026-03-09",
        "Before",
        "It said that.",
        "Brought in from a file: 2026-03-09",
        "<b>no markup</b> officer fi ffl",
    ):
        assert words in text


def test_the_paper_is_as_long_as_the_journal_and_no_line_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    entries = [taken("\n".join(f"line {number} of {part}" for number in range(120))) for part in range(4)]
    pdf = journal_paper.pdf(entries, 4, date(2026, 3, 9), ENGLISH)
    text = read(pdf, tmp_path / "a.pdf")
    for part in range(4):
        for number in range(120):
            assert f"line {number} of {part}\n" in text
    pages = text.split("\f")[:-1]
    assert len(pages) > 8
    assert [page.rstrip().rsplit("\n", 1)[-1].strip() for page in pages] == [str(at + 1) for at in range(len(pages))]


def test_a_row_of_a_table_is_never_torn_apart(qapp: QApplication, tmp_path: Path) -> None:
    made = plain_paper.document((("Table", True),))
    cursor = QTextCursor(made)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    table = cursor.insertTable(60, 2)
    for row in range(60):
        table.cellAt(row, 0).firstCursorPosition().insertText(f"row {row} begins\u2028and its second line")
        table.cellAt(row, 1).firstCursorPosition().insertText(f"dot{row}.")
    text = read(paper_device.pdf_of_all([made], "Text"), tmp_path / "a.pdf")
    pages = text.split("\f")[:-1]
    assert len(pages) > 1
    for row in range(60):
        (page,) = (page for page in pages if f"row {row} begins" in page)
        (line,) = (line for line in page.split("\n") if f"row {row} begins" in line)
        assert line.endswith(f"dot{row}.")


def test_the_paper_names_nobody(qapp: QApplication) -> None:
    pdf = journal_paper.pdf([taken()], 1, date(2026, 3, 9), ENGLISH)
    assert b"BoundaryCheck" not in pdf
    assert b"boundarycheck" not in pdf


def test_a_paper_that_is_stopped_is_none(kept: Desk, tmp_path: Path, qapp: QApplication) -> None:
    progress = Progress()
    progress.stop()
    along = TakingAlongService(kept.session, kept.clock)
    ids = along.ids(Chosen())
    with pytest.raises(Stopped):
        journal_paper.pdf(along.entries(ids, progress), len(ids), date(2026, 3, 9), ENGLISH)
    printer = journal_paper.printer(ENGLISH)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with pytest.raises(Stopped):
        journal_paper.print_on(along.entries(ids, progress), len(ids), date(2026, 3, 9), ENGLISH, printer)
