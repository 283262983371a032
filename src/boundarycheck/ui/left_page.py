"""Where the officer was when it locked, as a text that is kept in the journal, and the way back there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.articles import PolicyText
from boundarycheck.domain.checks import Timing
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.journal import Entry, FinishedCheck
from boundarycheck.ui import check_drafts
from boundarycheck.ui.found import FoundEntry
from boundarycheck.ui.parts.standing import Stand
from boundarycheck.ui.places import DOORS, Place, Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk

_LIMIT: Final = 1_000_000_000
_NAMES: Final[dict[str, type[Urgency | Place | Concern | Timing]]] = {
    "urgency": Urgency,
    "place": Place,
    "concern": Concern,
    "timing": Timing,
}
"""Subjects that are names, by what they are called here."""
_LOOKED_UP: Final[dict[Place, Callable[[Desk, str], object]]] = {
    Place.ARTICLE: lambda desk, name: desk.library.article(name),
    Place.SCENARIO: lambda desk, name: desk.practice.scenario(name),
}
"""Pages of content by its name: an update may have taken it away since. Each raises KeyError then."""


def _policy(desk: Desk, policy_id: object) -> PolicyText:
    """Return the agency's policy of that id as its folder has it now. Raises KeyError."""
    policy = desk.agency.policies().find(str(policy_id))
    if policy is None:
        raise KeyError(policy_id)
    return policy


def _letter(desk: Desk, kind_id: object) -> object:
    """Return the id of a kind of letter, None for the usual one. Raises LetterKindGone."""
    if isinstance(kind_id, str):
        desk.requests.read_agency()
        desk.requests.kind(kind_id)
    return kind_id


_OF_AGENCY: Final[dict[Place, Callable[[Desk, object], object]]] = {Place.POLICY: _policy, Place.REQUEST: _letter}
"""Pages of what an agency's folder holds; each returns the subject as it is now, or raises when it is gone."""


def to_text(route: Route, stand: Stand) -> str:
    """Return ``route`` and ``stand`` as a text; it holds none of the officer's words. ``""`` for a door.

    A page that covers another one is not where the officer was; the one beneath it is.
    """
    if route.place is Place.COVERED and isinstance(route.subject, Route):
        beneath = route.subject
        route, stand = beneath, beneath.stand or Stand()
    if route.place in DOORS:
        return ""
    return json.dumps({"place": route.place.value, "subject": _named(route.subject), "stand": list(stand)})


def from_text(text: str, desk: Desk) -> Route | None:
    """Return the way back to the page that ``text`` names, None when there is none any more.

    Used on the worker: what a page shows may have to be read from the journal. Any text is taken.
    """
    try:
        fields = json.loads(text)
        place = Place(fields["place"])
        stand = Stand(*(_number(value) for value in fields["stand"]))
        kind, value = fields["subject"]
        subject = _subject(str(kind), value, desk)
        if place in _LOOKED_UP:
            _LOOKED_UP[place](desk, str(subject))
        elif place in _OF_AGENCY:
            subject = _OF_AGENCY[place](desk, subject)
    except (ValueError, TypeError, KeyError, RecursionError, ExpectedError):
        return None
    return None if place in DOORS else Route(place, subject, stand)


def _named(subject: object) -> tuple[str, str | int]:
    """Return what tells ``subject`` from others, without its words."""
    if isinstance(subject, FoundEntry):
        subject = subject.entry_id
    if isinstance(subject, Entry):
        return "entry", subject.entry_id
    if isinstance(subject, FinishedCheck):
        return "check", check_drafts.slot_of(subject.check)
    if isinstance(subject, PolicyText):
        return "plain", subject.policy_id
    for kind, members in _NAMES.items():
        if isinstance(subject, members):
            return kind, subject.value
    if isinstance(subject, str) or (isinstance(subject, int) and not isinstance(subject, bool)):
        return "plain", subject
    return "none", ""


def _subject(kind: str, value: object, desk: Desk) -> object:
    if kind == "entry":
        return desk.journal.read(_number(value))
    if kind == "check":
        return _check(str(value), desk)
    if kind in _NAMES:
        return _NAMES[kind](str(value))
    if kind == "plain":
        return value if isinstance(value, str) else _number(value)
    return None


def _check(slot: str, desk: Desk) -> FinishedCheck:
    """Return the finished check whose draft is in ``slot``. Raises KeyError when it is gone."""
    draft = desk.drafts.find(slot)
    if draft is None:
        raise KeyError(slot)
    if slot == check_drafts.SIGNS_SLOT:
        return desk.checks.finish_signs(check_drafts.signs_in(draft.fields, desk.checks.texts()))
    return desk.checks.finish_situation(check_drafts.situation_in(draft.fields))


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LIMIT:
        raise ValueError("not a number of ours")
    return value
