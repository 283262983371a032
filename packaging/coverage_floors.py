"""Fails when tests reach less of a package than they must; run by ``make test`` after pytest.

Lines and branches count alike. What is promised whole stays at 100. The other floors may only rise: put a
higher figure here whenever the table shows room below it, and never a lower one.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from coverage import Coverage

FLOORS: dict[str, float] = {
    "domain": 100.0,
    "system": 100.0,
    "vault": 100.0,
    "delivery": 100.0,
    "content": 100.0,
    "services": 100.0,
    "cli": 100.0,
    "app": 95.0,
    "ui": 99.0,
}

PACKAGE = "boundarycheck"
WHOLE = 100.0
REPORT = Path("build/coverage.json")


@dataclass(frozen=True)
class Reached:
    """How many lines and branches of something there are, and how many of them a test ran."""

    there: int = 0
    ran: int = 0

    def __add__(self, other: Reached) -> Reached:
        return Reached(self.there + other.there, self.ran + other.ran)

    @property
    def percent(self) -> float:
        """Share of lines and branches that ran; 100 where there is nothing to run."""
        return WHOLE * self.ran / self.there if self.there else WHOLE


def report() -> dict[str, Any]:
    """Return coverage's own JSON report, after taking in what child processes left."""
    coverage = Coverage()
    coverage.load()
    coverage.combine(strict=False)
    coverage.save()
    REPORT.parent.mkdir(exist_ok=True)
    coverage.json_report(outfile=str(REPORT))
    read: dict[str, Any] = json.loads(REPORT.read_text("utf-8"))
    return read


def by_file(measured: dict[str, Any]) -> dict[str, Reached]:
    """Return what was reached of each file in coverage's report."""
    return {name: _reached(file["summary"]) for name, file in measured["files"].items()}


def _reached(summary: dict[str, int]) -> Reached:
    there = summary["num_statements"] + summary["num_branches"]
    return Reached(there, summary["covered_lines"] + summary["covered_branches"])


def by_part(files: dict[str, Reached]) -> dict[str, Reached]:
    """Return what was reached of each part; a module at the package's top belongs to ``app``."""
    parts: dict[str, Reached] = {}
    for name, reached in files.items():
        part = part_of(name)
        parts[part] = parts.get(part, Reached()) + reached
    return parts


def part_of(name: str) -> str:
    """Return the part of the package that the file ``name`` belongs to."""
    inside = PurePath(name).parts
    inside = inside[inside.index(PACKAGE) + 1 :]
    return inside[0] if len(inside) > 1 else "app"


def complaints(parts: dict[str, Reached]) -> list[str]:
    """Return a sentence for each floor that is not reached, and for each part that has none."""
    unknown = [f"{part} has no floor in this file" for part in parts if part not in FLOORS]
    unseen = [f"{part} was not measured at all" for part in FLOORS if part not in parts]
    low = [
        f"{part} is at {parts[part].percent:.2f} %, and must be at {floor:g} %"
        for part, floor in FLOORS.items()
        if part in parts and parts[part].percent < floor
    ]
    return unknown + unseen + low


def table(files: dict[str, Reached]) -> str:
    """Return the parts with their floors, and below each that is not reached the files that lack most."""
    parts = by_part(files)
    lines = [f"{'part':<10}{'floor':>8}{'reached':>10}{'missing':>9}"]
    for part in sorted(parts):
        reached, floor = parts[part], FLOORS.get(part, WHOLE)
        lines.append(f"{part:<10}{floor:>8g}{reached.percent:>10.2f}{reached.there - reached.ran:>9}")
        if reached.percent < floor:
            lacking = {name: file for name, file in files.items() if part_of(name) == part}
            lines.extend(_files_lacking(lacking))
    return "\n".join(lines)


def _files_lacking(files: dict[str, Reached]) -> list[str]:
    missing = sorted(((file.there - file.ran, name) for name, file in files.items()), reverse=True)
    return [f"    {name}: {count} missing" for count, name in missing if count]


def main() -> int:
    """Print the table; return 1 when a floor is not reached."""
    files = by_file(report())
    found = complaints(by_part(files))
    sys.stdout.write(f"{table(files)}\n")
    sys.stderr.writelines(f"coverage: {complaint}\n" for complaint in found)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
