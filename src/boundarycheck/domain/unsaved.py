"""What a lock could not put into the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.journal import Draft


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Words still in memory when the journal could not be written, and where the officer was.

    ``left_at`` is the text of a page that was left (``""`` for none); only the window reads it. ``sealed_at`` is when
    it was given away, aware, in UTC; None until then.
    """

    drafts: tuple[Draft, ...]
    left_at: str = ""
    sealed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a lock left, as the next unlock finds it.

    ``drafts`` are newer than what is kept in their slots. ``superseded`` are older: something else was typed there
    since, and both count.
    """

    drafts: tuple[Draft, ...] = ()
    superseded: tuple[Draft, ...] = ()
    left_at: str = ""
