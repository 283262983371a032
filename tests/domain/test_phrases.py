from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.calls import load_calls
from boundarycheck.domain.phrases import PhraseBook, PhraseGroup, forms

BOOK = load_calls()
SMALL = PhraseBook(
    (
        PhraseGroup(("want to (die|be dead)",), not_after=("laughing", "of boredom")),
        PhraseGroup(("i will kill (him|her)",), not_before=("said", "told me")),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "I want to kill myself",
        "I WANT TO KILL MYSELF!!!",
        "some days i think about killing myself and then i drive home",
        "I don't want to live anymore",
        "I don\u2019t want to live any more.",
        "I am suicidal",
        "I'm so suicidal today",
        "I keep thinking about suicide",
        "i wanna die",
        "I want\nto die",
        "No reason to live.",
        "Everyone would be better off without me.",
        "tonight I will eat my gun",
        "I could swallow my own gun",
        "I just want to end it all",
        "I would slit my wrists",
        "pienso en cortarme las venas",
        "I'm going to kill him",
        "I want to kill my wife",
        "I am going to shoot them",
        "I keep thinking of killing her",
        "Quiero morirme",
        "me quiero morir",
        "Ya no quiero vivir",
        "voy a suicidarme",
        "QUIERO HACERME DAÑO",
        "tengo ganas de morir",
        "Lo voy a matar",
        "voy a matarla",
        "pienso en el suicidio",
        "estarían mejor sin mí",
        "I feel so guilty. I want to kill him",
        "They have me accused. I am going to kill him.",
        "I feel guilty, I will shoot someone",
        "They suspected me! I'm gonna hurt him",
        "I am the one suspected; I will beat him to death",
        "I stand convicted\n\nI will stab him",
        "That is what he said. I will kill him.",
        "They all heard… I want to kill them",
        "He was found guilty. Of killing him I think all day",
        "Me siento culpable. Quiero matarlo",
        "Me tienen acusado. Voy a matarlo.",
        "Me siento culpable, voy a matar a alguien",
        "No. Voy a matarlo",
        "¡Ya no! Lo voy a matar",
        "Eso dijo. Te voy a matar",
    ],
)
def test_what_is_explicit_is_found(text: str) -> None:
    assert BOOK.found_in(text)
    assert BOOK.found_in(f"It was a long shift. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "I killed it at the gym",
        "dead tired after a double",
        "This job is killing me",
        "killing time in the control room",
        "I want to die laughing",
        "I nearly died of embarrassment",
        "I could kill for a coffee",
        "He killed himself in 2019, on my tier",
        "The man in cell 4 said he wants to kill himself",
        "Suicide watch on B pod, rounds every 15 minutes",
        "I did the suicide prevention training",
        "Cut myself shaving",
        "I shot myself in the foot with that report",
        'He said: "I will kill you"',
        "she yelled i will kill you",
        "We lost the game, they killed us",
        "I want to. Die Hard is on tonight",
        "kill the lights",
        "take my life back from this job",
        "I hurt myself at the gym",
        "a dead end",
        "drown myself in paperwork",
        "He was convicted of killing her in 2009",
        "accused of shooting him",
        "found guilty of stabbing somebody, acquitted of killing them",
        "He is suspected of killing someone",
        "He said… well: he wrote (I will kill you)",
        "I will kill them with kindness",
        "Me muero de hambre",
        "me quiero morir de risa",
        "matar el tiempo",
        "no quiero hacerle daño",
        "dijo: te voy a matar",
        "muerto de sueño",
        "Quiero matar el rato",
        "",
        "…",
    ],
)
def test_what_people_say_in_passing_is_not(text: str) -> None:
    assert BOOK.found_in(text) == frozenset()


def test_a_phrase_that_is_not_finished_is_not_found() -> None:
    for end in range(len("I want to die")):
        assert SMALL.found_in("I want to die"[:end]) == frozenset()
    assert SMALL.found_in("I want to die") == {0}
    assert SMALL.found_in("I want to diet") == frozenset()


def test_the_words_beside_it_make_it_something_else() -> None:
    assert SMALL.found_in("want to die of boredom") == frozenset()
    assert SMALL.found_in("want to die of") == {0}
    assert SMALL.found_in("he told me i will kill her") == frozenset()
    assert SMALL.found_in("told. i will kill her") == {1}
    assert SMALL.found_in("i said: «i will kill her»") == frozenset()


def test_half_words_at_the_edges_of_a_cut_are_left_out() -> None:
    assert SMALL.found_in("want to die", cut_before=True) == frozenset()
    assert SMALL.found_in("want to die", cut_after=True) == frozenset()
    assert SMALL.found_in("x want to die y", cut_before=True, cut_after=True) == {0}
    assert SMALL.found_in("", cut_before=True, cut_after=True) == frozenset()


def test_a_phrase_stands_for_each_of_its_alternatives() -> None:
    assert forms("(i am|im) (so|) sad") == (
        ("i", "am", "so", "sad"),
        ("i", "am", "sad"),
        ("im", "so", "sad"),
        ("im", "sad"),
    )
    assert forms("one") == (("one",),)


@pytest.mark.parametrize("phrase", ["", " ", "(|)", "(a|)", "kill (me", "a) b", "(a (b|c))"])
def test_a_phrase_that_says_nothing_or_is_broken_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="a phrase needs words"):
        forms(phrase)


@given(st.text(max_size=200))
def test_any_text_may_be_looked_at(text: str) -> None:
    assert isinstance(BOOK.found_in(text), frozenset)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Zs"]), max_size=60), st.sampled_from([" ", "\n", ". "]))
def test_what_stands_before_does_not_hide_it(before: str, between: str) -> None:
    text = f"{before}{between}I want to die"
    assert 0 in SMALL.found_in(text)
