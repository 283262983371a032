"""The table that a bench run ends with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Line = tuple[str, str, str, str, str]
HEADINGS: Line = ("measure", "BoundaryCheck", "baseline of the same run", "figure", "bound")


def laid_out(lines: list[Line]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    rows = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(row.rstrip() for row in rows)


@pytest.fixture(scope="session")
def table() -> Iterator[Callable[[Line], None]]:
    lines = [HEADINGS]
    yield lines.append
    sys.stdout.write(f"\n\n{laid_out(lines)}\n")
