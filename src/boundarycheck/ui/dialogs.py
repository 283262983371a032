"""The one module that may open dialogs: modal ones of Qt's own.

A lock closes them without asking (parts/overlays.py).

Qt's own dialogs are used: the desktop's portal dialogs keep lists of recent files, and fail when the process is
not dumpable.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


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
    _keep_no_list()
    chosen = QFileDialog.getExistingDirectory(
        parent,
        title,
        str(start),
        QFileDialog.Option.ShowDirsOnly | QFileDialog.Option.DontUseNativeDialog,
    )
    return Path(chosen) if chosen else None


def choose_new_file(parent: QWidget, title: str, start: Path, file_type: str) -> Path | None:
    """Let the officer name a file to write; None when they decide otherwise. Overwriting is asked first.

    A name without an ending gets that of ``start``, before it is asked whether it may be overwritten.
    """
    _keep_no_list()
    dialog = QFileDialog(parent, title, str(start.parent), file_type)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    dialog.selectFile(start.name)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted.value
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None


def choose_printer(parent: QWidget, printer: QPrinter) -> bool:
    """Let the officer set up ``printer``; True when they chose to print."""
    return QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted.value


def _keep_no_list() -> None:
    """Have Qt's file dialog note nowhere which folders were visited; by itself it does so in QtProject.conf."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
