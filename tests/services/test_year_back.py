from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import Circumstance, Sign, SignExample, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts
from boundarycheck.domain.errors import Locked
from boundarycheck.domain.follow_up import Stage, TrackedRequest, Way
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.domain.year_back import Again, Did, KeptCheck, YearBack
from boundarycheck.services.checks import CheckService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.over_time import KIND, OverTimeService
from boundarycheck.services.plans import PlanService
from boundarycheck.services.tracking import RequestBook
from boundarycheck.vault import facts_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Entry
    from boundarycheck.services.session import Session
    from fakes import FakeClock

pytestmark = pytest.mark.usefixtures("utc")

DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)


@pytest.fixture
def over_time(session: Session, clock: FakeClock) -> OverTimeService:
    return OverTimeService(session, clock)


@pytest.fixture
def keep(session: Session, clock: FakeClock) -> Callable[[datetime], Entry]:
    checks, journal = CheckService(), JournalService(session)

    def kept(moment: datetime) -> Entry:
        clock.moment = moment
        return journal.keep_check(checks.finish_signs(SignsCheck((DRAWN,))), checks.texts())

    return kept


def noon(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def test_nothing_kept_is_no_year(over_time: OverTimeService) -> None:
    assert over_time.years() == ()
    assert over_time.year(2026) == YearBack(2026)


def test_only_years_of_which_something_is_kept_are_offered(
    over_time: OverTimeService, session: Session, clock: FakeClock, keep: Callable[[datetime], Entry]
) -> None:
    keep(noon(2019, 5, 1))
    clock.moment = noon(2021, 5, 1)
    JournalService(session).add("", "no check at all in this year")
    keep(noon(2023, 5, 1))
    clock.moment = noon(2026, 5, 1)
    over_time.decide("Tell the sergeant")
    assert over_time.years() == (2026, 2023, 2019)


def test_a_check_of_a_clock_that_ran_ahead_is_found(
    over_time: OverTimeService, clock: FakeClock, keep: Callable[[datetime], Entry]
) -> None:
    keep(noon(2031, 5, 1))
    clock.moment = noon(2026, 5, 1)
    assert over_time.years() == (2031,)


def test_a_year_has_its_own_checks_and_knows_what_came_up_before(
    over_time: OverTimeService, keep: Callable[[datetime], Entry]
) -> None:
    keep(noon(2024, 6, 1))
    first = keep(noon(2025, 1, 1))
    last = keep(noon(2025, 12, 31))
    keep(noon(2026, 1, 1))
    year = over_time.year(2025)
    assert [kept.entry_id for kept in year.checks] == [first.entry_id, last.entry_id]
    assert year.again == (Again(Circumstance.DRAWN, (1, 12), year_before=True),)
    assert over_time.year(2024).before == frozenset()
    assert over_time.entry(last.entry_id) == last


def test_a_year_is_that_of_the_officer_not_of_greenwich(
    over_time: OverTimeService, keep: Callable[[datetime], Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/Chicago")
    time.tzset()
    keep(datetime(2026, 1, 1, 3, tzinfo=UTC))
    assert over_time.years() == (2025,)
    (kept,) = over_time.year(2025).checks
    assert kept.on == date(2025, 12, 31)
    assert over_time.year(2026).checks == ()


def test_a_check_from_a_file_stands_apart_in_the_year_that_the_file_says(
    over_time: OverTimeService, session: Session, clock: FakeClock, keep: Callable[[datetime], Entry]
) -> None:
    entry = keep(noon(2026, 5, 1))
    said = EntryFacts(brought_in=BroughtIn("boundarycheck", noon(2024, 6, 1)))
    session.vault.database.run("UPDATE entry SET facts_json = ?", (facts_json.to_json(said),))
    assert over_time.years() == (2024,)
    year = over_time.year(2024)
    assert (year.checks, year.lines, year.again) == ((), (), ())
    assert [(kept.entry_id, kept.on) for kept in year.brought] == [(entry.entry_id, date(2024, 6, 1))]
    assert over_time.year(2026) == YearBack(2026)
    keep(noon(2025, 1, 5))
    assert over_time.year(2025).again == ()  # what a file says does not make it come up again
    assert session.vault.history.last_check() == noon(2025, 1, 5)


def test_what_is_to_be_reported_first_is_so_in_a_check_from_a_file_too() -> None:
    check = CheckService().finish_signs(SignsCheck((SignExample(Sign.FAVOURS, "x", Circumstance.CONTRABAND),)))
    kept = KeptCheck(1, EntryKind.SIGNS_CHECK, date(2024, 6, 1), check)
    assert YearBack(2024, brought=(kept,)).report_stands


def test_what_was_done_stands_in_its_year(over_time: OverTimeService, session: Session, clock: FakeClock) -> None:
    clock.moment = noon(2026, 2, 1)
    decision = over_time.decide("Tell the sergeant")
    plans, book = PlanService(session, clock), RequestBook(session, clock)
    plans.keep(BoundaryPlan((IfThen("someone asks", "No."),)))
    clock.moment = noon(2026, 3, 1)
    plans.rehearsed(from_memory=True)
    over_time.answer(decision, Going.DONE)
    letter = book.begin(TrackedRequest("", "reassignment", "To be moved", "", "", "", Way.PRINT, ()), {})
    book.step(letter.uid, Stage.HANDED_OVER, date(2026, 4, 2))
    year = over_time.year(2026)
    assert [(deed.did, deed.on) for deed in year.deeds] == [
        (Did.DECIDED, date(2026, 2, 1)),
        (Did.PLANNED, date(2026, 2, 1)),
        (Did.STEPPED, date(2026, 3, 1)),
        (Did.REHEARSED, date(2026, 3, 1)),
        (Did.HANDED_OVER, date(2026, 4, 2)),
    ]
    assert over_time.year(2025).deeds == ()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_stops_nothing(over_time: OverTimeService, session: Session, day: str) -> None:
    session.vault.records.keep(KIND, {"words": "Call Kim", "made_on": day})
    (year,) = over_time.years()
    assert year == int(day[:4])
    assert [deed.did for deed in over_time.year(year).deeds] == [Did.DECIDED]


def test_a_locked_journal_tells_nothing(over_time: OverTimeService, session: Session) -> None:
    session.close()
    with pytest.raises(Locked):
        over_time.years()
    with pytest.raises(Locked):
        over_time.year(2026)
