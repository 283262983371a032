"""What every page is: a title, one column of readable width, and one primary action at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card, ErrorFrame
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText, line_width
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import LINE_LENGTH, QUIET_SIDE, Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from boundarycheck.domain.errors import Remedy
    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.standing import Stand

T = TypeVar("T")

_SCROLL_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


@dataclass(frozen=True, slots=True)
class Undo:
    """A step that can be taken back: what was done, the work that undoes it, and where to look then.

    The page that offers it is gone by the time it is used, so ``work`` holds services, never the page.
    """

    words: str
    work: Callable[[], object]
    then: Route


def _always() -> None:
    """Let anything be deleted."""


class Page(QWidget):
    """One page. It knows the services it needs and nothing of the other pages: it asks to ``go`` to a route.

    A page is made anew for every visit; words that are not saved yet live in the draft, not in the page.
    """

    go = Signal(Route)
    went_back = Signal()
    said = Signal(str)
    """A short notice for the foot of the window."""
    undoable = Signal(object)
    """An :class:`Undo`: a notice with a button that takes the last step back."""
    lock_first = Signal(Route)
    """Asks to lock, and then to be taken to the route: for what cannot be done to an open journal."""

    def __init__(self, title: str, *, characters: int = LINE_LENGTH + 4) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._characters = characters
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._column_holder = QWidget()
        self._column_holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(Space.HUGE - QUIET_SIDE, Space.LARGE, Space.HUGE - QUIET_SIDE, Space.LARGE)
        middle.addWidget(self._column_holder, 1000)  # the column takes what it may, the stretch what is left
        middle.addStretch(1)
        self.body = QVBoxLayout(self._column_holder)
        self.body.setContentsMargins(QUIET_SIDE, 0, QUIET_SIDE, 0)  # quiet buttons reach into it, and are not cut off
        self.body.setSpacing(Space.BASE)
        self._scroll.setWidget(holder)
        outer.addWidget(self._scroll, 1)
        self.title = self.say(title, "title")
        self.errors = ErrorFrame()
        self.body.addWidget(self.errors)
        self._foot = as_role(QWidget(), "actions")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(Space.HUGE, Space.SNUG, Space.HUGE, Space.SNUG)
        foot.setSpacing(Space.SNUG)
        self._foot_row = WrappingRow(Space.SNUG)
        foot.addLayout(self._foot_row, 1)
        self._back = button(self.tr("Back"), self.went_back.emit, "quiet")
        foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.hide()
        outer.addWidget(self._foot)
        self.first_focus: QWidget | None = None
        self.belongs_to: Place | None = None
        """The place of the rail to mark, where the page's own place is not the one."""
        self.remedies: dict[Remedy, Callable[[], object]] = {}
        """What this page can do about an error; each is a button beside an error that asks for it."""
        self.may_delete: Callable[[], None] = _always
        """Raises OnHold, on the worker, while nothing may be deleted from the journal that is open."""
        self._fit_column()

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def say(self, text: str, role: str = "body") -> PlainText:
        """Add a text to the column and return its label."""
        label = PlainText(text, role)
        self.body.addWidget(label)
        return label

    def card(self, role: str = "card") -> Card:
        """Add a card to the column and return it."""
        made = Card(role)
        self.body.addWidget(made)
        return made

    def foot(self, primary: QPushButton | None, *others: QPushButton, back: bool = False) -> None:
        """Put the page's actions at its foot: the primary first, then the others, *Back* at the far end."""
        while self._foot_row.count():
            item = self._foot_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for made in (primary, *others):
            if made is not None:
                self._foot_row.addWidget(made)
        self._back.raise_()  # the last to a screen reader too, which goes by the order of the parts
        self._back.setVisible(back)
        self._foot.show()
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)

    def place_at_foot(self, part: QWidget) -> int:
        """Return 0 for *Back*, 1 for another action at the foot, 2 for what is above it."""
        if part is self._back:
            return 0
        return 1 if self._foot.isAncestorOf(part) else 2

    def offer_at_foot(self, words: str, made: QPushButton) -> None:
        """Say ``words`` at the foot, which is in sight wherever the officer is, and offer ``made`` beside them."""
        made.setAccessibleDescription(words)
        for part in (PlainText(words, "strong"), made):
            self._foot_row.addWidget(part)
            part.show()  # now, not with the next event: Tab has to find it at once
        self.order_again()
        announce(self, words)

    def fill(self) -> None:
        """Push what was added to the top of the page."""
        self.body.addStretch(1)

    def bring_up(self, part: QWidget) -> None:
        """Scroll to ``part``, which has just appeared, once it is laid out."""

        def scroll() -> None:
            # Words that wrap anew ask for their room only now; without it the part is still somewhere else.
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._scroll.ensureWidgetVisible(part)

        QTimer.singleShot(0, part, scroll)

    # ── behaviour ─────────────────────────────────────────────────────────────────────────────
    def go_to(self, place: Place, subject: object = None) -> None:
        """Ask to be taken to ``place``."""
        self.go.emit(Route(place, subject))

    def entered(self) -> None:
        """Begin, once the page is shown: put the focus where the officer begins, and say where they are."""
        announce(self, self.windowTitle())
        set_reading_order(self._scroll, self._foot)
        # A page that is only read takes the focus itself, so that the keys below scroll it at once.
        (self.first_focus or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def order_again(self) -> None:
        """Let Tab and the screen reader find in the order of the eye what was put on the page since it was shown."""
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)

    def step_back(self) -> bool:
        """Handle Escape inside the page (one question back, say); False lets the window go back a page."""
        return False

    def leaving(self) -> None:
        """Keep what is pending; the page is about to go away for another one."""

    def forget(self) -> None:
        """Keep no draft any more: a lock has taken the words along, and the journal is closed."""
        from boundarycheck.ui.draft_keeper import DraftKeeper  # noqa: PLC0415 - the front door keeps no drafts

        for keeper in self.findChildren(DraftKeeper):
            keeper.stop()

    def typed(self) -> tuple[Draft, ...]:
        """Return everything that was typed here, whether it is kept or not."""
        from boundarycheck.ui.draft_keeper import DraftKeeper  # noqa: PLC0415 - as above

        drafts = (keeper.typed() for keeper in self.findChildren(DraftKeeper))
        return tuple(draft for draft in drafts if draft is not None)

    def stand(self) -> Stand:
        """Return where on this page the officer is."""
        from boundarycheck.ui.parts.standing import stand_on  # noqa: PLC0415 - the front door is painted before this

        return stand_on(self._scroll, self._foot, self.focusWidget())

    def stand_at(self, stand: Stand) -> None:
        """Put the officer where they were on this page, as far as it is still the same."""
        from boundarycheck.ui.parts.standing import take_stand  # noqa: PLC0415 - as above

        take_stand(self._scroll, self._foot, stand)

    def later(
        self,
        tasks: Tasks,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` on the worker; its result arrives here only while this page is still there."""
        receive_error = failed or self.fail
        tasks.submit(
            work,
            lambda result: done(result) if isValid(self) else None,
            lambda error: receive_error(error) if isValid(self) else None,
        )

    def unsaved(self) -> Draft | None:
        """Return words typed here that are not in a draft yet; a lock takes them along."""
        return None

    def before_deleting(self, tasks: Tasks, ask: Callable[[], None]) -> None:
        """``ask`` about a deletion, unless a hold stops it: then say so, and nobody weighs what cannot be done."""
        self.errors.clear()
        self.later(tasks, self.may_delete, lambda _allowed: ask())

    def agreed_to_lose(self, question: str, yes: str, no: str) -> bool:
        """Say what may have to be preserved, before words go that the officer wrote; True when they mean it."""
        from boundarycheck.ui import dialogs  # noqa: PLC0415 - the front door asks nothing
        from boundarycheck.ui.keeping_words import deleting_words  # noqa: PLC0415 - as above

        return dialogs.confirm(
            self,
            question,
            deleting_words(),
            yes,
            no,
        )

    def fail(self, error: Exception, about: QWidget | None = None) -> None:
        """Show an expected error at the top of the page; anything else is a bug and is raised.

        ``about`` is the field it is about, where it is about one.
        """
        if not isinstance(error, ExpectedError):
            raise error
        sentence = self.errors.show_error(error, self.remedies)
        if about is not None:
            self.errors.concern(about)
        announce(self, sentence, urgent=True)
        if self.remedies:
            set_reading_order(self._scroll, self._foot)
        self._scroll.ensureWidgetVisible(self.errors)

    def guarded(self, action: Callable[[], object]) -> bool:
        """Run ``action``; show an expected error and return False when it fails."""
        self.errors.clear()
        try:
            action()
        except ExpectedError as error:
            self.fail(error)
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size with another column width."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit_column()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll by keyboard, with every key that no field on the page wanted."""
        step = _SCROLL_KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(step)

    def _fit_column(self) -> None:
        self._column_holder.setMaximumWidth(line_width(self, self._characters) + 2 * QUIET_SIDE)
