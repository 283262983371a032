from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrinter

from boundarycheck.domain.errors import PrintingFailed
from boundarycheck.domain.requests import Letter
from boundarycheck.ui import letter_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LETTER = Letter(
    subject="Request for reassignment from my present post",
    dated="March 9, 2026",
    sender=("From: Dana Whitfield", "Rank: Officer", "Post: B2 housing"),
    recipient=("To: Capt. R. Ortiz", "Copy to: Local 12"),
    salutation="Dear Capt. R. Ortiz:",
    paragraphs=(
        "I request a permanent reassignment. An officer in the office affirms the first conflict.",
        "First line,\nsecond line with <b>no markup</b> & an “Ñ”.",
    ),
    closing="Respectfully,",
    signature=("______________", "Dana Whitfield"),
    receipt=("Received by: ______", "Date: ______"),
)
LONG = replace(LETTER, paragraphs=tuple(f"Paragraph {number}. " + "word " * 150 for number in range(12)))


@pytest.fixture
def american(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def read(pdf: bytes, folder: Path) -> str:
    file = folder / "letter.pdf"
    file.write_bytes(pdf)
    ran = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    return ran.stdout


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.usefixtures("american")
@pytest.mark.parametrize("letter", [LETTER, LONG], ids=["one page", "several pages"])
def test_the_pdf_says_what_the_letter_says_and_nothing_else(letter: Letter, tmp_path: Path) -> None:
    assert squeezed(read(letter_paper.pdf(letter), tmp_path)) == squeezed(letter.text)


@pytest.mark.usefixtures("american")
@pytest.mark.parametrize("post", ["Floor officer " * 36, "x" * 500], ids=["many words", "one word"])
def test_a_very_long_line_is_wrapped_and_never_cut(post: str, tmp_path: Path) -> None:
    letter = replace(LETTER, sender=(f"Post: {post}",), signature=("____", post), paragraphs=(post,))
    said = "".join(read(letter_paper.pdf(letter), tmp_path).split())
    assert said == "".join(letter.text.split())


@pytest.mark.usefixtures("american")
def test_another_reader_finds_the_same_words_on_every_page(tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    file.write_bytes(letter_paper.pdf(LONG))
    pages = PdfReader(file).pages
    assert len(pages) > 1
    assert squeezed(" ".join(page.extract_text() for page in pages)) == squeezed(LONG.text)


@pytest.mark.usefixtures("american")
def test_an_ordinary_letter_is_one_page(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter_paper.pdf(LETTER))
    assert len(PdfReader(file).pages) == 1


@pytest.mark.parametrize(("locale", "size"), [("en_US", (612, 792)), ("de_DE", (595, 842))])
def test_the_paper_follows_the_locale(american: None, tmp_path: Path, locale: str, size: tuple[int, int]) -> None:
    QLocale.setDefault(QLocale(locale))
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter_paper.pdf(LETTER))
    box = PdfReader(file).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.usefixtures("american")
def test_the_fonts_are_inside(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter_paper.pdf(LETTER))
    ran = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True)
    fonts = ran.stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "no", "yes"] for line in fonts), ran.stdout


@pytest.mark.usefixtures("american")
def test_the_pdf_names_neither_author_nor_program_nor_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "some-user-name")
    pdf = letter_paper.pdf(LETTER)
    file = tmp_path / "letter.pdf"
    file.write_bytes(pdf)
    about = PdfReader(file).metadata
    assert about is not None
    assert (about.title, about.author or "", about.creator or "") == ("Letter", "", "")
    assert b"some-user-name" not in pdf
    assert b"oundary" not in pdf


def test_the_document_says_what_the_letter_says(qapp: QApplication) -> None:
    document = letter_paper.letter_document(LETTER)
    assert squeezed(document.toPlainText()) == squeezed(LETTER.text)


def test_a_letter_without_a_receipt_has_no_empty_block(qapp: QApplication) -> None:
    document = letter_paper.letter_document(replace(LETTER, receipt=()))
    assert document.lastBlock().text().endswith("Dana Whitfield")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])))
def test_no_words_become_markup_or_get_lost_in_the_document(qapp: QApplication, words: str) -> None:
    document = letter_paper.letter_document(replace(LETTER, paragraphs=(f"({words})",)))
    # Qt tells a no-break space apart only inside the document.
    assert f"({words})".replace("\xa0", " ") in document.toPlainText()


@pytest.mark.usefixtures("american")
def test_printing_gives_the_same_words(tmp_path: Path) -> None:
    printer = letter_paper.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    letter_paper.print_on(LETTER, printer)
    assert squeezed(read((tmp_path / "printed.pdf").read_bytes(), tmp_path)) == squeezed(LETTER.text)


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # Qt says so of the printer that fails
@pytest.mark.usefixtures("american")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    printer = letter_paper.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(PrintingFailed):
        letter_paper.print_on(LETTER, printer)
