from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton

import boundarycheck.ui
from boundarycheck.system import resources
from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.icons import icon, pixmap
from boundarycheck.ui.stylesheet import style_sheet
from boundarycheck.ui.tokens import DARK, HIGH_CONTRAST, LIGHT
from ui.test_tokens import contrast

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.tokens import Colours
    from boundarycheck.ui.window import Window

DRAWN = sorted(Path(entry.name).stem for entry in (resources.root() / "icons").iterdir())


def named_in_source() -> set[str]:
    """Every string in the source of the windows that is the name of a drawing, or is given where one belongs."""
    words: set[str] = set()
    for module in Path(boundarycheck.ui.__path__[0]).rglob("*.py"):
        source = module.read_text(encoding="utf-8")
        words.update(re.findall(r'\b(?:icon|pixmap)\("([^"]+)"', source))
        words.update(word for word in re.findall(r'^ +"([a-z-]+)",$', source, re.MULTILINE) if word in DRAWN)
    return words


def pixels(name: str, colour: str) -> list[QColor]:
    image = pixmap(name, colour, 24).toImage()
    return [image.pixelColor(x, y) for x in range(24) for y in range(24)]


@pytest.mark.parametrize("name", DRAWN)
def test_every_drawing_is_drawn_in_the_colour_it_is_asked_for(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    seen = [pixel for pixel in pixels(name, "#ff0000") if pixel.alpha() > 200]
    assert seen
    assert all(pixel.red() > 200 and pixel.green() < 60 and pixel.blue() < 60 for pixel in seen)


def test_every_name_in_the_table_and_in_the_screens_has_a_drawing(qapp: QApplication) -> None:
    assert qapp is not None
    named = {action.icon for action in ACTIONS if action.icon} | named_in_source()
    assert {"mark", "lock", "book", "no-trace", "pen"} <= named
    assert all(not icon(name, "#123456").isNull() for name in named)


def seen_best(button: QPushButton) -> float:
    """The contrast of the icon: the most of any pixel in its place to the ground beside it. No words reach there."""
    window = button.window()
    image = window.grab(QRect(button.mapTo(window, QPoint()), button.size())).toImage()  # with what is behind it
    side, left = button.iconSize().width(), button.height() // 4
    row = range(button.height() // 4, button.height() * 3 // 4)
    ground = image.pixelColor(left, button.height() // 4).name()
    words_begin = left + side
    return max(contrast(image.pixelColor(x, y).name(), ground) for x in range(left, words_begin) for y in row)


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST])
def test_the_icon_of_a_button_is_seen_in_every_state(
    colours: Colours, opened: Window, qapp: QApplication, qtbot: QtBot
) -> None:
    qtbot.waitUntil(opened.isActiveWindow)
    qapp.setStyleSheet(style_sheet(colours, 11.0))
    opened.topbar.dress(colours)
    opened.rail.dress(colours)
    buttons = [each for each in opened.findChildren(QPushButton) if each.isVisible() and not each.icon().isNull()]
    assert len(buttons) > 5
    for button in buttons:
        opened.page.setFocus()
        assert seen_best(button) >= 4.5, button.text()
        button.setFocus()
        assert button.hasFocus()
        assert seen_best(button) >= 4.5, f"{button.text()} with the focus"
        button.setDown(True)
        assert seen_best(button) >= 4.5, f"{button.text()} pressed"
        button.setDown(False)


def test_an_unknown_name_is_a_bug(qapp: QApplication) -> None:
    assert qapp is not None
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing", "#000000")


def test_a_drawing_that_is_none_is_a_bug(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "broken.svg").write_text("<svg", encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    with pytest.raises(ValueError, match="broken"):
        icon("broken", "#000000")
