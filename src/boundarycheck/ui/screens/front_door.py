"""The first page: open the journal, work without saving, or get help. Equally easy to reach, nothing asked."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem

from boundarycheck.system.files import out_of_reach
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.language_switch import LanguageSwitch
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from boundarycheck.domain.backups import BackupState
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.standing import Stand
    from boundarycheck.ui.preferences import Preferences

_WIDE = 110
"""Characters; three doors stand side by side here."""
_LANGUAGES = 1000
"""From here on a stand counts the languages, not the parts that Tab stops at: there are fewer of those."""

_ABOVE = 0.35
"""The part of a free height that is above the title."""


class _Seen(Enum):
    """What is in the folder of the journal: one, none, or not even the place for it is there."""

    JOURNAL = auto()
    NONE = auto()
    OUT_OF_REACH = auto()


class FrontDoor(Page):
    """Three doors of the same size, and what can be read without any of them.

    ``exists`` tells whether there is a journal in ``folder``, ``backup_state`` about its backups. Both are asked on
    the worker, after the page is painted: a network folder may take its time. Only the usual place, which is in the
    officer's own home, is looked into at once.
    """

    def __init__(
        self,
        exists: Callable[[], bool],
        folder: Path,
        preferences: Preferences,
        tasks: Tasks,
        backup_state: Callable[[], BackupState],
    ) -> None:
        super().__init__(self.tr("A private place to think"), characters=_WIDE)
        self._exists = exists
        self._folder = folder
        self._preferences = preferences
        self._tasks = tasks
        self._backup_state = backup_state
        named = bool(preferences.now.journal_folder)
        used_before = named or exists()
        self._above = QSpacerItem(0, Space.LARGE)
        self.body.insertSpacerItem(0, self._above)
        self.say(
            self.tr(
                "For officers who want to look at a situation early, while it is still small. BoundaryCheck tells "
                "nobody."
            ),
            "lead",
        )
        self.body.addSpacing(Space.SMALL)
        self._add_doors(opens=used_before)
        self._below_doors = self.body.count()
        self.body.addSpacing(Space.SMALL)
        self._add_more()
        self.fill()
        self.first_focus = self.journal
        if used_before:
            self.title.installEventFilter(self)  # the page itself is all covered, so nothing is painted on it

    def _add_doors(self, *, opens: bool) -> None:
        doors = self._doors = QHBoxLayout()
        doors.setSpacing(Space.BASE)
        self.journal = self._opening_door() if opens else self._starting_door()
        self.guest = Door(
            self.tr("Use without saving"),
            self.tr("Everything works. None of your words are written to disk."),
            "no-trace",
            lambda: self._enter(Place.WITHOUT_SAVING),
        )
        self.help = Door(
            self.tr("Get help now"),
            self.tr("Someone to talk to, day or night. No passphrase needed."),
            "lifebuoy",
            lambda: self.go_to(Place.HELP_NOW),
        )
        for door in (self.journal, self.guest, self.help):
            doors.addWidget(door, 1)
        self.body.addLayout(doors)

    def _opening_door(self) -> Door:
        return Door(
            self.tr("Open my journal"),
            self.tr("With your passphrase. What you wrote is where you left it."),
            "book",
            lambda: self._enter(Place.OPEN_JOURNAL),
        )

    def _starting_door(self) -> Door:
        return Door(
            self.tr("Start a journal"),
            self.tr("Encrypted, in a folder of yours. You choose a passphrase."),
            "book",
            lambda: self._enter(Place.START_JOURNAL),
        )

    def _add_more(self) -> None:
        self.say(self.tr("Before you decide"), "heading")
        more = WrappingRow(Space.SMALL)
        for words, place in (
            (self.tr("Who can see what"), Place.WHO_CAN_SEE),
            (self.tr("People to call"), Place.PEOPLE),
            (self.tr("Know the rules"), Place.LIBRARY),
            (self.tr("Restore from a backup"), Place.RESTORE),
            (self.tr("Settings"), Place.SETTINGS),
        ):
            more.addWidget(button(words, partial(self.go_to, place), "quiet"))
        self.body.addLayout(more)
        self.languages = LanguageSwitch(self._preferences)
        self.body.addWidget(self.languages)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand a little above the middle of a high window.

        What comes in below the doors later moves nothing: nobody may miss a door they were about to press.
        """
        super().resizeEvent(event)
        column = self.body.geometry().width()
        needs = self.body.heightForWidth(column) - self._above.sizeHint().height() + 2 * Space.LARGE
        free = event.size().height() - needs
        self._above.changeSize(0, max(Space.LARGE, round(free * _ABOVE)))
        self.body.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look for the journal and its backups once the page is on the screen: nobody waits for a folder."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._look_after)
        return super().eventFilter(watched, event)

    def stand(self) -> Stand:
        """Return where on this page the officer is; which language, where it is one of them.

        How many parts stand above those depends on what is found in the folder, and when.
        """
        at = self.languages.place_of(self.focusWidget())
        return super().stand() if at < 0 else super().stand()._replace(focus=_LANGUAGES + at)

    def stand_at(self, stand: Stand) -> None:
        """Put the officer where they were on this page."""
        super().stand_at(stand)
        if stand.focus >= _LANGUAGES:
            self.languages.take_focus(stand.focus - _LANGUAGES)

    def _look_after(self) -> None:
        self.later(self._tasks, self._look, self._show_seen)
        self.later(self._tasks, self._backup_state, self._show_backups)

    def _look(self) -> _Seen:
        if self._exists():
            return _Seen.JOURNAL
        return _Seen.OUT_OF_REACH if out_of_reach(self._folder) else _Seen.NONE

    def _show_seen(self, seen: _Seen) -> None:
        if seen is _Seen.OUT_OF_REACH or (seen is _Seen.NONE and self._preferences.journal_used_before):
            self._add_gone(out_of_reach=seen is _Seen.OUT_OF_REACH)
        elif seen is _Seen.NONE:
            self._offer_to_start()

    def _offer_to_start(self) -> None:
        """Put the door to a new journal in the place of the one to a journal that is not there."""
        opening, self.journal = self.journal, self._starting_door()
        had_focus = self.focusWidget() is opening
        self._doors.replaceWidget(opening, self.journal)
        self._doors.setStretchFactor(self.journal, 1)
        self.journal.show()
        self.first_focus = self.journal
        if had_focus:
            self.journal.setFocus()
        opening.hide()
        opening.deleteLater()
        set_reading_order(self._scroll, self._foot)

    def _show_backups(self, state: BackupState) -> None:
        from boundarycheck.ui.parts.door_notes import backup_notes  # noqa: PLC0415 - the page is painted before this

        for number, note in enumerate(backup_notes(state, self._folder, self.go_to)):
            self.body.insertWidget(self._below_doors + number, note)

    def _add_gone(self, *, out_of_reach: bool) -> None:
        from boundarycheck.ui.parts.door_notes import GoneCard  # noqa: PLC0415 - only where the journal is away

        card = GoneCard(self._folder, out_of_reach=out_of_reach)
        card.look_again.connect(self._look_again)
        card.choose.connect(self._choose)
        card.restore.connect(lambda: self.go_to(Place.RESTORE))
        self.body.insertWidget(self._below_doors, card)
        set_reading_order(self._scroll, self._foot)
        announce(self, card.heading.text())

    def _look_again(self) -> None:
        self.later(self._tasks, self._look, self._show_again)

    def _show_again(self, seen: _Seen) -> None:
        gone = seen is _Seen.OUT_OF_REACH or self._preferences.journal_used_before
        if seen is _Seen.JOURNAL or not gone:
            self.go_to(Place.FRONT_DOOR)
            return
        words = self.tr("It is not there yet. A stick may need a moment after it is plugged in.")
        self.said.emit(words)

    def _choose(self) -> None:
        from boundarycheck.ui import dialogs  # noqa: PLC0415 - the front door is painted before it asks anything

        chosen = dialogs.choose_folder(self, self.tr("The folder of the journal"), self._folder.parent)
        if chosen is not None:
            self.go_to(Place.OPEN_JOURNAL, chosen)

    def _enter(self, place: Place) -> None:
        """Lead to ``place``; the first time by way of the page on who can see what."""
        if self._preferences.now.read_privacy:
            self.go_to(place)
        else:
            self.go_to(Place.WHO_CAN_SEE, place)
