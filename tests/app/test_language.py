"""Another language, chosen while the program runs: what is on the screen says so at once, and nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.app.main import build
from boundarycheck.domain.clock import SystemClock
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import Language, Settings, SettingsStore
from boundarycheck.ui.language import locale_of, spoken, spoken_now
from boundarycheck.ui.parts.help_bar import HelpBar
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write

WORDS = "He asked again at the gate."


def system(*wanted: str, name: str = "en_US") -> QLocale:
    class Desktop(QLocale):
        def uiLanguages(self, _separator: object = None) -> list[str]:  # noqa: N802 - Qt's name
            return list(wanted)

    return Desktop(name)


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (("es-MX", "es"), Language.SPANISH),
        (("es_US",), Language.SPANISH),
        (("en-US", "en", "es"), Language.ENGLISH),
        (("de-DE", "de", "es-ES", "en"), Language.SPANISH),
        (("de-DE", "de"), Language.ENGLISH),
        (("C",), Language.ENGLISH),
        ((), Language.ENGLISH),
    ],
)
def test_the_first_start_follows_the_desktop(wanted: tuple[str, ...], language: Language) -> None:
    assert spoken(Language.SYSTEM, system(*wanted)) is language
    assert spoken(Language.ENGLISH, system(*wanted)) is Language.ENGLISH
    assert spoken(Language.SPANISH, system(*wanted)) is Language.SPANISH


@pytest.mark.parametrize(
    ("language", "desktop", "name"),
    [
        (Language.SPANISH, "en_US", "es_US"),
        (Language.SPANISH, "es_MX", "es_MX"),
        (Language.SPANISH, "C", "es_US"),
        (Language.SPANISH, "de_DE", "es_US"),
        (Language.ENGLISH, "es_US", "en_US"),
        (Language.ENGLISH, "es_PR", "en_PR"),
        (Language.ENGLISH, "en_GB", "en_GB"),
        (Language.ENGLISH, "C", "en_US"),
    ],
)
def test_days_and_numbers_keep_the_country(language: Language, desktop: str, name: str) -> None:
    assert locale_of(language, QLocale(desktop)).name() == name


def test_the_front_door_speaks_the_language_that_is_pressed(program: Program) -> None:
    languages = program.window.page.findChildren(QPushButton)
    (spanish,) = (each for each in languages if each.text() == "Español")
    assert not spanish.isChecked()
    spanish.click()
    assert program.desk.preferences.now.language is Language.SPANISH
    assert spoken_now() is Language.SPANISH
    assert program.window.route.place is Place.FRONT_DOOR
    (again,) = (each for each in program.window.page.findChildren(QPushButton) if each.text() == "Español")
    assert again.isChecked()
    assert program.window.locale().language() is QLocale.Language.Spanish
    assert long_day(date(2026, 3, 9)) == "lunes, 9 de marzo de 2026"
    assert program.desk.checks.texts().questions[0].title == "Su código de ética"


def test_pressing_the_language_that_is_spoken_changes_nothing(program: Program) -> None:
    page = program.window.page
    (english,) = (each for each in page.findChildren(QPushButton) if each.text() == "English")
    english.click()
    assert english.isChecked()
    program.desk.preferences.change(language=Language.ENGLISH)
    assert program.window.page is page


def test_nothing_typed_is_lost_and_the_officer_stays_where_they_were(
    opened: Program, write: Callable[[str], Write], settle: Callable[[], None]
) -> None:
    write(WORDS)
    opened.desk.preferences.change(language=Language.SPANISH)
    settle()
    page = opened.window.page
    assert opened.window.route.place is Place.WRITE
    assert page.typed()[0].fields["body"] == WORDS
    settle()
    assert page.focusWidget().textCursor().position() == len(WORDS)  # type: ignore[attr-defined] # the field of words


def test_the_frame_speaks_it_too(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, str] = {"Home": "Inicio", "Get help now": "Pedir ayuda", "Close this line": "Cerrar esta línea"}
    bar = HelpBar()
    opened.window.column.addWidget(bar)
    monkeypatch.setattr(type(bar), "tr", lambda _self, words: said.get(words, words))
    monkeypatch.setattr(QCoreApplication, "translate", lambda _context, words: said.get(words, words))
    QCoreApplication.sendEvent(opened.window, QEvent(QEvent.Type.LanguageChange))
    texts = [each.text() for each in opened.window.findChildren(QPushButton)]
    assert "Inicio" in texts
    assert any(text.startswith("Pedir ayuda") for text in texts)
    assert "Cerrar esta línea" in texts


def test_whose_limits_were_read_is_not_forgotten(program: Program) -> None:
    program.desk.talks.read_limits("988")
    english = program.desk.talks.opener(next(iter(program.desk.contacts.openers().words)))
    program.desk.speak("es")
    assert program.desk.talks.has_read_limits("988")
    assert program.desk.talks.opener(next(iter(program.desk.contacts.openers().words))) != english


def test_the_language_is_there_at_the_next_start(tmp_path: Path, qapp: QApplication) -> None:
    paths = Paths.under(tmp_path)
    SettingsStore(paths.settings_file).save(Settings(language=Language.SPANISH))
    program = build([], paths, SystemClock())
    program.start()
    QTest.qWait(1)
    assert program.desk.library.articles()[0].title == "El deber de reportar"
    assert "English" in [each.text() for each in program.window.page.findChildren(QPushButton)]
    assert words_on(program.window)
    program.stop()
    program.window.close()
    program.tongue.speak(Language.ENGLISH)
    program.window.deleteLater()
