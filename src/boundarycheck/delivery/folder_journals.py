"""Journals that are a folder of files: Markdown or text, and the months of RedNotebook."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from boundarycheck.delivery.foreign_journals import Unreadable, text_of
from boundarycheck.delivery.month_yaml import Node, read_month
from boundarycheck.domain.entry_facts import Happened
from boundarycheck.domain.local_time import local
from boundarycheck.domain.taking_along import Gathered, Origin, WhyNot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.taking_along import Reading

TEXT_ENDINGS: Final = frozenset({".md", ".markdown", ".txt", ".text"})
"""Files of a folder that are read."""
MONTH_ENDINGS: Final = frozenset({".txt"})

_NAMED_BY_DAY: Final = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[ T_](?P<hour>\d{2})[.:hH-]?(?P<minute>\d{2})\b)?")
_MONTH: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})\.txt")
_HEADING: Final = re.compile(r"#\s+(?P<title>\S.*)")
_FRONT: Final = re.compile(r"---\n(?P<front>(?:[^\n]*\n)*?)(?:---|\.\.\.)(?:\n|$)")
_MEMBER: Final = re.compile(r"(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>.*)")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_HASHTAG: Final = re.compile(r"(?<![\w#&/])#(?=\w*[^\W\d_])(\w[\w-]*)")
_TAGS_KEY: Final = "tags"
_TEXT: Final = "text"
_TAGS: Final = "Tags"


# ── Markdown or text ──────────────────────────────────────────────────────────────────────────────
def read_texts(files: Mapping[str, bytes], progress: Progress | None = None) -> Reading:
    """Return an entry for each of ``files``, by their path within the folder. A file that is no text is left out.

    The title is that of the front matter, else the first heading. It happened when the front matter or the beginning
    of the name says so; the file's own date says nothing, because a copy has another one. Raises :class:`Stopped`
    through ``progress``.
    """
    gathered = Gathered(Origin.FOLDER, progress)
    for name, raw in sorted(files.items()):
        try:
            text = text_of(raw)
        except Unreadable:
            gathered.leave_out(name, WhyNot.NOT_IN_UTF8)
            continue
        front, body = _front_matter(text)
        title, body = _title(front, body)
        happened = _said_moment("".join(front.get("date", [])[:1])) or _named_moment(name)
        gathered.add(name, title, body.strip("\n"), happened=happened, tags=front.get("tags", []))
    return gathered.reading()


def _title(front: Mapping[str, list[str]], body: str) -> tuple[str, str]:
    if front.get("title"):
        return front["title"][0], body
    first, _, rest = body.lstrip("\n").partition("\n")
    heading = _HEADING.fullmatch(first.rstrip())
    return ("", body) if heading is None else (_without_closing(heading["title"]), rest)


def _without_closing(heading: str) -> str:
    """Return a heading without the signs that close it: a blank stands before those."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare[-1:].isspace() else heading


def _front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """Return the members ``title``, ``date``, ``tags`` and so on that a text begins with, and the rest of it.

    It is read as the few simple forms that note programs write. Where it holds anything else, a date that is none or
    a second title, it stays in the text, so that no word is lost.
    """
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    found: dict[str, list[str]] = {}
    key = ""
    for line in match["front"].splitlines():
        item, member = _ITEM.fullmatch(line), _MEMBER.fullmatch(line)
        if item is not None and key:
            found[key].append(_plain(item["value"]))
        elif member is not None and member["key"].lower() not in found:
            key = member["key"].lower()
            found[key] = _values(member["value"], several=key == _TAGS_KEY)
        elif line.strip():
            return {}, text
    return found, text[match.end() :] if _all_is_kept(found) else text


def _all_is_kept(front: Mapping[str, list[str]]) -> bool:
    single = (front.get("title", []), front.get("date", []))
    return (
        front.keys() <= {"title", "date", _TAGS_KEY}
        and all(len(values) <= 1 for values in single)
        and all(map(_said_moment, single[1]))
    )


def _values(value: str, *, several: bool) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_plain(part) for part in value[1:-1].split(",") if part.strip()]
    if several and value[:1] not in {'"', "'"}:
        return [part.strip() for part in value.split(",") if part.strip()]
    return [_plain(value)] if value else []


def _plain(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _said_moment(said: str) -> Happened | None:
    try:
        if len(said) <= len("2026-03-09"):
            return Happened(date.fromisoformat(said))
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = local(moment)
    return Happened(moment.date(), moment.time())


def _named_moment(name: str) -> Happened | None:
    match = _NAMED_BY_DAY.match(name.rpartition("/")[2])
    if match is None:
        return None
    time = f"T{match['hour']}:{match['minute']}" if match["hour"] else ""
    return _said_moment(f"{match['day']}{time}") or _said_moment(match["day"])


# ── RedNotebook ───────────────────────────────────────────────────────────────────────────────────
def read_rednotebook(files: Mapping[str, bytes], progress: Progress | None = None) -> Reading:
    """Return an entry for each day of RedNotebook's months, ``2026-03.txt`` and so on. Other files are left out.

    What stands under a category comes below the day's words. Raises :class:`Unreadable` when there is no month, or
    one of them is not as RedNotebook writes it, and :class:`Stopped` through ``progress``.
    """
    gathered = Gathered(Origin.REDNOTEBOOK, progress)
    months = 0
    for name, raw in sorted(files.items()):
        match = _MONTH.fullmatch(name)
        if match is None:
            gathered.leave_out(name, WhyNot.NO_MONTH)
            continue
        months += 1
        try:
            for number, node in read_month(text_of(raw), progress).items():
                _add_day(gathered, f"{match['year']}-{match['month']}", number, node)
        except Unreadable as problem:
            raise Unreadable(f"in {name}, {problem.reason}") from None
    if not months:
        raise Unreadable("there is no month of RedNotebook in it, such as 2026-03.txt")
    return gathered.reading()


def _add_day(gathered: Gathered, month: str, number: str, node: Node) -> None:
    where = f"{month}-{number.zfill(2)}"
    happened = _said_moment(where)
    if happened is None or not isinstance(node, dict):
        raise Unreadable("a day is none")
    words = node.get(_TEXT) or ""
    if not isinstance(words, str):
        raise Unreadable("the words of a day are none")
    categories = {name: list(_lines(below)) for name, below in node.items() if name != _TEXT}
    # A category with nothing in it is what RedNotebook calls a tag; earlier releases had them under one name.
    tags = [*_HASHTAG.findall(words), *categories.pop(_TAGS, [])]
    tags += [name for name, lines in categories.items() if not lines]
    below = ["\n".join([name, *(f"- {line}" for line in lines)]) for name, lines in categories.items() if lines]
    gathered.add(where, "", "\n\n".join(filter(None, [words, *below])), happened=happened, tags=tags)


def _lines(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif node is not None:
        for name, below in node.items():
            yield name
            yield from _lines(below)
