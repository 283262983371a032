"""The small form beside the letter: every choice with the words of the letter's own content file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.requests import Duration, MoveFrom, ReasonCategory, ReassignmentRequest, Start
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField, WordsField
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from boundarycheck.domain.requests import LetterWording, OptionText

    E = TypeVar("E", bound=StrEnum)
else:
    E = TypeVar("E")

WORDS_LIMIT = 3000
"""Characters of own words; two pages of a letter that should be one."""

_PREFERENCES = 3
_YES, _NO = "yes", "no"


class RequestForm(QWidget):
    """Collects what the officer chooses. As fields of a draft everything is text."""

    changed = Signal()

    def __init__(self, wording: LetterWording) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.BASE)
        self.move_from = self._option(self.tr("I ask to be moved off"), wording.moves)
        self.duration = self._option(self.tr("For how long"), wording.durations)
        self.start = self._option(self.tr("From when"), wording.starts)
        self.reason = self._option(self.tr("Reason, only if it is true"), wording.reasons)
        self.own_words = self._words(
            self.tr("One or two lines of your own"),
            self.tr("Only what is true. Leave out the name of anyone in custody."),
        )
        self.steps_taken = self._words(self.tr("Steps you have taken already"), "")
        self.preferences = [self._line(label) for label in (self.tr("I would take"), self.tr("Or"), self.tr("Or else"))]
        self.cc = self._line(self.tr("Copy to"), self.tr("Your union, say. Leave it blank if nobody."))
        self.discuss_privately = self._tick(self.tr("Offer to talk in private"))
        self.need_to_know = self._tick(self.tr("Ask that few are told"))
        self._column.addStretch(1)

    # ── what stands here ──────────────────────────────────────────────────────────────────────
    def fields(self) -> dict[str, str]:
        """Return everything that stands here, as the fields of a draft."""
        typed = {f"preference-{number}": line.text() for number, line in enumerate(self.preferences)}
        return typed | {
            "move-from": self.move_from.value,
            "duration": self.duration.value,
            "start": self.start.value,
            "reason": self.reason.value,
            "own-words": self.own_words.words,
            "steps-taken": self.steps_taken.words,
            "cc": self.cc.text(),
            "discuss-privately": _YES if self.discuss_privately.isChecked() else _NO,
            "need-to-know": _YES if self.need_to_know.isChecked() else _NO,
        }

    def show_request(self, request: ReassignmentRequest) -> None:
        """Show the choices of ``request``."""
        self.move_from.choose(request.move_from)
        self.duration.choose(request.duration)
        self.start.choose(request.start)
        self.reason.choose(request.reason)
        self.own_words.setPlainText(request.own_words)
        self.steps_taken.setPlainText(request.steps_taken)
        kept = (*request.preferences, *("",) * _PREFERENCES)
        for line, text in zip(self.preferences, kept, strict=False):
            line.setText(text)
        self.cc.setText(request.cc)
        self.discuss_privately.setChecked(request.discuss_privately)
        self.need_to_know.setChecked(request.need_to_know)

    def request(self, base: ReassignmentRequest) -> ReassignmentRequest:
        """Return ``base`` with what stands here."""
        return with_fields(base, self.fields())

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _option(self, label: str, options: Mapping[E, OptionText]) -> OptionChoice[E]:
        made = OptionChoice(label, options)
        made.choice.currentIndexChanged.connect(self._changed)
        self._column.addWidget(made)
        return made

    def _words(self, label: str, hint: str) -> WordsField:
        made = WordsField(label, lines=2, limit=WORDS_LIMIT)
        made.setMaximumHeight(made.minimumHeight())
        made.textChanged.connect(self.changed)
        self._column.addWidget(Labelled(label, made, hint))
        return made

    def _line(self, label: str, hint: str = "") -> LineField:
        made = LineField(label)
        made.textChanged.connect(self._changed)
        self._column.addWidget(Labelled(label, made, hint))
        return made

    def _tick(self, label: str) -> TickLine:
        made = TickLine(label)
        made.toggled.connect(self._changed)
        self._column.addWidget(made)
        return made

    def _changed(self, _value: object) -> None:
        self.changed.emit()


def with_fields(base: ReassignmentRequest, fields: Mapping[str, str]) -> ReassignmentRequest:
    """Return ``base`` with the ``fields`` of a draft; a field that is missing or unknown leaves it as it was."""
    preferences = (fields.get(f"preference-{number}", "") for number in range(_PREFERENCES))
    given = tuple(text for text in preferences if text.strip())
    asked_for_any = any(key.startswith("preference-") for key in fields)
    return replace(
        base,
        move_from=_one_of(MoveFrom, fields.get("move-from"), base.move_from),
        duration=_one_of(Duration, fields.get("duration"), base.duration),
        start=_one_of(Start, fields.get("start"), base.start),
        reason=_one_of(ReasonCategory, fields.get("reason"), base.reason),
        own_words=fields.get("own-words", base.own_words),
        steps_taken=fields.get("steps-taken", base.steps_taken),
        preferences=given if asked_for_any else base.preferences,
        cc=fields.get("cc", base.cc),
        discuss_privately=_flag(fields.get("discuss-privately"), base.discuss_privately),
        need_to_know=_flag(fields.get("need-to-know"), base.need_to_know),
    )


def _one_of(kind: type[E], value: str | None, usual: E) -> E:
    return next((member for member in kind if member == value), usual)


def _flag(value: str | None, usual: bool) -> bool:
    return usual if value is None else value == _YES


class OptionChoice(QWidget, Generic[E]):
    """A choice of the letter, with a hint on the option that is chosen."""

    def __init__(self, label: str, options: Mapping[E, OptionText]) -> None:
        super().__init__()
        self._options = {str(value): option for value, option in options.items()}
        self.choice = Choice({value: option.label for value, option in self._options.items()}, "")
        self._hint = PlainText("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(Labelled(label, self.choice))
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

    def choose(self, value: E) -> None:
        """Choose the option for ``value``."""
        self.choice.setCurrentIndex(self.choice.findData(str(value)))

    def _explain(self, _index: int = 0) -> None:
        hint = self._options[self.choice.value].hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.choice.setAccessibleDescription(hint)
