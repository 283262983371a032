"""Backups: when the last one was made, a second place for them, and one more right now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.backups import DAYS_KEPT, ENDING, MONTHS_KEPT, WEEKS_KEPT
from boundarycheck.domain.errors import Remedy, VaultDamaged
from boundarycheck.ui import dialogs
from boundarycheck.ui.backup_list import BackupList, BackupListView
from boundarycheck.ui.backup_words import failing_headline, failing_words, last_verified_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.backups import BackupCopy, BackupState
    from boundarycheck.services.backups import BackupService
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class Backups(LongPage):
    """The state in one line, the button, the second place, the list. ``folder`` is the open journal's."""

    def __init__(
        self, backups: BackupService, tasks: Tasks, long_work: LongWork, preferences: Preferences, folder: Path
    ) -> None:
        super().__init__(self.tr("Backups"), tasks, long_work)
        self.belongs_to = Place.SETTINGS
        self._backups = backups
        self.say(
            self.tr(
                "A backup is a second copy of your journal, encrypted as it is. It helps if the journal is lost or "
                "damaged."
            ),
            "lead",
        )
        self._preferences = preferences
        self._folder = folder
        self._failing = self.card("duty")
        self._failing.hide()
        self._failing_headline = self._failing.say("", "heading")
        self._failing_words = self._failing.say("")
        self._add_state()
        self.body.addWidget(self.line)
        self._add_second_place()
        self._add_list()
        self.fill()
        self._now = button(self.tr("Back up now"), self._back_up, "primary")
        self._to_file = button(self.tr("Save a backup as a file …"), self._save_as, "quiet")
        self.foot(self._now, self._to_file, back=True)
        self.hold_still(self._now, self._to_file, self._choose, self._remove, self._restore)
        self.first_focus = self._now
        self._load()

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _add_state(self) -> None:
        card = self.card()
        self._last = card.say("", "heading")
        card.say(
            self.tr(
                "BoundaryCheck makes a backup by itself when you lock or close: once a day, if something changed, and "
                "when you changed your passphrase or recovery key. It counts only after it was opened again and every "
                "part of it was read."
            )
        )
        kept = self.tr(
            "Each backup is kept for a day at least. After that, one stays for each of the last {days} days, {weeks} "
            "weeks and {months} months. Every backup opens with the passphrase and the recovery key you had when it "
            "was made."
        )
        card.say(kept.format(days=DAYS_KEPT, weeks=WEEKS_KEPT, months=MONTHS_KEPT), "small")

    def _add_second_place(self) -> None:
        card = self.card()
        card.say(self.tr("A second place"), "heading")
        self._second = card.say("")
        self._second_state = card.say("", "small")
        self._choose = button(self.tr("Choose a second place …"), self._choose_place)
        self._remove = button(self.tr("Stop using it"), self._remove_place, "quiet")
        card.offer(self._choose, self._remove)

    def _add_list(self) -> None:
        card = self.card()
        card.say(self.tr("The backups there are"), "heading")
        self.copies = BackupList(self)
        self.list = BackupListView(self.copies, self.tr("Backups, newest first"))
        card.column.addWidget(self.list)
        self._none = card.say(self.tr("None yet. The first one is made when you lock or close."))
        self._restore = button(self.tr("Restore one of them …"), self._restore_one)
        card.offer(self._restore)
        card.say(
            self.tr("Your journal is locked first. Then you can look into each backup before you decide."), "small"
        )
        self._earlier = card.say(
            self.tr(
                "A backup with an earlier key file may still open with your earlier passphrase. Such backups go by "
                "themselves as newer ones take their place."
            ),
            "small",
        )
        self._earlier.hide()

    # ── what is known ─────────────────────────────────────────────────────────────────────────
    def _load(self, then: Callable[[], object] | None = None) -> None:
        """Ask on the worker how backups stand, show it, and do what comes ``then``: a network may be slow."""

        def show(state: BackupState) -> None:
            self._show_state(state)
            if then is not None:
                then()

        self.later(self.tasks, self._backups.state, show)
        self.later(self.tasks, self._find, self._show_copies)

    def _find(self) -> tuple[tuple[BackupCopy, ...], frozenset[Path]]:
        copies = self._backups.copies(self._folder)
        return copies, self._backups.earlier_passphrase(copies)

    def _show_state(self, state: BackupState) -> None:
        self._last.setText(last_verified_words(state.last_verified))
        self._failing_headline.setText(failing_headline(state))
        self._failing_words.setText(failing_words(state))
        self._failing.setVisible(bool(state.failing))
        place = state.second_place
        self._remove.setVisible(place is not None)
        self._second_state.setVisible(place is not None)
        if place is None:
            self._second.setText(
                self.tr(
                    "If this computer breaks or is lost, a copy somewhere else still has your journal. A USB stick of "
                    "your own is a good place."
                )
            )
            self._choose.setText(self.tr("Choose a second place …"))
            return
        self._second.setText(str(place))
        self._choose.setText(self.tr("Choose another place …"))
        self._second_state.setText(self._second_words(state))

    def _second_words(self, state: BackupState) -> str:
        seen = (
            self.tr("The newest backup there is of {when}.").format(when=moment(state.second_verified))
            if state.second_verified is not None
            else self.tr("No backup has reached it yet.")
        )
        if not state.second_reachable:
            away = self.tr("It cannot be reached now. Plug the stick in, or connect the network folder.")
            return f"{away} {seen}"
        return seen

    def _show_copies(self, found: tuple[tuple[BackupCopy, ...], frozenset[Path]]) -> None:
        copies, earlier = found
        self.copies.show(copies, self._folder, earlier)
        self._earlier.setVisible(bool(earlier))
        for part in (self.list, self._restore):
            part.setVisible(bool(copies))
        self._none.setVisible(not copies)

    # ── what can be done ──────────────────────────────────────────────────────────────────────
    def _back_up(self) -> None:
        self.remedies |= {Remedy.TRY_AGAIN: self._back_up, Remedy.CHOOSE_FOLDER: self._choose_place}
        self.run_long(self.tr("Making a backup and opening it again."), self._backups.make_now, self._made, self._broke)

    def _made(self, _result: object) -> None:
        self.bring_up(self.title)
        self._tell(self.tr("The backup is made, and it opens."))
        self._load()

    def _broke(self, error: Exception) -> None:
        self._load(lambda: self._tell_failure(error))

    def _tell_failure(self, error: Exception) -> None:
        if self._failing.isHidden() or isinstance(error, VaultDamaged):  # what the damage asks for has its buttons
            self.fail(error)
        else:  # it is said up there already, and stays there until a backup succeeds
            announce(self, self._failing_words.text(), urgent=True)
            self._scroll.ensureWidgetVisible(self._failing)

    def _save_as(self) -> None:
        start = Path.home() / f"journal{ENDING}"
        chosen = dialogs.choose_new_file(self, self.tr("Save a backup"), start, self.tr("Backups (*.bcbackup)"))
        if chosen is not None:
            self._save_to(chosen)

    def _save_to(self, file: Path) -> None:
        self.remedies |= {Remedy.TRY_AGAIN: lambda: self._save_to(file), Remedy.CHOOSE_FOLDER: self._save_as}
        self.run_long(
            self.tr("Writing the backup and opening it again."),
            lambda progress: self._backups.make_to(file, progress),
            lambda _: self._tell(self.tr("The backup is written, and it opens.")),
        )

    def _choose_place(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("A second place for backups"), Path.home())
        if chosen is not None:
            self.errors.clear()
            self._preferences.change(backup_folder=str(chosen))
            self._load()

    def _remove_place(self) -> None:
        self._preferences.change(backup_folder="")
        self._choose.setFocus()
        self._tell(self.tr("It is not used any more. The backups there stay where they are."))
        self._load()

    def _restore_one(self) -> None:
        self.lock_first.emit(Route(Place.RESTORE, self._folder))

    def _tell(self, words: str) -> None:
        self.said.emit(words)
        announce(self, words)
