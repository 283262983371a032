"""Journals of other programs that are one file: jrnl (JSON and text) and Day One (JSON).

Any bytes may be given. What is no such file is told with its reason; nothing in it is ever run or followed.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from boundarycheck.domain.entry_facts import Happened
from boundarycheck.domain.taking_along import Gathered, Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.taking_along import Reading

_JRNL_HEAD: Final = re.compile(
    r"^\[(?P<day>\d{4}-\d{2}-\d{2})[ T](?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?\]"
    r"(?: (?P<title>.*))?$",
    re.MULTILINE,
)
_JRNL_TAG: Final = re.compile(r"(?<!\S)[@#]([-+*#/\w]+)")
_STARRED: Final = re.compile(r"\s+\*$")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING: Final = re.compile(r"^#{1,6}\s+(?P<title>\S.*)$")
_NOON: Final = 12


class Unreadable(Exception):
    """The bytes are not what they were taken for; ``reason`` is a phrase that quotes none of them."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def text_of(raw: bytes) -> str:
    """Return ``raw`` as text with line feeds only. Raises :class:`Unreadable` when it is not in UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("its letters are not in UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


# ── jrnl ──────────────────────────────────────────────────────────────────────────────────────────
def read_jrnl(raw: bytes) -> Reading:
    """Return the entries of a jrnl file: its JSON export, or its journal and text export, which look alike.

    Raises :class:`Unreadable`.
    """
    text = text_of(raw)
    return _jrnl_json(text) if text.lstrip().startswith("{") else _jrnl_text(text)


def _jrnl_json(text: str) -> Reading:
    gathered = Gathered(Origin.JRNL)
    for number, entry in enumerate(_entries(text), start=1):
        where = f"entry {number}"
        day, time = entry.get("date"), entry.get("time", "")
        happened = _happened(f"{day}T{time or '00:00'}") if isinstance(day, str) and isinstance(time, str) else None
        title, body = entry.get("title", ""), entry.get("body", "")
        if happened is None or not isinstance(title, str) or not isinstance(body, str):
            gathered.leave_out(where, "its date or its text is missing")
            continue
        tags = [tag.lstrip("@#") for tag in _texts(entry.get("tags"))]
        gathered.add(where, title, body.strip("\n"), happened=happened, tags=tags)
    return gathered.reading()


def _jrnl_text(text: str) -> Reading:
    gathered = Gathered(Origin.JRNL)
    heads = list(_JRNL_HEAD.finditer(text))
    if not heads or text[: heads[0].start()].strip():
        raise Unreadable("it does not begin with a date in square brackets")
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for number, (head, end) in enumerate(zip(heads, ends, strict=True), start=1):
        happened = _jrnl_moment(head)
        where = f"entry {number}"
        if happened is None:
            gathered.leave_out(where, "its date is none")
            continue
        title, body = _STARRED.sub("", head["title"] or ""), text[head.end() : end].strip("\n")
        tags = _JRNL_TAG.findall(f"{title}\n{body}")
        gathered.add(where, title, body, happened=happened, tags=tags)
    return gathered.reading()


def _jrnl_moment(head: re.Match[str]) -> Happened | None:
    hour = int(head["hour"])
    if head["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if head["half"] in "pP" else 0)
    return _happened(f"{head['day']}T{hour:02}:{head['minute']}")


# ── Day One ───────────────────────────────────────────────────────────────────────────────────────
def read_day_one(raw: bytes) -> Reading:
    """Return the entries of a ``Journal.json`` of Day One. Raises :class:`Unreadable`.

    Its moments are in UTC with the name of a time zone: what it was o'clock there is when it happened. Pictures and
    recordings are not brought in; what stood for them in the text stays.
    """
    gathered = Gathered(Origin.DAY_ONE)
    for number, entry in enumerate(_entries(text_of(raw)), start=1):
        where = f"entry {number}"
        words, said, identity = entry.get("text", ""), entry.get("creationDate"), entry.get("uuid", "")
        happened = _in_zone(said, entry.get("timeZone"))
        if happened is None or not isinstance(words, str) or not isinstance(identity, str):
            gathered.leave_out(where, "its date or its text is missing")
            continue
        title, body = _title_and_body(_ESCAPED.sub(r"\1", words))
        gathered.add(where, title, body, happened=happened, tags=_texts(entry.get("tags")), identity=identity)
    return gathered.reading()


def _title_and_body(words: str) -> tuple[str, str]:
    first, _, rest = words.strip("\n").partition("\n")
    heading = _HEADING.match(first)
    return ("", words.strip("\n")) if heading is None else (heading["title"].strip(), rest.strip("\n"))


def _in_zone(said: object, zone: object) -> Happened | None:
    if not isinstance(said, str):
        return None
    try:
        moment = datetime.fromisoformat(said)
        there = ZoneInfo(zone) if isinstance(zone, str) and zone else UTC
        local = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(there)
    except (ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        return None
    return Happened(local.date(), local.time())


# ── both ──────────────────────────────────────────────────────────────────────────────────────────
def _entries(text: str) -> list[dict[str, Any]]:
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("it is not valid JSON") from None
    entries = loaded.get("entries") if isinstance(loaded, dict) else None
    if not isinstance(entries, list):
        raise Unreadable("there is no list of entries in it")
    if not all(isinstance(entry, dict) for entry in entries):
        raise Unreadable("something in its list of entries is none")
    return entries


def _texts(value: object) -> Sequence[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _happened(text: str) -> Happened | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Happened(moment.date(), moment.time())
