from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault.arrivals import ArrivalRepository
from boundarycheck.vault.facts_json import from_json, to_json
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from boundarycheck.vault.vault import Vault
    from fakes import FakeClock

SAID = datetime(2025, 1, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize("brought", [BroughtIn("jrnl"), BroughtIn("boundarycheck", SAID, SAID), None])
def test_where_an_entry_came_from_is_kept(brought: BroughtIn | None) -> None:
    written = to_json(EntryFacts(tags=("a",), brought_in=brought))
    assert written is not None
    assert from_json(written).brought_in == brought


@pytest.mark.parametrize(
    ("brought", "reason"),
    [
        ({"origin": "jrnl", "written_at": "", "changed_at": "soon"}, "a moment in it is none"),
        ({"origin": "jrnl", "written_at": ""}, "changed_at is missing"),
        ({"origin": "jrnl", "written_at": "", "changed_at": "", "more": ""}, "holds something unknown"),
        ("jrnl", "is not a JSON object"),
    ],
)
def test_where_it_came_from_is_read_strictly(brought: object, reason: str) -> None:
    with pytest.raises(ShapeError, match=reason):
        from_json(json.dumps({"happened": "", "links": [], "tags": [], "brought_in": brought}))


def test_an_entry_that_is_gone_meanwhile_is_left_out(vault: Vault, clock: FakeClock) -> None:
    first = vault.entries.add(EntryKind.NOTE, EntryText("", "a"))
    arrivals = ArrivalRepository(vault.database, clock)
    assert [taken.entry.uid for taken in arrivals.read([99, first.entry_id])] == [first.uid]


def test_an_object_or_null_is_taken_whole() -> None:
    fields = Fields.parse('{"a": {"b": [1]}, "c": null, "d": 3}', "it")
    assert (fields.has("a"), fields.has("x")) == (True, False)
    assert fields.object_or_null("a") == {"b": [1]}
    assert fields.object_or_null("c") is None
    with pytest.raises(ShapeError, match="it, d is not a JSON object"):
        fields.object_or_null("d")
    assert fields.wrong("d", "is wrong").reason == "it: d is wrong"
