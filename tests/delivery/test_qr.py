from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.delivery.qr import TEXT_LIMIT, pattern
from boundarycheck.domain.errors import NumberUnusable
from codes import read_pattern


@pytest.mark.parametrize("text", ["tel:988", "SMSTO:741741:HOME", "Zoë Ñandú-Łukasz", "x" * TEXT_LIMIT])
def test_another_program_reads_what_the_code_says(text: str) -> None:
    assert read_pattern(pattern(text)) == text


def test_the_code_is_square_and_has_its_three_corners() -> None:
    code = pattern("tel:988")
    assert {len(row) for row in code} == {len(code)}
    corner = code[0][:7]
    assert corner == (True,) * 7
    assert code[0][-7:] == corner
    assert code[-1][:7] == corner


def test_more_than_a_phone_can_read_off_a_screen_is_refused() -> None:
    with pytest.raises(NumberUnusable, match="that much text"):
        pattern("é" * (TEXT_LIMIT // 2 + 1))


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_any_text_is_read_back(text: str) -> None:
    assert read_pattern(pattern(text)) == text
