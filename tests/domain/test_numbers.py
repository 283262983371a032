from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boundarycheck.domain.numbers import digits, split_extension

_KEYS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999", strict=True))


@pytest.mark.parametrize(
    ("value", "dialled"),
    [
        ("1-800-267-5463", "18002675463"),
        ("+1 (303) 555-0100", "+13035550100"),
        ("303/555-0100", "3035550100"),
        ("303.555.0100", "3035550100"),
        ("555-0100", "5550100"),
        ("741 741", "741741"),
        ("988", "988"),
        ("+44 20 7946 0018", "+442079460018"),
        ("011 44 20 7946 0018", "011442079460018"),
        ("020 7946 0018", "02079460018"),
        ("303-555-0100 ext. 12", "3035550100"),
        ("303-555-0100x12", "3035550100"),
        ("303-555-0100ext12", "3035550100"),
        ("303-555-0100 extension 12", "3035550100"),
        ("303.555.0100 x12", "3035550100"),
        ("303 555 0100 #12", "3035550100"),
        ("303 555 0100, 12", "3035550100"),
        ("303 555 0100, 12345", "3035550100"),
        ("303 555 0100 ext 1234567", "3035550100"),
        ("303 555 0100 x911", "3035550100"),
        ("800GAM", "800426"),
        ("662-HELP", "6624357"),
        ("1-800-662-HELP", "18006624357"),
        ("800-gambler", "8004262537"),
        ("(800) 662-HELP", "8006624357"),
        ("1-800-4-A-CHILD", "18004224453"),
        ("1.800.QUIT.NOW", "18007848669"),
    ],
)
def test_a_number_is_what_a_phone_dials(value: str, dialled: str) -> None:
    assert digits(value) == dialled


@pytest.mark.parametrize(
    "value",
    [
        "",
        "12",
        "ask for Ann",
        "room 12",
        "cell 303-555-0100",
        "cell303-555-0100",
        "303-555-0100 (cell)",
        "303-555-0100 cell",
        "303-555-0100-cell",
        "303-555-0100cell",
        "555-0100cel",
        "5550-100cel",
        "303-555-010x",
        "800-555-1234 from May",
        "call 303-555-0100: ask for Ann",
        "1-800-662-HELP (4357)",
        "800 GAMBLER",
        "988 Suicide",
        "988 SOS",
        "1-800-SUICIDES",
        "Text HOME to 741741",
        "741741-HOME",
        "88788-START",
        "303-555-0100 or 303-555-0101",
        "303-555-0100 / 303-555-0101",
        "555-0100 / 555-0101",
        "555-0100/0101",
        "555-0100 555-0101",
        "5550100 12",
        "555-0100 123",
        "303-555-0100 12",
        "303-555-0100 (12)",
        "3035550100 - 12",
        "+1 303 555 0100 12",
        "988 911",
        "911/988",
        "988 1",
        "+44 (0)20 7946 0018",
        "303-555-0100, 1, 2",
        "988, 911",
        "911; 988",
        "988 #411",
        "303-555-0100, 911",
        "303-555-0100 #988",
        "9075550100, 5550200",
        "907-555-0100 #5550200",
        "907-555-0100;555020",
        "907-555-0100 ext 12, 911",
        "1" * 16,
        "1" * 41,
        "٣٠٣",
        "800-straße",
        "800\u017fam",  # a long s, which is an S in capitals
        "x12",
        "ext 12",
    ],
)
def test_what_could_mean_another_number_is_none_to_dial(value: str) -> None:
    assert digits(value) == ""


_SEPARATORS = st.sampled_from(["", " ", "-", "."])
_NUMBERS = st.from_regex(r"[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True)


@st.composite
def typed(draw: st.DrawFn) -> tuple[str, str]:
    """Return a ten-digit number as people type it, and its digits."""
    plain = draw(_NUMBERS)
    country = draw(st.sampled_from(["", "1", "1-", "1 ", "+1", "+1 ", "+1-"]))
    area = draw(st.sampled_from([plain[:3], f"({plain[:3]})"]))
    value = f"{country}{area}{draw(_SEPARATORS)}{plain[3:6]}{draw(_SEPARATORS)}{plain[6:]}"
    return value, country.strip(" -") + plain


@given(
    typed(), st.sampled_from(["", " ext. {}", "x{}", " x{}", ", {}", ",{}", "; {}", " #{}", " extension {}"]), st.data()
)
def test_a_number_in_any_form_is_dialled_without_its_extension(
    number: tuple[str, str], form: str, data: st.DataObject
) -> None:
    value, dialled = number
    most = 8 if "x" in form else 5
    extension = data.draw(st.from_regex(rf"[0-9]{{1,{most}}}", fullmatch=True)) if form else ""
    assume("x" in form or not re.fullmatch("988|[2-9]11", extension))
    whole = value + form.format(extension)
    assert digits(whole) == dialled
    assert split_extension(whole) == (value, extension)


@given(
    typed(),
    st.sampled_from([",", ", ", ";", "; ", "#", " #", " # "]),
    st.from_regex("988|[2-9]11|[0-9]{6,10}", fullmatch=True),
)
def test_what_could_be_a_number_of_its_own_is_no_extension(number: tuple[str, str], mark: str, other: str) -> None:
    whole = f"{number[0]}{mark}{other}"
    assert digits(whole) == ""
    assert split_extension(whole) == (whole, "")


@given(typed(), typed(), st.sampled_from([" ", " or ", " / ", "/", " - ", ", ", "; ", " and ", "\n", " ("]))
def test_two_numbers_are_none_to_dial(first: tuple[str, str], second: tuple[str, str], between: str) -> None:
    assert digits(f"{first[0]}{between}{second[0]}") == ""


_WORDS = st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12).filter(
    lambda word: word.casefold() not in {"x", "ext", "extension"}
)


@given(typed(), _WORDS, st.sampled_from([" {}", " ({})", "-{}", "{}", ", {}", ": {}"]), st.booleans())
def test_a_word_beside_a_number_is_no_key_to_press(number: tuple[str, str], word: str, form: str, before: bool) -> None:
    value, _dialled = number
    assert digits(f"{word} {value}" if before else value + form.format(word)) == ""


@given(st.text(alphabet="0123456789-+(). /x#;,abcHELP\n", max_size=45))
def test_whatever_was_typed_only_its_own_digits_are_dialled(value: str) -> None:
    dialled = digits(value)
    if not dialled:
        return
    number, _extension = split_extension(value)
    keys = "".join(_KEYS.get(letter, letter) for letter in number.upper() if letter.isalnum())
    assert dialled.removeprefix("+") == keys
    assert 3 <= len(keys) <= 15
    assert not set(number.upper()) & set(_KEYS) or len(keys) in {6, 7, 10, 11}


@given(st.from_regex(r"[0-9]{1,20}", fullmatch=True), st.sampled_from(["", "+"]))
def test_digits_alone_are_a_number_of_three_to_fifteen(number: str, plus: str) -> None:
    assert digits(plus + number) == (plus + number if 3 <= len(number) <= 15 else "")
