from __future__ import annotations

import ast
from pathlib import Path

import pytest

import boundarycheck
from content.words import forbidden_in, phrases

ROOT = Path(boundarycheck.__path__[0])
ALLOWED = phrases("allowed")
ENGLISH = phrases("en")
SPEAKING = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (
        *(ROOT / "ui").rglob("*.py"),
        *(ROOT / "app").rglob("*.py"),
        *(ROOT / "cli").rglob("*.py"),
        *(ROOT / "domain" / "errors").rglob("*.py"),
        ROOT / "services" / "journal.py",
    )
)
"""The modules whose strings an officer can come to see."""


def strings_in(source: str) -> list[str]:
    """Return every string in ``source`` that is not a docstring or a comment standing as a string."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
    ]


@pytest.mark.parametrize("module", SPEAKING)
def test_no_string_of_the_program_holds_a_forbidden_phrase(module: str) -> None:
    strings = strings_in((ROOT / module).read_text("utf-8"))
    assert {text: hits for text in strings if (hits := forbidden_in(text, ENGLISH, ALLOWED))} == {}


def test_the_walk_finds_what_is_said_and_leaves_out_what_is_not() -> None:
    source = '"""Doc."""\nLIMIT = 1\n"""About it."""\nsay(self.tr("One " "two"), f"{x} three")\n'
    assert sorted(strings_in(source)) == [" three", "One two"]
    assert {"ui/screens/library.py", "ui/parts/page.py", "domain/errors/keys.py", "services/journal.py"} <= set(
        SPEAKING
    )
