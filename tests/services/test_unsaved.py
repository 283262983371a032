from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import CannotWrite, DiskFull, VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.unsaved import TakenBack, Unsaved
from boundarycheck.services.session import Session
from boundarycheck.services.unsaved import UnsavedService
from boundarycheck.vault import spill
from boundarycheck.vault.layout import ASIDE_NAME, SPILL_NAME
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.vault.spill import Beside
    from fakes import FakeClock

    New = Callable[..., UnsavedService]

WORDS = Unsaved((Draft("entry:new", {"title": "", "body": "it began"}),), "at the gate")
OF_ANOTHER = b"BCspill1\0\0\0\x04" + bytes(12) + b"else"
BACK = TakenBack(WORDS.drafts, left_at="at the gate")


@pytest.fixture
def session(clock: FakeClock, tmp_path: Path) -> Iterator[Session]:
    session = Session(clock)
    session.create(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    yield session
    session.close()


@pytest.fixture
def new(session: Session, clock: FakeClock) -> New:
    """Make the service as a fresh process does, with what it was given."""
    return partial(UnsavedService, session, clock)


@pytest.fixture
def beside(new: New) -> Beside:
    beside = new().beside()
    assert beside is not None
    return beside


def full(*_args: object) -> None:
    raise DiskFull(place="the journal")


def test_words_put_beside_come_back_and_stay_until_they_are_kept(new: New, beside: Beside) -> None:
    service = new()
    service.make_room()
    assert service.put_beside(beside, WORDS) == (b"", None)
    assert service.take_back() == BACK
    assert service.take_back().drafts == WORDS.drafts
    service.are_kept()
    assert not beside.file.exists()
    assert service.take_back() == TakenBack()


def test_what_was_not_fetched_is_not_let_go(new: New, beside: Beside) -> None:
    service = new()
    service.put_beside(beside, WORDS)
    service.are_kept()
    assert new().take_back() == BACK


def test_what_cannot_be_put_beside_is_carried_and_comes_first(
    new: New, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Unsaved((Draft("entry:new", {"body": "older"}), Draft("request", {"reason": "rotation"})), "older")
    new().put_beside(beside, older)
    with monkeypatch.context() as disk:
        disk.setattr(spill, "put", full)
        sealed, why = new().put_beside(beside, WORDS)
    assert isinstance(why, DiskFull)
    fresh = new(sealed)
    assert fresh.carried == sealed
    back = fresh.take_back()
    assert {draft.slot: draft for draft in back.drafts} == {"entry:new": WORDS.drafts[0], "request": older.drafts[1]}
    assert back.left_at == "at the gate"
    fresh.are_kept()
    assert fresh.carried == b""
    assert not beside.file.exists()


def test_carried_words_are_put_beside_as_soon_as_there_is_room(
    new: New, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = new(beside.seal(WORDS), beside.folder)
    with monkeypatch.context() as disk:
        disk.setattr(spill, "put", full)
        assert not fresh.put_carried()
        assert fresh.carried
    assert fresh.put_carried()
    assert fresh.carried == b""
    assert new().take_back() == BACK
    assert fresh.put_carried()


def test_carried_words_of_another_journal_are_left_alone(new: New, beside: Beside, tmp_path: Path) -> None:
    service = new(OF_ANOTHER, tmp_path)
    service.put_beside(beside, WORDS)
    assert service.take_back() == BACK
    service.are_kept()
    assert service.carried == OF_ANOTHER
    assert service.put_beside(beside, WORDS) == (OF_ANOTHER, None)
    service.take_back()
    service.are_kept()
    assert service.put_carried()
    assert spill.parts((tmp_path / SPILL_NAME).read_bytes()) == (OF_ANOTHER,)


def test_words_of_two_journals_are_carried_together_and_each_is_fetched_by_its_own(
    new: New, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = new(OF_ANOTHER, beside.folder)
    with monkeypatch.context() as disk:
        disk.setattr(spill, "put", full)
        both, _why = service.put_beside(beside, WORDS)
    fresh = new(both, beside.folder)
    assert not fresh.put_carried()  # whose they are is not known any more
    assert fresh.take_back() == BACK
    fresh.are_kept()
    assert fresh.carried == OF_ANOTHER


def test_carried_words_are_never_put_over_others(new: New, beside: Beside) -> None:
    new().put_beside(beside, WORDS)
    fresh = new(OF_ANOTHER, beside.folder)
    assert not fresh.put_carried()
    assert fresh.carried == OF_ANOTHER
    assert new().take_back() == BACK


def test_where_it_is_not_known_whose_they_are_they_stay(new: New) -> None:
    assert not new(OF_ANOTHER).put_carried()


def test_a_place_that_hangs_is_not_waited_for(new: New, beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(spill, "put", lambda *_args: go_on.wait(30))
    try:
        sealed, why = new().put_beside(beside, WORDS, 0.01)
    finally:
        go_on.set()
    assert isinstance(why, CannotWrite)
    assert new(sealed).take_back() == BACK


def test_what_was_typed_in_the_same_place_since_stays_and_so_do_the_older_words(
    new: New, session: Session, beside: Beside, clock: FakeClock
) -> None:
    service = new()
    service.put_beside(beside, WORDS)
    clock.advance(60)
    session.vault.drafts.keep(Draft("entry:new", {"title": "", "body": "something else"}))
    assert service.take_back() == TakenBack((), WORDS.drafts, "at the gate")


def test_a_slot_that_cannot_be_read_counts_as_empty(
    new: New, session: Session, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_slot: str) -> Draft:
        raise VaultDamaged(reason="a page")

    new().put_beside(beside, WORDS)
    monkeypatch.setattr(session.vault.drafts, "find", damaged)
    assert new().take_back() == BACK


def test_unreadable_words_are_kept_aside(new: New, beside: Beside) -> None:
    beside.file.write_bytes(b"BCspill1 of another journal")
    assert new().take_back() == TakenBack()
    assert not beside.file.exists()
    assert (beside.folder / ASIDE_NAME / SPILL_NAME).read_bytes() == b"BCspill1 of another journal"


def test_a_file_that_cannot_be_looked_at_is_left_where_it_is(new: New, beside: Beside) -> None:
    beside.file.mkdir()
    assert new().take_back() == TakenBack()
    assert beside.file.is_dir()


def test_the_place_is_told_once(new: New) -> None:
    service = new()
    service.remember_place("at the gate")
    assert service.take_back() == TakenBack(left_at="at the gate")
    assert service.take_back() == TakenBack()


def test_a_place_that_cannot_be_read_is_no_reason_not_to_open(
    new: New, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_key: str) -> str:
        raise VaultDamaged(reason="a page")

    monkeypatch.setattr(session.vault.notes, "read", damaged)
    assert new().take_back() == TakenBack()


def test_a_guest_and_a_locked_session_have_no_place_beside(clock: FakeClock) -> None:
    session = Session(clock)
    service = UnsavedService(session, clock)
    assert service.beside() is None
    service.make_room()
    service.are_kept()
    assert service.take_back() == TakenBack()
    session.open_guest()
    assert service.beside() is None
    session.close()


def test_words_that_the_worker_kept_after_all_are_not_brought_twice(
    new: New, session: Session, beside: Beside, clock: FakeClock
) -> None:
    service = new()
    service.put_beside(beside, WORDS)
    clock.advance(1)
    session.vault.drafts.keep(WORDS.drafts[0])
    assert service.take_back() == TakenBack(left_at="at the gate")
    service.are_kept()
    assert not beside.file.exists()


def test_older_words_stay_beside_until_they_are_entries_and_go_along_with_the_next_lock(
    new: New, session: Session, beside: Beside, clock: FakeClock
) -> None:
    service = new()
    service.put_beside(beside, WORDS)
    clock.advance(60)
    session.vault.drafts.keep(Draft("entry:new", {"title": "", "body": "something else"}))
    service.take_back()
    service.are_kept()
    assert beside.file.exists()
    newest = Unsaved((Draft("entry:new", {"title": "", "body": "newest"}),), "at the desk")
    clock.advance(60)
    service.put_beside(beside, newest)
    fresh = new()
    assert fresh.take_back() == TakenBack(newest.drafts, WORDS.drafts, "at the desk")
    fresh.superseded_are_kept()
    fresh.are_kept()
    assert not beside.file.exists()


def test_what_is_readable_is_fetched_beside_what_is_not(new: New, beside: Beside) -> None:
    beside.file.write_bytes(OF_ANOTHER + beside.seal(WORDS))
    assert new().take_back().drafts == WORDS.drafts
    assert (beside.folder / ASIDE_NAME / SPILL_NAME).read_bytes().startswith(OF_ANOTHER)
