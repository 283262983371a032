"""The backup that an unlock catches up with is made beside other work, on the real worker."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

import pytest

from asides import wait_for_asides
from boundarycheck.domain.errors import Locked
from boundarycheck.domain.progress import Progress
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.vault import backup_file, backup_status, backups
from officers import Officer
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock


class Gate(Progress):
    """Lets the backup go no further until it is opened, or stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = threading.Event()
        self._open = threading.Event()

    def at(self, share: float | None) -> None:
        self.reached.set()
        self._open.wait()
        super().at(share)

    def let_go(self) -> None:
        self._open.set()

    def stop(self) -> None:
        super().stop()
        self._open.set()


class Desk:
    """An officer whose journal belongs to the worker; yesterday's session was killed, so a backup is due."""

    def __init__(self, officer: Officer) -> None:
        self.officer = officer
        self.posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.tasks = ThreadTasks(self.posted.put)
        self.failures: list[Exception] = []
        self.caught_up = False
        self.journal = JournalService(officer.session)

    def unlock(self) -> Gate:
        """Open the journal and begin the backup; return when that is at work."""
        session, gate = self.officer.session, Gate()
        self.tasks.run_now(lambda: session.open(self.officer.folder, PASSPHRASE))
        self.tasks.submit_steps(
            lambda: self.officer.backups.catching_up(gate),
            lambda _: setattr(self, "caught_up", True),
            self.failures.append,
        )
        assert gate.reached.wait(60)
        return gate

    def settle(self) -> None:
        wait_for_asides(self.tasks)
        while not self.posted.empty():
            self.posted.get()()
        assert self.failures == []


@pytest.fixture
def desk(utc: None, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    officer = Officer(tmp_path / "journal", clock)
    officer.begin()
    officer.write("yesterday")
    officer.crash()
    officer.sit_down()
    desk = Desk(officer)
    yield desk
    officer.session.keeping_up = None
    desk.tasks.run_now(officer.session.close)
    desk.tasks.close()


def entries_in_backup(desk: Desk) -> int:
    (copy,) = backups.listing(desk.officer.folder / "backups")

    def count() -> int:
        disk = desk.officer.session.vault.on_disk
        assert disk is not None
        return backup_file.read(copy.path).entries(disk.data_key)

    return desk.tasks.run_now(count)


def test_reading_and_saving_wait_for_no_backup(desk: Desk) -> None:
    gate = desk.unlock()
    saved = desk.tasks.run_now(lambda: desk.journal.add("", "today"))
    assert desk.tasks.run_now(lambda: desk.journal.read(saved.entry_id)).text.body == "today"
    assert desk.officer.beside() == []  # the backup is still being made
    gate.let_go()
    desk.settle()
    assert desk.caught_up
    assert desk.officer.beside() == ["2026-03-09-1430"]
    assert entries_in_backup(desk) == 1
    # What was written meanwhile makes the next one due.
    assert backup_status.load(desk.officer.folder).first.mark != desk.tasks.run_now(lambda: mark(desk))


def mark(desk: Desk) -> str:
    vault = desk.officer.session.vault
    vault.database.checkpoint()
    assert vault.on_disk is not None
    return backup_status.mark_of(desk.officer.folder / "journal.db", vault.on_disk.key_file.to_bytes())


def test_where_nothing_was_written_no_other_is_due(desk: Desk) -> None:
    desk.unlock().let_go()
    desk.settle()
    assert backup_status.load(desk.officer.folder).first.mark == desk.tasks.run_now(lambda: mark(desk))


def test_a_lock_waits_for_no_backup_and_leaves_none_half_made(desk: Desk) -> None:
    gate = desk.unlock()
    session = desk.officer.session
    desk.tasks.run_now(lambda: session.close(keep_up=False))
    assert session.state is SessionState.LOCKED
    gate.let_go()  # also one that nobody thought to stop finds that the journal was closed
    desk.settle()
    assert [file.name for file in (desk.officer.folder / "backups").iterdir()] == []
    with pytest.raises(Locked):
        desk.tasks.run_now(lambda: desk.journal.read(1))
    again = desk.unlock()
    again.let_go()
    desk.settle()
    assert desk.officer.beside() == ["2026-03-09-1430"]


def make_to(officer: Officer) -> None:
    officer.backups.make_to(officer.folder / "backups" / "copy.bcbackup")


@pytest.mark.parametrize(
    "another",
    [
        lambda officer: officer.session.close(),
        lambda officer: officer.backups.make_now(),
        make_to,
    ],
)
def test_whoever_makes_another_ends_it_first(desk: Desk, another: Callable[[Officer], None]) -> None:
    gate, officer = desk.unlock(), desk.officer
    desk.tasks.run_now(lambda: another(officer))
    desk.settle()
    assert gate.stopped
    (copy,) = backups.listing(officer.folder / "backups")
    assert copy.damaged is None
    assert list((officer.folder / "backups").glob(".*")) == []


def test_so_does_the_next_that_is_made_beside_other_work(desk: Desk) -> None:
    gate, officer = desk.unlock(), desk.officer
    desk.tasks.submit_steps(lambda: officer.backups.catching_up(Progress()), lambda _: None, desk.failures.append)
    desk.settle()
    assert gate.stopped
    assert officer.beside() == ["2026-03-09-1430"]


def test_with_a_second_place_the_journal_may_close_between_the_two(desk: Desk, stick: Path) -> None:
    officer = desk.officer
    officer.second = stick

    class AtTheSecond(Gate):
        def at(self, share: float | None) -> None:
            if share is not None and share > 0.5:
                super().at(share)

    gate = AtTheSecond()
    desk.tasks.run_now(lambda: officer.session.open(officer.folder, PASSPHRASE))
    desk.tasks.submit_steps(lambda: officer.backups.catching_up(gate), lambda _: None, desk.failures.append)
    assert gate.reached.wait(60)
    saved = desk.tasks.run_now(lambda: desk.journal.add("", "today"))
    assert saved.text.body == "today"
    desk.tasks.run_now(lambda: officer.session.close(keep_up=False))
    gate.let_go()
    desk.settle()
    assert (officer.beside(), officer.there()) == (["2026-03-09-1430"], [])


def test_a_bug_while_it_is_made_is_told_and_one_after_it_was_stopped_is_not(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(backups, "_verify", broken)
    gate = desk.unlock()
    gate.let_go()
    wait_for_asides(desk.tasks)
    while not desk.posted.empty():
        desk.posted.get()()
    assert [type(failure) for failure in desk.failures] == [ZeroDivisionError]
    desk.failures.clear()

    def stopped_and_broken(*_: object, **__: object) -> None:
        gate.stop()
        raise ZeroDivisionError

    monkeypatch.setattr(backups, "_verify", stopped_and_broken)
    desk.tasks.run_now(lambda: desk.officer.session.close(keep_up=False))
    gate = desk.unlock()
    gate.let_go()
    desk.settle()
    assert desk.officer.beside() == []
