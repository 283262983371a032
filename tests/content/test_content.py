from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.content.checks import load_checks, load_factors
from boundarycheck.content.library import load_changes, load_library
from boundarycheck.content.plan import load_plan_texts
from boundarycheck.content.practice import load_scenarios
from boundarycheck.content.roads import load_concerns, load_roads
from boundarycheck.content.sources import SourceShelf, load_sources
from boundarycheck.content.watchers import load_who_can_see
from boundarycheck.domain.checks import DANGER_SIGNS, Circumstance, Question, Sign
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.factors import Factor
from boundarycheck.domain.machine import FindingName
from boundarycheck.domain.practice import ScenarioKind, SetUpStep
from boundarycheck.domain.roads import Road, Rule, Step
from boundarycheck.domain.watchers import JournalState, Sight, Watcher
from content.reading_level import word_count
from content.words import languages, states_a_fact

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Article, CheckTexts, Claim, RoadTexts
    from boundarycheck.domain.practice import Scenario
    from boundarycheck.domain.watchers import WhoCanSeeText

# What the gravest pages must say, in the words of each language; a new language adds its own.
DUTY_WORDS = {
    "en": (
        *("115.61", "suspect", "at once", "115.51(d)", "115.67"),
        *("union", "lawyer", "Destroy nothing", "not a report"),
    ),
    "es": (
        *("115.61", "sospecha", "de inmediato", "115.51(d)", "115.67"),
        *("sindical", "abogado", "No destruya nada", "no es un reporte"),
    ),
}
PRIVACY_WORDS = {
    "en": (
        *("behind you", "Ortega", "Quon", "warrant", "Fifth Amendment", "privilege"),
        *("forget", "sends nothing", "computer of your own"),
    ),
    "es": (
        *("detrás de usted", "Ortega", "Quon", "orden judicial", "Quinta Enmienda", "ningún privilegio"),
        *("olvida", "no envía nada", "computadora propia"),
    ),
}
NO_VERDICT = {"en": "no verdict", "es": "no es un veredicto"}
# What an officer can still do when the request to be moved is refused.
AFTER_A_NO = {
    "en": (
        *("in writing", "ask higher", "union", "trade", "bid", "no reason", "partner", "other rounds", "one peer"),
        *("division chief", "warden", "personnel", "cannot promise"),
    ),
    "es": (
        *("por escrito", "más arriba", "sindicato", "cambio de turno", "bid", "no exige motivo", "otro compañero"),
        *("otras rondas", "a un colega", "jefatura de división", "dirección de la prisión", "recursos humanos"),
        "No podemos prometer",
    ),
}
THE_NO = {
    "en": ("If the answer is no", "in writing", "until then", "ask again", "ask higher", "trade", "bid", "union"),
    "es": (
        *("Si la respuesta es no", "por escrito", "mientras tanto", "otra vez", "más arriba", "intercambio", "bid"),
        "sindicato",
    ),
}
FIGURES = {
    "en": ("2011 to 2012", "by staff", "13,200", "358 jails", "27,826", "1,673", "NCJ 309852"),
    "es": ("2011 a 2012", "del personal", "13,200", "358 cárceles", "27,826", "1,673", "NCJ 309852"),
}
EARLY_CUES = {
    "en": (
        *("look forward", "how I look", "trade shifts", "longer and quieter", "gets me better", "told someone"),
        *("secret", "just once", "write-ups", "a gift, a drink, a drawing", "got a note", "looked them up online"),
        *("their family", "touch that duty", "tease me", "protection", "owe", "hold or carry", "afraid of what"),
    ),
    "es": (
        *("Espero con ganas", "mi aspecto", "Cambio turnos", "más largas", "me entiende mejor", "Le he contado"),
        *("en secreto", "solo una vez", "reportes que le hacen", "un regalo, una bebida, un dibujo", "Recibí una nota"),
        *("en internet", "su familia", "que el deber no pedía", "me hacen bromas", "protección", "le debo"),
        *("guardar o llevar", "miedo de lo que"),
    ),
}

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
def scenarios(language: str, shelf: SourceShelf) -> dict[str, Scenario]:
    return load_scenarios(language, shelf)


@pytest.fixture
def who_can_see(language: str, shelf: SourceShelf) -> WhoCanSeeText:
    return load_who_can_see(language, shelf)


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


def test_every_early_cue_of_the_domain_notes_is_among_the_examples(language: str, checks: CheckTexts) -> None:
    said = " ".join(example.text for sign in checks.signs for example in sign.examples)
    assert [cue for cue in EARLY_CUES[language] if cue not in said] == []


def test_the_graver_examples_stand_under_the_signs_they_belong_to(checks: CheckTexts) -> None:
    by_sign = {sign.sign: {example.circumstance for example in sign.examples} for sign in checks.signs}
    assert Circumstance.INTIMATE_NOTE in by_sign[Sign.NOTES]
    assert {Circumstance.CONTRABAND, Circumstance.THREATENED} <= by_sign[Sign.FAVOURS]
    assert {Circumstance.SEXUAL, Circumstance.COLLEAGUE, Circumstance.DONE_TO_ME} <= by_sign[Sign.TOUCH]


def test_every_road_and_step_has_its_words(roads: RoadTexts) -> None:
    assert list(roads.roads) == list(Road)
    assert list(roads.steps) == list(Step)
    assert list(roads.rules) == list(Rule)
    assert all(text.points for text in roads.roads.values())


def test_every_rule_to_read_is_in_the_library(roads: RoadTexts, library: dict[str, Article]) -> None:
    named = {road.article for road in roads.roads.values()} | {roads.duty_article}
    named |= {road.report_article for road in roads.roads.values() if road.report_article}
    assert named <= set(library)


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
        "finding-the-rule",
        "cold-and-warm",
        "protective-habits",
        "figures",
        "what-leaders-owe",
    ]


def test_every_door_of_the_home_page_has_its_words(language: str) -> None:
    concerns = load_concerns(language)
    assert [text.concern for text in concerns] == list(Concern)
    assert len({text.words for text in concerns}) == len(Concern) == 9


def test_every_question_answers_back(checks: CheckTexts) -> None:
    for text in checks.questions:
        said = (text.yes, text.no_before, text.no_after, text.not_sure)
        assert len(set(said)) == len(said)
        assert all(said)


def test_the_line_has_two_sides(checks: CheckTexts) -> None:
    assert [text.sign for text in checks.signs] == [*DANGER_SIGNS, Sign.COLD]
    assert len({checks.scale.cold, checks.scale.middle, checks.scale.close}) == 3


def test_the_five_factors_each_lead_to_something_one_can_do(
    language: str, shelf: SourceShelf, library: dict[str, Article]
) -> None:
    factors = load_factors(language, shelf)
    assert [text.factor for text in factors] == list(Factor)
    for text in factors:
        assert text.do
        assert text.asks
        assert all(ask.endswith("?") for ask in text.asks)
        assert all(way.article in library for way in text.ways if way.article)


def test_at_least_twelve_scenarios_and_some_have_no_trick(scenarios: dict[str, Scenario]) -> None:
    kinds = [scenario.kind for scenario in scenarios.values()]
    assert len(kinds) >= 12
    assert kinds.count(ScenarioKind.PLAIN) >= 4
    assert ScenarioKind.DUTY in kinds


def test_the_set_ups_are_drawn_from_the_steps(scenarios: dict[str, Scenario]) -> None:
    drawn = {step for scenario in scenarios.values() for step in scenario.steps}
    # What is watched and chosen has no scene: nobody sees it happen. Touch stands at the end of several ways.
    assert drawn >= set(SetUpStep) - {SetUpStep.WATCHING, SetUpStep.CHOOSING, SetUpStep.TOUCH}


def test_every_scenario_is_played_to_every_ending(scenarios: dict[str, Scenario]) -> None:
    for scenario in scenarios.values():
        ends = {way[-1].to for way in scenario.ways()}
        assert ends == set(scenario.endings)
        assert len(ends) >= 2


def test_one_scene_is_about_a_request_to_be_moved_that_is_refused(
    language: str, scenarios: dict[str, Scenario]
) -> None:
    refused = scenarios["told-no"]
    assert refused.kind is ScenarioKind.SELF
    done = [option.words for scene in refused.scenes.values() for option in scene.options]
    came = [words for end in refused.endings.values() for words in (end.soon, end.later, end.teaches.text)]
    said = " ".join((*done, *came))
    assert [needed for needed in AFTER_A_NO[language] if needed not in said] == []


def test_the_library_says_what_to_do_when_the_request_is_refused(language: str, library: dict[str, Article]) -> None:
    answer, *needed = THE_NO[language]
    (claim,) = (claim.text for claim in library["asking-early"].claims if answer in claim.text)
    assert [words for words in needed if words not in claim] == []


def test_the_refused_request_can_be_made_again_from_every_scene_in_which_the_officer_is_alone_with_it(
    scenarios: dict[str, Scenario],
) -> None:
    refused = scenarios["told-no"]
    assert {option.to for option in refused.scenes["start"].options} == {"asked", "alone", "made-up"}
    assert "asked-again" in {option.to for option in refused.scenes["alone"].options}


def test_what_changed_is_told_newest_first_and_leads_to_articles(
    language: str, shelf: SourceShelf, library: dict[str, Article]
) -> None:
    changes = load_changes(language, shelf)
    assert [change.day for change in changes] == sorted((change.day for change in changes), reverse=True)
    assert all(change.claim.sources for change in changes)
    assert {change.article for change in changes if change.article} <= set(library)


def test_the_figures_say_year_and_by_whom(language: str, library: dict[str, Article]) -> None:
    said = " ".join(claim.text for claim in library["figures"].claims)
    assert [words for words in FIGURES[language] if words not in said] == []
    for never in ("34 jails", "34 cárceles", "life expectancy", "esperanza de vida"):
        assert never not in said


def test_the_plan_offers_a_start_for_each_part(language: str, shelf: SourceShelf) -> None:
    texts = load_plan_texts(language, shelf)
    assert all((texts.cues, texts.lines, texts.tellers, texts.places, texts.first_asks))
    assert texts.evidence.sources


def all_claims(roads: RoadTexts, library: dict[str, Article], scenarios: dict[str, Scenario]) -> list[Claim]:
    points = [claim for road in roads.roads.values() for claim in road.points]
    taught = [ending.teaches for scenario in scenarios.values() for ending in scenario.endings.values()]
    return [*roads.duty, *points, *taught, *(claim for article in library.values() for claim in article.claims)]


def test_advice_states_no_fact(roads: RoadTexts, library: dict[str, Article], scenarios: dict[str, Scenario]) -> None:
    claims = all_claims(roads, library, scenarios)
    assert any(claim.sources for claim in claims)
    assert [claim.text for claim in claims if not claim.sources and states_a_fact(claim.text)] == []


def test_what_carries_no_source_states_no_fact(
    language: str, checks: CheckTexts, roads: RoadTexts, library: dict[str, Article], scenarios: dict[str, Scenario]
) -> None:
    texts = [
        *roads.rules.values(),
        *(words for text in load_concerns(language) for words in (text.words, text.more, text.said)),
        *(scene.text for scenario in scenarios.values() for scene in scenario.scenes.values()),
        *(said for scene in scenarios.values() for end in scene.endings.values() for said in (end.soon, end.later)),
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
