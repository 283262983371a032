"""After an unlock goes what is over its time, on the real worker, and it is told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from asides import wait_for_asides
from boundarycheck.domain.errors import DiskFull

if TYPE_CHECKING:
    from boundarycheck.app.main import Program
    from fakes import FakeClock


class Visits:
    """Unlocks, days apart; what the window does at each is all that counts here."""

    def __init__(self, program: Program, clock: FakeClock) -> None:
        self._program = program
        self._clock = clock
        self.told: list[str] = []

    def after(self, days: int) -> int:
        """How many entries are in the journal, the bin included, after an unlock so many days later."""
        self._clock.moment += timedelta(days=days)  # not the seconds that idleness is counted in
        self._program.autolock.start()  # whoever unlocks was not idle
        self._program.window.unlocked.emit()
        wait_for_asides(self._program.tasks)
        vault = self._program.desk.session.vault
        rows = self._program.tasks.run_now(lambda: vault.database.rows("SELECT count(*) FROM entry"))
        self._program.application.processEvents()
        return int(rows[0][0])


@pytest.fixture
def visits(opened: Program, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Visits:
    visits = Visits(opened, clock)
    say = opened.window.notice.say

    def heard(words: str, *args: object, **kwargs: object) -> None:
        visits.told.append(words)
        say(words, *args, **kwargs)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(opened.window.notice, "say", heard)
    return visits


def bin_one_entry(program: Program) -> None:
    journal = program.desk.journal

    def work() -> None:
        for words in ("stays", "goes"):
            entry = journal.add("", words)
        journal.bin(entry.entry_id)

    program.tasks.run_now(work)


def test_what_is_thirty_days_in_the_bin_goes_at_the_second_unlock_and_is_told(opened: Program, visits: Visits) -> None:
    assert visits.after(1) == 0
    bin_one_entry(opened)
    assert visits.after(31) == 2
    assert visits.told == []
    assert visits.after(1) == 1
    assert visits.told == ["1 deleted entry was erased for good. Its 30 days were over."]
    assert visits.after(1) == 1


def test_what_cannot_be_erased_today_is_due_at_the_next_unlock(
    opened: Program, visits: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits.after(1)
    bin_one_entry(opened)
    visits.after(31)

    def full() -> None:
        raise DiskFull(place="the journal")

    with monkeypatch.context() as disk:
        disk.setattr(opened.desk.keeping, "expire", full)
        assert visits.after(1) == 2
    assert visits.told == []
    assert visits.after(1) == 1
