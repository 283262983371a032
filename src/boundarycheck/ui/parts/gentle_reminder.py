"""The reminder on the home page that some weeks went by: quiet, only where it is wanted, and easy to be rid of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.reminders import is_long_ago
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.reminders import Reminder
    from boundarycheck.services.reminders import ReminderService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class GentleReminder(Card):
    """Stands on ``page`` while there is something to say, and is not there otherwise."""

    def __init__(self, page: Page, reminders: ReminderService, tasks: Tasks) -> None:
        super().__init__("quiet-card")
        self._page = page
        self._reminders = reminders
        self._tasks = tasks
        self.hide()
        page.later(tasks, reminders.today, self._show)

    def _show(self, reminder: Reminder) -> None:
        if not reminder:
            return
        if reminder.writing is not None:
            self.say(self._since_writing(reminder.writing), "strong")
        if reminder.checks is not None:
            self.say(self._since_check(reminder.checks), "strong")
        self.say(self.tr("You asked to be told. There is nothing you have to catch up on."), "soft")
        ways = []
        if reminder.writing is not None:
            ways.append(button(self.tr("Write an entry"), lambda: self._page.go_to(Place.WRITE)))
        if reminder.checks is not None:
            ways.append(button(self.tr("Look at the warning signs"), lambda: self._page.go_to(Place.SIGNS)))
        self.offer(
            *ways,
            button(self.tr("Not this week"), self._put_off, "quiet"),
            button(self.tr("Turn this off"), lambda: self._turn_off(reminder), "quiet"),
        )
        self.show()
        self._page.order_again()

    def _since_writing(self, weeks: int) -> str:
        if is_long_ago(weeks):
            return self.tr("It has been a while since you last wrote here.")
        if weeks == 1:
            return self.tr("It has been a week since you last wrote here.")
        return self.tr("It has been {count} weeks since you last wrote here.").format(count=weeks)

    def _since_check(self, weeks: int) -> str:
        if is_long_ago(weeks):
            return self.tr("It has been a while since you last kept a check.")
        if weeks == 1:
            return self.tr("It has been a week since you last kept a check.")
        return self.tr("It has been {count} weeks since you last kept a check.").format(count=weeks)

    def _put_off(self) -> None:
        self._leave(self._reminders.put_off, self.tr("You are not reminded this week."))

    def _turn_off(self, reminder: Reminder) -> None:
        writing, checks = reminder.writing is not None, reminder.checks is not None
        words = self.tr("The reminder is off. You can turn it on again in the settings.")
        self._leave(lambda: self._reminders.turn_off(writing=writing, checks=checks), words)

    def _leave(self, work: Callable[[], object], words: str) -> None:
        self.hide()
        self._page.setFocus()
        self._page.later(self._tasks, work, lambda _: self._page.said.emit(words))
