"""One person or line to call: first what they would have to pass on, last how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from boundarycheck.domain.contacts import ReachKind, Urgency, is_old
from boundarycheck.domain.hours import Always
from boundarycheck.domain.numbers import digits, split_extension
from boundarycheck.ui.language import spoken_now
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.openness import open_in_words
from boundarycheck.ui.parts.text import Tag
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.contacts import Contact, DirectoryWords, Limits, LocalSlot, Reach

_GROUP = 3
_LEAST_TO_GROUP = 6
_NATIONAL = 10


@dataclass(frozen=True, slots=True)
class Today:
    """What a card needs to know of the time: the ``moment`` (aware) and the officer's ``day``."""

    moment: datetime
    day: date


def readable(value: str) -> str:
    """Return a number in groups that an eye can keep while dialling; a number with hyphens has them already."""
    if not value.isdigit() or len(value) < _LEAST_TO_GROUP:
        return value
    return " ".join(value[start : start + _GROUP] for start in range(0, len(value), _GROUP))


def in_groups(value: str) -> str:
    """Return what to dial for ``value``, digit by digit in groups, letters as the keys they stand on.

    What cannot be dialled comes back as it is.
    """
    dialled = digits(value)
    if not dialled:
        return value
    plain = dialled.removeprefix("+")
    if len(plain) in {_NATIONAL, _NATIONAL + 1}:
        area = len(plain) - _NATIONAL
        parts = [plain[:area], plain[area : area + 3], plain[area + 3 : area + 6], plain[area + 6 :]]
        grouped = " ".join(filter(None, parts))
    else:
        grouped = readable(plain)
    _number, extension = split_extension(value)
    plus = "+" if dialled.startswith("+") else ""
    then = QCoreApplication.translate("contacts", ", then {digits}").format(digits=extension) if extension else ""
    return f"{plus}{grouped}{then}"


class LimitsBox(Card):
    """What to know before the first word. It stands above every number; ``short`` where seconds count."""

    def __init__(self, limits: Limits, words: DirectoryWords, *, short: bool = False) -> None:
        super().__init__("limits")
        self.column.setContentsMargins(Space.SNUG, Space.SMALL, Space.SNUG, Space.SMALL)
        self.column.setSpacing(Space.HAIR)
        self.setAccessibleName(self.tr("Know this first"))
        self.say(self.tr("Know this first"), "strong")
        lines = (
            (limits.first, "{text}"),
            (limits.hears, self.tr("Who hears you: {text}")),
            (limits.passes_on, self.tr("What they pass on: {text}")),
            (words.cover[limits.cover], self.tr("The law: {text}")),
            (words.employer[limits.employer], self.tr("Your employer: {text}")),
        )
        told = [form.format(text=text) for text, form in (lines[:1] if short else lines) if text]
        # One label: a list of people has hundreds of lines, and each label of its own would be slow to make.
        self.say("\n".join(told if len(told) == 1 else (f"• {line}" for line in told)))


class Facts(Card):
    """Whom somebody serves, when, in which languages, and how far all this is known to hold."""

    def __init__(self, contact: Contact, today: Today) -> None:
        super().__init__("bare")
        self.column.setContentsMargins(0, 0, 0, 0)
        told = [self.tr("For: {whom}").format(whom=contact.serves)] if contact.serves else []
        if contact.role:
            told.append(self.tr("Who they are: {role}").format(role=contact.role))
        if contact.hours:
            hours = self.tr("Hours: {hours}").format(hours=contact.hours)
            now = "" if isinstance(contact.open, Always) else f". {open_in_words(contact.open, today.moment)}"
            told.append(hours + now)
        if contact.languages:
            form = self.tr("Language: {names}") if len(contact.languages) == 1 else self.tr("Languages: {names}")
            told.append(form.format(names=_languages(contact.languages)))
        if told:
            self.say("\n".join(told))
        self.say(_source(contact), "small")
        if is_old(contact.as_of, today.day):
            self.say(_old(contact), "small-strong")
        if contact.confirm:
            self.say(contact.confirm, "strong")


class ContactCard(Card):
    """An entry of the directory.

    With ``copy``, every number and address has a button that copies it; with ``more``, one leads to the page of the
    contact. Where the limits have to be read first (``gated``), that page is the only way to the number.
    """

    def __init__(
        self,
        contact: Contact,
        words: DirectoryWords,
        today: Today,
        *,
        copy: Callable[[str], object] | None = None,
        more: Callable[[], object] | None = None,
        gated: bool = False,
    ) -> None:
        super().__init__()
        self.contact = contact
        self.copies: list[QPushButton] = []
        self.more: QPushButton | None = None
        self.setAccessibleName(contact.name)
        self.say(contact.name, "heading")
        self.column.addWidget(LimitsBox(contact.limits, words))
        self.column.addWidget(Facts(contact, today))
        if not gated:
            for reach in contact.reach:
                self._add_reach(reach, copy)
        if more is not None:
            self._add_more(more, gated=gated)
        self.column.addStretch(1)

    def _add_reach(self, reach: Reach, copy: Callable[[str], object] | None) -> None:
        row = WrappingRow(Space.BASE)
        row.addWidget(Tag(reach.words.replace(reach.value, readable(reach.value)), "number"))
        if copy is not None:
            made = button(self.tr("Copy"), lambda: copy(reach.value))
            made.setAccessibleName(self._copied(reach.kind).format(value=reach.value))
            made.setAccessibleDescription(f"{self.contact.name}. {self.contact.limits.first}")
            self.copies.append(made)
            row.addWidget(made)
        self.column.addLayout(row)
        changed = changed_in_words(reach)
        if changed:
            self.say(changed, "small")

    def _copied(self, kind: ReachKind) -> str:
        if kind is ReachKind.WEB:
            return self.tr("Copy the address {value}")
        # One number may be there for both; then the two buttons have to be told apart.
        return self.tr("Copy {value}, for a text message") if kind is ReachKind.TEXT else self.tr("Copy {value}")

    def _add_more(self, more: Callable[[], object], *, gated: bool) -> None:
        if gated:
            self.say(self.tr("A peer supporter answers here. Read the limits first, then you see the number."), "soft")
            text = self.tr("Read the limits and go on")
        else:
            text = self.tr("On my phone, and what to say")
        self.more = button(text, more, "primary" if gated else "plain")
        self.more.setAccessibleName(f"{text}: {self.contact.name}")
        self.more.setAccessibleDescription(f"{self.contact.limits.first} {self.contact.limits.passes_on}")
        self.offer(self.more)


class SlotCard(Card):
    """Somebody only the officer or the agency can name, to ask for by this name. ``add`` puts them in."""

    def __init__(self, slot: LocalSlot, words: DirectoryWords, add: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.slot = slot
        self.setAccessibleName(slot.name)
        self.say(slot.name, "heading")
        self.column.addWidget(LimitsBox(slot.limits, words))
        self.say(slot.ask)
        if add is not None:
            made = button(self.tr("Add who this is"), add)
            made.setAccessibleName(f"{made.text()}: {slot.name}")
            self.offer(made)
        self.column.addStretch(1)


def changed_in_words(reach: Reach) -> str:
    """Return who says that the number is another than the entry's own; "" where it is its own."""
    if reach.changed_on is not None:
        on = reach.changed_on
        day = QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)
        return _tr("This number is from you, on {day}.").format(day=day)
    if reach.changed_by:
        return _tr("This number is from your agency: {name}.").format(name=reach.changed_by)
    return ""


def _languages(codes: tuple[str, ...]) -> str:
    """Return the names of the languages with these ISO codes; what is no code is shown as it was given."""
    ours = {"en": _tr("English"), "es": _tr("Spanish")}
    names = []
    for code in codes:
        known = QLocale.codeToLanguage(code)
        name = code if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)
        names.append(ours.get(code, name))
    return QLocale(spoken_now()).createSeparatedList(names)


def _source(contact: Contact) -> str:
    if not contact.as_of:
        return QCoreApplication.translate("sources", "Source: {source}").format(source=contact.source)
    return QCoreApplication.translate("sources", "Source: {source}, as of {year}").format(
        source=contact.source, year=contact.as_of[:4]
    )


def _old(contact: Contact) -> str:
    if Urgency.DANGER in contact.urgency:
        return _tr("What stands here is older: check before you rely on it. Do not wait with a call for that.")
    return _tr("Check before you rely on it: this is older than 18 months.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("contacts", words)
