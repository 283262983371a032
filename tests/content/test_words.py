from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from content.reading_level import ease, grade, grades, syllables, word_count
from content.words import (
    CONTENT,
    FORBIDDEN,
    files_of,
    forbidden_in,
    languages,
    phrases,
    places,
    said,
    said_in,
    sources_named,
    states_a_fact,
)

if TYPE_CHECKING:
    from content.conftest import Planted

ALLOWED = phrases("allowed")
ENGLISH = phrases("en")
SPANISH = phrases("es")
HARDEST = 8.0
EASY, NORMAL = 65.0, 55.0
"""For Spanish, where more is easier: what a whole file must have, and what each longer text."""
SHORT = 20
"""Below so many words, one long name decides the grade of a text."""
PLANTED = (
    ("changes.toml", 'title = "'),
    ("circumstances.toml", 'ask = "'),
    ("concerns.toml", 'more = "'),
    ("contacts.toml", 'limits = "'),
    ("factors.toml", 'do = "'),
    ("letters.toml", 'label = "'),
    ("library.toml", 'summary = "'),
    ("openers.toml", 'hint = "'),
    ("plan.toml", '"someone asks'),
    ("practice.toml", 'words = "'),
    ("protection.toml", 'summary = "'),
    ("questions.toml", 'flagged_because = "'),
    ("requests/call-back.toml", 'subject = "'),
    ("requests/reassignment.toml", 'subject = "'),
    ("requests/report.toml", 'subject = "'),
    ("requests/tie.toml", 'subject = "'),
    ("roads.toml", 'title = "'),
    ("sealed_guide.toml", 'title = "'),
    ("second_look.toml", 'reason = "'),
    ("signs.toml", 'middle = "'),
    ("who_can_see.toml", 'title = "'),
)
"""Each file, and where in it a phrase is planted."""

NEVER_IN_SPANISH = (
    # secrecy, and love
    *("es estrictamente confidencial", "es 100 % confidencial", "es 100% confidencial", "hay confidencialidad total"),
    *("hay confidencialidad absoluta", "tiene anonimato", "cubre el secreto profesional", "nadie sabrá que llamó"),
    *("está a prueba de órdenes judiciales", "están enamorados", "son amantes", "es una relación íntima"),
    *("es algo recíproco", "fue de común acuerdo", "fue con su consentimiento"),
    # verdicts
    *("superó la prueba", "pasó la autoevaluación", "está usted segura", "queda libre de sospechas", "diagnostican"),
    *("hay un diagnóstico", "damos asesoramiento jurídico", "hay asesoría jurídica", "es un consejo jurídico"),
    # despair and promises
    *("ya no hay vuelta atrás", "no será sancionado", "no serán sancionadas", "no lo van a castigar"),
    *("no la despedirán", "le otorgarán el cambio", "se le concederá", "le darán el traslado", "le aprobarán todo"),
    # blame, concealment
    *("los internos tienen la culpa", "los reclusos tienen la culpa", "es culpa del interno", "espere y vea"),
    *("mejor no lo cuente", "no se lo cuente a nadie", "manténgalo en secreto", "resuélvalo con la persona presa"),
    *("háblelo con la persona presa", "las oficiales femeninas mienten", "es una mujer solitaria"),
    # coaching
    *("le diremos cómo contestar en la entrevista", "viene una prueba poligráfica"),
)
"""What a Spanish sentence could say and must not: forms that a list of whole words lets through."""
HARMLESS_IN_SPANISH = (
    *(
        "Si pasó algo, repórtelo.",
        "Nada de eso hace que sea culpa suya.",
        "Háblelo con alguien.",
        "Sí hay vuelta atrás.",
    ),
    *("Es abuso con o sin consentimiento.", "Solo lo que se guarda en secreto se puede usar contra usted."),
    *("Que estén a su lado antes de cualquier entrevista.", "No prometa que no contará.", "Una mujer de la unidad."),
)


def test_every_language_has_a_list_of_forbidden_phrases() -> None:
    assert languages()
    assert all((FORBIDDEN / f"{language}.txt").is_file() for language in languages())


@pytest.mark.parametrize("language", languages())
def test_no_text_holds_a_forbidden_phrase(language: str) -> None:
    forbidden = phrases(language)
    found = {
        (language, text.where, hit)
        for file in files_of(language)
        for text in said_in(file)
        for hit in forbidden_in(text.text, forbidden, ALLOWED)
    }
    # What may stand in one place has to stand there: a place that is not needed any more is a hole.
    assert found == {place for place in places() if place[0] == language}


def test_spanish_is_said_as_people_say_it() -> None:
    texts = [text for file in files_of("es") for text in said_in(file)]
    assert {text for text in texts if forbidden_in(text.text, phrases("es_stiff"), ())} == set()


@pytest.mark.parametrize(("file", "before"), PLANTED)
def test_a_forbidden_phrase_that_is_planted_in_a_file_is_caught(planted: Planted, file: str, before: str) -> None:
    planted.replace(f"en/{file}", before, f"{before}You are safe. ")
    found = [text for text in said_in(planted.folder / "en" / file) if forbidden_in(text.text, ENGLISH, ALLOWED)]
    assert len(found) == 1


def test_a_phrase_is_planted_in_every_file() -> None:
    assert [file for file, _before in PLANTED] == [str(file.relative_to(CONTENT / "en")) for file in files_of("en")]


def test_no_source_title_holds_a_forbidden_phrase() -> None:
    texts = said_in(CONTENT / "sources.toml")
    assert len(texts) > 40
    assert not [text for text in texts if forbidden_in(text.text, ENGLISH, ALLOWED)]


@pytest.mark.parametrize("phrase", ENGLISH)
def test_each_forbidden_phrase_is_caught_in_any_case_and_over_line_breaks(phrase: str) -> None:
    planted = phrase.upper().replace(" ", "\n  ")
    assert phrase in forbidden_in(f'You read "{planted}", and go on.', ENGLISH, ALLOWED)


def test_a_phrase_of_another_language_is_caught_with_its_accents() -> None:
    assert forbidden_in("Es ANÓNIMO, y no será\n castigada.", SPANISH, ALLOWED) == ["anónim*", "no será* castigad*"]
    assert forbidden_in("Un aprobador salvó el puesto.", SPANISH, ALLOWED) == []
    assert len(SPANISH) > len(ENGLISH)


@pytest.mark.parametrize("words", NEVER_IN_SPANISH)
def test_spanish_is_caught_however_its_words_bend(words: str) -> None:
    assert forbidden_in(f"Sepa que {words}, y siga.", SPANISH, ALLOWED)


def test_no_phrase_of_the_spanish_list_is_lost_on_its_way() -> None:
    bent = {phrase: " ".join("una" if word == "*" else word for word in phrase.split()) for phrase in SPANISH}
    planted = {phrase: words.replace("*", "s" if words.endswith("*") else "") for phrase, words in bent.items()}
    assert [phrase for phrase, words in planted.items() if phrase not in forbidden_in(words, SPANISH, ALLOWED)] == []


@pytest.mark.parametrize("harmless", HARMLESS_IN_SPANISH)
def test_spanish_that_may_be_said_is_not_caught(harmless: str) -> None:
    assert forbidden_in(harmless, SPANISH, ALLOWED) == []


@pytest.mark.parametrize("harmless", ["unsafe", "mutually", "encompassed", "Safe Call Now", "pass on"])
def test_parts_of_words_and_names_are_not_caught(harmless: str) -> None:
    assert forbidden_in(f"A line with {harmless} in it.", ENGLISH, ALLOWED) == []


def test_an_allowed_name_hides_no_other_use_of_its_word() -> None:
    assert forbidden_in("Safe Call Now says you are safe.", ENGLISH, ALLOWED) == ["safe"]


def test_a_curly_apostrophe_hides_nothing() -> None:
    assert forbidden_in("You won\u2019t be punished.", ENGLISH, ALLOWED) == ["you won't be punished"]


def test_the_walk_finds_every_string_and_skips_names_for_the_program() -> None:
    document = {"article": [{"id": "safe", "title": "A", "claim": [{"text": "B", "sources": ["x"]}]}], "n": 1}
    assert [text.text for text in said("f", document)] == ["A", "B"]
    assert said("f", {"article": "a-name"}) == []


@pytest.mark.parametrize("language", languages())
def test_the_walk_reads_every_file(language: str) -> None:
    assert {file.name: len(said_in(file)) for file in files_of(language) if len(said_in(file)) < 9} == {}


@pytest.mark.parametrize("language", languages())
def test_every_named_source_exists_and_every_source_is_used(language: str) -> None:
    documents = [tomllib.loads(file.read_text("utf-8")) for file in files_of(language)]
    used = {source for document in documents for source in sources_named(document)}
    shelf = tomllib.loads((CONTENT / "sources.toml").read_text("utf-8"))
    assert {source["id"] for source in shelf["source"]} == used


def test_sources_are_found_at_any_depth() -> None:
    assert sources_named({"a": [{"source": "x"}], "b": {"sources": ["y", "z"]}, "c": 1}) == {"x", "y", "z"}


@pytest.mark.parametrize(
    "fact",
    ["In 2023 it was so.", "See 28 CFR 115.", "That is 3 %.", "A study says so.", "Federal rules say so."],
)
def test_a_fact_is_told_by_its_marks(fact: str) -> None:
    assert states_a_fact(fact)


def test_advice_and_the_emergency_numbers_are_no_facts() -> None:
    assert not states_a_fact("If you think of suicide, call or text 988, or call 911. Ask a lawyer of your own.")


@pytest.mark.parametrize("language", ["en"])
def test_every_file_reads_at_grade_eight_or_below(language: str) -> None:
    levels = {
        file.name: grades(" ".join(_as_sentence(text.text) for text in said_in(file))) for file in files_of(language)
    }
    assert levels
    assert {name: both for name, both in levels.items() if max(both) > HARDEST} == {}


@pytest.mark.parametrize("language", ["en"])
def test_every_longer_text_reads_at_grade_eight_or_below(language: str) -> None:
    hard = {
        f"{text.where}: {text.text}": both
        for file in files_of(language)
        for text in said_in(file)
        if word_count(text.text) >= SHORT and max(both := grades(text.text)) > HARDEST
    }
    assert hard == {}


def test_every_spanish_file_reads_easily() -> None:
    eases = {file.name: ease(" ".join(_as_sentence(text.text) for text in said_in(file))) for file in files_of("es")}
    assert len(eases) == len(files_of("en"))
    assert {name: found for name, found in eases.items() if found < EASY} == {}


def test_every_longer_spanish_text_can_be_read_by_anyone() -> None:
    hard = {
        f"{text.where}: {text.text}": found
        for file in files_of("es")
        for text in said_in(file)
        if word_count(text.text) >= SHORT and (found := ease(text.text)) < NORMAL
    }
    assert hard == {}


def test_the_ease_tells_plain_from_hard() -> None:
    plain = "Usted puede parar. Puede contarlo hoy. Llame a su colega."
    hard = (
        "La institucionalización comprehensiva de mecanismos administrativos de responsabilización correccional "
        "presupone transparencia organizacional."
    )
    assert ease(plain) > EASY
    assert ease(hard) < NORMAL
    assert ease("") == 100


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", '"')) else f"{text}."


def test_the_grade_tells_plain_from_hard() -> None:
    plain = "You can stop. You can tell. You can move on."
    hard = (
        "Correctional administrators necessarily institutionalize comprehensive accountability mechanisms "
        "facilitating organizational transparency."
    )
    assert max(grades(plain)) < 2
    assert min(grades(hard)) > 20
    assert grades("") == (0, 0)


def test_the_grade_is_the_published_formula() -> None:
    # Two sentences, six words, eight syllables.
    assert grade("The officer said no. She left.") == pytest.approx(0.39 * 3 + 11.8 * 8 / 6 - 15.59)


def test_the_dots_of_a_citation_end_no_sentence() -> None:
    assert grade("It is a crime (18 U.S.C. 2243).") > grade("It is a crime. So it is. No.")
    assert word_count("28 CFR 115.61 says so") == 5


@pytest.mark.parametrize(
    ("word", "spoken"),
    [("safe", 1), ("custody", 3), ("officer", 3), ("asked", 1), ("wanted", 2), ("people", 2), ("115.61", 1)],
)
def test_syllables_are_those_one_speaks(word: str, spoken: int) -> None:
    assert syllables(word) == spoken
