from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.contacts import HelpKind, ReachKind
from boundarycheck.domain.errors import CallNotTaken, HandOverFailed
from boundarycheck.domain.people import Person
from boundarycheck.services.reaching import ReachService
from boundarycheck.ui.parts.contact_card import LimitsBox
from boundarycheck.ui.parts.fields import LineField, NumberLine
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.contact import ContactPage
from boundarycheck.ui.screens.table import make_page
from desks import FullDisk
from packs import write_pack
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def open_page(desk: Desk, show: Show, contact_id: str) -> ContactPage:
    page = make_page(Route(Place.CONTACT, contact_id), desk)
    assert isinstance(page, ContactPage)
    show(page)
    return page


def new_number(page: ContactPage, kind: ReachKind) -> LineField:
    assert page.numbers is not None
    return page.numbers.fields[kind]


def press(page: ContactPage, words: str) -> None:
    found = [each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    found[0].click()


def test_limits_stand_before_the_number_and_the_question_with_them(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, "samhsa")
    assert page.title.text() == "SAMHSA National Helpline"
    assert page.belongs_to is Place.PEOPLE
    said = words_on(page)
    assert said.index("It refers you to help near you") < said.index("1 800 662 4357")
    assert "Ask first: “What would you have to pass on?”" in said
    assert page.first_focus is page.reaches[0].first
    assert page.focusWidget() is page.first_focus


def test_each_way_says_what_it_leaves_on_this_computer(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, "rainn")
    call, web = page.reaches
    assert "Dial it by hand on your own phone: that leaves nothing" in words_on(call)
    for sentence in ("Code: point", "Copy: stays on the clipboard for 20 seconds", "another program gets the number"):
        assert sentence in words_on(call)
    assert "A browser here keeps a list" in words_on(web)
    assert "Code:" not in words_on(web)
    names = [each.accessibleName() for each in call.findChildren(QPushButton)]
    assert names == [
        "Show a code for my phone: 800-656-4673",
        "Copy: 800-656-4673",
        "Call from this computer: 800-656-4673",
    ]
    assert all(each.accessibleDescription() for each in call.findChildren(QPushButton))


def test_copy_call_and_mail_go_their_ways(closed_desk: Desk, show: Show, qapp: QApplication, tmp_path: Path) -> None:
    opened: list[str] = []
    closed_desk.reaching = ReachService(call=opened.append, write=opened.append)
    closed_desk.preferences.use_pack(write_pack(tmp_path))
    closed_desk.talks.read_limits("pine-peers")
    page = open_page(closed_desk, show, "pine-peers")
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Copy")
    assert qapp.clipboard().text() == "303-555-0100"
    press(page, "Call from this computer")
    press(page, "Write an e-mail")
    assert opened == ["tel:+13035550100", "mailto:peers@example.org"]
    assert said == ["It was handed to another program. Look there to go on."] * 2


@pytest.mark.parametrize("error", [CallNotTaken(reason="no program"), HandOverFailed(reason="no program")])
def test_a_call_that_nothing_takes_is_told(closed_desk: Desk, show: Show, error: CallNotTaken | HandOverFailed) -> None:
    def refuse(_link: str) -> None:
        raise error

    closed_desk.reaching = ReachService(call=refuse)
    page = open_page(closed_desk, show, "988")
    press(page, "Call from this computer")
    assert "no program" in words_on(page.errors)


# ── before a first talk with a peer supporter ───────────────────────────────────────────────────
def test_a_peer_supporters_number_comes_after_the_limits_were_acknowledged_once(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, "copline")
    assert "1 800 267 5463" not in words_on(page)
    assert page.findChild(LimitsBox) is not None
    assert page.focusWidget() is page.acknowledge
    assert "Retired officers" in page.acknowledge.accessibleDescription()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert "1 800 267 5463" in words_on(page)
    assert page.focusWidget() is page.reaches[0].first
    assert not page.acknowledge.isVisible()
    again = open_page(closed_desk, show, "copline")
    assert "1 800 267 5463" in words_on(again)


def test_with_an_open_journal_it_is_remembered_there(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "safe-call-now")
    page.acknowledge.click()
    assert [record.fields for record in desk.session.vault.records.all("limits-read")] == [{"about": "safe-call-now"}]


def test_an_acknowledgement_that_cannot_be_kept_is_told(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(desk, show, "copline")
    monkeypatch.setattr(desk.talks, "read_limits", FullDisk(desk.talks.read_limits))
    page.acknowledge.click()
    assert "no room left" in words_on(page.errors)


# ── what to say, what to ask ────────────────────────────────────────────────────────────────────
def test_the_words_that_came_along_can_be_changed_and_are_gone_with_the_page_before_unlock(
    closed_desk: Desk, show: Show
) -> None:
    page = open_page(closed_desk, show, "988")
    assert page.talk is not None
    assert page.talk.opener.words.startswith("I am not doing well")
    assert "gone when you leave this page" in words_on(page.talk)
    page.talk.opener.setPlainText("Hello")
    assert page.unsaved() is None
    page.leaving()
    again = open_page(closed_desk, show, "988")
    assert again.talk is not None
    assert again.talk.opener.words.startswith("I am not doing well")


def test_own_words_and_questions_are_kept_for_the_next_time(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.opener.setPlainText("Hi, a question.")
    page.talk.questions.setPlainText("Is this recorded?")
    assert page.unsaved() is not None
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Keep these words")
    assert said == ["Your words are kept in your journal."]
    assert page.unsaved() is None
    assert desk.drafts.find("talk:nami") is None
    assert desk.talks.questions("nami") == "Is this recorded?"
    again = open_page(desk, show, "nami")
    assert again.talk is not None
    assert (again.talk.opener.words, again.talk.questions.words) == ("Hi, a question.", "Is this recorded?")
    press(again, "Use the words that came along")
    press(again, "Keep these words")
    assert not desk.talks.has_own_opener(HelpKind.INFORMATION)


def test_words_that_were_not_kept_are_a_draft_that_stands_here_again(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.questions.setPlainText("Is this")
    page.leaving()
    again = open_page(desk, show, "nami")
    assert again.talk is not None
    assert again.talk.questions.words == "Is this"
    assert again.unsaved() is None


def test_words_that_cannot_be_kept_are_told_and_stay(desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.questions.setPlainText("Is this recorded?")
    monkeypatch.setattr(desk.talks, "keep_opener", FullDisk(desk.talks.keep_opener))
    press(page, "Keep these words")
    assert "no room left" in words_on(page.errors)
    assert page.talk.questions.words == "Is this recorded?"
    assert page.unsaved() is not None


# ── a number that changed, and people of one's own ──────────────────────────────────────────────
def test_a_number_that_changed_is_put_in_and_taken_back(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    ways: list[Route] = []
    page.go.connect(ways.append)
    field = new_number(page, ReachKind.CALL)
    field.setText("no number")
    press(page, "Use this number")
    assert "not something BoundaryCheck can use" in words_on(page.errors)
    field.setText("800-555-0100")
    press(page, "Use this number")
    assert ways == [Route(Place.CONTACT, "nami")]
    again = open_page(desk, show, "nami")
    assert "800 555 0100" in words_on(again)
    assert "This number is from you, on " in words_on(again)
    assert new_number(again, ReachKind.CALL).text() == "800-555-0100"
    new_number(again, ReachKind.CALL).setText("")
    press(again, "Use this number")
    assert "800 950 6264" in words_on(open_page(desk, show, "nami"))


def test_a_number_for_text_messages_is_put_in_and_its_word_stays(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "crisis-text-line")
    assert page.numbers is not None
    assert list(page.numbers.fields) == [ReachKind.TEXT]
    new_number(page, ReachKind.TEXT).setText("555123")
    press(page, "Use this number")
    (card,) = open_page(desk, show, "crisis-text-line").reaches
    assert "Text HOME to 555123" in words_on(card)
    assert "This number is from you, on " in words_on(card)
    assert (card.reach.value, card.reach.message) == ("555123", "HOME")


def test_who_is_called_and_texted_has_a_field_for_each(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "problem-gambling")
    new_number(page, ReachKind.TEXT).setText("555123")
    assert page.numbers is not None
    call, text = page.numbers.findChildren(QPushButton)
    assert call.accessibleName() == "Use this number: The new number to call"
    assert text.accessibleName() == "Use this number: The new number for text messages"
    text.click()
    said = words_on(open_page(desk, show, "problem-gambling"))
    assert "1 800 522 4700" in said
    assert "555 123" in said
    assert "Text 800GAM" not in said


@pytest.mark.parametrize("contact_id", ["911", "988", "nic"])
def test_what_does_not_change_or_cannot_be_called_offers_no_other_number(
    desk: Desk, show: Show, contact_id: str
) -> None:
    assert open_page(desk, show, contact_id).numbers is None


def test_before_unlock_no_number_can_be_changed(closed_desk: Desk, show: Show) -> None:
    assert open_page(closed_desk, show, "nami").numbers is None


# ── what is typed outlives what is saved ────────────────────────────────────────────────────────
def test_a_new_number_that_was_begun_is_a_draft_that_stands_here_again(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    new_number(page, ReachKind.CALL).setText("800-55")
    assert page.unsaved() is not None
    page.leaving()
    again = open_page(desk, show, "nami")
    assert new_number(again, ReachKind.CALL).text() == "800-55"
    assert again.unsaved() is None


def test_keeping_the_words_leaves_the_number_that_was_begun_and_the_other_way_round(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    assert page.talk is not None
    page.talk.questions.setPlainText("Is this recorded?")
    new_number(page, ReachKind.CALL).setText("800-55")
    press(page, "Keep these words")
    draft = desk.drafts.find("talk:nami")
    assert draft is not None
    assert draft.fields["number-call"] == "800-55"
    page.talk.questions.setPlainText("Is this recorded? By")
    new_number(page, ReachKind.CALL).setText("800-555-0100")
    press(page, "Use this number")
    again = open_page(desk, show, "nami")
    assert again.talk is not None
    assert again.talk.questions.words == "Is this recorded? By"
    assert "800 555 0100" in words_on(again)
    assert desk.talks.questions("nami") == "Is this recorded?"
    press(again, "Keep these words")
    assert desk.drafts.find("talk:nami") is None


def test_a_number_that_is_refused_stays_in_the_draft(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    new_number(page, ReachKind.CALL).setText("ask Ann")
    press(page, "Use this number")
    page.leaving()
    again = open_page(desk, show, "nami")
    assert new_number(again, ReachKind.CALL).text() == "ask Ann"
    press(again, "Keep these words")
    assert desk.drafts.find("talk:nami") is not None


def test_somebody_of_ones_own_has_notes_and_a_way_to_change_them(desk: Desk, show: Show) -> None:
    kept = desk.people.keep(Person(name="Zoë", slot="lawyer", limits="Tells nobody.", notes="Room 4."))
    page = open_page(desk, show, kept.contact_id)
    said = words_on(page)
    assert "There is no number here yet" in said
    assert said.index("Tells nobody.") < said.index("Room 4.")
    assert page.keep_card is None
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, "Change")
    assert ways == [Route(Place.PERSON, kept.uid)]


@pytest.mark.parametrize(
    ("person", "role"),
    [
        (Person(name="Zoë", slot="lawyer", role="Partner, Pine & Co."), "Partner, Pine & Co."),
        (Person(name="Zoë", slot="lawyer"), "Your own lawyer"),
    ],
)
def test_what_somebody_of_ones_own_is_does_not_stand_as_whom_they_serve(
    desk: Desk, show: Show, person: Person, role: str
) -> None:
    said = words_on(open_page(desk, show, desk.people.keep(person).contact_id)).splitlines()
    assert f"Who they are: {role}" in said
    assert not [line for line in said if line.startswith("For: ")]


def test_somebody_who_is_gone_is_told(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "person:00000000-0000-0000-0000-000000000000")
    assert page.errors.isVisible()
    assert page.reaches == []
    assert page.unsaved() is None
    page.leaving()


def test_a_route_without_an_id_is_a_bug(closed_desk: Desk) -> None:
    with pytest.raises(TypeError, match="needs an id"):
        make_page(Route(Place.CONTACT), closed_desk)


@pytest.mark.parametrize("value", ["ask Ann", "303-555-0100 (cell)", "303-555-0100 or 303-555-0101"])
def test_an_own_number_that_could_mean_another_is_shown_as_typed_without_a_code(
    desk: Desk, show: Show, value: str
) -> None:
    kept = desk.people.keep(Person(name="Zoë", phone=value, mobile="303-555-0100"))
    page = open_page(desk, show, kept.contact_id)
    call, text = page.reaches
    assert call.reach.kind is ReachKind.CALL
    assert call.number.text() == value
    assert [each.text() for each in call.findChildren(QPushButton)] == ["Copy"]
    assert "shown as it was typed" in words_on(call)
    assert "Code: point" not in words_on(call)
    assert "another program gets the number" not in words_on(call)
    assert page.first_focus is call.first
    assert text.number.text() == "303 555 0100"
    assert "shown as it was typed" not in words_on(text)


def test_a_new_number_with_words_beside_it_is_told_where_it_was_typed(desk: Desk, show: Show) -> None:
    page = open_page(desk, show, "nami")
    field = new_number(page, ReachKind.CALL)
    line = field.parent()
    assert isinstance(line, NumberLine)
    field.setFocus()
    field.setText("800-555-1234 from May")
    assert not line.note.isVisible()
    press(page, "Use this number")
    field.editingFinished.emit()  # as Qt does when the focus leaves
    assert "A phone cannot dial this" in words_on(line)
    assert desk.people.numbers() == ()
    field.setText("800-555-1234")
    assert not line.note.isVisible()
