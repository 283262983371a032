"""What would keep somebody who hears the window, and never sees it, from using it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from atspi import Relation, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from atspi import Told

_SAYS_NOTHING: Final = frozenset({"", "filler", "unknown", "invalid", "redundant object", "extended"})
_BUTTONS: Final = frozenset({"push button", "toggle button", "check box", "radio button"})
_WITHIN: Final = frozenset({"list item", "table cell", "cell", "column header", "row header", "tree item"})
"""What the arrow keys reach, once Tab has reached the list or table around it."""
_GROUPS: Final = frozenset({"panel", "frame"})
_WORDS: Final = "label"
"""A text. One that can be selected may take the focus by a click; there is nothing to do on it."""


def faults(tree: Told) -> list[str]:
    """Everything in ``tree``, that of a whole window, that a reader could not tell, or not tell apart."""
    shown = [each for each in tree.walk() if each.has(State.SHOWING)]
    if not any(_can_be_used(each) for each in shown):
        return ["the tree is empty"]
    names = {each.path: each.name for each in shown}
    found = [
        fault for each in shown for fault in (*_of_one(each), *_among_children(each), *_beside_its_label(each, names))
    ]
    return [*found, *_told_apart(tree)]


def stops(tree: Told) -> dict[str, str]:
    """What Tab has to come to, by path, each with its name. One of a group of radio buttons stands for all of them."""
    found: dict[str, str] = {}
    for each in tree.walk():
        if not _can_be_used(each) or each.role in _WITHIN or not each.has(State.ENABLED):
            continue
        if each.role != "radio button":
            found[each.path] = spoken(each)
    return found


def spoken(each: Told) -> str:
    return f"{each.role} {each.name!r}"


def holder_of(tree: Told) -> dict[str, str]:
    """For every path, that of the thing Tab comes to in its place: a list for its lines, else itself."""
    holders: dict[str, str] = {}

    def go(each: Told, holder: str) -> None:
        own = holder if each.role in _WITHIN and holder else each.path
        holders[each.path] = own
        for child in each.children:
            go(child, own)

    go(tree, "")
    return holders


def _can_be_used(each: Told) -> bool:
    return each.has(State.SHOWING, State.FOCUSABLE) and each.role != _WORDS


def _labelled(each: Told) -> bool:
    return bool(each.relations.get(Relation.LABELLED_BY))


def _of_one(each: Told) -> Iterator[str]:
    takes_focus = each.has(State.FOCUSABLE) or each.has(State.FOCUSED)
    if takes_focus and not each.name and not _labelled(each):
        yield f"a {each.role} without a name takes the focus"
    if takes_focus and each.role in _SAYS_NOTHING:
        yield f"{spoken(each)} takes the focus and says not what it is"
    if each.role in _BUTTONS and not each.name:
        yield f"a {each.role} that is a picture only"
    if each.role == "combo box" and not _labelled(each):
        yield f"{spoken(each)} has no label"


def _beside_its_label(each: Told, names: dict[str, str]) -> Iterator[str]:
    """Find a field whose label says other words: who speaks to the computer says what is in sight."""
    labels = [names.get(path, "") for path in each.relations.get(Relation.LABELLED_BY, ())]
    if each.role == "text" and not all(label.casefold() in each.name.casefold() for label in labels):
        yield f"{spoken(each)} stands below {labels}"


def _among_children(each: Told) -> Iterator[str]:
    alike = Counter(
        (child.role, child.name, child.relations.get(Relation.LABELLED_BY, ()))
        for child in each.children
        if child.has(State.SHOWING) and child.name and child.role != _WORDS
    )
    yield from (f"{count} times {role} {name!r} side by side" for (role, name, _), count in alike.items() if count > 1)


def _told_apart(tree: Told) -> Iterator[str]:
    """Find what has the same name, label and place among the named groups as something else on the page."""
    alike = Counter(_with_groups(tree, ()))
    yield from (
        f"{count} times {role} {name!r} in {groups}" for (role, name, _, groups), count in alike.items() if count > 1
    )


def _with_groups(each: Told, groups: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    if each.role in _GROUPS and each.name:
        groups = (*groups, each.name)
    if _can_be_used(each) and each.role not in _WITHIN:
        yield each.role, each.name, each.relations.get(Relation.LABELLED_BY, ()), groups
    for child in each.children:
        yield from _with_groups(child, groups)
