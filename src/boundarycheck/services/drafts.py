"""What was typed and not yet saved: kept in the vault a moment later, so that no lock or crash loses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.journal import Draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.services.session import Session


class DraftService:
    """Drafts by the slot where they were typed. Every call raises :class:`Locked` without an open vault."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, slot: str, fields: Mapping[str, str]) -> Draft | None:
        """Keep what stands in ``fields``, durably; drop the draft when no visible character does."""
        draft = Draft(slot, dict(fields))
        if draft.empty:
            self._session.vault.drafts.drop(slot)
            return None
        return self._session.vault.drafts.keep(draft)

    def on_its_way(self, draft: Draft) -> None:
        """Be told of a draft that will be kept as soon as the worker comes to it; from the thread of the window."""

    def find(self, slot: str) -> Draft | None:
        """Return the draft in ``slot``, or None."""
        return self._session.vault.drafts.find(slot)

    def drop(self, slot: str) -> None:
        """Forget the draft in ``slot``."""
        self._session.vault.drafts.drop(slot)

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, last saved first."""
        return self._session.vault.drafts.all()
