from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from boundarycheck.ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def when_open(act: Callable[[QWidget], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(10, look)
        else:
            act(dialog)

    QTimer.singleShot(0, look)


def press(key: Qt.Key) -> Callable[[QWidget], None]:
    return lambda dialog: QTest.keyClick(dialog, key)


def name_it(name: str) -> Callable[[QWidget], None]:
    def act(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(name)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    return act


def test_a_name_without_an_ending_gets_the_one_of_the_file(parent: QWidget, tmp_path: Path) -> None:
    when_open(name_it("my letter"))
    chosen = dialogs.choose_new_file(parent, "Save", tmp_path / "letter.pdf", "PDF (*.pdf)")
    assert chosen == tmp_path / "my letter.pdf"


def test_a_file_that_is_there_can_be_chosen_and_nothing_else(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "march.bcbackup").write_bytes(b"1")
    when_open(name_it("march.bcbackup"))
    assert dialogs.choose_file(parent, "Open", tmp_path, "Backups (*.bcbackup)") == tmp_path / "march.bcbackup"
    when_open(press(Qt.Key.Key_Escape))
    assert dialogs.choose_file(parent, "Open", tmp_path, "Backups (*.bcbackup)") is None


def test_a_name_is_offered(parent: QWidget, tmp_path: Path) -> None:
    when_open(press(Qt.Key.Key_Return))
    chosen = dialogs.choose_new_file(parent, "Save", tmp_path / "letter.pdf", "PDF (*.pdf)")
    assert chosen == tmp_path / "letter.pdf"


def test_deciding_otherwise_names_nothing(parent: QWidget, tmp_path: Path) -> None:
    when_open(press(Qt.Key.Key_Escape))
    assert dialogs.choose_new_file(parent, "Save", tmp_path / "letter.pdf", "PDF (*.pdf)") is None


def test_no_list_of_folders_is_left_behind(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    opened: list[QWidget] = []

    def choose(dialog: QWidget) -> None:
        opened.append(dialog)
        name_it("letter")(dialog)

    when_open(choose)
    assert dialogs.choose_new_file(parent, "Save", tmp_path / "letter.pdf", "PDF (*.pdf)") is not None
    qtbot.waitUntil(lambda: not isValid(opened[0]))
    assert list(home.rglob("*")) == []
