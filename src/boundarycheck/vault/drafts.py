"""Words not yet saved, kept under the slot where they were typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import Draft
from boundarycheck.vault import moments
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock
    from boundarycheck.vault.database import Database, Row


class DraftRepository:
    """The drafts, one a slot. Every write is on the disk when the call returns."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def keep(self, draft: Draft) -> Draft:
        """Keep ``draft`` in place of an earlier one in its slot and return it with the moment of saving.

        The fields are kept as they were typed, down to the last character.
        """
        now = self._clock.now()
        with self._database.transaction():
            self._database.run(
                "INSERT INTO draft (slot, fields_json, saved_at) VALUES (?, ?, ?)"
                " ON CONFLICT (slot)"
                " DO UPDATE SET fields_json = excluded.fields_json, saved_at = excluded.saved_at",
                (draft.slot, json.dumps(draft.fields, separators=(",", ":")), moments.to_text(now)),
            )
        return Draft(draft.slot, dict(draft.fields), now)

    def find(self, slot: str) -> Draft | None:
        """Return the draft in ``slot``, or None."""
        rows = self._database.rows("SELECT slot, fields_json, saved_at FROM draft WHERE slot = ?", (slot,))
        return draft_of(rows[0]) if rows else None

    def drop(self, slot: str) -> None:
        """Forget the draft in ``slot``; nothing happens when there is none."""
        with self._database.transaction():
            self._database.run("DELETE FROM draft WHERE slot = ?", (slot,))

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, last saved first."""
        rows = self._database.rows("SELECT slot, fields_json, saved_at FROM draft ORDER BY saved_at DESC, slot")
        return tuple(draft_of(row) for row in rows)


def draft_of(row: Row) -> Draft:
    """Return the draft in a row of slot, fields_json, saved_at. Raises :class:`VaultDamaged`."""
    slot, fields_json, saved_at = row
    try:
        fields = Fields.parse(fields_json, "a draft").all_texts()
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    return Draft(slot, fields, moments.from_text(saved_at))
