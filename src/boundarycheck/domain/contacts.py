"""People to call: whom they serve, when, and first of all what they would have to pass on."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.hours import Openness
from boundarycheck.domain.numbers import digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from boundarycheck.domain.articles import Claim
    from boundarycheck.domain.hours import Hours

OLD_MONTHS = 18
"""What is older than this is marked: check before you rely on it."""

_YEAR_LENGTH = 4
_MONTH_LENGTH = 7
_MONTHS = 12
_WORD = re.compile(r"\w+")
# Letters that Unicode does not take apart into one without its stroke.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"})


class Urgency(StrEnum):
    """How soon someone is needed; the three headings of the directory."""

    DANGER = "danger"
    TODAY = "today"
    LATER = "later"


class HelpKind(StrEnum):
    """What kind of help it is; one of the filters."""

    CRISIS = "crisis"
    PEER = "peer"
    COUNSELING = "counseling"
    EAP = "eap"
    CHAPLAIN = "chaplain"
    UNION = "union"
    LAWYER = "lawyer"
    MONEY = "money"
    DRUGS = "drugs"
    FAMILY = "family"
    GAMBLING = "gambling"
    INFORMATION = "information"
    REPORTING = "reporting"
    HR = "hr"
    TRUSTED = "trusted"


class Cover(StrEnum):
    """Whether the law lets a helper keep what was said."""

    STRONG = "strong"
    PART = "part"
    VARIES = "varies"
    UNKNOWN = "unknown"
    NONE = "none"


class Employer(StrEnum):
    """Where a helper stands to the officer's employer."""

    APART = "apart"
    PART = "part"
    DEPENDS = "depends"
    ALL_THE_SAME = "all-the-same"
    """Perhaps part of the agency, and nothing to think over before a call: the emergency number."""


class ReachKind(StrEnum):
    """A way of reaching someone."""

    CALL = "call"
    TEXT = "text"
    MAIL = "mail"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach a contact: ``value`` as it is dialled, texted or typed, ``words`` as it is said."""

    kind: ReachKind
    value: str
    words: str
    message: str = ""
    """What a text message has to say for the line to answer: HOME."""
    changed_by: str = ""
    """Which agency says that the number is this one now; "" where it is the entry's own, or the officer's."""
    changed_on: date | None = None
    """When the officer put in this number; None where they did not."""

    @property
    def dialled(self) -> str:
        """The digits to dial, letters turned into the keys they stand on; "" where nothing can be dialled."""
        if self.kind not in {ReachKind.CALL, ReachKind.TEXT}:
            return ""
        return digits(self.value)


@dataclass(frozen=True, slots=True)
class Limits:
    """What to know before the first word: it stands above every number."""

    first: str
    """The one thing to know about this helper."""
    hears: str
    passes_on: str
    cover: Cover
    employer: Employer


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the directory. There is none without who, hours, limits, source and as-of date."""

    contact_id: str
    name: str
    kinds: tuple[HelpKind, ...]
    urgency: tuple[Urgency, ...]
    limits: Limits
    serves: str
    hours: str
    """The hours in words, in the helper's own zone."""
    open: Hours
    reach: tuple[Reach, ...]
    source: str
    as_of: str
    """A year, a month or a day in ISO form; "" only where nothing can grow old (911)."""
    languages: tuple[str, ...] = ("en",)
    corrections: bool = False
    """Whether corrections staff are named among those it serves."""
    confirm: str = ""
    """What to confirm before relying on it, where the source is not certain."""
    notes: str = ""
    """The officer's own notes, on people of their own."""
    role: str = ""
    """What one of the officer's own people is or does; "" for an entry of the directory, which has whom it serves."""

    @property
    def peer(self) -> bool:
        """Whether a peer supporter answers: then the limits are acknowledged before the first talk."""
        return HelpKind.PEER in self.kinds


@dataclass(frozen=True, slots=True)
class LocalSlot:
    """Someone only the officer or the agency can name (peer team, union representative, lawyer …)."""

    slot_id: str
    name: str
    kind: HelpKind
    limits: Limits
    ask: str


@dataclass(frozen=True, slots=True)
class DirectoryWords:
    """The words of the directory for what is a value in the program."""

    kinds: Mapping[HelpKind, str]
    cover: Mapping[Cover, str]
    employer: Mapping[Employer, str]


@dataclass(frozen=True, slots=True)
class ProtectionStep:
    """One step of the order of protection: who, what they keep, what they have to pass on."""

    step_id: str
    name: str
    keeps: Claim
    passes_on: Claim
    kinds: tuple[HelpKind, ...]
    strength: int
    """How much of the bar in the picture is filled, 0 to 4: an order, not a measurement."""


@dataclass(frozen=True, slots=True)
class Protection:
    """The whole order, from the most protected talk to the least, and where it does not hold."""

    summary: str
    ask: str
    steps: tuple[ProtectionStep, ...]
    caveats: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Openers:
    """What to say when someone picks up, by the kind of helper."""

    hint: str
    words: Mapping[HelpKind, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the officer looks for. With nothing set, everyone fits."""

    urgency: Urgency | None = None
    kind: HelpKind | None = None
    words: str = ""
    open_now: bool = False
    by_text: bool = False
    spanish: bool = False
    corrections: bool = False
    outside: bool = False

    def fits(self, contact: Contact, moment: datetime) -> bool:
        """Return whether ``contact`` is one of those looked for; the words are asked of :func:`find`."""
        asked_and_given = (
            (self.urgency is not None, self.urgency in contact.urgency),
            (self.kind is not None, self.kind in contact.kinds),
            (self.open_now, contact.open.at(moment).openness is Openness.OPEN),
            (self.by_text, any(reach.kind is ReachKind.TEXT for reach in contact.reach)),
            (self.spanish, "es" in contact.languages),
            (self.corrections, contact.corrections),
            (self.outside, contact.limits.employer is Employer.APART),
        )
        return all(given for asked, given in asked_and_given if asked)


@dataclass(frozen=True, slots=True)
class _Place:
    """How well a contact fits the words; the least is best."""

    rank: int
    at: int
    contact: Contact = field(compare=False)


def find(
    contacts: Iterable[Contact], wanted: Wanted, moment: datetime, kinds: Mapping[HelpKind, str]
) -> tuple[Contact, ...]:
    """Return who fits, in the order given; where words are looked for, those whose name has them come first.

    Every word must begin a word of the name, of whom it serves, of a number, or of the ``kinds``' words.
    """
    asked = _words(wanted.words)
    fitting = (contact for contact in contacts if wanted.fits(contact, moment))
    if not asked:
        return tuple(fitting)
    places = (
        _Place(rank, at, contact)
        for at, contact in enumerate(fitting)
        if (rank := _rank(contact, asked, kinds)) is not None
    )
    return tuple(place.contact for place in sorted(places, key=lambda place: (place.rank, place.at)))


def _rank(contact: Contact, asked: tuple[str, ...], kinds: Mapping[HelpKind, str]) -> int | None:
    name = _words(contact.name)
    values = [reach.value for reach in contact.reach]
    named = (*name, *map(digits, values), *_words(" ".join(values)))
    around = _words(" ".join((contact.serves, contact.role, contact.notes, *(kinds[kind] for kind in contact.kinds))))
    if all(any(word.startswith(part) for word in name[:1]) for part in asked):
        return 0
    if all(any(word.startswith(part) for word in named) for part in asked):
        return 1
    if all(any(word.startswith(part) for word in (*named, *around)) for part in asked):
        return 2
    return None


def _words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return tuple(_WORD.findall("".join(each for each in plain if not unicodedata.combining(each))))


def with_number(
    contact: Contact, kind: ReachKind, value: str, *, changed_by: str = "", changed_on: date | None = None
) -> Contact:
    """Return ``contact`` with ``value`` in place of its first number of ``kind``, and who says so.

    ValueError when it has none of that kind.
    """
    old = next((reach for reach in contact.reach if reach.kind is kind), None)
    if old is None:
        raise ValueError(f"{contact.contact_id} has no {kind}")
    words = old.words.replace(old.value, value)
    new = replace(old, value=value, words=words, changed_by=changed_by, changed_on=changed_on)
    return replace(contact, reach=tuple(new if reach is old else reach for reach in contact.reach))


def last_day(as_of: str) -> date:
    """Return the last day of the year, month or day that ``as_of`` (ISO form) names. ValueError for another form."""
    if len(as_of) == _YEAR_LENGTH:
        return date(int(as_of), _MONTHS, 31)
    if len(as_of) == _MONTH_LENGTH:
        year, month = int(as_of[:4]), int(as_of[5:])
        return date(year, month, monthrange(year, month)[1])
    return date.fromisoformat(as_of)


def is_old(as_of: str, today: date) -> bool:
    """Return whether what was known ``as_of`` is to be checked by ``today``; never for what cannot grow old."""
    if not as_of:
        return False
    known = last_day(as_of)
    months = known.month + OLD_MONTHS
    year, month = known.year + (months - 1) // _MONTHS, (months - 1) % _MONTHS + 1
    return today > date(year, month, min(known.day, monthrange(year, month)[1]))
