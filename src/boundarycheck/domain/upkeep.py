"""What looking after a journal file finds: whether it is sound, and what can still be read of a damaged one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.journal import EntrySummary


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What both checks of an open journal found.

    ``pages`` is how many pages of 4096 bytes it has; ``damaged_pages`` are the numbers, from 1, of those that
    are not as they were written. ``structure_faults`` counts what does not fit together (at most 100 are
    counted). ``entries`` can be read, those in the bin included; ``entries_lost`` are known and cannot. So with
    records (letters, people and plans) and with attachments, the files that go with them.
    """

    pages: int
    damaged_pages: tuple[int, ...]
    structure_faults: int
    entries: int
    entries_lost: int
    records: int = 0
    records_lost: int = 0
    attachments: int = 0
    attachments_lost: int = 0

    @property
    def structure_ok(self) -> bool:
        """Whether everything in the file fits together."""
        return not self.structure_faults

    @property
    def sound(self) -> bool:
        """Whether nothing at all was found."""
        return not self.damaged_pages and self.structure_ok


@dataclass(frozen=True, slots=True)
class Survey:
    """What can still be read of a damaged journal: ``readable``, newest first, those in the bin included.

    ``lost`` entries are known to have been there and cannot be read; there may have been more. An attachment whose
    record cannot be read is lost with it.
    """

    readable: tuple[EntrySummary, ...]
    lost: int
    records: int = 0
    records_lost: int = 0
    attachments: int = 0
    attachments_lost: int = 0


@dataclass(frozen=True, slots=True)
class RescueReport:
    """What a rescue brought into the new journal, and what it knows to be lost.

    Counts of entries include the bin. More entries than ``entries_lost`` may have been there: what stood on a
    damaged page is known only when another page names it.
    """

    entries: int
    entries_lost: int
    versions: int
    drafts: int
    profile: bool
    """Whether anything of the profile was there to be brought along."""
    older: int = 0
    """How many of ``entries`` came in an older wording, because their newest words are lost."""
    records: int = 0
    """Letters, people and plans."""
    records_lost: int = 0
    attachments: int = 0
    """Files that go with these."""
    attachments_lost: int = 0
    """Files that cannot be read, or whose record cannot."""
    hold_unknown: bool = False
    """Whether nobody can tell if the damaged journal was on hold. The new one is then."""
