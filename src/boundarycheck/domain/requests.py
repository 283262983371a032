"""The reassignment request: the officer's profile, what the letter says, and the letter itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class MoveFrom(StrEnum):
    """What the officer asks to be moved off."""

    POST = "post"
    UNIT = "unit"
    SHIFT = "shift"
    FACILITY = "facility"


class Duration(StrEnum):
    """For how long."""

    TEMPORARY = "temporary"
    LASTING = "lasting"


class Start(StrEnum):
    """From when."""

    TODAY = "today"
    NEXT_SHIFT = "next-shift"
    NEXT_BID = "next-bid"


class ReasonCategory(StrEnum):
    """Low-disclosure reasons; each is used only if it is true. NONE leaves the reason to a private talk."""

    NONE = "none"
    BOUNDARIES = "boundaries"
    CONFLICT = "conflict"
    WELLNESS = "wellness"
    PERSONAL = "personal"
    ROTATION = "rotation"


@dataclass(frozen=True, slots=True)
class Profile:
    """Who asks. Every field may be empty until the officer fills it; it is kept in the vault only."""

    name: str = ""
    officer_id: str = ""
    rank: str = ""
    facility: str = ""
    unit: str = ""
    post: str = ""
    shift: str = ""
    days_off: str = ""
    reach_privately: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whom the letter goes to: a role or a name, and an e-mail address where one is known."""

    name: str = ""
    role: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ReassignmentRequest:
    """Everything the letter is made from. There is no field for an inmate's name, on purpose."""

    profile: Profile
    receiver: Receiver
    dated: date
    cc: str = ""
    move_from: MoveFrom = MoveFrom.POST
    duration: Duration = Duration.LASTING
    start: Start = Start.NEXT_SHIFT
    preferences: tuple[str, ...] = ()
    """Up to three posts, units or shifts that the officer would take."""
    reason: ReasonCategory = ReasonCategory.BOUNDARIES
    own_words: str = ""
    steps_taken: str = ""
    discuss_privately: bool = True
    need_to_know: bool = True

    def value_of(self, field_of_letter: LetterField) -> str:
        """Return what the officer gave for ``field_of_letter``, "" while it is blank."""
        if field_of_letter is LetterField.RECEIVER:
            return self.receiver.name.strip() or self.receiver.role.strip()
        return str(getattr(self.profile, field_of_letter.value)).strip()

    @property
    def blanks(self) -> tuple[LetterField, ...]:
        """The fields that the letter shows as a line to fill in by hand, in the order of the letter.

        A private way to be reached is one of them only where the letter offers a private talk.
        """
        return tuple(
            asked
            for asked in LetterField
            if not self.value_of(asked) and (self.discuss_privately or asked is not LetterField.REACH_PRIVATELY)
        )


class LetterField(StrEnum):
    """What the letter needs from the officer: the profile's fields, by their names, and the receiver."""

    NAME = "name"
    RANK = "rank"
    OFFICER_ID = "officer_id"
    FACILITY = "facility"
    UNIT = "unit"
    POST = "post"
    SHIFT = "shift"
    DAYS_OFF = "days_off"
    REACH_PRIVATELY = "reach_privately"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field's label in the letter and on the page, and how a sentence names it while it is blank."""

    label: str
    missing: str


@dataclass(frozen=True, slots=True)
class OptionText:
    """One choice on the review page: its label, an optional hint, and what the letter says for it."""

    label: str
    in_letter: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LetterNote:
    """Something to know before handing the letter over, shown beside it and never part of it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class LetterWording:
    """Every word of the letter that is not the officer's, and what stands beside it on the review page.

    Texts with braces are templates; :data:`LETTER_PLACEHOLDERS` says what goes into which.
    """

    fields: dict[LetterField, FieldText]
    moves: dict[MoveFrom, OptionText]
    durations: dict[Duration, OptionText]
    starts: dict[Start, OptionText]
    reasons: dict[ReasonCategory, OptionText]
    notes: tuple[LetterNote, ...]
    months: tuple[str, ...]
    dated: str
    line: str
    named_role: str
    copy_to: str
    subject: str
    salutation: str
    ask: str
    preferences: str
    steps_taken: str
    talk: str
    need_to_know: str
    decision: str
    closing: str
    signature: tuple[str, ...]
    receipt: tuple[str, ...]


LETTER_PLACEHOLDERS: dict[str, frozenset[str]] = {
    "dated": frozenset({"month", "day", "year"}),
    "line": frozenset({"label", "value"}),
    "named_role": frozenset({"name", "role"}),
    "copy_to": frozenset(),
    "subject": frozenset({"move"}),
    "salutation": frozenset({"receiver"}),
    "ask": frozenset({"duration", "move", "detail", "start"}),
    "preferences": frozenset({"places"}),
    "steps_taken": frozenset({"steps"}),
    "talk": frozenset({"reach"}),
    "need_to_know": frozenset(),
    "decision": frozenset(),
    "closing": frozenset(),
}
"""The texts of :class:`LetterWording` that go into a letter alone, and the places each of them must have."""

MONTHS = 12

BLANK = "__________"
"""Stands for a field that is still empty, so that the letter is finished and can be completed by hand."""

SIGNING_LINE = "______________________________"
"""Where a hand signs, at the foot."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter exactly as it will leave, as plain text in blocks that a page can set.

    ``subject`` is one line. ``sender`` and ``recipient`` are lines. ``paragraphs`` are the body.
    ``signature`` and ``receipt`` are the lines at the foot.
    """

    subject: str
    dated: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: tuple[str, ...]
    receipt: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The whole letter as plain text, blocks divided by an empty line, ending in a line feed."""
        blocks = (
            "\n".join(self.sender),
            self.dated,
            "\n".join(self.recipient),
            self.subject,
            self.salutation,
            *self.paragraphs,
            self.closing,
            "\n".join(self.signature),
            "\n".join(self.receipt),
        )
        return "\n\n".join(block for block in blocks if block) + "\n"
