"""Where the officer puts in a number that changed, for a call and for text messages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from boundarycheck.domain.contacts import ReachKind
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import LineField, NumberLine
from boundarycheck.ui.parts.frames import Card

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import Contact

_LIMIT = 60
_DIALLED = (ReachKind.CALL, ReachKind.TEXT)


class NumberCard(Card):
    """One field and one button for each way of ``contact`` that is dialled. There is one at least."""

    changed = Signal()
    chosen = Signal(object, str)
    """The :class:`ReachKind` and what was typed for it."""

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.fields: dict[ReachKind, LineField] = {}
        self.say(self.tr("Has the number changed?"), "heading")
        self.say(self.tr("Only you see it here. Leave it blank to have the number that came along."), "small")
        labels = {
            ReachKind.CALL: self.tr("The new number to call"),
            ReachKind.TEXT: self.tr("The new number for text messages"),
        }
        for kind in ways_to_dial(contact):
            own = next((each for each in contact.reach if each.kind is kind and each.changed_on is not None), None)
            field = LineField(labels[kind], own.value if own else "", _LIMIT)
            field.textChanged.connect(self.changed)
            self.column.addWidget(NumberLine(labels[kind], field))
            use = button(self.tr("Use this number"), partial(self._choose, kind))
            use.setAccessibleName(f"{use.text()}: {labels[kind]}")
            self.offer(use)
            self.fields[kind] = field

    @property
    def words(self) -> dict[str, str]:
        """What stands in the fields, as the fields of a draft."""
        return {draft_key(kind): field.text() for kind, field in self.fields.items()}

    def put(self, words: dict[str, str]) -> None:
        """Put what a draft had of them back into the fields."""
        for kind, field in self.fields.items():
            field.setText(words.get(draft_key(kind), field.text()))

    def _choose(self, kind: ReachKind) -> None:
        self.chosen.emit(kind, self.fields[kind].text())


def ways_to_dial(contact: Contact) -> list[ReachKind]:
    """Return the ways of ``contact`` whose number can change."""
    return [kind for kind in _DIALLED if any(each.kind is kind for each in contact.reach)]


def draft_key(kind: ReachKind) -> str:
    """Return the field of a draft in which a number of ``kind`` stands."""
    return f"number-{kind}"
