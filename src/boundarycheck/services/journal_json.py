"""The journal as one JSON file, and back to the letter (docs/journal-export.md)."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import ExpectedError, MadeByNewer, NotThatJournal, VaultDamaged
from boundarycheck.domain.journal import EntryKind, EntryText, EntryVersion
from boundarycheck.domain.local_time import YEARS, may_have_been
from boundarycheck.domain.records import is_uid
from boundarycheck.domain.taking_along import Arrival, Origin, Reading
from boundarycheck.vault import check_json, moments
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from boundarycheck.domain.journal import FinishedCheck
    from boundarycheck.domain.taking_along import TakenEntry

FORMAT: Final = "boundarycheck-journal"
FORM: Final = 1
_NAME: Final = "the journal"


# ── writing ───────────────────────────────────────────────────────────────────────────────────────
def head(made_at: datetime) -> str:
    """Return what stands before the first entry. Entries go between, with a comma and a line feed between them."""
    members = json.dumps({"format": FORMAT, "form": FORM, "made_at": moments.to_text(made_at)}, indent=1)
    return members.removesuffix("\n}") + ',\n "entries": [\n'


FOOT: Final = "\n ]\n}\n"
"""What stands behind the last entry."""


def entry_line(taken: TakenEntry) -> str:
    """Return one entry as a JSON object on one line."""
    entry, brought = taken.entry, taken.entry.facts.brought_in
    written_at, changed_at = entry.written_at, entry.changed_at
    if brought is not None and brought.written_at is not None:
        # It goes out as it came; when it was brought in stands beside. What was changed here since was changed here.
        written_at = brought.written_at
        changed_at = brought.changed_at or changed_at if changed_at == entry.written_at else changed_at
    members = {
        "uid": entry.uid,
        "kind": entry.kind.value,
        "written_at": moments.to_text(written_at),
        "changed_at": moments.to_text(changed_at),
        "brought_in_at": "" if brought is None else moments.to_text(entry.written_at),
        "brought_in_from": "" if brought is None else brought.origin,
        **_words(entry.text, entry.facts),
        "check": None if entry.check is None else json.loads(check_json.to_json(entry.check)),
        "in_bin": taken.in_bin,
        "versions": [
            {"changed_at": moments.to_text(version.changed_at), **_words(version.text, version.facts)}
            for version in taken.versions
        ],
    }
    return json.dumps(members, ensure_ascii=False)


def _words(text: EntryText, facts: EntryFacts) -> dict[str, object]:
    return {
        "title": text.title,
        "body": text.body,
        "happened": "" if facts.happened is None else facts.happened.text,
        "tags": list(facts.tags),
        "links": [{"kind": link.kind.value, "uid": link.target_uid} for link in facts.links],
    }


_BEFORE_ENTRIES: Final = b' "entries": ['
_BEHIND_ENTRIES: Final = (b" ]", b"}")
_HEAD_LINES: Final = 8


# ── reading ───────────────────────────────────────────────────────────────────────────────────────
def read(raw: bytes, place: object) -> Reading:
    """Return the entries of such a file, called ``place`` in errors.

    Raises :class:`NotThatJournal` for any other bytes, :class:`MadeByNewer` for a later form.
    """
    try:
        return _read(raw, place)
    except ShapeError as error:
        raise NotThatJournal(place=place, reason=error.reason) from None


def read_lines(lines: Iterator[bytes], place: object) -> Reading | None:
    """Return the entries of such a file from its ``lines``, an entry at a time; None when it has not our lines.

    It may be set in another way all the same: :func:`read` takes any. Raises as that does.
    """
    head = []
    for line in islice(lines, _HEAD_LINES):
        head.append(line.rstrip(b"\r\n"))
        if head[-1] == _BEFORE_ENTRIES:
            break
    else:
        return None
    try:
        _read_head(Fields.parse(b"\n".join([*head, *_BEHIND_ENTRIES]).removeprefix(b"\xef\xbb\xbf"), _NAME), place)
        return _reading(_entries_in(lines))
    except ShapeError as error:
        raise NotThatJournal(place=place, reason=error.reason) from None


def _entries_in(lines: Iterator[bytes]) -> Iterator[Arrival]:
    """Yield the entry of each line, and see to it that the file ends behind them."""
    more = False
    for number, line in enumerate(lines, start=1):
        bare = line.rstrip(b"\r\n")
        if bare == _BEHIND_ENTRIES[0]:
            if more or [rest.rstrip(b"\r\n") for rest in lines] != [_BEHIND_ENTRIES[1]]:
                break
            return
        if number > 1 and not more:
            break
        more = bare.endswith(b",")
        if bare or number > 1:  # where there is no entry, one line is empty
            yield _read_entry(Fields.parse(bare.removesuffix(b","), f"{_NAME}, entries {number}"))
    raise ShapeError(f"{_NAME} is not valid JSON")


def _reading(arrivals: Iterable[Arrival]) -> Reading:
    every = tuple(arrivals)
    if len({arrival.uid for arrival in every}) < len(every):
        raise ShapeError(f"{_NAME}: entries holds one entry twice")
    return Reading(Origin.BOUNDARYCHECK, every)


def _read(raw: bytes, place: object) -> Reading:
    fields = Fields.parse(raw.removeprefix(b"\xef\xbb\xbf"), _NAME)
    return _reading(_read_head(fields, place))


def _read_head(fields: Fields, place: object) -> Iterator[Arrival]:
    """Look at everything but the entries; return what reads those."""
    if fields.text("format") != FORMAT:
        raise ShapeError(f"{_NAME}: format is not {FORMAT}")
    form = fields.whole_number("form")
    if form > FORM:
        raise MadeByNewer(place=place)
    if form != FORM:
        raise ShapeError(f"{_NAME}: form is unknown")
    _read_moment(fields, "made_at")
    entries = fields.members("entries")
    fields.finish()
    return map(_read_entry, entries)


def _read_entry(fields: Fields) -> Arrival:
    uid, kind = fields.text("uid"), fields.choice("kind", EntryKind)
    if not is_uid(uid):
        raise fields.wrong("uid", "is no identity")
    written_at, changed_at = _read_moment(fields, "written_at"), _read_moment(fields, "changed_at")
    fields.text("brought_in_at")  # when another journal took it in; this one takes it in now
    origin = fields.text("brought_in_from") or Origin.BOUNDARYCHECK.value
    if origin not in set(Origin):
        raise fields.wrong("brought_in_from", "has an unknown value")
    brought = BroughtIn(origin, written_at, changed_at)
    text, facts = _read_words(fields)
    check = _read_check(fields)
    if (check is None) != (kind is EntryKind.NOTE):
        raise fields.wrong("check", "does not go with the kind")
    versions = tuple(_read_version(version, brought) for version in fields.members("versions"))
    in_bin = fields.flag("in_bin")
    fields.finish()
    return Arrival(uid, Origin.BOUNDARYCHECK, text, replace(facts, brought_in=brought), kind, check, versions, in_bin)


def _read_version(fields: Fields, brought: BroughtIn) -> EntryVersion:
    changed_at = _read_moment(fields, "changed_at")
    text, facts = _read_words(fields)
    fields.finish()
    # What was changed here later has the moment of the entry beside it, and not its own.
    return EntryVersion(changed_at, text, replace(facts, brought_in=brought._replace(changed_at=changed_at)))


def _read_words(fields: Fields) -> tuple[EntryText, EntryFacts]:
    happened, tags = fields.text("happened"), fields.texts("tags")
    links = []
    for link in fields.members("links"):
        links.append(Link(link.choice("kind", LinkKind), link.text("uid")))
        link.finish()
    try:
        text = EntryText.clean(fields.text("title"), fields.text("body"))
        facts = EntryFacts.clean(Happened.from_text(happened) if happened else None, tags, links)
    except (ExpectedError, ValueError):
        raise fields.wrong("title, body, happened, tags or links", "cannot be kept") from None
    return text, facts


def _read_check(fields: Fields) -> FinishedCheck | None:
    members = fields.object_or_null("check")
    return None if members is None else check_json.from_json(json.dumps(members))


def _read_moment(fields: Fields, key: str) -> datetime:
    try:
        moment = moments.from_text(fields.text(key))
    except (VaultDamaged, OverflowError):
        raise fields.wrong(key, "is no moment with a time zone") from None
    if not may_have_been(moment):
        raise fields.wrong(key, f"is not between {YEARS.start} and {YEARS.stop - 1}")
    return moment
