"""Everything that makes the program lock besides the button: one watch for each kind, started and stopped together."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QSessionManager

from boundarycheck.app.idle import IdleWatch
from boundarycheck.app.shift import ShiftWatch
from boundarycheck.domain.locking import ENDS_THE_COMPUTER, LockCause
from boundarycheck.services.session import SessionState
from boundarycheck.services.triple_shift import TripleShift
from boundarycheck.system.session_watch import watch_for
from boundarycheck.ui.parts.overlays import close_all
from boundarycheck.ui.places import DOORS, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from boundarycheck.services.autolock import AutoLock
    from boundarycheck.system.session_watch import SessionWatch
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

    Post = Callable[[Callable[[], None]], None]

_SHOWN = frozenset({SessionState.OPEN, SessionState.GUEST})
_SOMETHING_MAY_BE_TYPED = DOORS - {Place.FRONT_DOOR}
"""Pages where a passphrase may have been typed, or a key is being made, while nothing is open yet."""


class Watches(QObject):
    """Decides for each cause whether there is something to lock.

    ``post`` runs a function on the GUI thread, later. ``session_watch`` is what listens to the desktop.
    """

    def __init__(
        self,
        application: QApplication,
        window: Window,
        desk: Desk,
        *,
        lock: Callable[[], None],
        autolock: AutoLock,
        post: Post,
        session_watch: SessionWatch | None = None,
    ) -> None:
        super().__init__(window)
        self._application = application
        self._window = window
        self._desk = desk
        self._lock = lock
        self.post = post
        self._session_watch = session_watch or watch_for(sys.platform)
        self._stopped = False
        self._idle = IdleWatch(application, autolock, partial(self.came, LockCause.IDLE), self._warn)
        self._shift = ShiftWatch(application, TripleShift(desk.clock), self._shift_thrice, post)
        window.installEventFilter(self)
        application.commitDataRequest.connect(self.session_ends)
        self._listen()

    def stop(self) -> None:
        """Let nothing lock any more, at once; the program ends. May be called twice."""
        if self._stopped:
            return
        self._stopped = True
        self._idle.stop()
        self._shift.stop()
        self._window.removeEventFilter(self)
        self._application.commitDataRequest.disconnect(self.session_ends)

    def let_go(self) -> None:
        """Let a computer that waits for the program sleep or end, and listen to it no more: the journal is closed.

        This may take some seconds, which nothing that has to be kept may wait for. May be called twice.
        """
        self._session_watch.let_go()
        self._session_watch.stop()

    def came(self, cause: LockCause) -> None:
        """Lock because of ``cause``, unless nothing is open: whoever reads a number off the screen keeps it there.

        The front door rests as well: a lock would only lead there again, with a new window each time.
        """
        if self._stopped:
            return
        try:
            self._desk.lock_news.came(cause)
            if self._open or self._window.route.place in _SOMETHING_MAY_BE_TYPED:
                self._lock()
        finally:
            if cause in ENDS_THE_COMPUTER:  # it has waited for us
                self._session_watch.let_go()

    def session_ends(self, manager: QSessionManager) -> None:
        """Take part in a logout: never a question and never a veto, and nothing of us is started again."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self.came(LockCause.LOGOUT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the window become an icon; hold nothing back."""
        changed = event.type() == QEvent.Type.WindowStateChange
        if changed and self._window.isMinimized() and self._desk.preferences.now.lock_on_minimise:
            self.post(partial(self.came, LockCause.MINIMISED))
        return super().eventFilter(watched, event)

    @property
    def _open(self) -> bool:
        return self._desk.session.state is not SessionState.LOCKED

    def _listen(self) -> None:
        take = getattr(self._session_watch, "take", None)
        if take is not None:
            # Windows: its messages come on this thread, and have to be answered before the next one.
            from boundarycheck.app.native_events import NativeEvents  # noqa: PLC0415 - on one system only

            self._native = NativeEvents(take)
            self._application.installNativeEventFilter(self._native)
            self._session_watch.start(self.came, self._desk.lock_news.tell, int(self._window.winId()))
            return
        self._session_watch.start(
            lambda cause: self.post(partial(self.came, cause)),
            lambda delivery: self.post(partial(self._desk.lock_news.tell, delivery)),
            0,
        )

    def _warn(self, near: bool) -> None:
        if near and self._open:
            self._window.foot.idle_warning.warn(kept=self._desk.session.state is not SessionState.GUEST)
        else:
            self._window.foot.idle_warning.away()

    def _shift_thrice(self) -> None:
        """Lock as the button does; the first time, put a page in place of what is shown and explain."""
        if self._stopped:
            return
        self._desk.lock_news.came(LockCause.SHIFT)
        if not self._open and self._window.route.place is Place.WHEN_IT_LOCKS:
            return  # a test: nothing is open, and the page shows that it was heard
        if not self._explained_instead():
            self._lock()

    def _explained_instead(self) -> bool:
        """Cover the page and explain, the first time; not while a journal is being opened: that is locked."""
        if self._desk.session.state not in _SHOWN or self._desk.preferences.now.shift_explained:
            return False
        close_all()
        self._window.lay_over(Place.COVERED)
        if self._window.route.place is not Place.COVERED:
            return False
        self._desk.preferences.change(shift_explained=True)
        return True
