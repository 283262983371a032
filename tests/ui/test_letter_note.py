"""The note beside a step of a letter: whatever becomes of the step, no word of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.follow_up import Stage, Way
from desks import FullDisk, HeldTasks
from ui.request_helpers import press
from ui.test_letter_page import begun, open_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from boundarycheck.ui.screens.request import RequestPage

    Show = Callable[[Page], Page]
    Open = Callable[..., RequestPage]

NOTE = "She said so by phone."


def test_undo_of_a_step_brings_its_day_and_its_note_back(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.on.setCurrentIndex(page.on.findData("2026-03-07"))
    page.note.setText(NOTE)
    page.leaving()  # it has been a draft for a while
    page.steps[Stage.GRANTED].click()
    assert desk.drafts.find(f"letter:{uid}") is None
    undos[0].work()
    again = open_letter(desk, show, uid)
    assert (again.on.value, again.note.text()) == ("2026-03-07", NOTE)


def test_undo_of_a_step_without_a_note_leaves_what_was_typed_since(desk: Desk, show: Show) -> None:
    uid = begun(desk, Stage.HANDED_OVER)
    page = open_letter(desk, show, uid)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.steps[Stage.ACKNOWLEDGED].click()
    page.note.setText("By mail.")
    page.leaving()
    undos[0].work()
    assert open_letter(desk, show, uid).note.text() == "By mail."


def test_a_note_whose_step_fails_behind_a_page_that_is_gone_is_kept(
    slow_desk: Desk, held: HeldTasks, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = begun(slow_desk, Stage.HANDED_OVER)
    page = open_letter(slow_desk, show, uid)
    disk = FullDisk(slow_desk.request_book.step)
    monkeypatch.setattr(slow_desk.request_book, "step", disk)
    held.held = True
    page.note.setText(NOTE)
    page.steps[Stage.DECLINED].click()
    page.leaving()
    held.let_go()
    draft = slow_desk.drafts.find(f"letter:{uid}")
    assert draft is not None
    assert draft.fields == {"on": "", "note": NOTE}
    disk.full = False
    again = open_letter(slow_desk, show, uid)
    again.steps[Stage.DECLINED].click()
    assert slow_desk.request_book.find(uid).events[-1].note == NOTE
    assert slow_desk.drafts.find(f"letter:{uid}") is None


def test_a_yes_that_cannot_be_kept_lets_no_note_of_a_later_step_go(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = begun(desk)
    desk.drafts.keep(f"letter:{uid}", {"on": "", "note": NOTE})  # undo of the yes left it
    page = open_letter(desk, show, uid)
    monkeypatch.setattr(desk.request_book, "step", FullDisk(desk.request_book.step))
    page.did_it_go.went.click()
    assert page.errors.isVisible()
    assert desk.drafts.find(f"letter:{uid}") is not None


def test_the_newest_words_of_a_letter_are_in_its_draft_when_it_went(desk: Desk, open_request: Open) -> None:
    page = open_request("tie")
    page.form.asks["own_words"].show_answer("I know the yard.", on=True)
    page.leaving()
    press(page, Way.COPY)
    begun(desk, kind_id="tie")  # another one of this kind goes on with the same words
    page.form.asks["own_words"].show_answer("I know the yard well.", on=True)
    page.did_it_go.went.click()
    page.leaving()
    draft = desk.drafts.find("request:tie")
    assert draft is not None
    assert draft.fields["own_words"] == "I know the yard well."
