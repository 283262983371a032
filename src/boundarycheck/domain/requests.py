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
