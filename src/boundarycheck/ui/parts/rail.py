"""The frame around the pages: the rail of places on the left and the bar on top."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from boundarycheck.ui.actions import ACTIONS, Act, action_for
from boundarycheck.ui.icons import icon, pixmap
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText, line_width
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from boundarycheck.ui.parts.unsaved_line import UnsavedLine
    from boundarycheck.ui.tokens import Colours

# Pages that belong to a place of the rail, so that it stays marked while one is there.
_BELONGS_TO = {
    Place.RESULT: Place.SITUATION,
    Place.ENTRY: Place.JOURNAL,
    Place.WRITE: Place.JOURNAL,
    Place.BIN: Place.JOURNAL,
    Place.PROFILE: Place.REQUEST,
    Place.ARTICLE: Place.LIBRARY,
    Place.POLICY: Place.LIBRARY,
    Place.CHANGES: Place.LIBRARY,
    Place.ROAD: Place.HOME,
    Place.FACTORS: Place.HOME,
    Place.PLAN: Place.HOME,
    Place.PLAN_EDIT: Place.HOME,
    Place.REHEARSE: Place.HOME,
    Place.PRACTICE: Place.HOME,
    Place.SCENARIO: Place.HOME,
    Place.OVER_TIME: Place.HOME,
    Place.TWO_CHECKS: Place.HOME,
}


_ROOM_FOR_NUMBERS = 58
"""Average characters the bar must be wide for the help button to carry its numbers."""
_ROOM_FOR_CAPTURE = 86
"""The same, for what is said of screen captures to stand beside the buttons."""


_WIDEST = 34
"""Average characters; longer names of places go on in the next line, so that the page keeps its room."""


def _icon_size(widget: QWidget) -> QSize:
    side = round(widget.fontMetrics().height() * 1.15)
    return QSize(side, side)


def mark_here(made: QPushButton, *, here: bool) -> None:
    """Mark one place as the one you are at, in sight and in words."""
    if made.property("here") is here:
        return
    made.setProperty("here", here)
    made.setAccessibleDescription(QCoreApplication.translate("Rail", "You are here") if here else "")
    as_role(made, "rail")


class Rail(QWidget):
    """The places, one below the other; the one you are at is marked by shape and weight, not by colour alone."""

    chosen = Signal(Place)

    def __init__(self) -> None:
        super().__init__()
        as_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SNUG, Space.BASE, Space.SNUG, Space.BASE)
        column.setSpacing(Space.HAIR)
        self._buttons: dict[Place, QPushButton] = {}
        for action in (action for action in ACTIONS if action.in_rail):
            place = Place(action.target)
            if place is Place.SETTINGS:
                column.addStretch(1)
            made = button(action.text, partial(self.chosen.emit, place), "rail")
            self._buttons[place] = made
            column.addWidget(made)
        self._name()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Call every place by its name in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Places"))
        for place, made in self._buttons.items():
            action = action_for(place)
            made.setText(action.text)
            made.setToolTip(f"{action.text} ({action.key})")

    def mark(self, place: Place) -> None:
        """Mark ``place`` (or the place it belongs to) as the one you are at."""
        here = self._buttons.get(_BELONGS_TO.get(place, place))
        for made in self._buttons.values():
            mark_here(made, here=made is here)

    def dress(self, colours: Colours) -> None:
        """Draw the icons in the colours of the theme, at the size of the text."""
        self.setMaximumWidth(line_width(self, _WIDEST))
        for place, made in self._buttons.items():
            made.setIcon(icon(action_for(place).icon, colours.text))
            made.setIconSize(_icon_size(made))


class TopBar(QWidget):
    """On every page: the small mark, *Get help now* and *Cover and lock*."""

    help_now = Signal()
    lock = Signal()
    keep = Signal()

    def __init__(self) -> None:
        super().__init__()
        as_role(self, "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        column.setSpacing(Space.SMALL)
        self._column = column
        self._row = row = QHBoxLayout()
        row.setSpacing(Space.SNUG)
        column.addLayout(row)
        self._mark = PlainText()
        self._mark.setWordWrap(False)
        row.addWidget(self._mark)
        self.capture = PlainText("", "small")
        self.capture.hide()
        column.addWidget(self.capture)
        self._beside = False
        self._capture: tuple[bool, bool] | None = None
        self._unsaved: UnsavedLine | None = None
        row.addStretch(1)
        self._help = self._make(Act.HELP_NOW, self.help_now.emit, "help")
        self._lock = self._make(Act.LOCK, self.lock.emit, "plain")
        row.addWidget(self._help)
        row.addWidget(self._lock)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for act, made in ((Act.HELP_NOW, self._help), (Act.LOCK, self._lock)):
                _call(made, act)
            self._fit_words()
            if self._capture is not None:
                self.show_capture(lifted=self._capture[0], seen=self._capture[1])

    def show_unsaved(self, unsaved: bool, *, offer: bool) -> None:
        """Say that nothing is saved, where that is so, and ``offer`` to keep it after all."""
        if unsaved and self._unsaved is None:
            from boundarycheck.ui.parts.unsaved_line import UnsavedLine  # noqa: PLC0415 - most sessions are saved

            self._unsaved = UnsavedLine()
            self._unsaved.keep.connect(self.keep)
            self._column.addWidget(self._unsaved)
        if self._unsaved is not None:
            self._unsaved.button.setVisible(offer)
            self._unsaved.setVisible(unsaved)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the two numbers on the button itself wherever there is room for them."""
        super().resizeEvent(event)
        self._fit_words()
        self._place_capture(beside=self.width() >= line_width(self, _ROOM_FOR_CAPTURE))

    def _fit_words(self) -> None:
        short = action_for(Act.HELP_NOW).text
        room = self.width() >= line_width(self, _ROOM_FOR_NUMBERS)
        self._help.setText(f"{short}  ·  988  ·  911" if room else short)
        self._help.setAccessibleName(f"{short}, 988, 911" if room else short)

    def show_capture(self, *, lifted: bool, seen: bool) -> None:
        """Say whether a screen capture shows the program: ``lifted`` on purpose, or ``seen`` for want of a way."""
        if lifted:
            words = self.tr("Screen capture is allowed until you lock")
        elif seen:
            words = self.tr("Screen capture cannot be kept out")
        else:
            words = self.tr("Hidden from screen capture")
        self._capture = (lifted, seen)
        self.capture.setText(words)
        as_role(self.capture, "small-strong" if lifted or seen else "small")
        self.capture.show()

    def _place_capture(self, *, beside: bool) -> None:
        """Put what is said of captures beside the mark, or on a line of its own where the buttons need the room."""
        if beside is self._beside:
            return
        self._beside = beside
        (self._column if beside else self._row).removeWidget(self.capture)
        if beside:
            self._row.insertWidget(1, self.capture, 1000)  # it takes what room there is, before the stretch
        else:
            self._column.addWidget(self.capture)

    def dress(self, colours: Colours) -> None:
        """Draw mark and icons in the colours of the theme."""
        self._mark.setPixmap(pixmap("mark", colours.primary, round(self.fontMetrics().height() * 1.6)))
        self._help.setIcon(icon("lifebuoy", colours.on_help, colours.on_help_soft))
        self._lock.setIcon(icon("lock", colours.text))
        for made in (self._help, self._lock):
            made.setIconSize(_icon_size(made))

    def _make(self, act: Act, on_click: Callable[[], object], role: str) -> QPushButton:
        action = action_for(act)
        made = button(action.text, on_click, role)
        _call(made, act)
        return made


def _call(made: QPushButton, act: Act) -> None:
    action = action_for(act)
    made.setText(action.text)
    made.setAccessibleName(action.text)
    made.setToolTip(f"{action.text} ({action.key})")
