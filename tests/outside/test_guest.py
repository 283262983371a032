"""Use without saving, looked at from outside: everything is used, and nothing is written anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from outside.conftest import Report
    from outside.evidence import Evidence
    from outside.guest import GuestEvidence


@pytest.fixture
def evidence(session: Evidence) -> GuestEvidence:
    return session.guest


def test_a_guest_types_wherever_an_officer_does(evidence: GuestEvidence) -> None:
    pages = {"situation", "signs", "journal", "write", "profile", "request"}
    assert {place for place, _name in evidence.typed} >= pages


def test_a_guest_writes_nothing_anywhere(evidence: GuestEvidence) -> None:
    assert evidence.stored == ()


def test_no_file_is_there_that_was_not_before(evidence: GuestEvidence) -> None:
    assert evidence.after == evidence.before


def test_what_a_guest_had_in_memory_is_gone_after_the_lock(evidence: GuestEvidence, report: Report) -> None:
    if not evidence.memory:
        pytest.skip("the program is not dumpable, so only root may read its memory")
    assert [report(each).total for each in evidence.memory] == [0] * len(evidence.memory)
