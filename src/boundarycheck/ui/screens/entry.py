"""Reads one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryKind
from boundarycheck.ui import dialogs
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Entry
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.tasks import Tasks


class EntryPage(Page):
    """The words, when they were written, and what can be done with them."""

    def __init__(self, entry_id: int, journal: JournalService, tasks: Tasks) -> None:
        super().__init__(self.tr("Entry"))
        self._entry_id = entry_id
        self._journal = journal
        self._tasks = tasks
        self._when = self.say("", "soft")
        self.words = WordsField(self.tr("What you wrote"), lines=10)
        self.words.setReadOnly(True)
        as_role(self.words, "reading")
        self.body.addWidget(self.words, 1)
        self.first_focus = self.words
        self.foot(None, back=True)
        self.later(tasks, lambda: journal.read(entry_id), self._show)

    def _show(self, entry: Entry) -> None:
        self.title.setText(entry.text.title or kind_words(entry.kind))
        when = self.tr("Written {when}").format(when=moment(entry.written_at))
        if entry.changed_at != entry.written_at:
            changed = self.tr("changed {when}").format(when=moment(entry.changed_at))
            when = f"{when} · {changed}"
        self._when.setText(when)
        self.words.setPlainText(entry.text.body)
        delete = button(self.tr("Delete …"), self._delete, "quiet")
        if entry.kind is EntryKind.NOTE:
            primary = button(self.tr("Change it"), lambda: self.go_to(Place.WRITE, self._entry_id), "primary")
            self.foot(primary, delete, back=True)
        elif entry.check is not None:
            primary = button(self.tr("Where it led"), lambda: self.go_to(Place.RESULT, entry), "primary")
            self.foot(primary, delete, back=True)
        self.words.setFocus()

    def _delete(self) -> None:
        agreed = dialogs.confirm(
            self,
            self.tr("Move this entry to the deleted ones?"),
            self.tr(
                "If it may matter to a report, an investigation or a court case, you may have a duty to keep it. "
                "Destroying records in such a case can be a crime of its own. Ask a lawyer first if you are not sure. "
                "Deleted entries stay in the journal until you empty the bin."
            ),
            self.tr("Delete it"),
            self.tr("Keep it"),
        )
        if agreed:
            self.later(self._tasks, lambda: self._journal.bin(self._entry_id), self._deleted)

    def _deleted(self, _result: None) -> None:
        entry_id, journal = self._entry_id, self._journal
        words = self.tr("The entry was deleted.")
        self.undoable.emit(Undo(words, lambda: journal.restore(entry_id), Route(Place.JOURNAL)))
        self.go_to(Place.JOURNAL)
