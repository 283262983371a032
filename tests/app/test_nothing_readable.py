from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.driven import Driven
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

CANARIES = ("canarytitle", "canarybody", "canarydraft", "canaryname", "canarysearch", "canarysituation", PASSPHRASE)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def traces(folder: Path) -> set[tuple[str, str]]:
    """Every canary that stands readable below ``folder``: in which file, or in a file's name."""
    needles = {canary.encode(encoding): canary for canary in CANARIES for encoding in ENCODINGS}
    found = set()
    for file in folder.rglob("*"):
        read = os.fsencode(file.name) + (file.read_bytes() if file.is_file() else b"")
        found |= {(file.name, canary) for needle, canary in needles.items() if needle in read}
    return found


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
    assert traces(home) == set()


def test_nothing_readable_lies_there_while_it_runs(tmp_path: Path) -> None:
    with Driven(tmp_path) as program:
        program.do("create", PASSPHRASE)
        program.do("go", "write")
        program.do("type", "Your words", "canarybody")
        program.do("go", "home")
        assert traces(tmp_path) == set()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("canary", CANARIES)
def test_a_planted_word_would_be_found(tmp_path: Path, canary: str, encoding: str) -> None:
    folder = tmp_path / "cache" / "deep"
    folder.mkdir(parents=True)
    (folder / "thumbnail").write_bytes(b"\x00\xff" + canary.encode(encoding) + b"\x00")
    assert ("thumbnail", canary) in traces(tmp_path)


def test_a_word_in_the_name_of_a_file_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "letter of canaryname.pdf").touch()
    assert traces(tmp_path) == {("letter of canaryname.pdf", "canaryname")}


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
