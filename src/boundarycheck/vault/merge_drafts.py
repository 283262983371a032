"""Bringing the unsaved words of another copy into the open one. No word goes: what loses its slot is an entry."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.journal import BODY_LIMIT, TITLE_LIMIT, EntryKind, EntryText
from boundarycheck.domain.plain_text import clean_text, one_line
from boundarycheck.domain.typed_facts import FIELDS, TypedFacts
from boundarycheck.vault import moments
from boundarycheck.vault.drafts import draft_of
from boundarycheck.vault.facts_json import to_json as facts_to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from boundarycheck.domain.entry_facts import EntryFacts
    from boundarycheck.vault.database import Database, Row

_NAMESPACE: Final = uuid.UUID("5f1c8f0e-2f57-5d0c-9d0c-6b1f3c4f7a21")
"""Of the identities of entries that were a draft: the same words of the same moment have the same one everywhere."""

_ENTRY: Final = "entry:"
_NEW: Final = "entry:new"
_DIGITS: Final = 18
"""Of the greatest id that is looked up; SQLite's have at most 19."""

# Fields that hold a choice and no words; they would be noise in an entry. What is not known is kept.
_CHOICES: Final = frozenset(
    {
        "step",
        "circumstances",
        "move-from",
        "duration",
        "start",
        "reason",
        "discuss-privately",
        "need-to-know",
    }
)
_CHOICES_OF: Final = ("answer:", "sign:")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stood in one slot, and when it was kept (a text of the one form)."""

    saved_at: str
    fields: dict[str, str]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Take a row of slot, fields_json, saved_at. Raises :class:`VaultDamaged`."""
        draft = draft_of(row)
        return cls(moments.to_text(moments.from_text(row[2])), draft.fields)

    @property
    def empty(self) -> bool:
        """Whether no field holds a visible character."""
        return not any(map(str.strip, self.fields.values()))

    @property
    def age(self) -> tuple[str, str]:
        """What decides which is the older; where the moments are the same, something both sides agree on."""
        return self.saved_at, json.dumps(sorted(self.fields.items()))


class DraftMerge:
    """One run, inside a transaction on ``ours``, after the entries are merged."""

    def __init__(self, ours: Database, theirs: Database) -> None:
        self._ours = ours
        self._theirs = theirs

    def run(self, loose: Iterable[Typed]) -> int:
        """Bring in what is not here yet and return how many drafts it was.

        ``loose`` are changes of ours to entries that were erased there before they were typed. Like those of
        theirs to what stays erased here, they become entries of their own.
        """
        known: dict[str, Typed] = {}
        slotless = list(loose)
        for row in self._theirs.rows("SELECT slot, fields_json, saved_at FROM draft"):
            typed = Typed.of(row)
            name, erased_at = self._name_of(row[0])
            if erased_at is None:
                known[name] = typed
            elif typed.saved_at > erased_at:
                slotless.append(typed)
        # In an order that is the same on either side, so that either way of merging ends in the same entries.
        came = sum(self._keep_as_entry(_NEW, typed) for typed in sorted(slotless, key=lambda typed: typed.age))
        return came + sum(self._bring(name, known[name]) for name in sorted(known))

    def _name_of(self, slot: str) -> tuple[str, str | None]:
        """Return ``slot`` with the entry's identity in place of its id, and since when it is erased, or None."""
        if not slot.startswith(_ENTRY) or slot == _NEW:
            return slot, None
        number = slot.removeprefix(_ENTRY)
        entry_id = int(number) if number.isascii() and number.isdecimal() and len(number) <= _DIGITS else -1
        for (uid,) in self._theirs.rows("SELECT uid FROM entry WHERE id = ?", (entry_id,)):
            if self._ours.rows("SELECT 1 FROM entry WHERE uid = ?", (uid,)):
                return f"{_ENTRY}{uid}", None
            # Not there means that it stays erased here, or the entries would not be merged.
            return slot, str(self._ours.rows("SELECT erased_at FROM erased WHERE uid = ?", (uid,))[0][0])
        return slot, ""  # erased there, and typed after that

    def _bring(self, name: str, theirs: Typed) -> bool:
        slot = self._slot_for(name)
        if theirs.empty or self._is_said(slot, theirs):
            return False
        rows = self._ours.rows("SELECT slot, fields_json, saved_at FROM draft WHERE slot = ?", (slot,))
        ours = Typed.of(rows[0]) if rows else None
        if ours is None or ours.empty or self._is_said(slot, ours):
            self._put(slot, theirs)
            return True
        if ours.fields == theirs.fields:
            return False
        older, newer = sorted((ours, theirs), key=lambda typed: typed.age)
        if newer is theirs:
            self._put(slot, theirs)
        return self._keep_as_entry(slot, older) or newer is theirs

    def _slot_for(self, name: str) -> str:
        if not name.startswith(_ENTRY) or name == _NEW:
            return name
        rows = self._ours.rows("SELECT id FROM entry WHERE uid = ?", (name.removeprefix(_ENTRY),))
        return f"{_ENTRY}{rows[0][0]}"

    def _put(self, slot: str, draft: Typed) -> None:
        self._ours.run(
            "INSERT INTO draft (slot, fields_json, saved_at) VALUES (?, ?, ?) ON CONFLICT (slot)"
            " DO UPDATE SET fields_json = excluded.fields_json, saved_at = excluded.saved_at",
            (slot, json.dumps(draft.fields, separators=(",", ":")), draft.saved_at),
        )

    def _is_said(self, slot: str, draft: Typed) -> bool:
        """Return whether the words of ``draft`` were saved since: an older copy still has them as a draft."""
        if not slot.startswith(_ENTRY):
            return False
        which = "" if slot == _NEW else " AND id = CAST(substr(?4, 7) AS INTEGER)"
        words = one_line(draft.fields.get("title", "")), clean_text(draft.fields.get("body", ""))
        facts, over = TypedFacts.in_fields(draft.fields).fitted()
        if over:
            return False  # no page saves that
        kept = facts_to_json(facts)
        return bool(
            self._ours.rows(
                f"SELECT 1 FROM entry WHERE title = ?1 AND body = ?2 AND (?3 IS NULL OR facts_json IS ?3){which}"  # noqa: S608 - built from constants; values are bound
                " LIMIT 1",
                (*words, kept) if slot == _NEW else (*words, kept, slot),
            )
        )

    def _keep_as_entry(self, slot: str, draft: Typed) -> bool:
        """Make entries of the words in ``draft`` unless they are there already; return whether any came."""
        if self._is_said(slot, draft):
            return False
        came = 0
        facts, over = TypedFacts.in_fields(draft.fields).fitted()
        for number, text in enumerate(_texts(draft.fields, facts, over)):
            uid = str(uuid.uuid5(_NAMESPACE, json.dumps([draft.age, number])))
            came += self._ours.run(
                "INSERT INTO entry (uid, kind, written_at, changed_at, title, body, facts_json)"
                " SELECT ?1, ?2, ?3, ?3, ?4, ?5, ?6"
                " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE uid = ?1)"
                " AND NOT EXISTS (SELECT 1 FROM erased WHERE uid = ?1)",
                (uid, EntryKind.NOTE.value, draft.saved_at, text.title, text.body, facts_to_json(facts)),
            )
        return came > 0


def _texts(fields: Mapping[str, str], facts: EntryFacts, over: tuple[str, ...]) -> Iterator[EntryText]:
    """Yield what the officer wrote in a draft as the texts of entries: one, unless it is more than one holds.

    What stood beside the words and does not become a fact comes behind them. Where there are no words at all, what
    became facts is said in words, so that there is an entry for it.
    """
    title = one_line(fields.get("title", ""))
    words = [
        clean_text(value)
        for key, value in fields.items()
        if key != "title" and key not in _CHOICES | FIELDS and not key.startswith(_CHOICES_OF) and value.strip()
    ]
    words += [clean_text("\n".join(over))] if over else []
    if len(title) > TITLE_LIMIT:
        title, words = "", [title, *words]
    if not title and not words:
        words = ["\n".join(["" if facts.happened is None else facts.happened.text, *facts.tags]).strip()]
    body = "\n\n".join(words)
    if title or body.strip():
        yield EntryText(title, body[:BODY_LIMIT])
    for start in range(BODY_LIMIT, len(body), BODY_LIMIT):
        yield EntryText("", body[start : start + BODY_LIMIT])
