"""How long this vault keeps things, and whether it is on hold: notes in it that its deletions obey."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import OnHold, VaultDamaged
from boundarycheck.domain.keeping import Going, Gone, Hold, Keep, KeptKind, Retention
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
_BIN_FROM: Final = "keep_bin_from"
_GONE: Final = "keep_gone"


def is_on_hold(database: Database) -> bool:
    """Return whether nothing may be deleted."""
    return NoteRepository(database).read(HOLD) is not None


def refuse_on_hold(database: Database) -> None:
    """Raise :class:`OnHold` while nothing may be deleted."""
    if is_on_hold(database):
        raise OnHold


def take_hold(ours: Database, theirs: Database) -> bool:
    """Put ``ours`` on hold when ``theirs`` is, in the caller's transaction; return whether that is new.

    Of two holds both notes stay, and it is on hold since the first began: both sides end alike. Raises
    :class:`VaultDamaged`.
    """
    there = KeepingRepository(theirs).hold()
    return there is not None and join_hold(ours, there)


def join_hold(ours: Database, there: Hold) -> bool:
    """Put ``ours`` on the hold ``there`` beside its own, in the caller's transaction; return whether it had none."""
    here = KeepingRepository(ours).hold()
    both = there if here is None else _joined(here, there)
    if both != here:
        ours.run("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", (HOLD, _hold_json(both)))
    return here is None


def _joined(one: Hold, other: Hold) -> Hold:
    first, second = sorted((one, other), key=lambda hold: (hold.since, hold.note))
    if second.note in first.note:
        return first
    if first.note in second.note:
        return Hold(first.since, second.note)
    return Hold(first.since, f"{first.note}\n\n{second.note}")


def _hold_json(hold: Hold) -> str:
    return json.dumps({"since": moments.to_text(hold.since), "note": hold.note}, separators=(",", ":"))


class KeepingRepository:
    """What the officer chose. Every write is on the disk when the call returns."""

    def __init__(self, database: Database) -> None:
        self._database = database
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
        self._notes.keep(HOLD, _hold_json(hold))

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

    def bin_counts_from(self, now: datetime) -> datetime:
        """Return since when the days in the bin are counted: since this release was first here, which is noted now."""
        text = self._notes.read(_BIN_FROM)
        if text is None:
            text = moments.to_text(now)
            self._notes.keep(_BIN_FROM, text)
        return moments.from_text(text)

    def put_bin_from(self, now: datetime) -> None:
        """Count the days in the bin from ``now`` at the earliest, in the caller's transaction.

        Never from before the last look, as with all that is put into the bin.
        """
        moment = max(now, self.looked_at() or now)
        self._database.run(
            "INSERT INTO note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET"
            " value = max(value, excluded.value)",
            (_BIN_FROM, moments.to_text(moment)),
        )

    def note_gone(self, gone: Gone) -> None:
        """Keep what goes, so that it can be told at any time; in the caller's transaction, which erases it."""
        told = json.dumps({"at": moments.to_text(gone.at), **dataclasses.asdict(gone.going)})
        self._database.run("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", (_GONE, told))

    def gone(self) -> Gone | None:
        """Return what went last; None when nothing ever did. Raises :class:`VaultDamaged`."""
        text = self._notes.read(_GONE)
        if text is None:
            return None
        try:
            told = Fields.parse(text, "what was erased last")
            gone = Gone(
                moments.from_text(told.text("at")),
                Going(**{part.name: told.whole_number(part.name) for part in dataclasses.fields(Going)}),
            )
            told.finish()
        except ShapeError as error:
            raise VaultDamaged(reason=error.reason) from None
        return gone
