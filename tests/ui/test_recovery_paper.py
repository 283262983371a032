from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from boundarycheck.domain.errors import PrintingFailed
from boundarycheck.ui import recovery_paper

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

KEY = "Z0Q9W-ZHRA6-5PXX4-0BMVE-67495-NYDZB-75YAZ-8BC50"
GIVEN_AWAY = ("boundarycheck", "officer", "prison", "inmate", "jail", "correction", "journal", "vault", "passphrase")


def read(file: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    return ran.stdout


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(recovery_paper.pdf(KEY))
    return file


def test_the_sheet_has_the_groups_in_order_and_a_line_for_the_date(sheet: Path) -> None:
    words = read(sheet).split()
    assert [word for word in words if word in KEY.split("-")] == KEY.split("-")
    assert "Date: ____" in read(sheet)
    assert len(PdfReader(sheet).pages) == 1


def test_nothing_on_or_in_the_sheet_says_whose_it_is_or_what_for(sheet: Path) -> None:
    told = (read(sheet) + str(PdfReader(sheet).metadata)).lower()
    assert not [word for word in GIVEN_AWAY if word in told]
    assert PdfReader(sheet).metadata["/Title"] == "Recovery key"  # type: ignore[index] # it has some


def test_it_can_be_printed(tmp_path: Path) -> None:
    printer = recovery_paper.printer()
    assert printer.docName() == "Recovery key"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    recovery_paper.print_on(KEY, printer)
    assert "Z0Q9W" in read(tmp_path / "printed.pdf")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_it_is_told(tmp_path: Path) -> None:
    printer = recovery_paper.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(PrintingFailed):
        recovery_paper.print_on(KEY, printer)
