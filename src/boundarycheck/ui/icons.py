"""The line icons, drawn in the colour they are asked for."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from boundarycheck.system import resources

_RENDERED = 96
"""Pixels an icon is rendered at; Qt scales it down, so it stays sharp at 200 % text."""


def icon(name: str, colour: str, *, focused: str = "") -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in ``colour`` (``#rrggbb``).

    ``focused`` is its colour on a button that has the focus, where that one has another ground then.
    """
    made = QIcon(pixmap(name, colour, _RENDERED))
    if focused:
        made.addPixmap(pixmap(name, focused, _RENDERED), QIcon.Mode.Active)
    return made


def pixmap(name: str, colour: str, side: int) -> QPixmap:
    """Return the icon as a square picture of ``side`` pixels.

    The drawings use ``currentColor`` only. An icon that cannot be read is a bug and raises.
    """
    svg = (resources.root() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    sized = svg.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1)
    drawn = QPixmap()
    if not drawn.loadFromData(sized.replace("currentColor", QColor(colour).name()).encode(), "svg"):
        raise ValueError(f"icon {name} cannot be drawn")
    return drawn
