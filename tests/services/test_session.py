from __future__ import annotations

import itertools
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from boundarycheck.domain.errors import DiskFull, Locked, VaultExists, VaultMissing, WrongPassphrase
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.services.session import IllegalTransitionError, Session, SessionState
from boundarycheck.vault import recovery
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from fakes import FakeClock
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHEAP = KdfParameters.for_tests()


@pytest.fixture
def session(clock: FakeClock) -> Iterator[Session]:
    session = Session(clock)
    yield session
    session.close()


def state_of(session: Session) -> SessionState:
    return session.state  # asked anew: mypy would hold on to what it knew before a call


def folder_of(session: Session) -> Path | None:
    return session.folder  # as above


def test_a_session_begins_locked(session: Session) -> None:
    assert session.state is SessionState.LOCKED
    assert session.folder is None
    with pytest.raises(Locked):
        _ = session.vault


def test_making_opens_and_closing_locks(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    assert not session.journal_exists(folder)
    session.create(folder, PASSPHRASE, CHEAP)
    assert state_of(session) is SessionState.OPEN
    assert folder_of(session) == folder
    assert session.vault.folder == folder
    assert session.journal_exists(folder)
    session.close()
    assert state_of(session) is SessionState.LOCKED
    assert folder_of(session) is None
    session.open(folder, PASSPHRASE)
    assert state_of(session) is SessionState.OPEN


def test_a_failed_opening_is_locked_again(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    with pytest.raises(VaultMissing):
        session.open(folder, PASSPHRASE)
    session.create(folder, PASSPHRASE, CHEAP)
    session.close()
    with pytest.raises(WrongPassphrase):
        session.open(folder, "not that one")
    assert session.state is SessionState.LOCKED
    session.open(folder, PASSPHRASE)


def test_a_guest_has_a_vault_and_no_folder(session: Session) -> None:
    session.open_guest()
    assert session.state is SessionState.GUEST
    assert session.folder is None
    assert session.vault.entries.count() == 0


def test_an_open_session_opens_no_second_vault(session: Session, tmp_path: Path) -> None:
    session.open_guest()
    with pytest.raises(IllegalTransitionError, match="cannot become opening while guest"):
        session.create(tmp_path / "journal", PASSPHRASE, CHEAP)
    assert not (tmp_path / "journal").exists()
    assert session.state is SessionState.GUEST


def test_while_opening_nothing_else_may_happen(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[SessionState] = []

    def slow_open(*given: object, even_if_held_elsewhere: bool) -> Vault:
        assert given[:2] == (tmp_path, PASSPHRASE)
        assert not even_if_held_elsewhere
        seen.append(session.state)
        with pytest.raises(Locked):
            _ = session.vault
        with pytest.raises(IllegalTransitionError, match="cannot close while opening"):
            session.close()
        with pytest.raises(IllegalTransitionError):
            session.open_guest()
        raise WrongPassphrase

    monkeypatch.setattr(Vault, "open", slow_open)
    with pytest.raises(WrongPassphrase):
        session.open(tmp_path, PASSPHRASE)
    assert seen == [SessionState.OPENING]
    assert session.state is SessionState.LOCKED


def test_closing_ends_locked_also_when_the_disk_fails(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.open_guest()
    seen: list[SessionState] = []

    def failing(_: Vault) -> None:
        seen.append(session.state)
        with pytest.raises(Locked):
            _ = session.vault
        raise DiskFull(place="there")

    monkeypatch.setattr(Vault, "close", failing)
    with pytest.raises(DiskFull):
        session.close()
    assert seen == [SessionState.CLOSING]
    assert session.state is SessionState.LOCKED


def test_what_was_given_up_is_never_seen_open(session: Session, tmp_path: Path) -> None:
    session.create(tmp_path / "journal", PASSPHRASE, CHEAP)
    session.close()
    seen: list[SessionState] = []
    for _ in range(2):  # left twice before the worker came to the first
        session.give_up()
    for _ in range(2):
        session.open(tmp_path / "journal", PASSPHRASE)
        seen.append(session.state)
        with pytest.raises(Locked):
            _ = session.vault
        session.close()
        seen.append(session.state)
    session.open(tmp_path / "journal", PASSPHRASE)
    assert seen == [SessionState.CLOSING, SessionState.LOCKED] * 2
    assert session.state is SessionState.OPEN
    assert session.vault.entries.count() == 0


def test_what_keeps_up_is_called_while_the_journal_is_still_open(session: Session, tmp_path: Path) -> None:
    seen: list[int] = []

    def keep_up(vault: Vault) -> None:
        assert session.state is SessionState.CLOSING
        with pytest.raises(Locked):
            _ = session.vault
        seen.append(vault.entries.count())

    session.keeping_up = keep_up
    session.create(tmp_path / "journal", PASSPHRASE, CHEAP)
    session.vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    session.close()
    session.close()
    assert seen == [1]


def test_whether_there_is_a_recovery_key_is_known_without_opening(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    session.create(folder, PASSPHRASE, CHEAP)
    assert not session.may_have_recovery_key(folder)
    session.vault.add_recovery_key(PASSPHRASE, recovery.new(session.vault.vault_id))
    assert session.may_have_recovery_key(folder)
    session.close()
    (folder / "key.json").write_text("{")
    assert session.may_have_recovery_key(folder)  # nobody can tell


def test_nothing_of_a_guest_is_kept_up(session: Session) -> None:
    session.keeping_up = lambda _vault: pytest.fail("a guest leaves nothing")
    session.open_guest()
    session.close()


def test_a_bug_in_what_keeps_up_leaves_nothing_open(session: Session, tmp_path: Path) -> None:
    def broken(_vault: Vault) -> None:
        raise RuntimeError("a bug")

    session.keeping_up = broken
    session.create(tmp_path / "journal", PASSPHRASE, CHEAP)
    with pytest.raises(RuntimeError, match="a bug"):
        session.close()
    assert session.state is SessionState.LOCKED
    session.keeping_up = None
    session.open(tmp_path / "journal", PASSPHRASE)


def test_of_many_that_open_at_once_one_does(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(clock)
    together = threading.Barrier(8)
    outcomes: list[str] = []
    opened = Vault.in_memory(clock)
    monkeypatch.setattr(Vault, "in_memory", lambda _: opened)

    def open_guest() -> None:
        together.wait()
        try:
            session.open_guest()
        except IllegalTransitionError:
            outcomes.append("refused")
        else:
            outcomes.append("opened")

    threads = [threading.Thread(target=open_guest) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["opened"] + ["refused"] * 7
    session.close()


class SessionMachine(RuleBasedStateMachine):
    """Opens, uses and closes a real vault in any order; a small model says what must come of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.session = Session(self.clock)
        self.place = folder
        self.model = SessionState.LOCKED
        self.made = False
        self.saved = 0
        self.guest_saved = 0

    def locked(self) -> bool:
        return self.model is SessionState.LOCKED

    @precondition(locked)
    @rule()
    def create(self) -> None:
        if self.made:
            with pytest.raises(VaultExists):
                self.session.create(self.place, PASSPHRASE, CHEAP)
            return
        self.session.create(self.place, PASSPHRASE, CHEAP)
        self.made, self.model = True, SessionState.OPEN

    @precondition(locked)
    @rule()
    def open_it(self) -> None:
        if not self.made:
            with pytest.raises(VaultMissing):
                self.session.open(self.place, PASSPHRASE)
            return
        self.session.open(self.place, PASSPHRASE)
        self.model = SessionState.OPEN

    @precondition(lambda self: self.locked() and self.made)
    @rule()
    def open_with_another_passphrase(self) -> None:
        with pytest.raises(WrongPassphrase):
            self.session.open(self.place, PASSPHRASE + "?")

    @precondition(locked)
    @rule()
    def open_as_guest(self) -> None:
        self.session.open_guest()
        self.model, self.guest_saved = SessionState.GUEST, 0

    @precondition(lambda self: not self.locked())
    @rule()
    def open_over_it(self) -> None:
        for again in (self.session.open_guest, lambda: self.session.open(self.place, PASSPHRASE)):
            with pytest.raises(IllegalTransitionError):
                again()

    @precondition(lambda self: not self.locked())
    @rule()
    def write(self) -> None:
        self.session.vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
        if self.model is SessionState.OPEN:
            self.saved += 1
        else:
            self.guest_saved += 1

    @rule()
    def close(self) -> None:
        self.session.close()
        self.model = SessionState.LOCKED

    @invariant()
    def the_session_is_where_the_model_is(self) -> None:
        assert self.session.state is self.model
        assert self.session.folder == (self.place if self.model is SessionState.OPEN else None)

    @invariant()
    def what_is_there_is_what_was_saved(self) -> None:
        if self.locked():
            with pytest.raises(Locked):
                _ = self.session.vault
        else:
            expected = self.saved if self.model is SessionState.OPEN else self.guest_saved
            assert self.session.vault.entries.count() == expected

    def teardown(self) -> None:
        self.session.close()


def test_any_order_of_opening_and_closing_keeps_every_word(tmp_path: Path) -> None:
    numbers = itertools.count()
    run_state_machine_as_test(
        lambda: SessionMachine(tmp_path / str(next(numbers))),  # type: ignore[arg-type]  # any factory will do
        settings=settings(max_examples=40, stateful_step_count=15, deadline=None),
    )


def test_a_lock_asks_for_no_backup(clock: FakeClock, tmp_path: Path) -> None:
    asked: list[object] = []
    session = Session(clock)
    session.keeping_up = asked.append
    for keep_up in (False, True):
        session.create(tmp_path / f"journal-{keep_up}", PASSPHRASE, KdfParameters.for_tests())
        session.close(keep_up=keep_up)
        assert bool(asked) is keep_up


def test_a_guests_work_is_kept_whole_or_stays_a_guests(clock: FakeClock, tmp_path: Path) -> None:
    session = Session(clock)
    with pytest.raises(IllegalTransitionError):
        session.keep_guest(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    session.open_guest()
    session.vault.entries.add(EntryKind.NOTE, EntryText.clean("", "it began"))
    (tmp_path / "occupied").mkdir()
    (tmp_path / "occupied" / "file").touch()
    with pytest.raises(VaultExists):
        session.keep_guest(tmp_path / "occupied", PASSPHRASE, KdfParameters.for_tests())
    assert session.vault.entries.count() == 1
    assert not session.being_kept
    session.keep_guest(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    assert session.folder == tmp_path / "journal"
    session.close()
    session.open(tmp_path / "journal", PASSPHRASE)
    assert session.vault.entries.count() == 1
    session.close()
