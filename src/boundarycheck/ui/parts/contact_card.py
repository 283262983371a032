"""One person or line to call: first what they would have to pass on, last how to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from boundarycheck.domain.contacts import ReachKind
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.contacts import Contact, LocalSlot, Reach

_GROUP = 3
_LEAST_TO_GROUP = 6


def readable(value: str) -> str:
    """Return a number in groups that an eye can keep while dialling; a number with hyphens has them already."""
    if not value.isdigit() or len(value) < _LEAST_TO_GROUP:
        return value
    return " ".join(value[start : start + _GROUP] for start in range(0, len(value), _GROUP))


class ContactCard(Card):
    """An entry of the directory. With ``copy``, every number and address has a button that copies it."""

    def __init__(self, contact: Contact, copy: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.contact = contact
        self.copies: list[QPushButton] = []
        self.setAccessibleName(contact.name)
        self.say(contact.name, "heading")
        self.column.addWidget(Limits(contact.limits))
        self.say(self.tr("For: {whom}").format(whom=contact.serves))
        self.say(self.tr("Hours: {hours}").format(hours=contact.hours))
        self.say(_source(contact), "small")
        if contact.confirm:
            self.say(contact.confirm, "strong")
        for reach in contact.reach:
            self._add_reach(reach, copy)
        self.column.addStretch(1)

    def _add_reach(self, reach: Reach, copy: Callable[[str], object] | None) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.BASE)
        row.addWidget(PlainText(reach.words.replace(reach.value, readable(reach.value)), "number"), 1)
        if copy is not None:
            made = button(self.tr("Copy"), lambda: copy(reach.value))
            what = self.tr("Copy the address {value}") if reach.kind is ReachKind.WEB else self.tr("Copy {value}")
            made.setAccessibleName(what.format(value=reach.value))
            made.setAccessibleDescription(f"{self.contact.name}. {self.contact.limits}")
            self.copies.append(made)
            row.addWidget(made)
        self.column.addLayout(row)


class SlotCard(Card):
    """Somebody only the officer or the agency can name, to ask for by this name."""

    def __init__(self, slot: LocalSlot) -> None:
        super().__init__()
        self.setAccessibleName(slot.name)
        self.say(slot.name, "heading")
        self.column.addWidget(Limits(slot.limits))
        self.say(slot.ask)


class Limits(Card):
    """What a helper would have to pass on, or cannot do."""

    def __init__(self, limits: str) -> None:
        super().__init__("limits")
        self.column.setContentsMargins(Space.SNUG, Space.SMALL, Space.SNUG, Space.SMALL)
        self.column.setSpacing(Space.HAIR)
        self.say(self.tr("Know this first"), "strong")
        self.say(limits)


def _source(contact: Contact) -> str:
    if contact.as_of is None:
        return QCoreApplication.translate("sources", "Source: {source}").format(source=contact.source)
    return QCoreApplication.translate("sources", "Source: {source}, as of {year}").format(
        source=contact.source, year=contact.as_of
    )
