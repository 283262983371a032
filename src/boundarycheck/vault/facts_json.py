"""The facts of an entry as JSON: what it says beside its words, in the one form that makes the same the same text."""

from __future__ import annotations

import json
from typing import Final

from boundarycheck.domain.entry_facts import NO_FACTS, BroughtIn, EntryFacts, Happened, Link, LinkKind, folded_tag
from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.records import is_uid
from boundarycheck.vault import moments
from boundarycheck.vault.strict_json import Fields, ShapeError

_NAME: Final = "the facts of an entry"


def to_json(facts: EntryFacts) -> str | None:
    """Return ``facts`` as one JSON object in ASCII, None when they say nothing.

    Each tag stands there as it is written and as it is compared: the database can fold no letters.
    """
    if facts == NO_FACTS:
        return None
    members: dict[str, object] = {
        "happened": "" if facts.happened is None else facts.happened.text,
        "links": [{"kind": link.kind.value, "uid": link.target_uid} for link in facts.links],
        "tags": [{"folded": folded_tag(tag), "tag": tag} for tag in facts.tags],
    }
    if facts.brought_in is not None:
        origin, written_at, changed_at = facts.brought_in
        members["brought_in"] = {
            "origin": origin,
            "written_at": "" if written_at is None else moments.to_text(written_at),
            "changed_at": "" if changed_at is None else moments.to_text(changed_at),
        }
    return json.dumps(members, separators=(",", ":"))


def from_json(text: str) -> EntryFacts:
    """Return the facts in ``text``. Raises :class:`ShapeError`."""
    fields = Fields.parse(text, _NAME)
    happened = fields.text("happened")
    links = tuple(_link(member) for member in fields.members("links"))
    tags = tuple(_tag(member) for member in fields.members("tags"))
    brought_in = _brought_in(fields.member("brought_in")) if fields.has("brought_in") else None
    fields.finish()
    try:
        return EntryFacts(Happened.from_text(happened) if happened else None, tags, links, brought_in)
    except ValueError:
        raise ShapeError(f"{_NAME}: happened is no day") from None


def facts_of(text: str | None) -> EntryFacts:
    """Return the facts in a column, where none is written as null. Raises :class:`VaultDamaged`."""
    if text is None:
        return NO_FACTS
    try:
        return from_json(text)
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None


def _link(member: Fields) -> Link:
    link = Link(member.choice("kind", LinkKind), member.text("uid"))
    member.finish()
    if not is_uid(link.target_uid):
        raise ShapeError(f"{_NAME}: a link leads nowhere")
    return link


def _brought_in(member: Fields) -> BroughtIn:
    origin, *said = (member.text(key) for key in ("origin", "written_at", "changed_at"))
    member.finish()
    try:
        written_at, changed_at = (moments.from_text(text) if text else None for text in said)
    except VaultDamaged:
        raise ShapeError(f"{_NAME}: a moment in it is none") from None
    return BroughtIn(origin, written_at, changed_at)


def _tag(member: Fields) -> str:
    # How it is compared is for the database; a later Unicode may fold it in another way.
    member.text("folded")
    tag = member.text("tag")
    member.finish()
    return tag
