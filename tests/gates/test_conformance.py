"""docs/accessibility-conformance.md has every criterion once, with a level and a way of checking that exists."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = (ROOT / "docs" / "accessibility-conformance.md").read_text(encoding="utf-8")
LEVELS = {"Supports", "Partially supports", "Does not support", "Not applicable"}
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in REPORT.splitlines()
    if re.match(r"\| \d+\.\d+(\.\d+)? ", line)
]
# WCAG 2.2 without 4.1.1, which it took out: each guideline with the numbers of its criteria of levels A and AA.
WCAG = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (2, 3),
}
SECTION_508 = {
    *(f"302.{number}" for number in range(1, 10)),
    "501.1",
    *(f"502.2.{number}" for number in (1, 2)),
    *(f"502.3.{number}" for number in range(1, 15)),
    "502.4",
    *(f"503.{number}" for number in (2, 3, 4)),
    *("504.2", "504.2.1", "504.2.2", "504.3", "504.4"),
    *(f"602.{number}" for number in (2, 3, 4)),
    *(f"603.{number}" for number in (2, 3)),
}


def test_every_criterion_stands_there_once() -> None:
    wanted = {f"{guideline}.{number}" for guideline, numbers in WCAG.items() for number in numbers} | SECTION_508
    there = Counter(row[0].partition(" ")[0] for row in ROWS)
    assert set(there) == wanted
    assert [number for number, times in there.items() if times > 1] == []


def test_every_line_has_a_level_and_says_how_it_was_checked() -> None:
    ways = set(re.findall(r"^\| ([A-Z]) \| ", REPORT, re.MULTILINE))
    for criterion, level, checked, _remarks in ROWS:
        assert level in LEVELS, criterion
        assert set(filter(None, checked.split(", "))) <= ways, criterion
        assert checked or criterion.startswith("501.1"), criterion


def test_what_is_not_good_is_explained() -> None:
    assert [row[0] for row in ROWS if row[1] in {"Partially supports", "Does not support"} and not row[3]] == []


def test_every_test_that_is_named_is_there() -> None:
    named = re.findall(r"`(tests/[\w/.]+\.py)`", REPORT)
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []
