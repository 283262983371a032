"""The line icons, drawn in the colour they are asked for."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from boundarycheck.system import resources

_RENDERED = 96
"""Pixels an icon is rendered at; Qt scales it down, so it stays sharp at 200 % text."""


def icon(name: str, colour: str, focused: str | None = None) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in ``colour`` (``#rrggbb``).

    ``focused`` is its colour on a button with the focus, where that has another ground.
    """
    made = QIcon(pixmap(name, colour, _RENDERED))
    if focused is not None:
        made.addPixmap(pixmap(name, focused, _RENDERED), QIcon.Mode.Active)  # what Qt takes for a focused button
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
