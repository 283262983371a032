from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence

from boundarycheck.ui.actions import ACTIONS, Act, action_for
from boundarycheck.ui.places import BEFORE_UNLOCK, DOORS, Place, Route
from boundarycheck.ui.screens.table import make_page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk

RAIL = [action for action in ACTIONS if action.in_rail]


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(action.key).toString() for action in ACTIONS)
    assert "" not in keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_target_stands_once_in_the_table_and_is_found_there() -> None:
    assert all(action_for(action.target) is action for action in ACTIONS)
    assert {action.target for action in ACTIONS} >= set(Act)


def test_what_the_table_does_not_have_is_a_bug() -> None:
    with pytest.raises(KeyError):
        action_for(Place.RESULT)


def test_every_action_says_what_it_is() -> None:
    assert all(action.text.strip() for action in ACTIONS)


@pytest.mark.parametrize("action", RAIL, ids=lambda action: action.words)
def test_every_action_of_the_rail_leads_to_a_page(desk: Desk, qtbot: QtBot, action: object) -> None:
    page = make_page(Route(Place(action.target)), desk)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    assert page.windowTitle()


def test_help_and_the_people_to_call_need_no_journal() -> None:
    assert {Place.HELP_NOW, Place.PEOPLE} <= BEFORE_UNLOCK
    assert DOORS < BEFORE_UNLOCK
