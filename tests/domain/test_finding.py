from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.finding import folded_words, holds


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Report it at once (28 CFR 115.61).", "115.61 report", True),
        ("Report it at once (28 CFR 115.61).", "REPO", True),
        ("Report it at once.", "port", False),
        ("Señal de alarma", "senal", True),
        ("Don\u2019t answer it.", "don't", True),
        ("Report it.", "report nothing", False),
    ],
)
def test_all_words_have_to_begin_a_word(text: str, words: str, found: bool) -> None:
    assert holds(text, folded_words(words)) is found


@given(st.text())
def test_a_text_holds_all_its_own_words(text: str) -> None:
    assert holds(text, folded_words(text))
