"""Pages of a letter that stay open over midnight: what leaves and what is kept has the day that is shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_words import day
from boundarycheck.ui.screens.letter import LetterPage
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from ui.request_helpers import notices, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.screens.request import RequestPage
    from fakes import FakeClock

A_DAY = 86_400
LEAVING = TrackedRequest("", "reassignment", "Request", "Captain", "", "The letter.", Way.PRINT, ())


@pytest.fixture
def open_letter(desk: Desk, show: Callable[[Page], Page]) -> Callable[[str], LetterPage]:
    def opened(uid: str) -> LetterPage:
        page = show(make_page(Route(Place.LETTER, uid), desk))
        assert isinstance(page, LetterPage)
        return page

    return opened


def test_a_letter_of_yesterday_is_dated_and_shown_anew_before_it_leaves(
    letter_page: RequestPage, desk: Desk, clock: FakeClock
) -> None:
    page, said = letter_page, notices(letter_page)
    assert "March 9, 2026" in page.paper.words
    clock.advance(A_DAY)
    press(page, Way.COPY)
    assert desk.request_book.all() == ()
    assert "new day" in said[-1]
    assert "March 10, 2026" in page.paper.words
    press(page, Way.COPY)
    (tracked,) = desk.request_book.all()
    assert "March 10, 2026" in tracked.letter
    assert {event.on for event in tracked.events} == {date(2026, 3, 10)}


def test_another_choice_dates_it_anew(letter_page: RequestPage, clock: FakeClock) -> None:
    clock.advance(A_DAY)
    letter_page.form.choices["move"].choose("unit")
    assert "March 10, 2026" in letter_page.paper.words


@pytest.mark.parametrize("answer", ["went", "not_yet"])
def test_an_answer_after_midnight_has_the_day_it_is_given(
    letter_page: RequestPage, desk: Desk, clock: FakeClock, answer: str
) -> None:
    press(letter_page, Way.COPY)
    clock.advance(A_DAY)
    getattr(letter_page.did_it_go, answer).click()
    (tracked,) = desk.request_book.all()
    assert [event.on.day for event in tracked.events] == [9, 9, 10]


def test_an_answer_on_the_letters_own_page_has_the_day_it_is_given(
    desk: Desk, clock: FakeClock, open_letter: Callable[[str], LetterPage]
) -> None:
    uid = desk.request_book.begin(LEAVING, {}).uid
    page = open_letter(uid)
    clock.advance(A_DAY)
    page.did_it_go.went.click()
    assert desk.request_book.find(uid).handed_over_on == date(2026, 3, 10)
    assert page.on.value == "2026-03-10"


def test_a_record_of_yesterday_is_shown_anew_as_it_is_saved(
    desk: Desk,
    clock: FakeClock,
    open_letter: Callable[[str], LetterPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    uid = desk.request_book.begin(LEAVING, {}).uid
    desk.request_book.step(uid, Stage.HANDED_OVER, clock.today())
    page = open_letter(uid)
    page.note.setText("By phone.")
    clock.advance(A_DAY)
    saved = tmp_path / "record.pdf"
    monkeypatch.setattr("boundarycheck.ui.dialogs.choose_new_file", lambda *_: saved)
    page.save.click()
    assert saved.exists()
    assert page.on.currentText() == f"Today, {day(date(2026, 3, 10))}"
    assert day(date(2026, 3, 10)) in words_on(page)
    assert page.note.text() == "By phone."
    page.leaving()
    assert [draft.fields["note"] for draft in desk.drafts.all()] == ["By phone."]
