"""The choice of reminders in the settings: never, unless the officer wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.reminders import WEEKS
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card

if TYPE_CHECKING:
    from boundarycheck.domain.reminders import Reminders
    from boundarycheck.services.reminders import ReminderService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class ReminderCard(Card):
    """Two choices; each counts at once. They wait until what is kept has been read."""

    def __init__(self, page: Page, reminders: ReminderService, tasks: Tasks) -> None:
        super().__init__()
        self._page = page
        self._reminders = reminders
        self._tasks = tasks
        self.say(self.tr("Reminders"), "heading")
        self.say(
            self.tr(
                "If you want, the first page tells you when you have not been here for some time. It is said there and "
                "nowhere else: nothing rings, and nothing shows outside this window."
            ),
            "soft",
        )
        self.writing = self._choice(self.tr("When I have not written for"))
        self.checks = self._choice(self.tr("When I have kept no check for"))
        page.later(tasks, reminders.present, self._found)

    def _choice(self, label: str) -> Choice:
        several = self.tr("{count} weeks")
        items = {"0": self.tr("Do not remind me"), **{str(weeks): several.format(count=weeks) for weeks in WEEKS}}
        items["1"] = self.tr("1 week")
        choice = Choice(items, "0")
        choice.setEnabled(False)
        self.column.addWidget(Labelled(label, choice))
        return choice

    def _found(self, present: Reminders) -> None:
        for choice, weeks in ((self.writing, present.writing), (self.checks, present.checks)):
            choice.setCurrentIndex(choice.findData(str(weeks)))
            choice.setEnabled(True)
            choice.currentIndexChanged.connect(self._changed)

    def _changed(self, _index: int) -> None:
        writing, checks = int(self.writing.value), int(self.checks.value)
        self._page.errors.clear()
        self._page.later(self._tasks, lambda: self._reminders.want(writing=writing, checks=checks), lambda _: None)
