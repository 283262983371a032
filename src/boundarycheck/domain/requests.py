"""Requests: who asks and whom, what a letter says, and the letter itself.

Every letter is of one :class:`LetterKind`, which a content file describes. There is no code for any one kind, so an
agency can add its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.plain_text import clean_text, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from boundarycheck.domain.articles import Source

COPY_TO = "cc"
"""The ask of this key, where a kind has it, names who gets a copy and stands in the letter's head."""

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Profile:
    """Who asks. Every field may be empty until the officer fills it; it is kept in the vault only."""

    name: str = ""
    officer_id: str = ""
    rank: str = ""
    facility: str = ""
    unit: str = ""
    post: str = ""
    shift: str = ""
    days_off: str = ""
    reach_privately: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whom the letter goes to: a role or a name, and an e-mail address where one is known."""

    name: str = ""
    role: str = ""
    address: str = ""


class LetterField(StrEnum):
    """What a letter can need from the officer: the profile's fields, by their names, and the receiver."""

    NAME = "name"
    RANK = "rank"
    OFFICER_ID = "officer_id"
    FACILITY = "facility"
    UNIT = "unit"
    POST = "post"
    SHIFT = "shift"
    DAYS_OFF = "days_off"
    REACH_PRIVATELY = "reach_privately"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field's label in the letter and on the page, and how a sentence names it while it is blank."""

    label: str
    missing: str


@dataclass(frozen=True, slots=True)
class OptionText:
    """One option of a choice: its label, what the letter says for it, a hint, and the profile's field it is about."""

    value: str
    label: str
    in_letter: str
    hint: str = ""
    detail: LetterField | None = None


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """One of several options, always made; the first is the usual one."""

    key: str
    label: str
    options: tuple[OptionText, ...]

    def option(self, value: str | None) -> OptionText:
        """Return the option of ``value``, the usual one for anything unknown."""
        return next((option for option in self.options if option.value == value), self.options[0])


@dataclass(frozen=True, slots=True)
class LetterAsk:
    """Something that may stand in the letter: a sentence to switch on, a field of the profile, or own words.

    ``lines`` is 0 where there is nothing to type, else how many lines the field shows. ``field`` names a field of
    the profile that is told only where this is on. ``always`` stands in the letter whatever is chosen: it is left
    blank to be filled in by hand. ``usual`` is on until it is taken out; everything else is off unless chosen.
    ``joined`` makes one list out of several lines.
    """

    key: str
    label: str
    hint: str = ""
    lines: int = 0
    field: LetterField | None = None
    always: bool = False
    usual: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's template.

    With ``when`` it stands in the letter only where the ask of that key is on, with ``unless`` only where it is not.
    """

    text: str
    when: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class LetterNote:
    """Something to know before handing the letter over, or after it was declined; never part of the letter.

    What states a fact names its ``sources``.
    """

    title: str
    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterKind:
    """What one kind of letter says and asks, and what its page says around it.

    ``receivers`` names who usually gets it. ``transfer`` marks a letter that could be mistaken for a report, and
    ``report`` one that is a report; ``agency`` one whose words are the own agency's. Texts with braces are templates;
    see :func:`places_of`.
    """

    kind_id: str
    order: int
    label: str
    about: str
    lead: str
    receivers: str
    subject: str
    sender: tuple[LetterField, ...]
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[LetterNote, ...]
    choices: tuple[LetterChoice, ...] = ()
    asks: tuple[LetterAsk, ...] = ()
    receipt: tuple[str, ...] = ()
    report: bool = False
    transfer: bool = False
    agency: bool = False


def places_of(kind_choices: tuple[LetterChoice, ...], asks: tuple[LetterAsk, ...]) -> frozenset[str]:
    """Return the names that may stand in braces in a paragraph.

    A choice gives its own, and ``<key>_detail`` where every option has a detail; an ask gives its own where
    something is typed; every field of the profile gives its name.
    """
    details = {f"{choice.key}_detail" for choice in kind_choices if all(option.detail for option in choice.options)}
    typed = {ask.key for ask in asks if ask.lines}
    return frozenset({choice.key for choice in kind_choices} | details | typed | {*LetterField})


@dataclass(frozen=True, slots=True)
class MailWording:
    """What stands in the mails around a letter: none of it says what the letter is about."""

    cover_subject: str
    cover: str
    sealed_subject: str
    sealed_cover: str
    test_subject: str
    test: str


@dataclass(frozen=True, slots=True)
class LetterWording:
    """The words that all letters share. Texts with braces are templates, see :data:`LETTER_PLACEHOLDERS`."""

    fields: dict[LetterField, FieldText]
    months: tuple[str, ...]
    dated: str
    line: str
    named_role: str
    copy_to: str
    salutation: str
    closing: str
    signature: tuple[str, ...]
    mail: MailWording
    declined: tuple[LetterNote, ...]
    declined_report: tuple[LetterNote, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A page for the receiver: a title, an opening, and sections of steps."""

    title: str
    intro: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def blocks(self) -> tuple[tuple[str, bool], ...]:
        """The whole page as paragraphs, each with whether it is a heading."""
        steps = (
            block
            for title, lines in self.sections
            for block in ((title, True), *((f"{number}. {line}", False) for number, line in enumerate(lines, start=1)))
        )
        return ((self.title, True), (self.intro, False), *steps)


LETTER_PLACEHOLDERS: dict[str, frozenset[str]] = {
    "dated": frozenset({"month", "day", "year"}),
    "line": frozenset({"label", "value"}),
    "named_role": frozenset({"name", "role"}),
    "copy_to": frozenset(),
    "salutation": frozenset({"receiver"}),
    "closing": frozenset(),
}
"""The texts of :class:`LetterWording` that go into a letter alone, and the places each of them must have."""

MONTHS = 12

BLANK = "__________"
"""Stands for a field that is still empty, so that the letter is finished and can be completed by hand."""

SIGNING_LINE = "______________________________"
"""Where a hand signs, at the foot."""


@dataclass(frozen=True, slots=True)
class Request:
    """Everything one letter is made from.

    ``answers`` holds by key the option of a choice, the words of an ask, and under :func:`switch_of` whether it is
    on. What is missing there is as it usually is.
    """

    kind: LetterKind
    profile: Profile
    receiver: Receiver
    dated: date
    answers: Mapping[str, str] = field(default_factory=dict)

    def option(self, choice: LetterChoice) -> OptionText:
        """Return what is chosen."""
        return choice.option(self.answers.get(choice.key))

    def is_on(self, ask: LetterAsk) -> bool:
        """Return whether ``ask`` is to stand in the letter."""
        given = self.answers.get(switch_of(ask.key))
        return ask.always or (ask.usual if given is None else given == YES)

    def words(self, ask: LetterAsk) -> str:
        """Return what was typed for ``ask``, cleaned; "" while it is off or blank."""
        given = clean_text(self.answers.get(ask.key, "")).strip() if self.is_on(ask) else ""
        if ask.joined:
            return "; ".join(filter(None, map(one_line, given.split("\n"))))
        return given if ask.lines > 1 else one_line(given)

    def own_words(self) -> Iterator[tuple[LetterAsk, str]]:
        """Yield what the officer typed into this letter, ask by ask."""
        for ask in self.kind.asks:
            words = self.words(ask)
            if ask.lines and words:
                yield ask, words

    def value_of(self, wanted: LetterField) -> str:
        """Return what the officer gave for ``wanted``, "" while it is blank."""
        if wanted is LetterField.RECEIVER:
            return self.receiver.name.strip() or self.receiver.role.strip()
        return str(getattr(self.profile, wanted.value)).strip()

    @property
    def shown_fields(self) -> tuple[LetterField, ...]:
        """The profile's fields that stand in the letter's head, in its order."""
        extra = (ask.field for ask in self.kind.asks if ask.field and self.is_on(ask) and not self._told(ask))
        return (*self.kind.sender, *(shown for shown in extra if shown not in self.kind.sender))

    def _told(self, ask: LetterAsk) -> bool:
        """Return whether a paragraph tells the ask's field, so that the head need not."""
        return any(paragraph.when == ask.key for paragraph in self.kind.paragraphs)

    @property
    def blanks(self) -> tuple[LetterField, ...]:
        """The fields that the letter shows as a line to fill in by hand, in the order of the letter."""
        told = (ask.field for ask in self.kind.asks if ask.field and self.is_on(ask) and self._told(ask))
        wanted = dict.fromkeys((*self.shown_fields, *told, LetterField.RECEIVER))
        return tuple(asked for asked in wanted if not self.value_of(asked))

    @property
    def blank_asks(self) -> tuple[LetterAsk, ...]:
        """What has to be typed and is not yet, in the order of the form."""
        return tuple(ask for ask in self.kind.asks if ask.always and ask.lines and not self.words(ask))


def switch_of(key: str) -> str:
    """Return the answer's name that says whether the ask of ``key`` is on."""
    return f"{key}-on"


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter exactly as it will leave, as plain text in blocks that a page can set.

    ``subject`` is one line. ``sender`` and ``recipient`` are lines. ``paragraphs`` are the body.
    ``signature`` and ``receipt`` are the lines at the foot. ``language`` is the folder of the content it is made of.
    """

    subject: str
    dated: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: tuple[str, ...]
    receipt: tuple[str, ...] = field(default=())
    language: str = "en"

    @property
    def text(self) -> str:
        """The whole letter as plain text, blocks divided by an empty line, ending in a line feed."""
        blocks = (
            "\n".join(self.sender),
            self.dated,
            "\n".join(self.recipient),
            self.subject,
            self.salutation,
            *self.paragraphs,
            self.closing,
            "\n".join(self.signature),
            "\n".join(self.receipt),
        )
        return "\n\n".join(block for block in blocks if block) + "\n"
