"""What is kept beside the entries: letters that were asked and handed over, people, plans.

A record is plain values under a kind. What they mean is the business of the feature that keeps them.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from boundarycheck.domain.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

JsonValue: TypeAlias = "str | int | float | bool | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
"""What a field holds: plain JSON. Numbers are finite; what is read back has lists and dicts."""

FIELDS_LIMIT: Final = 256 * 1024
"""Bytes that the fields of one record take as JSON in ASCII, in which an accented letter counts six."""

ATTACHMENT_LIMIT: Final = 20 * 1024 * 1024
"""Bytes of one attachment."""

NAME_LIMIT: Final = 120
"""Characters of the name of an attachment."""

_KIND: Final = re.compile(r"[a-z][a-z-]{0,39}")
_ENDING_LIMIT: Final = 20
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))
_NAMELESS: Final = "file"


@dataclass(frozen=True, slots=True)
class Record:
    """One record, whole.

    ``uid`` is the identity that outlives copies and merges. ``written_at`` is set by the program and never
    changes; ``changed_at`` is the last change of ``fields``. Both are aware, in UTC. The order of the names in
    ``fields`` says nothing.
    """

    uid: str
    kind: str
    written_at: datetime
    changed_at: datetime
    fields: Mapping[str, JsonValue]


class Attachment(NamedTuple):
    """What is told about a file that goes with a record, without its content: ``size`` in bytes, SHA-256 in hex."""

    name: str
    size: int
    sha256: str


def is_kind(text: str) -> bool:
    """Return whether ``text`` may be a kind of record: small letters and hyphens, at most 40."""
    return _KIND.fullmatch(text) is not None


def is_uid(text: str) -> bool:
    """Return whether ``text`` is an identity: a UUID in small letters with hyphens."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def clean_name(name: str) -> str:
    """Return a name for an attachment that is as near to ``name`` as it can be, and a file name everywhere.

    One line of at most 120 characters without a path in it; its ending stays. Cleaning twice changes nothing.
    """
    cleaned = one_line(name).translate(_NOT_IN_NAMES).strip(" .")
    if len(cleaned) > NAME_LIMIT:
        stem, dot, ending = cleaned.rpartition(".")
        kept = f".{ending}" if dot and len(ending) <= _ENDING_LIMIT else ""
        cleaned = (stem if kept else cleaned)[: NAME_LIMIT - len(kept)].strip(" .") + kept
    return cleaned.strip(" .") or _NAMELESS
