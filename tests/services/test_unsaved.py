from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import DiskFull, VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.services.session import Session
from boundarycheck.services.unsaved import UnsavedService
from boundarycheck.vault import spill
from boundarycheck.vault.layout import ASIDE_NAME, SPILL_NAME
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.vault.spill import Beside
    from fakes import FakeClock

WORDS = Unsaved((Draft("entry:new", {"title": "", "body": "it began"}),), "at the gate")


@pytest.fixture
def session(clock: FakeClock, tmp_path: Path) -> Iterator[Session]:
    session = Session(clock)
    session.create(tmp_path / "journal", PASSPHRASE, KdfParameters.for_tests())
    yield session
    session.close()


@pytest.fixture
def beside(session: Session) -> Beside:
    beside = UnsavedService(session).beside()
    assert beside is not None
    return beside


def full(*_args: object) -> None:
    raise DiskFull(place="the journal")


def test_words_put_beside_come_back_and_stay_until_they_are_kept(session: Session, beside: Beside) -> None:
    service = UnsavedService(session)
    service.make_room()
    assert service.put_beside(beside, WORDS) == (b"", None)
    assert service.take_back() == WORDS
    assert service.take_back().drafts == WORDS.drafts
    service.are_kept()
    assert not beside.file.exists()
    assert service.take_back() == Unsaved(())


def test_what_was_not_fetched_is_not_let_go(session: Session, beside: Beside) -> None:
    service = UnsavedService(session)
    service.put_beside(beside, WORDS)
    service.are_kept()
    assert UnsavedService(session).take_back() == WORDS


def test_what_cannot_be_put_beside_is_carried_and_comes_first(
    session: Session, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Unsaved((Draft("entry:new", {"body": "older"}), Draft("request", {"reason": "rotation"})), "older")
    UnsavedService(session).put_beside(beside, older)
    with monkeypatch.context() as disk:
        disk.setattr(spill, "put", full)
        sealed, why = UnsavedService(session).put_beside(beside, WORDS)
    assert isinstance(why, DiskFull)
    fresh = UnsavedService(session, sealed)
    assert fresh.carried == sealed
    back = fresh.take_back()
    assert {draft.slot: draft for draft in back.drafts} == {"entry:new": WORDS.drafts[0], "request": older.drafts[1]}
    assert back.left_at == "at the gate"
    fresh.are_kept()
    assert fresh.carried == b""
    assert not beside.file.exists()


def test_carried_words_are_put_beside_as_soon_as_there_is_room(
    session: Session, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = UnsavedService(session, beside.seal(WORDS))
    with monkeypatch.context() as disk:
        disk.setattr(spill, "put", full)
        assert not fresh.put_carried(beside.folder)
        assert fresh.carried
    assert fresh.put_carried(beside.folder)
    assert fresh.carried == b""
    assert UnsavedService(session).take_back() == WORDS
    assert fresh.put_carried(beside.folder)


def test_carried_words_of_another_journal_are_left_alone(session: Session) -> None:
    service = UnsavedService(session, b"BCspill1 of another")
    assert service.take_back() == Unsaved(())
    service.are_kept()
    assert service.carried


def test_unreadable_words_are_kept_aside(session: Session, beside: Beside) -> None:
    beside.file.write_bytes(b"BCspill1 of another journal")
    assert UnsavedService(session).take_back() == Unsaved(())
    assert not beside.file.exists()
    assert (beside.folder / ASIDE_NAME / SPILL_NAME).read_bytes() == b"BCspill1 of another journal"


def test_a_file_that_cannot_be_looked_at_is_left_where_it_is(session: Session, beside: Beside) -> None:
    beside.file.mkdir()
    assert UnsavedService(session).take_back() == Unsaved(())
    assert beside.file.is_dir()


def test_the_place_is_told_once(session: Session) -> None:
    service = UnsavedService(session)
    service.remember_place("at the gate")
    assert service.take_back() == Unsaved((), "at the gate")
    assert service.take_back() == Unsaved(())


def test_a_place_that_cannot_be_read_is_no_reason_not_to_open(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_key: str) -> str:
        raise VaultDamaged(reason="a page")

    monkeypatch.setattr(session.vault.notes, "read", damaged)
    assert UnsavedService(session).take_back() == Unsaved(())


def test_a_guest_and_a_locked_session_have_no_place_beside(clock: FakeClock) -> None:
    session = Session(clock)
    service = UnsavedService(session)
    assert service.beside() is None
    service.make_room()
    service.are_kept()
    assert service.take_back() == Unsaved(())
    session.open_guest()
    assert service.beside() is None
    session.close()
