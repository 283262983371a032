"""Bringing what another copy of the journal holds into the open one, entry by entry.

Each entry is known by its ``uid``. The newest words win, the others are kept as a version; the bin follows the
last move; what was erased for good stays erased unless it was touched later. Records and drafts have modules of
their own. The rules look at both sides alike, so it does not matter which copy is merged into which, and merging
twice changes nothing. docs/vault-format.md tells them one by one.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import EntryText, EntryVersion
from boundarycheck.domain.keeping import HoldWording
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import moments
from boundarycheck.vault.entries import ENTRY_COLUMNS, entry_of
from boundarycheck.vault.facts_json import facts_of
from boundarycheck.vault.keeping import is_on_hold, take_hold
from boundarycheck.vault.links import drop_dead_links, without_links
from boundarycheck.vault.merge_drafts import DraftMerge, Typed
from boundarycheck.vault.merge_records import RecordMerge
from boundarycheck.vault.merge_source import COPIED_SHARE
from boundarycheck.vault.newest import index_late, is_due
from boundarycheck.vault.strict_json import Fields, ShapeError
from boundarycheck.vault.versions import VersionRepository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.vault.database import Database, Row
    from boundarycheck.vault.vault import Vault

ENGLISH: Final = HoldWording()
_COLUMNS: Final = f"{ENTRY_COLUMNS}, binned_at, moved_at"
_BATCH: Final = 50
"""Entries that are read at once: few, because one may have two million characters."""
_ENTRIES_SHARE: Final = (COPIED_SHARE, 0.97)
"""Where the entries begin and end in the whole: opening the source comes before them, records and drafts after."""


def merge(
    vault: Vault,
    source: Database,
    progress: Progress | None = None,
    *,
    counts_only: bool = False,
    wording: HoldWording = ENGLISH,
) -> MergeCounts:
    """Bring what ``source``, a database of the newest schema, holds into ``vault``; all of it or nothing.

    With ``counts_only`` everything is done and taken back, so that the numbers are true. ``source`` is only
    read. What is replaced while on hold stays as an entry under a title of ``wording``. Raises :class:`VaultDamaged`
    for a row in it that makes no sense and :class:`Stopped` through ``progress``; the vault is as it was then, as it is
    after any other error.
    """
    replaced = wording.replaced_title, moments.to_text(vault.clock.now())
    merging = _Merge(vault.database, source, progress or Progress(), replaced)
    with suppress(_TakenBack), vault.database.transaction():
        counts = merging.run()
        if merging.filled_bin:
            # Nobody has seen it there before: its days begin now, however long it was in the other bin.
            vault.keeping.put_bin_from(vault.clock.now())
        if counts_only:
            _take_back()
    if counts.erases:
        # The log still holds the pages as they were, as after every erasing.
        vault.database.checkpoint()
    return counts


class _TakenBack(Exception):
    """The transaction was a rehearsal; nothing went wrong."""


def _take_back() -> None:
    raise _TakenBack


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row of ``entry``. Moments are texts of the one form, so that they can be compared."""

    entry_id: int
    version: tuple[str, str, str, str]
    """changed_at, title, body, facts_json ("" for none): what decides which are newer, the words themselves where
    dates are the same."""
    move: tuple[str, str]
    """moved_at and binned_at, "" for none: what decides where the entry is."""
    row: Row

    @classmethod
    def of(cls, row: Row) -> Self:
        """Take one row of :data:`_COLUMNS`. Raises :class:`VaultDamaged` when it makes no sense."""
        entry = entry_of(row[:-2])
        binned_at, moved_at = ("" if moment is None else _moment(moment) for moment in row[-2:])
        return cls(
            entry.entry_id,
            (moments.to_text(entry.changed_at), entry.text.title, entry.text.body, row[-3] or ""),
            (moved_at, binned_at),
            row,
        )

    @property
    def uid(self) -> str:
        return str(self.row[1])

    @property
    def written_at(self) -> str:
        return _moment(self.row[3])

    @property
    def as_written(self) -> bool:
        """Whether it was never changed."""
        return self.version[0] == self.written_at

    @property
    def touched(self) -> str:
        """When somebody last wanted it kept: by changing it, or by taking it out of the bin."""
        moved_at, binned_at = self.move
        return self.version[0] if binned_at else max(self.version[0], moved_at)


class _Merge:
    """One run, inside a transaction on ``ours``."""

    def __init__(self, ours: Database, theirs: Database, progress: Progress, replaced: tuple[str, str]) -> None:
        self._replaced = replaced
        self._ours = ours
        self._theirs = theirs
        self._progress = progress
        self._our_versions = VersionRepository(ours)
        self._their_versions = VersionRepository(theirs)
        self._newest_version: int = ours.rows("SELECT coalesce(max(id), 0) FROM entry_version")[0][0]
        self._with_versions = {row[0] for row in theirs.rows("SELECT DISTINCT entry_id FROM entry_version")}
        self._counts: Counter[str] = Counter()
        self._loose: list[Typed] = []
        self._on_hold = False
        self.filled_bin = False
        """Whether anything came into the bin."""
        self._erased_here: dict[str, str] = dict(ours.rows("SELECT uid, erased_at FROM erased"))
        self._marked = {*self._erased_here, *(row[0] for row in theirs.rows("SELECT uid FROM erased"))}

    def run(self) -> MergeCounts:
        """Merge everything and return what it was."""
        hold = take_hold(self._ours, self._theirs)
        self._on_hold = is_on_hold(self._ours)
        for batch in self._their_entries():
            here = self._here(batch)
            for entry in batch:
                if entry.uid in here:
                    self._join(here[entry.uid], entry)
                elif self._erased_here.get(entry.uid, "") >= entry.touched:
                    self._counts["stay_erased"] += 1
                else:
                    self._take(entry)
        self._erase()
        end = _ENTRIES_SHARE[1]
        records = RecordMerge(self._ours, self._theirs, self._erased_here, self._progress, end, replaced=self._replaced)
        self._counts += records.run()
        # A version that came with a link to what is erased is none of its own.
        self._counts["kept_as_version"] -= sum(
            version > self._newest_version for version in drop_dead_links(self._ours)
        )
        drafts = DraftMerge(self._ours, self._theirs).run(self._loose)
        index_late(self._ours)
        profile = self._take_profile()
        self._progress.at(1.0)
        return MergeCounts(**self._counts, drafts=drafts, profile=profile, hold=hold)

    def _their_entries(self) -> Iterator[list[_Kept]]:
        total = max(1, self._theirs.rows("SELECT count(*) FROM entry")[0][0])
        done, last = 0, -1
        while True:
            rows = self._theirs.rows(
                f"SELECT {_COLUMNS} FROM entry WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608 - built from constants; values are bound
                (last, _BATCH),
            )
            yield [_Kept.of(row) for row in rows]
            if len(rows) < _BATCH:
                return
            done, last = done + len(rows), rows[-1][0]
            begin, end = _ENTRIES_SHARE
            self._progress.at(begin + (end - begin) * done / total)

    def _here(self, batch: list[_Kept]) -> dict[str, _Kept]:
        """Return what we have of ``batch``, by identity.

        One question for all of them: asked one by one, 100,000 entries that are the same took 19 s and not 3.
        """
        places = ", ".join("?" * len(batch))
        rows = self._ours.rows(
            f"SELECT {_COLUMNS} FROM entry WHERE uid IN ({places})",  # noqa: S608 - built from constants; values are bound
            tuple(entry.uid for entry in batch),
        )
        return {entry.uid: entry for entry in map(_Kept.of, rows)}

    def _take(self, entry: _Kept) -> None:
        _, uid, kind, written_at, _, title, body, check, facts, _, _ = entry.row
        moved_at, binned_at = entry.move
        changed_at = entry.version[0]
        entry_id = self._ours.insert(
            "INSERT INTO entry (uid, kind, written_at, changed_at, title, body, check_json, facts_json, binned_at,"
            " moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                uid,
                kind,
                _moment(written_at),
                changed_at,
                title,
                body,
                check,
                facts,
                binned_at or None,
                moved_at or None,
            ),
        )
        self._counts["new_in_bin" if binned_at else "new"] += 1
        self.filled_bin |= bool(binned_at)
        self._take_versions(entry, entry_id)
        if is_due(entry_id, len(body)):
            index_late(self._ours)

    def _join(self, ours: _Kept, theirs: _Kept) -> None:
        newer, older = max(ours.version, theirs.version), min(ours.version, theirs.version)
        written_at = min(ours.written_at, theirs.written_at)
        if self._says_the_same(newer, older):
            self._counts["same"] += 1
            # Written in two copies, as when the same file is brought into both: nobody changed it.
            if ours.as_written and theirs.as_written:
                newer = (written_at, *newer[1:])
        else:
            self._counts["newer_there" if newer == theirs.version else "older_there"] += 1
            self._keep_version(ours.entry_id, older)
        if (newer, written_at) != (ours.version, ours.written_at):
            self._ours.run(
                "UPDATE entry SET written_at = ?, changed_at = ?, title = ?, body = ?, facts_json = ? WHERE id = ?",
                (written_at, *newer[:3], newer[3] or None, ours.entry_id),
            )
        self._follow(ours, theirs)
        self._take_versions(theirs, ours.entry_id)

    def _follow(self, ours: _Kept, theirs: _Kept) -> None:
        """Put our entry where theirs was put later. Into the bin only while there is no hold."""
        moved_at, binned_at = theirs.move
        into_bin = bool(binned_at) and not ours.move[1]
        if theirs.move <= ours.move or (into_bin and self._on_hold):
            return
        self._counts["moved"] += bool(binned_at) != bool(ours.move[1])
        self.filled_bin |= into_bin
        self._ours.run(
            "UPDATE entry SET moved_at = ?, binned_at = ? WHERE id = ?",
            (moved_at, binned_at or None, ours.entry_id),
        )

    def _take_versions(self, theirs: _Kept, entry_id: int) -> None:
        versions = self._their_versions.of(theirs.entry_id) if theirs.entry_id in self._with_versions else ()
        for version in versions:
            self._counts["kept_as_version"] += self._our_versions.add(entry_id, version)

    def _says_the_same(self, one: tuple[str, str, str, str], other: tuple[str, str, str, str]) -> bool:
        """Return whether both say the same, but for links to what one side erased, which it took out."""
        if one[1:3] != other[1:3]:
            return False
        facts = [without_links(facts_of(version[3] or None), self._marked.__contains__) for version in (one, other)]
        return one[3] == other[3] or facts[0] == facts[1]

    def _keep_version(self, entry_id: int, version: tuple[str, str, str, str]) -> None:
        changed_at, title, body, facts = version
        kept = EntryVersion(moments.from_text(changed_at), EntryText(title, body), facts_of(facts or None))
        self._counts["kept_as_version"] += self._our_versions.add(entry_id, kept)

    def _erase(self) -> None:
        """Erase what was erased there, and let it stay erased when a third copy comes.

        A mark speaks only for a side that does not have the entry: where it is there, it was touched after it
        had been erased, or came back from a copy where it was. While we are on hold none erases anything.
        """
        alive_there = "SELECT 1 FROM entry WHERE uid = ?"
        for uid, moment in self._theirs.rows("SELECT uid, erased_at FROM erased"):
            erased_at = _moment(moment)
            self._ours.run(
                "INSERT INTO erased (uid, erased_at) VALUES (?, ?) ON CONFLICT (uid)"
                " DO UPDATE SET erased_at = excluded.erased_at WHERE excluded.erased_at > erased.erased_at",
                (uid, erased_at),
            )
            ours = self._ours.rows(f"SELECT {_COLUMNS} FROM entry WHERE uid = ?", (uid,))  # noqa: S608 - built from constants; the value is bound
            if (
                not self._on_hold
                and ours
                and erased_at >= _Kept.of(ours[0]).touched
                and not self._theirs.rows(alive_there, (uid,))
            ):
                entry_id = int(ours[0][0])
                self._let_go_of_draft(f"entry:{entry_id}", erased_at)
                self._ours.run("DELETE FROM entry WHERE id = ?", (entry_id,))
                self._counts["erased_here"] += 1

    def _let_go_of_draft(self, slot: str, erased_at: str) -> None:
        for row in self._ours.rows("SELECT slot, fields_json, saved_at FROM draft WHERE slot = ?", (slot,)):
            typed = Typed.of(row)
            if typed.saved_at > erased_at:
                self._loose.append(typed)
        self._ours.run("DELETE FROM draft WHERE slot = ?", (slot,))

    def _take_profile(self) -> bool:
        """Take the profile and the receiver over where nothing stands here; return whether anything came."""
        kept: dict[str, str] = dict(self._ours.rows("SELECT key, value FROM profile"))
        taken = False
        for key, value in self._theirs.rows("SELECT key, value FROM profile"):
            if _says_something(value) and not _says_something(kept.get(key, "{}")):
                self._ours.run(
                    "INSERT INTO profile (key, value) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (key, value),
                )
                taken = True
        return taken


def _moment(text: str) -> str:
    """Return ``text``, a moment, in the one form whose order is time's. Raises :class:`VaultDamaged`."""
    return moments.to_text(moments.from_text(text))


def _says_something(value: str) -> bool:
    try:
        fields = Fields.parse(value, "the profile").all_texts()
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    return any(text.strip() for text in fields.values())
