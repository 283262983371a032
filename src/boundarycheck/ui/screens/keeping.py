"""How long things are kept, and the hold that stops every deletion."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import astuple
from typing import TYPE_CHECKING, NamedTuple

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.keeping import BIN_DAYS, Going, Hold, Keep, KeptKind
from boundarycheck.services.keeping import NOTE_LIMIT
from boundarycheck.ui import dialogs
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.keeping_words import (
    going_words,
    hold_wording,
    keep_words,
    last_gone_words,
    next_words,
    notice_words,
)
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled, WordsField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.journal import Draft
    from boundarycheck.domain.keeping import Gone, Retention
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.keeping import KeepingService
    from boundarycheck.services.tasks import Tasks

SLOT = "hold:note"
_NOTE = "note"
_NOTE_LINES = 3


class _Found(NamedTuple):
    """What the page shows."""

    chosen: Retention
    waiting: Going
    next_ends: dict[KeptKind, datetime]
    last: Gone | None


class _Wanted(NamedTuple):
    """What is to be changed, whether any of it makes a time shorter, and what is over its new time already."""

    changed: dict[KeptKind, Keep]
    shorter: bool
    going: Going


class Keeping(Page):
    """Three choices that count when they are saved, and a hold that is put on and lifted."""

    def __init__(self, keeping: KeepingService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(self.tr("Keeping and deleting"))
        self.belongs_to = Place.SETTINGS
        self._keeping = keeping
        self._drafts = drafts
        self._tasks = tasks
        self.say(
            self.tr("Your journal keeps everything, unless you choose here when older things are erased."),
            "lead",
        )
        self._waiting = self.say("", "soft")
        self._waiting.hide()
        self._last = self.say("", "soft")
        self._last.hide()
        self._add_times()
        self._add_hold()
        self._add_bin()
        self.fill()
        self._save = button(self.tr("Save these times"), self._ask, "primary")
        self.foot(self._save, back=True)
        self.first_focus = self.choices[KeptKind.ENTRIES]
        self._keeper = DraftKeeper(self, SLOT, self._collect, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.note.setReadOnly(True)  # what is typed before the note is here would be written over
        self.later(tasks, lambda: (keeping.hold(), drafts.find(SLOT)), self._begin)
        self._load()

    def unsaved(self) -> Draft | None:
        """Return a note that was typed and is neither saved nor in a draft."""
        return self._keeper.unsaved()

    def leaving(self) -> None:
        """Keep a note that was typed as a draft; it stands here again on return."""
        self._keeper.keep_now()

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _add_times(self) -> None:
        labels = {
            KeptKind.ENTRIES: self.tr("Entries"),
            KeptKind.CHECKS: self.tr("Checks, and what you decided after them"),
            KeptKind.LETTERS: self.tr("Letters, with their files"),
        }
        card = self.card()
        card.say(self.tr("How long to keep them"), "heading")
        card.say(self.tr("The time begins when you last changed something. People and your plan always stay."), "soft")
        self.choices = {kind: Choice(keep_words(), Keep.ALWAYS) for kind in labels}
        self._next: dict[KeptKind, PlainText] = {}
        for kind, label in labels.items():
            card.column.addWidget(Labelled(label, self.choices[kind]))
            self._next[kind] = card.say("", "small")
            self._next[kind].hide()
            # It tells of the time that counts, which is not the one that is being chosen now.
            self.choices[kind].currentIndexChanged.connect(self._next[kind].hide)
        card.say(
            self.tr(
                "What is over its time is erased after you open the journal, never sooner than a day after you chose. "
                "You are told how much it was."
            ),
            "small",
        )
        card.say(
            self.tr(
                "Older backups still hold what is erased here. Those that BoundaryCheck makes itself reach back half a "
                "year or more. Copies that you made yourself hold it for as long as you have them."
            ),
            "small",
        )

    def _add_hold(self) -> None:
        card = self.card()
        card.say(self.tr("Hold"), "heading")
        card.say(
            self.tr(
                "Is there an investigation, a report or a court case, or may one come? Then you may have a duty to "
                "keep what you have. A hold stops every deletion until you lift it, by hand and by time."
            )
        )
        self.hold_state = PlainText("", "strong")
        card.column.addWidget(self.hold_state)
        self.note = WordsField(self.tr("Why, if you want to note it"), lines=_NOTE_LINES, limit=NOTE_LIMIT)
        self._noted = Labelled(self.tr("Why, if you want to note it"), self.note)
        card.column.addWidget(self._noted)
        self._put = button(self.tr("Put on hold"), self._put_on_hold)
        self._lift = button(self.tr("Lift the hold"), self._ask_to_lift, "quiet")
        card.offer(self._put, self._lift)

    def _add_bin(self) -> None:
        card = self.card()
        card.say(self.tr("Deleted entries"), "heading")
        words = self.tr("A deleted entry can be put back for {days} days. Then it is erased for good.")
        card.say(words.format(days=BIN_DAYS))
        card.offer(button(self.tr("Deleted entries"), lambda: self.go_to(Place.BIN)))

    # ── how long ──────────────────────────────────────────────────────────────────────────────
    def _load(self) -> None:
        keeping = self._keeping
        self.later(
            self._tasks,
            lambda: _Found(keeping.chosen(), keeping.waiting(), keeping.next_ends(), keeping.last_gone()),
            self._show,
        )

    def _show(self, found: _Found) -> None:
        for kind, choice in self.choices.items():
            choice.setCurrentIndex(choice.findData(found.chosen.of(kind).value))
        self._waiting.setVisible(found.waiting.anything)
        words = self.tr("Over their time now: {what}. They are erased when you open the journal on another day.")
        self._waiting.setText(words.format(what=going_words(found.waiting)))
        self._last.setVisible(found.last is not None)
        self._last.setText("" if found.last is None else last_gone_words(found.last))
        for kind, label in self._next.items():
            label.setVisible(kind in found.next_ends)
            label.setText(next_words(found.next_ends[kind]) if kind in found.next_ends else "")

    def _begin(self, found: tuple[Hold | None, Draft | None]) -> None:
        hold, draft = found
        kept = "" if hold is None else hold.note
        self.note.setPlainText(kept if draft is None else draft.fields.get(_NOTE, kept))
        self._keeper.settled()
        self.note.textChanged.connect(self._keeper.changed)
        self.note.setReadOnly(False)
        self._show_hold(hold)

    def _collect(self) -> dict[str, str]:
        return {_NOTE: self.note.words}

    def _show_hold(self, hold: Hold | None) -> None:
        self.hold_state.setText(
            self.tr("There is no hold.")
            if hold is None
            else self.tr(
                "On hold since {when}. Nothing can be deleted, and nothing goes when its time is over."
            ).format(when=moment(hold.since))
        )
        self._put.setText(self.tr("Put on hold") if hold is None else self.tr("Save the note"))
        self._lift.setVisible(hold is not None)
        self.order_again()

    def _ask(self) -> None:
        self.errors.clear()
        wanted = {kind: Keep(choice.value) for kind, choice in self.choices.items()}
        keeping = self._keeping

        def work() -> _Wanted:
            chosen = keeping.chosen()
            changed = {kind: keep for kind, keep in wanted.items() if keep is not chosen.of(kind)}
            shorter = {kind: keep for kind, keep in changed.items() if keep.shorter_than(chosen.of(kind))}
            counts = [astuple(keeping.would_go(kind, keep)) for kind, keep in shorter.items()]
            return _Wanted(changed, bool(shorter), Going(*map(sum, zip(*counts, strict=True))))

        self.later(self._tasks, work, self._asked)

    def _asked(self, wanted: _Wanted) -> None:
        if not wanted.shorter or self._agreed(wanted.going):
            changed = wanted.changed.items()
            self.later(self._tasks, lambda: [self._keeping.choose(*each) for each in changed], self._saved)

    def _agreed(self, going: Going) -> bool:
        over = self.tr("Over that time already: {what}.").format(what=going_words(going)) if going.anything else ""
        return dialogs.confirm(
            self,
            self.tr("Let them be erased when their time is over?"),
            f"{notice_words()} {over}".strip(),
            self.tr("Save these times"),
            self.tr("Change nothing"),
        )

    def _saved(self, _chosen: object) -> None:
        self.said.emit(self.tr("Saved. It counts from now on."))
        self._load()

    # ── the hold ──────────────────────────────────────────────────────────────────────────────
    def _put_on_hold(self) -> None:
        self.errors.clear()
        typed, keeping, drafts = self._collect(), self._keeping, self._drafts

        def work() -> Hold:
            try:
                hold = keeping.put_on_hold(typed[_NOTE])
            except ExpectedError:
                # The page may be left before anyone is told: the words must be in the vault all the same.
                with suppress(ExpectedError):
                    drafts.keep(SLOT, typed)
                raise
            drafts.drop(SLOT)
            return hold

        # Whoever leaves now must not have the draft written anew behind the work that drops it.
        self._keeper.settled(typed)
        self.later(self._tasks, work, self._held)

    def _held(self, hold: Hold) -> None:
        self.said.emit(self.tr("The journal is on hold. Nothing can be deleted."))
        self._show_hold(hold)
        self._load()

    def _ask_to_lift(self) -> None:
        self.later(self._tasks, self._keeping.over_time, self._lift_asked)

    def _lift_asked(self, over_time: Going) -> None:
        words = self.tr("Only the hold keeps these now: {what}. They go on another day, if you lift it.")
        over = words.format(what=going_words(over_time)) if over_time.anything else ""
        stays = self.tr("Since when it was on hold, and your note, stay in the journal as an entry.")
        if dialogs.confirm(
            self,
            self.tr("Lift the hold?"),
            " ".join(filter(None, (notice_words(), over, stays))),
            self.tr("Lift the hold"),
            self.tr("Leave it on"),
        ):
            self._let_go()

    def _let_go(self) -> None:
        typed, keeping, drafts, wording = self._collect(), self._keeping, self._drafts, hold_wording()

        def work() -> None:
            try:
                if typed[_NOTE].strip():
                    keeping.put_on_hold(typed[_NOTE])  # what was typed and not saved yet is a part of it
                keeping.lift_hold(wording)
            except ExpectedError:
                with suppress(ExpectedError):
                    drafts.keep(SLOT, typed)
                raise
            drafts.drop(SLOT)

        self._keeper.settled(typed)
        self.later(self._tasks, work, self._lifted)

    def _lifted(self, _result: None) -> None:
        self.note.clear()
        self._keeper.settled()
        self.said.emit(self.tr("The hold is lifted. What is over its time goes on another day."))
        self._put.setFocus()  # the button that had the focus goes
        self._show_hold(None)
        self._load()
