"""The one module that may open dialogs, so that a lock can close every one of them without asking.

Qt's own dialogs are used: the desktop's portal dialogs keep lists of recent files, and fail when the process is
not dumpable.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def close_all() -> None:
    """Close every open dialog as if it had been cancelled. Called by a lock; asks nothing."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()


def confirm(parent: QWidget, question: str, explanation: str, yes: str, no: str) -> bool:
    """Ask ``question``; return True for ``yes``. Escape and Enter both mean ``no``."""
    box = QMessageBox(parent)
    box.setWindowTitle(QApplication.applicationDisplayName())
    box.setText(question)
    box.setInformativeText(explanation)
    agree = QPushButton(yes)
    refuse = QPushButton(no)
    box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(refuse, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is agree


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Let the officer choose a folder; None when they decide otherwise."""
    chosen = QFileDialog.getExistingDirectory(
        parent,
        title,
        str(start),
        QFileDialog.Option.ShowDirsOnly | QFileDialog.Option.DontUseNativeDialog,
    )
    return Path(chosen) if chosen else None


def choose_new_file(parent: QWidget, title: str, start: Path, file_type: str) -> Path | None:
    """Let the officer name a file to write; None when they decide otherwise. Overwriting is asked first."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        str(start),
        file_type,
        options=QFileDialog.Option.DontUseNativeDialog,
    )
    return Path(chosen) if chosen else None


def choose_printer(parent: QWidget, printer: QPrinter) -> bool:
    """Let the officer set up ``printer``; True when they chose to print."""
    return QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted.value
