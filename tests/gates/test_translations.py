"""The translators' files hold every text of the program, and what the program loads is made of them."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

import pytest

from boundarycheck.domain.errors import WrongPassphrase
from content.words import forbidden_in, phrases
from pseudo import translations_tool

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

TOOL = translations_tool()
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
FIELD = re.compile(r"\{\w+\}")
ALLOWED = phrases("allowed")
# What reads alike in both languages, each text as a whole: names of things, and one word that both have.
SAME = frozenset({"No", "PDF (*.pdf)", "iCloud Drive", "{name}, {size} bytes, SHA-256 {sha256}"})

language = pytest.mark.parametrize("language", TOOL.LANGUAGES)


class Message(NamedTuple):
    context: str
    english: str
    said: str
    finished: bool


@cache
def messages(language: str) -> tuple[Message, ...]:
    root = ElementTree.parse(FOLDER / f"boundarycheck_{language}.ts").getroot()  # noqa: S314 - our own file
    return tuple(
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            getattr(message.find("translation"), "attrib", {}).get("type") is None,
        )
        for context in root.iter("context")
        for message in context.iter("message")
    )


@cache
def everything() -> frozenset[tuple[str, str]]:
    return frozenset((text.context, text.words) for text in TOOL.catalogue())


def translated(language: str) -> Iterable[Message]:
    return (message for message in messages(language) if message.said)


@language
def test_every_text_of_the_program_is_in_the_file_and_no_other(language: str) -> None:
    """Run ``make translations`` when this fails."""
    there = {(message.context, message.english) for message in messages(language)}
    assert everything() - there == set()
    assert there - everything() == set()


@language
def test_what_the_program_loads_is_made_of_the_file(language: str, tmp_path: Path) -> None:
    """Run ``make translations`` when this fails."""
    ts = FOLDER / f"boundarycheck_{language}.ts"
    made = TOOL.release(ts, tmp_path / "made.qm")
    assert made.read_bytes() == ts.with_suffix(".qm").read_bytes()


@language
def test_every_text_is_translated(language: str) -> None:
    left = [message for message in messages(language) if not (message.said and message.finished)]
    assert left == []


@language
def test_what_is_filled_in_is_in_the_translation(language: str) -> None:
    wrong = [
        message
        for message in translated(language)
        if sorted(FIELD.findall(message.english)) != sorted(FIELD.findall(message.said))
    ]
    assert wrong == []


@language
def test_no_translation_holds_a_forbidden_phrase(language: str) -> None:
    forbidden = phrases(language)
    assert [message for message in translated(language) if forbidden_in(message.said, forbidden, ALLOWED)] == []


@language
def test_no_translation_is_stiff(language: str) -> None:
    stiff = phrases(f"{language}_stiff")
    assert [message for message in translated(language) if forbidden_in(message.said, stiff, ())] == []


NUMBERED = re.compile(r"(?:Se|No se|Ya no se) (?:puede|pudo)\b[^.]*: \{entries\}|Rescatado: |Nuevo aquí: ")
"""One thing said of what may be many: "Lo que se puede leer: 3 entradas" fits one and many."""


def test_spanish_says_of_one_and_of_many_what_fits_both() -> None:
    assert [message for message in translated("es") if NUMBERED.match(message.said)] == []


@language
def test_a_translation_ends_as_the_text_does(language: str) -> None:
    """A sentence stays one, a label stays one, and a button that asks more keeps its three dots."""
    ends = tuple(".?!:…")
    wrong = [
        message
        for message in translated(language)
        if (message.english[-1:] in ends or message.said[-1:] in ends) and message.english[-1:] != message.said[-1:]
    ]
    assert wrong == []


@language
def test_no_mnemonic_comes_in_with_a_translation(language: str) -> None:
    """Keys are in the table of ui/actions.py and the same in every language."""
    assert [message for message in translated(language) if "&" in message.said] == []


def alike(found: Iterable[Message]) -> set[str]:
    """Return the texts whose translation is the text itself; signs without a letter belong to every language."""
    return {m.english for m in found if m.said == m.english and any(map(str.isalpha, FIELD.sub("", m.english)))}


@language
def test_nothing_was_left_in_english(language: str) -> None:
    # Equal on both sides: a text that is there no more is taken off the list.
    assert alike(translated(language)) == SAME


def test_a_sentence_with_a_name_in_it_that_was_left_in_english_is_found() -> None:
    left = Message("Home", "BoundaryCheck keeps it as a PDF.", "BoundaryCheck keeps it as a PDF.", finished=True)
    assert alike([left]) == {left.english}
    assert (
        alike([left._replace(said="BoundaryCheck lo guarda en PDF."), Message("Home", "{a}: {b}", "{a}: {b}", True)])
        == set()
    )


# ── the tool ──────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "boundarycheck"
    folder.mkdir()
    return folder


def found(tool: ModuleType, source: Path, **modules: str) -> set[tuple[str, str]]:
    for name, text in modules.items():
        (source / f"{name}.py").write_text(text)
    return {(text.context, text.words) for text in tool.catalogue(source) if text.file in {f"{m}.py" for m in modules}}


HELPER = """
def _tr(words):
    return QCoreApplication.translate("pages", words)

class Page:
    def build(self, many):
        self.tr("Begin " "here")
        _tr("One" if many else "Two")
        QCoreApplication.translate("links", "A link")
        raise DiskFull(reason="it is too large" if many else code)
"""
USER = """
from boundarycheck.page import _tr as say
say("From elsewhere")
"x".translate(TABLE)
"""


def test_texts_are_found_however_they_are_looked_up(source: Path) -> None:
    assert found(TOOL, source, page=HELPER, user=USER) == {
        ("Page", "Begin here"),
        ("pages", "One"),
        ("pages", "Two"),
        ("links", "A link"),
        ("errors", "it is too large"),
        ("pages", "From elsewhere"),
    }


@pytest.mark.parametrize(
    "hidden",
    [
        "class Page:\n    def build(self, words):\n        self.tr(words)",
        "class Page:\n    def build(self, words):\n        self.tr(f'{words} more')",
        "def build(page):\n    page.tr('Begin')",
        "class Page:\n    def build(self):\n        self.window.tr('Begin')",
        "def build(context):\n    QCoreApplication.translate(context, 'Begin')",
    ],
)
def test_a_text_that_cannot_be_found_at_run_time_ends_it(source: Path, hidden: str) -> None:
    with pytest.raises(TOOL.NotPlainError, match=r"page\.py:\d"):
        found(TOOL, source, page=hidden)


def test_what_stands_below_the_windows_is_found() -> None:
    texts = everything()
    assert {("errors", WrongPassphrase.what), ("errors", WrongPassphrase.next_step)} <= texts
    assert ("actions", "Home") in texts
    assert ("wording", "What was part of it:") in texts
    assert ("findings", "sign-in by a directory (SSSD)") in texts


def test_a_translation_that_is_there_stays_when_the_file_is_renewed(tmp_path: Path) -> None:
    ts = tmp_path / "boundarycheck_es.ts"
    shutil.copy(FOLDER / ts.name, ts)
    before = ts.read_text("utf-8")
    marked = before.replace('<translation type="unfinished"></translation>', "<translation>Dicho</translation>", 1)
    ts.write_text(marked, "utf-8")
    TOOL.renew(tmp_path)
    assert ts.read_text("utf-8").count("<translation>Dicho</translation>") == marked.count(">Dicho<")
    assert (tmp_path / "boundarycheck_es.qm").is_file()
