from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from boundarycheck.domain.merging import MergeCounts

CHANGES = (
    "new",
    "new_in_bin",
    "newer_there",
    "kept_as_version",
    "moved",
    "erased_here",
    "drafts",
    "profile",
    "hold",
    "records",
    "records_newer_there",
    "records_erased_here",
    "attachments",
    "attachments_erased_here",
)
ERASES = ("erased_here", "records_erased_here", "attachments_erased_here")


def test_what_is_here_already_or_stays_out_changes_nothing() -> None:
    assert MergeCounts().changes_nothing
    assert MergeCounts(older_there=1, same=2, stay_erased=3).changes_nothing
    assert MergeCounts(records_older_there=1, records_stay_erased=2).changes_nothing


@pytest.mark.parametrize("name", [field.name for field in fields(MergeCounts)])
def test_whatever_comes_is_a_change(name: str) -> None:
    one_more: dict[str, Any] = {name: 1}
    counts = replace(MergeCounts(), **one_more)
    assert counts.changes_nothing == (name not in CHANGES)
    assert counts.erases == (name in ERASES)
