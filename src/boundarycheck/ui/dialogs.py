"""The one module that may open dialogs: modal ones of Qt's own.

A lock closes them without asking (parts/overlays.py).

Qt's own dialogs are used: the desktop's portal dialogs keep lists of recent files, and fail when the process is
not dumpable.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

from boundarycheck.ui.actions import Act, action_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ALWAYS = (Act.LOCK, Act.HELP_NOW)
"""What has to work at every moment, so also while a dialog is open."""


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
    _run(box, parent)
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Let the officer choose a folder; None when they decide otherwise."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog, parent)


def choose_file(parent: QWidget, title: str, start: Path, file_type: str) -> Path | None:
    """Let the officer choose a file that is there; None when they decide otherwise."""
    dialog = QFileDialog(parent, title, str(start), file_type)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog, parent)


def choose_new_file(parent: QWidget, title: str, start: Path, file_type: str) -> Path | None:
    """Let the officer name a file to write; None when they decide otherwise. Overwriting is asked first.

    A name without an ending gets that of ``start``, before it is asked whether it may be overwritten.
    """
    dialog = QFileDialog(parent, title, str(start.parent), file_type)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    dialog.selectFile(start.name)
    return _chosen(dialog, parent)


def choose_printer(parent: QWidget, printer: QPrinter) -> bool:
    """Let the officer set up ``printer``; True when they chose to print. Where there is none, say so.

    Paper only: what Qt prints to a file, every user of the computer may read. *Save as PDF* stands beside each way
    to print, and writes for the officer alone.
    """
    if not QPrinterInfo.availablePrinterNames():
        _tell(
            parent,
            _tr("There is no printer on this computer."),
            _tr(
                "Set one up in the settings of the computer. Or save a PDF, and print that where you trust the printer."
            ),
        )
        return False
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    agreed = _run(dialog, parent)
    dialog.deleteLater()
    return agreed


def _tell(parent: QWidget, what: str, next_step: str) -> None:
    box = QMessageBox(parent)
    box.setWindowTitle(QApplication.applicationDisplayName())
    box.setText(what)
    box.setInformativeText(next_step)
    understood = QPushButton(_tr("Understood"))
    box.addButton(understood, QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(understood)
    _run(box, parent)
    box.deleteLater()


def _chosen(dialog: QFileDialog, parent: QWidget) -> Path | None:
    agreed = _run(dialog, parent)
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None


def _run(dialog: QDialog, parent: QWidget) -> bool:
    """Show ``dialog`` until it is left; True when it was agreed to."""
    _keep_no_list()
    _keep_reachable(dialog, parent)
    return dialog.exec() == QDialog.DialogCode.Accepted.value


def _keep_no_list() -> None:
    """Have no file dialog note anywhere which folders were visited, also not one that a print dialog opens.

    Qt's own does so in QtProject.conf by itself, and those of the desktop in its list of recent files.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def _keep_reachable(dialog: QDialog, parent: QWidget) -> None:
    """Let the keys that always work do so in ``dialog``: Qt holds those of the window behind it back."""
    keys = {QKeySequence(action_for(act).key).toString() for act in _ALWAYS}
    # The window's own only: a second shortcut for one key would make both of them silent.
    for behind in parent.window().findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if behind.key().toString() in keys:
            QShortcut(behind.key(), dialog).activated.connect(partial(_leave_for, behind, dialog))


def _leave_for(behind: QShortcut, dialog: QDialog) -> None:
    dialog.reject()
    # After whoever opened the dialog has heard that nothing was chosen.
    QTimer.singleShot(0, behind, behind.activated.emit)


def _tr(words: str) -> str:
    return QCoreApplication.translate("dialogs", words)
