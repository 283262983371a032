"""The line icons, drawn in the colour they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPixmap

from boundarycheck.system import resources

_RENDERED = 96
"""Pixels an icon is rendered at; Qt scales it down, so it stays sharp at 200 % text."""


def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in ``colour`` (``#rrggbb``)."""
    return QIcon(pixmap(name, colour, _RENDERED))


def pixmap(name: str, colour: str, side: int) -> QPixmap:
    """Return the icon as a square picture of ``side`` pixels.

    The drawings use ``currentColor`` only. An icon that cannot be read is a bug and raises.
    """
    svg = (resources.root() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = QByteArray(svg.replace("currentColor", QColor(colour).name()).encode())
    buffer = QBuffer(drawing)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        raise ValueError(f"icon {name} cannot be drawn: {reader.errorString()}")
    return QPixmap.fromImage(image)
