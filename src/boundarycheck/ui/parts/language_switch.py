"""The languages of the program beside each other, each by its own name: small, quiet, and found before any reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
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
        self.buttons: dict[Language, QPushButton] = {}
        for language, name in OWN_NAMES.items():
            made = button(name, partial(self._choose, preferences, language), "chip")
            made.setCheckable(True)
            made.setLocale(QLocale(language))
            row.addWidget(made)
            self.buttons[language] = made
        self._mark_spoken()

    def _choose(self, preferences: Preferences, language: Language) -> None:
        preferences.change(language=language)
        self._mark_spoken()  # without its words a language is not spoken, and this stays on the screen

    def _mark_spoken(self) -> None:
        spoken = spoken_now()
        for language, each in self.buttons.items():
            each.setChecked(language is spoken)

    def place_of(self, part: QWidget | None) -> int:
        """Return which of the languages ``part`` is, counted from 0; -1 for none."""
        return next((at for at, each in enumerate(self.buttons.values()) if each is part), -1)

    def take_focus(self, at: int) -> None:
        """Give the focus to the language that :meth:`place_of` counted."""
        list(self.buttons.values())[at].setFocus(Qt.FocusReason.OtherFocusReason)
