"""The calm bar: what brings it up, what does not, and that nothing of it is left anywhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from boundarycheck.ui.parts.fields import LineField, WordsField
from boundarycheck.ui.parts.passphrase import PassphraseField, ShowTyped
from boundarycheck.ui.parts.recovery_key import KeyEntry
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.words_watch import SLICE, FieldWatch
from vaults import contents
from windows import press

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.calling import Calling
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

EXPLICIT = "Some nights I want to kill myself"


def calling(window: Window) -> Calling:
    assert window.calling is not None
    return window.calling


def up(window: Window) -> bool:
    bar = calling(window).bar
    return bar is not None and bar.isVisible()


def write_page(window: Window, qtbot: QtBot) -> WordsField:
    window.go(Place.WRITE)
    field = window.page.findChild(WordsField)
    assert field is not None
    come_to(field, qtbot)
    return field


def come_to(field: QWidget, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.waitUntil(lambda: field.findChild(FieldWatch) is not None)


def rested(field: QWidget, qtbot: QtBot) -> None:
    """Wait until everything that was typed into ``field`` was looked at."""
    watch = field.findChild(FieldWatch)
    assert watch is not None
    qtbot.waitUntil(lambda: watch.settled, timeout=20_000)


@pytest.mark.parametrize("text", [EXPLICIT, "Ya no quiero vivir", "I'm going to kill him"])
def test_explicit_words_bring_up_the_bar_and_typing_goes_on(guest: Window, qtbot: QtBot, text: str) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: up(guest))
    assert field.hasFocus()
    QTest.keyClicks(field, ". It is late.")
    assert field.words == f"{text}. It is late."


@pytest.mark.parametrize("text", ["I killed it at the gym", "dead tired after a double", "Me muero de risa"])
def test_what_people_say_in_passing_does_not(guest: Window, qtbot: QtBot, text: str) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, text)
    rested(field, qtbot)
    assert not up(guest)


def test_a_word_that_goes_on_is_waited_for(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, "The man in cell 4: im going to kill him")
    QTest.keyClicks(field, "self, he said")
    rested(field, qtbot)
    assert not up(guest)


def test_it_leads_to_help_and_stays_until_it_is_closed(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, EXPLICIT)
    qtbot.waitUntil(lambda: up(guest))
    bar = calling(guest).bar
    assert bar is not None
    bar.help.click()
    assert guest.route.place is Place.HELP_NOW
    assert up(guest)
    bar.close_it.click()
    assert not up(guest)


def test_closed_it_stays_closed_for_that_text_and_not_for_another(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, EXPLICIT)
    qtbot.waitUntil(lambda: up(guest))
    press(guest, "Close this line")
    QTest.keyClicks(field, ". I want to die. No reason to live.")
    rested(field, qtbot)
    assert not up(guest)
    title = guest.page.findChild(LineField)
    assert title is not None
    come_to(title, qtbot)
    QTest.keyClicks(title, "I want to die")
    qtbot.waitUntil(lambda: up(guest))


def test_what_stood_there_before_does_not_call_again(guest: Window, cheap_desk: Desk, qtbot: QtBot) -> None:
    entry = cheap_desk.journal.add("", f"{'x ' * SLICE}{EXPLICIT}. {'y ' * SLICE}")
    guest.go(Route(Place.WRITE, entry.entry_id))
    field = guest.page.findChild(WordsField)
    assert field is not None
    come_to(field, qtbot)
    rested(field, qtbot)
    cursor = field.textCursor()
    cursor.setPosition(2 * SLICE + 3)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, "!")
    rested(field, qtbot)
    assert not up(guest)
    QTest.keyClicks(field, " I want to die. ")
    qtbot.waitUntil(lambda: up(guest))


def test_a_megabyte_pasted_at_once_is_looked_at_in_slices(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    rested(field, qtbot)
    looked: list[int] = []
    watch = field.findChild(FieldWatch)
    assert watch is not None
    look = watch.look

    def counting(text: str, *, cut_before: bool = False, cut_after: bool = False) -> frozenset[int]:
        looked.append(len(text))
        return look(text, cut_before=cut_before, cut_after=cut_after)

    watch.look = counting
    QApplication.clipboard().setText("a long shift. " * 80_000 + EXPLICIT)
    field.paste()
    qtbot.waitUntil(lambda: up(guest), timeout=30_000)
    assert len(looked) > 50
    assert max(looked) < SLICE + 400
    looked.clear()
    QTest.keyClicks(field, " x")
    rested(field, qtbot)
    assert sum(looked) < 1000  # one more key is looked at where it was typed, not with all that stands there


def test_a_phrase_is_found_over_the_edge_of_two_slices(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    rested(field, qtbot)
    before = "x " * (SLICE // 2 - 6)
    field.insertPlainText(f"{before}i want to kill myself{' x' * SLICE}")
    qtbot.waitUntil(lambda: up(guest), timeout=20_000)


def test_changes_far_apart_are_both_looked_at(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    field.setPlainText("one two three")
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText(" i want to die")
    cursor.movePosition(cursor.MoveOperation.Start)
    cursor.insertText("zero ")
    qtbot.waitUntil(lambda: up(guest))


def test_a_passphrase_is_never_looked_at(window: Window, qtbot: QtBot) -> None:
    window.go(Place.START_JOURNAL)
    secret = next(
        each for each in window.page.findChildren(QLineEdit) if each.echoMode() is QLineEdit.EchoMode.Password
    )
    secret.setFocus()
    qtbot.waitUntil(secret.hasFocus)
    QTest.keyClicks(secret, EXPLICIT)
    assert secret.findChild(FieldWatch) is None
    assert not up(window)


def test_a_passphrase_is_not_looked_at_when_it_is_shown_either(window: Window, qtbot: QtBot) -> None:
    window.go(Place.START_JOURNAL)
    show_it = window.page.findChild(ShowTyped)
    secret = window.page.findChild(PassphraseField)
    assert show_it is not None
    assert secret is not None
    for shown in (True, False, True):
        show_it.setChecked(shown)
        show_it.setFocus()
        secret.setFocus()
        qtbot.waitUntil(secret.hasFocus)
        QTest.keyClicks(secret, EXPLICIT)
        assert secret.findChild(FieldWatch) is None
    assert secret.echoMode() is QLineEdit.EchoMode.Normal


def test_a_group_of_the_recovery_key_is_not_looked_at(guest: Window, qtbot: QtBot) -> None:
    entry = KeyEntry(lambda _key: ())
    guest.page.body.insertWidget(0, entry)
    first = entry.fields[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClicks(first, "DIE")
    assert first.findChild(FieldWatch) is None


def test_a_field_of_another_window_is_not_looked_at(guest: Window, qtbot: QtBot) -> None:
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert other.findChild(FieldWatch) is None
    assert not up(guest)


def test_a_lock_takes_the_bar_away(guest: Window, qtbot: QtBot) -> None:
    field = write_page(guest, qtbot)
    QTest.keyClicks(field, EXPLICIT)
    qtbot.waitUntil(lambda: up(guest))
    guest.start_over()
    assert not up(guest)


def test_a_match_leaves_not_a_byte_on_the_disk_or_in_a_log(
    opened: Window,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    opened.go(Place.PEOPLE)
    QTest.keyClick(opened.focusWidget(), Qt.Key.Key_I)  # the search: nothing that is typed there is kept
    search = opened.focusWidget()
    assert isinstance(search, LineField)
    qtbot.waitUntil(lambda: search.findChild(FieldWatch) is not None)
    before = contents(tmp_path)
    capfd.readouterr()
    QTest.keyClicks(search, " want to kill myself")
    qtbot.waitUntil(lambda: up(opened))
    press(opened, "Close this line")
    assert contents(tmp_path) == before
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
