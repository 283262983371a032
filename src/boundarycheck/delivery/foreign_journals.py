"""Journals of other programs that are one file: jrnl (JSON and text) and Day One (JSON).

Any bytes may be given. What is no such file is told with its reason; nothing in it is ever run or followed.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from boundarycheck.domain.entry_facts import Happened
from boundarycheck.domain.spoken_days import time_from
from boundarycheck.domain.taking_along import Gathered, Origin, WhyNot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.taking_along import Reading

_JRNL_HEAD: Final = re.compile(
    r"^\[(?P<day>\d{4}-\d{2}-\d{2})[ T](?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?\]"
    r"(?: (?P<title>.*))?$",
    re.MULTILINE,
)
_JRNL_TAG: Final = re.compile(r"(?<!\S)[@#]([-+*#/\w]+)")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_DRIVE: Final = re.compile(r"\b[A-Za-z]:\\(?!\\)")
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
        raise Unreadable(WhyNot.NOT_IN_UTF8.value) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


# ── jrnl ──────────────────────────────────────────────────────────────────────────────────────────
def read_jrnl(raw: bytes, progress: Progress | None = None) -> Reading:
    """Return the entries of a jrnl file: its JSON export, or its journal and text export, which look alike.

    An entry whose date is none comes without one; what stood for it begins its words. Raises :class:`Unreadable`,
    and :class:`Stopped` through ``progress``.
    """
    text, gathered = text_of(raw), Gathered(Origin.JRNL, progress)
    return _jrnl_json(text, gathered) if text.lstrip().startswith("{") else _jrnl_text(text, gathered)


def _jrnl_json(text: str, gathered: Gathered) -> Reading:
    for number, entry in enumerate(_entries(text), start=1):
        where = f"entry {number}"
        title, body = entry.get("title", ""), entry.get("body", "")
        if not isinstance(title, str) or not isinstance(body, str):
            gathered.leave_out(where, WhyNot.NO_TEXT)
            continue
        happened, unread = _day_and_time(entry.get("date"), entry.get("time"))
        tags = [tag.lstrip("@#") for tag in _texts(entry.get("tags"))]
        gathered.add(where, title, below(unread, body.strip("\n")), happened=happened, tags=tags)
    return gathered.reading()


def _day_and_time(day: object, hour: object) -> tuple[Happened | None, str]:
    """Return when it happened, as far as that can be read, and what cannot."""
    said_day, said_time = (part if isinstance(part, str) else "" for part in (day, hour))
    try:
        on = date.fromisoformat(said_day)
    except ValueError:
        return None, f"{said_day} {said_time}".strip()
    at: time | None
    try:
        at = time.fromisoformat(said_time)
    except ValueError:
        at = time_from(said_time)
    return Happened(on, at), said_time if at is None else ""


def below(unread: str, words: str) -> str:
    """Return ``words``, and above them what was read as nothing else, if there is any."""
    return f"{unread}\n\n{words}".rstrip("\n") if unread else words


def _jrnl_text(text: str, gathered: Gathered) -> Reading:
    heads = list(_JRNL_HEAD.finditer(text))
    if not heads or text[: heads[0].start()].strip():
        raise Unreadable("it does not begin with a date in square brackets")
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for number, (head, end) in enumerate(zip(heads, ends, strict=True), start=1):
        happened = _jrnl_moment(head)
        where = f"entry {number}"
        title, body = _without_star(head["title"] or ""), text[head.end() : end].strip("\n")
        if happened is None:
            title, body = "", f"{head[0]}\n{body}".rstrip("\n")
        tags = _JRNL_TAG.findall(f"{title}\n{body}")
        gathered.add(where, title, body, happened=happened, tags=tags)
    return gathered.reading()


def _without_star(title: str) -> str:
    bare = title.removesuffix("*")
    return bare.rstrip() if bare != title and bare[-1:].isspace() else title


def _jrnl_moment(head: re.Match[str]) -> Happened | None:
    hour = int(head["hour"])
    if head["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if head["half"] in "pP" else 0)
    return _happened(f"{head['day']}T{hour:02}:{head['minute']}")


# ── Day One ───────────────────────────────────────────────────────────────────────────────────────
def read_day_one(raw: bytes, progress: Progress | None = None) -> Reading:
    """Return the entries of a ``Journal.json`` of Day One.

    Its moments are in UTC with the name of a time zone: what it was o'clock there is when it happened; without a zone
    that is known only the day is taken. Pictures and recordings are not brought in; what stood for them in the text
    stays. Raises :class:`Unreadable`, and :class:`Stopped` through ``progress``.
    """
    gathered = Gathered(Origin.DAY_ONE, progress)
    for number, entry in enumerate(_entries(text_of(raw)), start=1):
        where = f"entry {number}"
        words, said, identity = entry.get("text", ""), entry.get("creationDate"), entry.get("uuid", "")
        if not isinstance(words, str) or not isinstance(identity, str):
            gathered.leave_out(where, WhyNot.NO_TEXT)
            continue
        happened = _in_zone(said, entry.get("timeZone"))
        title, body = _title_and_body(_unescaped(words))
        if happened is None and isinstance(said, str):
            body = below(said, body)
        gathered.add(where, title, body, happened=happened, tags=_texts(entry.get("tags")), identity=identity)
    return gathered.reading()


def _unescaped(words: str) -> str:
    """Return ``words`` without the backslashes that Day One puts before signs.

    Where one stands before anything else, or behind the letter of a drive, backslashes were typed: all of them stay.
    """
    typed = _DRIVE.search(words) or "\\" in _ESCAPED.sub("", words)
    return words if typed else _ESCAPED.sub(r"\1", words)


def _title_and_body(words: str) -> tuple[str, str]:
    first, _, rest = words.strip("\n").partition("\n")
    heading = _HEADING.match(first)
    return ("", words.strip("\n")) if heading is None else (heading["title"].strip(), rest.strip("\n"))


def _in_zone(said: object, zone: object) -> Happened | None:
    if not isinstance(said, str):
        return None
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    try:
        local = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(ZoneInfo(zone if isinstance(zone, str) else ""))
    except (ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        return Happened(moment.date())
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
