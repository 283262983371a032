"""The languages of the program beside each other, each by its own name: small, quiet, and found before any reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QWidget

from boundarycheck.ui.language import OWN_NAMES, spoken_now
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.system.settings import Language
    from boundarycheck.ui.preferences import Preferences


class LanguageSwitch(QWidget):
    """A button for each language. The one that is spoken is marked, and stays as it is when it is pressed."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Language"))
        row = WrappingRow(Space.SMALL)
        self.setLayout(row)
        spoken = spoken_now()
        self.buttons: dict[Language, QPushButton] = {}
        for language, name in OWN_NAMES.items():
            made = button(name, partial(self._choose, preferences, language), "chip")
            made.setCheckable(True)
            made.setChecked(language is spoken)
            made.setLocale(QLocale(language))
            row.addWidget(made)
            self.buttons[language] = made

    def _choose(self, preferences: Preferences, language: Language) -> None:
        self.buttons[language].setChecked(True)
        preferences.change(language=language)
