from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.domain.watchers import JournalState, Watcher
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.services.who_can_see import WhoCanSeeService
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.parts import watcher_view
from boundarycheck.ui.parts.watcher_view import sight_in_words, state_in_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens import who_can_see
from boundarycheck.ui.screens.who_can_see import WhoCanSee
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

MANAGED = Finding(FindingName.MANAGED, FindingState.FOUND, ("Puppet", "browser rules"), ("/etc",))
NO_SWAP = Finding(FindingName.PLAIN_SWAP, FindingState.NOT_FOUND, (), ("/proc/swaps",))
UNKNOWN = Finding(FindingName.RECORDING, FindingState.UNKNOWN, (), ("hidden",))


def open_page(
    desk: Desk,
    show: Show,
    onward: Place | None = None,
    findings: tuple[Finding, ...] = (),
    *,
    tasks: Tasks | None = None,
    language: str = "en",
) -> tuple[WhoCanSee, list[Route]]:
    service = WhoCanSeeService(lambda _folder, _assistive: findings, language)
    page = WhoCanSee(service, tasks or desk.tasks, desk.journal_folder, desk.preferences, onward)
    went: list[Route] = []
    page.go.connect(went.append)
    show(page)
    QApplication.processEvents()
    return page, went


def test_the_four_things_that_matter_most_come_first(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show)
    text = WhoCanSeeService().text()
    lines = words_on(page).splitlines()
    assert lines[:2] == [text.title, text.summary]
    below = lines.index("What we see on this computer")
    assert {claim.text for claim in text.first} < set(lines[:below])
    assert all(claim.text in lines[below:] for claim in text.also)


def test_whoever_holds_the_paper_of_the_recovery_key_is_named(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show)
    assert "whoever holds that paper can open your journal" in " ".join(words_on(page).split())


# ── one watcher at a time ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("watcher", list(Watcher))
def test_a_watcher_that_is_chosen_is_shown_in_three_rows(closed_desk: Desk, show: Show, watcher: Watcher) -> None:
    page, _ = open_page(closed_desk, show)
    page.watchers.choices[watcher].click()
    (text,) = (each for each in WhoCanSeeService().text().watchers if each.watcher is watcher)
    lines = words_on(page.watchers.shown).splitlines()
    assert lines[0] == text.name
    for state in JournalState:
        told = text.states[state]
        at = lines.index(state_in_words(state))
        assert lines[at + 1 : at + 3] == [sight_in_words(told.sight), told.claim.text]


def test_one_watcher_is_shown_from_the_start_and_only_one(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show)
    assert page.watchers.choices[Watcher.BEHIND_YOU].isChecked()
    page.watchers.choices[Watcher.COURT].click()
    assert [choice.isChecked() for choice in page.watchers.choices.values()].count(True) == 1
    assert "Fifth Amendment" in words_on(page)
    assert "watch your fingers" not in words_on(page)


def test_the_arrow_keys_go_from_watcher_to_watcher_and_it_is_read_out(
    closed_desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    read_out: list[str] = []
    monkeypatch.setattr(watcher_view, "announce", lambda _widget, words: read_out.append(words))
    page, _ = open_page(closed_desk, show)
    first = page.watchers.choices[Watcher.BEHIND_YOU]
    page.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.watchers.shown.isVisible()
    assert page.watchers.choices[Watcher.NEXT_USER].isChecked()
    (words,) = read_out
    assert words.startswith("The next user of this computer. Locked: Needs a passphrase or key.")
    assert page.watchers.shown.accessibleName() == words


# ── this computer ───────────────────────────────────────────────────────────────────────────────


def test_it_says_that_it_is_looking_until_it_has_looked(closed_desk: Desk, show: Show) -> None:
    tasks = HeldTasks(InlineTasks())
    tasks.held = True
    page, _ = open_page(closed_desk, show, findings=(MANAGED,), tasks=tasks)
    assert "Looking …" in words_on(page)
    assert "Puppet" not in words_on(page)
    tasks.let_go()
    QApplication.processEvents()
    assert "Looking …" not in words_on(page)
    assert "Someone seems to run this computer: Puppet, browser rules." in words_on(page)


def test_what_was_found_is_told_with_what_follows(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, findings=(MANAGED, NO_SWAP, UNKNOWN))
    said = words_on(page)
    text = WhoCanSeeService().text().findings
    assert "We looked for 3 signs that others may see more, and saw 1 of them. 1 cannot be known from here." in said
    assert text[FindingName.MANAGED].follows in said
    assert text[FindingName.PLAIN_SWAP].sign not in said
    assert "may be there all the same" in said


def test_nothing_found_is_never_told_as_nothing_there(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, findings=(NO_SWAP, NO_SWAP))
    said = words_on(page)
    assert "We looked for 2 signs that others may see more, and saw none." in said
    assert "may be there all the same" in said


def test_what_was_not_seen_is_listed_with_where_it_was_looked_for(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, findings=(MANAGED, NO_SWAP, UNKNOWN))
    card = page.findings
    assert card is not None
    text = WhoCanSeeService().text().findings[FindingName.PLAIN_SWAP]
    card.more.click()
    assert f"{text.sign}. We looked at: {text.where}." in words_on(page)
    assert "Cannot be known from here" in words_on(page)
    assert card.more.text() == "Show less"
    card.more.click()
    assert text.sign not in words_on(page)
    assert card.more.text() == "What else we looked for"


def test_without_more_to_tell_there_is_nothing_to_open(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, findings=(MANAGED,))
    assert page.findings is not None
    assert page.findings.more.isHidden()


def test_what_was_found_is_read_out_once(closed_desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    read_out: list[str] = []
    monkeypatch.setattr(who_can_see, "announce", lambda _widget, words: read_out.append(words))
    open_page(closed_desk, show, findings=(MANAGED, NO_SWAP))
    assert read_out == ["We looked for 2 signs that others may see more, and saw 1 of them."]


def test_every_finding_can_be_shown(closed_desk: Desk, show: Show) -> None:
    every = tuple(Finding(name, FindingState.FOUND, ("one", "two")) for name in FindingName)
    page, _ = open_page(closed_desk, show, findings=every)
    said = words_on(page)
    for text in WhoCanSeeService().text().findings.values():
        assert text.found.format(details="one, two") in said
        assert text.follows in said


# ── onward ──────────────────────────────────────────────────────────────────────────────────────


def test_without_a_way_onward_there_is_only_back(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show)
    assert not hasattr(page, "primary")
    assert not closed_desk.preferences.now.read_privacy


@pytest.mark.parametrize("onward", [Place.START_JOURNAL, Place.OPEN_JOURNAL])
def test_having_read_it_is_remembered_and_leads_on(
    closed_desk: Desk, show: Show, onward: Place, tmp_path: Path
) -> None:
    page, went = open_page(closed_desk, show, onward)
    page.primary.click()
    assert went == [Route(onward)]
    (kept,) = tmp_path.rglob("settings.json")
    assert SettingsStore(kept).load().read_privacy


def test_without_saving_not_a_byte_is_written(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    page, went = open_page(closed_desk, show, Place.WITHOUT_SAVING)
    page.primary.click()
    assert went == [Route(Place.WITHOUT_SAVING)]
    assert not closed_desk.preferences.now.read_privacy
    assert list(tmp_path.rglob("*")) == []


def test_a_damaged_file_shuts_nobody_out_and_counts_as_unread(closed_desk: Desk, show: Show) -> None:
    page, went = open_page(closed_desk, show, Place.OPEN_JOURNAL, language="no-such-language")
    assert "damaged" in words_on(page.errors)
    assert page.findings is None
    page.primary.click()
    assert went == [Route(Place.OPEN_JOURNAL)]
    assert not closed_desk.preferences.now.read_privacy


def test_the_real_page_looks_at_the_real_computer(closed_desk: Desk, show: Show) -> None:
    page = WhoCanSee(
        closed_desk.who_can_see, closed_desk.tasks, closed_desk.journal_folder, closed_desk.preferences, None
    )
    show(page)
    assert f"We looked for {len(FindingName)} signs" in words_on(page)
