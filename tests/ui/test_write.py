from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.journal import BODY_LIMIT, TITLE_LIMIT, Draft
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.entry import EntryPage
from boundarycheck.ui.screens.write import Write
from desks import FullDisk, HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo

    Show = Callable[[Page], Page]

NEW = "entry:new"

pytestmark = pytest.mark.usefixtures("questions")


def write(
    desk: Desk, show: Show, entry_id: int | None = None, tasks: HeldTasks | None = None
) -> tuple[Write, list[Route]]:
    page = Write(entry_id, desk.journal, desk.drafts, tasks or desk.tasks)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def press(page: Page, words: str) -> None:
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
    button.click()


def paste(page: Write, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    page.words.insertFromMimeData(data)


def bodies(desk: Desk) -> list[str]:
    return [desk.journal.read(summary.entry_id).text.body for summary in desk.journal.page(None, 10)]


def keep_now(page: Write) -> None:
    (keeper,) = page.findChildren(DraftKeeper)
    keeper.keep_now()


# ── drafts ────────────────────────────────────────────────────────────────────────────────────
def test_the_draft_that_was_left_is_there_again(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show)
    assert page.focusWidget() is page.words
    QTest.keyClicks(page.name, "Gate")
    QTest.keyClicks(page.words, "it began")
    assert page.unsaved() == Draft(NEW, {"title": "Gate", "body": "it began"})
    page.leaving()
    again, _ways = write(desk, show)
    assert (again.name.text(), again.words.words) == ("Gate", "it began")
    assert "This is the draft you left here." in words_on(again)
    assert again.words.textCursor().atEnd()
    assert again.unsaved() is None


def test_what_is_typed_is_kept_by_itself_and_says_so(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page, _ways = write(desk, show)
    QTest.keyClicks(page.words, "it began")
    qtbot.waitUntil(lambda: desk.drafts.find(NEW) is not None)
    assert "Draft kept." in words_on(page)
    QTest.keyClicks(page.words, ".")
    assert "Draft kept." not in words_on(page)


def test_a_draft_that_cannot_be_kept_is_told_and_the_telling_ends_with_the_trouble(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(desk.drafts.keep)
    monkeypatch.setattr(desk.drafts, "keep", disk)
    page, _ways = write(desk, show)
    QTest.keyClicks(page.words, "it began")
    keep_now(page)
    assert "There is no room left" in words_on(page)
    assert page.unsaved() is not None
    disk.full = False
    keep_now(page)
    assert "There is no room left" not in words_on(page)
    assert page.unsaved() is None


def test_nothing_can_be_typed_before_the_draft_is_here(desk: Desk, show: Show) -> None:
    desk.drafts.keep(NEW, {"title": "Gate", "body": "it began"})
    tasks = HeldTasks(InlineTasks())
    tasks.held = True
    page, _ways = write(desk, show, tasks=tasks)
    QTest.keyClicks(page.words, "typed at once")
    assert page.unsaved() is None
    tasks.let_go()
    assert page.words.words == "it began"
    QTest.keyClicks(page.words, ".")
    assert page.words.words == "it began."


# ── saving ────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S])
def test_ctrl_enter_saves_from_within_the_field(desk: Desk, show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    page, ways = write(desk, show)
    page.window().activateWindow()
    qtbot.waitUntil(page.words.hasFocus)
    QTest.keyClicks(page.words, "it began")
    QTest.keyClick(page.words, key, Qt.KeyboardModifier.ControlModifier)
    assert bodies(desk) == ["it began"]
    assert ways == [Route(Place.ENTRY, desk.journal.page(None, 1)[0].entry_id)]
    assert desk.drafts.find(NEW) is None
    page.leaving()
    assert desk.drafts.find(NEW) is None


def test_a_change_keeps_the_day_and_has_a_draft_of_its_own(desk: Desk, show: Show) -> None:
    entry = desk.journal.add("Gate", "it began")
    page, _ways = write(desk, show, entry.entry_id)
    assert (page.name.text(), page.words.words) == ("Gate", "it began")
    assert page.unsaved() is None
    QTest.keyClicks(page.words, " again")
    page.leaving()
    assert desk.drafts.find(f"entry:{entry.entry_id}") is not None
    assert desk.drafts.find(NEW) is None
    press(page, "Save the entry")
    changed = desk.journal.read(entry.entry_id)
    assert changed.text.body == "it began again"
    assert changed.written_at == entry.written_at
    assert desk.drafts.all() == ()


def test_a_second_save_while_the_first_runs_saves_once(desk: Desk, show: Show, qtbot: QtBot) -> None:
    tasks = HeldTasks(InlineTasks())
    page, _ways = write(desk, show, tasks=tasks)
    page.window().activateWindow()
    qtbot.waitUntil(page.words.hasFocus)
    QTest.keyClicks(page.words, "it began")
    tasks.held = True
    press(page, "Save the entry")
    QTest.keyClick(page.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.words, "typed into the void")
    assert page.words.words == "it began"  # nothing can be typed that would be in neither
    tasks.let_go()
    assert bodies(desk) == ["it began"]


@pytest.mark.parametrize("body", ["", "  \n\t", "\u202e\x07"])
def test_an_empty_entry_gets_a_sentence(desk: Desk, show: Show, body: str) -> None:
    page, ways = write(desk, show)
    page.words.setPlainText(body)
    press(page, "Save the entry")
    assert "There is nothing written yet." in words_on(page)
    assert ways == []
    assert desk.journal.count() == 0
    QTest.keyClicks(page.words, "it began")
    press(page, "Save the entry")
    assert desk.journal.count() == 1


def test_a_save_that_fails_loses_nothing_even_when_a_lock_comes_first(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(desk.journal.add)
    monkeypatch.setattr(desk.journal, "add", disk)
    tasks = HeldTasks(InlineTasks())
    page, _ways = write(desk, show, tasks=tasks)
    QTest.keyClicks(page.words, "it began")
    tasks.held = True
    press(page, "Save the entry")
    tasks.drop_pending()
    tasks.let_go()
    draft = desk.drafts.find(NEW)
    assert draft is not None
    assert draft.fields["body"] == "it began"


def test_when_neither_entry_nor_draft_can_be_kept_the_words_stay_on_the_page(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.journal, "add", FullDisk(desk.journal.add))
    monkeypatch.setattr(desk.drafts, "keep", FullDisk(desk.drafts.keep))
    page, ways = write(desk, show)
    QTest.keyClicks(page.words, "it began")
    press(page, "Save the entry")
    assert "There is no room left" in words_on(page)
    assert page.words.words == "it began"
    assert not page.words.isReadOnly()
    assert page.unsaved() is not None
    assert ways == []


# ── throwing away ─────────────────────────────────────────────────────────────────────────────
def thrown_away(desk: Desk, show: Show, title: str, body: str) -> list[Undo]:
    page, ways = write(desk, show)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    QTest.keyClicks(page.name, title)
    QTest.keyClicks(page.words, body)
    press(page, "Throw away")
    page.leaving()
    assert ways == [Route(Place.JOURNAL)]
    assert desk.drafts.find(NEW) is None
    return undos


def test_what_was_thrown_away_can_be_had_back(desk: Desk, show: Show) -> None:
    (undo,) = thrown_away(desk, show, "Gate", "it began")
    assert undo.then == Route(Place.WRITE)
    undo.work()
    page, _ways = write(desk, show)
    assert (page.name.text(), page.words.words) == ("Gate", "it began")


def test_what_is_had_back_does_not_come_down_on_what_was_begun_since(desk: Desk, show: Show) -> None:
    (undo,) = thrown_away(desk, show, "", "it began")
    desk.drafts.keep(NEW, {"title": "Yard", "body": "something else"})
    undo.work()
    page, _ways = write(desk, show)
    assert (page.name.text(), page.words.words) == ("Yard", "it began\n\nsomething else")


def test_throwing_nothing_away_offers_nothing_back(desk: Desk, show: Show) -> None:
    assert thrown_away(desk, show, "", "") == []


def test_a_draft_on_its_way_does_not_come_back_after_it_was_thrown_away(desk: Desk, show: Show) -> None:
    tasks = HeldTasks(InlineTasks())
    page, _ways = write(desk, show, tasks=tasks)
    QTest.keyClicks(page.words, "it began")
    tasks.held = True
    keep_now(page)
    press(page, "Throw away")
    page.leaving()
    tasks.let_go()
    assert desk.drafts.find(NEW) is None


# ── bad input ─────────────────────────────────────────────────────────────────────────────────
def test_html_stays_text_to_the_letter(desk: Desk, show: Show) -> None:
    words = '<b>bold</b> <img src="x"> &amp; <!--'
    data = QMimeData()
    data.setHtml("<p>formatted</p>")
    data.setText(words)
    page, _ways = write(desk, show)
    page.words.insertFromMimeData(data)
    page.name.setText("<h1>title</h1>")
    press(page, "Save the entry")
    entry = EntryPage(desk.journal.page(None, 1)[0].entry_id, desk.journal, desk.tasks)
    show(entry)
    assert entry.words.words == words
    assert "<h1>title</h1>" in words_on(entry)


def test_control_and_reordering_characters_are_gone_when_it_is_saved(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show)
    page.words.setPlainText("a\x00b\x1b[31m\u202ec\u2066d\ttab\nline")
    press(page, "Save the entry")
    assert bodies(desk) == ["ab[31mcd\ttab\nline"]


def test_ten_megabytes_are_refused_aloud_and_nothing_is_lost(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show)
    QTest.keyClicks(page.words, "it began")
    paste(page, "x" * 10_000_000)
    assert page.words.words == "it began"
    assert "That was not taken" in words_on(page)
    assert "2000000" in words_on(page).replace(",", "")
    paste(page, " and ended")
    assert page.words.words == "it began and ended"
    assert "That was not taken" not in words_on(page)


def test_a_paste_may_fill_the_entry_to_the_last_character(desk: Desk, show: Show) -> None:
    page, ways = write(desk, show)
    paste(page, ("x" * 99 + "\n") * (BODY_LIMIT // 100))
    page.words.selectAll()
    paste(page, ("y" * 99 + "\n") * (BODY_LIMIT // 100))  # takes the place of what is selected
    assert len(page.words.words) == BODY_LIMIT
    assert page.words.words.startswith("y")
    paste(page, "z")
    assert len(page.words.words) == BODY_LIMIT
    press(page, "Save the entry")
    assert len(ways) == 1


def test_an_empty_paste_changes_nothing(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show)
    paste(page, "")
    assert page.words.words == ""
    assert page.unsaved() is None


def test_a_title_that_does_not_fit_is_refused_whole(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show)
    QTest.keyClicks(page.name, "Gate")
    clipboard = QApplication.clipboard()
    clipboard.setText("x" * TITLE_LIMIT)
    page.name.paste()
    assert page.name.text() == "Gate"
    assert "only 300 characters fit here" in words_on(page)
    clipboard.setText(" and yard")
    page.name.paste()
    clipboard.clear()
    assert page.name.text() == "Gate and yard"
    assert "only 300 characters fit here" not in words_on(page)


def test_an_entry_that_has_gone_gets_a_sentence(desk: Desk, show: Show) -> None:
    page, _ways = write(desk, show, 99)
    assert "That entry is not in this journal." in words_on(page)
    QTest.keyClicks(page.words, "it began")
    assert page.unsaved() is None


# ── a change of an entry that has gone ────────────────────────────────────────────────────────
@pytest.mark.parametrize("erased", [True, False])
def test_the_draft_of_a_deleted_entry_is_there_and_saved_as_a_new_one(desk: Desk, show: Show, erased: bool) -> None:
    entry = desk.journal.add("Gate", "it began")
    desk.journal.bin(entry.entry_id)
    if erased:
        desk.journal.erase_binned()
    desk.drafts.keep(f"entry:{entry.entry_id}", {"title": "Gate", "body": "it began again"})
    page, ways = write(desk, show, entry.entry_id)
    said: list[str] = []
    page.said.connect(said.append)
    assert page.words.words == "it began again"
    press(page, "Save the entry")
    assert bodies(desk) == ["it began again"]
    assert desk.drafts.all() == ()
    assert ways == [Route(Place.ENTRY, desk.journal.page(None, 1)[0].entry_id)]
    if not erased:
        assert said == ["Saved as a new entry, because the one you changed was deleted."]


def test_a_paste_that_takes_long_is_told_of_until_it_is_there(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page, _ = write(desk, show)
    page.words.pasting.emit(True)
    qtbot.waitUntil(lambda: "Pasting …" in words_on(page))
    page.words.pasting.emit(False)
    assert "Pasting …" not in words_on(page)


def test_a_long_paste_is_whole_in_what_is_saved_at_once(desk: Desk, show: Show) -> None:
    page, ways = write(desk, show)
    text = "He asked again, and I said no. " * 4000
    paste(page, text)
    assert page.words.still_pasting
    press(page, "Save the entry")
    assert [way.place for way in ways] == [Place.ENTRY]
    assert bodies(desk) == [text]
