from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    CopiesWait,
    Locked,
    NotKept,
    PassphraseTooWeak,
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.passphrases import RecoveryState, Weakness
from boundarycheck.domain.progress import Progress
from boundarycheck.services.keys import KeyService
from boundarycheck.services.session import Session, SessionState
from boundarycheck.vault import exchange, secret
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()
NEXT = "four unrelated words today"
DAY = 24 * 60 * 60.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def session(clock: FakeClock, folder: Path) -> Iterator[Session]:
    session = Session(clock)
    session.create(folder, PASSPHRASE, CHEAP)
    yield session
    session.close()


@pytest.fixture
def keys(session: Session) -> KeyService:
    return KeyService(session)


def kept_key(keys: KeyService) -> str:
    key = keys.new_recovery_key()
    keys.keep_recovery_key(PASSPHRASE, key, key.lower().replace("-", ""))
    return key


def test_a_passphrase_can_be_judged_and_suggested_without_a_journal(clock: FakeClock) -> None:
    keys = KeyService(Session(clock))
    assert keys.judge("password1").weakness is Weakness.COMMON
    assert keys.judge(keys.suggest()).enough
    assert keys.wrong_groups("00000-00000") == (1, 2)


def test_a_changed_passphrase_opens_from_then_on(session: Session, keys: KeyService, folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        keys.change_passphrase(NEXT, NEXT)
    with pytest.raises(PassphraseTooWeak):
        keys.change_passphrase(PASSPHRASE, "password1234")
    keys.change_passphrase(PASSPHRASE, NEXT)
    session.close()
    with pytest.raises(WrongPassphrase):
        session.open(folder, PASSPHRASE)
    session.open(folder, NEXT)


def test_an_unlocked_screen_is_not_enough_to_change_a_key(keys: KeyService) -> None:
    keys.check_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        keys.check_passphrase(NEXT)


def test_a_recovery_key_is_kept_when_it_was_typed_back(session: Session, keys: KeyService, folder: Path) -> None:
    key = kept_key(keys)
    assert keys.recovery_state().exists
    session.close()
    session.recover(folder, key, NEXT)
    assert session.state is SessionState.OPEN
    session.close()
    session.open(folder, NEXT)


def test_a_recovery_key_that_was_typed_back_wrongly_is_not_kept(keys: KeyService) -> None:
    key, other = keys.new_recovery_key(), keys.new_recovery_key()
    groups = key.split("-")
    for typed, group in [
        ("-".join([*groups[:3], "00000", *groups[4:]]), 4),
        ("-".join(groups[:5]), 6),
        ("-".join([*groups[:2], other.split("-")[2], *groups[3:]]), 3),  # intact, and not what was shown
    ]:
        with pytest.raises(RecoveryKeyMistyped) as caught:
            keys.keep_recovery_key(PASSPHRASE, key, typed)
        assert caught.value.fields == {"group": group}
    assert not keys.recovery_state().exists


def test_a_recovery_key_is_kept_only_with_the_passphrase(keys: KeyService) -> None:
    key = keys.new_recovery_key()
    with pytest.raises(WrongPassphrase):
        keys.keep_recovery_key(NEXT, key, key)
    assert not keys.recovery_state().exists


def test_it_is_time_to_try_it_after_thirty_days(keys: KeyService, clock: FakeClock) -> None:
    key = kept_key(keys)
    assert not keys.recovery_state().test_due
    clock.advance(30 * DAY)
    assert keys.recovery_state().test_due
    keys.put_off_test()
    assert not keys.recovery_state().test_due
    clock.advance(7 * DAY)
    assert keys.recovery_state().test_due
    keys.test_recovery_key(key)
    assert not keys.recovery_state().test_due
    assert keys.recovery_state().tested_at == clock.now()


def test_a_copy_that_waits_to_be_merged_keeps_the_key_from_being_renewed(keys: KeyService, session: Session) -> None:
    folder = session.folder
    assert folder is not None
    copy = folder / "journal (conflicted copy).db"
    copy.write_bytes((folder / "journal.db").read_bytes())
    before = (folder / "key.json").read_bytes()
    with pytest.raises(CopiesWait):
        keys.renew(PASSPHRASE, Progress())
    assert (folder / "key.json").read_bytes() == before
    copy.unlink()
    keys.renew(PASSPHRASE, Progress())
    assert (folder / "key.json").read_bytes() != before


def test_a_removed_recovery_key_is_gone(keys: KeyService) -> None:
    key = kept_key(keys)
    keys.remove_recovery_key(PASSPHRASE)
    assert keys.recovery_state() == RecoveryState(exists=False)
    with pytest.raises(RecoveryKeyReplaced):
        keys.test_recovery_key(key)


def test_a_recovery_key_of_another_journal_says_so(
    session: Session, keys: KeyService, clock: FakeClock, tmp_path: Path, folder: Path
) -> None:
    other = Session(clock)
    other.create(tmp_path / "other", PASSPHRASE, CHEAP)
    stranger = kept_key(KeyService(other))
    other.close()
    kept_key(keys)
    with pytest.raises(RecoveryKeyOfAnother):
        keys.test_recovery_key(stranger)
    session.close()
    with pytest.raises(RecoveryKeyOfAnother):
        session.recover(folder, stranger, NEXT)
    assert session.state is SessionState.LOCKED


def test_a_renewed_journal_goes_on(session: Session, keys: KeyService) -> None:
    session.vault.entries.add(EntryKind.NOTE, EntryText("kept", ""))
    kept_key(keys)
    progress = Progress()
    keys.renew(PASSPHRASE, progress)
    assert progress.share == 1.0
    assert session.vault.entries.count() == 1
    assert not keys.recovery_state().exists


def test_a_renewal_that_cannot_go_on_locks_and_the_next_opening_finishes_it(
    session: Session, keys: KeyService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.vault.entries.add(EntryKind.NOTE, EntryText("kept", ""))
    kept_up: list[str] = []
    session.keeping_up = lambda _vault: kept_up.append("kept up")

    def gone(_: Path) -> None:
        raise CannotWrite(place=folder, reason="Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "finish", gone)
        with pytest.raises(CannotWrite):
            keys.renew(PASSPHRASE, Progress())
    assert session.state is SessionState.LOCKED
    assert kept_up == []
    session.open(folder, PASSPHRASE)
    assert session.vault.entries.count() == 1


NEEDS_A_JOURNAL: list[Callable[[KeyService], object]] = [
    lambda keys: keys.change_passphrase(PASSPHRASE, NEXT),
    lambda keys: keys.new_recovery_key(),
    lambda keys: keys.test_recovery_key(""),
    lambda keys: keys.remove_recovery_key(PASSPHRASE),
    lambda keys: keys.renew(PASSPHRASE, Progress()),
]


@pytest.mark.parametrize("act", NEEDS_A_JOURNAL)
def test_without_a_journal_there_are_no_keys(clock: FakeClock, act: Callable[[KeyService], object]) -> None:
    session = Session(clock)
    keys = KeyService(session)
    with pytest.raises(Locked):
        act(keys)
    session.open_guest()
    with pytest.raises(NotKept):
        act(keys)
    assert keys.recovery_state() == RecoveryState(exists=False)
    session.close()


# What the session does about keys


def cost(folder: Path) -> str:
    return inspect(folder).kdf


@pytest.fixture
def quick(clock: FakeClock, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A locked session with a journal of the least cost, on a machine that could do a little more."""
    monkeypatch.setattr(secret, "calibrate", lambda **_: KdfParameters(65 * 1024, 3, 4))
    session = Session(clock)
    session.create(folder, PASSPHRASE, KdfParameters.floor())
    session.close()
    return session


def test_strengthening_raises_the_cost_once(quick: Session, folder: Path) -> None:
    quick.open(folder, PASSPHRASE)
    quick.strengthen()
    assert cost(folder) == "Argon2id, 65 MiB, 3 passes, 4 lanes"
    before = (folder / "key.json").read_bytes()
    quick.strengthen()
    assert (folder / "key.json").read_bytes() == before
    quick.close()
    quick.open(folder, PASSPHRASE)
    quick.close()


def test_a_strengthening_that_fails_troubles_nobody(
    quick: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick.open(folder, PASSPHRASE)

    def full(*_: object) -> None:
        raise CannotWrite(place=folder, reason="Input/output error")

    monkeypatch.setattr("boundarycheck.vault.vault.write_private", full)
    quick.strengthen()
    quick.close()
    assert cost(folder) == str(KdfParameters.floor())


def test_the_passphrase_is_forgotten_with_the_lock(quick: Session, folder: Path) -> None:
    quick.open(folder, PASSPHRASE)
    assert PASSPHRASE in vars(quick).values()
    quick.close()
    assert PASSPHRASE not in vars(quick).values()
    quick.strengthen()
    assert cost(folder) == str(KdfParameters.floor())


def test_a_passphrase_that_is_not_needed_is_not_kept(session: Session, folder: Path) -> None:
    session.close()
    session.open(folder, PASSPHRASE)
    assert PASSPHRASE not in vars(session).values()
    session.strengthen()
