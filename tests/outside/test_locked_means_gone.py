"""A session, looked at from outside the process: what it leaves in files, memory, clipboard and sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from outside import places
from outside.places import Finding
from outside.secrets import PASSPHRASE, PASSPHRASES, STEM, TEXTS

if TYPE_CHECKING:
    from outside.conftest import Report
    from outside.evidence import Evidence, Memory

# Where the words of an officer are to be typed into, whatever other fields there are.
FIELDS = {
    ("forgot", "The new passphrase"),
    ("journal", "Search the journal"),
    ("open-journal", "Passphrase"),
    ("profile", "E-mail address"),
    ("profile", "How to reach you in private"),
    ("profile", "Your name"),
    ("request", "Copy to"),
    ("request", "One or two lines of your own"),
    ("restore", "The passphrase"),
    ("signs", "Your note on the signs"),
    ("situation", "The situation in your words"),
    ("situation", "Your note on this question"),
    ("write", "Title"),
    ("write", "Your words"),
}

# Not searched with the rest: what the driver in the process answers to the test that asks it for the recovery key.
DRIVER = "stdout"
# Searched by itself: whatever is copied goes to the X server, to whichever program asks for it.
SCREEN = "socket /tmp/.X11-unix/"


def test_every_field_was_typed_into(session: Evidence) -> None:
    assert set(session.typed) >= FIELDS


def test_no_file_holds_a_readable_word(session: Evidence, report: Report) -> None:
    assert report(places.folders(session.home, session.secrets)).total == 0


def test_nothing_readable_was_ever_written(session: Evidence, report: Report) -> None:
    """Also not to a file that is gone again, to the log, to the session bus or to another process."""
    assert session.trace.unseen == 0
    assert report(session.trace.searched(session.secrets, leave_out=(DRIVER, SCREEN))).total == 0


def test_the_screen_was_told_what_was_copied_and_nothing_else(session: Evidence, report: Report) -> None:
    told = Finding("told the X server besides what another program took off the clipboard")
    for target, content in session.trace.written().items():
        if target.startswith(SCREEN):
            told.look(target, content, session.secrets)
    copied = session.clipboards.handed_out.of(TEXTS)
    assert copied > 0
    assert told.of(TEXTS) == copied
    assert told.total == copied
    told.found.clear()
    report(told)


def test_the_memory_holds_it_all_while_the_journal_is_open(memory: Memory, report: Report) -> None:
    """Else the search would be blind."""
    unlocked = report(memory.unlocked)
    for name in (TEXTS, PASSPHRASES, "the data key"):
        assert unlocked.of(name) > 0


def test_the_memory_of_no_process_holds_it_after_a_lock(memory: Memory, report: Report) -> None:
    assert memory.locked
    assert [report(each).total for each in memory.locked] == [0] * len(memory.locked)


def test_nor_after_it_was_opened_with_a_slip_and_locked_again(memory: Memory, report: Report) -> None:
    assert memory.locked_again
    assert [report(each).total for each in memory.locked_again] == [0] * len(memory.locked_again)


def test_a_copy_is_off_both_selections_after_its_time(session: Evidence, report: Report) -> None:
    assert session.clipboards.copied.of(TEXTS) > 0
    assert report(session.clipboards.timed_out).total == 0


def test_what_was_copied_by_keys_is_off_both_selections_after_a_lock(session: Evidence, report: Report) -> None:
    assert session.clipboards.copied_by_keys.of(TEXTS) > 0
    assert report(session.clipboards.locked).total == 0


def test_no_socket_but_those_of_the_desktop(session: Evidence) -> None:
    assert set(session.trace.sockets()) == {"AF_UNIX"}


def test_the_words_are_in_the_journal_all_the_same(session: Evidence) -> None:
    opened = Session(SystemClock())
    opened.open(session.home / "journal", PASSPHRASE)
    try:
        entries = JournalService(opened).search(STEM, 10)
        drafts = {draft.slot for draft in DraftService(opened).all()}
        profile, receiver = opened.vault.profiles.read()
    finally:
        opened.close()
    assert [entry.title.startswith(STEM) for entry in entries] == [True]
    assert {"entry:new", "check:situation", "check:signs"} <= drafts
    assert profile.name.startswith(STEM)
    assert receiver.name.startswith(STEM)
