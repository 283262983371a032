"""Look for warning signs: five signs and the other side of the line, one at a time, each with how often."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from boundarycheck.domain.checks import DANGER_SIGNS, Sign, SignAnswer
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.choices import OneOf, TickLine, number_key
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.steps import Stage, SteppedPage
from boundarycheck.ui.parts.two_sided_scale import TwoSidedScale
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.articles import ScaleText, SignText
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks


def _tr(words: str) -> str:
    return QCoreApplication.translate("Signs", words)


def often_words(answer: SignAnswer) -> str:
    """Return the words for how often a sign was there."""
    return {
        SignAnswer.NOT_AT_ALL: _tr("Not at all"),
        SignAnswer.ONCE: _tr("Once"),
        SignAnswer.MORE_THAN_ONCE: _tr("More than once"),
        SignAnswer.UNSAID: _tr("I prefer not to say"),
    }[answer]


class SignStage(Stage):
    """One sign: what it is, early cues to tick, how often, and the move that protects.

    "Not at all" and "prefer not to say" leave nothing ticked; a tick means at least once.
    """

    def __init__(self, text: SignText, scale: ScaleText, progress: str) -> None:
        super().__init__(text.title, progress, waiting_for=_tr("Choose how often to go on. You may prefer not to say."))
        self._examples = check_drafts.examples_field(text.sign)
        self._often = check_drafts.often_field(text.sign)
        self._sign = text.sign
        self.column.addWidget(TwoSidedScale(scale, text.sign))
        self.say(text.explain)
        self.say(_tr("Tick what you recognize. You may leave all empty."), "strong")
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        self.lines: dict[str, TickLine] = {}
        for example in text.examples:
            line = TickLine(example.text)
            line.toggled.connect(self._ticked)
            self.lines[example.example_id] = line
            rows.addWidget(line)
        self.column.addLayout(rows)
        self._ask_how_often()
        card = Card("quiet-card")
        card.say(_tr("What protects you"), "eyebrow")
        card.say(text.protective_move)
        self.column.addWidget(card)
        self.say(sources_in_words(text.sources), "small")
        self.first_focus = next(iter(self.lines.values()))

    def _ask_how_often(self) -> None:
        asked = _tr("Was this, or something like it, there?")
        self.say(asked, "strong")
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        self.answers: dict[SignAnswer, OneOf] = {}
        self._group = QButtonGroup(self)
        for key, answer in enumerate(SignAnswer, start=1):
            made = OneOf(often_words(answer), asked)
            made.setToolTip(_tr("Key {key}").format(key=key))
            made.toggled.connect(self._answered)
            number_key(key, self, partial(_choose, made))
            self.answers[answer] = made
            self._group.addButton(made)
            rows.addWidget(made)
        self.column.addLayout(rows)

    @property
    def answer(self) -> SignAnswer | None:
        """How often, as chosen now."""
        return next((answer for answer, made in self.answers.items() if made.isChecked()), None)

    @property
    def ready(self) -> bool:
        """Whether it was said how often, or that it is not said."""
        return self.answer is not None

    def enter(self) -> None:
        """Choose what has the focus; the next Enter goes on."""
        for made in self.answers.values():
            if made.hasFocus():
                made.setChecked(True)
        for line in self.lines.values():
            if line.hasFocus():
                line.toggle()

    def fields(self) -> dict[str, str]:
        """Return how often, and the ids of the ticked examples, as far as they are given."""
        ticked = check_drafts.join_names(name for name, line in self.lines.items() if line.isChecked())
        fields = {self._examples: ticked} if ticked else {}
        return fields | ({} if self.answer is None else {self._often: self.answer.value})

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show what a draft holds."""
        ticked = check_drafts.split_names(fields.get(self._examples, ""))
        given = check_drafts.often_in(fields, self._sign)
        self._group.setExclusive(False)
        for answer, made in self.answers.items():
            made.setChecked(answer is given)
        self._group.setExclusive(True)
        for example_id, line in self.lines.items():
            line.setChecked(example_id in ticked)

    def _ticked(self, ticked: bool) -> None:
        if ticked and self.answer not in {SignAnswer.ONCE, SignAnswer.MORE_THAN_ONCE}:
            self.answers[SignAnswer.ONCE].setChecked(True)
        self.changed.emit()

    def _answered(self, chosen: bool) -> None:
        if chosen and self.answer in {SignAnswer.NOT_AT_ALL, SignAnswer.UNSAID}:
            for line in self.lines.values():
                line.setChecked(False)
        self.changed.emit()


def _choose(made: OneOf) -> None:
    made.setChecked(True)
    made.setFocus()


class NoteStage(Stage):
    """A note over all five signs, which may stay empty."""

    def __init__(self) -> None:
        super().__init__(_tr("Anything to add?"), _tr("Last step"))
        self.say(_tr("A few words for yourself, about what you noticed. You may leave this empty."))
        self.note = WordsField(_tr("Your note on the signs"), lines=6)
        self.note.textChanged.connect(self.changed)
        self.column.addWidget(
            Labelled(
                _tr("Your note on the signs"),
                self.note,
                _tr("If you like. No names of people in custody are needed here."),
            )
        )
        self.first_focus = self.note

    def fields(self) -> dict[str, str]:
        """Return the note, if there is one."""
        return {check_drafts.NOTE: self.note.words} if self.note.words else {}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the note of a draft."""
        self.note.setPlainText(fields.get(check_drafts.NOTE, ""))


class Signs(SteppedPage):
    """The look at the five signs and the other side, from the first to the result."""

    def __init__(self, checks: CheckService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(_tr("Warning signs"), Place.SIGNS, check_drafts.SIGNS_SLOT, drafts, tasks)
        self._checks = checks
        texts = checks.texts()
        self.signs = tuple(SignStage(text, texts.scale, _progress(text)) for text in texts.signs)
        self.closing = NoteStage()
        self.begin((*self.signs, self.closing))

    def finish(self, fields: Mapping[str, str]) -> None:
        """Go to the road that these signs lead to."""
        recognised = check_drafts.signs_in(fields, self._checks.texts())
        self.go_to(Place.RESULT, self._checks.finish_signs(recognised))


def _progress(text: SignText) -> str:
    if text.sign is Sign.COLD:
        return _tr("The other side of the line")
    number = DANGER_SIGNS.index(text.sign) + 1
    return _tr("Warning sign {number} of {count}").format(number=number, count=len(DANGER_SIGNS))
