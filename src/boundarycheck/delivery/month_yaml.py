"""The part of YAML in which RedNotebook writes its months (yaml.org/spec/1.1): mappings and scalars, nothing else.

Mappings are nested by indentation or in braces; scalars are plain or quoted, over one line or several. Tags, anchors,
lists, block texts, several documents: refused by name. A reader of this size can be read whole, and it makes
nothing but texts; a full YAML library would be one more thing to trust.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from boundarycheck.delivery.foreign_journals import Unreadable
from boundarycheck.domain.progress import Progress

Node: TypeAlias = "str | dict[str, Node] | None"
"""A text, a mapping in the order it was written, or nothing."""

_DEEPEST: Final = 20
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX: Final = {"x": 2, "u": 4, "U": 8}
# A search tries every place anew. So none of these begins with blanks: a line of a million of them costs one look.
_FOLD: Final = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)*")
"""Only for a match at one place."""
_ANY_FOLD: Final = re.compile(r"(?<![ \t])" + _FOLD.pattern)
_GAP: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?=[ \t]*\S)|\s*\Z")
_NEVER_BEGINS: Final = frozenset("&*!|>%@`[]}-?:,#")
_PLAIN_END: Final = re.compile(r":(?=[ \n]|$)|(?<=[ \t])#|\n")
_FLOW_END: Final = re.compile(r":(?=[ \n,}]|$)|(?<=[ \t])#|[,{}\[\]\n]")
_DOUBLE_END: Final = re.compile(r'["\\\n]')


def read_month(text: str, progress: Progress | None = None) -> dict[str, Node]:
    """Return the days of a month by their number, as texts; nothing for an empty file.

    ``progress`` is looked at line by line. Raises :class:`Unreadable`, and :class:`Stopped` through ``progress``.
    """
    whole = text.rstrip("\n") + "\n"
    try:
        return _Reader(whole, progress or Progress()).document()
    except _Wrong as wrong:
        line = whole.count("\n", 0, wrong.at) + 1
        raise Unreadable(f"line {line}: {wrong.what}") from None


class _Wrong(Exception):
    """It is not such a text: ``what`` is wrong, and where. Which line that is, is counted once."""

    def __init__(self, what: str, at: int) -> None:
        self.what = what
        self.at = at
        super().__init__(what)


class _Reader:
    """Reads from ``_at`` on; every method leaves it behind what it read."""

    def __init__(self, text: str, progress: Progress) -> None:
        self._text = text
        self._progress = progress
        self._at = 0
        self._deep = 0

    def document(self) -> dict[str, Node]:
        """Read all of it."""
        column = self._next_line()
        if column is None:
            return {}
        found = self._flow_mapping() if self._text.startswith("{", self._at) else self._mapping(column)
        if self._next_line() is not None:
            raise self._wrong("something stands behind the last day")
        return found

    # ── by indentation ────────────────────────────────────────────────────────────────────────
    def _mapping(self, column: int) -> dict[str, Node]:
        """Read the members that begin at ``column``; ``_at`` is where the first one begins."""
        self._deeper()
        found: dict[str, Node] = {}
        here: int | None = column
        while here == column:
            key = self._key(column)
            if key in found:
                raise self._wrong("a name stands twice")
            found[key] = self._value(column)
            here = self._next_line()
        if here is not None and here > column:
            raise self._wrong("a line is indented too far")
        self._deep -= 1
        return found

    def _key(self, column: int) -> str:
        """Read a name and its colon; a long one is written as ``? name`` with the colon on the line after."""
        long = self._text.startswith("? ", self._at)
        if long:
            self._at += 2
            self._blanks()
        key = self._scalar(column, flow=False, key=not long)
        if long and self._next_line() != column:
            raise self._wrong("a name has no colon")
        self._blanks()
        if not re.compile(r":(?=[ \n])").match(self._text, self._at):
            raise self._wrong("a name has no colon")
        self._at += 1
        return key

    def _value(self, column: int) -> Node:
        """Read what stands behind the colon of a name at ``column``."""
        self._blanks()
        if not self._text.startswith(("\n", "#"), self._at):
            if self._text.startswith("{", self._at):
                return self._flow_mapping()
            return self._text_or_nothing(self._at, self._scalar(column, flow=False, key=False))
        before = self._at
        below = self._next_line()
        if below is None or below <= column:
            self._at = before
            return None
        if self._is_scalar_line():
            return self._text_or_nothing(self._at, self._scalar(column, flow=False, key=False))
        return self._mapping(below)

    def _is_scalar_line(self) -> bool:
        """Return whether a text of its own stands on this line, and no name."""
        before = self._at
        if self._text.startswith("? ", before):
            return False
        try:
            self._key(-1)
        except _Wrong:
            return True
        finally:
            self._at = before
        return False

    # ── in braces ─────────────────────────────────────────────────────────────────────────────
    def _flow_mapping(self) -> dict[str, Node]:
        self._deeper()
        found: dict[str, Node] = {}
        self._at += 1
        self._any_blanks()
        while not self._text.startswith("}", self._at):
            long = self._text.startswith("? ", self._at)
            self._at += 2 * long
            key = self._scalar(-1, flow=True, key=False)
            if key in found:
                raise self._wrong("a name stands twice")
            self._any_blanks()
            found[key] = self._flow_value() if self._text.startswith(":", self._at) else None
            self._any_blanks()
            if self._text.startswith(",", self._at):
                self._at += 1
                self._any_blanks()
            elif not self._text.startswith("}", self._at):
                raise self._wrong("a brace is not closed")
        self._at += 1
        self._deep -= 1
        return found

    def _flow_value(self) -> Node:
        self._at += 1
        self._any_blanks()
        if self._text.startswith("{", self._at):
            return self._flow_mapping()
        if self._text.startswith((",", "}"), self._at):
            return None
        return self._text_or_nothing(self._at, self._scalar(-1, flow=True, key=False))

    # ── texts ─────────────────────────────────────────────────────────────────────────────────
    def _text_or_nothing(self, began: int, text: str) -> str | None:
        quoted = self._text[began] in "\"'"
        return None if not quoted and text in _NULL else text

    def _scalar(self, column: int, *, flow: bool, key: bool) -> str:
        """Read a text. Its further lines are indented beyond ``column``; a ``key`` has none."""
        first = self._text[self._at : self._at + 1]
        if first == '"':
            return self._double()
        if first == "'":
            return self._single()
        second = self._text[self._at + 1 : self._at + 2]
        if not first or (first in _NEVER_BEGINS and not (first in "-?:" and second not in " \n")):
            raise self._wrong("there is a form in it that RedNotebook does not write")
        return self._plain(column, flow=flow, key=key)

    def _plain(self, column: int, *, flow: bool, key: bool) -> str:
        ends = _FLOW_END if flow else _PLAIN_END
        parts: list[str] = []
        while True:
            end = ends.search(self._text, self._at)
            stop = len(self._text) if end is None else end.start()
            parts.append(self._text[self._at : stop].rstrip(" \t"))
            self._at = stop
            folded = _FOLD.match(self._text, self._at)
            if folded is None or key or not self._goes_on(folded.end(), column, ends):
                return "".join(parts)
            parts.append(_folded(folded[0]))
            self._at = folded.end()

    def _goes_on(self, at: int, column: int, ends: re.Pattern[str]) -> bool:
        """Return whether the plain text goes on at ``at``, on a later line."""
        if at >= len(self._text) or self._text[at] == "#" or self._column(at) <= column:
            return False
        end = ends.search(self._text, at)
        return end is None or end.start() > at

    def _single(self) -> str:
        parts: list[str] = []
        self._at += 1
        while True:
            end = self._text.find("'", self._at)
            if end < 0:
                raise self._wrong("a quote is not closed")
            parts.append(self._text[self._at : end])
            self._at = end + 1
            if not self._text.startswith("'", self._at):
                break
            parts.append("'")
            self._at += 1
        return _ANY_FOLD.sub(lambda fold: _folded(fold[0]), "".join(parts))

    def _double(self) -> str:
        parts: list[str] = []
        self._at += 1
        while True:
            end = _DOUBLE_END.search(self._text, self._at)
            if end is None:
                raise self._wrong("a quote is not closed")
            part = self._text[self._at : end.start()]
            parts.append(part.rstrip(" \t") if end[0] == "\n" else part)
            self._at = end.start()
            if end[0] == '"':
                self._at += 1
                return "".join(parts)
            if end[0] == "\\":
                parts.append(self._escape())
                continue
            fold = _FOLD.match(self._text, self._at)
            assert fold is not None  # noqa: S101 - the line ends here
            parts.append(_folded(fold[0]))
            self._at = fold.end()

    def _escape(self) -> str:
        letter = self._text[self._at + 1 : self._at + 2]
        self._at += 2
        if letter == "\n":  # the line was broken there, and nothing stands for it
            while self._text.startswith((" ", "\t"), self._at):
                self._at += 1
            return ""
        if letter in _HEX:
            digits = self._text[self._at : self._at + _HEX[letter]]
            self._at += _HEX[letter]
            try:
                return chr(int(digits, 16))
            except (ValueError, OverflowError):
                raise self._wrong("a letter is written in a way that is none") from None
        if letter not in _ESCAPES:
            raise self._wrong("a letter is written in a way that is none")
        return _ESCAPES[letter]

    # ── where it stands ───────────────────────────────────────────────────────────────────────
    def _next_line(self) -> int | None:
        """Go to the next word, over empty lines and comments; return its column, None at the end.

        Where something is left on this line, it is told.
        """
        self._progress.at(None)
        self._blanks()
        if self._text.startswith("#", self._at):
            self._at = self._text.index("\n", self._at)
        if not self._at_line_begin() and not self._text.startswith("\n", self._at):
            raise self._wrong("something stands behind a value")
        gap = _GAP.match(self._text, self._at)
        self._at = len(self._text) if gap is None else gap.end()
        self._blanks()
        return None if self._at >= len(self._text) else self._column(self._at)

    def _at_line_begin(self) -> bool:
        return not self._text[self._text.rfind("\n", 0, self._at) + 1 : self._at].strip(" ")

    def _column(self, at: int) -> int:
        return at - self._text.rfind("\n", 0, at) - 1

    def _blanks(self) -> None:
        while self._text.startswith(" ", self._at):
            self._at += 1

    def _any_blanks(self) -> None:
        while self._text.startswith((" ", "\n"), self._at):
            self._at += 1

    def _deeper(self) -> None:
        self._deep += 1
        if self._deep > _DEEPEST:
            raise self._wrong("it is nested too deep")

    def _wrong(self, what: str) -> _Wrong:
        return _Wrong(what, self._at)


def _folded(lines: str) -> str:
    """Return what a break of lines within a text stands for: a blank, or one line feed fewer than there are."""
    breaks = lines.count("\n")
    return " " if breaks == 1 else "\n" * (breaks - 1)
