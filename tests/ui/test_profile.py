from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import ReadOnly
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.requests import Profile
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.profile import SLOT, ProfilePage
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

PROFILE = Profile("Dana", "407", "Officer", "Ridgeview", "B", "B2", "Second", "Tue", "555-0142")


def open_page(desk: Desk, show: Show) -> ProfilePage:
    page = ProfilePage(desk.requests, desk.drafts, desk.tasks)
    show(page)
    return page


def typed(page: ProfilePage) -> dict[str, str]:
    return {key: field.text() for key, field in page.fields.items()}


def test_what_is_kept_is_shown(desk: Desk, show: Show) -> None:
    desk.requests.keep_profile(PROFILE)
    page = open_page(desk, show)
    assert page.fields["name"].text() == "Dana"
    assert page.fields["reach_privately"].text() == "555-0142"
    assert page.unsaved() is None


def test_a_button_leads_to_those_who_get_letters(desk: Desk, show: Show) -> None:
    page = open_page(desk, show)
    went: list[Route] = []
    page.go.connect(went.append)
    page.to.click()
    assert went == [Route(Place.RECEIVERS)]


def test_a_draft_of_the_first_version_that_named_the_receiver_too_is_taken(desk: Desk, show: Show) -> None:
    desk.drafts.keep(SLOT, {"name": "From the draft", "receiver_name": "Capt. Ortiz"})
    assert open_page(desk, show).fields["name"].text() == "From the draft"


def test_everything_typed_is_saved_and_the_page_goes_back(desk: Desk, show: Show) -> None:
    page = open_page(desk, show)
    back: list[bool] = []
    page.went_back.connect(lambda: back.append(True))
    values = {
        "name": " Dana ",
        "officer_id": "407",
        "rank": "Officer",
        "facility": "Ridgeview",
        "unit": "B",
        "post": "B2",
        "shift": "Second",
        "days_off": "Tue",
        "reach_privately": "555-0142",
    }
    assert set(values) == set(page.fields)
    for key, value in values.items():
        page.fields[key].setText(value)
    page.save.click()
    assert desk.requests.profile() == PROFILE
    assert back == [True]
    assert page.unsaved() is None
    assert desk.drafts.find(SLOT) is None


def test_words_survive_leaving_and_come_back(desk: Desk, show: Show) -> None:
    page = open_page(desk, show)
    page.fields["name"].setText("<b>Dana</b>")
    assert page.unsaved() == Draft(SLOT, typed(page))
    page.leaving()
    assert open_page(desk, show).fields["name"].text() == "<b>Dana</b>"
    assert desk.requests.profile().name == ""


def test_saving_takes_the_draft_away(desk: Desk, show: Show) -> None:
    desk.drafts.keep(SLOT, {"name": "From the draft"})
    page = open_page(desk, show)
    assert page.fields["name"].text() == "From the draft"
    page.save.click()
    assert desk.drafts.find(SLOT) is None
    assert desk.requests.profile().name == "From the draft"


def test_when_saving_fails_the_reason_is_shown_and_nothing_is_lost(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(desk, show)
    page.fields["name"].setText("Dana")

    def refuse(*_args: object) -> None:
        raise ReadOnly(place="/the/journal")

    monkeypatch.setattr(desk.requests, "keep_profile", refuse)
    page.save.click()
    assert "may not write in /the/journal" in words_on(page.errors)
    assert page.save.isEnabled()
    assert page.fields["name"].text() == "Dana"
    assert page.unsaved() is not None


def test_it_says_where_the_details_stay(desk: Desk, show: Show) -> None:
    said = words_on(open_page(desk, show))
    assert "in your journal on this computer" in said
    assert "when you lock or close" in said


def test_every_field_has_a_name_for_a_screen_reader(desk: Desk, show: Show) -> None:
    page = open_page(desk, show)
    names = [field.accessibleName() for field in page.fields.values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_nothing_can_be_typed_before_the_details_are_here(desk: Desk, show: Show) -> None:
    desk.drafts.keep(SLOT, {"name": "From the draft"})
    tasks = HeldTasks(desk.tasks)
    tasks.held = True
    page = ProfilePage(desk.requests, desk.drafts, tasks)
    show(page)
    QTest.keyClicks(page.fields["name"], "typed at once")
    assert page.unsaved() is None
    assert not page.save.isEnabled()
    tasks.let_go()
    assert page.save.isEnabled()
    QTest.keyClicks(page.fields["name"], ".")
    assert page.fields["name"].text() == "From the draft."


def test_ctrl_enter_saves_as_the_list_of_keys_says(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = open_page(desk, show)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.fields["name"].setText("Jordan Rivera")
    QTest.keyClick(page.fields["name"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.requests.profile().name == "Jordan Rivera"
