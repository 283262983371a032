"""What a lock leaves for the next unlock: words that the journal could not take, and where the officer was."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import CannotWrite, ExpectedError, Locked
from boundarycheck.domain.unsaved import TakenBack
from boundarycheck.vault import spill
from boundarycheck.vault.spill import SpillUnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import Draft
    from boundarycheck.domain.unsaved import Unsaved
    from boundarycheck.services.session import Session
    from boundarycheck.vault.spill import Beside

_LEFT_AT: Final = "left_at"
_AT_THE_END: Final = 2.0
"""Seconds that the end of the program waits for a place to take what is in memory only."""


class _Since(Enum):
    """What happened in the slot of a draft since it was sealed."""

    NOTHING = auto()
    THE_SAME = auto()
    OTHER_WORDS = auto()


class UnsavedService:
    """``carried`` are sealed words that could not even be put beside the journal in ``folder``.

    A fresh process was given them. They may be of several journals, one after the other.
    """

    def __init__(self, session: Session, clock: Clock, carried: bytes = b"", folder: Path | None = None) -> None:
        self._session = session
        self._clock = clock
        self._carried = spill.parts(carried)
        self._folder = folder
        self._fetched: tuple[bytes, ...] = ()
        self._outstanding = False
        self._superseded: tuple[bytes, ...] = ()

    @property
    def carried(self) -> bytes:
        """Sealed words that are in memory only, ``b""`` for none. The next lock has to carry them on."""
        return b"".join(self._carried)

    def put_carried(self) -> bool:
        """Put carried words beside their journal after all; return whether none is in memory only now.

        Only where it is known whose they are, and never over others.
        """
        if not self._carried:
            return True
        folder = self._folder
        if folder is None or len(self._carried) > 1:
            return False

        def put(sealed: bytes) -> None:
            if spill.parts(spill.found(folder)):
                raise CannotWrite(place=folder, reason="other words wait there")
            spill.put(folder, sealed)

        if _within(_AT_THE_END, lambda: put(self._carried[0]), folder) is None:
            self._carried = ()
        return not self._carried

    def beside(self) -> Beside | None:
        """Return the place beside the open journal; None when none is open, and for a guest. From any thread."""
        try:
            return self._session.vault.beside
        except Locked:
            return None

    def put_beside(
        self, beside: Beside, unsaved: Unsaved, seconds: float | None = None
    ) -> tuple[bytes, ExpectedError | None]:
        """Encrypt ``unsaved`` and put it beside the journal, within ``seconds``. From any thread.

        Return what has to be carried in memory from now on, and what stood in the way, None when it is there.
        """
        sealed = beside.seal(replace(unsaved, sealed_at=self._clock.now()))
        others = tuple(part for part in self._carried if part not in self._fetched)
        # Older words that are no entry yet are nowhere else, so they go along.
        all_of_it = b"".join((*self._superseded, sealed))
        in_the_way = _within(seconds, lambda: spill.put(beside.folder, all_of_it), beside.folder)
        return b"".join(others if in_the_way is None else (*others, sealed)), in_the_way

    # ── on the worker ─────────────────────────────────────────────────────────────────────────
    def make_room(self) -> None:
        """Hold room ready beside the open journal, for a disk that is full when the lock comes."""
        beside = self.beside()
        if beside is not None:
            beside.make_room()

    def remember_place(self, left_at: str) -> None:
        """Keep where the officer is until the next unlock. Raises why it cannot be written."""
        self._session.vault.notes.keep(_LEFT_AT, left_at)

    def take_back(self) -> TakenBack:
        """Return what the last lock left. The words stay beside the journal until :meth:`are_kept`.

        Where the officer was is told once. What is beside the journal and of another key is kept aside, since it
        cannot be read. Nothing expected is raised: what cannot be fetched now is there for the next unlock.
        """
        beside = self.beside()
        if beside is None:
            return TakenBack()
        carried = self._unsealed(beside, self._carried)
        self._fetched = tuple(part for part, _ in carried)
        # What was carried could not be written when something may have lain there already, so it is newer.
        found = (*self._beside(beside), *carried)
        drafts: dict[str, Draft] = {}
        superseded: list[Draft] = []
        waiting: list[bytes] = []
        left_at = ""
        for part, unsaved in found:
            left_at = unsaved.left_at or left_at
            older = [draft for draft in unsaved.drafts if self._since(draft, unsaved) is _Since.OTHER_WORDS]
            drafts |= {draft.slot: draft for draft in unsaved.drafts if self._since(draft, unsaved) is _Since.NOTHING}
            superseded += older
            waiting += [part] if older else []
        self._superseded = tuple(waiting)
        self._outstanding = any(unsaved.drafts for _, unsaved in found)
        return TakenBack(tuple(drafts.values()), tuple(superseded), left_at or self._place())

    def superseded_are_kept(self) -> None:
        """Be told that the older words of :meth:`take_back` are entries now."""
        self._superseded = ()

    def are_kept(self) -> None:
        """Let go of what :meth:`take_back` returned: the words are in the journal now."""
        beside = self.beside()
        if self._outstanding and not self._superseded and beside is not None:
            self._outstanding = False
            self._carried = tuple(part for part in self._carried if part not in self._fetched)
            with suppress(ExpectedError):
                beside.remove()

    def _since(self, draft: Draft, unsaved: Unsaved) -> _Since:
        try:
            kept = self._session.vault.drafts.find(draft.slot)
        except ExpectedError:
            return _Since.NOTHING
        if kept is None:
            return _Since.NOTHING
        if kept.fields == draft.fields:  # the worker came to it after all, when nobody waited for it any more
            return _Since.THE_SAME
        if kept.saved_at is None or unsaved.sealed_at is None or kept.saved_at <= unsaved.sealed_at:
            return _Since.NOTHING
        return _Since.OTHER_WORDS

    def _place(self) -> str:
        try:
            left_at = self._session.vault.notes.read(_LEFT_AT)
            if left_at is not None:
                self._session.vault.notes.drop(_LEFT_AT)
        except ExpectedError:
            return ""
        return left_at or ""

    def _beside(self, beside: Beside) -> list[tuple[bytes, Unsaved]]:
        try:
            there = spill.found(beside.folder)
        except ExpectedError:
            return []
        sealed = spill.parts(there)
        readable = self._unsealed(beside, sealed)
        if len(readable) < len(sealed) or (not sealed and there.strip(b"\0")):
            with suppress(ExpectedError):
                beside.put_aside()
        return readable

    @staticmethod
    def _unsealed(beside: Beside, sealed: tuple[bytes, ...]) -> list[tuple[bytes, Unsaved]]:
        """Return those of ``sealed`` that are of this journal; others wait for their own."""
        readable = []
        for part in sealed:
            with suppress(SpillUnreadableError):
                readable.append((part, beside.unseal(part)))
        return readable


def _within(seconds: float | None, work: Callable[[], None], place: Path) -> ExpectedError | None:
    """Run ``work`` in a thread of its own and wait ``seconds`` at most; return what stood in the way.

    A drive that hangs must not hang a lock: the thread ends with the process.
    """
    met: list[ExpectedError] = []

    def run() -> None:
        try:
            work()
        except ExpectedError as error:
            met.append(error)

    thread = threading.Thread(target=run, name="beside", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        return CannotWrite(place=place, reason="it does not answer")
    return met[0] if met else None
