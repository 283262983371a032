"""Check a situation: words about it if wanted, the four questions one at a time, and what is part of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from boundarycheck.domain.agency import Policies
from boundarycheck.domain.checks import Answer, Question, Timing
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.choices import OneOf, TickLine, number_key
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.steps import Stage, SteppedPage
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.domain.articles import CircumstanceText, QuestionText
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks


def _tr(words: str) -> str:
    return QCoreApplication.translate("Situation", words)


class WordsStage(Stage):
    """The situation in the officer's own words, and whether it lies ahead or behind; both may stay empty."""

    def __init__(self) -> None:
        super().__init__(_tr("What is it about?"), _tr("Check a situation: before the questions"))
        self.say(
            _tr("Something you did, or are thinking of doing. A few words are enough, and you may leave it empty.")
        )
        self.words = WordsField(_tr("The situation in your words"), lines=6)
        self.column.addWidget(
            Labelled(
                _tr("The situation in your words"),
                self.words,
                _tr("If you like. No names of people in custody are needed here."),
            )
        )
        self.words.textChanged.connect(self.changed)
        asked = _tr("Is it ahead of you, or has it happened?")
        self.say(asked, "strong")
        words = {
            Timing.BEFORE: _tr("I am thinking of doing it"),
            Timing.AFTER: _tr("It has happened"),
        }
        self.timings = {timing: OneOf(spoken, asked) for timing, spoken in words.items()}
        self._group = QButtonGroup(self)
        for made in self.timings.values():
            made.toggled.connect(self.changed)
            self._group.addButton(made)
            self.column.addWidget(made)
        self.first_focus = self.words

    @property
    def timing(self) -> Timing | None:
        """What is chosen now."""
        return next((timing for timing, made in self.timings.items() if made.isChecked()), None)

    def fields(self) -> dict[str, str]:
        """Return the words and the timing, as far as they are given."""
        fields = {check_drafts.SITUATION: self.words.words} if self.words.words else {}
        return fields | ({} if self.timing is None else {check_drafts.TIMING: self.timing.value})

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the words and the timing of a draft."""
        self.words.setPlainText(fields.get(check_drafts.SITUATION, ""))
        given = check_drafts.timing_in(fields)
        self._group.setExclusive(False)
        for timing, made in self.timings.items():
            made.setChecked(timing is given)
        self._group.setExclusive(True)


class QuestionStage(Stage):
    """One of the four questions with its three answers and an optional note.

    What is said below an answer depends on it, and for a no on whether the act lies ahead.
    """

    def __init__(self, text: QuestionText, number: int) -> None:
        progress = _tr("Question {number} of {count}").format(number=number, count=len(Question))
        super().__init__(text.title, progress, waiting_for=_tr("Choose Yes, No or Not sure to go on."))
        self._text = text
        self._question = text.question
        self._timing: Timing | None = None
        self.say(text.ask, "lead")
        self.say(text.explain, "soft")
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(Space.BASE)
        self.column.addLayout(self._quotes)
        self.agency_problem = AgencyProblem()
        self.column.addWidget(self.agency_problem)
        self.answers: dict[Answer, OneOf] = {}
        self._group = QButtonGroup(self)
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        words = {Answer.YES: _tr("Yes"), Answer.NO: _tr("No"), Answer.NOT_SURE: _tr("Not sure")}
        for key, (answer, spoken) in enumerate(words.items(), start=1):
            made = OneOf(spoken, text.ask)
            made.setToolTip(_tr("Key {key}").format(key=key))
            made.toggled.connect(self._answered)
            number_key(key, self, partial(_choose, made))
            self.answers[answer] = made
            self._group.addButton(made)
            rows.addWidget(made)
        self.column.addLayout(rows)
        self.reply = Card("quiet-card")
        self._reply_head = self.reply.say("", "strong")
        self._reply_words = self.reply.say("")
        self.reply.hide()
        self.column.addWidget(self.reply)
        self.note = WordsField(_tr("Your note on this question"), lines=2)
        self.note.textChanged.connect(self.changed)
        self.column.addWidget(Labelled(_tr("Your note on this question"), self.note, _tr("If you like.")))
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

    def quote(self, policies: Policies) -> None:
        """Put what the own agency says to this question below it; what is wrong with it, at the question on policy."""
        for policy in policies.quoted_at(self._question):
            quote = Card("quiet-card")
            quote.say(_tr("What your agency says"), "eyebrow")
            quote.say(policy.quote)
            where = _tr("{title}, {issued_by}, as of {as_of}")
            quote.say(where.format(title=policy.title, issued_by=policy.issued_by, as_of=policy.as_of), "small")
            self._quotes.addWidget(quote)
        if self._question is Question.POLICY:
            self.agency_problem.show_problem(policies.problem)

    def look_at(self, timing: Timing | None) -> None:
        """Speak of something ahead or behind from now on."""
        self._timing = timing
        self._show_answer()

    def _show_answer(self) -> None:
        answer = self.answer
        if answer is not None:
            not_sure = answer is Answer.NOT_SURE
            head = _tr("Not sure counts as a sign to stop and look. Here is how to find out.") if not_sure else ""
            self._reply_head.setText(head)
            self._reply_head.setVisible(not_sure)
            self._reply_words.setText("\n\n".join(self._text.after(answer, self._timing)))
        self.reply.setVisible(answer is not None)
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
    """The check of one situation, from the first word to the result. ``timing`` is what a new one begins with.

    ``policies`` are those of the own agency; they are quoted when the worker has read them.
    """

    def __init__(
        self,
        checks: CheckService,
        drafts: DraftService,
        tasks: Tasks,
        timing: Timing | None = None,
        policies: Callable[[], Policies] = Policies,
    ) -> None:
        super().__init__(_tr("Check a situation"), Place.SITUATION, check_drafts.SITUATION_SLOT, drafts, tasks)
        self._checks = checks
        texts = checks.texts()
        self.about = WordsStage()
        self.questions = tuple(QuestionStage(text, at) for at, text in enumerate(texts.questions, start=1))
        self.circumstances = CircumstancesStage(texts.circumstances)
        self._timing = timing
        self.about.changed.connect(self._timed)
        self.begin((self.about, *self.questions, self.circumstances))
        self.later(tasks, policies, self._quote)

    def beginning(self) -> Mapping[str, str]:
        """Return the timing that the way here has told already."""
        return {} if self._timing is None else {check_drafts.TIMING: self._timing.value}

    def _quote(self, policies: Policies) -> None:
        for question in self.questions:
            question.quote(policies)

    def _timed(self) -> None:
        for question in self.questions:
            question.look_at(self.about.timing)

    def finish(self, fields: Mapping[str, str]) -> None:
        """Go to the road that this check leads to."""
        self.go_to(Place.RESULT, self._checks.finish_situation(check_drafts.situation_in(fields)))
