from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from boundarycheck.system.settings import Theme
from boundarycheck.ui import tokens
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.theme import Look, palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Contrast(QObject):
    """The desktop's wish for more contrast."""

    contrastPreferenceChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.wish = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.wish

    def change(self, wish: Qt.ContrastPreference) -> None:
        self.wish = wish
        self.contrastPreferenceChanged.emit()


class Hints(QObject):
    """The desktop's wish, which a test cannot set on a real desktop."""

    colorSchemeChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Contrast()

    def accessibility(self) -> Contrast:
        return self.contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def change(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit()


@pytest.fixture
def hints(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Hints:
    hints = Hints()
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    return hints


@pytest.mark.parametrize(
    ("theme", "desktop", "expected"),
    [
        (Theme.SYSTEM, Qt.ColorScheme.Light, tokens.LIGHT),
        (Theme.SYSTEM, Qt.ColorScheme.Unknown, tokens.LIGHT),
        (Theme.SYSTEM, Qt.ColorScheme.Dark, tokens.DARK),
        (Theme.LIGHT, Qt.ColorScheme.Dark, tokens.LIGHT),
        (Theme.DARK, Qt.ColorScheme.Light, tokens.DARK),
        (Theme.HIGH_CONTRAST, Qt.ColorScheme.Light, tokens.HIGH_CONTRAST),
    ],
)
def test_colours_are_those_of_the_theme(
    qapp: QApplication, hints: Hints, theme: Theme, desktop: Qt.ColorScheme, expected: tokens.Colours
) -> None:
    hints.scheme = desktop
    look = Look(qapp, theme, 100)
    assert look.colours is expected
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == expected.window
    assert expected.focus in qapp.styleSheet()


def test_the_desktop_turns_dark_and_the_program_follows(qapp: QApplication, hints: Hints, qtbot: QtBot) -> None:
    look = Look(qapp, Theme.SYSTEM, 100)
    with qtbot.waitSignal(look.changed):
        hints.change(Qt.ColorScheme.Dark)
    assert look.colours is tokens.DARK


def test_the_desktop_asks_for_more_contrast_and_the_program_follows(
    qapp: QApplication, hints: Hints, qtbot: QtBot
) -> None:
    look = Look(qapp, Theme.SYSTEM, 100)
    with qtbot.waitSignal(look.changed):
        hints.contrast.change(Qt.ContrastPreference.HighContrast)
    assert look.colours is tokens.HIGH_CONTRAST
    look.apply(Theme.LIGHT, 100)
    assert look.colours is tokens.LIGHT


def test_a_theme_that_was_chosen_stays(qapp: QApplication, hints: Hints, qtbot: QtBot) -> None:
    look = Look(qapp, Theme.LIGHT, 100)
    with qtbot.assertNotEmitted(look.changed):
        hints.change(Qt.ColorScheme.Dark)
    assert look.colours is tokens.LIGHT


def test_text_grows_to_twice_the_desktops_size_and_back(qapp: QApplication) -> None:
    look = Look(qapp, Theme.LIGHT, 100)
    usual = qapp.font().pointSizeF()
    assert usual >= 11.0
    look.apply(Theme.LIGHT, 200)
    assert qapp.font().pointSizeF() == pytest.approx(2 * usual)
    assert f"font-size: {tokens.TYPE.title * 2 * usual:.2f}pt" in qapp.styleSheet()
    look.apply(Theme.LIGHT, 100)
    assert qapp.font().pointSizeF() == pytest.approx(usual)


@pytest.mark.parametrize(("points", "expected"), [(9.0, 11.0), (16.0, 16.0)])
def test_the_desktops_own_font_and_size_are_kept_unless_small(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, points: float, expected: float
) -> None:
    desktop = QFont("Some Own Font")
    desktop.setPointSizeF(points)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: desktop)
    Look(qapp, Theme.LIGHT, 100)
    assert qapp.font().family() == "Some Own Font"
    assert qapp.font().pointSizeF() == expected


def test_a_font_measured_in_pixels_gets_a_readable_size(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = QFont("Sans Serif")
    desktop.setPixelSize(8)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: desktop)
    Look(qapp, Theme.LIGHT, 100)
    assert qapp.font().pointSizeF() == 11.0


def test_what_is_disabled_can_still_be_read() -> None:
    chosen = palette(tokens.LIGHT)
    disabled = chosen.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name() == tokens.LIGHT.text_soft


def test_a_role_dresses_a_widget_that_is_already_shown(qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(qapp, Theme.LIGHT, 100)
    label = QLabel("words")
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()
    as_role(label, "soft")
    assert label.palette().windowText().color().name() == look.colours.text_soft
