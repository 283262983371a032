"""How hard a text is to read: the Flesch-Kincaid grade, once by textstat and once by a stricter count of our own.

textstat looks syllables up in a pronouncing dictionary that comes with it. It counts the dots of a citation as ends
of sentences, and a word it does not know by its hyphens; so there is a second count, and a text must stand both.

grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59   (Kincaid and others, 1975)

Pyphen knows where a word may be hyphenated, and that misses a spoken syllable in words such as "custody". So
the vowel groups of a word are counted as well, and the larger number is taken: the grade given here is, if
anything, too high. The constants hold for English only; another language needs its own formula.
"""

from __future__ import annotations

import re

import pyphen
import textstat

# The dots of "U.S.C." and "v." end no sentence.
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bv)[.!?]+[\"')\]]*(?:\s|$)")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'.\-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^tdaeiouy]ed|[^aeioucgszxy]es)$")

_HYPHENS = pyphen.Pyphen(lang="en_US")


def grades(text: str) -> tuple[float, float]:
    """Return the school grade whose pupils can read ``text``: by textstat, and by :func:`grade`."""
    return float(textstat.flesch_kincaid_grade(text)), grade(text)


def grade(text: str) -> float:
    """Return that grade with syllables counted by pyphen and by vowels; 0 for a text without words."""
    words = _words(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def word_count(text: str) -> int:
    """Return the number of words in ``text``; a section number such as 115.61 is one."""
    return len(_words(text))


def syllables(word: str) -> int:
    """Return the syllables of ``word``; a number counts as one, however it is spoken."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    groups = len(_VOWELS.findall(letters)) - bool(_SILENT.search(letters))
    return max(1, groups, len(_HYPHENS.positions(letters)) + 1)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
