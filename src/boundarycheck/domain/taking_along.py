"""What leaves the journal as a file, what is brought in from one, and which entries are meant."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.entry_facts import (
    NO_FACTS,
    BroughtIn,
    EntryFacts,
    fitting_tags,
)
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.journal import BODY_LIMIT, TITLE_LIMIT, EntryKind, EntryText
from boundarycheck.domain.plain_text import clean_text, one_line
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.searching import EVERYTHING, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.entry_facts import Happened
    from boundarycheck.domain.journal import Entry, EntryVersion, FinishedCheck

_ARRIVALS: Final = uuid.UUID("5f8b7a52-6a0f-5d0c-9a3e-0d6a3f0f4c11")
"""The name space of identities that are made from what is brought in (RFC 9562, 5.5)."""


class Form(StrEnum):
    """What a journal is written as."""

    JSON = "json"
    MARKDOWN = "markdown"
    PDF = "pdf"

    @property
    def ending(self) -> str:
        """How the name of such a file ends."""
        return {Form.JSON: ".json", Form.MARKDOWN: ".md", Form.PDF: ".pdf"}[self]


class Origin(StrEnum):
    """Which program wrote what is brought in."""

    BOUNDARYCHECK = "boundarycheck"
    FOLDER = "folder"
    JRNL = "jrnl"
    DAY_ONE = "day-one"
    REDNOTEBOOK = "rednotebook"

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files; else it is one file."""
        return self in {Origin.FOLDER, Origin.REDNOTEBOOK}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which entries are taken along: those that fit ``wanted``, and with ``bin_too`` those in the bin, too."""

    wanted: Wanted = EVERYTHING
    bin_too: bool = False


@dataclass(frozen=True, slots=True)
class TakenEntry:
    """An entry that is taken along, with all it said before, newest first."""

    entry: Entry
    versions: tuple[EntryVersion, ...] = ()
    in_bin: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry that is brought in.

    ``uid`` is the same whenever the same is read again, so that nothing is brought in twice. What a file says of when
    it was written stands in ``facts.brought_in``; the journal itself says when it was brought in.
    """

    uid: str
    origin: Origin
    text: EntryText
    facts: EntryFacts = NO_FACTS
    kind: EntryKind = EntryKind.NOTE
    check: FinishedCheck | None = None
    versions: tuple[EntryVersion, ...] = ()
    in_bin: bool = False


class WhyNot(StrEnum):
    """Why something in a source is not brought in; the values are told, and the windows translate them."""

    EMPTY = "it is empty"
    TOO_LONG = f"it is longer than {BODY_LIMIT:,} characters"
    TWICE = "it stands there twice"
    NO_TEXT = "its text is missing"
    NOT_IN_UTF8 = "its letters are not in UTF-8"
    NO_MONTH = "it is no month of RedNotebook"
    HIDDEN = "it is hidden"
    A_LINK = "it is a link"
    NO_FILE = "it is no file"
    ANOTHER_KIND = "it is another kind of file"
    CANNOT_BE_OPENED = "it cannot be opened"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a source that is no entry: where it stands, and why it is not brought in."""

    where: str
    reason: WhyNot


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a source."""

    origin: Origin
    arrivals: tuple[Arrival, ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class ArrivalCounts:
    """What bringing in does: new entries; those that are here, as they are or not quite; deleted and erased ones."""

    new: int = 0
    here: int = 0
    here_differently: int = 0
    binned_here: int = 0
    erased_here: int = 0


class Gathered:
    """Gathers what a foreign journal holds. ``origin`` says whose it is.

    Every call looks at ``progress`` and raises :class:`Stopped` through it.
    """

    def __init__(self, origin: Origin, progress: Progress | None = None) -> None:
        self._origin = origin
        self._progress = progress or Progress()
        self._arrivals: dict[str, Arrival] = {}
        self._left_out: list[LeftOut] = []

    def leave_out(self, where: str, reason: WhyNot) -> None:
        """Note that what stands at ``where`` is not brought in."""
        self._progress.at(None)
        self._left_out.append(LeftOut(tellable(where), reason))

    def add(
        self,
        where: str,
        title: str,
        body: str,
        *,
        happened: Happened | None = None,
        tags: Sequence[str] = (),
        identity: str = "",
    ) -> None:
        """Take an entry. Nothing of it is cut: what is no title or tag for us goes to its words.

        ``identity`` is what its own program knows it by; without one it is known by its date and words.
        """
        self._progress.at(None)
        head, words, kept = _fitted(title, clean_text(body), tags)
        try:
            text = EntryText.clean(head, words)
        except NothingToKeep:
            self.leave_out(where, WhyNot.EMPTY)
            return
        except TextTooLong:
            self.leave_out(where, WhyNot.TOO_LONG)
            return
        known_by = identity or _known_by(text, happened)
        uid = str(uuid.uuid5(_ARRIVALS, f"{self._origin}\0{known_by}"))
        if uid in self._arrivals:
            self.leave_out(where, WhyNot.TWICE)
            return
        facts = EntryFacts(happened, kept, brought_in=BroughtIn(self._origin.value))
        self._arrivals[uid] = Arrival(uid, self._origin, text, facts)

    def reading(self) -> Reading:
        """Return everything that was gathered."""
        return Reading(self._origin, tuple(self._arrivals.values()), tuple(self._left_out))


def tellable(name: str) -> str:
    """Return the name of a file as it can be shown and printed, whatever bytes and signs are in it."""
    return one_line(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _fitted(title: str, body: str, tags: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    """Return title, body and tags as an entry holds them; what is too long for its place goes to the body."""
    head = one_line(title)
    if len(head) > TITLE_LIMIT:
        head, body = "", f"{head}\n\n{body}".strip()
    kept, over = fitting_tags(tags)
    if over:
        body = "\n".join([body.rstrip(), "", *over]).lstrip("\n")
    return head, body, kept


def _known_by(text: EntryText, happened: Happened | None) -> str:
    return "\0".join(["" if happened is None else happened.text, text.title, text.body])
