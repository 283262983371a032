"""What is read of one file in a folder of texts."""

from __future__ import annotations

from datetime import date
from datetime import time as time_of_day
from time import tzset
from typing import TYPE_CHECKING

import pytest

from boundarycheck.delivery.folder_journals import read_texts
from boundarycheck.domain.entry_facts import Happened

if TYPE_CHECKING:
    from boundarycheck.domain.taking_along import Arrival


def only(text: str) -> Arrival:
    (arrival,) = read_texts({"a.md": text.encode()}).arrivals
    return arrival


@pytest.mark.parametrize(
    ("said", "tags"), [("gate, family", ("gate", "family")), ("'gate, family'", ("gate, family",)), ("gate", ("gate",))]
)
def test_tags_on_one_line_are_several(said: str, tags: tuple[str, ...]) -> None:
    arrival = only(f"---\ntags: {said}\n---\nWords.")
    assert arrival.facts.tags == tags


@pytest.mark.parametrize(
    ("heading", "title"), [("# Learning C#", "Learning C#"), ("# Told ##  ", "Told"), ("# ##", "##")]
)
def test_only_the_signs_that_close_a_heading_are_none_of_it(heading: str, title: str) -> None:
    arrival = only(f"{heading}\nWords.")
    assert arrival.text.title == title


def test_a_moment_in_front_is_told_in_local_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as within:
        within.setenv("TZ", "America/New_York")
        tzset()
        arrival = only("---\ndate: 2026-03-10T01:30:00Z\n---\nWords.")
    tzset()
    assert arrival.facts.happened == Happened(date(2026, 3, 9), time_of_day(21, 30))


def test_what_is_left_out_can_be_told_whatever_it_is_called() -> None:
    (left,) = read_texts({"a\udcff\u202e\n.md": b""}).left_out
    assert left.where.encode()
    assert "\n" not in left.where
