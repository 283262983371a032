from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QStringListModel, Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from boundarycheck.system.clipboard_marks import KDE_HINT, Marks, marks_for
from boundarycheck.ui.clipboard import SECONDS, Clipboard
from boundarycheck.ui.parts.fields import LineField, WordsField
from boundarycheck.ui.parts.text import PlainText
from xclients import CLIPBOARD, PRIMARY, another_program_has, read_from_outside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WORDS = "what the officer wrote"


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[QClipboard]:
    desktop = qapp.clipboard()
    yield desktop
    desktop.clear()
    desktop.clear(QClipboard.Mode.Selection)


@pytest.fixture
def clipboard(desktop: QClipboard) -> Iterator[Clipboard]:
    clipboard = Clipboard(desktop, marks=marks_for("linux"))
    clipboard.watch()
    clipboard.watch()  # once is enough
    yield clipboard
    clipboard.leave_nothing()
    clipboard.watch_no_more()
    clipboard.watch_no_more()


def line() -> QWidget:
    return LineField("Title", WORDS)


def plain_line() -> QWidget:
    return QLineEdit(WORDS)  # as in Qt's own dialogs


def words() -> QWidget:
    return WordsField("Words", WORDS)


def paper() -> QWidget:
    sheet = QTextEdit(WORDS)
    sheet.setReadOnly(True)
    return sheet


def label() -> QWidget:
    return PlainText(WORDS).selectable()


def rows() -> QWidget:
    view = QListView()
    model = QStringListModel([WORDS])
    model.setParent(view)
    view.setModel(model)
    view.setCurrentIndex(model.index(0, 0))
    return view


TEXTS = (line, plain_line, words, paper, label)


@pytest.fixture
def put(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Put a widget into a window that has the keyboard."""
    windows: list[QWidget] = []

    def shown(widget: QWidget) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        window.resize(400, 200)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        widget.setFocus()
        return widget

    return shown


def select_all(widget: QWidget) -> None:
    if isinstance(widget, QLabel):
        widget.setSelection(0, len(widget.text()))
    else:
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def sweep_over(widget: QWidget) -> None:
    """Select with the mouse, as one does without thinking of it."""
    target = widget.viewport() if isinstance(widget, QPlainTextEdit | QTextEdit) else widget
    height = target.height() // 2 if isinstance(widget, QLabel | QLineEdit) else 14
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(14, height))
    QTest.mouseMove(target, QPoint(60, height))
    QTest.mouseMove(target, QPoint(140, height))
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(140, height))


# ── its time ──────────────────────────────────────────────────────────────────────────────────
def test_a_copy_is_taken_back_when_its_time_is_over(desktop: QClipboard, qtbot: QtBot) -> None:
    clipboard = Clipboard(desktop, seconds=0)
    with qtbot.waitSignal(clipboard.cleared):
        clipboard.copy(WORDS)
        assert desktop.text() == WORDS
    assert read_from_outside(qtbot, CLIPBOARD) == ""


def test_the_time_is_told_in_seconds_and_begins_anew_with_the_next_copy(clipboard: Clipboard, qtbot: QtBot) -> None:
    told: list[int] = []
    clipboard.remaining.connect(told.append)
    clipboard.copy("one")
    assert told == [SECONDS]
    end, tick = clipboard.findChildren(QTimer)
    assert (end.interval(), end.isSingleShot()) == (SECONDS * 1000, True)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told[-1] == SECONDS - 1
    tick.setInterval(100_000)
    clipboard.copy("two")
    assert told[-1] == SECONDS


def test_whoever_wants_it_off_sooner_takes_it_off(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.copy(WORDS)
    with qtbot.waitSignals([clipboard.cleared, clipboard.remaining]):
        clipboard.clear()
    assert read_from_outside(qtbot, CLIPBOARD) == ""


def test_what_another_program_put_there_since_stays(clipboard: Clipboard, qtbot: QtBot) -> None:
    told: list[int] = []
    clipboard.remaining.connect(told.append)
    clipboard.copy(WORDS)
    with another_program_has(qtbot, CLIPBOARD, "from elsewhere"), qtbot.assertNotEmitted(clipboard.cleared):
        qtbot.waitUntil(lambda: told[-1] == 0)  # it does not count for others
        clipboard.clear()
        clipboard.leave_nothing()
        assert read_from_outside(qtbot, CLIPBOARD) == "from elsewhere"


def test_nothing_is_told_when_nothing_was_copied(clipboard: Clipboard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(clipboard.cleared), qtbot.assertNotEmitted(clipboard.remaining):
        clipboard.clear()


def test_a_lock_leaves_nothing_that_came_from_here(clipboard: Clipboard, desktop: QClipboard, qtbot: QtBot) -> None:
    clipboard.copy(WORDS)
    clipboard.leave_nothing()
    picture = QMimeData()
    picture.setData("image/x-of-the-page", b"...")
    desktop.setMimeData(picture)
    clipboard.leave_nothing()
    assert not desktop.ownsClipboard()
    assert read_from_outside(qtbot, CLIPBOARD) == ""


def test_a_lock_leaves_what_was_selected_elsewhere(clipboard: Clipboard, qtbot: QtBot) -> None:
    with another_program_has(qtbot, PRIMARY, "selected elsewhere"):
        clipboard.leave_nothing()
        assert read_from_outside(qtbot, PRIMARY) == "selected elsewhere"


# ── its marks ─────────────────────────────────────────────────────────────────────────────────
def test_a_clipboard_history_is_asked_not_to_keep_it(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.copy(WORDS)
    assert read_from_outside(qtbot, CLIPBOARD) == WORDS
    assert read_from_outside(qtbot, CLIPBOARD, KDE_HINT) == "secret"


def test_each_system_gets_marks_of_its_own(desktop: QClipboard) -> None:
    done: list[str] = []
    mark = 'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"'
    clipboard = Clipboard(desktop, marks=Marks(marks_for("win32").formats, lambda: done.append(desktop.text())))
    clipboard.copy(WORDS)
    assert desktop.mimeData().hasFormat(mark)
    assert not desktop.mimeData().hasFormat(KDE_HINT)
    assert done == [WORDS]


# ── by hand ───────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("make", [*TEXTS, rows])
def test_what_is_copied_by_hand_has_the_marks_and_the_time(
    make: Callable[[], QWidget], put: Callable[[QWidget], QWidget], clipboard: Clipboard, qtbot: QtBot
) -> None:
    widget = put(make())
    select_all(widget)
    with qtbot.waitSignal(clipboard.remaining) as told:
        QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [SECONDS]
    assert read_from_outside(qtbot, CLIPBOARD) == WORDS
    assert read_from_outside(qtbot, CLIPBOARD, KDE_HINT) == "secret"
    kinds = set(read_from_outside(qtbot, CLIPBOARD, "TARGETS").split())
    assert not kinds & {"text/html", "text/markdown"}  # plain to the letter, as everywhere in the program
    clipboard.clear()
    assert read_from_outside(qtbot, CLIPBOARD) == ""


@pytest.mark.parametrize("make", [line, words])
def test_what_is_cut_has_them_too(
    make: Callable[[], QWidget], put: Callable[[QWidget], QWidget], clipboard: Clipboard, qtbot: QtBot
) -> None:
    widget = put(make())
    select_all(widget)
    with qtbot.waitSignal(clipboard.remaining):
        QTest.keyClick(widget, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert read_from_outside(qtbot, CLIPBOARD, KDE_HINT) == "secret"
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (widget.text() if isinstance(widget, QLineEdit) else widget.property("plainText")) == WORDS


# ── what is only selected ─────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("make", TEXTS)
@pytest.mark.parametrize("how", [select_all, sweep_over])
def test_what_is_selected_cannot_be_pasted_elsewhere(
    make: Callable[[], QWidget],
    how: Callable[[QWidget], None],
    put: Callable[[QWidget], QWidget],
    clipboard: Clipboard,
    qtbot: QtBot,
) -> None:
    widget = put(make())
    how(widget)
    assert read_from_outside(qtbot, PRIMARY) == ""
    clipboard.clear()


@pytest.mark.parametrize("make", TEXTS)
def test_without_that_every_field_would_give_it_away(
    make: Callable[[], QWidget], put: Callable[[QWidget], QWidget], desktop: QClipboard, qtbot: QtBot
) -> None:
    widget = put(make())
    sweep_over(widget)
    assert desktop.ownsSelection()
    assert read_from_outside(qtbot, PRIMARY) in WORDS


def test_what_is_selected_elsewhere_can_still_be_pasted_here(
    put: Callable[[QWidget], QWidget], clipboard: Clipboard, desktop: QClipboard, qtbot: QtBot
) -> None:
    widget = put(WordsField("Words", ""))
    assert isinstance(widget, WordsField)
    with another_program_has(qtbot, PRIMARY, "selected elsewhere"):
        assert not desktop.ownsSelection()
        QTest.mouseClick(widget.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(20, 14))
        assert widget.words == "selected elsewhere"
    clipboard.clear()
