"""What became of each request: kept in the vault before it leaves, and moved on by the officer's word only."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import RecordGone
from boundarycheck.domain.follow_up import Event, KeptCopy, Stage, TrackedRequest
from boundarycheck.services.request_records import REQUEST, fields_of_request, request_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.follow_up import Way
    from boundarycheck.services.session import Session

OPEN = frozenset({Stage.DRAFT, Stage.HANDING_OVER})
"""Stages in which the letter can still be changed and handed over again."""


class RequestBook:
    """The requests of the open vault. Every call raises :class:`Locked` without one.

    Every write is on the disk when the call returns.
    """

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    # ── looking ───────────────────────────────────────────────────────────────────────────────
    def all(self) -> tuple[TrackedRequest, ...]:
        """Return every request, the newest first."""
        return tuple(map(request_of, self._session.vault.records.all(REQUEST)))

    def find(self, uid: str) -> TrackedRequest:
        """Return one request. Raises :class:`RecordGone`."""
        record = self._session.vault.records.find(uid)
        if record is None or record.kind != REQUEST:
            raise RecordGone
        return request_of(record)

    def due(self) -> tuple[TrackedRequest, ...]:
        """Return what the app asks about today: whether it went, and whether there is an answer."""
        today = self._clock.today()
        return tuple(tracked for tracked in self.all() if tracked.is_due(today))

    def unfinished(self, kind_id: str) -> TrackedRequest | None:
        """Return the newest request of a kind that was begun and not handed over, so that it goes on."""
        return next((one for one in self.all() if one.kind_id == kind_id and one.stage in OPEN), None)

    def used_last(self, kind_id: str) -> tuple[str, ...]:
        """Return the uids of the receivers that letters of a kind went to, the last one first."""
        return tuple(one.receiver_uid for one in self.all() if one.kind_id == kind_id and one.receiver_uid)

    def way_used_last(self) -> Way | None:
        """Return how the last letter left; None when none did."""
        return next((one.way for one in self.all()), None)

    def copies(self, uid: str) -> tuple[KeptCopy, ...]:
        """Return what is kept of what left, file by file."""
        return tuple(KeptCopy(*each) for each in self._session.vault.records.attachments(uid))

    def copy(self, uid: str, name: str) -> bytes:
        """Return one file as it left. Raises :class:`RecordGone`."""
        data = self._session.vault.records.attachment(uid, name)
        if data is None:
            raise RecordGone
        return data

    # ── moving on ─────────────────────────────────────────────────────────────────────────────
    def begin(self, leaving: TrackedRequest, files: Mapping[str, bytes]) -> TrackedRequest:
        """Keep that ``leaving`` is about to be handed over, with the ``files`` that leave; return it as kept.

        ``leaving`` has no events: they are put here. With a uid the request goes on that was begun under it. Where
        that one may have gone to somebody else, it stays as it is, and ``leaving`` is a request of its own. It has
        to be called *before* anything leaves; whatever happens then, the next visit asks whether it went.
        Raises :class:`StepNotPossible`, RecordGone, or why it cannot be written: then nothing is kept, not even that
        it was begun, and nothing may leave.
        """
        today = self._clock.today()
        begun = self._goes_on_with(leaving)
        uid, before = ("", (Event(Stage.DRAFT, today),)) if begun is None else (begun.uid, begun.events)
        stepped = replace(leaving, uid=uid, events=before).stepped(Stage.HANDING_OVER, today, leaving.way.value)
        there = {copy.name: copy.sha256 for copy in self.copies(uid)}
        fresh = {
            _free(name, there): data
            for name, data in files.items()
            if hashlib.sha256(data).hexdigest() not in there.values()  # the very same was kept before
        }
        return self._keep(stepped, fresh)

    def step(self, uid: str, stage: Stage, on: date, note: str = "") -> TrackedRequest:
        """Move a request on, as the officer says. Raises StepNotPossible, RecordGone."""
        return self._keep(self.find(uid).stepped(stage, on, note))

    def remind(self, uid: str, days: int | None) -> TrackedRequest:
        """Ask about a request after so many days, or never. Raises StepNotPossible, RecordGone."""
        return self._keep(self.find(uid).remind_after(days, self._clock.today()))

    def put_back(self, tracked: TrackedRequest) -> None:
        """Put a request back as it was before a step. Raises RecordGone when it was removed meanwhile."""
        self._keep(tracked)

    def remove(self, uid: str) -> None:
        """Remove a request with all that is kept of it, for good."""
        self._session.vault.records.erase(uid)

    def _goes_on_with(self, leaving: TrackedRequest) -> TrackedRequest | None:
        """Return the request that ``leaving`` is one more step of; None where it is a new one."""
        if not leaving.uid:
            return None
        begun = self.find(leaving.uid)
        if begun.stage is not Stage.HANDING_OVER or _same_receiver(begun, leaving):
            return begun
        others = (one for one in self.all() if one.kind_id == leaving.kind_id and one.stage is Stage.HANDING_OVER)
        return next((one for one in others if _same_receiver(one, leaving)), None)

    def _keep(self, tracked: TrackedRequest, files: Mapping[str, bytes] | None = None) -> TrackedRequest:
        fields = fields_of_request(tracked)
        record = self._session.vault.records.keep(REQUEST, fields, tracked.uid or None, files=files)
        return replace(tracked, uid=record.uid)


def _same_receiver(one: TrackedRequest, other: TrackedRequest) -> bool:
    return (one.receiver_uid or one.receiver) == (other.receiver_uid or other.receiver)


def _free(name: str, taken: Mapping[str, str]) -> str:
    """Return ``name``, with a number where something of that name left before."""
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free
