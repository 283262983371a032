"""What the tour presses, in another language: found by what stands in the same place in both."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from boundarycheck.system import resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FIELD = re.compile(r"\\\{\w+\\\}")
_FILLED = re.compile(r"\{\w+\}")


class Words:
    """Tells what an English text of the program is called in ``language``; there may be several ways."""

    def __init__(self, language: str) -> None:
        self._language = language

    def of(self, english: str) -> set[str]:
        """Return every text that ``english`` may be; itself where there is no other."""
        if self._language == "en":
            return {english}
        return self._book.get(english, set()) or set(self._filled(english)) or {english}

    def _filled(self, english: str) -> Iterator[str]:
        """Give the translations of the templates that ``english`` is filled into; what fills them is translated too."""
        what, colon, whose = english.partition(": ")
        if colon:
            yield from (f"{one}: {other}" for one in self.of(what) for other in self.of(whose))
        for template, translations in self._book.items():
            bare, fields = _FILLED.subn("", template)
            if not fields or not any(letter.isalpha() for letter in bare):
                continue
            known = re.fullmatch(_FIELD.sub("(.+)", re.escape(template)), english)
            if known is None:
                continue
            filling = {
                field: min(self.of(words))
                for field, words in zip(_FILLED.findall(template), known.groups(), strict=True)
            }
            yield from (_put_in(translation, filling) for translation in translations)

    @cached_property
    def _book(self) -> dict[str, set[str]]:
        book: dict[str, set[str]] = {}
        for english, other in (*self._of_the_interface(), *self._of_the_content()):
            book.setdefault(english, set()).add(other)
        return book

    def _of_the_interface(self) -> Iterator[tuple[str, str]]:
        file = resources.root() / "translations" / f"boundarycheck_{self._language}.ts"
        for message in ElementTree.parse(file).iter("message"):  # noqa: S314 - comes with the program
            yield message.findtext("source", ""), message.findtext("translation", "") or message.findtext("source", "")

    def _of_the_content(self) -> Iterator[tuple[str, str]]:
        folder = resources.root() / "content"
        for file in sorted((folder / "en").rglob("*.toml")):
            yield from _beside(_read(file), _read(folder / self._language / file.relative_to(folder / "en")))


def _put_in(template: str, filling: dict[str, str]) -> str:
    for field, words in filling.items():
        template = template.replace(field, words)
    return template


def _read(file: Path) -> object:
    return tomllib.loads(file.read_text("utf-8"))


def _beside(ours: object, theirs: object) -> Iterator[tuple[str, str]]:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours.keys() & theirs.keys():
            yield from _beside(ours[key], theirs[key])
    elif isinstance(ours, list) and isinstance(theirs, list):
        for mine, other in zip(ours, theirs, strict=False):
            yield from _beside(mine, other)
    elif isinstance(ours, str) and isinstance(theirs, str):
        yield " ".join(ours.split()), " ".join(theirs.split())
