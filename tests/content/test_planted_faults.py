from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from boundarycheck.content.calls import load_calls
from boundarycheck.content.checks import load_checks, load_factors
from boundarycheck.content.contacts import load_directory
from boundarycheck.content.library import load_changes, load_library
from boundarycheck.content.openers import load_openers
from boundarycheck.content.plan import load_plan_texts
from boundarycheck.content.practice import load_scenarios
from boundarycheck.content.protection import load_protection
from boundarycheck.content.roads import load_concerns, load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.content.watchers import load_who_can_see
from boundarycheck.domain.errors import ContentDamaged

if TYPE_CHECKING:
    from content.conftest import Planted


class Fault(NamedTuple):
    """What is put in place of what, and how the loader must name it."""

    file: str
    old: str
    new: str
    key: str
    reason: str


def load_all() -> None:
    shelf = load_sources()
    load_checks("en", shelf)
    load_roads("en", shelf)
    load_library("en", shelf)
    load_directory("en", shelf)
    load_protection("en", shelf)
    load_openers("en")
    load_calls()
    load_factors("en", shelf)
    load_changes("en", shelf)
    load_concerns("en")
    load_scenarios("en", shelf)
    load_plan_texts("en", shelf)
    load_who_can_see("en", shelf)


def test_the_copy_without_a_fault_loads(planted: Planted) -> None:
    assert planted.folder.is_dir()
    load_all()


FAULTS = (
    # a claim without a source, with a source nobody knows, and advice that claims a source
    Fault("en/roads.toml", 'sources = ["prea-faq-2020"]', "", "duty.claim[3].sources", "names its sources"),
    Fault("en/roads.toml", '["prea-faq-2020"]', "[]", "duty.claim[3].sources", "the list is empty"),
    Fault("en/roads.toml", '"prea-faq-2020"', '"hearsay"', "duty.claim[3].sources", "no source 'hearsay'"),
    Fault("en/roads.toml", "advice = true", "advice = false", "duty.claim[0].sources", "names its sources"),
    Fault(
        "en/roads.toml",
        "advice = true",
        'advice = true\nsources = ["usc-1519"]',
        "duty.claim[0].advice",
        "with sources is not advice",
    ),
    Fault("en/questions.toml", 'sources = ["munley-2023"]', "", "question[0].sources", "it is missing"),
    Fault("en/signs.toml", '"schoenly-2011"', '"nobody"', "sign[0].sources", "no source 'nobody'"),
    # a contact without one of the five things it must have
    Fault("en/contacts.toml", "limits =", "limit =", "contact[0].limits", "it is missing"),
    Fault("en/contacts.toml", "serves =", "serve =", "contact[0].serves", "it is missing"),
    Fault("en/contacts.toml", "hours =", "hour =", "contact[0].hours", "it is missing"),
    Fault("en/contacts.toml", "hears =", "hear =", "contact[0].hears", "it is missing"),
    Fault("en/contacts.toml", "passes_on =", "passes =", "contact[0].passes_on", "it is missing"),
    Fault("en/contacts.toml", 'cover = "none"', 'cover = "full"', "contact[0].cover", "'full' is not one of"),
    Fault("en/contacts.toml", 'employer = "all-the-same"', "", "contact[0].employer", "it is missing"),
    Fault("en/contacts.toml", 'kinds = ["crisis"]', "kinds = []", "contact[0].kinds", "the list is empty"),
    Fault("en/contacts.toml", 'languages = ["en"]', "", "contact[0].languages", "it is missing"),
    Fault("en/contacts.toml", 'value = "911"', 'value = "-"', "contact[0].reach[0].value", "can be dialed"),
    Fault("en/contacts.toml", 'gambling = "Gambling"', "", "kinds.gambling", "it is missing"),
    # hours as data
    Fault("en/contacts.toml", "open = { always = true }", "", "contact[0].open", "it is missing"),
    Fault("en/contacts.toml", "{ always = true }", "{}", "contact[0].open.zone", "it is missing"),
    Fault(
        "en/contacts.toml",
        "{ always = true }",
        "{ always = true, not_told = true }",
        "contact[0].open.not_told",
        "cannot be always open",
    ),
    Fault("en/contacts.toml", "America/New_York", "America/Gotham", "contact[10].open.zone", "no time zone"),
    Fault("en/contacts.toml", "America/New_York", "America", "contact[10].open.zone", "no time zone"),
    Fault("en/contacts.toml", '"10:00"', '"ten"', "contact[10].open.opens", "a time is expected"),
    Fault("en/contacts.toml", '"10:00"', '"10:00Z"', "contact[10].open.opens", "a time is expected"),
    Fault("en/contacts.toml", '"22:00"', '"22"', "contact[10].open.closes", "a time is expected"),
    Fault("en/contacts.toml", '"mon", "tue"', '"mon", "tues"', "contact[10].open.days[1]", "'tues' is not one of"),
    # the order of protection, what to say, and the phrases that call for help
    Fault("en/protection.toml", "strength = 3", "strength = 4", "step[1].strength", "less than the one before"),
    Fault("en/protection.toml", "strength = 4", "strength = 5", "step[0].strength", "less than the one before"),
    Fault("en/protection.toml", ', sources = ["jaffee-1996"]', "", "step[1].keeps.sources", "names its sources"),
    Fault("en/openers.toml", 'kind = "peer"', 'kind = "crisis"', "opener[1].kind", "'crisis' stands there twice"),
    Fault("en/openers.toml", 'kind = "peer"', 'kind = "friend"', "opener[1].kind", "'friend' is not one of"),
    Fault("calls_for_help.toml", '"kill myself"', '"kill (me"', "group[0].phrases[0]", "brackets that close"),
    Fault("calls_for_help.toml", '"kill myself"', '"(a|)"', "group[0].phrases[0]", "needs words"),
    Fault("calls_for_help.toml", "not_before = []", "", "group[0].not_before", "it is missing"),
    Fault("calls_for_help.toml", "not_before = []", "not_before = 1", "group[0].not_before", "a list is expected"),
    Fault("en/contacts.toml", 'source = "988-2024"', "", "contact[1].source", "it is missing"),
    Fault("sources.toml", 'as_of = "2023-12-08"', "", "source[0].as_of", "it is missing"),
    Fault(
        "en/contacts.toml",
        'urgency = ["danger"]',
        "urgency = []",
        "contact[0].urgency",
        "the list is empty",
    ),
    Fault(
        "en/contacts.toml",
        'kind = "call"',
        'kind = "fax"',
        "contact[0].reach[0].kind",
        "'fax' is not one of",
    ),
    Fault("en/contacts.toml", 'id = "988"', 'id = "911"', "contact[1].id", "'911' stands there twice"),
    Fault("en/contacts.toml", 'id = "988"', 'id = "989"', "contact", "these are missing: 988"),
    Fault("en/contacts.toml", "question_to_ask =", "question =", "question_to_ask", "it is missing"),
    Fault("en/contacts.toml", ", advice = true }", " }", "slot[0].limits.sources", "names its sources"),
    # an unknown key, a wrong type, an empty text
    Fault("en/questions.toml", "title =", "note = 'x'\ntitle =", "question[0].note", "not known here"),
    Fault("en/circumstances.toml", "ask =", "tick = 'x'\nask =", "circumstance[0].tick", "not known here"),
    Fault("en/signs.toml", "title =", "titel = 'x'\ntitle =", "sign[0].titel", "not known here"),
    Fault("en/roads.toml", 'label = "Report it"', "label = 7", "step[0].label", "a text is expected"),
    Fault("en/roads.toml", 'label = "Report it"', 'label = " "', "step[0].label", "the text is empty"),
    Fault("en/roads.toml", "[duty]", "[duty]\nstray = 1", "duty.stray", "not known here"),
    Fault("en/library.toml", "summary =", "sumary = 'x'\nsummary =", "article[0].sumary", "not known here"),
    Fault("en/contacts.toml", "question_to_ask", "stray = 1\nquestion_to_ask", "stray", "not known here"),
    Fault("sources.toml", "[[source]]", "[[source]]\nurl = 'x'", "source[0].url", "not known here"),
    Fault("sources.toml", "year = 2023", "year = 23", "source[0].year", "four digits"),
    Fault(
        "sources.toml",
        'as_of = "2023-12-08"',
        'as_of = "last week"',
        "source[0].as_of",
        "a day is expected",
    ),
    # something that stands there twice, is missing, or is out of order
    Fault("sources.toml", 'as_of = "2023-12-08"', 'as_of = "2023-02-30"', "source[0].as_of", "a day is expected"),
    Fault("sources.toml", 'as_of = "2023-12-08"', 'as_of = "2023-13"', "source[0].as_of", "a day is expected"),
    Fault("sources.toml", 'id = "schoenly-2011"', 'id = "munley-2023"', "source[1].id", "stands there twice"),
    Fault(
        "en/questions.toml",
        'id = "policy"',
        'id = "ethics"',
        "question[1].id",
        "'ethics' stands there twice",
    ),
    Fault("en/questions.toml", 'id = "policy"', 'id = "rules"', "question[1].id", "'rules' is not one of"),
    Fault(
        "en/signs.toml",
        'id = "notes-kept"',
        'id = "notes-family"',
        "sign[3].example[3].id",
        "stands there twice",
    ),
    Fault("en/library.toml", 'id = "same-shift-report"', 'id = "asking-early"', "article[5].id", "stands there twice"),
    # who can see what: a watcher, a state, a sight, a finding and its place for details
    Fault("en/who_can_see.toml", 'id = "court"', 'id = "police"', "watcher[5].id", "'police' is not one of"),
    Fault("en/who_can_see.toml", "[watcher.guest]", "[watcher.hidden]", "watcher[0].guest", "it is missing"),
    Fault("en/who_can_see.toml", 'sight = "key"', 'sight = "nothing"', "watcher[1].locked.sight", "not one of"),
    Fault("en/who_can_see.toml", 'sources = ["oconnor-1987"', 'source = ["x"', "watcher[2].open.sources", "names its"),
    Fault("en/who_can_see.toml", "[[first]]", "[[frist]]", "first", "4 are expected"),
    Fault("en/who_can_see.toml", 'id = "managed"', 'id = "hacked"', "finding[0].id", "'hacked' is not one of"),
    Fault("en/who_can_see.toml", "{details}", "{names}", "finding[0].found", "no other brace"),
    Fault("en/who_can_see.toml", "{details}", "{details} {details}", "finding[0].found", "may stand there once"),
    Fault("en/who_can_see.toml", "follows =", "so =", "finding[0].follows", "it is missing"),
    Fault("en/who_can_see.toml", "[[also]]", "[[also]]\nstray = 1", "also[0].stray", "not known here"),
    Fault(
        "en/signs.toml",
        'circumstance = "drawn"',
        'circumstance = "love"',
        "sign[0].example[3].circumstance",
        "'love'",
    ),
    # the doors, the factors, what changed, and the plan
    Fault("en/concerns.toml", 'id = "talk"', 'id = "chat"', "concern[7].id", "'chat' is not one of"),
    Fault("en/concerns.toml", "said =", "tell =", "concern[0].said", "it is missing"),
    Fault("en/factors.toml", 'leads = "people"', 'leads = "home"', "factor[2].way[0].leads", "'home' is not one of"),
    Fault("en/factors.toml", 'leads = "people"', 'leads = "article"', "factor[2].way[0].article", "names it"),
    Fault("en/factors.toml", 'leads = "article"', 'leads = "signs"', "factor[0].way[0].article", "no other way does"),
    Fault("en/factors.toml", 'sources = ["munley-2023"]', "", "factor[0].sources", "it is missing"),
    Fault("en/changes.toml", 'sources = ["prea-standards"]', "", "change[0].sources", "names its sources"),
    Fault("en/changes.toml", 'day = "2026-06"', 'day = "2019"', "change[1].day", "the newest change stands first"),
    Fault("en/changes.toml", 'day = "2026-06"', 'day = "lately"', "change[0].day", "a day is expected"),
    Fault("en/plan.toml", "sources =", "source =", "evidence.sources", "names its sources"),
    Fault("en/plan.toml", "cues = [", "cues = []\nmore = [", "cues", "the list is empty"),
    Fault("en/questions.toml", "no_after =", "no_later =", "question[0].no_after", "it is missing"),
    Fault("en/signs.toml", "middle =", "center =", "scale.middle", "it is missing"),
    Fault("en/roads.toml", 'id = "worn"', 'id = "tired"', "rule[8].id", "'tired' is not one of"),
    # scenes that cannot be played to an ending
    Fault("en/practice.toml", 'sources = ["munley-2023"]', "", "scenario[0].ending[1].sources", "names its sources"),
    Fault("en/practice.toml", 'to = "given"', 'to = "nowhere"', "scenario[0].scene", "neither a scene nor an ending"),
    Fault("en/practice.toml", 'to = "deeper"', 'to = "start"', "scenario[0].scene", "leads back to itself"),
    Fault(
        "en/practice.toml", 'to = "asked-rule"', 'to = "deeper"', "scenario[0].scene", "nothing leads to 'asked-rule'"
    ),
    Fault("en/practice.toml", 'id = "start"', 'id = "begin"', "scenario[0].scene", "'start' is missing"),
    Fault("en/practice.toml", 'id = "asked-rule"', 'id = "given"', "scenario[0].scene", "the same id"),
    Fault("en/practice.toml", 'id = "asked-rule"', 'id = "deeper"', "scenario[0].ending[1].id", "stands there twice"),
    Fault("en/practice.toml", 'id = "call-my-sister"', 'id = "extra-tray"', "scenario[1].id", "stands there twice"),
    Fault("en/practice.toml", 'steps = ["testing"]', "", "scenario[0].steps", "it is missing"),
    Fault(
        "en/practice.toml",
        '    { words = "Snap at him in front of the others", to = "snapped" },\n',
        "",
        "scenario[0].scene",
        "gives no choice",
    ),
)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_caught_and_named(planted: Planted, fault: Fault) -> None:
    planted.replace(fault.file, fault.old, fault.new)
    with pytest.raises(ContentDamaged, match=re.escape(fault.reason)) as caught:
        load_all()
    assert caught.value.fields["file"] == fault.file
    assert caught.value.fields["key"] == fault.key


def test_a_missing_road_is_named(planted: Planted) -> None:
    place = planted.folder / "en" / "roads.toml"
    text = place.read_text("utf-8")
    start, end = text.index('[[road]]\nid = "quiet"'), text.index("[[step]]")
    place.write_text(text[:start] + text[end:], "utf-8")
    with pytest.raises(ContentDamaged, match=r"in this order: drawn, .*, quiet") as caught:
        load_all()
    assert caught.value.fields["key"] == "road"


def test_a_kind_without_an_opener_is_named(planted: Planted) -> None:
    place = planted.folder / "en" / "openers.toml"
    text = place.read_text("utf-8")
    place.write_text(text[: text.rindex("[[opener]]")], "utf-8")
    with pytest.raises(ContentDamaged, match="these are missing: trusted") as caught:
        load_all()
    assert caught.value.fields["key"] == "opener"


@pytest.mark.parametrize(
    "file",
    [
        "sources.toml",
        "en/questions.toml",
        "en/circumstances.toml",
        "en/signs.toml",
        "en/roads.toml",
        "en/library.toml",
        "en/contacts.toml",
        "en/protection.toml",
        "en/openers.toml",
        "calls_for_help.toml",
        "en/concerns.toml",
        "en/factors.toml",
        "en/changes.toml",
        "en/practice.toml",
        "en/plan.toml",
    ],
)
def test_a_missing_file_is_named(planted: Planted, file: str) -> None:
    planted.remove(file)
    with pytest.raises(ContentDamaged) as caught:
        load_all()
    assert caught.value.fields["file"] == file
