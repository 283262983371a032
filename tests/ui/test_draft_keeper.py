from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.journal import Draft
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui.draft_keeper import BEHIND_MS, DraftKeeper
from desks import FullDisk, HeldTasks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk

SLOT = "entry:new"


class Typist:
    """A page with one field, and what its keeper said."""

    def __init__(self, desk: Desk) -> None:
        self.page = QObject()
        self.words = ""
        self.said: list[str] = []
        self.tasks = HeldTasks(InlineTasks())
        self.keeper = DraftKeeper(self.page, SLOT, lambda: {"body": self.words}, desk.drafts, self.tasks)
        self.keeper.kept.connect(lambda: self.said.append("kept"))
        self.keeper.failed.connect(lambda error: self.said.append(type(error).__name__))
        self.keeper.recovered.connect(lambda: self.said.append("recovered"))
        (self.timer,) = self.keeper.findChildren(QTimer)

    def type(self, words: str) -> None:
        self.words += words
        self.keeper.changed()

    def time_passes(self) -> None:
        assert self.timer.isActive()
        self.timer.stop()
        self.timer.timeout.emit()


@pytest.fixture
def typist(desk: Desk, qapp: QApplication) -> Typist:
    assert qapp is not None
    return Typist(desk)


@pytest.fixture
def disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk(desk.drafts.keep)
    monkeypatch.setattr(desk.drafts, "keep", disk)
    return disk


def kept(desk: Desk) -> str | None:
    draft = desk.drafts.find(SLOT)
    return None if draft is None else draft.fields["body"]


def test_what_is_typed_is_in_the_journal_within_a_second(typist: Typist, desk: Desk, qtbot: QtBot) -> None:
    assert BEHIND_MS < 1000
    assert typist.timer.interval() == BEHIND_MS
    with qtbot.waitSignal(typist.keeper.kept):
        typist.type("it began")
    assert kept(desk) == "it began"


def test_what_is_typed_while_something_is_saved_goes_on_to_be_kept(typist: Typist, desk: Desk) -> None:
    typist.type("it began")
    saved = {"body": typist.words}
    typist.type(" at noon")
    typist.keeper.settled(saved)
    assert typist.keeper.unsaved() == Draft(SLOT, {"body": "it began at noon"})
    typist.time_passes()
    assert kept(desk) == "it began at noon"
    typist.keeper.settled({"body": typist.words})
    assert not typist.timer.isActive()


def test_who_types_on_does_not_put_it_off(typist: Typist) -> None:
    typist.type("it ")
    first = typist.timer.timerId()
    typist.type("began")
    assert typist.timer.timerId() == first
    typist.timer.start()
    assert typist.timer.timerId() != first  # so a timer that was started again would have shown


def test_words_are_unsaved_until_the_journal_has_them(typist: Typist) -> None:
    assert typist.keeper.unsaved() is None
    typist.type("it began")
    assert typist.keeper.unsaved() == Draft(SLOT, {"body": "it began"})
    typist.tasks.held = True
    typist.time_passes()
    assert typist.keeper.unsaved() == Draft(SLOT, {"body": "it began"})  # on the way is not there yet
    typist.tasks.let_go()
    assert typist.keeper.unsaved() is None


def test_a_field_emptied_again_leaves_no_draft(typist: Typist, desk: Desk) -> None:
    typist.type("it began")
    typist.time_passes()
    typist.words = " "
    typist.keeper.keep_now()
    assert kept(desk) is None


def test_a_page_that_goes_writes_what_is_pending_once(typist: Typist, desk: Desk) -> None:
    typist.tasks.held = True
    typist.type("it began")
    typist.keeper.keep_now()
    typist.keeper.keep_now()
    assert not typist.timer.isActive()
    typist.tasks.let_go()
    assert kept(desk) == "it began"
    assert typist.said == ["kept"]


def test_what_was_saved_as_something_is_settled(typist: Typist, desk: Desk) -> None:
    typist.type("it began")
    typist.keeper.settled()
    assert not typist.timer.isActive()
    assert typist.keeper.unsaved() is None
    typist.keeper.keep_now()
    assert kept(desk) is None


def test_a_draft_still_on_its_way_does_not_unsettle_what_came_after(typist: Typist) -> None:
    typist.tasks.held = True
    typist.type("it began")
    typist.time_passes()
    typist.words = "it began and ended"
    typist.keeper.settled()
    typist.tasks.let_go()
    assert typist.keeper.unsaved() is None


def test_a_failure_is_said_once_and_tried_again_until_it_is_kept(typist: Typist, desk: Desk, disk: FullDisk) -> None:
    typist.type("it began")
    for _ in range(3):
        typist.time_passes()
    assert typist.said == ["DiskFull"]
    assert typist.keeper.unsaved() == Draft(SLOT, {"body": "it began"})
    disk.full = False
    typist.time_passes()
    assert typist.said == ["DiskFull", "recovered", "kept"]
    assert kept(desk) == "it began"
    assert typist.keeper.unsaved() is None
    assert not typist.timer.isActive()


def test_after_a_failure_the_page_that_goes_tries_again(typist: Typist, desk: Desk, disk: FullDisk) -> None:
    typist.type("it began")
    typist.time_passes()
    disk.full = False
    typist.keeper.keep_now()
    assert kept(desk) == "it began"


def test_a_bug_is_raised_and_not_tried_again(typist: Typist, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_slot: str, _fields: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(desk.drafts, "keep", broken)
    typist.type("it began")
    with pytest.raises(ZeroDivisionError):
        typist.keeper.keep_now()
    assert not typist.timer.isActive()
    assert typist.keeper.unsaved() is not None


def gone(typist: Typist) -> None:
    typist.page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_page_may_go_while_its_words_are_written(typist: Typist, desk: Desk) -> None:
    typist.tasks.held = True
    typist.type("it began")
    typist.keeper.keep_now()
    gone(typist)
    typist.tasks.let_go()
    assert kept(desk) == "it began"
    assert typist.said == []


def test_a_failure_after_the_page_has_gone_does_not_pass_in_silence(typist: Typist, disk: FullDisk) -> None:
    assert disk.full
    typist.tasks.held = True
    typist.type("it began")
    typist.keeper.keep_now()
    gone(typist)
    with pytest.raises(DiskFull):
        typist.tasks.let_go()


def test_stopped_it_writes_nothing_any_more(typist: Typist) -> None:
    typist.type("it began")
    typist.keeper.stop()
    assert not typist.timer.isActive()
