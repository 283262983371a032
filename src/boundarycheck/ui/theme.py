"""Turns the design tokens into a palette, a font and one small style sheet.

Widgets say what they *are* through the dynamic property ``role``; how that looks is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from boundarycheck.system.settings import Theme
from boundarycheck.ui import tokens
from boundarycheck.ui.stylesheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.tokens import Colours

# Fontconfig's stand-ins for "no font chosen"; where only these are there, a calmer one is preferred if installed.
_STAND_INS = frozenset({"Sans", "Sans Serif", "DejaVu Sans", "sans-serif", ""})
_PREFERRED = ("Inter", "Noto Sans", "Open Sans", "Cantarell", "DejaVu Sans")
_LEAST_POINTS = 11.0


class Look(QObject):
    """The look of the running program: theme and text size, changeable at any time."""

    changed = Signal()

    def __init__(self, application: QApplication, theme: Theme, text_percent: int) -> None:
        super().__init__(application)
        self._application = application
        self._desktop_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.theme = theme
        self.text_percent = text_percent
        self.colours: Colours = tokens.LIGHT
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._desktop_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._desktop_changed)
        self.apply(theme, text_percent)

    def apply(self, theme: Theme, text_percent: int) -> None:
        """Show everything in ``theme`` with text at ``text_percent`` of the desktop's size."""
        self.theme = theme
        self.text_percent = text_percent
        self.colours = self._choose(theme)
        font = _font(self._desktop_font, text_percent)
        self._application.setFont(font)
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, font.pointSizeF()))
        self.changed.emit()

    def _choose(self, theme: Theme) -> Colours:
        hints = self._application.styleHints()
        wished = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if theme is Theme.HIGH_CONTRAST or (theme is Theme.SYSTEM and wished):
            return tokens.HIGH_CONTRAST
        desktop_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        dark = theme is Theme.DARK or (theme is Theme.SYSTEM and desktop_dark)
        return tokens.DARK if dark else tokens.LIGHT

    def _desktop_changed(self) -> None:
        if self.theme is Theme.SYSTEM:
            self.apply(self.theme, self.text_percent)


def _font(desktop: QFont, text_percent: int) -> QFont:
    font = QFont(desktop)
    if desktop.family() in _STAND_INS:
        font.setFamilies([*_PREFERRED, desktop.family()])
    points = desktop.pointSizeF() if desktop.pointSizeF() > 0 else _LEAST_POINTS
    font.setPointSizeF(max(points, _LEAST_POINTS) * text_percent / 100)
    return font


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette for ``colours``, so that also unstyled parts of Qt fit in."""
    role = QPalette.ColorRole
    chosen = QPalette()
    for which, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.surface_raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.text_soft,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_primary,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.on_selection,
        role.Link: colours.primary,
        role.LinkVisited: colours.primary,
        role.ToolTipBase: colours.surface_raised,
        role.ToolTipText: colours.text,
        role.Accent: colours.primary,
        role.Mid: colours.line,
        role.Dark: colours.control_line,
        role.Light: colours.surface_raised,
        role.Shadow: colours.line,
    }.items():
        chosen.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        chosen.setColor(disabled, which, QColor(colours.text_soft))
    return chosen
