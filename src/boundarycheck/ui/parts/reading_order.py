"""Tab goes the way the eye goes: through the column from top to bottom, then along the foot."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QLineEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def set_reading_order(*parts: QWidget) -> None:
    """Let Tab go through everything in ``parts`` as it is laid out, one part after the other."""
    for before, after in pairwise(stops_in(*parts)):
        QWidget.setTabOrder(before, after)


def stops_in(*parts: QWidget) -> list[QWidget]:
    """Return everything in ``parts`` that Tab stops at, in the order in which it is laid out."""
    return [stop for part in parts for stop in _stops(part)]


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _stops(inside)
        return
    layout = widget.layout()
    # Fields are one stop each, however Qt builds them inside.
    if layout is not None and not isinstance(widget, QAbstractScrollArea | QLineEdit):
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    upwards = isinstance(layout, QBoxLayout) and layout.direction() is QBoxLayout.Direction.BottomToTop
    for at in reversed(range(layout.count())) if upwards else range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_of(inner)
