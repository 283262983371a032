"""Nothing grows past what a reader can hold: modules, classes, functions, and names that gather everything."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULE_LINES = 400
CLASS_LINES = 300
FUNCTION_LINES = 60
GATHERING_NAMES = frozenset({"utils", "misc", "common", "helpers", "widgets"})


def modules() -> list[Path]:
    return sorted(file for folder in ("src", "tests", "packaging") for file in (ROOT / folder).rglob("*.py"))


def faults_in(name: str, source: str) -> list[str]:
    """Return what is too large in ``source``, and whether ``name`` (a path) has a gathering part."""
    lines = len(source.splitlines())
    found = [f"{name}: {lines} lines"] if lines > MODULE_LINES else []
    found += [f"{name}: {part}" for part in Path(name).with_suffix("").parts if part in GATHERING_NAMES]
    for node in ast.walk(ast.parse(source)):
        limit = _limit(node)
        if limit is not None and isinstance(node, ast.stmt):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > limit:
                found.append(f"{name}:{node.lineno}: {length} lines, {limit} are allowed")
    return found


def _limit(node: ast.AST) -> int | None:
    if isinstance(node, ast.ClassDef):
        return CLASS_LINES
    return FUNCTION_LINES if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else None


def test_every_module_is_looked_at() -> None:
    names = {str(file.relative_to(ROOT)) for file in modules()}
    assert {"src/boundarycheck/domain/errors/base.py", "tests/fakes.py", "packaging/coverage_floors.py"} <= names
    assert len(names) > 50


def test_nothing_is_too_large_and_nothing_gathers() -> None:
    found = [fault for file in modules() for fault in faults_in(str(file.relative_to(ROOT)), file.read_text("utf-8"))]
    assert not found, "\n".join(found)


def function(lines: int, kind: str = "def") -> str:
    return f"{kind} f():\n" + "    x = 1\n" * (lines - 1)


def class_of(lines: int) -> str:
    return "class C:\n" + "    x = 1\n" * (lines - 1)


def nested(lines: int) -> str:
    return "class C:\n    def f(self):\n" + "        x = 1\n" * (lines - 1)


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("x = 1\n" * 400, True),
        ("x = 1\n" * 401, False),
        (class_of(300), True),
        (class_of(301), False),
        (function(60), True),
        (function(61), False),
        (function(61, "async def"), False),
        (nested(60), True),
        (nested(61), False),
    ],
)
def test_the_limits_themselves(source: str, kept: bool) -> None:
    assert (faults_in("src/x.py", source) == []) is kept


@pytest.mark.parametrize(
    "name", ["src/x/utils.py", "src/x/helpers/one.py", "tests/common.py", "src/x/ui/widgets.py", "a/misc/b/c.py"]
)
def test_a_name_that_gathers_is_caught(name: str) -> None:
    assert len(faults_in(name, "")) == 1


def test_a_name_that_only_holds_such_a_word_is_not() -> None:
    assert faults_in("src/commonplace/widgets_gate.py", "") == []
