"""Check the journal: both checks of the file, when the officer asks for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from boundarycheck.domain.errors import Remedy
from boundarycheck.ui.parts.amounts import besides_words, entries_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.remedies import remedy_words
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.upkeep import CheckReport
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.upkeep import UpkeepService


class CheckJournal(LongPage):
    """One button, one answer. ``folder`` is where the open journal is kept, None for a guest's."""

    def __init__(self, upkeep: UpkeepService, tasks: Tasks, long_work: LongWork, folder: Path | None) -> None:
        super().__init__(self.tr("Check the journal"), tasks, long_work)
        self.belongs_to = Place.SETTINGS
        self._upkeep = upkeep
        self._folder = folder
        self._result: Card | None = None
        self.say(
            self.tr(
                "This reads every part of your journal file and makes sure that it is whole. Nothing is changed by it."
            ),
            "lead",
        )
        self.say(
            self.tr("It is worth a minute after a crash, a power cut, or when a stick was pulled out too soon."), "soft"
        )
        self.body.addWidget(self.line)
        self.fill()
        self._start = button(self.tr("Check it now"), self._check, "primary")
        self.foot(self._start, back=True)
        self.hold_still(self._start)
        self.first_focus = self._start

    def _check(self) -> None:
        if self._result is not None:
            self._result.hide()
            self._result.deleteLater()
            self._result = None
        self.run_long(self.tr("Reading your journal."), self._upkeep.check, self._show)

    def _show(self, report: CheckReport) -> None:
        self._result = Card() if report.sound else Card("duty")
        self._result.say(_headline(report), "heading")
        for sentence in _sentences(report):
            self._result.say(sentence)
        if not report.sound and self._folder is not None:
            self._result.offer(
                button(remedy_words(Remedy.RESCUE), partial(self._lock_for, Place.RESCUE)),
                button(remedy_words(Remedy.RESTORE_BACKUP), partial(self._lock_for, Place.RESTORE)),
            )
            self._result.say(self.tr("Either one locks your journal first."), "small")
        self.body.insertWidget(self.body.count() - 1, self._result)
        self._start.setText(self.tr("Check it again"))
        announce(self, _headline(report))

    def _lock_for(self, place: Place) -> None:
        self.lock_first.emit(Route(place, self._folder))


def _headline(report: CheckReport) -> str:
    if report.sound:
        return _tr("Your journal is whole.")
    if report.damaged_pages:
        return _tr("Part of your journal file is damaged.")
    return _tr("Your journal file does not fit together as it should.")


def _sentences(report: CheckReport) -> list[str]:
    number = QLocale().toString
    read = _tr("{entries} can be read.").format(entries=entries_words(report.entries))
    if report.sound:
        whole = _tr("Each of its {pages} parts is as it was written.").format(pages=number(report.pages))
        return [whole, read, *besides_words(report)]
    found = [read]
    if report.damaged_pages:
        words = _tr("Damaged: {damaged} of its {pages} parts.")
        found.insert(0, words.format(damaged=number(len(report.damaged_pages)), pages=number(report.pages)))
    if report.entries_lost:
        found.append(_tr("{entries} cannot.").format(entries=entries_words(report.entries_lost)))
    found += besides_words(report)
    found.append(
        _tr("Rescue what can be read into a new journal, or restore a backup. The damaged one is kept either way.")
    )
    return found


def _tr(words: str) -> str:
    return QCoreApplication.translate("CheckJournal", words)
