"""Makes or changes the boundary plan, one part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.plans import MOST_SENTENCES, IfThen
from boundarycheck.ui import plan_words
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField, WordsField
from boundarycheck.ui.parts.ruler import Ruler
from boundarycheck.ui.parts.steps import Stage, SteppedPage
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.domain.articles import PlanTexts
    from boundarycheck.services.plans import KeptPlan, PlanService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.unkept_drafts import UnkeptDrafts


def _tr(words: str) -> str:
    return QCoreApplication.translate("Plan", words)


class Beginnings(Choice):
    """Offers sentences to begin with; choosing one puts it into the field, where it can be changed.

    In a line, one that was offered makes room for the next; what was typed stays, and the sentence comes after it.
    """

    def __init__(self, texts: tuple[str, ...], field: LineField | WordsField) -> None:
        super().__init__({"": _tr("Begin with …")} | {text: text for text in texts}, "")
        self._field = field
        name = _tr("A beginning for: {field}").format(field=field.accessibleName())
        self.setAccessibleName(name)
        self.label = PlainText(name, "small")
        """Stands above the choice: some desktops tell a choice by its label alone."""
        self.label.setBuddy(self)
        self.activated.connect(self._take)

    def add(self, texts: tuple[str, ...]) -> None:
        """Offer ``texts`` before the others."""
        for at, text in enumerate(texts, start=1):
            self.insertItem(at, text, text)

    def _take(self, _index: int) -> None:
        text = self.value
        if not text:
            return
        self.setCurrentIndex(0)
        if isinstance(self._field, LineField):
            self._field.take(text, {self.itemText(at) for at in range(self.count())})
        else:
            self._field.take(text)
        self._field.setFocus()


class SentenceStage(Stage):
    """One sentence: what to notice, what to say, whom to tell. The first one is needed, the others are not."""

    def __init__(self, texts: PlanTexts, number: int) -> None:
        progress = _tr("Sentence {number} of at most {count}").format(number=number, count=MOST_SENTENCES)
        title = _tr("If this, then that") if number == 1 else _tr("Another one, if you like")
        super().__init__(title, progress, waiting_for=_tr("Say what to notice and what you will say, to go on."))
        self._needed = number == 1
        self._names = plan_words.sentence_fields(number)
        if self._needed:
            self.say(_tr("Think of one thing that may happen on the next shift. What will you say then?"))
        else:
            self.say(_tr("You may leave this empty and go on. Few sentences are easier to recall."))
        self.cue = LineField(_tr("If …"))
        self.words_to_say = LineField(_tr("I say …"))
        self.tell = LineField(_tr("And I tell …"))
        self.fields_of_it = (self.cue, self.words_to_say, self.tell)
        hints = (_tr("No names of people in custody."), _tr("Short, kind, the same for everyone."), "")
        offered = (texts.cues, texts.lines, texts.tellers)
        self.beginnings = tuple(map(Beginnings, offered, self.fields_of_it))
        for field, hint, beginnings in zip(self.fields_of_it, hints, self.beginnings, strict=True):
            self.column.addWidget(Labelled(field.accessibleName(), field, hint))
            self.column.addWidget(beginnings.label)
            self.column.addWidget(beginnings)
            field.textChanged.connect(self._typed)
        self.whole = self.say("", "lead")
        self.first_focus = self.cue
        self._typed()

    @property
    def sentence(self) -> IfThen:
        """The sentence as it stands here."""
        return IfThen(*(field.text() for field in self.fields_of_it)).clean()

    @property
    def ready(self) -> bool:
        """Whether the sentence is complete, or need not be there and is empty."""
        sentence = self.sentence
        return sentence.complete or (not self._needed and sentence == IfThen("", ""))

    def fields(self) -> dict[str, str]:
        """Return the parts that are there."""
        return {name: field.text() for name, field in zip(self._names, self.fields_of_it, strict=True) if field.text()}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the parts of a draft."""
        for name, field in zip(self._names, self.fields_of_it, strict=True):
            field.setText(fields.get(name, ""))

    def _typed(self) -> None:
        self.whole.setText(plan_words.in_words(self.sentence))
        self.changed.emit()


class WordsStage(Stage):
    """One or more fields for words, each with beginnings to choose from. All may stay empty."""

    def __init__(self, title: str, progress: str, about: str) -> None:
        super().__init__(title, progress)
        self.say(about)
        self.words: dict[str, WordsField] = {}

    def ask(self, name: str, label: str, beginnings: tuple[str, ...], hint: str = "") -> None:
        """Add a field for the part ``name`` of the draft."""
        field = WordsField(label, lines=3)
        field.textChanged.connect(self.changed)
        self.column.addWidget(Labelled(label, field, hint))
        if beginnings:
            offered = Beginnings(beginnings, field)
            self.column.addWidget(offered.label)
            self.column.addWidget(offered)
        self.words[name] = field
        self.first_focus = next(iter(self.words.values()))

    def fields(self) -> dict[str, str]:
        """Return the words that are there."""
        return {name: field.words for name, field in self.words.items() if field.words}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the words of a draft."""
        for name, field in self.words.items():
            field.setPlainText(fields.get(name, ""))


class RulersStage(Stage):
    """Two rulers. What is kept are the answers to "why not lower?", and no number."""

    def __init__(self) -> None:
        super().__init__(_tr("How much, and how sure?"), _tr("Last step"))
        self.say(_tr("The rulers are for you, here and now. The numbers are not kept. Your words are."))
        self.matters = Ruler(_tr("How much does it matter to you to hold this line?"), _tr("Why it matters to me"))
        self.able = Ruler(_tr("How sure are you that you can do what you wrote?"), _tr("Why I can do it"))
        self.rulers = {plan_words.WHY_MATTERS: self.matters, plan_words.WHY_ABLE: self.able}
        for ruler in self.rulers.values():
            ruler.changed.connect(self.changed)
            self.column.addWidget(ruler)
        self.first_focus = self.matters.slider

    def fields(self) -> dict[str, str]:
        """Return the words that are there."""
        return {name: ruler.words.words for name, ruler in self.rulers.items() if ruler.words.words}

    def fill(self, fields: Mapping[str, str]) -> None:
        """Show the words of a draft."""
        for name, ruler in self.rulers.items():
            ruler.words.setPlainText(fields.get(name, ""))


class PlanEdit(SteppedPage):
    """The plan from the first sentence to the last reason; it begins with the plan that is there.

    ``own_cues`` tells on the worker what the officer recognised in the signs; these are offered first.
    """

    def __init__(
        self, plans: PlanService, drafts: UnkeptDrafts, tasks: Tasks, own_cues: Callable[[], tuple[str, ...]]
    ) -> None:
        super().__init__(_tr("Your boundary plan"), Place.PLAN_EDIT, plan_words.SLOT, drafts, tasks)
        self._plans = plans
        self._unkept = drafts
        self._tasks = tasks
        self.belongs_to = Place.HOME
        self.last_words = _tr("Keep the plan")
        texts = plans.texts()
        self.sentences = tuple(SentenceStage(texts, number) for number in range(1, MOST_SENTENCES + 1))
        self.begin((*self.sentences, self._first_ask(texts), self._surroundings(texts), RulersStage()))
        self.later(tasks, own_cues, self._offer_own)

    def beginning(self) -> Mapping[str, str]:
        """Return the plan that is kept, for changing it."""
        kept = self._plans.present()
        return {} if kept is None else plan_words.fields_of(kept.plan)

    def finish(self, fields: Mapping[str, str]) -> None:
        """Keep the plan and show it."""
        plan, plans, drafts = plan_words.plan_in(fields), self._plans, self._unkept

        def keep() -> KeptPlan:
            kept = plans.keep(plan, drop_draft=plan_words.SLOT)
            drafts.forget(plan_words.SLOT)
            return kept

        self.later(self._tasks, keep, self._kept)

    def _offer_own(self, cues: tuple[str, ...]) -> None:
        for sentence in self.sentences:
            sentence.beginnings[0].add(cues)

    def _kept(self, _kept: KeptPlan) -> None:
        self.settled()
        self.said.emit(_tr("Your plan is kept."))
        self.go_to(Place.PLAN)

    def _first_ask(self, texts: PlanTexts) -> WordsStage:
        stage = WordsStage(
            _tr("The first small ask"),
            _tr("What you do when it comes"),
            _tr("Most lines move with something small. What do you do with the very first one?"),
        )
        stage.ask(plan_words.FIRST_ASK, _tr("With the first small ask, I …"), texts.first_asks)
        return stage

    def _surroundings(self, texts: PlanTexts) -> WordsStage:
        stage = WordsStage(
            _tr("People and places"),
            _tr("What makes it easier"),
            _tr("Nobody holds a line alone. Who helps, and what about the place could be different?"),
        )
        hint = _tr("Someone who may pull you aside. Ask them first what they would have to pass on.")
        stage.ask(plan_words.PEOPLE, _tr("My people"), (), hint)
        stage.ask(plan_words.PLACES, _tr("Places and times"), texts.places)
        return stage
