"""Look for warning signs: five signs with concrete examples, one sign at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from boundarycheck.domain.checks import Sign
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.steps import Stage, SteppedPage
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.articles import SignText
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks


def _tr(words: str) -> str:
    return QCoreApplication.translate("Signs", words)


class SignStage(Stage):
    """One sign: what it is, examples to tick, and the move that protects."""

    def __init__(self, text: SignText, number: int) -> None:
        super().__init__(text.title, _tr("Warning sign {number} of {count}").format(number=number, count=len(Sign)))
        self._field = check_drafts.examples_field(text.sign)
        self.say(text.explain)
        self.say(_tr("Tick what you recognize. You may leave all empty."), "strong")
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        self.lines: dict[str, TickLine] = {}
        for example in text.examples:
            line = TickLine(example.text)
            line.toggled.connect(self.changed)
            self.lines[example.example_id] = line
            rows.addWidget(line)
        self.column.addLayout(rows)
        card = Card("quiet-card")
        card.say(_tr("What protects you"), "eyebrow")
        card.say(text.protective_move)
        self.column.addWidget(card)
        self.say(sources_in_words(text.sources), "small")
        self.first_focus = next(iter(self.lines.values()))

    def fields(self) -> dict[str, str]:
        """Return the ids of the ticked examples, if there are any."""
        ticked = check_drafts.join_names(name for name, line in self.lines.items() if line.isChecked())
        return {self._field: ticked} if ticked else {}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Tick what a draft holds."""
        ticked = check_drafts.split_names(fields.get(self._field, ""))
        for example_id, line in self.lines.items():
            line.setChecked(example_id in ticked)


class NoteStage(Stage):
    """A note over all five signs, which may stay empty."""

    def __init__(self) -> None:
        super().__init__(_tr("Anything to add?"), _tr("Last step"))
        self.say(_tr("A few words for yourself, about what you noticed. You may leave this empty."))
        self.note = WordsField(_tr("Your note on the signs"), lines=6)
        self.note.textChanged.connect(self.changed)
        self.column.addWidget(
            Labelled(_tr("A note, if you like"), self.note, _tr("No names of people in custody are needed here."))
        )
        self.first_focus = self.note

    def fields(self) -> dict[str, str]:
        """Return the note, if there is one."""
        return {check_drafts.NOTE: self.note.words} if self.note.words else {}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the note of a draft."""
        self.note.setPlainText(fields.get(check_drafts.NOTE, ""))


class Signs(SteppedPage):
    """The look at the five signs, from the first to the result."""

    def __init__(self, checks: CheckService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(_tr("Warning signs"), Place.SIGNS, check_drafts.SIGNS_SLOT, drafts, tasks)
        self._checks = checks
        self.signs = tuple(SignStage(text, at) for at, text in enumerate(checks.texts().signs, start=1))
        self.closing = NoteStage()
        self.begin((*self.signs, self.closing))

    def finish(self, fields: Mapping[str, str]) -> None:
        """Go to the road that these signs lead to."""
        recognised = check_drafts.signs_in(fields, self._checks.texts())
        self.go_to(Place.RESULT, self._checks.finish_signs(recognised))
