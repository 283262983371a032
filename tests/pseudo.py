"""A language that nobody speaks, made from the texts of the program: longer, accented, each text in marks.

What is read on a page without the marks was not translated; marks side by side in one label show a sentence that was
put together from pieces. Never shipped, made anew for each run.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from content.words import CONTENT, said

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
OPEN, CLOSE = "«", "»"
LONGER = 0.4
_ACCENTS = str.maketrans("aeiouncAEIOUNC", "áéîöüñçÁÉÎÖÜÑÇ")
_PADDING = "xträ lóng "
_FOR_THE_PROGRAM = re.compile(r"\.contact\[\d+\]\.open\.|\.sight$")
_FIELD = re.compile(r"(\{[^{}]*\})")


def pseudo(words: str) -> str:
    """Return ``words`` as this language says them; what is filled in stays as it is, and so does the end."""
    more = (_PADDING * (len(words) // len(_PADDING) + 1))[: round(len(words) * LONGER)].strip()
    accented = "".join(part if _FIELD.fullmatch(part) else part.translate(_ACCENTS) for part in _FIELD.split(words))
    return f"{OPEN}{more} {accented}{CLOSE}" if more else f"{OPEN}{accented}{CLOSE}"


def translations_tool() -> ModuleType:
    """Return ``packaging/translations.py``."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def pseudo_qm(folder: Path) -> Path:
    """Make the interface's texts in this language from the Spanish ``.ts``, and return what the program would load."""
    tree = ElementTree.parse(RESOURCES / "translations" / "boundarycheck_es.ts")  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        translation.text = pseudo(message.findtext("source") or "")
    ts = folder / "boundarycheck_pseudo.ts"
    tree.write(ts, "utf-8", xml_declaration=True)
    made: Path = translations_tool().release(ts)
    return made


def pseudo_resources(folder: Path) -> Path:
    """Make the resources of a program whose English content is this language, and return the folder."""
    shutil.copytree(RESOURCES, folder, dirs_exist_ok=True)
    for file in (CONTENT / "en").rglob("*.toml"):
        document = tomllib.loads(file.read_text("utf-8"))
        told = {text.where for text in said(file.name, document) if not _FOR_THE_PROGRAM.search(text.where)}
        changed = _changed(document, file.name, told)
        place = folder / "content" / "en" / file.relative_to(CONTENT / "en")
        place.write_text("".join(f"{key} = {_toml(value)}\n" for key, value in changed.items()), "utf-8")
    return folder


def _changed(value: Any, where: str, told: set[str]) -> Any:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, dict):
        return {key: _changed(item, f"{where}.{key}", told) for key, item in value.items()}
    if isinstance(value, list):
        return [_changed(item, f"{where}[{place}]", told) for place, item in enumerate(value)]
    return _in_paragraphs(value) if isinstance(value, str) and where in told else value


def _in_paragraphs(text: str) -> str:
    return "\n\n".join(pseudo(" ".join(part.split())) for part in text.split("\n\n") if part.strip())


def _toml(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool | int | float) else str(value)


# ── reading it ────────────────────────────────────────────────────────────────────────────────
def pieces(text: str) -> tuple[list[str], list[str]]:
    """Return the messages of ``text``, each with what is nested in it, and what stands before, between and behind."""
    messages, around, depth, start = [], [""], 0, 0
    for place, letter in enumerate(text):
        if letter == OPEN:
            start = place if depth == 0 else start
            depth += 1
        elif letter == CLOSE and depth:
            depth -= 1
            if depth == 0:
                messages.append(text[start : place + 1])
                around.append("")
        elif depth == 0:
            around[-1] += letter
    return messages, around
