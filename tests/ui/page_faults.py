"""What is wrong with the words of a page, read and measured from its widgets: left in English, glued, or clipped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from boundarycheck.ui.language import OWN_NAMES
from boundarycheck.ui.parts.fields import Choice
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapped_words import WordButton
from pseudo import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.ui.window import Window

_LETTER = re.compile(r"[^\W\d_]")
# Keys, numbers that are letters, and where a site is.
_NAMES_STAY = re.compile(
    r"\b(?:Ctrl|Alt|Shift|Esc|Enter|Return|F\d+)\b(?:\+\w+|\+,)?|\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|gov)\b"
)
_ENDS = re.compile(r"[.!?:…]»*$")
_SELECTED = Qt.TextInteractionFlag.TextSelectableByMouse
_LEAST_IN_SIGHT = 8
"""Characters of a choice that are seen, however it is cut; its list and its tip tell the whole."""
_LONGEST_WORD = 20
"""Characters of a word that :class:`PlainText` always has room for."""
_SIDE = 1
"""Pixels that rounding may take."""


# ── names ─────────────────────────────────────────────────────────────────────────────────────
def name_faults(page: QWidget) -> list[str]:
    """Return what is not called by the words that are seen on it: whoever speaks to the computer says those."""
    found = []
    for part in page.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton):
            continue
        named: QWidget | None = part.buddy() if isinstance(part, QLabel) else part
        if named is None or not part.isVisible() or not named.accessibleName():
            continue
        words = part.text() or _first_words_in(part)
        cut = words.endswith("…") and _only_words(named.accessibleName()).startswith(_only_words(words))
        if words and not cut and f" {_only_words(words)} " not in f" {_only_words(named.accessibleName())} ":
            found.append(f"{type(named).__name__} {named.accessibleName()!r} shows {words!r}")
    return found


def _first_words_in(part: QWidget) -> str:
    """Return what a large button, whose words are labels in it, says first."""
    return next((label.text() for label in part.findChildren(QLabel) if label.text()), "")


def _only_words(text: str) -> str:
    """Return ``text`` as it is said: without signs, and without large letters."""
    return " ".join(re.findall(r"\w+", re.sub("&(.)", r"\1", text).casefold()))


# ── words ─────────────────────────────────────────────────────────────────────────────────────
def said_by(widget: QWidget) -> Iterator[str]:
    """Give every text of ``widget`` that is seen or read out."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()


def word_faults(widget: QWidget, known: tuple[str, ...], judged: set[str]) -> list[str]:
    """Return the texts on ``widget`` that stand outside of every mark, or are put together from pieces.

    ``known`` are the words of the officer and names that are never translated; what is in ``judged`` was told before.
    """
    found: list[str] = []
    for part in (widget, *widget.findChildren(QWidget)):
        for text in dict.fromkeys(filter(None, said_by(part))):
            fault = "" if text in judged else fault_in(text, known)
            judged.add(text)
            if fault:
                found.append(f"{type(part).__name__}: {fault}: {text!r}")
    return found


def fault_in(text: str, known: tuple[str, ...]) -> str:
    """Return what is wrong with ``text``; nothing when it is whole."""
    bare = text
    for words in (*known, *OWN_NAMES.values(), *_calendar()):
        bare = bare.replace(words, "")
    messages, around = pieces(_NAMES_STAY.sub("", bare))
    if any(_LETTER.search(part) for part in around):
        return "not translated"
    for before, glue in zip(messages, around[1:-1], strict=False):
        # Sentences may follow each other, and things may stand in a list; half a sentence may not be continued.
        if not _ENDS.search(before) and not glue.strip() and "\n" not in glue:
            return "glued"
    return ""


def _calendar() -> list[str]:
    locale = QLocale()
    months = [locale.monthName(month) for month in range(1, 13)]
    days = [locale.dayName(day) for day in range(1, 8)]
    return [*months, *days, locale.amText(), locale.pmText()]


# ── room ──────────────────────────────────────────────────────────────────────────────────────
def room_faults(window: Window) -> list[str]:
    """Return the texts in ``window`` that have less room than they need, and what is wider than the page."""
    found = [*_sideways(window)]
    for part in window.findChildren(QWidget):
        if part.isVisible():
            found += [f"{type(part).__name__}: {fault}: {_words(part)[:60]!r}" for fault in cramped(part)]
    return found


def _sideways(window: Window) -> Iterator[str]:
    for scroll in window.page.findChildren(QScrollArea):
        inside = scroll.widget()
        if inside is not None and scroll.isVisible() and inside.width() > scroll.viewport().width() + _SIDE:
            yield f"the page is {inside.width()} wide, and {scroll.viewport().width()} are seen"


def cramped(part: QWidget) -> Iterator[str]:
    """Give what ``part`` has too little room for."""
    if isinstance(part, QLabel) and part.text() and part.pixmap().isNull():
        yield from _label(part)
    elif isinstance(part, QPushButton | QCheckBox | QRadioButton) and part.text():
        yield from _button(part)
        if isinstance(part, WordButton):
            yield from _too_high(part)
    elif isinstance(part, Choice):
        if len(part.in_sight()) < min(len(part.currentText()), _LEAST_IN_SIGHT):
            yield f"clipped in its choice, to {part.in_sight()!r}"
    elif isinstance(part, QComboBox):
        room = part.width() - 2 * part.fontMetrics().averageCharWidth()
        if part.fontMetrics().horizontalAdvance(part.currentText()) > room:
            yield "clipped in its choice"
    parent = part.parentWidget()
    if parent is not None and not parent.isWindow() and _words(part):
        yield from _outside(part, parent)


def _label(label: QLabel) -> Iterator[str]:
    room, needs = label.contentsRect(), _needs(label, label.text())
    if needs.width() > room.width() + _SIDE:
        rest = _needs(label, _without_folders(label))
        if rest.width() > room.width() + _SIDE:
            yield f"clipped at the side ({rest.width()} > {room.width()})"
    if needs.height() > room.height() + _SIDE:
        yield f"clipped below ({needs.height()} > {room.height()})"


def _needs(label: QLabel, text: str) -> QRect:
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    room = QRect(0, 0, label.contentsRect().width(), 1 << 20)
    return QFontMetrics(label.font()).boundingRect(room, int(flags), text)


def _without_folders(label: QLabel) -> str:
    """Return the words that need room: the name of a folder may be longer than a page, and is selected whole."""
    if not isinstance(label, PlainText) or not label.textInteractionFlags() & _SELECTED:
        return label.text()
    return " ".join(word for word in label.text().split() if not ("/" in word and len(word) > _LONGEST_WORD))


def _button(button: QAbstractButton) -> Iterator[str]:
    needs = button.minimumSizeHint()
    if needs.width() > button.width() + _SIDE:
        yield f"clipped at the side ({needs.width()} > {button.width()})"
    if needs.height() > button.height() + _SIDE:
        yield f"clipped below ({needs.height()} > {button.height()})"


def _too_high(button: WordButton) -> Iterator[str]:
    needs = max(button.heightForWidth(button.width()), button.minimumHeight())
    if button.height() > needs + _SIDE:
        yield f"higher than its words ({button.height()} > {needs})"


def _outside(part: QWidget, parent: QWidget) -> Iterator[str]:
    if part.x() < -_SIDE or part.x() + part.width() > parent.width() + _SIDE:
        yield f"reaches out of what it is in ({part.x()}+{part.width()} > {parent.width()})"


def _words(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText()
    return part.text() if isinstance(part, QLabel | QAbstractButton) else ""
