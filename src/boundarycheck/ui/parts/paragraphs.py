"""Paragraphs of many pages, laid out in parts.

Qt lays a paragraph out as a whole, at every key that is pressed in it: one of a megabyte takes a third of a second.
So one that is longer than :attr:`Sizes.longest` stands in the document as several blocks. The break between two of
them is soft: it is none of the officer's. It is not read, not copied, not counted, and the keys step over it.

A soft break is a mark in the format of the block behind it, so undo and redo bring it along. Every mark is another
number: Qt gives a block that is split, or joined to another, the format of one of the two, and a number that stands
twice in a row is such a copy.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

AT_ONCE: Final = 50_000
"""Characters that are put in before other events have their turn."""

_MARK: Final = QTextFormat.Property.UserProperty.value + 1
_END: Final = "\u2029"
_SENTENCE: Final = re.compile(r"[.!?\u2026]['\")\u201d\u2019]*\s+|[\u3002\uff01\uff1f]")
_SPACE: Final = re.compile(r"\s+")
_ENDS: Final = ("\r\n", "\r", _END, "\ufdd0", "\ufdd1")
_CLINGS: Final = frozenset({"Mn", "Mc", "Me", "Cf", "Sk"})
_JOINER: Final = "\u200d"
_LONGEST_CLUSTER: Final = 40
_WIDEST: Final = 40
"""UTF-16 units that one key may delete: characters that are drawn as one."""


class Sizes(NamedTuple):
    """How much of a paragraph is laid out as one, in UTF-16 units."""

    longest: int = 6_000
    """Three pages, in a few milliseconds."""
    part: int = 3_000
    """About how much of a longer paragraph stands in each of its parts."""
    least: int = 750
    """A part that has become shorter is joined to the one beside it: it would look like the end of a paragraph."""


SIZES: Final = Sizes()


class Step(NamedTuple):
    """Words that are put in at once; before them a break, ``"soft"`` or ``"hard"``, or none: ``""``."""

    text: str
    begins: str = ""


class Paragraphs(QObject):
    """Keeps the paragraphs of ``document`` in parts and tells its text as if they were not."""

    def __init__(self, document: QTextDocument, sizes: Sizes = SIZES) -> None:
        super().__init__(document)
        self.sizes = sizes
        self._document = document
        self._breaks: list[int] = []
        self._marks = 0
        self._touched: tuple[int, int] | None = None
        self._held = False
        self._marking = False
        document.contentsChange.connect(self._changed)
        document.contentsChanged.connect(self._mend)

    # ── what stands there ─────────────────────────────────────────────────────────────────────
    @property
    def text(self) -> str:
        """The whole text; every line of it ends with a line feed."""
        return self._read(self._document.toRawText(), 0, self._document.characterCount() - 1)

    @property
    def length(self) -> int:
        """UTF-16 units of the text."""
        return self._document.characterCount() - 1 - len(self._breaks)

    def part(self, start: int, stop: int) -> str:
        """Return the text between two places of the document."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return self._read(cursor.selectedText(), start, stop)

    def _read(self, raw: str, start: int, stop: int) -> str:
        inside = self._breaks[bisect_right(self._breaks, start) : bisect_right(self._breaks, stop)]
        if inside and len(raw) == stop - start:
            raw = "".join(raw[begin - start : end - start] for begin, end in _between(inside, start, stop))
        elif inside:  # characters that Qt counts twice
            wide = raw.encode("utf-16-le", "surrogatepass")
            pairs = _between(inside, start, stop)
            kept = b"".join(wide[2 * (begin - start) : 2 * (end - start)] for begin, end in pairs)
            raw = kept.decode("utf-16-le", "surrogatepass")
        return raw.replace(_END, "\n")

    # ── places: in the text without soft breaks, in the document with them ───────────────────
    def breaks_at(self, position: int) -> bool:
        """Return whether a soft break stands right before ``position`` of the document."""
        at = bisect_left(self._breaks, position)
        return at < len(self._breaks) and self._breaks[at] == position

    def place(self, position: int) -> int:
        """Return which place of the text ``position`` of the document is."""
        return position - bisect_right(self._breaks, position)

    def position(self, place: int) -> int:
        """Return the position in the document for a place in the text: behind the break where one stands there."""
        return place + bisect_right(range(len(self._breaks)), place, key=self._cut)

    def spans(self, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Return ``spans`` of the text as spans of the document."""
        if not self._breaks:
            return tuple(spans)
        indices = range(len(self._breaks))
        return tuple((self.position(start), end + bisect_left(indices, end, key=self._cut)) for start, end in spans)

    def _cut(self, index: int) -> int:
        return self._breaks[index] - index - 1

    def outgrows(self, cursor: QTextCursor, typed: str) -> bool:
        """Return whether what stands around ``cursor`` has to be taken apart when ``typed`` comes to it."""
        return cursor.block().length() - 1 + _units(typed) > self.sizes.longest

    def shrinks(self, cursor: QTextCursor, *, back: bool) -> bool:
        """Return whether parts may have to be joined, or taken apart, when a character beside ``cursor`` goes."""
        block = cursor.block()
        if cursor.atBlockStart() if back else cursor.atBlockEnd():
            beside = block.previous() if back else block.next()
            whole = block.length() + beside.length() - 1 > self.sizes.longest
            return beside.isValid() and (whole or self._in_parts(block) or self._in_parts(beside))
        return self._in_parts(block) and block.length() - 1 - _WIDEST < self.sizes.least

    def _in_parts(self, block: QTextBlock) -> bool:
        return self.breaks_at(block.position()) or self.breaks_at(block.position() + block.length())

    # ── putting words in ──────────────────────────────────────────────────────────────────────
    def put(self, cursor: QTextCursor, steps: Iterable[Step], *, joined: bool = False) -> None:
        """Put ``steps`` in at ``cursor``, in place of what is selected: one step of undo, or part of the one before.

        Nothing is mended until :meth:`put_in` says that this was all.
        """
        self._held = True
        if joined:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        for step in steps:
            if step.begins:
                cursor.insertBlock(self._marked(QTextBlockFormat()) if step.begins == "soft" else QTextBlockFormat())
            cursor.insertText(step.text)
        cursor.endEditBlock()

    def put_in(self, start: int, end: int) -> None:
        """Say that everything was put in, from ``start`` to ``end``."""
        self._held = False
        self._touched = None
        self._mend_between(end, end)
        self._mend_between(start, start)

    def forget(self) -> None:
        """Say that the document holds nothing any more."""
        self._breaks, self._touched = [], None

    def _marked(self, look: QTextBlockFormat) -> QTextBlockFormat:
        self._marks += 1
        look.setProperty(_MARK, self._marks)
        return look

    # ── following what changes ────────────────────────────────────────────────────────────────
    def _changed(self, position: int, removed: int, added: int) -> None:
        end = min(position + added, self._document.characterCount() - 1)
        if self._marks and not self._marking:
            breaks = self._breaks
            # The break right before the change stays as it was: nothing in front of it changed.
            before = breaks[: bisect_right(breaks, position)]
            after = [each + added - removed for each in breaks[bisect_right(breaks, position + removed) :]]
            self._breaks = [*before, *self._found_between(position, end), *after]
        if self._touched is not None:
            low, high = self._touched
            shifted = high + added - removed if high >= position else high
            position, end = min(low, position), max(shifted, end)
        self._touched = (position, end)

    def _found_between(self, start: int, end: int) -> list[int]:
        found = []
        block = self._document.findBlock(start)
        last = _mark_of(block)
        block = block.next()
        while block.isValid() and (begins := block.position()) <= end:
            mark = _mark_of(block)
            if mark and mark != last:
                found.append(begins)
            last = mark
            block = block.next()
        return found

    def _mend(self) -> None:
        if self._held or self._touched is None:
            return
        start, end = self._touched
        self._touched = None
        # So much at once comes back by undo or redo only, and was mended when it went.
        if end - start <= AT_ONCE:
            self._mend_between(start, end)

    def _mend_between(self, start: int, end: int) -> None:
        """Set right what is not, one thing after another, as part of the step of undo that made it so.

        Qt joins steps that were edit blocks only: whoever puts in words that may be too long makes one.
        """
        self._held = True
        cursor = QTextCursor(self._document)
        while self._mend_one(cursor, start, end):
            if self._touched is not None:
                start, end = min(start, self._touched[0]), max(end, self._touched[1])
        self._held = False
        self._touched = None

    def _mend_one(self, cursor: QTextCursor, start: int, end: int) -> bool:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() <= end:
            soft, mark = self.breaks_at(block.position()), _mark_of(block)
            if bool(mark) != soft:
                self._mark(cursor, block, soft=soft)
                return True
            if self._too_short(block):
                self._join(cursor, block.position() + block.length())
                return True
            if soft and self._too_short(block.previous()):
                self._join(cursor, block.position())
                return True
            if block.length() - 1 > self.sizes.longest:
                self._split(cursor, block)
                return True
            block = block.next()
        return False

    def _too_short(self, block: QTextBlock) -> bool:
        """Return whether ``block`` goes on in the next one, and either of them is too short for that."""
        behind = block.next()
        if not behind.isValid() or not self.breaks_at(behind.position()):
            return False
        return min(block.length(), behind.length()) - 1 < self.sizes.least

    def _mark(self, cursor: QTextCursor, block: QTextBlock, *, soft: bool) -> None:
        self._marking = True  # of two copies one is no copy any more, once the other is set right
        cursor.setPosition(block.position())
        cursor.joinPreviousEditBlock()
        cursor.setBlockFormat(self._marked(QTextBlockFormat()) if soft else QTextBlockFormat())
        cursor.endEditBlock()
        self._marking = False

    def _join(self, cursor: QTextCursor, position: int) -> None:
        cursor.setPosition(position)
        cursor.joinPreviousEditBlock()
        cursor.deletePreviousChar()
        cursor.endEditBlock()

    def _split(self, cursor: QTextCursor, block: QTextBlock) -> None:
        text = block.text()
        cursor.setPosition(block.position() + _units(text[: where_to_cut(text, self.sizes)]))
        cursor.joinPreviousEditBlock()
        cursor.insertBlock(self._marked(QTextBlockFormat()))
        cursor.endEditBlock()


def same_ends(text: str) -> str:
    """Return ``text`` with a line feed at every end of a line, as it comes out again."""
    for end in _ENDS:
        text = text.replace(end, "\n")
    return text


def steps_of(text: str, sizes: Sizes = SIZES) -> Iterator[Step]:
    """Yield ``text`` as steps of at most :data:`AT_ONCE` characters, long paragraphs in parts.

    A line that may begin behind a part of a paragraph begins with a break of its own: Qt would copy the mark.
    """
    # Some characters count twice for Qt. Where there are any, half as many are taken for too many.
    longest = sizes.longest if len(text) == _units(text) else sizes.longest // 2
    at, fresh = 0, True
    for long in re.finditer(f"^[^\n]{{{longest + 1},}}", text, re.MULTILINE):
        yield from _lines(text[at : long.start()], fresh=fresh)
        rest, begins = long.group(), ""
        while len(rest) > sizes.part + sizes.least:
            cut = where_to_cut(rest, sizes)
            yield Step(rest[:cut], begins)
            rest, begins = rest[cut:], "soft"
        yield Step(rest, begins)
        at, fresh = long.end(), True
    yield from _lines(text[at:], fresh=fresh)


def _lines(text: str, *, fresh: bool) -> Iterator[Step]:
    if fresh and "\n" in text:
        first, text = text.split("\n", 1)
        yield Step(first)
        yield Step("", "hard")
    for start in range(0, len(text), AT_ONCE):
        yield Step(text[start : start + AT_ONCE])


def where_to_cut(text: str, sizes: Sizes = SIZES) -> int:
    """Return where a part of a long paragraph ends: behind a sentence, else a word, else any whole character."""
    last = min(sizes.part, len(text) // 2)  # it may be longer for Qt than it is in characters
    for ends in (_SENTENCE, _SPACE):
        found = [match.end() for match in ends.finditer(text, sizes.least, last)]
        # What ends with the stretch that was looked at may go on behind it.
        if found and (found[-1] < last or not text[last].isspace()):
            return found[-1]
    cut = last
    while cut > max(last - _LONGEST_CLUSTER, sizes.least) and _clings(text, cut):
        cut -= 1
    return cut


def _clings(text: str, at: int) -> bool:
    return unicodedata.category(text[at]) in _CLINGS or text[at - 1] == _JOINER


def _between(breaks: list[int], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between the soft breaks: each takes one unit, the one before its position."""
    for each in breaks:
        yield start, each - 1
        start = each
    yield start, stop


def _mark_of(block: QTextBlock) -> int:
    return block.blockFormat().intProperty(_MARK)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
