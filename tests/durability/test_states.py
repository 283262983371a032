"""Any order of opening, writing, locking, crashing, backing up and restoring keeps every acknowledged word."""

from __future__ import annotations

import itertools
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from boundarycheck.domain.errors import Locked, WrongPassphrase
from boundarycheck.services.backups import BackupService
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.keys import KeyService
from boundarycheck.services.session import Session, SessionState
from boundarycheck.vault.secret import KdfParameters
from fakes import FakeClock
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

_OPEN = precondition(lambda machine: machine.session.state is SessionState.OPEN)
_LOCKED = precondition(lambda machine: machine.session.state is SessionState.LOCKED)


class JournalMachine(RuleBasedStateMachine):
    """The model is what was acknowledged: titles in order, a draft, the passphrase, and the newest backup."""

    place: Path
    numbers = itertools.count()

    def __init__(self) -> None:
        super().__init__()
        self.home = self.place / str(next(self.numbers))
        self.folder = self.home / "journal"
        self.clock = FakeClock()
        self.titles: list[str] = []
        self.draft: str | None = None
        self.passphrase = PASSPHRASE
        self.kept: tuple[list[str], str | None, str] | None = None
        self._begin()
        self.session.create(self.folder, PASSPHRASE, KdfParameters.for_tests())

    def _begin(self) -> None:
        self.session = Session(self.clock)
        self.backups = BackupService(self.session, self.clock, lambda: None)
        self.session.keeping_up = self.backups.keep_up

    def _after(self) -> None:
        self.clock.advance(61)

    @_OPEN
    @rule()
    def write(self) -> None:
        title = f"entry {next(self.numbers)}"
        JournalService(self.session).add(title, "words")
        self.titles.append(title)
        self._after()

    @_OPEN
    @rule()
    def type_something(self) -> None:
        words = f"draft {next(self.numbers)}"
        DraftService(self.session).keep("entry:new", {"body": words})
        self.draft = words

    @_OPEN
    @rule()
    def change_passphrase(self) -> None:
        new = f"another passphrase {next(self.numbers)}"
        KeyService(self.session).change_passphrase(self.passphrase, new)
        self.passphrase = new

    @_OPEN
    @rule()
    def back_up(self) -> None:
        self.backups.make_now()
        self.kept = (list(self.titles), self.draft, self.passphrase)
        self._after()

    @_OPEN
    @rule()
    def lock(self) -> None:
        before = len(self.backups.copies(self.folder))
        self.session.close()
        if len(self.backups.copies(self.folder)) > before:
            self.kept = (list(self.titles), self.draft, self.passphrase)
        self._after()

    @_OPEN
    @rule()
    def crash(self) -> None:
        """Leave the files as a kill would: they are copied while the journal is open."""
        left = self.home / "left"
        shutil.copytree(self.folder, left)
        self.session.keeping_up = None
        self.session.close()
        shutil.rmtree(self.folder)
        left.rename(self.folder)
        self._begin()

    @_LOCKED
    @rule()
    def unlock(self) -> None:
        self.session.open(self.folder, self.passphrase)

    @_LOCKED
    @rule()
    def mistype(self) -> None:
        with pytest.raises(WrongPassphrase):
            self.session.open(self.folder, self.passphrase.upper())

    @_LOCKED
    @precondition(lambda machine: machine.kept is not None)
    @rule()
    def restore(self) -> None:
        assert self.kept is not None
        newest = self.backups.copies(self.folder)[0]
        self.titles, self.draft, self.passphrase = list(self.kept[0]), *self.kept[1:]
        self.backups.restore(self.folder, newest, self.passphrase)
        self._after()

    @rule()
    def a_day_goes_by(self) -> None:
        self.clock.advance(24 * 3600)

    @invariant()
    def holds_what_was_acknowledged(self) -> None:
        if self.session.state is not SessionState.OPEN:
            with pytest.raises(Locked):
                _ = self.session.vault
            return
        kept = [summary.title for summary in JournalService(self.session).page(None, 1000)]
        assert kept == self.titles[::-1]
        draft = DraftService(self.session).find("entry:new")
        assert (None if draft is None else draft.fields["body"]) == self.draft
        assert [copy for copy in self.backups.copies(self.folder) if copy.damaged] == []

    def teardown(self) -> None:
        self.session.keeping_up = None
        if self.session.state is SessionState.OPEN:
            self.session.close()


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
def test_no_order_of_events_loses_a_word(tmp_path: Path) -> None:
    class InPlace(JournalMachine):
        place = tmp_path

    run_state_machine_as_test(InPlace, settings=settings(max_examples=30, stateful_step_count=20, deadline=None))
