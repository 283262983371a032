"""What the parts of the window are told to a screen reader as, where Qt would say nothing of what they are.

To Qt a plain widget is a filler and a title a label. Here a window is a window, a page a group with the page's title
for a name, a title a heading, a card a group named by its heading, an error an alert, and a drawing a graphic.
What a curtain or the cover hangs before is not told at all, as it is not seen.
Everything that can be pressed or typed into stays Qt's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

from boundarycheck.ui.parts.overlays import sheets_before

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

Relations = list[tuple["QAccessibleInterface", QAccessible.RelationFlag]]

_Role = QAccessible.Role
_AS = {
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
_BOXES = {"QMessageBox": _Role.AlertMessage}
_SHEETS_HANG_IN = {"Window": _Role.Window, "QDialog": _Role.Dialog}
"""What a curtain or the cover can hang before, beside the boxes with a question."""
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


class _Covered(_Group):
    """A window. While a sheet hangs before all of it, that sheet is the only thing in it that is told."""

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Count what can be seen."""
        return len(sheets_before(self.widget())) or super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Return the sheet where one hangs, else the part."""
        sheets = sheets_before(self.widget())
        if not sheets:
            return super().child(index)
        # Of a place where nothing is, Qt's own tells that it is none.
        return QAccessible.queryAccessibleInterface(sheets[index]) if 0 <= index < len(sheets) else super().child(-1)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """Return where ``child`` stands, -1 for what is behind a sheet."""
        sheets = sheets_before(self.widget())
        if not sheets:
            return super().indexOfChild(child)
        thing = child.object()
        return next((at for at, sheet in enumerate(sheets) if sheet is thing), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """Return what is in sight at that place of the screen."""
        sheets = sheets_before(self.widget())
        return QAccessible.queryAccessibleInterface(sheets[0]) if sheets else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """Return what has the focus, which is the sheet where one hangs."""
        sheets = sheets_before(self.widget())
        return QAccessible.queryAccessibleInterface(sheets[0]) if sheets else super().focusChild()


class _Box(_Covered):
    """A box with a question, called by its question as long as that is in sight."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return what Qt's own for these boxes would."""
        if kind not in {QAccessible.Text.Name, QAccessible.Text.Value}:
            return super().text(kind)
        return "" if sheets_before(self.widget()) else str(self.widget().property("text"))


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


_MADE: tuple[tuple[type[QAccessibleWidget], dict[str, QAccessible.Role]], ...] = (
    (_Box, _BOXES),
    (_Covered, _SHEETS_HANG_IN),
    (_Group, _AS),
)


def tell_as_they_are() -> None:
    """Have screen readers told so from now on; asked for once a process, and again at no cost."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)


_installed: list[object] = []


def _make(name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    for make, roles in _MADE:
        if name in roles:
            return make(thing, roles[name])
    if name == "QWidget" and isinstance(thing.parent(), QAbstractScrollArea):
        return _Viewport(thing, _Role.Pane)
    if name != "PlainText":
        return None
    style = thing.property("role")
    if style in _HEADINGS:
        return _Words(thing, _Role.Heading)
    return _Words(thing, _Role.StaticText) if style == _PROBLEM else None
