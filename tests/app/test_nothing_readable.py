from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.driven import Driven
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from outside import secrets
from outside.places import folders
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

CANARIES = (secrets.text("words", "canary"), secrets.text("passphrase", PASSPHRASE))


def write_everywhere(program: Driven) -> None:
    """Type a canary wherever an officer may type."""
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Title", "canarytitle")
    program.do("type", "Your words", "canarybody " * 20)
    program.do("press", "Save the entry")
    program.do("go", "write")
    program.do("type", "Your words", "canarydraft")
    program.do("go", "situation")
    program.do("type", "The situation in your words", "canarysituation")
    program.do("go", "profile")
    program.do("type", "Your name", "canaryname")
    program.do("press", "Save my details")
    program.do("go", "request")
    program.do("go", "journal")
    program.do("type", "Search the journal", "canarysearch")
    program.tell("close")
    assert program.ended() == (ExitCode.DONE, "")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which an officer has written and gone."""
    home = tmp_path_factory.mktemp("home")
    with Driven(home) as program:
        write_everywhere(program)
    return home


def test_nothing_readable_is_left_behind(home: Path) -> None:
    assert (home / "journal" / "journal.db").stat().st_size > 0
    assert folders(home, CANARIES).total == 0


def test_nothing_readable_lies_there_while_it_runs(tmp_path: Path) -> None:
    with Driven(tmp_path) as program:
        program.do("create", PASSPHRASE)
        program.do("go", "write")
        program.do("type", "Your words", "canarybody")
        program.do("go", "home")
        assert folders(tmp_path, CANARIES).total == 0


def test_the_words_are_in_the_journal_all_the_same(home: Path) -> None:
    session = Session(SystemClock())
    session.open(home / "journal", PASSPHRASE)
    try:
        (entry,) = JournalService(session).search("canarybody", 10)
        drafts = {draft.slot for draft in DraftService(session).all()}
        profile, _receiver = session.vault.profiles.read()
    finally:
        session.close()
    assert entry.title == "canarytitle"
    assert {"entry:new", "check:situation"} <= drafts
    assert profile.name == "canaryname"
