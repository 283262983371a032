"""One letter that left: where it stands, what to do next, what happened, and the copy of what left."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.follow_up import USUAL_REMIND_DAYS, WAITING, Stage
from boundarycheck.domain.journal import Draft
from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs, record_paper
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.request_cards import DidItGo, Notes
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.record_paper import record_blocks
from boundarycheck.ui.request_draft import handed_over
from boundarycheck.ui.request_words import day, stage_words
from boundarycheck.ui.tokens import Space
from boundarycheck.ui.unkept_drafts import bring_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.follow_up import KeptCopy, TrackedRequest
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook

_WIDE = 84
_REMIND_AFTER = (2, 3, 5, USUAL_REMIND_DAYS, 10, 14, 21, 30, 60, 90)
_DAYS_BACK = 90
_ON, _NOTE = "on", "note"


def slot_of(uid: str) -> str:
    """Return the slot in which a step of the letter ``uid`` is a draft: its day and its note."""
    return f"letter:{uid}"


@dataclass(frozen=True, slots=True)
class _Shown:
    tracked: TrackedRequest
    copies: tuple[KeptCopy, ...]
    draft: Draft | None


class LetterPage(Page):
    """Follows a request up. Every step is the officer's word, with a day, a note and an undo."""

    def __init__(
        self,
        uid: str,
        requests: RequestService,
        book: RequestBook,
        drafts: DraftService,
        tasks: Tasks,
        *,
        journal: JournalService,
        clock: Clock,
    ) -> None:
        super().__init__(self.tr("Your letter"), characters=_WIDE)
        self._uid = uid
        self._requests = requests
        self._book = book
        self._drafts = drafts
        self._tasks = tasks
        self._clock = clock
        self._today = clock.today()
        self.belongs_to = Place.REQUEST
        self.steps: dict[Stage, QPushButton] = {}
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.belonging = Belonging(self, journal, tasks)
        self.body.addWidget(self.belonging)
        self.fill()
        self.print = button(self.tr("Print the record"), self._print)
        self.save = button(self.tr("Save the record as PDF"), self._save)
        self.remove = button(self.tr("Delete …"), self._remove, "quiet")
        self._buttons = (self.print, self.save, self.remove)
        for made in self._buttons:
            made.setEnabled(False)
        self.foot(None, *self._buttons, back=True)
        self.first_focus = self.title
        self._keeper = DraftKeeper(self, slot_of(uid), self._collect, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.belonging.ask(uid)
        self._load()

    # ── what is typed ─────────────────────────────────────────────────────────────────────────
    def unsaved(self) -> Draft | None:
        """Return a day and a note that are neither a step nor in a draft."""
        return self._keeper.unsaved()

    def leaving(self) -> None:
        """Keep the day and the note; they stand here again on return."""
        self._keeper.keep_now()

    def _collect(self) -> dict[str, str]:
        if not self.steps:
            return {_ON: "", _NOTE: ""}
        on = self.on.value
        return {_ON: "" if on == self._today.isoformat() else on, _NOTE: self.note.text()}

    def _load(self) -> None:
        book, drafts, uid, requests = self._book, self._drafts, self._uid, self._requests
        self._keeper.keep_now()  # so that it is found with the rest

        def read() -> _Shown:
            requests.read_agency()  # whether a letter of its own is a report decides what helps after a no
            return _Shown(book.find(uid), book.copies(uid), drafts.find(slot_of(uid)))

        self.later(self._tasks, read, self._show)

    def _show(self, shown: _Shown) -> None:
        self.shown = shown
        self._today = self._clock.today()
        fresh = QWidget()
        self._parts = QVBoxLayout(fresh)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(Space.BASE)
        tracked = shown.tracked
        self._put(PlainText(tracked.subject, "lead"))
        self._add_question(tracked)
        self._add_steps(tracked)
        self._fill_in({} if shown.draft is None else shown.draft.fields)
        self._add_reminder(tracked)
        self._add_after_no(tracked)
        self._add_record(shown)
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and self._holder.isAncestorOf(focused)
        self.body.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh
        fresh.show()  # now, not with the next event: Tab has to find what is new at once
        for made in self._buttons:
            made.setEnabled(True)
        self.order_again()
        if had_focus:  # what had it is gone: the page is read from its beginning
            self.setFocus()

    def _put(self, part: QWidget) -> None:
        self._parts.addWidget(part)

    # ── where it stands, and the next step ────────────────────────────────────────────────────
    def _add_question(self, tracked: TrackedRequest) -> None:
        if tracked.stage is Stage.HANDING_OVER:
            self.did_it_go = DidItGo(partial(self._step, Stage.HANDED_OVER), partial(self._step, Stage.DRAFT))
            self._put(self.did_it_go)
            self.did_it_go.ask(tracked, day(tracked.events[-1].on))
        elif tracked.stage is Stage.DRAFT:
            card = Card("quiet-card")
            card.say(stage_words(tracked.stage), "heading")
            card.say(self.tr("Your choices and words stand in the letter as you left them."))
            again = button(self.tr("Open the letter"), lambda: self.go_to(Place.REQUEST, tracked.kind_id))
            card.offer(again)
            self._put(card)

    def _add_steps(self, tracked: TrackedRequest) -> None:
        self.steps = {}
        if tracked.stage in {Stage.DRAFT, Stage.HANDING_OVER} or not tracked.possible:
            return
        card = Card()
        card.say(stage_words(tracked.stage), "heading")
        card.say(self.tr("What happened next? Give the day and, if you like, a note."))
        self.on = Choice(self._days_past(), self._today.isoformat())
        self.note = LineField(self.tr("Note"))
        card.column.addWidget(Labelled(self.tr("The day it happened"), self.on))
        card.column.addWidget(Labelled(self.tr("Note"), self.note, self.tr("Who said what. Plain facts help most.")))
        for stage in tracked.possible:
            self.steps[stage] = button(stage_words(stage), partial(self._step, stage))
        card.offer(*self.steps.values())
        self._put(card)

    def _fill_in(self, typed: Mapping[str, str]) -> None:
        """Put the day and the note back that were typed, and keep what is typed from here on."""
        if self.steps:
            self.on.setCurrentIndex(max(self.on.findData(typed.get(_ON, "")), 0))
            self.note.setText(typed.get(_NOTE, ""))
            self.on.currentIndexChanged.connect(self._keeper.changed)
            self.note.textChanged.connect(self._keeper.changed)
        self._keeper.settled()

    def _days_past(self) -> dict[str, str]:
        """Return the days to choose from, today first: none lies ahead, and none can be mistyped."""
        days = [self._today - timedelta(days=back) for back in range(_DAYS_BACK)]
        words = {each.isoformat(): day(each) for each in days}
        words[days[0].isoformat()] = self.tr("Today, {day}").format(day=day(days[0]))
        words[days[1].isoformat()] = self.tr("Yesterday, {day}").format(day=day(days[1]))
        return words

    def _step(self, stage: Stage) -> None:
        self.errors.clear()
        on, note = self._clock.today(), ""
        if self.steps:
            on, note = date.fromisoformat(self.on.value), self.note.text().strip()
        book, drafts, uid, before = self._book, self._drafts, self._uid, self.shown.tracked
        typed = Draft(slot_of(uid), self._collect()) if self.steps else None
        self._keeper.settled()

        def keep() -> tuple[TrackedRequest, Draft | None]:
            if stage is Stage.HANDED_OVER:
                return handed_over(book, drafts, uid, on)
            try:
                tracked = book.step(uid, stage, on, note)
            except ExpectedError:
                # The page may be left before anyone is told: the note must be in the vault all the same.
                if typed is not None:
                    with suppress(ExpectedError):
                        drafts.keep(typed.slot, typed.fields)
                raise
            drafts.drop(slot_of(uid))
            return tracked, None

        def undo(letter: Draft | None) -> None:
            book.put_back(before)
            for taken in (letter, typed):
                if taken is not None and not taken.empty:
                    bring_back(drafts, taken.slot, taken.fields)

        def stepped(kept: tuple[TrackedRequest, Draft | None]) -> None:
            tracked, letter = kept
            words = self.tr("Kept: {stage}.").format(stage=stage_words(tracked.stage))
            self.undoable.emit(Undo(words, partial(undo, letter), Route(Place.LETTER, uid)))
            self._load()

        self.later(self._tasks, keep, stepped, self._not_stepped)

    def _not_stepped(self, error: Exception) -> None:
        self._keeper.settled({})
        self._keeper.changed()
        self.fail(error)

    # ── reminders ─────────────────────────────────────────────────────────────────────────────
    def _add_reminder(self, tracked: TrackedRequest) -> None:
        if tracked.stage not in WAITING:
            return
        card = Card("quiet-card")
        card.say(self.tr("Ask me about it"), "heading")
        if tracked.remind_on is None:
            now = self.tr("No reminder is set. It would stand on your home page here, and nowhere else.")
        else:
            now = self.tr("A card on your home page here asks about it from {day} on.").format(
                day=day(tracked.remind_on)
            )
        card.say(now)
        words = {str(days): self.tr("In {days} days").format(days=days) for days in _REMIND_AFTER}
        self.days = Choice(words, str(USUAL_REMIND_DAYS))
        card.column.addWidget(Labelled(self.tr("When"), self.days))
        self.remind = button(self.tr("Set it"), lambda: self._remind(int(self.days.value)))
        self.no_reminder = button(self.tr("Take it away"), lambda: self._remind(None), "quiet")
        self.no_reminder.setVisible(tracked.remind_on is not None)
        card.offer(self.remind, self.no_reminder)
        self._put(card)

    def _remind(self, days: int | None) -> None:
        book, uid = self._book, self._uid
        self.later(self._tasks, lambda: book.remind(uid, days), lambda _: self._load())

    # ── after a no ────────────────────────────────────────────────────────────────────────────
    def _add_after_no(self, tracked: TrackedRequest) -> None:
        if tracked.stage is not Stage.DECLINED:
            return
        self._put(PlainText(self.tr("They said no. What next?"), "heading"))
        wording = self._requests.wording
        reported = any(kind.report for kind in self._requests.kinds if kind.kind_id == tracked.kind_id)
        self._put(Notes((*wording.declined_report, *wording.declined) if reported else wording.declined))
        if not reported:
            card = Card("quiet-card")
            card.say(self.tr("If you reported something, and this no came after it"), "strong")
            card.column.addWidget(Notes(wording.declined_report))
            self._put(card)
        again = Card("quiet-card")
        again.say(self.tr("You can ask again, or ask someone else."), "strong")
        again.offer(
            button(self.tr("Write it anew"), lambda: self.go_to(Place.REQUEST, tracked.kind_id)),
            button(self.tr("People to call"), lambda: self.go_to(Place.PEOPLE)),
        )
        self._put(again)

    # ── the record ────────────────────────────────────────────────────────────────────────────
    def _add_record(self, shown: _Shown) -> None:
        card = Card()
        for text, heading in record_blocks(shown.tracked, shown.copies, self._today):
            card.column.addWidget(PlainText(text, "strong" if heading else "body").selectable())
        self._put(card)
        if not shown.copies:
            return
        kept = Card("quiet-card")
        kept.say(self.tr("The exact files, as they left"), "strong")
        kept.offer(
            *(
                button(self.tr("Save {name}").format(name=copy.name), partial(self._save_copy, copy.name), "quiet")
                for copy in shown.copies
            )
        )
        self._put(kept)

    def _save_copy(self, name: str) -> None:
        place = dialogs.choose_new_file(self, self.tr("Save a copy"), _documents() / name, f"*{Path(name).suffix}")
        if place is None:
            return
        book, uid = self._book, self._uid

        def save(data: bytes) -> None:
            if self.guarded(lambda: write_plain(place, data)):
                self.said.emit(self.tr("Saved as {name}.").format(name=place.name))

        self.later(self._tasks, lambda: book.copy(uid, name), save)

    def _save(self) -> None:
        start = _documents() / "record.pdf"
        place = dialogs.choose_new_file(self, self.tr("Save the record as PDF"), start, self.tr("PDF (*.pdf)"))
        if place is not None and self.guarded(lambda: write_plain(place, record_paper.pdf(*self._record()))):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))

    def _print(self) -> None:
        printer = record_paper.printer()
        if dialogs.choose_printer(self, printer) and self.guarded(
            lambda: record_paper.print_on(*self._record(), printer)
        ):
            self.said.emit(self.tr("Given to the printer."))

    def _record(self) -> tuple[TrackedRequest, tuple[KeptCopy, ...], date]:
        if self._today != self._clock.today():  # what is printed is what stands here
            self._keeper.keep_now()
            self._show(replace(self.shown, draft=Draft(slot_of(self._uid), self._collect())))
        return self.shown.tracked, self.shown.copies, self._today

    def _remove(self) -> None:
        self.before_deleting(self._tasks, self._ask_to_remove)

    def _ask_to_remove(self) -> None:
        if not self.agreed_to_lose(
            self.tr("Delete this letter and the copies of it?"), self.tr("Delete it"), self.tr("Do not delete it")
        ):
            return
        book, drafts, uid = self._book, self._drafts, self._uid
        self._keeper.settled()

        def remove() -> None:
            book.remove(uid)
            drafts.drop(slot_of(uid))

        self.later(self._tasks, remove, lambda _: self.go_to(Place.LETTERS))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
