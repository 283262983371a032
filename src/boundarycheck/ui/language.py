"""The language of the program: its words, and how it writes days, times and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from boundarycheck.system import resources
from boundarycheck.system.settings import Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

OWN_NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}
"""Each language in its own words, which are never translated."""


class Tongue:
    """What the running program speaks; changeable at any time, for what is shown from then on."""

    def __init__(self, application: QApplication, system: QLocale | None = None) -> None:
        self._application = application
        self._system = system or QLocale.system()
        self._translators: list[QTranslator] = []
        self.language = Language.ENGLISH

    def speak(self, chosen: Language) -> bool:
        """Speak ``chosen``, which may be as the desktop does; return whether that is another language than before."""
        language = spoken(chosen, self._system)
        QLocale.setDefault(locale_of(language, self._system))
        if language is self.language:
            return False
        self.language = language
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [] if language is Language.ENGLISH else list(_translators(language))
        for translator in self._translators:
            self._application.installTranslator(translator)
        return True


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
    """Return how days and numbers are written in ``language``: as this desktop has it, where that goes together.

    A desktop in another language keeps its country, if that language has a form for it; else it is the United States,
    where the officers are.
    """
    wanted = QLocale.Language.Spanish if language is Language.SPANISH else QLocale.Language.English
    if system.language() is wanted:
        return system
    here = QLocale(wanted, system.territory())
    return here if here.territory() is system.territory() else QLocale(wanted, QLocale.Country.UnitedStates)


def _translators(language: Language) -> list[QTranslator]:
    """Return what translates Qt's own words and ours. Where a file is missing, the words stay English."""
    qt, ours = QTranslator(), QTranslator()
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours.load(str(resources.root() / "translations" / f"boundarycheck_{language}.qm"))
    return [qt, ours]
