"""Phone numbers as people type them. What could mean another number, or none, is never dialled: it is shown as typed.

A letter is a key of the phone only in a word that is part of the number (1-800-662-HELP, 800GAM). Every other word
beside a number ("cell", "from May") and every second number makes it one that a phone is not trusted with.
"""

from __future__ import annotations

import re
from typing import Final

_LEAST: Final = 3
_MOST: Final = 15
"""Digits of the longest number there is (ITU-T E.164)."""
_LEAST_ABROAD: Final = 7

_NAMED = r"(?<![a-z])(?:ext(?:ension)?|x)\.?\s*(\d{1,8})"
# A mark may as well stand before a second number: 911, 411 and their like, 988, and whatever is longer.
_MARKED = r"[#,;]\s*(?!(?:[2-9]11|988)\s*$)(\d{1,5})"
_EXTENSION = re.compile(rf"(?:{_NAMED}|{_MARKED})\s*$", re.IGNORECASE | re.ASCII)
_JOINT = r"(?: ?[-.] ?| )?"
_AREA = r"[2-9][0-9]{2}"
# 911, 411 and their like, and 988, are numbers of their own: what stands beside one is something else.
_NO_SERVICE = r"(?![2-9]11|988)"
_COUNTRY = rf"(?:\+?1{_JOINT})?"
_AREA_IN_FRONT = rf"{_COUNTRY}(?:\({_AREA}\)|{_AREA})"
_FORMS = (
    r"\+?[0-9]{3,15}",
    rf"{_AREA_IN_FRONT}(?:{_JOINT}| ?/ ?)[2-9][0-9]{{2}}{_JOINT}[0-9]{{4}}",
    rf"{_NO_SERVICE}{_AREA}{_JOINT}[0-9]{{4}}",
    rf"{_NO_SERVICE}{_AREA}[ -]{_NO_SERVICE}[0-9]{{3}}",  # a short code for text messages: 741 741
)
_PLAIN = re.compile("|".join(_FORMS))
_ABROAD = re.compile(r"(?:\+(?!1)|(?=0))[0-9]+(?:[ .-][0-9]+)+")
# Digits between the area code and the word are set off from the code: 741741-HOME is a word to text to 741741.
_DIGITS_BETWEEN = r"(?:(?<=\))|[-. ])[2-9][0-9]{0,2}"
_WORDY = re.compile(rf"{_AREA_IN_FRONT}(?:{_DIGITS_BETWEEN})?(?:[-.]?[A-Z])+")
_WORDY_LOCAL = re.compile(rf"{_NO_SERVICE}{_AREA}[-.]?[A-Z]{{3,4}}")
# At least four letters after an area code: fewer could be a note ("cel").
_LETTERS_AT_END = re.compile(r"(?:[-.]?[A-Z]){4,7}$")
_LOCAL: Final = 7  # keys of a number after its area code
# The keys of a phone: 800GAM is dialled as 800426.
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def digits(value: str) -> str:
    """Return what a phone dials for ``value``: 3 to 15 digits, with a leading plus where there is one.

    An extension is left out. It is "" for what is no number, or not certainly that one.
    """
    number, _extension = split_extension(value)
    if not number.isascii():
        return ""
    number = number.upper()
    if not (_PLAIN.fullmatch(number) or _is_abroad(number) or _is_wordy(number)):
        return ""
    plus = "+" if number.startswith("+") else ""
    return plus + "".join(filter(str.isdigit, number.translate(_KEYPAD)))


def split_extension(value: str) -> tuple[str, str]:
    """Return the number in ``value`` and the digits of its extension, "" where it has none.

    What could be a second number is no extension: it stays with the number, which is then none to dial.
    """
    found = _EXTENSION.search(value)
    if found is None:
        return value.strip(), ""
    return value[: found.start()].strip(), found[1] or found[2]


def _is_abroad(number: str) -> bool:
    """Return whether ``number`` is grouped as those of other countries are; one of this country would not fit."""
    return bool(_ABROAD.fullmatch(number)) and _LEAST_ABROAD <= _keys(number) <= _MOST


def _is_wordy(number: str) -> bool:
    """Return whether ``number`` ends in a word that is part of it."""
    if _WORDY_LOCAL.fullmatch(number):
        return True
    if not _WORDY.fullmatch(number) or not _LETTERS_AT_END.search(number):
        return False
    national = re.sub(r"^\+?1", "", number)
    return _keys(national) == _LOCAL + _LEAST


def _keys(number: str) -> int:
    return sum(map(str.isalnum, number))
