from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import DiskFull, Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.services.long_work import LongWork
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.progress_line import ProgressLine
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> ProgressLine:
    assert qapp is not None
    line = ProgressLine()
    qtbot.addWidget(line)
    return line


class TestLine:
    def test_it_is_not_there_until_something_is_watched(self, line: ProgressLine) -> None:
        assert line.isHidden()
        line.watch(Progress(), "Reading.")
        assert not line.isHidden()
        assert line.bar.accessibleName() == "Reading."
        line.done()
        assert line.isHidden()
        assert not line.busy

    def test_it_follows_how_far_the_work_is(self, line: ProgressLine, qtbot: QtBot) -> None:
        progress = Progress()
        line.watch(progress, "Reading.")
        assert line.bar.maximum() == 0  # nobody can tell yet
        progress.at(0.37)
        qtbot.waitUntil(lambda: line.bar.value() == 370)
        assert "Reading. 37 %" in words_on(line)

    def test_stop_asks_the_work_to_stop_once(self, line: ProgressLine) -> None:
        progress = Progress()
        line.watch(progress, "Reading.")
        line.stop_button.click()
        assert progress.stopped
        assert not line.stop_button.isEnabled()
        assert "Stopping." in words_on(line)

    def test_nothing_is_stopped_or_looked_at_when_nothing_runs(self, line: ProgressLine) -> None:
        line.stop()
        line.look()
        assert line.isHidden()


class Working(LongPage):
    """A page with one button that does what the test says."""

    def __init__(self, tasks: HeldTasks, long_work: LongWork, work: Callable[[Progress], str]) -> None:
        super().__init__("Working", tasks, long_work)
        self.body.addWidget(self.line)
        self.result = ""
        self.begin = button("Begin", lambda: self.run_long("At work.", work, self._done))
        self.body.addWidget(self.begin)
        self.hold_still(self.begin)
        self.first_focus = self.begin

    def _done(self, result: str) -> None:
        self.result = result


class TestPage:
    def working(self, show: Show, work: Callable[[Progress], str]) -> tuple[Working, HeldTasks, LongWork]:
        tasks, long_work = HeldTasks(InlineTasks()), LongWork()
        page = Working(tasks, long_work, work)
        show(page)
        tasks.held = True
        return page, tasks, long_work

    def test_while_it_works_nothing_can_be_begun_twice_and_stop_has_the_focus(self, show: Show) -> None:
        page, tasks, _ = self.working(show, lambda _progress: "done")
        page.begin.click()
        assert not page.begin.isEnabled()
        assert page.focusWidget() is page.line.stop_button
        tasks.let_go()
        assert page.result == "done"
        assert page.begin.isEnabled()
        assert page.line.isHidden()
        assert page.focusWidget() is page.begin

    def test_stopped_work_is_news_and_no_error(self, show: Show) -> None:
        def work(progress: Progress) -> str:
            progress.at(0.1)
            return "not reached"

        page, tasks, _ = self.working(show, work)
        said: list[str] = []
        page.said.connect(said.append)
        page.begin.click()
        QTest.keyClick(page.line.stop_button, Qt.Key.Key_Return)
        tasks.let_go()
        assert said == [str(Stopped())]
        assert page.result == ""
        assert page.errors.isHidden()

    def test_an_error_is_shown_and_it_can_be_begun_again(self, show: Show) -> None:
        def work(_progress: Progress) -> str:
            raise DiskFull(place="/stick")

        page, tasks, _ = self.working(show, work)
        page.begin.click()
        tasks.let_go()
        assert "There is no room left on the disk that holds /stick." in words_on(page)
        assert page.begin.isEnabled()

    def test_escape_stops_before_it_leads_away(self, show: Show) -> None:
        page, tasks, _ = self.working(show, lambda progress: str(progress.stopped))
        assert not page.step_back()
        page.begin.click()
        assert page.step_back()
        tasks.let_go()
        assert page.result == "True"

    @pytest.mark.parametrize("go", ["leaving", "forget"])
    def test_work_does_not_outlive_its_page(self, show: Show, go: str) -> None:
        seen: list[Progress] = []

        def work(progress: Progress) -> str:
            seen.append(progress)
            return ""

        page, tasks, _ = self.working(show, work)
        page.begin.click()
        getattr(page, go)()
        tasks.let_go()
        assert seen[0].stopped

    def test_leaving_a_page_that_does_nothing_stops_nobody_else(self, show: Show) -> None:
        page, _tasks, long_work = self.working(show, lambda _progress: "")
        other = long_work.begin()
        page.leaving()
        assert not other.stopped
