from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.records import NAME_LIMIT, clean_name, is_kind, is_uid

UID = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"


@pytest.mark.parametrize("text", ["request", "person", "self-check"])
def test_a_kind_is_a_plain_word(text: str) -> None:
    assert is_kind(text)


@pytest.mark.parametrize("text", ["", "Request", "two words", "-x", "a" * 41, "request\n"])
def test_other_text_is_no_kind(text: str) -> None:
    assert not is_kind(text)


def test_an_identity_has_one_form() -> None:
    assert is_uid(UID)
    for other in (UID.upper(), UID.replace("-", ""), "", "letter"):
        assert not is_uid(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("letter.pdf", "letter.pdf"),
        ("Solicitud de traslado.pdf", "Solicitud de traslado.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\letters\\a.eml", "C__letters_a.eml"),
        (" two\nlines\u202e .pdf ", "two lines .pdf"),
        ("...", "file"),
        ("", "file"),
        ("x" * 200 + ".pdf", "x" * 116 + ".pdf"),
        ("x" * 200, "x" * 120),
        ("x." + "y" * 200, "x." + "y" * 118),
    ],
)
def test_a_name_is_a_file_name_everywhere(name: str, expected: str) -> None:
    assert clean_name(name) == expected


@given(st.text() | st.text("a. /\n", min_size=100, max_size=300))
def test_cleaning_twice_changes_nothing(name: str) -> None:
    cleaned = clean_name(name)
    assert clean_name(cleaned) == cleaned
    assert 0 < len(cleaned) <= NAME_LIMIT
    assert "/" not in cleaned
