"""Reads one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryKind, EntryVersion
from boundarycheck.domain.searching import Wanted
from boundarycheck.ui import dialogs
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.keeping_words import deleting_words
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.entry_facts_view import EntryFactsView
from boundarycheck.ui.parts.entry_versions import EntryVersions
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.find_in_text import FindInText
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from boundarycheck.domain.entry_facts import Link
    from boundarycheck.domain.journal import Entry
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.linking import LinkTarget
    from boundarycheck.services.tasks import Tasks


class EntryPage(Page):
    """The words, when they were written, and what can be done with them; ``words`` that found it are marked."""

    def __init__(self, entry_id: int, journal: JournalService, tasks: Tasks, *, words: str = "") -> None:
        super().__init__(self.tr("Entry"))
        self._looked_for = words
        self._entry_id = entry_id
        self._title = ""
        self._journal = journal
        self._tasks = tasks
        self._when = self.say("", "soft")
        self.facts = EntryFactsView()
        self.facts.tag_chosen.connect(self._to_tag)
        self.facts.way_chosen.connect(self.go)
        self.body.addWidget(self.facts)
        self.words = WordsField(self.tr("What you wrote"), lines=10)
        self.words.setReadOnly(True)
        as_role(self.words, "reading")
        self.finding = FindInText(self.words, lambda: self._title, self)
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.finding)
        self.versions = EntryVersions()
        self.versions.wanted.connect(self._bring_back)
        self.versions.unfolded.connect(self._show_all)
        self.body.addWidget(self.versions)
        self.belonging = Belonging(self, journal, tasks)
        self.body.addWidget(self.belonging)
        self.first_focus = self.words
        self.foot(None, back=True)
        self._load()

    def _load(self) -> None:
        entry_id, journal = self._entry_id, self._journal

        def read() -> tuple[Entry, dict[Link, LinkTarget]]:
            entry = journal.read(entry_id)
            return entry, journal.links.targets(entry.facts.links)

        def read_versions() -> tuple[tuple[EntryVersion, ...], dict[Link, LinkTarget]]:
            versions = journal.versions(entry_id)
            return versions, journal.links.targets({link for each in versions for link in each.facts.links})

        self.later(self._tasks, read, lambda read: self._show(*read))
        self.later(self._tasks, read_versions, lambda read: self.versions.show_versions(*read))

    def _show(self, entry: Entry, targets: dict[Link, LinkTarget]) -> None:
        self._title = entry.text.title
        self.title.setText(self._title or kind_words(entry.kind))
        when = self._written(entry)
        if entry.changed_at != entry.written_at:
            changed = self.tr("changed {when}").format(when=moment(entry.changed_at))
            when = f"{when} · {changed}"
        self._when.setText(when)
        self.facts.show_facts(entry.facts, targets)
        if entry.check is not None:
            self.belonging.ask(entry.uid)
        self.words.setPlainText(entry.text.body)
        delete = button(self.tr("Delete …"), self._delete, "quiet")
        if entry.kind is EntryKind.NOTE:
            primary = button(self.tr("Change it"), lambda: self.go_to(Place.WRITE, self._entry_id), "primary")
            self.foot(primary, delete, back=True)
        elif entry.check is not None:
            primary = button(self.tr("Where it led"), lambda: self.go_to(Place.RESULT, entry), "primary")
            self.foot(primary, delete, back=True)
        self.words.setFocus()
        if self._looked_for:
            self.finding.open_search(self._looked_for)
            self._looked_for = ""

    def _to_tag(self, tag: str) -> None:
        self.go_to(Place.JOURNAL, Wanted(tags=(tag,)))

    def _written(self, entry: Entry) -> str:
        brought = entry.facts.brought_in
        if brought is None:
            return self.tr("Written {when}").format(when=moment(entry.written_at))
        here = self.tr("Brought in from a file {when}").format(when=moment(entry.written_at))
        if brought.written_at is None:
            return here
        said = self.tr("written {when}, as that file says").format(when=moment(brought.written_at))
        return f"{here} · {said}"

    def _show_all(self) -> None:
        set_reading_order(self)
        self._scroll.ensureWidgetVisible(self.versions)

    def _bring_back(self, version: EntryVersion) -> None:
        entry_id, journal = self._entry_id, self._journal

        def work() -> EntryVersion:
            present = journal.read(entry_id)
            journal.bring_back(entry_id, version)
            return EntryVersion(present.changed_at, present.text, present.facts)

        self.later(self._tasks, work, self._brought_back)

    def _brought_back(self, present: EntryVersion) -> None:
        entry_id, journal = self._entry_id, self._journal
        words = self.tr("Those words are back. The ones from before are kept as another version.")
        self.undoable.emit(Undo(words, lambda: journal.bring_back(entry_id, present), Route(Place.ENTRY, entry_id)))
        self._load()

    def _delete(self) -> None:
        self.before_deleting(self._tasks, self._ask_to_delete)

    def _ask_to_delete(self) -> None:
        agreed = dialogs.confirm(
            self,
            self.tr("Move this entry to the deleted ones?"),
            deleting_words(self.tr("A deleted entry can be put back for 30 days. Then it is erased for good.")),
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
