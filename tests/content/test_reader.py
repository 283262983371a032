from __future__ import annotations

import contextlib
from enum import StrEnum
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.reader import WHOLE_FILE, Table, folded, parse, read_toml
from boundarycheck.domain.errors import ContentDamaged, ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from content.conftest import Planted


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def table(text: str) -> Table:
    return parse("en/some.toml", text.encode())


def damage(act: Callable[[], object]) -> tuple[object, object]:
    with pytest.raises(ContentDamaged) as caught:
        act()
    assert caught.value.fields["file"] == "en/some.toml"
    return caught.value.fields["key"], caught.value.fields["reason"]


def test_a_document_gives_its_values() -> None:
    document = table(
        """
        title = "  A line  "
        year = 2023
        ready = true
        names = ["one", "two"]
        colour = "red"
        colours = ["blue", "red"]
        [part]
        text = "inner"
        [[item]]
        text = "first"
        [[item]]
        text = "second"
        """
    )
    assert document.text("title") == "A line"
    assert document.optional_text("title") == "A line"
    assert document.number("year") == 2023
    assert document.flag("ready") is True
    assert document.texts("names") == ("one", "two")
    assert document.optional_texts("names") == ("one", "two")
    assert document.choice("colour", Colour) is Colour.RED
    assert document.choices("colours", Colour) == (Colour.BLUE, Colour.RED)
    assert document.table("part").text("text") == "inner"
    assert [item.text("text") for item in document.tables("item")] == ["first", "second"]
    document.finish()


def test_what_is_optional_may_be_missing() -> None:
    document = table("")
    assert document.optional_text("title") == ""
    assert document.optional_text("title", "none") == "none"
    assert document.optional_texts("names") == ()
    assert document.flag("ready") is False
    document.finish()


@pytest.mark.parametrize(
    ("written", "ask", "reason"),
    [
        ("", lambda t: t.text("a"), "it is missing"),
        ("a = 1", lambda t: t.text("a"), "a text is expected"),
        ("a = '  '", lambda t: t.text("a"), "the text is empty"),
        ("a = ''", lambda t: t.optional_text("a"), "the text is empty"),
        ("a = 1", lambda t: t.optional_text("a"), "a text is expected"),
        ("", lambda t: t.number("a"), "it is missing"),
        ("a = 1.5", lambda t: t.number("a"), "a whole number is expected"),
        ("a = true", lambda t: t.number("a"), "a whole number is expected"),
        ("a = 'yes'", lambda t: t.flag("a"), "true or false is expected"),
        ("a = 1", lambda t: t.flag("a"), "true or false is expected"),
        ("a = 'x'", lambda t: t.texts("a"), "a list is expected"),
        ("a = []", lambda t: t.texts("a"), "the list is empty"),
        ("", lambda t: t.texts("a"), "it is missing"),
        ("a = []", lambda t: t.optional_texts("a"), "the list is empty"),
        ("a = 'x'", lambda t: t.table("a"), "a table is expected"),
        ("", lambda t: t.table("a"), "it is missing"),
        ("a = {}", lambda t: t.tables("a"), "a list is expected"),
        ("a = 'green'", lambda t: t.choice("a", Colour), "'green' is not one of red, blue"),
        ("a = 1", lambda t: t.finish(), "this key is not known here"),
    ],
)
def test_each_fault_names_its_key_and_reason(written: str, ask: Callable[[Table], object], reason: str) -> None:
    assert damage(lambda: ask(table(written))) == ("a", reason)


def test_a_fault_inside_a_list_says_which_item() -> None:
    assert damage(lambda: table("a = ['x', 2]").texts("a")) == ("a[1]", "a text is expected")
    assert damage(lambda: table("a = [{}, 2]").tables("a")) == ("a[1]", "a table is expected")
    assert damage(lambda: table("a = ['red', 'x']").choices("a", Colour))[0] == "a[1]"
    document = table("[[a]]\nb = 'x'\n[[a]]\nc = 'x'")
    assert damage(lambda: [item.text("b") for item in document.tables("a")]) == ("a[1].b", "it is missing")


def test_finish_reaches_every_table_that_was_handed_out() -> None:
    document = table("[a]\nb = 'x'\n[a.c]\nd = 'x'\nstray = 1")
    part = document.table("a")
    part.text("b")
    part.table("c").text("d")
    assert damage(document.finish) == ("a.c.stray", "this key is not known here")


def test_lines_are_folded_and_empty_lines_part_paragraphs() -> None:
    assert folded(" a\n b\t c \r\n\r\n\n  d\n") == "a b c\n\nd"
    assert folded(" \n\n \n") == ""


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(text)
    assert folded(once) == once
    assert once == once.strip()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xff\xfe", "not valid TOML"),
        (b"a = ", "not valid TOML"),
        (b"a = 1\na = 2", "not valid TOML"),
        (b"a = " + b"9" * 5000, "not valid TOML"),
        (b"a = " + b"[" * 20_000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_toml_is_damaged(raw: bytes, reason: str) -> None:
    with pytest.raises(ContentDamaged) as caught:
        parse("en/some.toml", raw)
    assert caught.value.fields["key"] == WHOLE_FILE
    assert reason in str(caught.value)
    assert caught.value.exit_code is ExitCode.DAMAGED


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_damaged_or_a_table(raw: bytes) -> None:
    with contextlib.suppress(ContentDamaged):
        assert isinstance(parse("any.toml", raw), Table)


_VALUES: st.SearchStrategy[object] = st.recursive(
    st.text() | st.integers() | st.floats() | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(_VALUES)
def test_any_value_is_returned_in_its_type_or_damaged(value: object) -> None:
    kinds: tuple[tuple[Callable[[Table], object], type], ...] = (
        (lambda t: t.text("a"), str),
        (lambda t: t.optional_text("a"), str),
        (lambda t: t.number("a"), int),
        (lambda t: t.flag("a"), bool),
        (lambda t: t.texts("a"), tuple),
        (lambda t: t.table("a"), Table),
        (lambda t: t.tables("a"), tuple),
        (lambda t: t.choice("a", Colour), Colour),
    )
    for ask, kind in kinds:
        with contextlib.suppress(ContentDamaged):
            assert isinstance(ask(Table("any.toml", {"a": value})), kind)


def test_files_are_read_by_language_and_name(planted: Planted) -> None:
    (planted.folder / "xx").mkdir()
    (planted.folder / "xx" / "one.toml").write_text("a = 'in a language'", "utf-8")
    (planted.folder / "one.toml").write_text("a = 'for all'", "utf-8")
    assert read_toml("xx", "one.toml").text("a") == "in a language"
    assert read_toml(None, "one.toml").text("a") == "for all"


@pytest.mark.parametrize(("language", "file"), [("en", "en/none.toml"), (None, "none.toml")])
def test_a_missing_file_is_named(planted: Planted, language: str | None, file: str) -> None:
    assert planted.folder.is_dir()
    with pytest.raises(ContentDamaged) as caught:
        read_toml(language, "none.toml")
    assert caught.value.fields["file"] == file
    assert "cannot be read" in str(caught.value)
