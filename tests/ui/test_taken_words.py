"""The words around the officer's own in what is taken along follow the language of the program."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from boundarycheck.domain.taken_words import ENGLISH
from boundarycheck.ui.taken_words import taken_words
from taken import taken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk


class InAnotherLanguage(QTranslator):
    """Marks what it was asked for."""

    def translate(self, context: str, source: str, _about: str | None = None, _count: int = -1) -> str:
        return f"<{source}>" if context == "TakenWording" else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_without_a_translation_they_are_those_of_the_command_line() -> None:
    assert taken_words() == ENGLISH


def test_every_word_can_be_translated(qapp: QApplication, cheap_desk: Desk) -> None:
    translator = InAnotherLanguage()
    qapp.installTranslator(translator)
    try:
        wording = cheap_desk.taking_along.wording
    finally:
        qapp.removeTranslator(translator)
    assert astuple(wording) == tuple(f"<{words}>" for words in astuple(ENGLISH))
    assert wording.facts(taken())[0][0] == "<Happened>"
    assert wording.made_on(date(2026, 3, 9), 2).startswith("<Made on 2026-03-09. Entries: 2.")
