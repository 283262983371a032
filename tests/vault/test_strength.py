from __future__ import annotations

import math
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.passphrases import PASSPHRASE_FLOOR, Strength, Weakness
from boundarycheck.vault import suggestion
from boundarycheck.vault.strength import LOOKED_AT, judge
from boundarycheck.vault.suggestion import suggest
from vaults import PASSPHRASE


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        ("", Weakness.SHORT),
        ("xK9#mQ2$", Weakness.SHORT),
        ("password1", Weakness.COMMON),
        ("Passw0rd12", Weakness.COMMON),
        ("aaaaaaaaaaaaaaa", Weakness.REPEATS),
        ("abcabcabcabc", Weakness.REPEATS),
        ("abcdefghijklmn", Weakness.SEQUENCE),
        ("zxcvbnm,./';lkj", Weakness.KEYBOARD),
        ("03/09/1984", Weakness.DATE),
        ("jennifer", Weakness.NAME),
        ("questionable", Weakness.SINGLE_WORD),
        ("2024", Weakness.DATE),
        ("march 9 1984", Weakness.PREDICTABLE),
    ],
)
def test_what_is_soon_guessed_is_told_with_the_reason(weak: str, why: Weakness) -> None:
    strength = judge(weak)
    assert strength == Strength(strength.level, enough=False, weakness=why)
    assert strength.level <= 2


@pytest.mark.parametrize("good", [PASSPHRASE, "long enough words", "xK9#mQ2$vL", "\u00e9t\u00e9 cheval agrafe pile"])
def test_a_few_unrelated_words_or_ten_signs_by_chance_are_enough(good: str) -> None:
    strength = judge(good)
    assert strength == Strength(strength.level, enough=True, weakness=None)
    assert strength.level >= 3


def test_levels_rise_with_the_guesses() -> None:
    grown = ["a", "a$k9x", "a$k9x7!Q", "a$k9x7!Qv#-2p", "a$k9x7!Qv#-2pL.w"]
    levels = [judge(text).level for text in grown]
    assert levels == sorted(levels)
    assert set(levels) == {0, 1, 2, 3, 4}


def test_what_is_typed_in_two_ways_is_judged_as_one() -> None:
    assert judge("caf\u00e9 agrafe pile") == judge("cafe\u0301 agrafe pile")
    assert judge("e\u0301" * 9).weakness is judge("\u00e9" * 9).weakness


def test_only_the_beginning_is_looked_at_however_much_comes_after() -> None:
    assert judge("a" * LOOKED_AT + "xK9#mQ2$vL").weakness is Weakness.REPEATS


@given(st.text(st.characters(), max_size=100))
def test_any_text_is_judged(text: str) -> None:
    strength = judge(text)
    assert strength.enough == (strength.weakness is None) == (strength.level >= 3)
    assert 0 <= strength.level <= 4
    if len(text) < PASSPHRASE_FLOOR:
        assert not strength.enough


def test_word_lists_are_loaded_when_they_are_needed_and_not_before() -> None:
    program = """
import sys
from boundarycheck.vault import secret, suggestion
print({"zxcvbn", "xkcdpass"} & set(sys.modules))
suggestion.suggest()
secret.check_new_passphrase("correct horse battery")
print({"zxcvbn", "xkcdpass"} <= set(sys.modules))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n") == ["set()", "True", ""]


def test_a_suggestion_is_five_words_and_another_one_each_time() -> None:
    suggested = {suggest() for _ in range(40)}
    assert len(suggested) == 40
    for words in suggested:
        assert len(words.split(" ")) == 5
        assert all(4 <= len(word) <= 8 and word.isascii() and word.islower() for word in words.split(" "))
        assert judge(words).level == 4


def test_a_suggestion_is_one_of_two_to_the_sixty_second() -> None:
    words = suggestion._words()  # noqa: SLF001 - the list is what the promise stands on
    assert len(set(words)) == len(words)
    assert 62 < 5 * math.log2(len(words)) < 63


def test_no_suggestion_reads_as_a_comment() -> None:
    out_of_place = {"affair", "flirt", "kissing", "passion", "prison", "jailer", "handcuff", "snitch", "guilt"}
    assert not out_of_place & set(suggestion._words())  # noqa: SLF001 - as above
