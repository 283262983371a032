from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QVBoxLayout, QWidget

from boundarycheck.ui import dialogs
from boundarycheck.ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.window import Window


class Behind(NamedTuple):
    """A page, its window, and the keys that reached the window."""

    window: QWidget
    page: QWidget
    acted: list[str]


@pytest.fixture
def behind(qtbot: QtBot) -> Behind:
    """A page in a window that notes every key of the program, listening as the real one does."""
    acted: list[str] = []
    window = QWidget()
    column = QVBoxLayout(window)
    inside = QWidget()
    column.addWidget(inside)
    for action in ACTIONS:
        shortcut = QShortcut(QKeySequence(action.key), window)
        shortcut.activated.connect(lambda key=action.key: acted.append(key))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Behind(window, inside, acted)


def when_open(act: Callable[[QWidget], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(10, look)
        else:
            act(dialog)
            dialog.close()  # a key that does nothing must fail the test and not hang it

    QTimer.singleShot(0, look)


@pytest.fixture
def a_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a printer; Qt itself finds none where the tests run."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])


OPENING: dict[str, Callable[[QWidget, Path], object]] = {
    "question": lambda page, _: dialogs.confirm(page, "Move it?", "Why", "Do it", "Keep it") or None,
    "folder": lambda page, place: dialogs.choose_folder(page, "A folder", place),
    "file": lambda page, place: dialogs.choose_new_file(page, "Save", place / "letter.pdf", "PDF (*.pdf)"),
    "printer": lambda page, _: dialogs.choose_printer(page, QPrinter()) or None,
}


@pytest.mark.usefixtures("a_printer")
@pytest.mark.parametrize("opening", OPENING)
@pytest.mark.parametrize(
    ("name", "press"),
    [
        ("Ctrl+L", lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)),
        ("F2", lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_F2)),
    ],
)
def test_lock_and_help_work_while_a_dialog_is_open_and_close_it(
    behind: Behind, tmp_path: Path, opening: str, name: str, press: Callable[[QWidget], None]
) -> None:
    page, acted = behind.page, behind.acted
    for times in (1, 2):
        when_open(press)
        assert OPENING[opening](page, tmp_path) is None
        QApplication.processEvents()
        assert acted == [name] * times
    assert QApplication.activeModalWidget() is None


def test_the_real_window_is_asked_to_lock_from_a_dialog(window: Window, qtbot: QtBot) -> None:
    when_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier))
    with qtbot.waitSignal(window.lock_asked):
        assert not dialogs.confirm(window.page, "Move it?", "Why", "Do it", "Keep it")


def test_other_keys_stay_with_the_dialog(behind: Behind) -> None:
    page, acted = behind.page, behind.acted

    def act(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(act)
    assert not dialogs.confirm(page, "Move it?", "Why", "Do it", "Keep it")
    assert acted == []


@pytest.fixture
def listing(tmp_path: Path) -> Iterator[None]:
    """An application that lets the desktop open dialogs and keep lists."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    yield
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


@pytest.mark.usefixtures("listing", "a_printer")
def test_what_a_print_dialog_opens_keeps_no_list_either(behind: Behind) -> None:
    seen: list[tuple[bool, str]] = []

    def act(dialog: QWidget) -> None:
        settings = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject")
        native = not QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        seen.append((native, settings.fileName()))

    when_open(act)
    assert not dialogs.choose_printer(behind.page, QPrinter())
    ((native, file),) = seen
    assert not native
    assert file.startswith(os.devnull)


@pytest.mark.usefixtures("a_printer")
def test_nothing_is_printed_to_a_file_that_others_can_read(behind: Behind) -> None:
    seen: list[bool] = []
    offered: list[str] = []

    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, QAbstractPrintDialog)
        to_file = QAbstractPrintDialog.PrintDialogOption.PrintToFile
        seen.append(to_file in dialog.property("options"))
        offered.extend(box.itemText(at) for box in dialog.findChildren(QComboBox) for at in range(box.count()))

    when_open(act)
    assert not dialogs.choose_printer(behind.page, QPrinter())
    assert seen == [False]
    assert not [words for words in offered if "file" in words.lower()]


def test_where_there_is_no_printer_it_is_told_with_another_way(behind: Behind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    told: list[str] = []

    def act(dialog: QWidget) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    when_open(act)
    assert not dialogs.choose_printer(behind.page, QPrinter())
    assert "There is no printer on this computer." in told
    assert any("save a PDF" in words for words in told)
