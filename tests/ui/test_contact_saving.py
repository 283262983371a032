from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.contacts import ReachKind
from desks import HeldTasks
from pages import words_on
from ui.test_contact_page import new_number, open_page, press

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from ui.test_contact_page import Show


def test_words_typed_while_others_are_kept_are_a_draft(desk: Desk, show: Show) -> None:
    tasks = HeldTasks(desk.tasks)
    desk.tasks = tasks
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.questions.setPlainText("One.")
    tasks.held = True
    press(page, "Keep these words")
    page.talk.questions.setPlainText("One. Two.")
    tasks.let_go()
    assert desk.talks.questions("nami") == "One."
    assert page.unsaved() is not None
    page.leaving()
    again = open_page(desk, show, "nami")
    assert again.talk is not None
    assert again.talk.questions.words == "One. Two."


def test_words_whose_page_is_left_while_they_are_kept_do_not_come_back_as_a_draft(desk: Desk, show: Show) -> None:
    tasks = HeldTasks(desk.tasks)
    desk.tasks = tasks
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.questions.setPlainText("Is this recorded?")
    tasks.held = True
    press(page, "Keep these words")
    page.leaving()
    tasks.let_go()
    assert desk.talks.questions("nami") == "Is this recorded?"
    assert desk.drafts.find("talk:nami") is None
    number = new_number(page, ReachKind.CALL)
    number.setText("800-555-0100")
    tasks.held = True
    press(page, "Use this number")
    page.leaving()
    tasks.let_go()
    assert "800 555 0100" in words_on(open_page(desk, show, "nami"))
    assert desk.drafts.find("talk:nami") is None


def test_what_is_refused_after_its_page_was_left_is_a_draft_at_once(desk: Desk, show: Show) -> None:
    tasks = HeldTasks(desk.tasks)
    desk.tasks = tasks
    page = open_page(desk, show, "nami")
    new_number(page, ReachKind.CALL).setText("ask Ann")
    tasks.held = True
    press(page, "Use this number")
    page.leaving()
    tasks.let_go()
    draft = desk.drafts.find("talk:nami")
    assert draft is not None
    assert draft.fields["number-call"] == "ask Ann"
    assert page.unsaved() is not None
