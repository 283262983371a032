"""Cards around a letter: report first, did it go, a second look, what each way leaves behind, what to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.roles import show_if
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.request_words import by_way, leaves_behind
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.requests import LetterNote
    from boundarycheck.domain.second_look import Mark

_ROOM_FOR_TWO = 84


class ReportFirst(Card):
    """Stands first where the officer's answers ask for a report: a transfer letter alone does not meet the duty."""

    def __init__(self, report: Callable[[], object], read: Callable[[], object]) -> None:
        super().__init__("duty")
        self.say(self.tr("First: report it"), "heading")
        self.say(
            self.tr(
                "What you answered has to be reported, at once. A letter that asks for a move says nothing of what "
                "happened. So nobody is protected by it, and your duty to report is not met. Reporting comes first; "
                "the move can come with it."
            )
        )
        self.report = button(self.tr("Prepare the report"), report)
        self.offer(self.report, button(self.tr("Read about reporting"), read, "quiet"))


class DidItGo(Card):
    """Asks whether a letter went, which no program can know; stands there until it is answered.

    Its parts are made when it asks: most letters' pages never do.
    """

    def __init__(self, went: Callable[[], object], not_yet: Callable[[], object]) -> None:
        super().__init__("limits")
        self._on_went, self._on_not_yet = went, not_yet
        self._words: PlainText | None = None
        self.hide()

    def _made(self) -> PlainText:
        self.say(self.tr("Did it go?"), "heading")
        words = self.say("")
        self.went = button(self.tr("Yes, I handed it over"), self._on_went)
        self.not_yet = button(self.tr("No, not yet"), self._on_not_yet, "quiet")
        self.offer(self.went, self.not_yet)
        return words

    def ask(self, tracked: TrackedRequest, day: str) -> None:
        """Ask about ``tracked``, which was made ready on ``day``."""
        words = (
            self.tr("On {day} this letter to {receiver} was made ready {way}.")
            if tracked.receiver
            else self.tr("On {day} this letter was made ready {way}.")
        )
        ready = words.format(day=day, way=by_way(tracked.way), receiver=tracked.receiver)
        self._words = self._words or self._made()
        self._words.setText(f"{ready} {self.tr('BoundaryCheck cannot know whether it got there.')}")
        self.show()


class SecondLookCard(Card):
    """Marks own words that may not belong in a personnel file, each with the reason. It blocks nothing."""

    def __init__(self) -> None:
        super().__init__("limits")
        self._marks: PlainText | None = None
        self.hide()

    @property
    def words(self) -> str:
        """What is marked, and why."""
        return "" if self._marks is None else self._marks.text()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show ``marks``, gathered by their reasons; without any the card is not there."""
        gathered: dict[tuple[str, str], list[str]] = {}
        for mark in marks:
            gathered.setdefault((mark.concern.title, mark.concern.reason), []).append(f"“{mark.words}”")
        lines = [f"{title}: {', '.join(words)}. {reason}" for (title, reason), words in gathered.items()]
        if lines and self._marks is None:
            self.say(self.tr("A second look"), "heading")
            self.say(self.tr("You can leave all of it as it is. It is your letter."), "small")
            self._marks = self.say("")
        if self._marks is not None:
            self._marks.setText("\n".join(lines))
        show_if(self, bool(lines))


def what_stays() -> Card:
    """Return the card that says what each way leaves on this computer."""
    card = Card()
    card.say(_tr("What each way leaves behind"), "heading")
    card.say(_tr("BoundaryCheck itself sends nothing."))
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.WIDE)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    for row, (way, leaves) in enumerate(leaves_behind()):
        grid.addWidget(PlainText(way, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainText(leaves, "soft"), row, 1)
    card.column.addLayout(grid)
    return card


class Notes(QWidget):
    """What to know, in pairs of cards, each with its sources where it states a fact."""

    def __init__(self, notes: Sequence[LetterNote]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        for first in range(0, len(notes), 2):
            row = SideBySide(_ROOM_FOR_TWO)
            for note in notes[first : first + 2]:
                row.add(_note(note))
            column.addWidget(row)


def _note(note: LetterNote) -> Card:
    card = Card("quiet-card")
    card.say(note.title, "strong")
    card.say(note.text)
    if note.sources:
        card.say(sources_in_words(note.sources), "small")
    card.column.addStretch(1)
    return card


def _tr(words: str) -> str:
    return QCoreApplication.translate("WhatStays", words)
