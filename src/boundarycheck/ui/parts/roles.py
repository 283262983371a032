"""How a widget says what it is, so that the style sheet can dress it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound="QWidget")


def as_role(widget: W, role: str) -> W:
    """Give ``widget`` the ``role`` of the style sheet and return it; also when it is already on screen."""
    widget.setProperty("role", role)
    if widget.isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    return widget


def show_if(widget: QWidget, shown: bool) -> None:
    """Show or hide ``widget``, which is in its place already; nothing where it is so.

    Qt dresses and lays out what it is told to show, even while the page around it is still being built.
    """
    if not shown:
        widget.hide()
    elif widget.isHidden():
        widget.show()
