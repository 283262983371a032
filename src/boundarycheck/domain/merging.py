"""Bringing two copies of a journal together: what was found, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ConflictCopy:
    """A second database that a file-sync program left beside the journal's own. ``size`` is in bytes."""

    path: Path
    modified_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class MergeCounts:
    """What merging another copy does, or did: each number counts entries unless it says something else."""

    new: int = 0
    """Entries that only the other copy had, on its list."""
    new_in_bin: int = 0
    """Entries that only the other copy had, in its bin. They are in the bin here, and their days begin anew."""
    newer_there: int = 0
    """The other copy's words are newer and took the place of ours."""
    older_there: int = 0
    """Ours are newer and stay."""
    same: int = 0
    """Word for word the same in both."""
    kept_as_version: int = 0
    """Earlier words that were kept beside an entry (versions, not entries)."""
    moved: int = 0
    """Put into the bin or taken out of it, because that was done later in the other copy."""
    erased_here: int = 0
    """Erased, because they were erased for good in the other copy and not touched here since."""
    stay_erased: int = 0
    """In the other copy only, and left out because they were erased for good here."""
    drafts: int = 0
    """Unsaved words that were taken over, as a draft or as an entry (drafts, not entries)."""
    profile: bool = False
    """Whether the name and the receiver for letters were taken over, because none were kept here."""
    hold: bool = False
    """Whether the other copy is on hold and this one was not: it is now."""

    records: int = 0
    """Letters, people and plans that only the other copy had; the numbers from here on count these."""
    records_newer_there: int = 0
    """The other copy's are newer and took the place of ours, which are not kept here."""
    records_older_there: int = 0
    """Ours are newer and stay."""
    records_erased_here: int = 0
    """Erased, because they were erased in the other copy and not touched here since."""
    records_stay_erased: int = 0
    """In the other copy only, and left out because they were erased here."""
    attachments: int = 0
    """Files with such a record that were taken over (files)."""
    attachments_erased_here: int = 0
    """Files that were taken off their record in the other copy, and are so here now (files)."""

    @property
    def erases(self) -> bool:
        """Whether anything goes for good."""
        return bool(self.erased_here or self.records_erased_here or self.attachments_erased_here)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the other copy is here already."""
        return not (
            self.new
            or self.new_in_bin
            or self.newer_there
            or self.kept_as_version
            or self.moved
            or self.erases
            or self.drafts
            or self.profile
            or self.hold
            or self.records
            or self.records_newer_there
            or self.attachments
        )
