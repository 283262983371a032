from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.checks import load_checks
from boundarycheck.content.contacts import Directory, load_directory
from boundarycheck.content.library import load_library
from boundarycheck.content.openers import load_openers
from boundarycheck.content.protection import load_protection
from boundarycheck.content.roads import load_roads
from boundarycheck.content.sources import SourceShelf, load_sources
from boundarycheck.content.watchers import load_who_can_see
from boundarycheck.domain.checks import Circumstance, Question, Sign
from boundarycheck.domain.contacts import Employer, HelpKind, ReachKind, Urgency, last_day
from boundarycheck.domain.hours import Always, Day, NotTold, Weekly
from boundarycheck.domain.machine import FindingName
from boundarycheck.domain.roads import Road, Step
from boundarycheck.domain.watchers import JournalState, Sight, Watcher
from content.reading_level import word_count
from content.words import languages, states_a_fact

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Article, CheckTexts, Claim, RoadTexts
    from boundarycheck.domain.contacts import Contact
    from boundarycheck.domain.watchers import WhoCanSeeText

# What the gravest pages must say, in the words of each language; a new language adds its own.
DUTY_WORDS = {
    "en": (
        *("115.61", "suspect", "at once", "115.51(d)", "115.67"),
        *("union", "lawyer", "Destroy nothing", "not a report"),
    )
}
PRIVACY_WORDS = {
    "en": (
        *("behind you", "Ortega", "Quon", "warrant", "Fifth Amendment", "privilege"),
        *("forget", "sends nothing", "computer of your own"),
    )
}
NO_VERDICT = {"en": "no verdict"}

pytestmark = pytest.mark.parametrize("language", languages())


@pytest.fixture
def shelf() -> SourceShelf:
    return load_sources()


@pytest.fixture
def checks(language: str, shelf: SourceShelf) -> CheckTexts:
    return load_checks(language, shelf)


@pytest.fixture
def roads(language: str, shelf: SourceShelf) -> RoadTexts:
    return load_roads(language, shelf)


@pytest.fixture
def library(language: str, shelf: SourceShelf) -> dict[str, Article]:
    return load_library(language, shelf)


@pytest.fixture
def who_can_see(language: str, shelf: SourceShelf) -> WhoCanSeeText:
    return load_who_can_see(language, shelf)


@pytest.fixture
def directory(language: str, shelf: SourceShelf) -> Directory:
    return load_directory(language, shelf)


def test_every_question_is_asked_in_order(checks: CheckTexts) -> None:
    assert [text.question for text in checks.questions] == list(Question)
    assert list(checks.flagged_because) == list(Question)
    assert all(text.ask.endswith("?") and text.sources for text in checks.questions)


def test_every_circumstance_can_be_ticked_once(checks: CheckTexts) -> None:
    assert [text.circumstance for text in checks.circumstances] == list(Circumstance)


def test_every_sign_has_four_to_six_examples_and_a_protective_move(checks: CheckTexts) -> None:
    assert [text.sign for text in checks.signs] == list(Sign)
    assert all(4 <= len(text.examples) <= 6 for text in checks.signs)
    assert all(text.protective_move and text.sources for text in checks.signs)


def test_the_examples_reach_every_circumstance(checks: CheckTexts) -> None:
    reached = {example.circumstance for sign in checks.signs for example in sign.examples}
    assert reached == set(Circumstance)


def test_the_graver_examples_stand_under_the_signs_they_belong_to(checks: CheckTexts) -> None:
    by_sign = {sign.sign: {example.circumstance for example in sign.examples} for sign in checks.signs}
    assert Circumstance.INTIMATE_NOTE in by_sign[Sign.NOTES]
    assert {Circumstance.CONTRABAND, Circumstance.THREATENED} <= by_sign[Sign.FAVOURS]
    assert {Circumstance.SEXUAL, Circumstance.COLLEAGUE, Circumstance.DONE_TO_ME} <= by_sign[Sign.TOUCH]


def test_every_road_and_step_has_its_words(roads: RoadTexts) -> None:
    assert list(roads.roads) == list(Road)
    assert list(roads.steps) == list(Step)
    assert all(text.points for text in roads.roads.values())


def test_every_rule_to_read_is_in_the_library(roads: RoadTexts, library: dict[str, Article]) -> None:
    assert {road.article for road in roads.roads.values()} | {roads.duty_article} <= set(library)


def test_the_library_has_its_articles(library: dict[str, Article]) -> None:
    assert list(library) == [
        "duty-to-report",
        "same-shift-report",
        "who-can-keep-what",
        "the-law-on-custody",
        "the-setup-and-habits",
        "asking-early",
        "when-you-are-squeezed",
        "if-something-was-done-to-you",
    ]


def all_claims(roads: RoadTexts, library: dict[str, Article]) -> list[Claim]:
    points = [claim for road in roads.roads.values() for claim in road.points]
    return [*roads.duty, *points, *(claim for article in library.values() for claim in article.claims)]


def test_advice_states_no_fact(roads: RoadTexts, library: dict[str, Article]) -> None:
    claims = all_claims(roads, library)
    assert any(claim.sources for claim in claims)
    assert [claim.text for claim in claims if not claim.sources and states_a_fact(claim.text)] == []


def test_what_carries_no_source_states_no_fact(
    checks: CheckTexts, roads: RoadTexts, library: dict[str, Article]
) -> None:
    texts = [
        *(words for text in checks.circumstances for words in (text.ask, text.because)),
        *(words for road in roads.roads.values() for words in (road.title, road.opening)),
        *(words for step in roads.steps.values() for words in (step.label, step.why)),
        *(words for article in library.values() for words in (article.title, article.summary)),
        *checks.flagged_because.values(),
    ]
    assert [text for text in texts if states_a_fact(text)] == []


def test_the_duty_page_says_what_must_be_said(language: str, roads: RoadTexts) -> None:
    said = " ".join(claim.text for claim in roads.duty)
    assert [needed for needed in DUTY_WORDS[language] if needed not in said] == []


def privacy_claims(page: WhoCanSeeText) -> list[Claim]:
    told = [told.claim for watcher in page.watchers for told in watcher.states.values()]
    return [*page.first, *told, *page.also]


def test_the_privacy_page_says_who_can_see_what(language: str, who_can_see: WhoCanSeeText) -> None:
    names = (text.name for text in who_can_see.watchers)
    said = " ".join((*names, *(claim.text for claim in privacy_claims(who_can_see))))
    assert [needed for needed in PRIVACY_WORDS[language] if needed not in said] == []


def test_the_first_four_things_are_short_enough_to_be_read(who_can_see: WhoCanSeeText) -> None:
    assert len(who_can_see.first) == 4
    assert all(word_count(claim.text) <= 45 for claim in who_can_see.first)


def test_every_watcher_is_told_of_in_every_state(who_can_see: WhoCanSeeText) -> None:
    assert [text.watcher for text in who_can_see.watchers] == list(Watcher)
    assert all(list(text.states) == list(JournalState) for text in who_can_see.watchers)
    assert all(word_count(told.claim.text) <= 60 for text in who_can_see.watchers for told in text.states.values())


def test_only_we_get_nothing_in_every_state(who_can_see: WhoCanSeeText) -> None:
    none = {
        text.watcher
        for text in who_can_see.watchers
        if all(told.sight is Sight.NO_WORDS for told in text.states.values())
    }
    assert none == {Watcher.MAKERS}


def test_an_employer_and_a_court_are_never_said_to_be_kept_out(who_can_see: WhoCanSeeText) -> None:
    sights = {text.watcher: {told.sight for told in text.states.values()} for text in who_can_see.watchers}
    assert sights[Watcher.EMPLOYER] == {Sight.WORDS}
    assert Sight.NO_WORDS not in sights[Watcher.COURT] | sights[Watcher.DISK] | sights[Watcher.NEXT_USER]


def test_every_finding_has_its_words(who_can_see: WhoCanSeeText) -> None:
    assert list(who_can_see.findings) == list(FindingName)


def test_what_the_privacy_page_says_as_advice_states_no_fact(who_can_see: WhoCanSeeText) -> None:
    claims = privacy_claims(who_can_see)
    assert [claim.text for claim in claims if not claim.sources and states_a_fact(claim.text)] == []
    texts = (who_can_see.findings[name] for name in FindingName)
    unsourced = [who_can_see.title, who_can_see.summary]
    unsourced += [words for text in texts for words in (text.sign, text.where, text.found, text.follows)]
    assert [text for text in unsourced if states_a_fact(text.replace("X11", ""))] == []


def test_the_quiet_page_says_that_it_is_no_verdict(language: str, roads: RoadTexts) -> None:
    assert NO_VERDICT[language] in roads.roads[Road.QUIET].opening


def test_every_contact_tells_who_when_limits_source_and_year(directory: Directory) -> None:
    for contact in directory.contacts:
        limits = contact.limits
        assert all((contact.serves, contact.hours, contact.source, contact.reach, contact.urgency, contact.kinds))
        assert all((limits.first, limits.hears, limits.passes_on))
        assert (contact.as_of == "") is (contact.contact_id == "911")
        assert contact.as_of == "" or 2015 <= last_day(contact.as_of).year <= 2026


def test_hours_in_words_and_as_data_say_the_same(directory: Directory) -> None:
    told = {contact.contact_id: (contact.hours, contact.open) for contact in directory.contacts}
    weekdays = frozenset(list(Day)[:5])
    assert told.pop("nami") == (
        "Monday to Friday, 10 a.m. to 10 p.m. Eastern time",
        Weekly("America/New_York", weekdays, time(10), time(22)),
    )
    for words, hours in told.values():
        assert isinstance(hours, NotTold if words == "Office hours" else Always)


def test_who_answers_in_spanish_and_whom_corrections_staff_find(directory: Directory) -> None:
    assert {each.contact_id for each in directory.contacts if "es" in each.languages} == {"988", "samhsa"}
    corrections = {each.contact_id for each in directory.contacts if each.corrections}
    assert corrections == {"safe-call-now", "desert-waters", "one-voice-united", "nic"}
    assert {each.contact_id for each in directory.contacts if each.limits.employer is not Employer.APART} == {"nic"}


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


def test_every_kind_of_helper_has_an_opener_that_asks_first(language: str) -> None:
    openers = load_openers(language)
    assert set(openers.words) == set(HelpKind)
    for kind, words in openers.words.items():
        assert "?" in words or "pass on" in words or "report it" in words, kind


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
