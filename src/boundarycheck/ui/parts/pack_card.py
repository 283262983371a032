"""The card of the settings for the agency's folder: where it is, what was found in it, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card, in_one_line
from boundarycheck.ui.parts.text import PlainText

if TYPE_CHECKING:
    from boundarycheck.domain.agency import AgencyContent
    from boundarycheck.services.agency import AgencyService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.preferences import Preferences


class PackCard(Card):
    """Chooses the folder, or none; it counts at once. The folder is looked into on the worker."""

    def __init__(self, page: Page, preferences: Preferences, agency: AgencyService, tasks: Tasks) -> None:
        super().__init__()
        self._page = page
        self._preferences = preferences
        self._agency = agency
        self._tasks = tasks
        self._chosen = False
        self.say(self.tr("From your agency"), "heading")
        self.say(
            self.tr(
                "Your agency may hand out a folder with its own people to call, policies and letters. They are shown "
                "beside the others, and say that they are your agency's. The folder is only read. Nobody learns that "
                "you use it."
            )
        )
        self.folder = PlainText("").selectable()
        self.column.addWidget(self.folder)
        self.found = self.say("")
        self.problems: list[AgencyProblem] = []
        self.none = button(self.tr("Use none"), lambda: self._use(None), "quiet")
        self.offer(button(self.tr("Choose the folder …"), self._choose), self.none)
        self._look()

    def _choose(self) -> None:
        now = self._preferences.now.pack_folder
        chosen = dialogs.choose_folder(self, self.tr("The folder of your agency"), Path(now) if now else Path.home())
        if chosen is not None:
            self._use(chosen)

    def _use(self, folder: Path | None) -> None:
        self._preferences.choose_pack(folder or "")
        self._chosen = True
        self._look()

    def _look(self) -> None:
        now = self._preferences.now.pack_folder
        self.folder.setText(now or self.tr("None is in use."))
        self.none.setVisible(bool(now))
        self._tell(self.tr("Looking into it …") if now else "")
        self._show_problems(None)
        self._page.later(self._tasks, self._agency.content, self._show)

    def _show(self, content: AgencyContent | None) -> None:
        found = [] if content is None else self._parts(content)
        if content is not None and (content.folder.chosen or found or content.problems):
            self.folder.setText(str(content.folder.path))
            self._tell("\n".join(found) if found or content.problems else self.tr("It holds nothing yet."))
        else:
            self._tell("")
        self._show_problems(content)
        if self._chosen:  # the answer to what the officer just did; at first it is only one card of a page
            problems = [in_one_line(problem) for problem in (() if content is None else content.problems)]
            announce(self, "\n".join(filter(None, (self.folder.text(), self.found.text(), *problems))))

    def _parts(self, content: AgencyContent) -> list[str]:
        words = (
            (content.people, self.tr("People to call: {count}")),
            (content.numbers, self.tr("Numbers that changed: {count}")),
            (content.policies, self.tr("Policies: {count}")),
            (content.letters, self.tr("Letters: {count}")),
        )
        return [said.format(count=count) for count, said in words if count]

    def _tell(self, words: str) -> None:
        self.found.setText(words)
        self.found.setVisible(bool(words))

    def _show_problems(self, content: AgencyContent | None) -> None:
        for told in self.problems:
            told.hide()
            told.deleteLater()
        self.problems = []
        for problem in () if content is None else content.problems:
            told = AgencyProblem()
            self.column.insertWidget(self.column.indexOf(self.found) + 1 + len(self.problems), told)
            told.show_problem(problem)
            self.problems.append(told)
