"""A session without saving, in which everything is used; what it did on the disk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outside import places
from outside.secrets import TYPED
from outside.session import Officer
from outside.watched import Watched

if TYPE_CHECKING:
    from pathlib import Path

    from outside.places import Finding

CLAIM = "/boundarycheck/window-"
"""The one file of a start: it says which process has the window, before anybody knows that it will be a guest's.

It lies in the runtime folder of the session, which desktops keep in memory, holds a process number, and is emptied
when the program ends.
"""


_CLAIM_FOLDER = re.compile(r'mkdir "[^"]*/runtime/boundarycheck"')


@dataclass(frozen=True)
class GuestEvidence:
    """What a guest's session put on the disk, and what stood there before and after."""

    typed: tuple[tuple[str, str], ...]
    stored: tuple[str, ...]
    before: tuple[tuple[str, bytes], ...]
    after: tuple[tuple[str, bytes], ...]
    memory: tuple[Finding, ...]


def gather(around: Path) -> GuestEvidence:
    """Run the session in folders below ``around``. It copies nothing: the clipboard may be in use."""
    around.mkdir()
    with Watched(around) as program:
        officer = Officer(program)
        program.arrive("front-door")
        before = lying(program.home)
        program.do("go", "without-saving")
        program.do("press", "Begin")
        program.arrive("home")
        officer.walk(*program.do("places").split())
        program.do("go", "profile")
        program.do("press", "Save my details")
        program.do("go", "write")
        officer.type_everywhere()
        program.do("press", "Save the entry")
        program.lock_by_keys()
        readable = places.may_read_memory(program.window)
        return GuestEvidence(
            typed=tuple(officer.typed),
            stored=without_claim(program.traced().stored()),
            before=before,
            after=lying(program.home),
            memory=tuple(places.memory(each, TYPED) for each in places.processes(program.home)) if readable else (),
        )


def without_claim(stored: list[str]) -> tuple[str, ...]:
    """Leave out the claim on the window, and the folder made for it."""
    return tuple(each for each in stored if CLAIM not in each and not _CLAIM_FOLDER.match(each))


def lying(home: Path) -> tuple[tuple[str, bytes], ...]:
    """Return every file and folder below ``home`` with what is in it; of the claim, that it is there."""
    return tuple(
        (str(file.relative_to(home)), file.read_bytes() if file.is_file() and CLAIM not in str(file) else b"")
        for file in sorted(home.rglob("*"))
    )
