"""Each fault that the walk over every page looks for, planted in a small tree."""

from __future__ import annotations

from typing import Any

import pytest

from atspi import Relation, State, Told
from told_faults import faults, stops

USED = frozenset({State.SHOWING, State.ENABLED, State.FOCUSABLE})
SEEN = frozenset({State.SHOWING, State.ENABLED})


def a(role: str, name: str, *children: Told, **changes: Any) -> Told:  # noqa: ANN401 - whatever the field is
    made = Told(f"/{role}/{name}/{id(children)}", role, name, "", SEEN if children else USED, {}, children)
    return made._replace(**changes)


def page(*children: Told) -> Told:
    return a("frame", "BC", a("panel", "A page", a("push button", "Back"), *children))


LABELLED = {Relation.LABELLED_BY: ("/label",)}


def test_a_page_that_can_be_heard_has_no_fault() -> None:
    whole = page(
        a("text", "Your words"),
        a("combo box", "Always", relations=LABELLED),
        a("panel", "One", a("push button", "Copy")),
        a("panel", "Other", a("push button", "Copy")),
        a("label", "Source: the same", states=SEEN),
        a("label", "Source: the same", states=SEEN),
    )
    assert faults(whole) == []


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        (a("text", ""), "without a name"),
        (a("filler", "Something"), "says not what it is"),
        (a("filler", "Something", states=frozenset({State.SHOWING, State.FOCUSED})), "says not what it is"),
        (a("push button", "", states=SEEN), "a picture only"),
        (a("combo box", "Always"), "has no label"),
        (a("push button", "Back"), "side by side"),
        (a("panel", "", a("push button", "Back")), "2 times push button 'Back' in ('BC', 'A page')"),
    ],
)
def test_a_fault_is_found(planted: Told, words: str) -> None:
    assert any(words in fault for fault in faults(page(planted)))


def test_a_label_of_other_words_is_found() -> None:
    label = a("label", "In your own words", states=SEEN)
    field = a("text", "The situation", relations={Relation.LABELLED_BY: (label.path,)})
    assert faults(page(label, field)) == ["text 'The situation' stands below ['In your own words']"]
    assert faults(page(label, field._replace(name="In your own words, if you like"))) == []


def test_an_empty_tree_is_found() -> None:
    assert faults(a("frame", "BC", a("panel", "A page", states=SEEN))) == ["the tree is empty"]


def test_what_cannot_be_used_now_is_no_stop_and_a_line_is_reached_by_its_list() -> None:
    lines = a("list", "Entries", a("list item", "First"), states=USED)
    whole = page(lines, a("push button", "Next", states=frozenset({State.SHOWING, State.FOCUSABLE})))
    assert sorted(stops(whole).values()) == ["list 'Entries'", "push button 'Back'"]
