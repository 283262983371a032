"""Another language, chosen while the program runs: what is on the screen says so at once, and nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from boundarycheck.app.main import build
from boundarycheck.domain.clock import SystemClock
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import Language, Settings, SettingsStore
from boundarycheck.ui import language as language_module
from boundarycheck.ui.language import UNUSABLE, locale_of, spoken, spoken_now
from boundarycheck.ui.parts.curtain import Curtain
from boundarycheck.ui.parts.help_bar import HelpBar
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.front_door import FrontDoor
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

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


@pytest.mark.parametrize("language", [Language.SPANISH, Language.ENGLISH])
def test_days_are_in_the_language_of_the_words_also_where_the_desktop_mixes_them(language: Language) -> None:
    mixed = system("es-MX", "es", name="es_MX" if language is Language.SPANISH else "en_US")
    mixed.toString = lambda *_: "not of this language"  # type: ignore[method-assign] # LC_TIME of another one
    QLocale.setDefault(locale_of(language, mixed))
    try:
        said = long_day(date(2026, 3, 9))
    finally:
        QLocale.setDefault(QLocale("en_US"))
    assert locale_of(language, mixed) is not mixed
    assert said == ("lunes, 9 de marzo de 2026" if language is Language.SPANISH else "Monday, March 9, 2026")


@pytest.mark.parametrize(
    ("desktop", "language", "name"),
    [
        ({"LANG": "es_ES.UTF-8"}, Language.SPANISH, "es_ES"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es_ES:es"}, Language.SPANISH, "es_ES"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es"}, Language.SPANISH, "es_US"),
        ({"LANG": "es"}, Language.SPANISH, "es_US"),
        ({"LANG": "es"}, Language.ENGLISH, "en_US"),
        ({}, Language.SPANISH, "es_US"),
    ],
)
def test_it_is_spain_only_where_the_desktop_says_so(
    desktop: dict[str, str], language: Language, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("LC_ALL", "LC_MESSAGES", "LC_TIME", "LANG", "LANGUAGE"):
        monkeypatch.delenv(each, raising=False)
    for variable, value in desktop.items():
        monkeypatch.setenv(variable, value)
    assert locale_of(language, QLocale("es")).name() == name  # for Qt, Spanish without a country is Spain's


def press(program: Program, name: str, qtbot: QtBot) -> None:
    (wanted,) = (each for each in program.window.page.findChildren(QPushButton) if each.text() == name)
    wanted.setFocus()
    qtbot.waitUntil(lambda: program.window.focusWidget() is wanted)
    QTest.keyClick(wanted, Qt.Key.Key_Space)


@pytest.mark.parametrize("first", ["stand", "parts"])
def test_the_focus_stays_at_the_languages_whatever_comes_above_them(
    first: str, program: Program, settle: Callable[[], None], qtbot: QtBot
) -> None:
    program.desk.preferences.change(journal_folder=str(program.desk.journal_folder))
    program.window.go(Place.FRONT_DOOR)
    settle()
    page = program.window.page
    assert isinstance(page, FrontDoor)
    page._add_gone(out_of_reach=True)  # noqa: SLF001 - what a stick that was pulled out brings
    press(program, "Español", qtbot)
    again = program.window.page
    assert isinstance(again, FrontDoor)
    assert again is not page
    if first == "parts":
        again._add_gone(out_of_reach=True)  # noqa: SLF001 - as above
    settle()
    if first == "stand":
        again._add_gone(out_of_reach=True)  # noqa: SLF001 - as above
    focused = program.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Español"
    press(program, "English", qtbot)
    settle()
    focused = program.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "English"


@pytest.mark.expects_log
@pytest.mark.parametrize("damage", ["missing", "empty", "no translation"])
def test_without_its_words_a_language_is_not_spoken_by_halves(
    damage: str, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    if damage != "missing":
        (folder / "boundarycheck_es.qm").write_bytes(b"" if damage == "empty" else b"no translation at all")
    page = program.window.page
    with monkeypatch.context() as there:
        there.setattr(language_module, "words_folder", lambda: folder)
        program.desk.preferences.change(language=Language.SPANISH)
        program.desk.preferences.change(text_percent=110)
    assert spoken_now() is Language.ENGLISH
    assert QLocale() == QLocale("en_US")
    assert program.tongue.language is Language.ENGLISH
    assert program.window.page is page
    assert program.desk.checks.texts().questions[0].title == "Your code of ethics"
    assert "Spanish" in words_on(program.window.notice)
    assert [record.getMessage() for record in caplog.records].count(UNUSABLE) == 1


@pytest.mark.expects_log
def test_the_switch_marks_what_is_spoken_where_the_words_are_missing(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_module, "words_folder", lambda: tmp_path)
    languages = {each.text(): each for each in program.window.page.findChildren(QPushButton)}
    languages["Español"].click()
    assert languages["English"].isChecked()
    assert not languages["Español"].isChecked()


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


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainText)]


def test_the_frame_speaks_it_too(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, str] = {"Home": "Inicio", "Get help now": "Pedir ayuda", "Close this line": "Cerrar esta línea"}
    bar, curtain = HelpBar(), Curtain(opened.window)
    opened.window.column.addWidget(bar)
    said |= {words: f"[{words}]" for words in (curtain.accessibleName(), *words_of(curtain))}
    for kind in (HelpBar, Curtain):
        monkeypatch.setattr(kind, "tr", lambda _self, words: said.get(words, words))
    monkeypatch.setattr(QCoreApplication, "translate", lambda _context, words: said.get(words, words))
    QCoreApplication.sendEvent(opened.window, QEvent(QEvent.Type.LanguageChange))
    texts = [each.text() for each in opened.window.findChildren(QPushButton)]
    assert "Inicio" in texts
    assert any(text.startswith("Pedir ayuda") for text in texts)
    assert "Cerrar esta línea" in texts
    assert len(words_of(curtain)) == 2
    assert all(words.startswith("[") for words in (curtain.accessibleName(), *words_of(curtain)))


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
    chosen = {each.text(): each.isChecked() for each in program.window.page.findChildren(QPushButton)}
    assert chosen["Español"]
    assert not chosen["English"]
    assert words_on(program.window)
    program.stop()
    program.window.close()
    program.tongue.speak(Language.ENGLISH)
    program.window.deleteLater()
