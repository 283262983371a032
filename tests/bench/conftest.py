"""The table that a bench run ends with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bench import corpora
from bench import large as large_journal
from boundarycheck.system.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Line = tuple[str, str, str, str, str]
HEADINGS: Line = ("measure", "BoundaryCheck", "baseline of the same run", "figure", "bound")


def laid_out(lines: list[Line]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    rows = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(row.rstrip() for row in rows)


@pytest.fixture(scope="session", autouse=True)
def memory_as_it_comes() -> None:
    """What is measured locks and wipes its memory, as officers' programs do."""


@pytest.fixture(scope="session")
def table() -> Iterator[Callable[[Line], None]]:
    lines = [HEADINGS]
    yield lines.append
    sys.stdout.write(f"\n\n{laid_out(lines)}\n")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a large journal at its usual place."""
    place = tmp_path_factory.mktemp("home")
    large_journal.make(Paths.under(place).default_vault)
    return place


@pytest.fixture(scope="session")
def large(home: Path) -> Path:
    """The folder of the large journal."""
    return Paths.under(home).default_vault


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A home for each size, with the journal at its usual place."""
    made = {}
    for size in corpora.SIZES:
        made[size] = tmp_path_factory.mktemp(f"home{size}")
        corpora.make(Paths.under(made[size]).default_vault, size)
    return made
