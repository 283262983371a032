"""Restore from a backup: choose one, look into it, put it back. What is there now is kept aside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from boundarycheck.domain.errors import Remedy, WrongPassphrase
from boundarycheck.ui import dialogs
from boundarycheck.ui import restore_words as words
from boundarycheck.ui.backup_list import BackupList, BackupListView
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.backup_preview import BackupPreview
from boundarycheck.ui.parts.backup_secret import BackupSecret
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.progress import Progress
    from boundarycheck.services.backups import BackupService
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.backup_preview import Looking

_WIDE = 110
_SIDE_BY_SIDE = 90
"""Characters; below that what opens the backups stands under their list."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What opened the backups that are listed."""

    text: str
    by_recovery_key: bool


class Restore(LongPage):
    """First the list, then what opens it, then one backup. ``folder`` is where the journal is, or was.

    With ``key_file_only`` the small key file alone is put back and what was written stays.
    """

    def __init__(
        self,
        backups: BackupService,
        tasks: Tasks,
        long_work: LongWork,
        folder: Path,
        wrong_groups: Callable[[str], tuple[int, ...]],
        *,
        key_file_only: bool = False,
    ) -> None:
        super().__init__(words.title(key_file_only=key_file_only), tasks, long_work, characters=_WIDE)
        self._backups = backups
        self._folder = folder
        self._key_file_only = key_file_only
        self._opened: Secret | None = None
        self._looked = False
        self._replaces = True
        self._owner: str | None = None
        self.secret = BackupSecret(wrong_groups)
        self._choosing = QWidget()
        self._add_choosing()
        self.body.addWidget(self._choosing)
        self.body.addWidget(self.line)
        self.preview = BackupPreview(self, tasks)
        self.preview.hide()
        self.body.addWidget(self.preview, 1)
        self.fill()
        self.first_focus = self.secret.passphrase.field
        self._set_foot()
        self._list(lambda: backups.copies(folder))

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _add_choosing(self) -> None:
        column = _part(self._choosing)
        column.addWidget(PlainText(words.lead(key_file_only=self._key_file_only), "lead"))
        self.copies = BackupList(self)
        self.list = BackupListView(self.copies, self.tr("Backups, newest first"))
        self.list.selectionModel().currentChanged.connect(self._set_foot)
        self.list.activated.connect(self._act)
        both = SideBySide(_SIDE_BY_SIDE)
        left, right = QWidget(), QWidget()
        both.add(left, 3)
        both.add(right, 3)
        column.addWidget(both)
        column = _part(left)
        column.addWidget(self.list)
        self._none = PlainText(self.tr("No backup was found beside your journal or in your second place."))
        self._none.hide()
        column.addWidget(self._none)
        row = WrappingRow(Space.SMALL)
        self._elsewhere = (
            button(self.tr("Look in another folder …"), self._other_folder),
            button(self.tr("Another file …"), self._other_file),
        )
        for made in self._elsewhere:
            row.addWidget(made)
        column.addLayout(row)
        column.addStretch(1)
        column = _part(right)
        column.addWidget(self.secret)
        self.secret.entered.connect(self._unlock)
        self.secret.changed.connect(self._close_again)
        target = WrappingRow(Space.SMALL)
        self._target = button("", self._choose_target, "quiet")
        target.addWidget(self._target)
        self._where = PlainText("", "soft").selectable()
        column.addWidget(self._where)
        column.addLayout(target)
        column.addStretch(1)
        self._target.setText(self.tr("Restore it into another folder …"))
        self._target.setVisible(not self._key_file_only)
        self._show_target()

    def _show_target(self) -> None:
        self._where.setText(words.place(self._folder, key_file_only=self._key_file_only))
        folder = self._folder

        def show(replaces: bool) -> None:
            self._replaces = replaces

        self.later(self.tasks, lambda: self._backups.replaces(folder), show)

    def _set_foot(self) -> None:
        """Offer what can be done now: open the backups, or restore the chosen one."""
        if self._opened is None:
            self._offer(button(self.tr("Open the backups"), self._unlock, "primary"), can=bool(self.copies.copies))
            return
        ask = self.tr("Put the key file back …") if self._key_file_only else self.tr("Restore this backup …")
        restore = button(ask, self._restore, "primary")
        look = button(self.tr("Look inside"), self._look_inside)
        chosen = self._chosen
        self._offer(restore, look, can=chosen is not None and self.copies.opens(chosen))

    def _offer(self, primary: QPushButton, *others: QPushButton, can: bool) -> None:
        for made in (primary, *others):
            made.setEnabled(can)
        self.foot(primary, *others, back=True)
        held = (primary, *others) if can else ()
        self.hold_still(self.list, self.secret, self._target, *self._elsewhere, *held)

    # ── which backups there are ───────────────────────────────────────────────────────────────
    @property
    def _chosen(self) -> BackupCopy | None:
        return self.copies.copy_at(self.list.currentIndex().row())

    def _list(self, find: Callable[[], tuple[BackupCopy, ...]], *, asked_for: bool = False) -> None:
        """List what ``find`` finds; the officer ``asked_for`` just those."""
        self.errors.clear()
        self.remedies = {
            Remedy.TRY_AGAIN: lambda: self._list(find, asked_for=asked_for),
            Remedy.CHOOSE_FOLDER: self._other_folder,
        }
        backups, folder = self._backups, self._folder

        def work() -> tuple[tuple[BackupCopy, ...], str | None]:
            return find(), backups.owner(folder)

        self.later(self.tasks, work, lambda found: self._show_copies(*found, asked_for=asked_for))

    def _show_copies(self, found: tuple[BackupCopy, ...], owner: str | None, *, asked_for: bool) -> None:
        known = {copy.path: copy for copy in (*self.copies.copies, *found)}
        self.copies.show(tuple(known.values()), self._folder)
        self.list.setVisible(bool(known))
        self._none.setVisible(not known)
        self._opened = None
        self._owner = owner
        row = self.copies.newest({copy.path for copy in found}, owner, whoever=asked_for)
        self.list.setCurrentIndex(self.copies.index(row))
        self._set_foot()

    def _other_folder(self) -> None:
        self._look_in(dialogs.choose_folder(self, self.tr("A folder with backups"), Path.home()))

    def _other_file(self) -> None:
        title, kind = self.tr("A backup file"), self.tr("Backups (*.bcbackup)")
        self._look_in(dialogs.choose_file(self, title, Path.home(), kind))

    def _look_in(self, place: Path | None) -> None:
        if place is not None:
            self._list(lambda: self._backups.copies_in(place), asked_for=True)

    def _choose_target(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("A folder for the restored journal"), self._folder.parent)
        if chosen is not None:
            self._folder = chosen
            self.errors.clear()
            self._show_target()

    # ── opening them ──────────────────────────────────────────────────────────────────────────
    def _unlock(self) -> None:
        if not self.copies.copies or self.line.busy:
            return
        copies, secret = self.copies.copies, Secret(self.secret.text, self.secret.by_recovery_key)
        self.remedies = {Remedy.TRY_AGAIN: self._unlock, Remedy.CHOOSE_FOLDER: self._other_folder}
        self.run_long(
            self.tr("Opening the backups. This takes a moment on purpose."),
            lambda progress: self._backups.unlock(
                copies, secret.text, by_recovery_key=secret.by_recovery_key, progress=progress
            ),
            lambda counts: self._unlocked(counts, secret),
            self._not_unlocked,
        )

    def _unlocked(self, counts: dict[Path, int], secret: Secret) -> None:
        self._opened = secret
        self.copies.count(counts)
        chosen = self._chosen
        if chosen is None or not self.copies.opens(chosen):
            self.list.setCurrentIndex(self.copies.index(self.copies.newest(counts, self._owner, whoever=True)))
        self._set_foot()
        self.list.setFocus()
        self.bring_up(self.list)
        announce(self, words.opened(len(counts), len(self.copies.copies)))

    def _not_unlocked(self, error: Exception) -> None:
        self.fail(error, self.secret.field if isinstance(error, WrongPassphrase) else None)
        self.secret.again()

    def _close_again(self) -> None:
        if self._opened is not None:
            self._opened = None
            self.copies.count(None)
            self._set_foot()

    def _act(self) -> None:
        if self._opened is None:
            self._unlock()
        elif self._chosen is not None and self.copies.opens(self._chosen):
            self._look_inside()

    # ── looking inside ────────────────────────────────────────────────────────────────────────
    def _look_inside(self) -> None:
        chosen, secret, folder = self._chosen, self._opened, self._folder
        if chosen is None or secret is None:
            return
        self.remedies = {Remedy.TRY_AGAIN: self._look_inside, Remedy.CHOOSE_FOLDER: self._choose_target}
        self._looked = True
        self.run_long(
            self.tr("Opening a copy to look into."),
            lambda progress: self._backups.preview(
                folder, chosen, secret.text, by_recovery_key=secret.by_recovery_key, progress=progress
            ),
            lambda look: self._show_inside(look, chosen),
        )

    def _show_inside(self, look: Looking, copy: BackupCopy) -> None:
        if not self._looked:
            return  # it was ended before it began
        self._choosing.hide()
        self.foot(button(self.tr("Back to the backups"), self._end_look, "primary"))
        self.bring_up(self.title)
        self.preview.begin(look, self.tr("The backup of {when}").format(when=moment(copy.made_at)))

    def _close_look(self) -> None:
        """Close what is looked into, also what is only being opened: the worker does one after the other."""
        self.preview.end()
        if self._looked:
            self._looked = False
            self.later(self.tasks, self._backups.end_preview, lambda _: None)

    def _end_look(self) -> None:
        self._close_look()
        self._choosing.show()
        self._set_foot()
        self.list.setFocus()

    def step_back(self) -> bool:
        """Let Escape stop the work, or lead out of the look inside, before it leads away."""
        if super().step_back():
            return True
        if not self.preview.busy:
            return False
        self._end_look()
        return True

    def leaving(self) -> None:
        """Leave no opened copy behind."""
        self._close_look()
        super().leaving()

    def forget(self) -> None:
        """Close what is looked into when a lock takes the page away."""
        self._close_look()
        super().forget()

    # ── restoring ─────────────────────────────────────────────────────────────────────────────
    def _restore(self, *, even_if_held_elsewhere: bool = False) -> None:
        chosen, secret = self._chosen, self._opened
        if chosen is None or secret is None or not self._agreed(chosen):
            return
        folder, backups, key_file_only = self._folder, self._backups, self._key_file_only
        self.remedies = {
            Remedy.TRY_AGAIN: self._restore,
            Remedy.CHOOSE_FOLDER: self._other_folder if key_file_only else self._choose_target,
            Remedy.OPEN_ANYWAY: partial(self._restore, even_if_held_elsewhere=True),
        }

        def work(progress: Progress) -> Path | None:
            by_key, anyway = secret.by_recovery_key, even_if_held_elsewhere
            if key_file_only:
                return backups.restore_key_file(
                    folder, chosen, secret.text, by_recovery_key=by_key, even_if_held_elsewhere=anyway
                )
            return backups.restore(
                folder, chosen, secret.text, by_recovery_key=by_key, even_if_held_elsewhere=anyway, progress=progress
            )

        self.run_long(
            words.working(key_file_only=key_file_only),
            work,
            lambda aside: self._restored(chosen, folder, aside, by_recovery_key=secret.by_recovery_key),
        )

    def _agreed(self, copy: BackupCopy) -> bool:
        asked = words.question(copy.made_at, self._folder, key_file_only=self._key_file_only, replaces=self._replaces)
        return dialogs.confirm(self, *asked)

    def _restored(self, copy: BackupCopy, folder: Path, aside: Path | None, *, by_recovery_key: bool) -> None:
        for part in (self._choosing, self.preview):
            part.hide()
        headline = words.done(copy.made_at, key_file_only=self._key_file_only)
        card = _told(headline, words.opens_with(by_recovery_key=by_recovery_key), aside)
        if aside is not None and not self._key_file_only:
            card.say(words.look_at_hold(), "small")
        self.body.insertWidget(self.body.count() - 1, card)
        then = Place.FORGOT if by_recovery_key else Place.OPEN_JOURNAL
        opening = button(self.tr("Open my journal"), lambda: self.go_to(then, folder), "primary")
        self.hold_still()
        self.foot(opening, back=True)
        self.first_focus = opening
        opening.setFocus()
        announce(self, headline)


def _part(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.BASE)
    return column


def _told(headline: str, opens_with: str, aside: Path | None) -> Card:
    card = Card()
    card.say(headline, "heading")
    card.say(opens_with)
    if aside is not None:
        card.say(words.kept_in(aside), "small").selectable()
    return card
