"""Check a situation: words about it if wanted, the four questions one at a time, and what is part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from boundarycheck.domain.checks import Answer, Question
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.choices import OneOf, TickLine
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.steps import Stage, SteppedPage
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.articles import CircumstanceText, QuestionText
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks


def _tr(words: str) -> str:
    return QCoreApplication.translate("Situation", words)


class WordsStage(Stage):
    """The situation in the officer's own words, which may stay empty."""

    def __init__(self) -> None:
        super().__init__(_tr("What is it about?"), _tr("Check a situation: before the questions"))
        self.say(
            _tr("Something you did, or are thinking of doing. A few words are enough, and you may leave it empty.")
        )
        self.words = WordsField(_tr("The situation in your words"), lines=6)
        self.column.addWidget(
            Labelled(
                _tr("In your own words, if you like"),
                self.words,
                _tr("No names of people in custody are needed here."),
            )
        )
        self.words.textChanged.connect(self.changed)
        self.first_focus = self.words

    def fields(self) -> dict[str, str]:
        """Return the words, if there are any."""
        return {check_drafts.SITUATION: self.words.words} if self.words.words else {}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the words of a draft."""
        self.words.setPlainText(fields.get(check_drafts.SITUATION, ""))


class QuestionStage(Stage):
    """One of the four questions with its three answers and an optional note."""

    def __init__(self, text: QuestionText, number: int) -> None:
        progress = _tr("Question {number} of {count}").format(number=number, count=len(Question))
        super().__init__(text.title, progress, waiting_for=_tr("Choose Yes, No or Not sure to go on."))
        self._question = text.question
        self.say(text.ask, "lead")
        self.say(text.explain, "soft")
        self.answers: dict[Answer, OneOf] = {}
        self._group = QButtonGroup(self)
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        words = {Answer.YES: _tr("Yes"), Answer.NO: _tr("No"), Answer.NOT_SURE: _tr("Not sure")}
        for key, (answer, spoken) in enumerate(words.items(), start=1):
            made = OneOf(spoken, text.ask)
            made.setToolTip(_tr("Key {key}").format(key=key))
            made.toggled.connect(self._answered)
            QShortcut(QKeySequence(str(key)), self).activated.connect(lambda made=made: _choose(made))
            self.answers[answer] = made
            self._group.addButton(made)
            rows.addWidget(made)
        self.column.addLayout(rows)
        self.not_sure = Card("quiet-card")
        self.not_sure.say(_tr("Not sure counts as a sign to stop and look. Here is how to find out."), "strong")
        self.not_sure.say(text.not_sure)
        self.not_sure.hide()
        self.column.addWidget(self.not_sure)
        self.note = WordsField(_tr("Your note on this question"), lines=2)
        self.note.textChanged.connect(self.changed)
        self.column.addWidget(Labelled(_tr("A note, if you like"), self.note))
        self.say(sources_in_words(text.sources), "small")
        self.first_focus = self.answers[Answer.YES]

    @property
    def answer(self) -> Answer | None:
        """What is chosen now."""
        return next((answer for answer, made in self.answers.items() if made.isChecked()), None)

    @property
    def ready(self) -> bool:
        """Whether the question is answered."""
        return self.answer is not None

    def enter(self) -> None:
        """Choose the answer that has the focus; the next Enter goes on."""
        for made in self.answers.values():
            if made.hasFocus():
                made.setChecked(True)

    def fields(self) -> dict[str, str]:
        """Return the answer and the note, as far as they are given."""
        fields = {}
        if self.answer is not None:
            fields[check_drafts.answer_field(self._question)] = self.answer.value
        if self.note.words:
            fields[check_drafts.note_field(self._question)] = self.note.words
        return fields

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the answer and the note of a draft."""
        given = check_drafts.answer_in(fields, self._question)
        self._group.setExclusive(False)
        for answer, made in self.answers.items():
            made.setChecked(answer is given)
        self._group.setExclusive(True)
        self.note.setPlainText(fields.get(check_drafts.note_field(self._question), ""))
        self._show_answer()

    def _answered(self, chosen: bool) -> None:
        if chosen:
            self._show_answer()
            self.changed.emit()

    def _show_answer(self) -> None:
        answer = self.answer
        self.not_sure.setVisible(answer is Answer.NOT_SURE)
        self.first_focus = self.answers[answer or Answer.YES]


def _choose(made: OneOf) -> None:
    made.setChecked(True)
    made.setFocus()


class CircumstancesStage(Stage):
    """What may be part of the situation, to be ticked; none has to be."""

    def __init__(self, texts: tuple[CircumstanceText, ...]) -> None:
        super().__init__(_tr("Is any of this part of it?"), _tr("Last step"))
        self.say(
            _tr("Please read all {count} lines and tick what fits. You may leave all of them empty.").format(
                count=len(texts)
            )
        )
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        self.lines: dict[str, TickLine] = {}
        for text in texts:
            line = TickLine(text.ask)
            line.toggled.connect(self.changed)
            self.lines[text.circumstance.value] = line
            rows.addWidget(line)
        self.column.addLayout(rows)
        self.first_focus = next(iter(self.lines.values()))

    def fields(self) -> dict[str, str]:
        """Return the names of what is ticked."""
        ticked = check_drafts.join_names(name for name, line in self.lines.items() if line.isChecked())
        return {check_drafts.CIRCUMSTANCES: ticked} if ticked else {}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Tick what a draft holds."""
        ticked = check_drafts.split_names(fields.get(check_drafts.CIRCUMSTANCES, ""))
        for name, line in self.lines.items():
            line.setChecked(name in ticked)


class Situation(SteppedPage):
    """The check of one situation, from the first word to the result."""

    def __init__(self, checks: CheckService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(_tr("Check a situation"), Place.SITUATION, check_drafts.SITUATION_SLOT, drafts, tasks)
        self._checks = checks
        texts = checks.texts()
        self.about = WordsStage()
        self.questions = tuple(QuestionStage(text, at) for at, text in enumerate(texts.questions, start=1))
        self.circumstances = CircumstancesStage(texts.circumstances)
        self.begin((self.about, *self.questions, self.circumstances))

    def finish(self, fields: Mapping[str, str]) -> None:
        """Go to the road that this check leads to."""
        self.go_to(Place.RESULT, self._checks.finish_situation(check_drafts.situation_in(fields)))
