from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from boundarycheck.delivery.journal_markdown import block, entry_part, head
from boundarycheck.domain.entry_facts import NO_FACTS, BroughtIn, EntryFacts
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.domain.taken_words import ENGLISH, Piece, moment_words, pieces
from boundarycheck.domain.taking_along import TakenEntry
from taken import FACTS, WRITTEN, brought, entry, taken

if TYPE_CHECKING:
    from markdown_it.token import Token

# What GitHub and most note programs add to CommonMark is switched on, so that none of it is met by accident.
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
WORDS_ONLY = {"text", "text_special", "softbreak", "hardbreak", "entity"}
MARKS = st.text(st.sampled_from("ab1 \t\n\\`*_[]<>&#~|@$^{}+-=:.!()\"'/;"), max_size=60)


def said(token: Token) -> str:
    """The words of a block; anything but words in it is markup."""
    children = token.children or []
    assert {child.type for child in children} <= WORDS_ONLY, token.content
    return "".join("\n" if child.type == "hardbreak" else child.content for child in children)


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Every block with words: the kind of what it opened with, and what it says."""
    tokens = PARSER.parse(markdown)
    return [(before.tag, said(token)) for before, token in pairwise(tokens) if token.type == "inline"]


def written(body: str) -> str:
    """The officer's own words as they stand in the file."""
    said = (words for piece, words in pieces(TakenEntry(entry(body=body)), ENGLISH) if piece is Piece.PARAGRAPH)
    return "\n\n".join(block(Piece.PARAGRAPH, words) for words in said)


@given(MARKS | st.text(max_size=80))
def test_whatever_is_written_is_read_as_words(text: str) -> None:
    body = clean_text(text)
    shown = blocks(written(body))
    wanted = [
        "\n".join(line for line in part.split("\n") if line.strip(" \t"))
        for part in re.split(r"\n(?:[ \t]*\n)+", body)
        if part.strip(" \t\n")
    ]
    assert shown == [("p", part) for part in wanted]


@pytest.mark.parametrize(
    "line",
    [
        "# no heading", "1. no list", "12) no list", "- no list", "+ no list", "* no list", "> no quote", "---", "===",
        "    no code", "\tno code", "```", "~~~", "<script>alert(1)</script>", "<!-- no remark", "&copy; &#65;",
        "[a](http://b.example)", "![a](b)", "[a]: http://b.example", "<http://a.example>", "http://a.example",
        "www.a.example", "a@b.example", "mailto:a", "a | b\n--|--", "**a** _b_ `c` ~~d~~", "a\\", "a  ", "$x$", "{{x}}",
        ": no definition", "[ ] no task", "[^1] no note",
    ],
)  # fmt: skip
def test_no_sign_becomes_markup(line: str) -> None:
    assert blocks(written(f"{line}\nand on")) == [("p", f"{line}\nand on")]
    markdown = entry_part(TakenEntry(entry(title=line.strip().replace("\n", " "))))
    assert blocks(markdown)[0] == ("h2", line.strip().replace("\n", " "))


@pytest.mark.parametrize("address", ["https://a.example", "WWW.a.example", "a@b.example", "mailto:a@b"])
def test_programs_that_make_links_of_addresses_find_none(address: str) -> None:
    assert address not in written(address)


def test_an_entry_is_told_with_its_facts_and_what_stood_there_before() -> None:
    markdown = head(date(2026, 3, 10), 1) + entry_part(taken("Quiet.\nToo quiet.\n\n\nThen not."))
    assert blocks(markdown) == [
        ("h1", "My journal"),
        ("p", "Made on 2026-03-10. Entries: 1. This file is not encrypted."),
        ("h2", "First day"),
        ("p", "Happened: 2026-03-08 22:15"),
        ("p", f"Written: {moment_words(WRITTEN)}"),
        ("p", f"Changed: {moment_words(WRITTEN.replace(hour=15))}"),
        ("p", "Tags: favors, Pod B"),
        ("p", "Belongs to: a boundary plan"),
        ("p", "Quiet.\nToo quiet."),
        ("p", "Then not."),
        ("h3", f"What stood here before, written {moment_words(WRITTEN)}"),
        ("p", "Before"),
        ("p", "It said that."),
    ]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (EntryKind.NOTE, "Entry"),
        (EntryKind.SITUATION_CHECK, "Check of a situation"),
        (EntryKind.SIGNS_CHECK, "Warning signs"),
    ],
)
def test_what_has_no_title_is_called_by_its_kind(kind: EntryKind, title: str) -> None:
    plain = replace(entry(title="", facts=NO_FACTS), kind=kind)
    assert blocks(entry_part(TakenEntry(plain)))[:2] == [("h2", title), ("p", f"Written: {moment_words(WRITTEN)}")]


def test_a_version_without_a_title_is_its_words() -> None:
    before = taken()
    version = replace(before.versions[0], text=replace(before.versions[0].text, title=""))
    assert blocks(entry_part(replace(before, versions=(version,))))[-2][0] == "h3"


def test_what_was_among_the_deleted_ones_says_so() -> None:
    assert ("p", ENGLISH.deleted) in blocks(entry_part(taken(in_bin=True)))


def test_what_was_brought_in_says_so_before_its_own_date() -> None:
    shown = [words for _tag, words in blocks(entry_part(brought()))]
    assert shown[2].startswith("Brought in from a file: 2026-03-09 ")
    assert shown[3].startswith("Written, as that file says: 2025-01-02 ")
    assert not any(words.startswith("Written:") for words in shown)


def test_earlier_words_are_told_with_their_tags_day_and_links() -> None:
    before = taken()
    version = replace(before.versions[0], facts=FACTS)
    shown = [words for _tag, words in blocks(entry_part(replace(before, versions=(version,))))]
    assert shown[-5:-2] == ["Happened: 2026-03-08 22:15", "Tags: favors, Pod B", "Belongs to: a boundary plan"]


def test_earlier_words_from_a_file_have_the_date_that_it_says() -> None:
    before = taken()
    of_file = replace(before.versions[0], facts=EntryFacts(brought_in=BroughtIn("boundarycheck", WRITTEN, WRITTEN)))
    changed_here = replace(of_file, changed_at=WRITTEN.replace(hour=16))
    shown = blocks(entry_part(replace(before, versions=(changed_here, of_file))))
    headings = [words for tag, words in shown if tag == "h3"]
    assert headings == [ENGLISH.before(changed_here), ENGLISH.before(of_file)]
    assert [words.endswith("as the file says that it came from") for words in headings] == [False, True]
