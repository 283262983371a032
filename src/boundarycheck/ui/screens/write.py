"""Writes an entry. Every word typed is in the vault as a draft, at most a second behind."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from boundarycheck.domain.errors import EntryGone, ExpectedError
from boundarycheck.domain.journal import TITLE_LIMIT
from boundarycheck.domain.typed_facts import TypedFacts, one_draft
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.editor import Editor
from boundarycheck.ui.parts.facts_panel import FactsPanel
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.find_in_text import FindInText
from boundarycheck.ui.parts.first_words import FirstWords
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from boundarycheck.domain.entry_facts import EntryFacts, Link, LinkKind
    from boundarycheck.domain.journal import Draft, Entry
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.linking import LinkTarget
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.unkept_drafts import UnkeptDrafts

_WIDE = 90
_SAID_AFTER_MS = 500
"""A paste that takes longer is told of."""
NEW_ENTRY = "entry:new"
"""The slot of the draft of an entry that is not in the journal yet."""


class Write(Page):
    """A new entry, or another wording of the one with ``entry_id``."""

    def __init__(self, entry_id: int | None, journal: JournalService, drafts: UnkeptDrafts, tasks: Tasks) -> None:
        super().__init__(self.tr("New entry") if entry_id is None else self.tr("Change the entry"), characters=_WIDE)
        self.say(
            self.tr("A line is enough. Below, you can add the day it happened and a word to find it by.")
            if entry_id is None
            else self.tr("Change what you like. What stood here before is kept beside it.")
        )
        self._entry_id = entry_id
        self._journal = journal
        self._drafts = drafts
        self._tasks = tasks
        self.name = LineField(self.tr("Title"), limit=TITLE_LIMIT)
        self.words = Editor(
            self.tr("Your words"),
            lines=9,
            hint=self.tr(
                "What happened, what you noticed, what you want to do. No name of anyone in custody is needed."
            ),
        )
        self.body.addWidget(Labelled(self.tr("Title"), self.name, self.tr("If you like.")))
        self.finding = FindInText(self.words, self.name.text, self)
        self.body.addWidget(Labelled(self.tr("Your words"), self.words), 1)
        self.body.addWidget(self.finding)
        self.beginnings = FirstWords()
        self.facts = FactsPanel(journal.today)
        self.beginnings.hide()
        self.body.addWidget(self.beginnings)
        self.body.addWidget(self.facts)
        self._state = self.say("", "small")
        slot = NEW_ENTRY if entry_id is None else f"entry:{entry_id}"
        self._keeper = DraftKeeper(self, slot, self._fields, drafts, tasks)
        self._keeper.kept.connect(self._draft_kept)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self._save_button = button(self.tr("Save the entry"), self._save, "primary")
        self._save_button.setToolTip("Ctrl+Enter")
        self.foot(self._save_button, button(self.tr("Throw away"), self._throw_away, "quiet"), back=True)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)
        self.first_focus = self.words
        self._hold(True)  # what is typed before the draft is here would stand in its way
        self._connect_parts()
        self.later(tasks, self._begin, self._show)
        self.later(tasks, lambda: [each.tag for each in journal.tags()], self.facts.tags.offer)

    def _connect_parts(self) -> None:
        self.name.textChanged.connect(self.finding.look_again)
        self.beginnings.chosen.connect(self._begin_with)
        self.facts.reshaped.connect(self.order_again)
        self.facts.unfolded.connect(self.bring_up)
        self.facts.links.wanted.connect(self._offer_links)
        self._long_paste = QTimer(self)
        self._long_paste.setSingleShot(True)
        self._long_paste.setInterval(_SAID_AFTER_MS)
        self._long_paste.timeout.connect(self._tell_of_pasting)
        self.words.pasting.connect(self._pasting)

    def unsaved(self) -> Draft | None:
        """Return what was typed since the draft was last kept."""
        return self._keeper.unsaved()

    def leaving(self) -> None:
        """Keep the draft when the officer goes elsewhere."""
        self._keeper.keep_now()

    def _begin(self) -> tuple[Draft | None, Entry | None, TypedFacts, dict[Link, LinkTarget]]:
        draft, entry = self._drafts.find(self._keeper.slot), None
        if self._entry_id is not None:
            try:
                entry = self._journal.read(self._entry_id)
            except EntryGone:
                if draft is None:  # else it is there to go on with, also when its entry was erased
                    raise
        typed = TypedFacts()
        if draft is not None:
            typed = TypedFacts.in_fields(draft.fields)
        elif entry is not None:
            typed = TypedFacts.of(entry.facts)
        return draft, entry, typed, self._journal.links.targets(typed.links)

    def _show(self, begun: tuple[Draft | None, Entry | None, TypedFacts, dict[Link, LinkTarget]]) -> None:
        draft, entry, typed, targets = begun
        if draft is not None:
            self.name.setText(draft.fields.get("title", ""))
            self.words.setPlainText(draft.fields.get("body", ""))
            self._state.setText(self.tr("This is the draft you left here."))
        elif entry is not None:
            self.name.setText(entry.text.title)
            self.words.setPlainText(entry.text.body)
        if entry is not None:
            when = moment(entry.written_at)
            self.facts.happened.written.setText(self.tr("Written {when}. That stays as it is.").format(when=when))
        self.facts.show_typed(typed, targets)
        self._keeper.settled()
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)
        self.name.textChanged.connect(self._typed)
        self.words.textChanged.connect(self._typed)
        self.facts.changed.connect(self._typed)
        self._hold(False)
        self._offer_beginnings()

    def _offer_beginnings(self) -> None:
        empty = self.words.document().isEmpty()
        if empty == self.beginnings.isHidden():
            self.beginnings.setVisible(empty)
            self.order_again()

    def _begin_with(self, words: str) -> None:
        self.words.setFocus()  # before what was pressed goes
        self.words.take(words)

    def _offer_links(self, kind: LinkKind) -> None:
        links = self._journal.links
        self.later(self._tasks, lambda: links.choices(kind), lambda found: self.facts.links.offer(kind, found))

    def _hold(self, held: bool) -> None:
        self.name.setReadOnly(held)
        self.words.setReadOnly(held)
        self.facts.setEnabled(not held)
        self.beginnings.setEnabled(not held)
        self._save_button.setEnabled(not held)

    def _fields(self) -> dict[str, str]:
        return {"title": self.name.text(), "body": self.words.words} | self.facts.typed.to_fields()

    def _typed(self) -> None:
        self._offer_beginnings()
        if not self.words.still_pasting:
            self._state.clear()
        self._keeper.changed()

    def _pasting(self, going_on: bool) -> None:
        if going_on:
            self._long_paste.start()
        else:
            self._long_paste.stop()
            self._state.clear()

    def _tell_of_pasting(self) -> None:
        self._state.setText(self.tr("Pasting …"))
        announce(self, self._state.text())

    def _draft_kept(self) -> None:
        self._state.setText(self.tr("Draft kept."))

    def _save(self) -> None:
        if not self._save_button.isEnabled():
            return
        self.errors.clear()
        if self.facts.problem():
            return
        typed = self.facts.typed
        self._hold(True)
        title, body, slot, fields = self.name.text(), self.words.words, self._keeper.slot, self._fields()

        def save() -> Entry:
            try:
                entry = self._put(title, body, typed.facts())
            except ExpectedError:
                # A lock may have come before anyone is told: the words must be in the vault all the same.
                with suppress(ExpectedError):
                    self._drafts.keep(slot, fields)
                raise
            self._drafts.forget(slot)
            return entry

        self._keeper.settled()
        self.later(self._tasks, save, self._saved, self._not_saved)

    def _put(self, title: str, body: str, facts: EntryFacts) -> Entry:
        slot = self._keeper.slot
        if self._entry_id is not None:
            with suppress(EntryGone):  # erased or in the bin: its new wording becomes an entry of its own
                return self._journal.change(self._entry_id, title, body, facts=facts, drop_draft=slot)
        return self._journal.add(title, body, facts=facts, drop_draft=slot)

    def _saved(self, entry: Entry) -> None:
        self._keeper.settled()
        if self._entry_id in {None, entry.entry_id}:
            self.said.emit(self.tr("Saved."))
        else:
            self.said.emit(self.tr("Saved as a new entry, because the one you changed was deleted."))
        self.go_to(Place.ENTRY, entry.entry_id)

    def _not_saved(self, error: Exception) -> None:
        self._hold(False)
        self._keeper.settled({})
        self._keeper.changed()
        self.fail(error)

    def _throw_away(self) -> None:
        visible = any(map(str.strip, self._fields().values()))
        if visible and not self.agreed_to_lose(
            self.tr("Throw these words away?"), self.tr("Throw them away"), self.tr("Keep them")
        ):
            return
        drafts, slot, fields = self._drafts, self._keeper.slot, self._fields()
        self._keeper.settled()
        target = Route(Place.WRITE, self._entry_id)
        if visible:
            self.undoable.emit(Undo(self.tr("Thrown away."), lambda: _bring_back(drafts, slot, fields), target))
        self.later(self._tasks, lambda: drafts.drop(slot), lambda _: self.go_to(Place.JOURNAL))


def _bring_back(drafts: UnkeptDrafts, slot: str, fields: dict[str, str]) -> None:
    """Put what was thrown away back in front of what was begun in its place since."""
    since = drafts.find(slot)
    if since is not None:
        fields = one_draft(fields, since.fields)
    drafts.keep(slot, fields)
