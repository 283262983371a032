"""What the parts of the window are told to a screen reader as, where Qt would say nothing of what they are.

To Qt a plain widget is a filler and a title a label. Here a window is a window, a page a group with the page's title
for a name, a title a heading, a card a group named by its heading, an error an alert, and a drawing a graphic.
Everything that can be pressed or typed into stays Qt's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

Relations = list[tuple["QAccessibleInterface", QAccessible.RelationFlag]]

_Role = QAccessible.Role
_AS = {
    "Window": _Role.Window,
    "Page": _Role.Grouping,
    "Rail": _Role.Grouping,
    "TopBar": _Role.Grouping,
    "Curtain": _Role.Grouping,
    "Card": _Role.Grouping,
    "ErrorFrame": _Role.AlertMessage,
    "Notice": _Role.AlertMessage,
    "IdleWarning": _Role.AlertMessage,
    "QrCode": _Role.Graphic,
    "ProtectionPicture": _Role.Graphic,
    "TwoSidedScale": _Role.Graphic,
}
"""By class; Qt asks with the name of the class first, then with those it is made from."""
_HEADINGS = frozenset({"title", "heading"})
_PROBLEM = "problem"
_DESCRIBES = QAccessible.RelationFlag.DescriptionFor


class _Part(QAccessibleWidget):
    """Any part that Qt does not know by itself."""

    def relations(self, match: QAccessible.RelationFlag = _DESCRIBES) -> Relations:
        """Say which field it is about, as what is wrong with one does."""
        known = super().relations(match)
        field = getattr(self.widget(), "about", None)
        if field is None or not isValid(field) or not match & _DESCRIBES:
            return known
        return [*known, (QAccessible.queryAccessibleInterface(field), _DESCRIBES)]


class _Group(_Part):
    """What holds other parts together. It is named by itself, else by the heading in it."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name as it is at this moment."""
        own = super().text(kind)
        if own or kind is not QAccessible.Text.Name:
            return own
        labels = self.widget().findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return next((label.text() for label in labels if label.property("role") in _HEADINGS and label.text()), "")


class _Viewport(QAccessibleWidget):
    """The inside of a field or list, for which Qt tells the focus a second time."""

    def state(self) -> QAccessible.State:
        """Leave the focus to the field."""
        told = super().state()
        told.focused = 0
        return told


class _Words(_Part):
    """A text that is more than a label: a heading, or what is wrong with the field that it stands below."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return what stands there."""
        own = super().text(kind)
        label = self.widget()
        return label.text() if not own and kind is QAccessible.Text.Name and isinstance(label, QLabel) else own


def tell_as_they_are() -> None:
    """Have screen readers told so from now on; asked for once a process, and again at no cost."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)


_installed: list[object] = []


def _make(name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    if name in _AS:
        return _Group(thing, _AS[name])
    if name == "QWidget" and isinstance(thing.parent(), QAbstractScrollArea):
        return _Viewport(thing, _Role.Pane)
    if name != "PlainText":
        return None
    style = thing.property("role")
    if style in _HEADINGS:
        return _Words(thing, _Role.Heading)
    return _Words(thing, _Role.StaticText) if style == _PROBLEM else None
