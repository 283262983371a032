"""Every promise of docs/security-target.md names the tests that hold it, and every test it names is there."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from boundarycheck.system.replacing import VARIABLE
from boundarycheck.system.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "security-target.md"
SECTIONS = (
    "Assets",
    "Adversaries",
    "Assumptions",
    "Promises",
    "What it is not",
    "Accepted risks",
    "What a compromise of each part gives away",
)

_PATH = re.compile(r"`(tests/[^`]*)`")
_TEST = re.compile(r"tests/[\w/]+\.py::test_\w+")


def section(text: str, title: str) -> str:
    """Return what stands below the heading ``title``, up to the next one of its rank; "" when it is missing."""
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def promises(text: str) -> list[str]:
    """Return every row of the tables of promises, without their heads."""
    rows = [line for line in section(text, "Promises").splitlines() if line.startswith("|")]
    return [row for row in rows if not re.match(r"\| ?(?:promise\b|-)", row)]


def faults_in(text: str, root: Path = ROOT) -> list[str]:
    """Return what is wrong with the document ``text`` about the tests below ``root``."""
    faults = [f"no section {title!r}" for title in SECTIONS if not section(text, title).strip()]
    for row in promises(text):
        _, promise, _far, held_by, *_ = [*row.split("|"), "", "", ""]
        if not _TEST.search(held_by):
            faults.append(f"no test holds {promise.strip()!r}")
    faults += [f"there is no {path}" for path in _PATH.findall(text) if not _is_there(path, root)]
    return faults


def _is_there(path: str, root: Path) -> bool:
    file, _, test = path.partition("::")
    if not test:
        return (root / file).exists()
    return (root / file).is_file() and test in _tests_of(root / file)


def _tests_of(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_is_held_by_a_test_that_is_there() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert faults_in(text) == []
    assert len(promises(text)) >= 15


def test_no_promise_has_the_number_of_another() -> None:
    numbers = [row.split()[1] for row in promises(DOCUMENT.read_text("utf-8"))]
    assert [number for number in numbers if numbers.count(number) > 1] == []


def test_the_promises_of_the_design_are_all_among_them() -> None:
    heads = " ".join(row.split("|")[1] for row in promises(DOCUMENT.read_text("utf-8")))
    wanted = ("No network", "Nothing readable", "Locked", "Nothing saved is lost", "The truth in the error", "Honest")
    assert [words for words in wanted if words not in heads] == []


def test_all_that_the_settings_hold_is_named() -> None:
    (row,) = (row for row in promises(DOCUMENT.read_text("utf-8")) if row.startswith("| P2 "))
    told = row.partition("only these: ")[2].partition("|")[0]
    assert re.findall(r"`(\w+)`", told) == [field.name for field in fields(Settings)]


def test_what_a_fresh_process_is_told_has_its_row() -> None:
    compromises = section(DOCUMENT.read_text("utf-8"), "What a compromise of each part gives away")
    assert VARIABLE in compromises


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A small document as it should be; the tests it names are below tmp_path."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_one.py").write_text("def test_it() -> None: ...\n", "utf-8")
    parts = [f"## {title}\nwords\n" for title in SECTIONS]
    rows = "| promise | how far | held by |\n|---|---|---|\n| P1 It | far | `tests/test_one.py::test_it` |\n"
    return "\n".join(parts).replace("## Promises\nwords\n", f"## Promises\n{rows}")


def test_a_document_as_it_should_be_has_no_fault(small: str, tmp_path: Path) -> None:
    assert faults_in(small, tmp_path) == []
    assert promises(small) == ["| P1 It | far | `tests/test_one.py::test_it` |"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("`tests/test_one.py::test_it`", "by hand", "no test holds 'P1 It'"),
        ("`tests/test_one.py::test_it`", "`tests/test_one.py`", "no test holds 'P1 It'"),
        ("| far | `tests/test_one.py::test_it` |", "| `tests/test_one.py::test_it` | |", "no test holds 'P1 It'"),
        ("::test_it`", "::test_that`", "there is no tests/test_one.py::test_that"),
        ("test_one.py", "test_two.py", "there is no tests/test_two.py::test_it"),
        ("words", "words `tests/none/`", "there is no tests/none/"),
        ("## Accepted risks", "## Risks", "no section 'Accepted risks'"),
    ],
)
def test_a_planted_fault_is_found(small: str, tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults_in(small.replace(old, new), tmp_path)
