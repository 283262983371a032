"""The note beside a step of a letter: whatever becomes of the step, no word of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.follow_up import Stage
from ui.test_letter_page import begun, open_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo

    Show = Callable[[Page], Page]

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
