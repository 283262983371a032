"""What a lock could not put into the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Words still in memory when the journal could not be written, and where the officer was.

    ``left_at`` is the text of a page that was left (``""`` for none); only the window reads it.
    """

    drafts: tuple[Draft, ...]
    left_at: str = ""
