"""A lock and an unlock around long work, on the real worker."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Stopped
from boundarycheck.services.session import SessionState
from boundarycheck.ui.places import Place, Route
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from boundarycheck.app.main import Program
    from boundarycheck.domain.progress import Progress
    from fakes import FakeClock

_PATIENCE = 20  # seconds; only a lock that waits for the long work gets there


class Endless:
    """Long work that ends only when it is stopped, as a check of a very large journal."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.stopped = threading.Event()

    def __call__(self, progress: Progress) -> None:
        self.began.set()
        try:
            for _ in range(_PATIENCE * 100):
                progress.at(0.5)
                threading.Event().wait(0.01)
        except Stopped:
            self.stopped.set()
            raise


def begin(program: Program) -> Endless:
    work, progress = Endless(), program.desk.long_work.begin()
    program.tasks.submit(lambda: work(progress), lambda _: None, lambda _error: None)
    assert work.began.wait(_PATIENCE)
    return work


def test_a_lock_stops_the_long_work_instead_of_waiting_for_it(opened: Program) -> None:
    work = begin(opened)
    opened.lock()
    assert work.stopped.is_set()
    assert opened.desk.session.state is SessionState.LOCKED


def test_closing_the_window_does_so_too(opened: Program) -> None:
    work = begin(opened)
    opened.window.close()
    assert work.stopped.is_set()
    assert opened.desk.session.state is SessionState.LOCKED


def test_what_cannot_be_done_to_an_open_journal_locks_first_and_goes_there(opened: Program) -> None:
    folder = opened.desk.journal_folder
    opened.window.page.lock_first.emit(Route(Place.RESTORE, folder))
    assert opened.desk.session.state is SessionState.LOCKED
    assert opened.window.route == Route(Place.RESTORE, folder)


def test_closing_the_window_after_a_change_leaves_a_backup(opened: Program) -> None:
    opened.tasks.run_now(lambda: opened.desk.journal.add("", "one night"))
    opened.window.close()
    (copy,) = opened.desk.backups.copies(opened.desk.journal_folder)
    assert copy.damaged is None


def test_a_lock_waits_for_no_backup_and_the_next_unlock_makes_it(opened: Program, settle: Callable[[], None]) -> None:
    session, folder = opened.desk.session, opened.desk.journal_folder
    opened.tasks.run_now(lambda: opened.desk.journal.add("", "one night"))
    opened.lock()
    assert opened.desk.backups.copies(folder) == ()
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    opened.window.go(Place.HOME)
    settle()
    settle()
    (copy,) = opened.desk.backups.copies(folder)
    assert copy.damaged is None


def test_the_backup_a_crash_prevented_is_made_after_the_next_unlock(
    opened: Program, settle: Callable[[], None], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, folder = opened.desk.session, opened.desk.journal_folder
    opened.tasks.run_now(lambda: opened.desk.journal.add("", "first night"))
    opened.tasks.run_now(session.close)
    opened.window.go(Place.HOME)
    clock.advance(86400)
    opened.autolock.start()  # whoever unlocks was not idle
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    opened.tasks.run_now(lambda: opened.desk.journal.add("", "second night"))
    with monkeypatch.context() as crash:
        crash.setattr(session, "keeping_up", None)
        opened.tasks.run_now(session.close)
    opened.window.go(Place.HOME)
    assert len(opened.desk.backups.copies(folder)) == 1
    opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    opened.window.go(Place.HOME)
    settle()
    settle()
    assert len(opened.desk.backups.copies(folder)) == 2
