"""What one watched session left, taken down while it ran; every test looks at the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outside import guest, places, trace
from outside.secrets import TYPED
from outside.session import Officer, all_secrets
from outside.watched import Watched, until

if TYPE_CHECKING:
    from pathlib import Path

    from outside.guest import GuestEvidence
    from outside.places import Finding
    from outside.secrets import Secret

BEFORE_UNLOCK = ("who-can-see", "start-journal", "open-journal", "people", "library", "settings", "forgot", "restore")
COPIED_EARLY = ("profile", "request")


@dataclass(frozen=True)
class Evidence:
    """Every search of a session that typed, saved, copied and locked, opened again and locked again."""

    home: Path
    secrets: tuple[Secret, ...]
    typed: tuple[tuple[str, str], ...]
    memory: Memory | None
    """None where this user may not read the memory of a process that is not dumpable."""
    clipboards: Clipboards
    trace: trace.Trace
    guest: GuestEvidence


@dataclass(frozen=True)
class Memory:
    """What the memory of the program held: before the lock, and of every process of it after each of two.

    Before, the passphrase stands in a field, so that it is there for certain.
    """

    unlocked: Finding
    locked: tuple[Finding, ...]
    locked_again: tuple[Finding, ...]


@dataclass(frozen=True)
class Clipboards:
    """What another program got when it asked for both selections."""

    copied: Finding
    """After the program's own copying."""
    timed_out: Finding
    copied_by_keys: Finding
    locked: Finding
    handed_out: Finding
    """All that was got while the journal was open."""


def gather(around: Path) -> Evidence:
    """Run the session in folders below ``around`` and look at it from outside."""
    with Watched(around) as program:
        officer = Officer(program)
        officer.walk(*BEFORE_UNLOCK)
        officer.start_a_journal()
        copied = _copy_and_walk(program, officer)
        without_saving = guest.gather(around / "guest")  # the letter's time on the clipboard passes meanwhile
        until(lambda: officer.look_at_clipboards().total == 0, "the copied letter to be taken back")
        timed_out = officer.look_at_clipboards()
        secrets = all_secrets(officer)
        officer.type_the_passphrase()
        readable = places.may_read_memory(program.window)
        unlocked = places.memory(program.window, secrets) if readable else None
        program.do("go", "write")
        officer.type_everywhere()
        by_keys = officer.copy_from_the_field()
        program.lock_by_keys()
        clipboards = Clipboards(copied, timed_out, by_keys, places.clipboards(TYPED), officer.handed_out)
        locked = _memories(program, secrets) if readable else ()
        officer.open_the_journal()
        program.lock_by_keys()
        again = _memories(program, secrets) if readable else ()
        memory = None if unlocked is None else Memory(unlocked, locked, again)
        typed = tuple(officer.typed)
        return Evidence(program.home, secrets, typed, memory, clipboards, program.traced(), without_saving)


def _copy_and_walk(program: Watched, officer: Officer) -> Finding:
    """Copy the letter, and use every other page while it is on the clipboard; return what was there."""
    officer.walk("profile")
    program.do("press", "Save my details")
    officer.walk("request")
    program.do("press", "Copy")
    copied = officer.look_at_clipboards()
    officer.make_a_recovery_key()
    officer.walk(*(place for place in program.do("places").split() if place not in COPIED_EARLY))
    program.do("go", "write")
    officer.type_everywhere()
    program.do("press", "Save the entry")
    return copied


def _memories(program: Watched, secrets: tuple[Secret, ...]) -> tuple[Finding, ...]:
    return tuple(places.memory(each, secrets) for each in places.processes(program.home))
