"""The form beside a letter: every choice and every ask of its kind, with the words of the kind's own content file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.requests import NO, YES, switch_of
from boundarycheck.services.requests import IN_ENGLISH
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField, WordsField
from boundarycheck.ui.parts.roles import show_if
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.requests import LetterAsk, LetterChoice, LetterKind, Request

WORDS_LIMIT = 3000
"""Characters of own words; two pages of a letter that should be one."""
LINE_LIMIT = 500


class RequestForm(QWidget):
    """Collects what the officer chooses. As fields of a draft everything is text."""

    changed = Signal()

    def __init__(self, kind: LetterKind, parent: QWidget | None = None, *, offers_english: bool = False) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        self.in_english: TickLine | None = None
        if offers_english:
            self.in_english = TickLine(self.tr("Write the letter in English"))
            self.in_english.setAccessibleDescription(self.tr("Whoever gets it reads English, unless you know better."))
            self.in_english.toggled.connect(self._changed)
            column.addWidget(self.in_english)
        self.choices = {choice.key: OptionChoice(choice, self) for choice in kind.choices}
        self.asks = {ask.key: AskField(ask, self) for ask in kind.asks if ask.lines or not ask.always}
        for choice in self.choices.values():
            column.addWidget(choice)
            choice.choice.currentIndexChanged.connect(self._changed)
        needed = [field for field in self.asks.values() if field.ask.always]
        optional = [field for field in self.asks.values() if not field.ask.always]
        for field in needed:
            column.addWidget(field)
        if optional:
            column.addWidget(PlainText(self.tr("In the letter, if you tick it"), "strong"))
        for field in optional:
            column.addWidget(field)
        for field in self.asks.values():
            field.changed.connect(self.changed)
        if self.in_english is not None:
            self.in_english.toggled.connect(self._ask_for_english)
            self._ask_for_english(self.in_english.isChecked())
        column.addStretch(1)

    def fields(self) -> dict[str, str]:
        """Return everything that stands here, as the fields of a draft."""
        chosen = {key: choice.value for key, choice in self.choices.items()}
        asked = {name: text for field in self.asks.values() for name, text in field.fields().items()}
        language = {} if self.in_english is None else {IN_ENGLISH: YES if self.in_english.isChecked() else NO}
        return chosen | asked | language

    def show_request(self, request: Request) -> None:
        """Show the choices and words of ``request``."""
        if self.in_english is not None:
            self.in_english.setChecked(request.answers.get(IN_ENGLISH) != NO)
        for choice in request.kind.choices:
            self.choices[choice.key].choose(request.option(choice).value)
        for field in self.asks.values():
            field.show_answer(request.answers.get(field.ask.key, ""), on=request.is_on(field.ask))

    def _ask_for_english(self, on: bool) -> None:
        words = self.tr("Write these lines in English: nobody translates them.") if on else ""
        for field in self.asks.values():
            if field.ask.lines > 1:  # a line is a name or a place, the same in every language
                field.ask_for(words)

    def _changed(self, _value: object) -> None:
        self.changed.emit()


class AskField(QWidget):
    """One ask: a line to tick and, where something is typed, the field below it; no tick where it is always there.

    A field is made when it is first needed: most are not, and the letter should be there at once.
    """

    changed = Signal()

    def __init__(self, ask: LetterAsk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = ask
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        self.tick: TickLine | None = None
        self.line: LineField | None = None
        self.area: WordsField | None = None
        self._labelled: Labelled | None = None
        self._wish: PlainText | None = None
        self._wished = ""
        if ask.always:
            self._make_field()
            return
        self.tick = TickLine(ask.label)
        self.tick.setAccessibleDescription(ask.hint)
        self._column.addWidget(self.tick)
        if ask.hint and not ask.lines:
            self._column.addWidget(PlainText(ask.hint, "small"))
        self.tick.toggled.connect(self._toggled)

    @property
    def words(self) -> str:
        """What was typed."""
        if self.line is not None:
            return self.line.text()
        return "" if self.area is None else self.area.words

    def type(self, words: str) -> None:
        """Put ``words`` into the field."""
        if self._labelled is None and words:
            self._make_field()
        if self.line is not None:
            self.line.setText(words)
        elif self.area is not None:
            self.area.setPlainText(words)

    def ask_for(self, wish: str) -> None:
        """Say below the field how its words should be; "" for no wish."""
        self._wished = wish
        if self._labelled is not None:
            self._show_wish(self._labelled)

    def show_answer(self, words: str, *, on: bool) -> None:
        """Show an answer; without words only the tick."""
        self.type(words)
        if self.tick is not None:
            self.tick.setChecked(on)
            if self._labelled is not None:
                show_if(self._labelled, on)

    def fields(self) -> dict[str, str]:
        """Return what stands here, as fields of a draft."""
        typed = {self.ask.key: self.words} if self.ask.lines else {}
        if self.tick is not None:
            typed[switch_of(self.ask.key)] = YES if self.tick.isChecked() else NO
        return typed

    def _make_field(self) -> None:
        ask = self.ask
        if ask.lines == 1:
            self.line = LineField(ask.label, limit=LINE_LIMIT)
            self.line.textChanged.connect(lambda _text: self.changed.emit())
            self._labelled = Labelled(ask.label if ask.always else "", self.line, ask.hint)
        else:
            self.area = WordsField(ask.label, lines=ask.lines, limit=WORDS_LIMIT)
            self.area.setMaximumHeight(self.area.minimumHeight())
            self.area.textChanged.connect(self.changed)
            self._labelled = Labelled(ask.label if ask.always else "", self.area, ask.hint)
        self._column.addWidget(self._labelled)
        if self._wished:
            self._show_wish(self._labelled)

    def _show_wish(self, labelled: Labelled) -> None:
        if self._wish is None:
            self._wish = PlainText("", "small")
            labelled.add_below(self._wish)
        self._wish.setText(self._wished)
        show_if(self._wish, bool(self._wished))
        labelled.field.setAccessibleDescription(" ".join(filter(None, (self.ask.hint, self._wished))))

    def _toggled(self, on: bool) -> None:
        if on and self.ask.lines and self._labelled is None:
            self._make_field()
        if self._labelled is not None:
            show_if(self._labelled, on)
            field = self.line or self.area
            if on and field is not None and self.tick is not None:
                self.setTabOrder(self.tick, field)
        self.changed.emit()


# What the fields were called in drafts of version 0.1.0, which knew one kind of letter.
_BEFORE = {
    "move-from": "move",
    "own-words": "own_words",
    "steps-taken": "steps_taken",
    "discuss-privately": switch_of("talk"),
    "need-to-know": switch_of("need_to_know"),
}
_PREFERENCES_BEFORE = ("preference-0", "preference-1", "preference-2")


def answers_of(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the answers in the ``fields`` of a draft, also of one that an earlier version kept."""
    if "move-from" not in fields:
        return dict(fields)
    answers = {_BEFORE.get(name, name): text for name, text in fields.items() if name not in _PREFERENCES_BEFORE}
    preferred = "\n".join(filter(None, (fields.get(name, "").strip() for name in _PREFERENCES_BEFORE)))
    answers["preferences"] = preferred
    for key in ("preferences", "own_words", "steps_taken", "cc"):
        answers[switch_of(key)] = YES if answers.get(key, "").strip() else NO
    return answers


class OptionChoice(QWidget):
    """A choice of the letter, with a hint on the option that is chosen."""

    def __init__(self, choice: LetterChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = {option.value: option for option in choice.options}
        self.choice = Choice({value: option.label for value, option in self._options.items()}, "")
        self._hint = PlainText("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(Labelled(choice.label, self.choice))
        column.addWidget(self._hint)
        self.choice.currentIndexChanged.connect(self._explain)
        self._explain()

    @property
    def value(self) -> str:
        """The value of the chosen option."""
        return self.choice.value

    @property
    def hint(self) -> str:
        """What is said about the chosen option."""
        return self._hint.text()

    def choose(self, value: str) -> None:
        """Choose the option of ``value``."""
        self.choice.setCurrentIndex(self.choice.findData(value))

    def _explain(self, _index: int = 0) -> None:
        hint = self._options[self.choice.value].hint
        self._hint.setText(hint)
        show_if(self._hint, bool(hint))
        self.choice.setAccessibleDescription(hint)
