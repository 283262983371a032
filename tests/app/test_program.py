from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from boundarycheck.app.main import Program, build, has_display
from boundarycheck.domain.errors import DiskFull
from boundarycheck.services.session import SessionState
from boundarycheck.services.unsaved import UnsavedService
from boundarycheck.system.left_letters import leave_letter
from boundarycheck.system.paths import Paths
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.places import Place
from boundarycheck.vault import spill
from desks import FullDisk
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.app.lock import LockEnd
    from boundarycheck.ui.screens.write import Write
    from fakes import FakeClock

    Type = Callable[[str], Write]


# ── the screen goes away (tests/app/test_main.py does it for real) ────────────────────────────
def test_a_rescue_keeps_the_words_and_closes_the_journal(opened: Program, write: Type) -> None:
    write("it began")
    assert opened.rescue().startswith("What you typed is kept.")
    assert opened.desk.session.state is SessionState.LOCKED
    session, folder = opened.desk.session, opened.desk.journal_folder
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    assert opened.tasks.run_now(lambda: opened.desk.drafts.find("entry:new")) is not None
    opened.tasks.run_now(session.close)


def test_a_rescue_that_fails_says_so(opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    NoRoomBeside(monkeypatch)
    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
    assert opened.rescue().startswith("There is no room left on the disk")


def test_a_rescue_without_saving_or_without_a_journal_promises_nothing(program: Program) -> None:
    assert program.rescue() == "Start BoundaryCheck again to go on. Your journal was not open."
    program.tasks.run_now(program.desk.session.open_guest)
    assert program.rescue().startswith("You worked without saving, so what you typed is gone.")


# ── bugs ──────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.expects_log
def test_a_bug_is_logged_and_told(program: Program, caplog: pytest.LogCaptureFixture) -> None:
    problem = ValueError("officer text")
    program.on_bug(ValueError, problem, None)
    assert [record.getMessage() for record in caplog.records] == ["a bug of BoundaryCheck"]
    assert "BoundaryCheck made a mistake." in words_on(program.window)
    assert "officer text" not in words_on(program.window)


def test_what_was_foreseen_is_told_as_it_is(program: Program, caplog: pytest.LogCaptureFixture) -> None:
    error = DiskFull(place="the journal")
    program.on_bug(DiskFull, error, None)
    assert str(error) in words_on(program.window)
    assert caplog.records == []


def test_an_interrupt_closes_the_window(program: Program) -> None:
    program.on_bug(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not program.window.isVisible()


# ── start and stop ────────────────────────────────────────────────────────────────────────────
class NoRoomBeside:
    """A disk without room even for what lies ready beside the journal."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        monkeypatch.setattr(spill, "put", self._put)
        self._real = spill.put

    def _put(self, folder: Path, sealed: bytes) -> None:
        if self.full:
            raise DiskFull(place=folder)
        self._real(folder, sealed)


@pytest.mark.expects_log
def test_words_that_can_be_kept_nowhere_at_the_end_are_logged_without_them(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    NoRoomBeside(monkeypatch)
    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
    opened.stop()
    opened.stop()
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "There is no room left" in record.getMessage()
    assert "it began" not in record.getMessage()


def test_words_that_the_journal_cannot_take_at_the_end_are_kept_beside_it(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("it began")
    session, folder = opened.desk.session, opened.desk.journal_folder
    with monkeypatch.context() as full:
        full.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
        assert opened.window.close()
    assert session.state is SessionState.LOCKED
    assert not opened.window.isVisible()
    session.open(folder, PASSPHRASE)
    (draft,) = UnsavedService(session, opened.desk.clock).take_back().drafts
    assert draft.fields["body"] == "it began"
    session.close()


def test_words_that_can_be_kept_nowhere_hold_the_window_open_once(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write("it began")
    disk, beside = FullDisk(opened.desk.drafts.keep), NoRoomBeside(monkeypatch)
    monkeypatch.setattr(opened.desk.drafts, "keep", disk)
    assert not opened.window.close()
    assert opened.desk.session.folder is not None
    assert page.words.words == "it began"
    assert "Close again to close all the same and lose it." in words_on(opened.window)
    (timer,) = opened.window.notice.findChildren(QTimer)
    assert not timer.isActive()
    disk.full = beside.full = False
    assert opened.window.close()
    assert opened.desk.session.state is SessionState.LOCKED
    assert opened.window.close()


@pytest.mark.expects_log
def test_who_closes_again_is_not_held(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    NoRoomBeside(monkeypatch)
    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
    assert not opened.window.close()
    assert opened.window.close()
    assert len(caplog.records) == 1


def test_whatever_closing_the_journal_meets_the_rest_of_the_end_is_done(
    opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = opened.desk.session.close

    def broken(*, keep_up: bool) -> None:
        close(keep_up=keep_up)
        raise ZeroDivisionError

    opened.desk.clipboard.copy("the letter")
    monkeypatch.setattr(opened.desk.session, "close", broken)
    with pytest.raises(ZeroDivisionError):
        opened.stop()
    assert opened.application.clipboard().text() == ""
    with pytest.raises(RuntimeError, match="closed"):
        opened.tasks.run_now(lambda: None)


def test_what_lies_about_is_taken_away_before_the_journal_closes_which_may_take_its_time(
    opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = leave_letter(opened.desk.runtime_dir, {"message.eml": b"the letter"})["message.eml"]
    opened.desk.clipboard.copy("the letter")
    seen: list[tuple[bool, str]] = []
    close = opened.lock.close_journal

    def closing() -> LockEnd:
        seen.append((left.exists(), opened.application.clipboard().text()))
        return close()

    monkeypatch.setattr(opened.lock, "close_journal", closing)
    opened.stop()
    assert seen == [(False, "")]


def test_after_the_end_no_draft_is_written_any_more(opened: Program, write: Type) -> None:
    page = write("it began")
    (keeper,) = page.findChildren(DraftKeeper)
    (timer,) = keeper.findChildren(QTimer)
    assert timer.isActive()
    opened.stop()
    assert not timer.isActive()


def test_a_folder_named_at_the_start_is_looked_in(qapp: QApplication, tmp_path: Path, clock: FakeClock) -> None:
    program = build([], Paths.under(tmp_path), clock, tmp_path / "stick")
    assert program.application is qapp
    assert program.desk.journal_folder == tmp_path / "stick"
    program.stop()
    program.window.deleteLater()


def test_the_front_door_is_what_a_start_shows(program: Program) -> None:
    assert program.window.route.place is Place.FRONT_DOOR
    assert program.application.applicationDisplayName() == "BC"


# ── is there a screen ─────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_screen_is_looked_for_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    assert has_display() is expected


def test_elsewhere_there_is_always_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_display()
