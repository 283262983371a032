"""How hard a text is to read: the Flesch-Kincaid grade, once by textstat and once by a stricter count of our own.

textstat looks syllables up in a pronouncing dictionary that comes with it. It counts the dots of a citation as ends
of sentences, and a word it does not know by its hyphens; so there is a second count, and a text must stand both.

grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59   (Kincaid and others, 1975)

Pyphen knows where a word may be hyphenated, and that misses a spoken syllable in words such as "custody". So
the vowel groups of a word are counted as well, and the larger number is taken: the grade given here is, if
anything, too high. The constants hold for English only.

Spanish has longer words and the same sentences, so it has its own formula, and a scale on which it was tried with
people (see :func:`ease`).
"""

from __future__ import annotations

import re

import pyphen
import textstat

# The dots of "U.S.C." and "v." end no sentence.
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bv)[.!?]+[\"')\]]*(?:\s|$)")
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9'.\-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^tdaeiouy]ed|[^aeioucgszxy]es)$")

# One beat of a Spanish word: a strong vowel with the weak ones around it, or weak ones alone; "qu" and "gu" are mute.
_NUCLEUS = re.compile(r"(?:(?<=q)u|(?<=g)u(?=[eiéí])|[iuü])*(?:[aeoáéó]|[íú])(?:[iuy](?![aeoáéóíú]))?|[iuüy]+")

_SPANISH = type(textstat.textstat)()
_SPANISH.set_lang("es")
_HYPHENS = pyphen.Pyphen(lang="en_US")


def grades(text: str) -> tuple[float, float]:
    """Return the school grade whose pupils can read ``text``: by textstat, and by :func:`grade`."""
    return float(textstat.flesch_kincaid_grade(text)), grade(text)


def ease(text: str) -> float:
    """Return how easy a Spanish ``text`` is to read: Szigriszt-Pazos's index, higher is easier; 100 for no words.

    The lower one of textstat's count and of one of our own, as for English.

    On the scale INFLESZ (Barrio-Cantalejo and others, 2008) 80 and more is very easy, as primary school reads; from
    65 it is fairly easy, from 55 normal, which is what an adult without further schooling reads; below that it is hard.
    """
    words = _words(text)
    if not words:
        return 100.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    spoken = sum(spanish_syllables(word) for word in words)
    counted = 206.835 - 62.3 * spoken / len(words) - len(words) / sentences
    return min(float(_SPANISH.szigriszt_pazos(text)), counted)


def spanish_syllables(word: str) -> int:
    """Return the syllables of a Spanish ``word``; two strong vowels, or an accented weak one, are two of them."""
    letters = re.sub(r"[^a-zà-ÿ]", "", word.lower())
    return max(1, len(_NUCLEUS.findall(letters))) if letters else 1


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
