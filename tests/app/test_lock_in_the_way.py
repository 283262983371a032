"""A lock and what stands in its way: a worker that hangs, mistakes of ours, another lock, an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gates import Gate
from boundarycheck.app import lock
from boundarycheck.app.lock import LockEnd, Told
from boundarycheck.ui.places import Place
from boundarycheck.vault.secret import KdfParameters
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write

    Settle = Callable[[], None]
    Type = Callable[[str], Write]


def test_a_worker_that_hangs_is_not_waited_for_and_the_words_are_beside_the_journal(
    opened: Program, write: Type
) -> None:
    write("it began")
    opened.lock.patience = 0.3
    ends: list[LockEnd] = []
    gate = Gate(opened)
    opened.lock.afresh = ends.append
    opened.lock()
    (end,) = ends
    assert end == LockEnd(Told.BESIDE, late=True)
    assert b"it began" not in (opened.desk.journal_folder / "unsaved.sealed").read_bytes()
    gate.open_when_the_lock_waits()
    opened.tasks.run_now(lambda: None)
    session, folder = opened.desk.session, opened.desk.journal_folder
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    # The worker came to it after all: the words are there once, as the draft that they were, and nothing was saved.
    assert opened.tasks.run_now(opened.desk.unsaved.take_back).drafts == ()
    assert opened.tasks.run_now(opened.desk.journal.count) == 0
    draft = opened.tasks.run_now(lambda: opened.desk.drafts.find("entry:new"))
    assert draft is not None
    assert draft.fields["body"] == "it began"
    opened.window.start_over()


def test_words_of_a_page_that_was_left_while_the_worker_is_busy_are_taken_along(opened: Program, write: Type) -> None:
    write("it began")
    opened.lock.patience = 0.3
    ends: list[LockEnd] = []
    gate = Gate(opened)
    opened.window.go(Place.LIBRARY)
    opened.lock.afresh = ends.append
    opened.lock()
    assert [end.told for end in ends] == [Told.BESIDE]
    gate.open_when_the_lock_waits()
    opened.tasks.run_now(lambda: None)
    opened.window.start_over()


def test_a_mistake_in_keeping_loses_no_word(opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    write("it began")
    ends: list[LockEnd] = []
    opened.lock.afresh = ends.append
    monkeypatch.setattr(opened.desk.drafts, "keep", broken)
    with pytest.raises(ZeroDivisionError):
        opened.lock()
    assert [end.told for end in ends] == [Told.BESIDE]
    opened.window.start_over()


def test_a_mistake_in_telling_the_place_is_not_told_as_lost_words(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    write("it began")
    monkeypatch.setattr(opened.window.page, "stand", broken)
    with pytest.raises(ZeroDivisionError):
        opened.lock()
    assert "could not be" not in words_on(opened.window)
    session, folder = opened.desk.session, opened.desk.journal_folder
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    assert opened.tasks.run_now(lambda: opened.desk.drafts.find("entry:new")) is not None


def test_a_second_lock_while_one_runs_does_nothing(opened: Program) -> None:
    ends: list[LockEnd] = []
    opened.lock.afresh = ends.append
    opened.lock.running = True
    opened.lock()
    assert ends == []
    opened.lock.running = False


def test_whoever_asks_to_end_while_it_locks_gets_an_end(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[LockEnd] = []
    opened.lock.afresh = ends.append
    close = opened.lock.close_journal

    def asked_meanwhile(*, for_lock: bool = False) -> LockEnd:
        opened.window.close()
        return close(for_lock=for_lock)

    monkeypatch.setattr(opened.lock, "close_journal", asked_meanwhile)
    opened.lock()
    assert ends == []
    assert not opened.window.isVisible()
    with pytest.raises(RuntimeError, match="closed"):
        opened.tasks.run_now(lambda: None)


def test_the_journal_that_a_guests_work_became_is_the_one_at_the_front_door(
    program: Program, settle: Settle, tmp_path: Path
) -> None:
    session = program.desk.session
    program.tasks.run_now(session.open_guest)
    program.window.go(Place.HOME)
    settle()
    program.tasks.run_now(lambda: session.keep_guest(tmp_path / "kept", PASSPHRASE, KdfParameters.for_tests()))
    program.lock()
    assert program.desk.journal_folder == tmp_path / "kept"


def test_a_guests_work_that_did_not_arrive_in_time_is_told_as_lost(
    program: Program, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.desk.session
    program.tasks.run_now(session.open_guest)
    program.window.go(Place.HOME)
    settle()
    gate = Gate(program)
    monkeypatch.setattr(session, "being_kept", True)
    monkeypatch.setattr(lock, "KEEPING_PATIENCE", 0.0)
    program.lock.patience = 0.0
    ends: list[LockEnd] = []
    program.lock.afresh = ends.append
    program.lock()
    gate.open_when_the_lock_waits()
    assert [(end.told, end.late) for end in ends] == [(Told.LOST, True)]
    program.tasks.run_now(lambda: None)
    program.window.start_over()
