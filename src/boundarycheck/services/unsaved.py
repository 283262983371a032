"""What a lock leaves for the next unlock: words that the journal could not take, and where the officer was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import ExpectedError, Locked
from boundarycheck.domain.unsaved import Unsaved
from boundarycheck.vault import spill
from boundarycheck.vault.spill import SpillUnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.session import Session
    from boundarycheck.vault.spill import Beside

_LEFT_AT: Final = "left_at"


class UnsavedService:
    """``carried`` are sealed words that could not even be put beside the journal; a fresh process was given them."""

    def __init__(self, session: Session, carried: bytes = b"") -> None:
        self._session = session
        self._carried = carried
        self._outstanding = False

    @property
    def carried(self) -> bytes:
        """Sealed words that are in memory only, ``b""`` for none. The next lock has to carry them on."""
        return self._carried

    def put_carried(self, folder: Path) -> bool:
        """Put carried words beside the journal in ``folder`` after all; return whether none is in memory only now."""
        if self._carried:
            try:
                spill.put(folder, self._carried)
            except ExpectedError:
                return False
            self._carried = b""
        return True

    def beside(self) -> Beside | None:
        """Return the place beside the open journal; None when none is open, and for a guest. From any thread."""
        try:
            return self._session.vault.beside
        except Locked:
            return None

    @staticmethod
    def put_beside(beside: Beside, unsaved: Unsaved) -> tuple[bytes, ExpectedError | None]:
        """Encrypt ``unsaved`` and put it beside the journal. From any thread.

        Return what still has to be carried in memory and what stood in the way; ``b""`` and None when it is there.
        """
        sealed = beside.seal(unsaved)
        try:
            spill.put(beside.folder, sealed)
        except ExpectedError as error:
            return sealed, error
        return b"", None

    # ── on the worker ─────────────────────────────────────────────────────────────────────────
    def make_room(self) -> None:
        """Hold room ready beside the open journal, for a disk that is full when the lock comes."""
        beside = self.beside()
        if beside is not None:
            beside.make_room()

    def remember_place(self, left_at: str) -> None:
        """Keep where the officer is until the next unlock. Raises why it cannot be written."""
        self._session.vault.notes.keep(_LEFT_AT, left_at)

    def take_back(self) -> Unsaved:
        """Return what the last lock left. The words stay beside the journal until :meth:`are_kept`.

        Where the officer was is told once. What is beside the journal and of another key is kept aside, since it
        cannot be read. Nothing expected is raised: what cannot be fetched now is there for the next unlock.
        """
        beside = self.beside()
        if beside is None:
            return Unsaved(())
        found = [self._unsealed(beside, self._carried), self._beside(beside)]
        there = [unsaved for unsaved in found if unsaved is not None]
        drafts = {draft.slot: draft for unsaved in reversed(there) for draft in unsaved.drafts}
        self._outstanding = bool(drafts)
        left_at = next((unsaved.left_at for unsaved in there if unsaved.left_at), "")
        return Unsaved(tuple(drafts.values()), left_at or self._place())

    def are_kept(self) -> None:
        """Let go of what :meth:`take_back` returned: the words are in the journal now."""
        beside = self.beside()
        if self._outstanding and beside is not None:
            self._outstanding = False
            self._carried = b""
            with suppress(ExpectedError):
                beside.remove()

    def _place(self) -> str:
        try:
            left_at = self._session.vault.notes.read(_LEFT_AT)
            if left_at is not None:
                self._session.vault.notes.drop(_LEFT_AT)
        except ExpectedError:
            return ""
        return left_at or ""

    def _beside(self, beside: Beside) -> Unsaved | None:
        try:
            return beside.unseal(spill.found(beside.folder))
        except SpillUnreadableError:
            with suppress(ExpectedError):
                beside.put_aside()
        except ExpectedError:
            pass
        return None

    @staticmethod
    def _unsealed(beside: Beside, sealed: bytes) -> Unsaved | None:
        try:
            return beside.unseal(sealed)
        except SpillUnreadableError:  # of another journal: that one will ask for it
            return None
