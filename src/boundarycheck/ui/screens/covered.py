"""Covered: shown in place of the page the first time that Shift is pressed three times, as far as can be remembered."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place, Route

_UNANSWERED_MS = 20_000


class Covered(Page):
    """Says what Shift three times does, before it does it for the first time.

    What was on the screen is gone from it already. With ``kept`` the words outlive a lock, so nobody has to answer:
    it locks by itself. Without saving a lock forgets everything, so the officer decides.
    """

    def __init__(self, *, kept: bool) -> None:
        super().__init__(self.tr("Covered"))
        self.say(self.tr("You pressed Shift three times. That is the quick way to cover the screen and lock."), "lead")
        card = self.card()
        card.say(self.tr("Your page is covered. It is not locked yet."), "strong")
        if kept:
            card.say(self.tr("Locking deletes nothing. What you typed is kept, and it is there when you unlock."))
            card.say(self.tr("If you press nothing now, it locks in 20 seconds."))
        else:
            card.say(self.tr("You are working without saving. Locking forgets everything you typed here."))
        card.say(
            self.tr(
                "From now on, Shift three times within 5 seconds locks at once, on every page. It cannot be turned off."
            )
        )
        if kept:
            card.say(self.tr("If this computer cannot keep your settings, this page may come again."), "soft")
        else:
            card.say(self.tr("Nothing is kept without saving. So this page comes again after a lock."), "soft")
        self.fill()
        lock = button(self.tr("Lock now"), self._lock, "primary")
        self.foot(lock, button(self.tr("Not now"), self.went_back.emit))
        self.first_focus = lock
        self._unanswered = QTimer(self)
        self._unanswered.setSingleShot(True)
        self._unanswered.setInterval(_UNANSWERED_MS)
        self._unanswered.timeout.connect(self._lock)
        self._kept = kept

    def entered(self) -> None:
        """Begin to wait for the answer."""
        super().entered()
        if self._kept:
            self._unanswered.start()

    def leaving(self) -> None:
        """Wait for no answer any more."""
        self._unanswered.stop()

    def forget(self) -> None:
        """Wait for no answer any more: it is locked."""
        super().forget()
        self._unanswered.stop()

    def _lock(self) -> None:
        self.lock_first.emit(Route(Place.FRONT_DOOR))
