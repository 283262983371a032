"""A page inside a page: stages one after the other, with progress, a way back, and a draft of it all."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from boundarycheck.ui.check_drafts import STEP
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.text import PlainText, Tag
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import TARGET, Space
from boundarycheck.ui.unkept_drafts import bring_back

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks


class Stage(QWidget):
    """One of the pages inside the page.

    ``title`` is the page's title while the stage is shown, ``progress`` says in words how far one is, and
    ``waiting_for`` what is still to be done before one can go on.
    """

    changed = Signal()

    def __init__(self, title: str, progress: str, *, waiting_for: str = "") -> None:
        super().__init__()
        self.title = title
        self.progress = progress
        self.waiting_for = waiting_for
        self.first_focus: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.BASE)

    def say(self, text: str, role: str = "body") -> PlainText:
        """Add a text and return its label."""
        label = PlainText(text, role)
        self.column.addWidget(label)
        return label

    @property
    def ready(self) -> bool:
        """Whether one can go on from here."""
        return True

    def enter(self) -> None:
        """Enter was pressed on a choice while the stage was not ready yet."""

    @abstractmethod
    def fields(self) -> dict[str, str]:
        """Return what stands here as fields of the draft, empty ones left out."""

    @abstractmethod
    def fill(self, fields: Mapping[str, str]) -> None:
        """Show what ``fields`` hold; what they do not hold becomes empty."""


class SteppedPage(Page):
    """Goes through stages. Everything is kept as the draft in ``slot`` and found again on the next visit."""

    def __init__(self, title: str, place: Place, slot: str, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(title)
        self.last_words = self.tr("See where it leads")
        """What the button says that leads on from the last stage."""
        self._place = place
        self._drafts = drafts
        self._tasks = tasks
        self._stages: Sequence[Stage] = ()
        self._at = 0
        self._ready = False
        self.progress = PlainText("", "eyebrow")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.body.insertWidget(0, self.progress)
        self.body.insertWidget(1, self.bar)
        self.restored = Card("quiet-card")
        self.restored.say(self.tr("This is where you left off. Everything you entered is still here."))
        self.restored.hide()
        self.body.addWidget(self.restored)
        self._keeper = DraftKeeper(self, slot, self.fields, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.next = button("", self.go_on, "primary")
        self.over = button(self.tr("Start over"), self.start_over, "quiet")
        self.foot(self.next, self.over, back=True)
        self.waiting = Tag("", "small")
        self.waiting.setMinimumHeight(TARGET)  # in the middle of the line, as the words of the buttons beside it
        self.waiting.hide()
        self._foot_row.addWidget(self.waiting)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)

    # ── for the two checks ────────────────────────────────────────────────────────────────────
    def begin(self, stages: Sequence[Stage]) -> None:
        """Set up ``stages`` and look for a draft; until it is there nothing can be typed over it."""
        self._stages = stages
        self.bar.setRange(0, len(stages))
        for stage in stages:
            stage.hide()
            stage.setEnabled(False)
            stage.changed.connect(self._changed)
            self.body.addWidget(stage)
        self.fill()
        self._show(0)
        self.later(self._tasks, self._look, self._looked, self._not_found)

    def beginning(self) -> Mapping[str, str]:
        """Return what the stages hold before anything was typed, where no draft is there. Called on the worker."""
        return {}

    @abstractmethod
    def finish(self, fields: Mapping[str, str]) -> None:
        """Go to the result of the check in ``fields``; every stage is ready."""

    # ── what the officer does ─────────────────────────────────────────────────────────────────
    @property
    def stage(self) -> Stage:
        """The stage that is shown."""
        return self._stages[self._at]

    def go_on(self) -> None:
        """Go to the next stage, or after the last one to the result, if what is asked here was answered."""
        if not self.next.isEnabled():
            return
        self.errors.clear()
        if self._at + 1 < len(self._stages):
            self._move(self._at + 1)
            return
        self._keeper.keep_now()
        self.finish(self.fields())

    def step_back(self) -> bool:
        """Go one stage back; at the first one the window goes back a page."""
        if self._at == 0:
            return False
        self._move(self._at - 1)
        return True

    def start_over(self) -> None:
        """Empty every stage and forget the draft, once the officer agreed; can be taken back."""
        entered = any(name != STEP for name in self.fields())
        if entered and not self.agreed_to_lose(
            self.tr("Empty everything on this page?"), self.tr("Empty it"), self.tr("Leave it as it is")
        ):
            return
        drafts, slot, fields = self._drafts, self._keeper.slot, self.fields()
        for stage in self._stages:
            stage.fill({})
        self._move(0)
        self._keeper.settled()
        words = self.tr("Everything on this page was emptied.")
        self.undoable.emit(Undo(words, lambda: bring_back(drafts, slot, fields, besides=STEP), Route(self._place)))
        self.later(self._tasks, lambda: drafts.drop(slot), lambda _: None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take an Enter that the focused choice has no use for: it goes on."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.stage.ready:
            self.go_on()
        else:
            self.stage.enter()

    # ── the page as the window sees it ────────────────────────────────────────────────────────
    def fields(self) -> dict[str, str]:
        """Return everything that stands here as fields of the draft; none before anything was done."""
        fields = {name: value for stage in self._stages for name, value in stage.fields().items()}
        if fields or self._at:
            fields[STEP] = str(self._at)
        return fields

    def unsaved(self) -> Draft | None:
        """Return what was entered since the draft was last kept."""
        return self._keeper.unsaved() if self._ready else None

    def leaving(self) -> None:
        """Keep the draft when the officer goes elsewhere."""
        if self._ready:
            self._keeper.keep_now()

    def settled(self) -> None:
        """Know that what stands here was kept as something, and its draft was dropped with it."""
        self._keeper.settled()

    # ── inside ────────────────────────────────────────────────────────────────────────────────
    def _look(self) -> tuple[Draft | None, Mapping[str, str]]:
        draft = self._drafts.find(self._keeper.slot)
        return draft, {} if draft is not None else self.beginning()

    def _looked(self, found: tuple[Draft | None, Mapping[str, str]]) -> None:
        draft, beginning = found
        if beginning:
            for stage in self._stages:
                stage.fill(beginning)
            self._keeper.settled()
        self._found(draft)

    def _found(self, draft: Draft | None) -> None:
        for stage in self._stages:
            stage.setEnabled(True)
        if draft is not None:
            for stage in self._stages:
                stage.fill(draft.fields)
            self._show(self._reachable(draft.fields.get(STEP, "")))
        self._ready = True
        self._refresh()
        self.restored.setVisible(draft is not None)
        if draft is not None:
            self._keeper.settled()
            announce(self, self.tr("This is where you left off."))
        self._take_focus()

    def _not_found(self, error: Exception) -> None:
        self._found(None)
        self.fail(error)

    def _reachable(self, step: str) -> int:
        """Return the stage ``step`` of a draft, or the first before it where something is still asked."""
        last = len(self._stages) - 1
        wanted = min(int(step), last) if step.isdecimal() and len(step) <= len(str(last)) else 0
        return next((at for at in range(wanted) if not self._stages[at].ready), wanted)

    def _move(self, to: int) -> None:
        self.restored.hide()
        self._show(to)
        self._take_focus()
        self._keeper.changed()

    def _show(self, at: int) -> None:
        self.stage.hide()
        self._at = at
        stage = self.stage
        self.title.setText(stage.title)
        self.progress.setText(stage.progress)
        self.bar.setValue(at + 1)
        self.bar.setAccessibleName(stage.progress)
        stage.show()
        last = at + 1 == len(self._stages)
        self.next.setText(self.last_words if last else self.tr("Next"))
        self.first_focus = stage.first_focus
        self._refresh()

    def _take_focus(self) -> None:
        if not self.isVisible():
            return  # the window does it when it shows the page
        self._scroll.verticalScrollBar().setValue(0)
        announce(self, f"{self.stage.progress}. {self.stage.title}")
        self.stage.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._refresh()
        self._keeper.changed()

    def _refresh(self) -> None:
        ready = self.stage.ready
        why = "" if ready else self.stage.waiting_for
        self.next.setEnabled(ready and self._ready)
        self.next.setAccessibleDescription(why)
        self.next.setToolTip(why)
        self.waiting.setText(why)
        self.waiting.setVisible(bool(why))
        self.first_focus = self.stage.first_focus
        self.over.setVisible(bool(self.fields()))
