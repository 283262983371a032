"""What the directory, the order of protection and the openers hold, beyond what their loaders ask."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.contacts import Directory, load_directory
from boundarycheck.content.openers import load_openers
from boundarycheck.content.protection import load_protection
from boundarycheck.content.sources import SourceShelf, load_sources
from boundarycheck.domain.contacts import Employer, HelpKind, ReachKind, Urgency, last_day
from boundarycheck.domain.hours import Always, Day, NotTold, Weekly
from content.words import languages, states_a_fact

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import Contact

pytestmark = pytest.mark.parametrize("language", languages())


@pytest.fixture
def shelf() -> SourceShelf:
    return load_sources()


@pytest.fixture
def directory(language: str, shelf: SourceShelf) -> Directory:
    return load_directory(language, shelf)


def test_every_contact_tells_who_when_limits_source_and_year(directory: Directory) -> None:
    for contact in directory.contacts:
        limits = contact.limits
        assert all((contact.serves, contact.hours, contact.source, contact.reach, contact.urgency, contact.kinds))
        assert all((limits.first, limits.hears, limits.passes_on))
        assert (contact.as_of == "") is (contact.contact_id == "911")
        assert contact.as_of == "" or 2015 <= last_day(contact.as_of).year <= 2026


NAMI_HOURS = {
    "en": "Monday to Friday, 10 a.m. to 10 p.m. Eastern time",
    "es": "De lunes a viernes, de 10 a.m. a 10 p.m., hora del Este",
}
OFFICE_HOURS = {"en": "Office hours", "es": "Horario de oficina"}
ALL_THE_SAME = {
    "en": "May be part of your county or agency. Call all the same.",
    "es": "Puede ser parte de su condado o agencia. Llame de todos modos.",
}
# In the last caveat, and with the chaplain and the union: no report is put off by choosing whom to talk to.
NOT_PUT_OFF = {
    "en": ("A report that is due does not wait for that.", "must report what you must report"),
    "es": ("Un reporte que toca hacer no espera por eso.", "debe reportar lo mismo que usted"),
}
ELSEWHERE = {"en": "someone else", "es": "otra persona"}
TELLING = {
    "en": ("I drink", "I drunk", "I use ", "I gamble "),
    "es": ("Bebo", "bebo", "Tomo ", "tomo alcohol", "Consumo", "consumo", "Apuesto", "apuesto"),
}
ASKED_FIRST = {"en": ("?", "pass on", "report it"), "es": ("?", "contar a otros", "reportar")}


def test_hours_in_words_and_as_data_say_the_same(language: str, directory: Directory) -> None:
    told = {contact.contact_id: (contact.hours, contact.open) for contact in directory.contacts}
    weekdays = frozenset(list(Day)[:5])
    assert told.pop("nami") == (
        NAMI_HOURS[language],
        Weekly("America/New_York", weekdays, time(10), time(22)),
    )
    for words, hours in told.values():
        assert isinstance(hours, NotTold if words == OFFICE_HOURS[language] else Always)


def test_who_answers_in_spanish_and_whom_corrections_staff_find(directory: Directory) -> None:
    assert {each.contact_id for each in directory.contacts if "es" in each.languages} == {"988", "samhsa"}
    corrections = {each.contact_id for each in directory.contacts if each.corrections}
    assert corrections == {"safe-call-now", "desert-waters", "one-voice-united", "nic"}
    assert {each.contact_id for each in directory.contacts if each.limits.employer is not Employer.APART} == {
        "911",
        "nic",
    }


def test_nothing_above_911_keeps_from_calling(language: str, directory: Directory) -> None:
    (emergency,) = (each for each in directory.contacts if each.contact_id == "911")
    assert directory.words.employer[emergency.limits.employer] == ALL_THE_SAME[language]
    others = [each for each in directory.contacts if each.limits.employer is emergency.limits.employer]
    assert others == [emergency]


def test_every_kind_of_help_has_someone_or_a_slot(directory: Directory) -> None:
    kinds = {kind for contact in directory.contacts for kind in contact.kinds}
    assert kinds | {slot.kind for slot in directory.slots} == set(HelpKind)
    assert set(directory.words.kinds) == set(HelpKind)


def test_the_order_of_protection_is_that_of_the_domain_notes(language: str, shelf: SourceShelf) -> None:
    protection = load_protection(language, shelf)
    assert [step.step_id for step in protection.steps] == [
        *("lawyer", "therapist", "eap-peer", "chaplain-union", "colleague"),
    ]
    assert [step.strength for step in protection.steps] == [4, 3, 2, 1, 0]
    claims = [claim for step in protection.steps for claim in (step.keeps, step.passes_on)]
    unsourced = [claim.text for claim in (*claims, *protection.caveats) if not claim.sources]
    assert [text for text in unsourced if states_a_fact(text)] == []
    assert any("California" in claim.text for claim in protection.caveats)


def test_the_order_of_protection_puts_no_report_off(language: str, shelf: SourceShelf) -> None:
    protection = load_protection(language, shelf)
    caveat, passed_on = NOT_PUT_OFF[language]
    assert caveat in protection.caveats[-1].text
    (chaplain_union,) = (step for step in protection.steps if step.step_id == "chaplain-union")
    assert passed_on in chaplain_union.passes_on.text


def test_no_opener_tells_anything_or_looks_for_someone_who_need_not_report(language: str) -> None:
    for kind, words in load_openers(language).words.items():
        assert ELSEWHERE[language] not in words, kind
        told = [word for word in TELLING[language] if word in words]
        assert told == [], kind


def test_every_kind_of_helper_has_an_opener_that_asks_first(language: str) -> None:
    openers = load_openers(language)
    assert set(openers.words) == set(HelpKind)
    for kind, words in openers.words.items():
        assert any(asked in words for asked in ASKED_FIRST[language]), kind


def reached(contact: Contact) -> dict[str, str]:
    return {f"{contact.contact_id} {reach.kind}": reach.value for reach in contact.reach}


def test_the_numbers_are_those_of_the_domain_notes(directory: Directory) -> None:
    numbers: dict[str, str] = {}
    for contact in directory.contacts:
        numbers |= reached(contact)
    assert numbers == {
        "911 call": "911",
        "988 call": "988",
        "988 text": "988",
        "988 web": "988lifeline.org",
        "veterans call": "988",
        "veterans text": "838255",
        "crisis-text-line text": "741741",
        "copline call": "1-800-267-5463",
        "copline web": "copline.org",
        "safe-call-now call": "206-459-3020",
        "rainn call": "800-656-4673",
        "rainn web": "online.rainn.org",
        "domestic-violence call": "1-800-799-7233",
        "domestic-violence text": "88788",
        "samhsa call": "1-800-662-4357",
        "problem-gambling call": "1-800-522-4700",
        "problem-gambling text": "800GAM",
        "nami call": "800-950-6264",
        "credit-counseling call": "800-388-2227",
        "credit-counseling web": "nfcc.org",
        "desert-waters web": "desertwaters.com",
        "one-voice-united web": "onevoiceunited.org",
        "nic web": "nicic.gov",
    }


def test_the_words_of_a_reach_hold_its_number(directory: Directory) -> None:
    for contact in directory.contacts:
        for reach in contact.reach:
            assert reach.value in reach.words
            assert (reach.kind is ReachKind.WEB) is bool(re.fullmatch(r"[a-z0-9.]+\.(?:com|org|gov)", reach.value))


def test_uncertain_contacts_say_what_to_confirm(directory: Directory) -> None:
    confirm = {contact.contact_id: contact.confirm for contact in directory.contacts if contact.confirm}
    assert set(confirm) == {"safe-call-now", "copline"}


def test_the_two_emergency_numbers_lead_in_danger(directory: Directory) -> None:
    assert [contact.contact_id for contact in directory.crisis] == ["988", "911"]
    assert all(Urgency.DANGER in contact.urgency for contact in directory.crisis)
    assert set(directory.contacts) >= set(directory.crisis)


def test_each_degree_of_urgency_has_someone(directory: Directory) -> None:
    assert {urgency for contact in directory.contacts for urgency in contact.urgency} == set(Urgency)


def test_the_local_slots_run_from_the_most_protected_talk(directory: Directory) -> None:
    assert [slot.slot_id for slot in directory.slots] == [
        "lawyer",
        "therapist",
        "eap",
        "peer-team",
        "chaplain",
        "union",
        "prea",
        "hr",
        "wellness",
        "county-crisis",
        "trusted-person",
        "challenger",
    ]
    assert all(slot.limits.first and slot.ask.endswith("?") for slot in directory.slots)
    assert all(slot.limits.hears and slot.limits.passes_on for slot in directory.slots)
    assert directory.question_to_ask.endswith("?")
