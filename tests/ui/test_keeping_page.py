from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.follow_up import TrackedRequest, Way
from boundarycheck.domain.keeping import Going, HoldWording, Keep, KeptKind, Retention
from boundarycheck.domain.people import Person
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.services.keeping import NOTE_LIMIT
from boundarycheck.ui.keeping_words import going_words, gone_words
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.keeping import SLOT, Keeping
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock
    from ui.conftest import Questions

    Show = Callable[[Page], Page]

DAY = 24 * 3600


@pytest.fixture
def kept(cheap_desk: Desk) -> Desk:
    """A desk with a journal of one entry open, which was looked at once."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.journal.add("", "one night")
    cheap_desk.keeping.expire()
    return cheap_desk


def keeping_page(desk: Desk, show: Show) -> tuple[Keeping, list[str]]:
    page = show(make_page(Route(Place.KEEPING), desk))
    assert isinstance(page, Keeping)
    said: list[str] = []
    page.said.connect(said.append)
    return page, said


def take(page: Keeping, kind: KeptKind, keep: Keep) -> None:
    choice = page.choices[kind]
    choice.setCurrentIndex(choice.findData(keep.value))


def offered(page: Page) -> set[str]:
    return {each.text() for each in page.findChildren(QPushButton) if each.isVisible()}


def test_at_first_everything_is_kept_and_there_is_no_hold(kept: Desk, show: Show) -> None:
    page, _ = keeping_page(kept, show)
    assert {choice.value for choice in page.choices.values()} == {Keep.ALWAYS.value}
    assert "There is no hold." in words_on(page)
    assert "Over their time" not in words_on(page)
    assert "Lift the hold" not in offered(page)


def test_a_time_is_saved_after_the_notice_that_says_what_is_over_it(
    kept: Desk, show: Show, questions: Questions, clock: FakeClock
) -> None:
    clock.advance(100 * DAY)
    page, said = keeping_page(kept, show)
    take(page, KeptKind.ENTRIES, Keep.DAYS_90)
    take(page, KeptKind.LETTERS, Keep.YEARS_7)
    questions.agreed = False
    press(page, "Save these times")
    (asked,) = questions.asked
    for words in ("duty to keep", "cannot be brought back", "still hold it", "Over that time already: 1 entry."):
        assert words in asked
    assert kept.keeping.chosen().of(KeptKind.ENTRIES) is Keep.ALWAYS
    assert said == []
    questions.agreed = True
    press(page, "Save these times")
    assert kept.keeping.chosen().of(KeptKind.ENTRIES) is Keep.DAYS_90
    assert kept.keeping.chosen().of(KeptKind.LETTERS) is Keep.YEARS_7
    assert said == ["Saved. It counts from now on."]
    assert "Over their time now: 1 entry." in words_on(page)


def test_keeping_longer_asks_nothing(kept: Desk, show: Show, questions: Questions) -> None:
    kept.keeping.choose(KeptKind.CHECKS, Keep.YEAR)
    page, said = keeping_page(kept, show)
    assert page.choices[KeptKind.CHECKS].value == Keep.YEAR.value
    take(page, KeptKind.CHECKS, Keep.ALWAYS)
    press(page, "Save these times")
    press(page, "Save these times")
    assert questions.asked == []
    assert kept.keeping.chosen().of(KeptKind.CHECKS) is Keep.ALWAYS
    assert len(said) == 2


def test_a_time_that_nothing_is_over_says_no_number(kept: Desk, show: Show, questions: Questions) -> None:
    page, _ = keeping_page(kept, show)
    take(page, KeptKind.ENTRIES, Keep.YEAR)
    press(page, "Save these times")
    assert "Over that time" not in questions.asked[0]


def test_a_hold_is_put_on_noted_and_lifted(kept: Desk, show: Show, questions: Questions) -> None:
    page, said = keeping_page(kept, show)
    page.note.setPlainText("A report of March")
    press(page, "Put on hold")
    hold = kept.keeping.hold()
    assert hold is not None
    assert hold.note == "A report of March"
    assert "On hold since" in page.hold_state.text()
    page, said = keeping_page(kept, show)
    assert page.note.words == "A report of March"
    page.note.setPlainText("Two reports")
    press(page, "Save the note")
    again = kept.keeping.hold()
    assert again is not None
    assert (again.since, again.note) == (hold.since, "Two reports")
    questions.agreed = False
    press(page, "Lift the hold")
    assert kept.keeping.hold() is not None
    assert "duty to keep" in questions.asked[0]
    questions.agreed = True
    press(page, "Lift the hold")
    assert kept.keeping.hold() is None
    assert page.note.words == ""
    assert said[-1] == "The hold is lifted. What is over its time goes on another day."
    assert "Lift the hold" not in offered(page)
    (entry,) = [each for each in kept.journal.page(None, 9) if "hold" in each.title]
    assert "Two reports" in kept.journal.read(entry.entry_id).text.body


def test_a_hold_that_could_not_be_lifted_keeps_what_was_typed(
    kept: Desk, show: Show, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.keeping.put_on_hold("A report")
    page, _ = keeping_page(kept, show)
    page.note.setPlainText("Two reports")

    def fails(_wording: HoldWording) -> None:
        raise DiskFull(place="x")

    with monkeypatch.context() as patched:
        patched.setattr(kept.keeping, "lift_hold", fails)
        press(page, "Lift the hold")
    assert page.note.words == "Two reports"
    assert kept.keeping.hold() is not None
    assert len(questions.asked) == 1
    press(page, "Lift the hold")
    assert kept.keeping.hold() is None
    assert page.note.words == ""
    assert kept.drafts.find(SLOT) is None
    (entry,) = [each for each in kept.journal.page(None, 9) if "hold" in each.title]
    assert "Two reports" in kept.journal.read(entry.entry_id).text.body


def test_a_note_that_is_too_long_is_told_and_stays_as_a_draft(kept: Desk, show: Show) -> None:
    page, _ = keeping_page(kept, show)
    page.note.setPlainText("x" * (NOTE_LIMIT + 1))
    press(page, "Put on hold")
    assert kept.keeping.hold() is None
    assert "longer than" in words_on(page)
    draft = kept.drafts.find(SLOT)
    assert draft is not None
    assert draft.fields == {"note": "x" * (NOTE_LIMIT + 1)}


def test_a_note_that_was_not_saved_is_there_again(kept: Desk, show: Show, questions: Questions) -> None:
    page, _ = keeping_page(kept, show)
    assert page.unsaved() is None
    page.note.setPlainText("half a")
    unsaved = page.unsaved()
    assert unsaved is not None
    assert (unsaved.slot, unsaved.fields) == (SLOT, {"note": "half a"})
    page.leaving()
    assert page.unsaved() is None
    home = show(make_page(Route(Place.HOME), kept))
    ways = ways_of(home)
    press(home, "A note about the hold")
    assert ways == [Route(Place.KEEPING)]
    page, _ = keeping_page(kept, show)
    assert page.note.words == "half a"
    press(page, "Put on hold")
    assert kept.drafts.all() == ()
    page.note.setPlainText("half a sentence")
    page.leaving()
    page, _ = keeping_page(kept, show)
    assert page.note.words == "half a sentence"
    press(page, "Lift the hold")
    assert kept.drafts.all() == ()


def deletions(desk: Desk) -> tuple[tuple[str, Route], ...]:
    """Keep one of everything that a page can delete; return the button that does, and the way to it."""
    desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No.", "my sergeant"),)))
    letter = TrackedRequest("", "reassignment", "A move", "Captain", "", "The letter.", Way.PRINT, ())
    person = desk.people.keep(Person(name="Sam"))
    return (
        ("Delete …", Route(Place.ENTRY, 1)),
        ("Let it go …", Route(Place.PLAN)),
        ("Delete …", Route(Place.LETTER, desk.request_book.begin(letter, {}).uid)),
        ("Take off the list …", Route(Place.PERSON, person.uid)),
        ("Remove", Route(Place.RECEIVER, desk.requests.keep_receiver(KeptReceiver("", Receiver("Captain"))))),
    )


def test_on_hold_deleting_says_why_not_before_anything_is_asked(kept: Desk, show: Show, questions: Questions) -> None:
    ways = deletions(kept)
    kept.keeping.put_on_hold()
    for words, route in ways:
        page = show(make_page(route, kept))
        press(page, words)
        assert "This journal is on hold." in words_on(page), route
        assert questions.asked == []
    kept.keeping.lift_hold()
    for at, (words, route) in enumerate(ways):
        press(show(make_page(route, kept)), words)
        assert len(questions.asked) == at + 1
    assert kept.journal.count() == 1  # what is told of the hold


def test_it_leads_to_the_deleted_ones_and_the_settings_lead_to_it(kept: Desk, show: Show) -> None:
    page, _ = keeping_page(kept, show)
    ways = ways_of(page)
    press(page, "Deleted entries")
    assert ways == [Route(Place.BIN)]
    settings = show(make_page(Route(Place.SETTINGS), kept))
    ways = ways_of(settings)
    press(settings, "Keeping and deleting")
    assert ways == [Route(Place.KEEPING)]


def test_what_went_is_told_in_words() -> None:
    assert going_words(Going(1, 1, 1, 1)) == "1 entry, 1 check or decision, 1 letter, 1 deleted entry"
    assert going_words(Going(2, 3, 4, 5)) == "2 entries, 3 checks and decisions, 4 letters, 5 deleted entries"


def test_what_went_after_an_unlock_is_told_with_the_time_that_was_chosen() -> None:
    chosen = Retention({KeptKind.ENTRIES: Keep.DAYS_90, KeptKind.CHECKS: Keep.YEAR, KeptKind.LETTERS: Keep.YEARS_7})
    assert gone_words(Going(), chosen) == ""
    assert gone_words(Going(entries=2), chosen) == "2 entries that you chose to keep for 90 days were erased."
    assert (
        gone_words(Going(checks=3), chosen) == "3 checks and decisions that you chose to keep for 1 year were erased."
    )
    assert gone_words(Going(letters=2), chosen) == "2 letters that you chose to keep for 7 years were erased."
    assert gone_words(Going(binned=2), chosen) == "2 deleted entries were erased for good. Their 30 days were over."
    assert gone_words(Going(1, 1, 1, 1), chosen) == (
        "1 entry that you chose to keep for 90 days was erased. "
        "1 check or decision that you chose to keep for 1 year was erased. "
        "1 letter that you chose to keep for 7 years was erased. "
        "1 deleted entry was erased for good. Its 30 days were over."
    )


def test_when_the_next_one_goes_is_said_below_its_time(kept: Desk, show: Show, clock: FakeClock) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.keeping.choose(KeptKind.LETTERS, Keep.YEAR)
    page, _ = keeping_page(kept, show)
    day = long_day((clock.now() + timedelta(days=90)).astimezone().date())
    assert words_on(page).count("The next one goes no sooner than") == 1
    assert f"The next one goes no sooner than {day}." in words_on(page)
    take(page, KeptKind.ENTRIES, Keep.YEAR)
    assert "The next one goes" not in words_on(page)
    take(page, KeptKind.ENTRIES, Keep.DAYS_90)
    page, _ = keeping_page(kept, show)
    assert "The next one goes" in words_on(page)
    press(page, "Put on hold")
    assert "The next one goes" not in words_on(page)


def test_what_went_last_stands_on_the_page(kept: Desk, show: Show, clock: FakeClock) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    page, _ = keeping_page(kept, show)
    assert "Erased last" not in words_on(page)
    for days in (100, 1):
        clock.advance(days * DAY)
        kept.keeping.expire()
    page, _ = keeping_page(kept, show)
    day = long_day(clock.now().astimezone().date())
    assert f"Erased last because the time was over, on {day}: 1 entry." in words_on(page)


def test_the_page_says_what_older_backups_still_hold(kept: Desk, show: Show) -> None:
    page, _ = keeping_page(kept, show)
    assert "Older backups still hold what is erased here." in words_on(page)


def test_one_that_gets_longer_asks_nothing_and_one_that_gets_shorter_does(
    kept: Desk, show: Show, questions: Questions
) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.YEAR)
    page, _ = keeping_page(kept, show)
    take(page, KeptKind.ENTRIES, Keep.YEARS_3)
    press(page, "Save these times")
    assert questions.asked == []
    assert kept.keeping.chosen().of(KeptKind.ENTRIES) is Keep.YEARS_3
    take(page, KeptKind.ENTRIES, Keep.DAYS_90)
    press(page, "Save these times")
    assert len(questions.asked) == 1


def test_before_the_hold_is_lifted_it_is_said_what_only_the_hold_keeps(
    kept: Desk, show: Show, questions: Questions, clock: FakeClock
) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.keeping.put_on_hold()
    clock.advance(100 * DAY)
    page, _ = keeping_page(kept, show)
    assert "Over their time now" not in words_on(page)
    questions.agreed = False
    press(page, "Lift the hold")
    assert "Only the hold keeps these now: 1 entry." in questions.asked[0]
    assert "still hold it" in questions.asked[0]
    assert kept.keeping.hold() is not None
