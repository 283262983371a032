from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from unmeasured import unmeasured

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "coverage_floors.py"
FULL = {"num_statements": 8, "covered_lines": 8, "num_branches": 2, "covered_branches": 2}
BRANCH_MISSING = FULL | {"covered_branches": 1}


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coverage_floors", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["coverage_floors"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def measured(floors: ModuleType, **lacking: dict[str, int]) -> dict[str, object]:
    """Everything full, but for the parts in ``lacking``."""
    summaries = dict.fromkeys(floors.FLOORS, FULL) | lacking
    files = {f"src/boundarycheck/{part}/one.py": {"summary": summary} for part, summary in summaries.items()}
    read: dict[str, object] = floors.by_file({"files": files})
    return read


def test_everything_reached_is_no_complaint(floors: ModuleType) -> None:
    assert floors.complaints(floors.by_part(measured(floors))) == []


@pytest.mark.parametrize("part", ["domain", "system", "vault", "delivery", "content", "services"])
def test_one_missing_branch_below_the_screens_fails(floors: ModuleType, part: str) -> None:
    files = measured(floors, **{part: BRANCH_MISSING})
    assert floors.complaints(floors.by_part(files)) == [f"{part} is at 90.00 %, and must be at 100 %"]
    assert f"src/boundarycheck/{part}/one.py: 1 missing" in floors.table(files)


def test_a_floor_below_whole_allows_what_is_above_it(floors: ModuleType) -> None:
    nothing_run = FULL | {"covered_lines": 0, "covered_branches": 0}
    assert floors.complaints(floors.by_part(measured(floors, ui=nothing_run))) == [
        f"ui is at 0.00 %, and must be at {floors.FLOORS['ui']:g} %"
    ]
    mostly_run = {"num_statements": 998, "covered_lines": 997, "num_branches": 2, "covered_branches": 2}
    assert floors.complaints(floors.by_part(measured(floors, ui=mostly_run))) == []


def test_a_part_that_was_not_measured_fails(floors: ModuleType) -> None:
    parts = floors.by_part(measured(floors))
    del parts["vault"]
    assert floors.complaints(parts) == ["vault was not measured at all"]


def test_a_new_part_needs_a_floor(floors: ModuleType) -> None:
    assert floors.complaints(floors.by_part(measured(floors, plans=FULL))) == ["plans has no floor in this file"]


def test_the_entry_point_belongs_to_the_app(floors: ModuleType) -> None:
    assert floors.part_of("src/boundarycheck/__main__.py") == "app"
    assert floors.part_of("/x/boundarycheck/ui/screens/home.py") == "ui"


def test_an_empty_module_is_whole(floors: ModuleType) -> None:
    assert floors.Reached().percent == 100.0


PROGRAM = "from boundarycheck.domain import one\none.sign(int(input()))\n"
MODULE = "def sign(n):\n    if n > 0:\n        return 1\n    return -1\n"


def run_in(folder: Path, *command: str, words: str = "") -> subprocess.CompletedProcess[str]:
    # Without coverage's own environment: this little program must not count as ours.
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=unmeasured(),
        input=words,
        capture_output=True,
        text=True,
        check=False,
    )


def covered_run(folder: Path, words: str) -> None:
    options = ("--branch", "--parallel-mode", "--source=boundarycheck")
    assert run_in(folder, "-m", "coverage", "run", *options, "run.py", words=words).returncode == 0


def test_the_script_joins_the_data_of_several_processes_and_prints_a_table(tmp_path: Path) -> None:
    package = tmp_path / "boundarycheck" / "domain"
    package.mkdir(parents=True)
    for file, text in (
        (tmp_path / "boundarycheck" / "__init__.py", ""),
        (package / "__init__.py", ""),
        (package / "one.py", MODULE),
        (tmp_path / "run.py", PROGRAM),
    ):
        file.write_text(text)
    covered_run(tmp_path, "1\n")
    half = run_in(tmp_path, str(SCRIPT))
    covered_run(tmp_path, "-1\n")
    whole = run_in(tmp_path, str(SCRIPT))
    assert half.returncode == whole.returncode == 1  # the other parts are not there at all
    assert "domain is at 66.67 %" in half.stderr
    assert "domain is at" not in whole.stderr
    assert "vault was not measured at all" in whole.stderr
    assert "domain         100    100.00        0" in whole.stdout
    assert json.loads((tmp_path / "build" / "coverage.json").read_text())["files"]
