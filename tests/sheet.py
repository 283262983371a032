"""The style sheet as it is applied: which colour stands on which, for every kind of widget in every state."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from boundarycheck.ui.stylesheet import style_sheet
from boundarycheck.ui.tokens import Colours

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES: Final = Colours(**{name: f"<{name}>" for name in Colours._fields})
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE: Final = re.compile(r'(\w+)(?:\[role="([\w-]+)"\])?((?:\[[^\]]+\])*)((?:::?[\w-]+(?::\w+)?)*)')
_CONTAINERS: Final = frozenset({"QFrame", "QWidget"})
_HOLD_LABELS: Final = ("door", "tile", "toggle", "choice")
"""Buttons with labels in them: a heading and a soft sentence."""
EDGES_NOT_NEEDED: Final = {
    "QListView[]": "its lines are words, and the chosen one is marked; the edge only frames them, as that of a card",
    "QTableView[]": "as a list",
    "QTextEdit[paper]": "a letter to read, known by its words; nothing is typed there",
}
"""What can be used and has an edge as faint as that of a card, and why it is found without."""
_MARKS: Final = frozenset({"indicator", "handle", "groove", "sub-page", "chunk"})
_AIR: Final = frozenset({"surface", ""})
"""Lines of the colour of the ground: air around a handle."""
_USUAL: Final = "text"
"""What words have that no rule gives a colour: the palette's."""
_THICK: Final = 3
"""Pixels of a ring that shows the focus."""


class Selector(NamedTuple):
    """One selector: the kind of widget, its role, and in which state. ``part`` is a part of it (``::handle``)."""

    kind: str
    role: str
    part: str
    state: str
    inside: str
    """The kind of what is inside, for ``QFrame[role="error"] QLabel``; else empty."""


class Rule(NamedTuple):
    selector: Selector
    declared: dict[str, str]


def rules() -> list[Rule]:
    """Every rule with one selector each, in order; colours are the names of their tokens."""
    found = []
    for selectors, body in _RULE.findall(style_sheet(NAMES, 11.0)):
        pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
        declared = {name.strip(): value.strip() for name, value in pairs}
        found += [Rule(selector_of(each.strip()), declared) for each in selectors.split(",")]
    return found


def selector_of(text: str) -> Selector:
    outer, _, inside = text.partition(" ")
    whole = _SIMPLE.fullmatch(outer)
    if whole is None:
        return Selector(outer, "", "", "", inside)
    kind, role, marks, pseudo = whole.groups()
    parts = re.findall(r"::([\w-]+)", pseudo)
    state = re.sub(r"::[\w-]+(?::horizontal|:vertical)?", "", pseudo) + (marks or "")
    return Selector(kind, role or "", "".join(parts), state, inside)


class Look(NamedTuple):
    """How one kind of widget looks in one state; a colour is the name of a token, "" what it stands on."""

    who: str
    text: str
    ground: str
    border: str
    ring: bool


def token(value: str) -> str:
    """The token in ``value``, or "" where it lets through what is behind it."""
    found = re.search(r"<(\w+)>", value)
    return found[1] if found else ""


def looks() -> list[Look]:
    """Every kind of widget that has a ground or can be used, in each of its states."""
    known = [rule for rule in rules() if not rule.selector.part and not rule.selector.inside]
    kinds = {rule.selector.kind for rule in known} - {"QLabel", "QToolTip", "*"}
    return [look for kind in sorted(kinds) for look in _looks_of(kind, [r for r in known if r.selector.kind == kind])]


def _looks_of(kind: str, own: list[Rule]) -> Iterator[Look]:
    roles = sorted({rule.selector.role for rule in own})
    states = sorted({rule.selector.state for rule in own})
    for role, state in product(roles, states):
        declared: dict[str, str] = {}
        fitting = [r for r in own if r.selector.role in {"", role} and r.selector.state in {"", state}]
        # As in CSS: a role and a state weigh the same, and of two that weigh the same the later one counts.
        for rule in sorted(fitting, key=lambda r: bool(r.selector.role) + bool(r.selector.state)):
            declared |= rule.declared
        border = declared.get("border", "")
        ring = border.startswith(f"{_THICK}px") and "focus" in state
        ground = token(declared.get("background", ""))
        text = token(declared.get("color", "")) or _USUAL
        yield Look(f"{kind}[{role}]{state}", text, ground, token(border), ring)


def surfaces() -> dict[str, str]:
    """The ground of everything that holds other things, by its role, where the text on it is not its own."""
    own = {rule.selector.role for rule in rules() if rule.selector.inside == "QLabel"}
    return {role: ground for role, ground in _grounds().items() if role not in own | {"rule"}}


def _under_controls() -> set[str]:
    """Every ground that something to use can stand on. The notice at the foot dresses its own button."""
    return {ground for role, ground in _grounds().items() if role not in {"rule", "snack"}}


def _grounds() -> dict[str, str]:
    held = [r for r in rules() if r.selector.kind in _CONTAINERS and not r.selector.inside]
    return {r.selector.role: token(r.declared["background"]) for r in held if token(r.declared.get("background", ""))}


def text_pairs() -> set[tuple[str, str]]:
    """(text, ground) of all words: on labels, in what has words of its own, and on what can be used."""
    grounds = set(surfaces().values())
    words = {token(rule.declared.get("color", "")) for rule in rules() if rule.selector.kind == "QLabel"} | {_USUAL}
    pairs = set()
    for rule in rules():
        text, ground = token(rule.declared.get("color", "")), token(rule.declared.get("background", ""))
        if text and ground:
            pairs.add((text, ground))
        elif text and rule.selector.inside:
            pairs.add((text, _grounds()[rule.selector.role]))
    for look in looks():
        if look.who.split("[")[0] not in _CONTAINERS:
            pairs |= {(look.text, ground) for ground in ({look.ground} if look.ground else _under_controls())}
        if look.ground and "disabled" not in look.who and any(f"[{role}]" in look.who for role in _HOLD_LABELS):
            pairs |= {(text, look.ground) for text in ("text", "text_soft")}
    return pairs | {(text, ground) for text in words - {""} for ground in grounds}


def _marks() -> set[tuple[str, str]]:
    """Handles, bars and boxes to tick on everything they can stand on, and what is used on a ground of its own."""
    pairs = set()
    for rule in rules():
        who, border = rule.selector, token(rule.declared.get("border", ""))
        if who.part in _MARKS:
            drawn = token(rule.declared.get("border-color", "")) or border or token(rule.declared.get("background", ""))
            pairs |= {(drawn, ground) for ground in _under_controls()} if drawn not in _AIR else set()
        elif who.inside.startswith("QPushButton") and border:
            pairs.add((border, _grounds()[who.role]))
    return pairs


def line_pairs() -> set[tuple[str, str]]:
    """(line, ground) of each border that shows what can be used, of each ring on both its sides, and of each mark."""
    pairs = _marks()
    for look in looks():
        usable = look.who.split("[")[0] not in _CONTAINERS and "disabled" not in look.who
        if look.border and usable and look.who not in EDGES_NOT_NEEDED:
            pairs |= {(look.border, ground) for ground in _under_controls()}
            if look.ring and look.ground:
                pairs.add((look.border, look.ground))
    return pairs
