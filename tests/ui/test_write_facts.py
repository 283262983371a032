from __future__ import annotations

import uuid
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.entry_facts import LINKS_LIMIT, EntryFacts, Happened, Link, LinkKind, contact_uid
from boundarycheck.domain.journal import Entry, EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.people import Person
from boundarycheck.domain.roads import choose
from boundarycheck.domain.typed_facts import TypedFacts
from boundarycheck.ui.parts.links_part import LinksPart
from boundarycheck.ui.screens.write import Write
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from fakes import FakeClock

    Show = Callable[[Page], Page]

NEW = "entry:new"

pytestmark = pytest.mark.usefixtures("questions")


def write(desk: Desk, show: Show, entry_id: int | None = None) -> Write:
    page = Write(entry_id, desk.journal, desk.drafts, desk.tasks)
    show(page)
    return page


def press(page: Page, words: str) -> None:
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
    button.click()


def saved(desk: Desk, page: Write) -> Entry:
    press(page, "Save the entry")
    return desk.journal.read(desk.journal.page(None, 1)[0].entry_id)


def opened(page: Write) -> list[bool]:
    return [part.isVisible() for part in (page.facts.happened, page.facts.tags, page.facts.links)]


# ── the page opens ready to type ──────────────────────────────────────────────────────────────
def test_the_page_is_quiet_and_ready(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = write(desk, show)
    page.window().activateWindow()
    qtbot.waitUntil(page.words.hasFocus)
    assert opened(page) == [False, False, False]
    assert page.unsaved() is None


@pytest.mark.parametrize(
    ("words", "beginning"),
    [
        ("Someone asked me for something", "Someone asked me for something. "),
        ("I said no", "I said no. "),
        ("I noticed that I …", "I noticed that I "),
        ("After my shift", "After my shift: "),
    ],
)
def test_first_words_begin_an_empty_page_and_go_with_the_first_letter(
    desk: Desk, show: Show, words: str, beginning: str
) -> None:
    page = write(desk, show)
    assert page.beginnings.isVisible()
    press(page, words)
    assert page.words.words == beginning
    assert page.focusWidget() is page.words
    assert not page.beginnings.isVisible()
    QTest.keyClicks(page.words, "more")
    assert page.words.words == f"{beginning}more"
    page.words.undo()
    page.words.undo()
    assert page.words.words == ""
    assert page.beginnings.isVisible()


def test_a_page_with_words_on_it_offers_no_first_ones(desk: Desk, show: Show) -> None:
    desk.drafts.keep(NEW, {"title": "", "body": "it began"})
    assert not write(desk, show).beginnings.isVisible()


# ── when it happened ──────────────────────────────────────────────────────────────────────────
def test_nothing_is_said_about_when_unless_it_is_chosen(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.words.take("it began")
    assert saved(desk, page).facts == EntryFacts()


def test_a_day_and_a_time_are_typed_and_said_back(desk: Desk, show: Show, clock: FakeClock) -> None:
    page = write(desk, show)
    page.words.take("it began")
    fold = page.facts.folds[0]
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert page.focusWidget() is page.facts.happened.day
    QTest.keyClicks(page.facts.happened.day, "3/8/2026")
    QTest.keyClicks(page.facts.happened.time, "2:30 pm")
    assert "It happened on Sunday" in words_on(page)
    assert "The time of writing is noted by itself" in words_on(page)
    entry = saved(desk, page)
    assert entry.facts.happened == Happened(date(2026, 3, 8), time(14, 30))
    assert entry.written_at == clock.now()


def test_today_and_yesterday_are_days_and_stay_the_same_tomorrow(desk: Desk, show: Show, clock: FakeClock) -> None:
    page = write(desk, show)
    today = clock.today()
    page.facts.happened.was_yesterday.click()
    yesterday = page.facts.typed.day
    assert yesterday < today.isoformat()
    page.facts.happened.was_today.click()
    assert page.facts.typed.day == today.isoformat()
    page.facts.happened.day.setText("yesterday")
    page.facts.happened.day.editingFinished.emit()
    clock.advance(86400)
    assert page.facts.typed.day == yesterday
    page.facts.happened.leave_out.click()
    assert page.facts.typed == TypedFacts()


def test_a_day_that_is_still_to_come_is_noted_and_taken(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.words.take("it will begin")
    page.facts.folds[0].click()
    page.facts.happened.day.setText("1/1/2099")
    assert "That day is still to come." in words_on(page)
    assert saved(desk, page).facts.happened == Happened(date(2099, 1, 1))


@pytest.mark.parametrize(
    ("day", "at", "told"),
    [
        ("some day", "", "No day was found in this."),
        ("3/8/2026", "noonish", "No time was found in this."),
        ("", "14:30", "There is a time but no day yet."),
    ],
)
def test_what_cannot_be_understood_is_told_and_nothing_is_saved(
    desk: Desk, show: Show, day: str, at: str, told: str
) -> None:
    page = write(desk, show)
    page.words.take("it began")
    page.facts.happened.show_texts(day, at)
    press(page, "Save the entry")
    assert told in words_on(page)
    assert opened(page)[0]
    assert desk.journal.count() == 0
    assert page.focusWidget() in {page.facts.happened.day, page.facts.happened.time}
    page.leaving()
    again = write(desk, show)
    assert again.facts.happened.time.text() == at
    assert again.facts.typed == page.facts.typed


def test_the_time_of_writing_is_shown_where_an_entry_is_changed(desk: Desk, show: Show, clock: FakeClock) -> None:
    entry = desk.journal.add("", "it began", facts=EntryFacts(Happened(date(2026, 3, 8))))
    clock.advance(86400)
    page = write(desk, show, entry.entry_id)
    assert opened(page) == [True, False, False]
    assert "That stays as it is." in words_on(page)
    page.facts.happened.leave_out.click()
    press(page, "Save the entry")
    changed = desk.journal.read(entry.entry_id)
    assert changed.facts.happened is None
    assert changed.written_at == entry.written_at
    assert [version.facts for version in desk.journal.versions(entry.entry_id)] == [entry.facts]


# ── links ─────────────────────────────────────────────────────────────────────────────────────
def choose_link(page: Write, kind: LinkKind) -> None:
    part = page.facts.links
    part.kind.setCurrentIndex(part.kind.findData(kind.value))


def test_an_entry_is_linked_to_what_there_is(desk: Desk, show: Show) -> None:
    check = desk.session.vault.entries.add(
        EntryKind.SIGNS_CHECK, EntryText("Signs", "what I saw"), FinishedCheck(SignsCheck(), choose(Findings()))
    )
    person = desk.people.keep(Person(name="Chaplain Ortiz"))
    page = write(desk, show)
    page.words.take("it began")
    page.facts.folds[2].click()
    assert page.focusWidget() is page.facts.links.kind
    choose_link(page, LinkKind.PLAN)
    assert "There is none in your journal yet." in words_on(page)
    assert not page.facts.links.add_button.isVisible()
    choose_link(page, LinkKind.CHECK)
    assert page.facts.links.which.currentText().endswith(": what I saw")
    page.facts.links.add_button.click()
    for _ in range(2):
        choose_link(page, LinkKind.PERSON)
        assert page.facts.links.which.currentText() == "Chaplain Ortiz"
        page.facts.links.add_button.click()
    assert page.facts.folds[2].text() == "Belongs to: 2"
    assert [line.words for line in page.facts.links.lines][1] == "Chaplain Ortiz"
    choose_link(page, LinkKind.CONTACT)
    line = desk.contacts.directory()[-1]
    page.facts.links.which.setCurrentText(line.name)
    page.facts.links.add_button.click()
    wanted = (
        Link(LinkKind.CHECK, check.uid),
        Link(LinkKind.PERSON, person.uid),
        Link(LinkKind.CONTACT, contact_uid(line.contact_id)),
    )
    assert saved(desk, page).facts.links == wanted


def test_a_link_can_be_taken_away_also_one_that_leads_nowhere(desk: Desk, show: Show) -> None:
    nowhere = Link(LinkKind.REQUEST, str(uuid.UUID(int=7)))
    entry = desk.journal.add("", "it began", facts=EntryFacts.clean(None, (), [nowhere]))
    page = write(desk, show, entry.entry_id)
    assert opened(page) == [False, False, True]
    assert "A letter that was deleted, or is not here" in words_on(page)
    press(page, "Take away")
    assert page.focusWidget() is page.facts.links.kind
    press(page, "Save the entry")
    assert desk.journal.read(entry.entry_id).facts == EntryFacts()


def test_one_link_too_many_is_told(desk: Desk, show: Show) -> None:
    desk.people.keep(Person(name="Chaplain Ortiz"))
    links = [Link(LinkKind.PLAN, str(uuid.UUID(int=at))) for at in range(LINKS_LIMIT)]
    entry = desk.journal.add("", "it began", facts=EntryFacts.clean(None, (), links))
    page = write(desk, show, entry.entry_id)
    choose_link(page, LinkKind.PERSON)
    page.facts.links.add_button.click()
    assert "An entry has room for 50 links." in words_on(page)
    assert len(page.facts.links.links) == LINKS_LIMIT


def test_offers_of_another_kind_than_is_chosen_now_are_dropped(qtbot: QtBot) -> None:
    part = LinksPart()
    qtbot.addWidget(part)
    part.kind.setCurrentIndex(1)
    part.kind.setCurrentIndex(0)
    part.offer(LinkKind.CHECK, ())
    assert "There is none" not in words_on(part)


# ── the draft has all of it ───────────────────────────────────────────────────────────────────
def fill(desk: Desk, page: Write) -> TypedFacts:
    desk.people.keep(Person(name="Chaplain Ortiz"))
    page.facts.happened.show_texts("some da", "14:3")
    page.facts.tags.add("gate")
    page.facts.tags.line.setText("fam")
    choose_link(page, LinkKind.PERSON)
    page.facts.links.add_button.click()
    return page.facts.typed


def test_everything_comes_back_with_the_draft_finished_or_not(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = write(desk, show)
    typed = fill(desk, page)
    qtbot.waitUntil(lambda: page.unsaved() is None)
    again = write(desk, show)
    assert again.facts.typed == typed
    assert opened(again) == [True, True, True]
    assert [line.words for line in again.facts.links.lines] == ["Chaplain Ortiz"]
    assert again.unsaved() is None


def test_what_was_thrown_away_comes_back_with_all_of_it_in_front_of_what_was_begun_since(
    desk: Desk, show: Show
) -> None:
    page = write(desk, show)
    page.words.take("it began")
    typed = fill(desk, page)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    press(page, "Throw away")
    since = TypedFacts(tags=("yard",))
    desk.drafts.keep(NEW, {"title": "", "body": "something else"} | since.to_fields())
    undos[0].work()
    again = write(desk, show)
    assert again.words.words == "it began\n\nsomething else"
    assert again.facts.typed == typed.joined(since)
    undos[0].work()
    last = write(desk, show)
    assert last.words.words == "it began\n\nsomething else"
    assert last.facts.typed == typed.joined(since)


def test_nothing_of_what_was_begun_since_goes_when_what_was_thrown_away_comes_back(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.name.setText("Gate")
    page.facts.happened.show_texts("2026-02-01", "")
    page.facts.tags.line.setText("fa")
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    press(page, "Throw away")
    since = TypedFacts(day="2026-03-01", tag_begun="yard")
    desk.drafts.keep(NEW, {"title": "Yard", "body": "something else"} | since.to_fields())
    for _ in range(2):  # the second time changes nothing
        undos[0].work()
        again = write(desk, show)
        assert again.name.text() == "Gate"
        assert again.words.words == "Yard\n\n2026-03-01\n\nyard\n\nsomething else"
        assert again.facts.typed == TypedFacts(day="2026-02-01", tag_begun="fa")


def test_folds_close_and_say_how_they_stand(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    fold = page.facts.folds[1]
    assert fold.accessibleName() == "Tags, closed"
    fold.click()
    assert fold.accessibleName() == "Tags, open"
    fold.click()
    assert opened(page) == [False, False, False]
    assert not fold.isChecked()


def test_tab_goes_through_the_parts_that_are_open(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = write(desk, show)
    page.words.take("it began")
    page.facts.folds[1].click()
    page.facts.tags.add("gate")
    page.window().activateWindow()
    qtbot.waitUntil(page.facts.tags.line.hasFocus)
    stops = []
    for _ in range(4):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
        stops.append(page.focusWidget())
    folds = page.facts.folds
    assert stops == [page.facts.tags.chips[0], folds[2], folds[1], folds[0]]
