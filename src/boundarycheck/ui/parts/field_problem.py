"""Ties what is wrong with a field to it: a screen reader that comes to the field says that first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ALWAYS = "always_described_as"


def tie(problem: str, field: QWidget) -> None:
    """Have ``field`` described by ``problem``, before what always describes it."""
    untie(field)
    always = field.accessibleDescription()
    field.setProperty(_ALWAYS, always)
    field.setAccessibleDescription(f"{problem} {always}".rstrip())


def untie(field: QWidget) -> None:
    """Leave ``field`` with what always describes it. It may be gone, with the page it was on."""
    if not isValid(field):
        return
    always = field.property(_ALWAYS)
    if always is not None:
        field.setProperty(_ALWAYS, None)
        field.setAccessibleDescription(str(always))
