"""How long this vault keeps things, and whether it is on hold: notes in it that its deletions obey."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import OnHold, VaultDamaged
from boundarycheck.domain.keeping import Hold, Keep, KeptKind, Retention
from boundarycheck.vault import moments
from boundarycheck.vault.notes import NoteRepository
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.vault.database import Database

HOLD: Final = "hold"
"""The note that says that nothing may be deleted, and why."""
_PERIODS: Final = "keep_periods"
_SEEN: Final = "keep_seen_at"


def refuse_on_hold(database: Database) -> None:
    """Raise :class:`OnHold` while nothing may be deleted."""
    if NoteRepository(database).read(HOLD) is not None:
        raise OnHold


class KeepingRepository:
    """What the officer chose. Every write is on the disk when the call returns."""

    def __init__(self, database: Database) -> None:
        self._notes = NoteRepository(database)

    def periods(self) -> Retention:
        """Return how long each kind is kept. Raises :class:`VaultDamaged`."""
        text = self._notes.read(_PERIODS)
        if text is None:
            return Retention()
        try:
            fields = Fields.parse(text, "how long things are kept")
            # A kind of a later release is none that this one erases.
            named = fields.all_texts()
            return Retention({kind: Keep(named[kind.value]) for kind in KeptKind if kind.value in named})
        except ShapeError as error:
            raise VaultDamaged(reason=error.reason) from None
        except ValueError:
            raise VaultDamaged(reason="how long things are kept is of an unknown kind") from None

    def choose(self, retention: Retention) -> None:
        """Keep how long each kind is kept."""
        self.forget_look()
        periods = {kind.value: retention.of(kind).value for kind in KeptKind}
        self._notes.keep(_PERIODS, json.dumps(periods, separators=(",", ":")))

    def hold(self) -> Hold | None:
        """Return the hold, or None. Raises :class:`VaultDamaged`."""
        text = self._notes.read(HOLD)
        if text is None:
            return None
        try:
            fields = Fields.parse(text, "the hold")
            hold = Hold(moments.from_text(fields.text("since")), fields.text("note"))
            fields.finish()
        except ShapeError as error:
            raise VaultDamaged(reason=error.reason) from None
        return hold

    def put_on_hold(self, hold: Hold) -> None:
        """Let nothing be deleted any more."""
        members = {"since": moments.to_text(hold.since), "note": hold.note}
        self._notes.keep(HOLD, json.dumps(members, separators=(",", ":")))

    def lift_hold(self) -> None:
        """Let things be deleted again; what is due by then is looked at anew first."""
        self.forget_look()
        self._notes.drop(HOLD)

    def looked_at(self) -> datetime | None:
        """Return when it was last looked what is due, so that it counts; None when never."""
        text = self._notes.read(_SEEN)
        return None if text is None else moments.from_text(text)

    def look(self, moment: datetime) -> None:
        """Keep that it was looked at ``moment``."""
        self._notes.keep(_SEEN, moments.to_text(moment))

    def forget_look(self) -> None:
        """Forget when it was looked: what was chosen now cannot have been seen due before."""
        self._notes.drop(_SEEN)
