"""Renews what Qt Linguist works on, and makes of it what the program loads: ``make translations`` runs it.

Every text an officer sees is English in the source. This script gathers all of them, each with the context that it
is looked up in, and lets Qt's ``lupdate`` bring them into ``resources/translations/boundarycheck_<language>.ts``;
``lrelease`` makes the ``.qm`` beside it. ``lupdate`` alone would miss what stands below the windows, where there is
no Qt: the errors, and the words that services put around the officer's own.

A text that nothing could find at run time, since its context or its words are not plain to see, ends the script.
"""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services import checks
from boundarycheck.services.journal import CheckWording
from boundarycheck.ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "boundarycheck"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("es",)
MARKS = "system/machine/marks.py"
"""Here stand the names of what is looked for on the computer, with those of products, which begin with a capital."""

_REASONS = frozenset({"reason", "holder", "missing", "place", "what_for"})
"""The fields of errors that hold words of ours."""
_LOOKS_UP = frozenset({"translate", "QT_TRANSLATE_NOOP"})
_GATHERED_APART = frozenset({"actions", "errors", "findings", "wording"})
"""Contexts whose words stand in tables and classes, and are read from there."""


class NotPlainError(Exception):
    """A text is looked up in a way that this script cannot follow; it says where."""


@dataclass(frozen=True)
class Text:
    """An English text, where the program looks it up, and where in the source it stands first."""

    context: str
    words: str
    file: str = ""


def catalogue(source: Path = SOURCE) -> list[Text]:
    """Return every text that the program looks up, each once: by context, and in the order of the source.

    Raises :class:`NotPlainError`.
    """
    found: dict[tuple[str, str], Text] = {}
    for text in (*_in_source(source), *_below_the_windows()):
        found.setdefault((text.context, text.words), text)
    return sorted(found.values(), key=lambda text: text.context)


def _in_source(source: Path) -> Iterator[Text]:
    modules = {file: ast.parse(file.read_text("utf-8")) for file in sorted(source.rglob("*.py"))}
    helpers = {file: dict(_helpers(tree)) for file, tree in modules.items()}
    for file, tree in modules.items():
        name = file.relative_to(source).as_posix()
        reader = _Reader(name, helpers[file] | _imported(tree, source, helpers))
        reader.visit(tree)
        yield from reader.found


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give the functions of a module that translate their one parameter, each with its context."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or len(node.args.args) != 1:
            continue
        for call in filter(_translates, ast.walk(node)):
            context, words = call.args
            if isinstance(words, ast.Name) and words.id == node.args.args[0].arg and isinstance(context, ast.Constant):
                yield node.name, str(context.value)


def _imported(tree: ast.Module, source: Path, helpers: dict[Path, dict[str, str]]) -> dict[str, str]:
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("boundarycheck."):
            theirs = helpers.get(source.parent / f"{node.module.replace('.', '/')}.py", {})
            known |= {alias.asname or alias.name: theirs[alias.name] for alias in node.names if alias.name in theirs}
    return known


def _translates(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether ``node`` calls Qt's translate(), with a context and words; a str has a method of that name too."""
    return isinstance(node, ast.Call) and _last(node.func) in _LOOKS_UP and len(node.args) == 2  # noqa: PLR2004


def _last(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(node: ast.AST) -> str:
    """Return the text that ``node`` is, when it begins like a word and not like a name; else nothing."""
    words = node.value if isinstance(node, ast.Constant) else None
    return words if isinstance(words, str) and words[:1].islower() and " " in words else ""


class _Reader(ast.NodeVisitor):
    """Goes through one module and collects what is looked up in it."""

    def __init__(self, name: str, helpers: dict[str, str]) -> None:
        self._name = name
        self._helpers = helpers
        self._classes: list[str] = []
        self._inside_helper = False
        self.found: list[Text] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        helper, self._inside_helper = self._inside_helper, self._inside_helper or node.name in self._helpers
        self.generic_visit(node)
        self._inside_helper = helper

    def visit_Call(self, node: ast.Call) -> None:
        name = _last(node.func)
        if isinstance(node.func, ast.Attribute) and name == "tr":
            self._add(self._context_of(node), node.args[0])
        elif _translates(node) and not self._inside_helper:
            if not isinstance(node.args[0], ast.Constant):
                self._not_plain(node)
            self._add(str(node.args[0].value), node.args[1])
        elif isinstance(node.func, ast.Name) and name in self._helpers:
            self._add(self._helpers[name], node.args[0])
        elif name == "ShapeError" and node.args:
            self._add_reasons(node.args[0])
        for keyword in node.keywords:
            if keyword.arg in _REASONS:
                self._add_reasons(keyword.value)
        self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        """Take along the names of what is looked for on the computer; those of products stay as they are."""
        if self._name == MARKS:
            self.found.extend(Text("findings", words, self._name) for words in map(_text, node.values) if words)
        self.generic_visit(node)

    def _context_of(self, node: ast.Call) -> str:
        receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
        if not isinstance(receiver, ast.Name) or receiver.id != "self" or not self._classes:
            self._not_plain(node)
        return self._classes[-1]

    def _add(self, context: str, words: ast.expr) -> None:
        if isinstance(words, ast.IfExp):
            self._add(context, words.body)
            self._add(context, words.orelse)
        elif isinstance(words, ast.Constant) and isinstance(words.value, str):
            self.found.append(Text(context, words.value, self._name))
        elif not isinstance(words, ast.Subscript) and context not in _GATHERED_APART:
            # What comes out of a table is marked there, with QT_TRANSLATE_NOOP.
            self._not_plain(words)

    def _add_reasons(self, value: ast.expr) -> None:
        if isinstance(value, ast.IfExp):
            self._add_reasons(value.body)
            self._add_reasons(value.orelse)
        elif isinstance(value, ast.BoolOp):
            for part in value.values:
                self._add_reasons(part)
        elif isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value:
            self.found.append(Text("errors", value.value, self._name))

    def _not_plain(self, node: ast.AST) -> None:
        raise NotPlainError(f"{self._name}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)}")


def _below_the_windows() -> Iterator[Text]:
    for file in sorted(SOURCE.rglob("*.py")):
        if "(ExpectedError)" in file.read_text("utf-8"):
            importlib.import_module(".".join(file.relative_to(SOURCE.parent).with_suffix("").parts))
    for kind in _kinds_of(ExpectedError):
        yield from (Text("errors", words, "errors") for words in (kind.what, kind.next_step))
    for action in ACTIONS:
        yield Text("actions", action.words, "ui/actions.py")
    yield from (Text("wording", getattr(CheckWording(), field.name), "services") for field in fields(CheckWording))
    yield from (Text("wording", words, "services") for words in checks.ENGLISH.values())


def _kinds_of(kind: type[ExpectedError]) -> Iterator[type[ExpectedError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _kinds_of(child)


def as_module(texts: Iterable[Text]) -> str:
    """Return ``texts`` as a Python module in which lupdate finds each of them."""
    return "".join(f"#: {text.file}\nQT_TRANSLATE_NOOP({text.context!r}, {text.words!r})\n" for text in texts)


def renew(folder: Path = TRANSLATIONS) -> None:
    """Bring every ``.ts`` in ``folder`` up to the source, and make its ``.qm``."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = ROOT / "build" / "texts.py"
    listed.parent.mkdir(exist_ok=True)
    listed.write_text(as_module(catalogue()), "utf-8")
    for language in LANGUAGES:
        ts = folder / f"boundarycheck_{language}.ts"
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en_US", "-target-language", language]
        _run("lupdate", *options, str(listed), "-ts", str(ts))
        release(ts)


def release(ts: Path, qm: Path | None = None) -> Path:
    """Make the ``.qm`` of ``ts``, of what is translated in it, and return it."""
    qm = qm or ts.with_suffix(".qm")
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))
    return qm


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).parent / f"pyside6-{tool}", *arguments], check=True)  # noqa: S603 - Qt's own tools


if __name__ == "__main__":
    renew()
