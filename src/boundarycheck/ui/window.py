"""The window: rail, bar, one page at a time, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import raise_it
from boundarycheck.ui import window_places
from boundarycheck.ui.actions import ACTIONS, OF_PAGES, Act
from boundarycheck.ui.parts.foot import Foot
from boundarycheck.ui.parts.frames import in_one_line
from boundarycheck.ui.parts.overlays import Cover, close_all
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.rail import Rail, TopBar
from boundarycheck.ui.places import BEFORE_UNLOCK, DOORS, Place, Route
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.told import tell_as_they_are

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from boundarycheck.domain.journal import Draft
    from boundarycheck.system.settings import WindowPlace
    from boundarycheck.ui.calling import Calling
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.overlays import Notice
    from boundarycheck.ui.parts.page import Undo
    from boundarycheck.ui.parts.standing import Stand
    from boundarycheck.ui.theme import Look

_LEAST_SIZE = (720, 520)
_HISTORY = 50


class Window(QWidget):
    """The one window of the program. It shows pages and knows the way back; it decides nothing else."""

    lock_asked = Signal()
    closing = Signal()
    shown_page = Signal(object)
    painted = Signal()
    """Once, after the first page is on the screen: what that page did without can be completed now."""
    unlocked = Signal()
    """After each unlock of a journal that is kept, once its first page is there: what can wait begins now."""

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        tell_as_they_are()
        self._desk = desk
        self._look = look
        self._history: list[Route] = []
        self._route = Route(Place.FRONT_DOOR)
        self._page: Page | None = None
        self._rail: Rail | None = None
        self._painted = False
        self._was_open = False
        self.onward = Place.FRONT_DOOR
        """Where a lock leads; a page may ask to be led to another one that needs no journal."""
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open."""
        self.setWindowTitle("BC")
        self.setMinimumSize(*_LEAST_SIZE)
        self._build()
        self._connect()
        self._dress()
        window_places.put(self, self._desk.preferences.now.window)
        self.calling: Calling | None = None
        self.painted.connect(lambda: _complete(self, desk))

    # ── the frame ─────────────────────────────────────────────────────────────────────────────
    def _build(self) -> None:
        self.topbar = TopBar()
        self._stack = QStackedWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self.topbar)
        self.column.addWidget(self._stack, 1)
        self.foot = Foot()
        self.column.addLayout(self.foot)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self.column, 1)
        self._cover = Cover(self)

    @property
    def notice(self) -> Notice:
        """The line that says what was done."""
        return self.foot.notice

    @property
    def rail(self) -> Rail:
        """The places. Made when it is first needed, which is after the unlock."""
        if self._rail is None:
            self._rail = Rail()
            self._rail.hide()
            self._rail.dress(self._look.colours)
            self._rail.chosen.connect(self.go)
            self._row.insertWidget(0, self._rail)
            self._rail.lower()  # the first to a screen reader too
        return self._rail

    def _connect(self) -> None:
        self.topbar.help_now.connect(lambda: self.go(Place.HELP_NOW))
        self.topbar.lock.connect(self.lock_asked)
        self.topbar.keep.connect(lambda: self.go(Place.KEEP_AFTER_ALL))
        self._look.changed.connect(self._dress)
        self._desk.preferences.changed.connect(self._preferences_changed)
        self._desk.preferences.not_remembered.connect(lambda error: self.notice.say(in_one_line(error)))
        self._desk.clipboard.cleared.connect(self._clipboard_cleared)
        acts: dict[Act, Callable[[], object]] = {
            Act.HELP_NOW: lambda: self.go(Place.HELP_NOW),
            Act.LOCK: self.lock_asked.emit,
            Act.BACK: self.back,
            Act.QUIT: self.close,
            Act.UNDO: self._undo,
        }
        for action in (each for each in ACTIONS if each.target not in OF_PAGES):
            shortcut = QShortcut(QKeySequence(action.key), self)
            if isinstance(action.target, Place):
                shortcut.activated.connect(lambda place=action.target: self.go(place))
            else:
                shortcut.activated.connect(acts[action.target])

    def _dress(self) -> None:
        if self._rail is not None:
            self._rail.dress(self._look.colours)
        self.topbar.dress(self._look.colours)

    @property
    def stands(self) -> WindowPlace:
        """Size and position, as they are when the window is not maximised."""
        return window_places.place_of(self)

    # ── pages ─────────────────────────────────────────────────────────────────────────────────
    @property
    def page(self) -> Page:
        """The page that is shown."""
        if self._page is None:
            raise RuntimeError("no page is shown yet")
        return self._page

    @property
    def route(self) -> Route:
        """How one gets to the page that is shown."""
        return self._route

    def go(self, to: Route | Place) -> None:
        """Show the page that ``to`` leads to.

        Without an open journal, places that need one lead to the front door; with one, the doors lead home.
        """
        route = to if isinstance(to, Route) else Route(to)
        if not self._stands_open(route.place):
            route = Route(self._home)
        if self._page is not None and route != self._route and self._route.place is not Place.COVERED:
            self._history = [*self._history[-_HISTORY:], self._route]
        self._show(route)

    def lay_over(self, place: Place) -> None:
        """Show ``place`` instead of the page that is shown; the way back leads to where the officer was on it."""
        self._route = replace(self._route, stand=self.page.stand())
        self.go(Route(place, self._route))

    def back(self) -> None:
        """One step back: inside the page, else to the page before."""
        if self._page is not None and self._page.step_back():
            return
        while self._history:
            route = self._history.pop()
            if self._stands_open(route.place):
                self._show(route)
                return
        if self._route.place is not self._home:
            self._show(Route(self._home))

    def start_over(self) -> None:
        """Forget every page and every way back, and show the front door. What was unsaved was taken along before."""
        self.notice.away()
        self._history.clear()
        self.forget()
        self._put(Route(Place.FRONT_DOOR))
        self._cover.hide()

    def unsaved(self) -> Draft | None:
        """Words on the shown page that the vault does not have yet."""
        return self._page.unsaved() if self._page is not None else None

    def forget(self) -> None:
        """Let the shown page keep no draft any more: its words were taken along."""
        if self._page is not None:
            self._page.forget()

    def cover(self) -> None:
        """Hide everything at once and close every dialog; asks nothing."""
        self._cover.down()
        close_all()

    def come_forward(self) -> None:
        """Be seen: out of the task bar, above other windows, or at least marked where the desktop forbids that."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    @property
    def _unlocked(self) -> bool:
        return self._desk.session.state in {SessionState.OPEN, SessionState.GUEST}

    @property
    def _home(self) -> Place:
        return Place.HOME if self._unlocked else Place.FRONT_DOOR

    def _stands_open(self, place: Place) -> bool:
        return place not in DOORS if self._unlocked else place in BEFORE_UNLOCK

    def _show(self, route: Route) -> None:
        if self._page is not None:
            self._leave(self._page)
        self._put(route)

    def _leave(self, page: Page) -> None:
        pending = page.unsaved() is not None
        page.leaving()
        if pending and self._unlocked:
            # Asked of the worker after the keeping, and told here: the page that could tell it is gone by then.
            self._desk.tasks.submit(self._desk.drafts.held, self._tell_held, raise_it)

    def _tell_held(self, held: tuple[Draft, ...]) -> None:
        if held:
            words = self.tr(
                "What you typed is not in your journal yet: it could not be written. BoundaryCheck holds it in memory "
                "and tries again. Free some space on the disk before you lock or close."
            )
            self.notice.say(words, stays=True)

    def _put(self, route: Route) -> None:
        page = _page_for(route, self._desk)
        page.go.connect(self.go)
        page.went_back.connect(self.back)
        page.said.connect(self._say)
        page.undoable.connect(self._offer_undo)
        page.lock_first.connect(self._lock_then)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if self._page is not None:
            self._stack.removeWidget(self._page)
            self._page.hide()
            self._page.blockSignals(True)  # a result that comes before it is deleted must lead nowhere
            self._page.deleteLater()
        self._page = page
        self._route = route
        self._refresh_frame()
        page.entered()
        self._take_stand(page, route.stand)
        self.shown_page.emit(route)
        self._tell_if_unlocked()

    def _say(self, words: str) -> None:
        self.notice.say(words)

    def _undo(self) -> None:
        self.notice.undo()

    def _take_stand(self, page: Page, stand: Stand | None) -> None:
        """Put the officer where they were, once the page has what it asked the worker for."""
        if stand is not None:
            page.later(self._desk.tasks, lambda: None, lambda _: page.stand_at(stand))

    def _tell_if_unlocked(self) -> None:
        was, self._was_open = self._was_open, self._desk.session.state is SessionState.OPEN
        if self._was_open and not was:
            self.unlocked.emit()

    def _lock_then(self, route: Route) -> None:
        self.onward = route.place  # for a lock that replaces the process, and does not come back here
        self.lock_asked.emit()
        self.go(route)

    def _offer_undo(self, undo: Undo) -> None:
        def not_undone(error: Exception) -> None:
            # The offer has the only copy. It stays until the officer takes it, or takes it away.
            self.notice.say(undo.words, take_back, stays=True)
            self.page.fail(error)  # the page of that moment, not of this one

        def take_back() -> None:
            # What was written since is written down first, so that it does not come down on what is brought back.
            self.page.leaving()
            self._desk.tasks.submit(undo.work, lambda _: self.go(undo.then), not_undone)

        self.notice.say(undo.words, take_back)

    def _refresh_frame(self) -> None:
        state = self._desk.session.state
        if state is SessionState.GUEST:
            self._desk.preferences.frozen = True
        elif state is SessionState.OPEN:
            self._desk.preferences.frozen = False
        if self._unlocked or self._rail is not None:
            self.rail.setVisible(self._unlocked and self._route.place is not Place.COVERED)
            self.rail.mark(self.page.belongs_to or self._route.place)
        offer = self._route.place is not Place.KEEP_AFTER_ALL
        self.topbar.show_unsaved(state is SessionState.GUEST, offer=offer)

    # ── what the desktop tells ────────────────────────────────────────────────────────────────
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell once that the window is painted; the parts in it are by the time the timer fires."""
        super().paintEvent(event)
        self.count_as_painted()

    def count_as_painted(self) -> None:
        """Tell once that what the first page did without can be completed; a window made an icon is never painted."""
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close without a question: what was typed is kept as a draft on the way out."""
        self._desk.preferences.change(window=self.stands)
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def _preferences_changed(self) -> None:
        now = self._desk.preferences.now
        if (now.theme, now.text_percent) != (self._look.theme, self._look.text_percent):
            self._look.apply(now.theme, now.text_percent)

    def _clipboard_cleared(self) -> None:
        if not self._cover.isVisible() and self.isVisible():
            self.notice.say(self.tr("The copied text was taken off the clipboard."))


def _complete(window: Window, desk: Desk) -> None:
    """Make what nobody can need before the first page is painted: nothing was copied, said or typed yet."""
    from boundarycheck.ui.calling import Calling  # noqa: PLC0415 - as it says
    from boundarycheck.ui.key_letters import KeyLetters  # noqa: PLC0415 - as it says

    KeyLetters(window)
    window.foot.complete(desk.clipboard)
    window.calling = Calling(window, lambda: desk.calls.found_in)


def _page_for(route: Route, desk: Desk) -> Page:
    """Make the page, or one that says what kept it from being made: a damaged content file, say."""
    try:
        return make_page(route, desk)
    except ExpectedError as error:
        page = Page(QCoreApplication.translate("Window", "This page cannot be shown"))
        page.fail(error)
        page.fill()
        page.foot(None, back=True)
        return page
