"""The language of the program: its words, and how it writes days, times and numbers."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from boundarycheck.system import resources
from boundarycheck.system.settings import Language

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

OWN_NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}
"""Each language in its own words, which are never translated."""


UNUSABLE = "the words of the other language are missing or damaged"

_log = logging.getLogger(__name__)

_SPAIN = QLocale.Country.Spain
_SAY_THE_COUNTRY = ("LC_ALL", "LC_MESSAGES", "LC_TIME", "LANG", "LANGUAGE")


class Tongue:
    """What the running program speaks; changeable at any time, for what is shown from then on."""

    def __init__(self, application: QApplication, system: QLocale | None = None) -> None:
        self._application = application
        self._system = system or QLocale.system()
        self._translators: list[QTranslator] = []
        self.language = Language.ENGLISH
        self.unusable = False
        """Whether the words of another language were wanted and could not be read: then it is English, as a whole."""

    def speak(self, chosen: Language) -> bool:
        """Speak ``chosen``, which may be as the desktop does; return whether that is another language than before."""
        language = spoken(chosen, self._system)
        translators = self._translators if language is self.language else self._words_of(language)
        if translators is None:
            language, translators = Language.ENGLISH, []
        QLocale.setDefault(locale_of(language, self._system))
        if language is self.language:
            return False
        self.language = language
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = translators
        for translator in self._translators:
            self._application.installTranslator(translator)
        return True

    def _words_of(self, language: Language) -> list[QTranslator] | None:
        """Return what translates into ``language``; None where our own words are missing or damaged."""
        if language is Language.ENGLISH:
            return []
        translators = None if self.unusable else _translators(language)
        if translators is None and not self.unusable:  # once is enough
            self.unusable = True
            _log.warning(UNUSABLE)
        return translators


def spoken(chosen: Language, system: QLocale) -> Language:
    """Return the language that ``chosen`` stands for on a desktop that has ``system``.

    Where the desktop has neither of ours, it is English, in which everything here was written.
    """
    if chosen is not Language.SYSTEM:
        return chosen
    for wanted in system.uiLanguages():  # most wanted first: es-MX, es-Latn-MX, es, en
        code = wanted.replace("_", "-").split("-")[0]
        if code in OWN_NAMES:
            return Language(code)
    return Language.ENGLISH


def spoken_now() -> Language:
    """Return the language that is spoken at the moment."""
    return Language.SPANISH if QLocale().language() is QLocale.Language.Spanish else Language.ENGLISH


def locale_of(language: Language, system: QLocale) -> QLocale:
    """Return how days and numbers are written in ``language``, in the country of this desktop.

    Never the desktop's own forms as they are: it may have words in one language and days in another. Where
    ``language`` has no form for the country, it is the United States, where the officers are.
    """
    wanted = QLocale.Language.Spanish if language is Language.SPANISH else QLocale.Language.English
    country = system.territory()
    here = QLocale(wanted, country)
    known = here.territory() is country and (country is not _SPAIN or _says_spain())
    return here if known else QLocale(wanted, QLocale.Country.UnitedStates)


def _says_spain() -> bool:
    """Whether this desktop names Spain itself: Qt does for any Spanish without a country."""
    return any("_ES" in os.environ.get(each, "") for each in _SAY_THE_COUNTRY)


def words_folder() -> Path:
    """Return where the translations of our own words are."""
    return resources.root() / "translations"


def _translators(language: Language) -> list[QTranslator] | None:
    """Return what translates Qt's own words and ours; None without ours. Where Qt's are missing, they stay English."""
    qt, ours = QTranslator(), QTranslator()
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [qt, ours] if ours.load(str(words_folder() / f"boundarycheck_{language}.qm")) else None
