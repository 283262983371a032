from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.contacts import HelpKind
from boundarycheck.domain.errors import Locked, TextTooLong
from boundarycheck.domain.people import NOTES_LIMIT
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.session import Session
from boundarycheck.services.talks import QUESTIONS, READ, WORDS, TalkService

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@pytest.fixture
def locked(clock: FakeClock) -> Iterator[Session]:
    session = Session(clock)
    yield session
    session.close()


@pytest.fixture
def session(locked: Session) -> Session:
    locked.open_guest()
    return locked


@pytest.fixture
def talks(session: Session) -> TalkService:
    return TalkService(session, ContactService())


def test_an_opener_is_there_for_everyone_and_before_any_unlock(locked: Session) -> None:
    talks = TalkService(locked, ContactService())
    assert all(talks.opener(kind) for kind in HelpKind)
    assert not talks.has_own_opener(HelpKind.PEER)
    with pytest.raises(Locked):
        talks.keep_opener(HelpKind.PEER, "Hello")
    assert talks.questions("copline") == ""


def test_own_words_are_kept_changed_and_given_back(talks: TalkService, session: Session) -> None:
    usual = talks.opener(HelpKind.PEER)
    talks.keep_opener(HelpKind.PEER, " Hello,\r\nit is me. ")
    assert talks.opener(HelpKind.PEER) == "Hello,\nit is me."
    assert talks.has_own_opener(HelpKind.PEER)
    assert not talks.has_own_opener(HelpKind.LAWYER)
    talks.keep_opener(HelpKind.PEER, "Hi")
    assert len(session.vault.records.all(WORDS)) == 1
    talks.keep_opener(HelpKind.PEER, usual)
    assert talks.opener(HelpKind.PEER) == usual
    assert session.vault.records.all(WORDS) == ()


def test_questions_are_kept_for_one_contact(talks: TalkService, session: Session) -> None:
    talks.keep_questions("copline", "Who hears the tape?")
    assert talks.questions("copline") == "Who hears the tape?"
    assert talks.questions("nami") == ""
    talks.keep_questions("copline", "  ")
    assert session.vault.records.all(QUESTIONS) == ()


def test_of_two_that_a_merge_brought_one_stays(talks: TalkService, session: Session) -> None:
    for words in ("one", "two"):
        session.vault.records.keep(QUESTIONS, {"about": "nami", "words": words})
    talks.keep_questions("nami", "three")
    assert [record.fields["words"] for record in session.vault.records.all(QUESTIONS)] == ["three"]


def test_a_record_of_another_release_is_passed_over(talks: TalkService, session: Session) -> None:
    session.vault.records.keep(QUESTIONS, {"about": "nami", "words": 7})
    assert talks.questions("nami") == ""


def test_words_are_never_cut(talks: TalkService) -> None:
    with pytest.raises(TextTooLong):
        talks.keep_questions("nami", "x" * (NOTES_LIMIT + 1))


def test_limits_are_acknowledged_once_and_remembered_in_the_vault(talks: TalkService, session: Session) -> None:
    assert not talks.has_read_limits("copline")
    talks.read_limits("copline")
    talks.read_limits("copline")
    assert talks.has_read_limits("copline")
    assert not talks.has_read_limits("safe-call-now")
    assert [record.fields for record in session.vault.records.all(READ)] == [{"about": "copline"}]
    assert TalkService(session, ContactService()).has_read_limits("copline")


def test_for_a_guest_it_is_forgotten_with_the_session(session: Session) -> None:
    talks = TalkService(session, ContactService())
    talks.read_limits("copline")
    session.close()
    assert not talks.has_read_limits("copline")
    session.open_guest()
    assert not talks.has_read_limits("copline")


def test_before_unlock_it_is_remembered_as_long_as_the_program_runs(locked: Session) -> None:
    talks = TalkService(locked, ContactService())
    talks.read_limits("copline")
    assert talks.has_read_limits("copline")
    assert not TalkService(locked, ContactService()).has_read_limits("copline")
