"""Bring in a journal of another program, or one that was taken along: look first, then bring it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from boundarycheck.domain.errors import Remedy
from boundarycheck.domain.taking_along import Origin
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.amounts import entries_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.errors import Stopped
    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.taking_along import ArrivalCounts, LeftOut, Reading
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.taking_along import TakingAlongService
    from boundarycheck.services.tasks import Tasks

_NAMED: Final = 5
"""So many of what is left out are told one by one."""


class BringIn(LongPage):
    """What wrote it, where it is, what bringing it in would do, and then doing it."""

    def __init__(self, along: TakingAlongService, tasks: Tasks, long_work: LongWork) -> None:
        super().__init__(self.tr("Bring in a journal"), tasks, long_work)
        self.belongs_to = Place.JOURNAL
        self._along = along
        self._reading: Reading | None = None
        self.say(
            self.tr(
                "Did you write in another program before? Bring it here. Nothing comes in twice, and what is here "
                "stays as it is."
            ),
            "lead",
        )
        card = self.card()
        self.origin = Choice(
            {
                Origin.BOUNDARYCHECK: self.tr("BoundaryCheck: a JSON file that was taken along"),
                Origin.FOLDER: self.tr("A folder with Markdown or text files"),
                Origin.JRNL: self.tr("jrnl: its JSON or its text file"),
                Origin.DAY_ONE: self.tr("Day One: Journal.json from its export"),
                Origin.REDNOTEBOOK: self.tr("RedNotebook: the folder with its months"),
            },
            Origin.BOUNDARYCHECK,
        )
        card.column.addWidget(Labelled(self.tr("What wrote it"), self.origin))
        card.say(
            self.tr(
                "An entry that is brought in counts as written here today: in the list, it stands under this month. "
                "When it happened is kept beside that, where the file says so."
            ),
            "small",
        )
        self._choose = button("", self._choose_source)
        card.offer(self._choose)
        self.origin.currentIndexChanged.connect(self._name_choice)
        self._found = self.card()
        self._found.hide()
        self._what = self._found.say("", "heading")
        self._where = self._found.say("", "small").selectable()
        self._words = self._found.say("")
        self.body.addWidget(self.line)
        self.fill()
        self._bring = button(self.tr("Bring it in"), self._bring_in, "primary")
        self._bring.setEnabled(False)
        self.foot(self._bring, back=True)
        self.first_focus = self.origin
        self.hold_still(self.origin, self._choose)
        self.remedies = {Remedy.CHOOSE_FOLDER: self._choose_source}
        self._name_choice()

    def _name_choice(self) -> None:
        folder = Origin(self.origin.value).is_folder
        self._choose.setText(self.tr("Choose the folder …") if folder else self.tr("Choose the file …"))
        self._forget_reading()

    def _forget_reading(self) -> None:
        self._reading = None
        self._bring.setEnabled(False)
        self._found.hide()

    # ── looking ───────────────────────────────────────────────────────────────────────────────
    def _choose_source(self) -> None:
        origin = Origin(self.origin.value)
        if origin.is_folder:
            place = dialogs.choose_folder(self, self.tr("The folder with your journal"), Path.home())
        else:
            kinds = self.tr("Journals (*.json *.txt);;All files (*)")
            place = dialogs.choose_file(self, self.tr("The file with your journal"), Path.home(), kinds)
        if place is not None:
            self._look(origin, place)

    def _look(self, origin: Origin, place: Path) -> None:
        self._forget_reading()
        along = self._along

        def work(progress: Progress) -> tuple[Reading, ArrivalCounts]:
            reading = along.read(origin, place, progress)
            return reading, along.look(reading)

        self.run_long(self.tr("Looking what is in it."), work, lambda found: self._show(place, *found))

    def _show(self, place: Path, reading: Reading, counts: ArrivalCounts) -> None:
        self._reading = reading
        self._where.setText(str(place))
        self._what.setText(
            self.tr("What bringing it in would do") if counts.new else self.tr("There is nothing new in it")
        )
        self._words.setText("\n".join((*_counted(counts), *_left_out(reading.left_out))))
        self._found.show()
        self._bring.setEnabled(bool(counts.new))
        if counts.new:
            self._bring.setFocus()
        self.order_again()
        announce(self, self._what.text())

    # ── bringing in ───────────────────────────────────────────────────────────────────────────
    def _bring_in(self) -> None:
        reading, along = self._reading, self._along
        if reading is None:
            return
        self._bring.setEnabled(False)
        self.run_long(
            self.tr("Bringing it in."),
            lambda progress: along.bring_in(reading, progress),
            self._brought_in,
            self._not_brought_in,
        )

    def _brought_in(self, counts: ArrivalCounts) -> None:
        self._reading = None
        self._what.setText(self.tr("It is in your journal now"))
        self._words.setText(self.tr("Added: {entries}.").format(entries=entries_words(counts.new)))
        reading = button(self.tr("Read the journal"), lambda: self.go_to(Place.JOURNAL), "primary")
        self.foot(reading, back=True)
        reading.setFocus()
        announce(self, self._what.text())

    def _not_brought_in(self, error: Exception) -> None:
        self._bring.setEnabled(True)
        self.fail(error)

    def stopped(self, stopped: Stopped) -> None:
        """Let it be begun again."""
        super().stopped(stopped)
        self._bring.setEnabled(self._reading is not None)


def _counted(counts: ArrivalCounts) -> Iterator[str]:
    for number, words in (
        (counts.new, _tr("New here: {entries}.")),
        (counts.here, _tr("Here already: {entries}.")),
        (counts.here_differently, _tr("Here, but not the same: {entries}. What you have stays.")),
        (counts.binned_here, _tr("Here among the deleted ones: {entries}. They stay there.")),
        (counts.erased_here, _tr("Erased for good here: {entries}. They do not come back.")),
    ):
        if number:
            yield words.format(entries=entries_words(number))


def _left_out(left_out: tuple[LeftOut, ...]) -> Iterator[str]:
    if left_out:
        yield _tr("Left out: {count}.").format(count=QLocale().toString(len(left_out)))
        # In the context of the errors, where their reasons stand, too.
        yield from (f"{left.where}: {QCoreApplication.translate('errors', left.reason)}" for left in left_out[:_NAMED])
    if len(left_out) > _NAMED:
        yield _tr("And more.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("bringing in", words)
