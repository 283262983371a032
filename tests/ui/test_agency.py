"""The agency's folder on the pages: it adds, it is read on the worker, and nothing is missing because of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from agencies import write_policies
from boundarycheck.domain.checks import Answer, Circumstance, Question, QuestionAnswer, SituationCheck
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.follow_up import TrackedRequest, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.finding_letter import FindingLetter
from boundarycheck.ui.screens.letters import Letters
from boundarycheck.ui.screens.library import Library
from boundarycheck.ui.screens.people import People
from boundarycheck.ui.screens.receiver import ReceiverPage
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.screens.result import Result
from boundarycheck.ui.screens.road import RoadPage
from boundarycheck.ui.screens.situation import Situation
from boundarycheck.ui.screens.table import make_page
from content.test_kinds import OWN_KIND, pack
from doors import press, ways_of
from packs import write_pack
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window
    from desks import HeldTasks

    Show = Callable[[Page], Page]

CANNOT = "Something in your agency's folder cannot be used: policies.toml, policy: a list is expected."
HERE = "Everything that comes with BoundaryCheck is here. Ask whoever made the folder to mend it."


def damage(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "policies.toml").write_text("policy = 7", "utf-8")


def no_to(question: Question) -> QuestionAnswer:
    return QuestionAnswer(question, Answer.NO)


def due() -> SituationCheck:
    """A check that leads to the duty to report."""
    return SituationCheck("", tuple(map(no_to, Question)), frozenset(Circumstance))


def to_policy(page: Situation) -> None:
    """Go on to the question on policy."""
    page.go_on()
    page.questions[0].answers[Answer.YES].click()
    page.go_on()


# ── a damaged folder ──────────────────────────────────────────────────────────────────────────
def test_damaged_policies_leave_the_four_questions(desk: Desk, show: Show, tmp_path: Path) -> None:
    damage(tmp_path / "data" / "agency")
    page = show(make_page(Route(Place.SITUATION), desk))
    assert isinstance(page, Situation)
    assert [stage.title for stage in page.questions] == [text.title for text in desk.checks.texts().questions]
    assert page.errors.isHidden()
    assert page.next.isEnabled()
    told = [stage for stage in page.questions if not stage.agency_problem.isHidden()]
    (at_policy,) = told
    to_policy(page)
    assert words_on(at_policy.agency_problem).splitlines() == [CANNOT, HERE]
    assert at_policy.title == desk.checks.texts().questions[list(Question).index(Question.POLICY)].title


def test_damaged_policies_leave_the_duty_to_report(desk: Desk, show: Show, tmp_path: Path) -> None:
    damage(tmp_path / "data" / "agency")
    page = show(make_page(Route(Place.ROAD, Concern.KNOW_OF), desk))
    assert isinstance(page, RoadPage)
    said = words_on(page)
    assert all(claim.text in said for claim in desk.checks.roads().duty)
    assert words_on(page.words.agency_problem).splitlines() == [CANNOT, HERE]
    assert page.errors.isHidden()
    result = show(make_page(Route(Place.RESULT, desk.checks.finish_situation(due())), desk))
    assert isinstance(result, Result)
    assert CANNOT in words_on(result)
    assert result.duty is not None


def test_damaged_policies_leave_the_library(desk: Desk, show: Show, tmp_path: Path) -> None:
    damage(tmp_path / "data" / "agency")
    page = show(make_page(Route(Place.LIBRARY), desk))
    assert isinstance(page, Library)
    assert list(page.tiles) == [article.article_id for article in desk.library.articles()]
    assert words_on(page.agency_problem).splitlines() == [CANNOT, HERE]
    assert page.errors.isHidden()
    page.search.setText("90 days")
    assert "duty-to-report" in page.tiles


def test_a_chosen_folder_that_is_gone_is_told_on_each_page_and_takes_nothing_away(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    desk.preferences.use_pack(tmp_path / "gone")
    for place in (Place.LIBRARY, Place.PEOPLE, Place.LETTERS):
        page = show(make_page(Route(place), desk))
        assert isinstance(page, Library | People | Letters)
        assert "neither pack.toml nor policies.toml nor requests is there" in words_on(page.agency_problem)
        assert page.errors.isHidden()


# ── a folder that does not answer ─────────────────────────────────────────────────────────────
def test_nothing_waits_for_a_folder_that_does_not_answer(
    slow_desk: Desk, held: HeldTasks, show: Show, tmp_path: Path
) -> None:
    write_policies(tmp_path / "data" / "agency")
    held.held = True
    situation = show(make_page(Route(Place.SITUATION), slow_desk))
    road = show(make_page(Route(Place.ROAD, Concern.KNOW_OF), slow_desk))
    library = show(make_page(Route(Place.LIBRARY), slow_desk))
    assert isinstance(situation, Situation)
    assert isinstance(library, Library)
    assert len(library.tiles) == len(slow_desk.library.articles())
    assert slow_desk.checks.roads().duty[0].text in words_on(road)
    assert "extension" not in words_on(road)
    library.tiles["figures"].setFocus(Qt.FocusReason.OtherFocusReason)
    held.let_go()
    assert "Call <i>extension</i> 4471, day and night." in words_on(road)
    assert list(library.tiles)[:2] == ["gifts", "private-line"]
    assert library.focusWidget() is library.tiles["figures"]
    to_policy(situation)
    assert "Staff take <b>no</b> gifts." in words_on(situation.questions[1])


def test_policies_that_come_late_join_what_is_searched(
    slow_desk: Desk, held: HeldTasks, show: Show, tmp_path: Path
) -> None:
    write_policies(tmp_path / "data" / "agency")
    held.held = True
    page = show(make_page(Route(Place.LIBRARY), slow_desk))
    assert isinstance(page, Library)
    page.search.setText("zebras")
    assert page.tiles == {}
    held.let_go()
    assert list(page.tiles) == ["gifts"]
    assert page.found.text() == "Texts found: 1"


# ── one folder, looked up at each use ─────────────────────────────────────────────────────────
def test_the_folder_that_is_chosen_counts_everywhere_at_the_next_page(desk: Desk, show: Show, tmp_path: Path) -> None:
    for place in (Place.LIBRARY, Place.PEOPLE, Place.LETTERS, Place.SITUATION):
        show(make_page(Route(place), desk))  # everything was in use before
    county = write_policies(write_pack(pack(tmp_path / "county", own=OWN_KIND)))
    desk.preferences.choose_pack(county)
    library, letters = (show(make_page(Route(place), desk)) for place in (Place.LIBRARY, Place.LETTERS))
    assert isinstance(library, Library)
    assert isinstance(letters, Letters)
    assert "gifts" in library.tiles
    assert "union-talk" in letters.doors
    assert "Pine County peer team" in words_on(show(make_page(Route(Place.PEOPLE), desk)))
    desk.preferences.choose_pack("")
    letters = show(make_page(Route(Place.LETTERS), desk))
    assert isinstance(letters, Letters)
    assert "union-talk" not in letters.doors


def test_the_folder_set_aside_holds_every_part(desk: Desk, show: Show, tmp_path: Path) -> None:
    write_policies(write_pack(pack(tmp_path / "data" / "agency", own=OWN_KIND)))
    letters = show(make_page(Route(Place.LETTERS), desk))
    assert isinstance(letters, Letters)
    assert "union-talk" in letters.doors
    assert "Pine County peer team" in words_on(show(make_page(Route(Place.PEOPLE), desk)))


# ── letters ───────────────────────────────────────────────────────────────────────────────────
def test_letters_of_the_agencys_come_in_beside_the_others(
    slow_desk: Desk, held: HeldTasks, show: Show, tmp_path: Path
) -> None:
    replaced = OWN_KIND.replace('"union-talk"', '"call-back"')
    slow_desk.preferences.use_pack(pack(tmp_path / "county", own=OWN_KIND, other=replaced))
    held.held = True
    page = show(make_page(Route(Place.LETTERS), slow_desk))
    assert isinstance(page, Letters)
    before = dict(page.doors)
    assert set(before) == {"reassignment", "call-back", "tie", "report"}
    before["report"].setFocus(Qt.FocusReason.OtherFocusReason)
    held.let_go()
    assert set(page.doors) == {*before, "union-talk"}
    assert page.focusWidget() is page.doors["report"] is before["report"]
    assert "Words of your agency." in words_on(page.doors["call-back"])
    assert before["call-back"].isHidden()
    ys = [door.y() for door in page.doors.values()]
    assert ys == sorted(ys)


def test_a_letter_begins_at_once_and_takes_the_agencys_words_when_they_are_read(
    slow_desk: Desk, held: HeldTasks, show: Show, tmp_path: Path
) -> None:
    slow_desk.preferences.use_pack(pack(tmp_path / "county", own=OWN_KIND.replace('"union-talk"', '"reassignment"')))
    held.held = True
    page = show(make_page(Route(Place.REQUEST), slow_desk))
    assert isinstance(page, RequestPage)
    assert "Words of your agency" not in words_on(page)
    went = ways_of(page)
    held.let_go()
    assert went == [Route(Place.REQUEST)]
    again = show(make_page(went[0], slow_desk))
    assert "Words of your agency" in words_on(again)
    assert went == [Route(Place.REQUEST)]


def typed(page: RequestPage) -> None:
    page.form.asks["own_words"].show_answer("I know the yard well.", on=True)


def chosen(page: RequestPage) -> None:
    page.form.choices["move"].choose("unit")


def copied(page: RequestPage) -> None:
    page.ways.buttons[Way.COPY].click()


def gone_on(page: RequestPage) -> None:
    page.others.setFocus(Qt.FocusReason.TabFocusReason)


def before_the_folder_answers(desk: Desk, held: HeldTasks, folder: Path, qtbot: QtBot) -> RequestPage:
    """Return the page of a letter that has begun, while the agency's words for it are still on their way."""
    desk.preferences.use_pack(pack(folder, own=OWN_KIND.replace('"union-talk"', '"reassignment"')))
    page = make_page(Route(Place.REQUEST), desk)
    assert isinstance(page, RequestPage)
    qtbot.addWidget(page)
    page.resize(1000, 740)
    with qtbot.waitExposed(page):
        page.show()
    held.held = True
    page.entered()
    assert not desk.requests.agency_is_read
    held.held = False
    return page


@pytest.mark.parametrize("act", [typed, chosen, copied, gone_on])
def test_a_letter_in_use_stays_and_the_agencys_words_are_offered(
    slow_desk: Desk, held: HeldTasks, tmp_path: Path, qtbot: QtBot, act: Callable[[RequestPage], None]
) -> None:
    page = before_the_folder_answers(slow_desk, held, tmp_path / "county", qtbot)
    went = ways_of(page)
    act(page)
    held.let_go()
    assert went == []
    assert page.agency_words.isVisible()
    assert "Your agency has its own words for this letter." in words_on(page)
    page.agency_words.click()
    assert went == [Route(Place.REQUEST)]


def test_a_letter_stays_under_an_open_dialog(slow_desk: Desk, held: HeldTasks, tmp_path: Path, qtbot: QtBot) -> None:
    page = before_the_folder_answers(slow_desk, held, tmp_path / "county", qtbot)
    went = ways_of(page)

    def answer() -> None:
        held.let_go()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()

    QTimer.singleShot(0, answer)
    assert not dialogs.confirm(page, "Delete it?", "", "Yes", "No")
    assert went == []
    assert page.agency_words.isVisible()


def test_the_report_stays_when_the_agencys_folder_was_read(desk: Desk, show: Show, tmp_path: Path) -> None:
    desk.preferences.use_pack(pack(tmp_path / "county", own=OWN_KIND))
    page = make_page(Route(Place.REQUEST, "report"), desk)
    went = ways_of(page)
    show(page)
    assert desk.requests.agency_is_read
    assert went == []


def test_a_letter_of_its_own_is_found_before_anything_was_read(
    opened: Window, cheap_desk: Desk, tmp_path: Path
) -> None:
    cheap_desk.preferences.use_pack(pack(tmp_path / "county", own=OWN_KIND))
    cheap_desk.__dict__.pop("requests", None)
    opened.go(Route(Place.REQUEST, "union-talk"))
    assert isinstance(opened.page, RequestPage)
    assert "I would like to talk at the hall." in opened.page.paper.words
    opened.back()
    assert opened.route.place is Place.HOME


def test_a_letter_that_is_gone_is_told(desk: Desk, show: Show, tmp_path: Path) -> None:
    page = make_page(Route(Place.REQUEST, "of an agency"), desk)
    assert isinstance(page, FindingLetter)
    show(page)
    assert words_on(page).splitlines()[:2] == ["Your letter", "That kind of letter is not here now."]
    assert page.focusWidget() is page.title
    desk.preferences.use_pack(tmp_path / "gone")
    assert "neither pack.toml" in words_on(show(make_page(Route(Place.REQUEST, "of an agency"), desk)))


def test_after_a_no_a_report_of_the_agencys_own_is_known_as_one(desk: Desk, show: Show, tmp_path: Path) -> None:
    desk.preferences.use_pack(pack(tmp_path / "county", own="report = true\n" + OWN_KIND))
    leaving = TrackedRequest("", "union-talk", "A talk", "Captain", "", "Words.", Way.PRINT, ())
    uid = desk.request_book.begin(leaving, {}).uid
    show(make_page(Route(Place.LETTER, uid), desk))
    assert desk.requests.kind("union-talk").report


# ── receivers ─────────────────────────────────────────────────────────────────────────────────
def test_a_receivers_letters_stay_while_the_agencys_folder_is_away(desk: Desk, show: Show, tmp_path: Path) -> None:
    county = pack(tmp_path / "county", own=OWN_KIND)
    uid = desk.requests.keep_receiver(KeptReceiver("", Receiver("Rita", "Steward"), ("union-talk",)))
    page = show(make_page(Route(Place.RECEIVER, uid), desk))
    assert isinstance(page, ReceiverPage)
    page.fields["role"].setText("Chief steward")
    page.leaving()
    page = show(make_page(Route(Place.RECEIVER, uid), desk))
    press(page, "Save")
    kept = desk.requests.receiver(uid)
    assert (kept.receiver.role, kept.kinds) == ("Chief steward", ("union-talk",))
    desk.preferences.use_pack(county)
    again = show(make_page(Route(Place.RECEIVER, uid), desk))
    assert isinstance(again, ReceiverPage)
    assert again.kinds["union-talk"].isChecked()
    again.kinds["union-talk"].click()
    press(again, "Save")
    assert desk.requests.receiver(uid).kinds == ()
