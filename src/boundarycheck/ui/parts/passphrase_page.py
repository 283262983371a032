"""What starting and opening a journal have in common: a folder, a passphrase, and the wait for the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from boundarycheck.domain.errors import Remedy, WrongPassphrase
from boundarycheck.services.tasks import raise_it
from boundarycheck.ui import dialogs
from boundarycheck.ui.coming_back import Returned
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.passphrase import NEW_ONE_REFUSED, CapsLockWarning, PassphraseField, ShowTyped, Waiting
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences

_ROOM_FOR_BOTH = 56
"""Characters; below that, the button stands under the name of the folder."""


class PassphrasePage(Page):
    """A page that ends in an open journal. On failure nothing has changed and what was typed is still there."""

    def __init__(self, title: str, session: Session, tasks: Tasks, folder: Path, preferences: Preferences) -> None:
        super().__init__(title)
        self.session = session
        self.folder = folder
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self._tasks = tasks
        self._preferences = preferences
        self.then = Route(Place.HOME)
        """Where an open journal leads."""
        self.coming_back: Callable[[], Returned] = Returned
        """Called on the worker once the journal is open; what it tells goes before :attr:`then`."""
        self._returned = Returned()
        self._held: tuple[QWidget, ...] = ()
        self._place_words = ""
        self._choose_words = ""
        self.remedies = {
            Remedy.TRY_AGAIN: self._again,
            Remedy.CHOOSE_FOLDER: self.choose_folder,
        }

    def _again(self) -> None:
        self._primary.click()

    def ask_for(self, *fields: PassphraseField, beside: QPushButton) -> None:
        """Put the box that shows what is typed below ``fields``, with a button ``beside`` it.

        All of them are held still while the key is made.
        """
        self.body.addWidget(CapsLockWarning(*fields))
        show = ShowTyped(*fields)
        row = WrappingRow(Space.BASE)
        row.addWidget(show)
        row.addWidget(beside)
        self.body.addLayout(row)
        self.hold_still(*fields, show, beside)
        self.first_focus = fields[0]

    def hold_still(self, *widgets: QWidget) -> None:
        """Name what cannot be used while the key is made."""
        self._held = widgets

    def offer_folder(self, place: str, choose: str, dialog_title: str) -> None:
        """Say in ``place`` (with {folder} in it) where the journal is kept, and offer another folder."""
        self._place_words = place
        self._choose_words = dialog_title
        both, ways = SideBySide(_ROOM_FOR_BOTH), QWidget()
        self._place = PlainText("", "soft").selectable()
        self._show_place()
        row = WrappingRow(Space.SMALL)
        row.addWidget(button(choose, self.choose_folder, "quiet"))
        ways.setLayout(row)
        both.add(self._place, 2)
        both.add(ways)
        self.body.addWidget(both)

    def finish(self, waiting: str, primary: str, on_primary: Callable[[], object], *others: QPushButton) -> None:
        """Put the wait, the one action and the ways to sister pages at the end."""
        self.waiting = Waiting(waiting)
        self.body.addWidget(self.waiting)
        self.fill()
        self._waiting_words = waiting
        self._primary = button(primary, on_primary, "primary")
        self.foot(self._primary, *others, back=True)

    def other_way(self, words: str, place: Place) -> QPushButton:
        """Return a button that leads to a sister page, for the journal in the folder that is chosen here."""
        return button(words, lambda: self.leave_for(place), "quiet")

    def unlock(self, work: Callable[[], None]) -> None:
        """Run ``work``, which opens the journal in the folder, and go where the officer was when it has."""
        folder = self.folder

        def opening() -> Returned:
            work()
            return self.coming_back()

        def is_open(returned: Returned) -> None:
            self._returned = returned
            self.opened(folder)

        self.errors.clear()
        self.hold(True)
        announce(self, self._waiting_words)
        self.later(self._tasks, opening, is_open, self.failed)

    def choose_folder(self) -> None:
        """Let the officer choose another folder."""
        chosen = dialogs.choose_folder(self, self._choose_words, self.folder.parent)
        if chosen is not None:
            self.folder = chosen
            self._show_place()
            self.errors.clear()

    def leave_for(self, place: Place) -> None:
        """Go to ``place`` for the journal in the folder that is chosen here."""
        self.go_to(place, self.folder)

    def agreed_to_open_anyway(self) -> bool:
        """Ask whether to open what seems to be open on another computer."""
        return dialogs.confirm(
            self,
            self.tr("Open it here although it may be open on another computer?"),
            self.tr(
                "Do this only if that computer is off, or BoundaryCheck is closed there. If both write at the same "
                "time, words can be lost."
            ),
            self.tr("Open it here"),
            self.tr("Not now"),
        )

    def leaving(self) -> None:
        """Leave nothing open behind: whoever goes elsewhere while the key is made opens the journal afterwards."""
        if self.waiting.isVisibleTo(self):
            self.session.give_up()
            self.later(self._tasks, self.session.close, lambda _: None)

    def failed(self, error: Exception) -> None:
        """Show what went wrong; the passphrase is marked, ready to be typed again."""
        self.hold(False)
        self.fail(error, self.passphrase if isinstance(error, (WrongPassphrase, *NEW_ONE_REFUSED)) else None)
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def hold(self, busy: bool) -> None:
        """Hold the page still while the key is made; the focus waits on *Back*, where nothing can be typed."""
        if busy:
            self.setFocus()
        self._primary.setEnabled(not busy)
        for held in self._held:
            held.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def opened(self, folder: Path) -> None:
        """Go on in the journal that is open now."""
        self.hold(False)
        self._preferences.frozen = False
        self._preferences.change(journal_folder=str(folder))
        if self._returned.words:
            self.said.emit(self.tr("What you typed before it locked is back, as a draft."))
        self.go.emit(self._returned.route or self.then)
        # After what the next page asks the worker for: it may take three derivations, and nobody waits for it.
        self._tasks.submit(self.session.strengthen, lambda _: None, raise_it)

    def _show_place(self) -> None:
        self._place.setText(self._place_words.format(folder=self.folder))
