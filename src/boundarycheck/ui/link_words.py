"""What an entry can lead to, in words; and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.entry_facts import LinkKind
from boundarycheck.domain.local_time import local
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from boundarycheck.services.linking import LinkTarget

_SHOWN = 70
"""Characters of the officer's words; what a link leads to has them all."""


def kind_of_link(kind: LinkKind) -> str:
    """Return what kind of thing it is."""
    return {
        LinkKind.CHECK: QCoreApplication.translate("links", "A check"),
        LinkKind.PLAN: QCoreApplication.translate("links", "My plan"),
        LinkKind.REQUEST: QCoreApplication.translate("links", "A letter"),
        LinkKind.PERSON: QCoreApplication.translate("links", "One of my people"),
        LinkKind.CONTACT: QCoreApplication.translate("links", "Someone to call"),
    }[kind]


def link_words(target: LinkTarget | None, kind: LinkKind) -> str:
    """Return what a link leads to on one line; also for one whose target is in the bin, or not here."""
    if target is None:
        words = QCoreApplication.translate("links", "{kind} that was deleted, or is not here")
        return words.format(kind=kind_of_link(kind))
    said = " ".join(target.words.split())
    short = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1].rstrip()}…"
    if target.when is None or (kind is LinkKind.PERSON and short):
        return short
    head = QCoreApplication.translate("links", "{kind} of {day}")
    head = head.format(kind=kind_of_link(kind), day=long_day(local(target.when).date()))
    return f"{head}: {short}" if short else head


def way_to(target: LinkTarget) -> Route:
    """Return the way to what a link leads to."""
    if target.link.kind is LinkKind.PLAN:
        return Route(Place.PLAN)
    places = {LinkKind.CHECK: Place.ENTRY, LinkKind.REQUEST: Place.LETTER}
    return Route(places.get(target.link.kind, Place.CONTACT), target.subject)
