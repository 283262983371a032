from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.journal import BODY_LIMIT, TITLE_LIMIT, Draft, EntryText
from boundarycheck.domain.plain_text import clean_text, one_line


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb\n", "a\tb\n"),
        ("a\x00b\x07c\x1bd\x7fe\x85f", "abcdef"),
        ("pay\u202eeht\u202c \u2066x\u2069", "payeht x"),
        ("e\u0301", "\u00e9"),
        ("half \ud800 a character", "half  a character"),
        ("newer than this Python \U000e0fff", "newer than this Python \U000e0fff"),
        ("none \ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff ever", "none  ever"),
        ("beside them \ufdcf\ufdf0\ufffd", "beside them \ufdcf\ufdf0\ufffd"),
        ("e\x00\u0301", "\u00e9"),
        ("<b>shown</b> & kept", "<b>shown</b> & kept"),
        ("\U0001f600 \u0645\u0631\u062d\u0628\u0627 \u200d", "\U0001f600 \u0645\u0631\u062d\u0628\u0627 \u200d"),
    ],
)
def test_text_is_kept_without_what_hides_or_reorders_it(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert "\r" not in once
    assert once.encode("utf-8").decode("utf-8") == once


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"])))
def test_no_visible_word_is_lost(text: str) -> None:
    assert clean_text(text) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line


def test_a_title_is_one_line() -> None:
    assert EntryText.clean(" A\n title\t here ", "").title == "A title here"


def test_a_body_keeps_its_shape() -> None:
    assert EntryText.clean("", "  indented\n\n\tlines  \n").body == "  indented\n\n\tlines  \n"


@pytest.mark.parametrize(("title", "body"), [("", ""), (" \n", "\t \n"), ("\u202e", "\x00\x07")])
def test_without_a_visible_character_nothing_is_kept(title: str, body: str) -> None:
    with pytest.raises(NothingToKeep):
        EntryText.clean(title, body)


def test_the_limits_are_told_and_nothing_is_cut() -> None:
    at_the_limit = EntryText.clean("t" * TITLE_LIMIT, "b" * BODY_LIMIT)
    assert (len(at_the_limit.title), len(at_the_limit.body)) == (TITLE_LIMIT, BODY_LIMIT)
    with pytest.raises(TextTooLong) as title:
        EntryText.clean("t" * (TITLE_LIMIT + 1), "")
    assert title.value.fields == {"limit": TITLE_LIMIT}
    with pytest.raises(TextTooLong) as body:
        EntryText.clean("", "b" * (BODY_LIMIT + 1))
    assert body.value.fields == {"limit": BODY_LIMIT}


@pytest.mark.parametrize(
    ("fields", "empty"),
    [({}, True), ({"title": "", "body": " \n"}, True), ({"title": " ", "body": "x"}, False)],
)
def test_a_draft_is_empty_without_a_visible_character(fields: dict[str, str], empty: bool) -> None:
    assert Draft("here", fields).empty is empty
