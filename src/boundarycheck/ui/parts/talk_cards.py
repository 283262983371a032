"""What to say when someone picks up, and what the officer wants to ask: both can be changed, and kept or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from boundarycheck.domain.people import NOTES_LIMIT
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.frames import Card

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import HelpKind


class TalkCard(Card):
    """Both fields in one card.

    ``can_keep`` is False where no journal is open: then the words can be changed and are gone with the page.
    """

    keep = Signal()
    as_it_came = Signal()
    changed = Signal()

    def __init__(self, kind: HelpKind, opener: str, questions: str, hint: str, *, can_keep: bool) -> None:
        super().__init__()
        self.kind = kind
        self.say(self.tr("What to say"), "heading")
        self.say(hint)
        self.opener = WordsField(self.tr("Words to begin with"), opener, lines=3, limit=NOTES_LIMIT)
        self.column.addWidget(
            Labelled(self.tr("Words to begin with"), self.opener, self.tr("Change them until they sound like you."))
        )
        self.questions = WordsField(self.tr("What I want to ask"), questions, lines=3, limit=NOTES_LIMIT)
        self.column.addWidget(
            Labelled(
                self.tr("What I want to ask"),
                self.questions,
                self.tr("Write it down before you call. Leave out the name of anyone in custody."),
            )
        )
        for field in (self.opener, self.questions):
            field.setMaximumHeight(field.minimumHeight())
            field.textChanged.connect(self.changed)
        if can_keep:
            self.offer(
                button(self.tr("Keep these words"), self.keep.emit),
                button(self.tr("Use the words that came along"), self.as_it_came.emit, "quiet"),
            )
        else:
            self.say(self.tr("No journal is open, so these words are gone when you leave this page."), "small")
