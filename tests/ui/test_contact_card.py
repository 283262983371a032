"""The card of one entry: every word of it, and how numbers and hours are told."""

from __future__ import annotations

import time as clocks
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from boundarycheck.domain.contacts import Contact, Cover, Employer, Limits, Reach, ReachKind
from boundarycheck.domain.hours import Always, Day, NotTold, Weekly
from boundarycheck.services.contacts import ContactService
from boundarycheck.system.settings import Language
from boundarycheck.ui.language import Tongue
from boundarycheck.ui.parts.contact_card import ContactCard, Facts, Today, in_groups, readable
from boundarycheck.ui.parts.openness import open_in_words
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.domain.hours import Hours
    from fakes import FakeClock


def test_the_languages_are_named_in_the_language_of_the_program(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock
) -> None:
    nami = ContactService().contact("nami")
    assert nami is not None
    tongue = Tongue(qapp, QLocale("es_US"))
    before = QLocale()
    try:
        tongue.speak(Language.SPANISH)
        facts = Facts(replace(nami, languages=("en", "es")), Today(clock.now(), clock.today()))
        qtbot.addWidget(facts)
        facts.show()
        assert "Idiomas: inglés y español" in words_on(facts).splitlines()
    finally:
        tongue.speak(Language.ENGLISH)
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("codes", "line"),
    [
        (("en",), "Language: English"),
        (("es",), "Language: Spanish"),
        (("en", "es"), "Languages: English and Spanish"),
        (("en", "es", "fr"), "Languages: English, Spanish, and French"),
        (("en", "ASL by video"), "Languages: English and ASL by video"),
    ],
)
def test_the_languages_are_those_of_the_entry(
    qtbot: QtBot, clock: FakeClock, codes: tuple[str, ...], line: str
) -> None:
    nami = ContactService().contact("nami")
    assert nami is not None
    facts = Facts(replace(nami, languages=codes), Today(clock.now(), clock.today()))
    qtbot.addWidget(facts)
    facts.show()
    assert line in words_on(facts).splitlines()
    none = Facts(replace(nami, languages=()), Today(clock.now(), clock.today()))
    qtbot.addWidget(none)
    none.show()
    assert "Language" not in words_on(none)


def test_markup_in_an_entry_is_shown_as_text(qtbot: QtBot) -> None:
    reach = Reach(ReachKind.CALL, "5550142", "Call <b>5550142</b>")
    limits = Limits("<u>limits</u>", "h", "p", Cover.NONE, Employer.PART)
    contact = Contact("x", "<i>Name</i>", (), (), limits, "all", "always", Always(), (reach,), "src", "2024")
    moment = datetime(2026, 3, 9, tzinfo=UTC)
    card = ContactCard(contact, ContactService().words(), Today(moment, moment.date()))
    qtbot.addWidget(card)
    card.show()
    assert "<i>Name</i>" in words_on(card)
    assert "<u>limits</u>" in words_on(card)
    assert "Call <b>555 014 2</b>" in words_on(card)


@pytest.mark.parametrize(
    ("value", "grouped"),
    [
        ("988", "988"),
        ("1-800-267-5463", "1 800 267 5463"),
        ("800-950-6264", "800 950 6264"),
        ("+1 303 555 0100", "+1 303 555 0100"),
        ("303-555-0100 ext. 12", "303 555 0100, then 12"),
        ("741741", "741 741"),
        ("800GAM", "800 426"),
        ("copline.org", "copline.org"),
    ],
)
def test_what_to_dial_stands_in_groups(value: str, grouped: str) -> None:
    assert in_groups(value) == grouped


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (Always(), "Open now."),
        (NotTold(), "We do not know which hours"),
        (Weekly("Mars/Olympus", frozenset(Day), time(1), time(2)), "This computer cannot tell"),
        (Weekly("UTC", frozenset(), time(1), time(2)), "Closed."),
        (Weekly("UTC", frozenset(Day), time(10), time(22)), "Open now, until 12:00"),
        (Weekly("UTC", frozenset(Day), time(20), time(22)), "Closed now. Opens 10:00"),
        (Weekly("UTC", frozenset({Day.WEDNESDAY}), time(20), time(22)), "Closed now. Opens Wednesday, 10:00"),
    ],
)
def test_whether_it_is_open_is_told_in_the_officers_own_time(hawaii: None, hours: Hours, said: str) -> None:
    told = open_in_words(hours, datetime(2026, 3, 9, 19, 30, tzinfo=UTC))
    assert told.replace("\u202f", " ").startswith(said), told


@pytest.fixture
def hawaii(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Pacific/Honolulu")
    clocks.tzset()
    yield
    monkeypatch.undo()
    clocks.tzset()


@pytest.mark.parametrize(
    ("value", "grouped"),
    [("988", "988"), ("88788", "88788"), ("741741", "741 741"), ("800-950-6264", "800-950-6264"), ("800GAM", "800GAM")],
)
def test_numbers_are_grouped_for_the_eye(value: str, grouped: str) -> None:
    assert readable(value) == grouped


@given(st.text(alphabet="0123456789-ABC. ", max_size=20))
def test_grouping_never_changes_what_is_dialled(value: str) -> None:
    assert readable(value).replace(" ", "") == value.replace(" ", "")
