"""Puts one part of a page in the place of another, at once and not with the next event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget


def put_in_place(column: QBoxLayout, old: QWidget, new: QWidget) -> None:
    """Put ``new`` where ``old`` stands in ``column``, and let ``old`` go.

    It is there when this returns: the keyboard's focus and the Tab order have to find it at once.
    """
    column.replaceWidget(old, new)
    # Hidden and let go, not destroyed: a button in it may still be telling its press.
    old.hide()
    old.deleteLater()
    new.show()
