"""The draft of a letter, and when it has done its work: once what it says was handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.follow_up import Stage
from boundarycheck.services.requests import REASSIGNMENT

if TYPE_CHECKING:
    from datetime import date

    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tracking import RequestBook


def slot_of(kind_id: str) -> str:
    """Return the slot in which a letter of ``kind_id`` is a draft."""
    return "request" if kind_id == REASSIGNMENT else f"request:{kind_id}"


def handed_over(book: RequestBook, drafts: DraftService, uid: str, on: date) -> tuple[TrackedRequest, Draft | None]:
    """Keep on the worker that the request ``uid`` was handed over, and let its draft go; return both.

    The draft stays (and None is returned for it) where another letter of that kind is not handed over yet: it goes
    on with the same words. Raises StepNotPossible, RecordGone, or why it cannot be kept.
    """
    tracked = book.step(uid, Stage.HANDED_OVER, on)
    if book.unfinished(tracked.kind_id) is not None:
        return tracked, None
    slot = slot_of(tracked.kind_id)
    draft = drafts.find(slot)
    drafts.drop(slot)
    return tracked, draft
