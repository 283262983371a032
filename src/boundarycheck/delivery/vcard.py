"""Contacts as vCards: written as version 3.0 (RFC 2426), read as phones and address books write them.

Versions 2.1, 3.0 and 4.0 are read as far as a name, numbers, addresses and a note go; the rest is passed over.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import CardUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE_LIMIT: Final = 2_000_000
"""Bytes of a file that is read. Photos make cards large; a thousand contacts with them are larger than this."""
CARD_LIMIT: Final = 500
"""Cards of one file."""

_FOLD = 75  # octets of a line, RFC 2426, 2.6
_UNFOLD = re.compile(r"\n[ \t]")
_PROPERTY = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;(?:[^:\";]|\"[^\"]*\")*)*):(?P<value>.*)"
)
_ESCAPED = re.compile(r"\\([\\;,nN:])")
_PARTS = re.compile(r"(?<!\\);")


@dataclass(frozen=True, slots=True)
class Card:
    """What a vCard says of somebody; ``mobile`` is the number for text messages."""

    name: str
    role: str = ""
    phone: str = ""
    mobile: str = ""
    mail: str = ""
    web: str = ""
    note: str = ""
    category: str = ""


def write(cards: Iterable[Card]) -> str:
    """Return ``cards`` as one text, version 3.0, with the line ends and folds that RFC 2426 asks for."""
    return "".join(f"{_folded(line)}\r\n" for card in cards for line in _lines(card))


def read(raw: bytes) -> tuple[Card, ...]:
    """Return the cards in ``raw``. Raises :class:`CardUnreadable` when there is none, or it is no vCard at all."""
    if len(raw) > FILE_LIMIT:
        raise CardUnreadable(reason="it is too large")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CardUnreadable(reason="its letters are not in UTF-8") from None
    cards = tuple(_cards(text.replace("\r\n", "\n").replace("\r", "\n")))
    if not cards:
        raise CardUnreadable(reason="there is no contact with a name in it")
    if len(cards) > CARD_LIMIT:
        raise CardUnreadable(reason=f"there are more than {CARD_LIMIT} contacts in it")
    return cards


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_escaped(card.name)}"
    yield f"N:{_escaped(card.name)};;;;"
    for name, value in (
        ("TITLE", card.role),
        ("TEL;TYPE=VOICE", card.phone),
        ("TEL;TYPE=CELL,MSG", card.mobile),
        ("EMAIL;TYPE=INTERNET", card.mail),
        ("URL", card.web),
        ("NOTE", card.note),
        ("CATEGORIES", card.category),
    ):
        if value:
            yield f"{name}:{_escaped(value)}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(plain.splitlines())


def _folded(line: str) -> str:
    """Return ``line`` cut into pieces of at most 75 octets, no letter cut in two."""
    pieces, room = [""], _FOLD
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if size > room:
            pieces.append("")
            room = _FOLD - 1  # the blank that every further piece begins with
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)


def _cards(text: str) -> Iterator[Card]:
    found: dict[str, str] | None = None
    for name, parameters, value in _properties(text):
        if name == "BEGIN":
            found = {}
        elif name == "END":
            card = None if found is None else _card(found)
            if card is not None:
                yield card
            found = None
        elif found is not None:
            found.setdefault(_key(name, parameters), value)  # the first of a kind is the preferred one


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    lines = iter(_UNFOLD.sub("", text).split("\n"))
    for line in lines:
        match = _PROPERTY.fullmatch(line.strip())
        if match is None:
            continue
        name, parameters, value = match["name"].upper(), match["parameters"].upper(), match["value"]
        if "QUOTED-PRINTABLE" in parameters:  # version 2.1, which breaks its lines in a way of its own
            while value.endswith("="):
                value = value[:-1] + next(lines, "")
            value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
        yield name, parameters, value


def _key(name: str, parameters: str) -> str:
    if name != "TEL":
        return name
    return "MOBILE" if re.search(r"\b(?:CELL|MSG|TEXT|IPHONE)\b", parameters) else "PHONE"


def _card(found: dict[str, str]) -> Card | None:
    name = _plain(found.get("FN", "")) or _from_parts(found.get("N", "")) or _plain(found.get("ORG", ""))
    if not name:
        return None
    number = {key: _plain(found.get(key, "")).removeprefix("tel:") for key in ("PHONE", "MOBILE")}
    return Card(
        name=name,
        role=_plain(found.get("TITLE", "")),
        phone=number["PHONE"] or number["MOBILE"],
        mobile=number["MOBILE"],
        mail=_plain(found.get("EMAIL", "")),
        web=_plain(found.get("URL", "")),
        note=_plain(found.get("NOTE", "")),
        category=_plain(found.get("CATEGORIES", "")),
    )


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _from_parts(value: str) -> str:
    """Return the name in family; given; further; before; after."""
    family, given = (*map(_plain, _PARTS.split(value)), "", "")[:2]
    return f"{given} {family}".strip()
