from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import vobject
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.people import Person
from boundarycheck.services.contacts import ContactService
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.contact_card import LimitsBox
from boundarycheck.ui.parts.fields import LineField
from boundarycheck.ui.parts.protection_picture import ProtectionPicture
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.home import Home
from boundarycheck.ui.screens.my_people import MyPeople
from boundarycheck.ui.screens.person import PersonPage
from boundarycheck.ui.screens.protection import ProtectionPage
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from doors import ways_of
from pages import words_on
from vaults import mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window
    from ui.conftest import Questions

    Show = Callable[[Page], Page]

ZOE = Person(name="Zoë Łukasz", slot="lawyer", phone="303-555-0100", limits="Tells nobody.")


def press(page: Page, name: str) -> None:
    shown = [each for each in page.findChildren(QPushButton) if name in {each.text(), each.accessibleName()}]
    shown[0].click()


def list_page(desk: Desk, show: Show) -> MyPeople:
    page = show(make_page(Route(Place.MY_PEOPLE), desk))
    assert isinstance(page, MyPeople)
    return page


def form(desk: Desk, show: Show, subject: str) -> PersonPage:
    page = show(make_page(Route(Place.PERSON, subject), desk))
    assert isinstance(page, PersonPage)
    return page


# ── the list ────────────────────────────────────────────────────────────────────────────────────
def test_an_empty_list_says_how_to_begin(desk: Desk, show: Show) -> None:
    page = list_page(desk, show)
    said = words_on(page)
    assert "Nobody yet" in said
    ways = ways_of(page)
    press(page, "Add someone")
    press(page, "Licensed therapist")
    assert ways == [Route(Place.PERSON, "new:"), Route(Place.PERSON, "new:therapist")]


def test_each_person_leads_to_their_page_and_to_the_form(desk: Desk, show: Show) -> None:
    kept = desk.people.keep(Person(name="Zoë", slot="lawyer", pinned=True))
    desk.people.keep(Person(name="Kim"))
    page = list_page(desk, show)
    said = words_on(page)
    assert "Your own lawyer · on your home page" in said
    assert "Someone of your own" in said
    ways = ways_of(page)
    press(page, "How to reach them: Zoë")
    press(page, "Change: Zoë")
    assert ways == [Route(Place.CONTACT, kept.contact_id), Route(Place.PERSON, kept.uid)]
    assert "Your own lawyer" not in [each.text() for each in page.findChildren(QPushButton)]


def test_the_list_opens_only_with_a_journal(window: Window, cheap_desk: Desk) -> None:
    for place in (Place.MY_PEOPLE, Place.PERSON):
        window.go(Route(place, "new:"))
        assert window.route.place is Place.FRONT_DOOR
    assert cheap_desk.session.folder is None


# ── in and out ──────────────────────────────────────────────────────────────────────────────────
def test_people_are_saved_as_vcards_for_this_user_only(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.people.keep(ZOE)
    target = tmp_path / "out.vcf"
    page = list_page(desk, show)
    said: list[str] = []
    page.said.connect(said.append)
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    press(page, "Save as a file of contacts …")
    assert not target.exists()
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: target)
    press(page, "Save as a file of contacts …")
    assert mode(target) == 0o600
    assert vobject.readOne(target.read_text("utf-8")).fn.value == "Zoë Łukasz"
    assert "Tells nobody" not in target.read_text("utf-8")
    page.with_notes.click()
    press(page, "Save as a file of contacts …")
    assert "Tells nobody" in target.read_text("utf-8")
    assert said == ["Saved. The file is not encrypted."] * 2


def test_people_are_brought_in_from_vcards(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = list_page(desk, show)
    ways = ways_of(page)
    said: list[str] = []
    page.said.connect(said.append)
    source = tmp_path / "in.vcf"
    answers: list[Path | None] = [None, source]
    monkeypatch.setattr(dialogs, "choose_file", lambda *_: answers.pop(0))
    press(page, "Bring in a file of contacts …")
    assert (said, ways) == ([], [])
    press(page, "Bring in a file of contacts …")
    assert "could not be read" in words_on(page.errors)
    for cards, words in ((1, "One is new."), (2, "One is new."), (5, "3 are new.")):
        source.write_text("".join(f"BEGIN:VCARD\nFN:P{n}\nEND:VCARD\n" for n in range(cards)))
        answers.append(source)
        press(page, "Bring in a file of contacts …")
        assert said[-1] == words
    assert ways == [Route(Place.MY_PEOPLE)] * 3
    assert len(desk.people.all()) == 5


# ── the form ────────────────────────────────────────────────────────────────────────────────────
def test_somebody_new_is_written_down_for_a_slot(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = form(desk, show, "new:lawyer")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    back: list[bool] = []
    page.went_back.connect(lambda: back.append(True))
    assert page.slot.value == "lawyer"
    assert page.focusWidget() is page.fields["name"]
    name = page.fields["name"]
    assert isinstance(name, LineField)
    name.insert("Zoë Łukasz")
    QTest.keyClicks(page.fields["phone"], "303-555-0100")
    QTest.keyClicks(page.fields["limits"], "Tells nobody.")
    QTest.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert back == [True]
    assert [kept.person for kept in desk.people.all()] == [ZOE]
    assert desk.drafts.all() == ()
    assert page.unsaved() is None


@pytest.mark.parametrize("new", [True, False])
def test_what_is_typed_while_somebody_is_saved_is_a_draft_of_theirs(desk: Desk, show: Show, *, new: bool) -> None:
    tasks = HeldTasks(desk.tasks)
    desk.tasks = tasks
    page = form(desk, show, "new:lawyer" if new else desk.people.keep(Person(name="Z", slot="lawyer")).uid)
    page.fields["name"].setProperty("text", "Zoë")
    tasks.held = True
    page.save.click()
    page.fields["phone"].setProperty("text", "303-555-0100")
    page.leaving()  # what the timer does when it runs out while the disk is slow
    page.fields["phone"].setProperty("text", "303-555-0101")
    tasks.let_go()
    page.leaving()
    (kept,) = desk.people.all()
    assert (kept.person.name, kept.person.phone) == ("Zoë", "")
    assert [draft.slot for draft in desk.drafts.all()] == [f"person:{kept.uid}"]
    again = form(desk, show, kept.uid)
    assert again.fields["phone"].property("text") == "303-555-0101"


def test_somebody_without_a_name_is_not_kept_and_nothing_typed_is_lost(desk: Desk, show: Show) -> None:
    page = form(desk, show, "new:")
    QTest.keyClicks(page.fields["phone"], "303-555-0100")
    page.save.click()
    assert "nothing written yet" in words_on(page.errors)
    assert page.save.isEnabled()
    page.leaving()
    again = form(desk, show, "new:")
    phone = again.fields["phone"]
    assert phone.property("text") == "303-555-0100"


def test_a_number_that_no_phone_can_dial_is_told_below_it_and_kept_all_the_same(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = form(desk, show, "new:")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    phone, mobile = page.numbers
    QTest.keyClicks(page.fields["name"], "Kim")
    page.fields["phone"].setFocus()
    QTest.keyClicks(page.fields["phone"], "303-555-0100 (cell)")
    assert not phone.note.isVisible()
    page.fields["mobile"].setFocus()
    assert "A phone cannot dial this" in words_on(phone)
    assert not mobile.note.isVisible()
    page.save.click()
    (kept,) = desk.people.all()
    assert kept.person.phone == "303-555-0100 (cell)"
    again = form(desk, show, kept.uid)
    assert again.numbers[0].note.isVisible()
    QTest.keyClicks(again.fields["phone"], "!")
    assert not again.numbers[0].note.isVisible()
    again.fields["phone"].setProperty("text", "")
    again.numbers[0].show_note()
    assert not again.numbers[0].note.isVisible()


def test_what_was_begun_is_offered_on_the_home_page(desk: Desk, show: Show) -> None:
    page = form(desk, show, "new:union")
    QTest.keyClicks(page.fields["name"], "Sam")
    page.slot.setCurrentIndex(0)
    page.pinned.click()
    page.leaving()
    desk.drafts.keep("talk:nami", {"questions": "Is it"})
    home = show(make_page(Route(Place.HOME), desk))
    ways = ways_of(home)
    press(home, "Someone you were writing down")
    press(home, "Words for a call")
    assert ways == [Route(Place.PERSON, "new:union"), Route(Place.CONTACT, "nami")]
    again = form(desk, show, "new:union")
    assert (again.slot.value, again.pinned.isChecked()) == ("", True)


def test_a_fourth_pin_is_refused_and_the_words_stay(desk: Desk, show: Show) -> None:
    for name in "ABC":
        desk.people.keep(Person(name=name, pinned=True))
    kept = desk.people.keep(ZOE)
    page = form(desk, show, kept.uid)
    page.pinned.click()
    page.save.click()
    assert "3 people on your home page" in words_on(page.errors)
    assert page.unsaved() is not None


def test_somebody_is_taken_off_after_the_preservation_notice(desk: Desk, show: Show, questions: Questions) -> None:
    kept = desk.people.keep(ZOE)
    page = form(desk, show, kept.uid)
    ways = ways_of(page)
    questions.agreed = False
    press(page, "Take off the list …")
    assert desk.people.find(kept.uid) is not None
    questions.agreed = True
    press(page, "Take off the list …")
    assert "duty to keep" in questions.asked[0]
    assert desk.people.all() == ()
    assert ways == [Route(Place.MY_PEOPLE)]


def test_somebody_who_is_gone_is_told(desk: Desk, show: Show) -> None:
    page = form(desk, show, "00000000-0000-0000-0000-000000000000")
    assert page.errors.isVisible()
    assert not page.save.isEnabled()


# ── home ────────────────────────────────────────────────────────────────────────────────────────
def test_pinned_people_stand_on_home_by_name_only_and_lead_to_their_limits(desk: Desk, show: Show) -> None:
    kept = desk.people.keep(Person(name="Zoë", slot="lawyer", phone="303-555-0100", pinned=True))
    home = show(make_page(Route(Place.HOME), desk))
    assert isinstance(home, Home)
    said = words_on(home)
    assert "Your people" in said
    assert "303" not in said
    ways = ways_of(home)
    press(home, "Zoë")
    assert ways == [Route(Place.CONTACT, kept.contact_id)]
    page = show(make_page(ways[0], desk))
    assert page.findChild(LimitsBox) is not None


def test_without_pins_home_says_nothing_of_people(desk: Desk, show: Show) -> None:
    desk.people.keep(ZOE)
    assert "Your people" not in words_on(show(make_page(Route(Place.HOME), desk)))


# ── the order of protection ─────────────────────────────────────────────────────────────────────
def test_the_order_stands_as_picture_and_list_with_caveat_and_question(closed_desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.PROTECTION), closed_desk))
    said = words_on(page)
    places = [
        said.index(words)
        for words in (
            "What would you have to pass on?",
            "1. Your own lawyer",
            "2. A licensed therapist",
            "3. An EAP",
            "4. A chaplain",
            "5. A co-worker",
            "Where this does not hold",
            "California",
        )
    ]
    assert places == sorted(places)
    assert said.count("They keep: ") == said.count("They have to pass on: ") == 5
    picture = page.findChild(ProtectionPicture)
    assert picture is not None
    assert picture.accessibleName().index("Your own lawyer") < picture.accessibleName().index("co-worker")
    ways = ways_of(page)
    press(page, "People to call")
    assert ways == [Route(Place.PEOPLE)]


def test_the_picture_fills_as_many_parts_as_the_step_is_strong(closed_desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.PROTECTION), closed_desk))
    picture = page.findChild(ProtectionPicture)
    assert picture is not None
    image = picture.grab().toImage()
    line = picture.height() / 5
    filled = []
    for step in range(5):
        y = round(line * (step + 0.5))
        accent = picture.palette().accent().color()
        row = [image.pixelColor(x, y) == accent for x in range(picture.width())]
        filled.append(sum(1 for x in range(1, len(row)) if row[x] and not row[x - 1]))
    assert filled == [4, 3, 2, 1, 0]


def test_a_damaged_order_is_told(closed_desk: Desk, show: Show) -> None:
    closed_desk.contacts = ContactService("no-such-language")
    page = show(make_page(Route(Place.PROTECTION), closed_desk))
    assert isinstance(page, ProtectionPage)
    assert "damaged" in words_on(page.errors)
