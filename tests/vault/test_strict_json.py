from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.vault.strict_json import Fields, ShapeError


class Colour(StrEnum):
    RED = "red"


def read(text: str) -> Fields:
    return Fields.parse(text, "it")


def test_each_kind_is_taken_once_and_nothing_is_left() -> None:
    fields = read(
        '{"t":"x","n":3,"f":true,"h":"00ff","c":"red","cs":["red"],"ts":["a","b"],"o":{"k":"v"},"os":[{},{"k":1}]}'
    )
    assert fields.text("t") == "x"
    assert fields.whole_number("n") == 3
    assert fields.flag("f") is True
    assert fields.hexadecimal("h", 2) == b"\x00\xff"
    assert fields.choice("c", Colour) is Colour.RED
    assert fields.choices("cs", Colour) == (Colour.RED,)
    assert fields.texts("ts") == ("a", "b")
    inner = fields.member("o")
    assert inner.all_texts() == {"k": "v"}
    inner.finish()
    assert fields.members("os")[1].whole_number("k") == 1
    fields.finish()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"a":1,"a":1}',
        '{"a":NaN}',
        '{"a":Infinity}',
        '{"a":' + "9" * 5000 + "}",
        "[" * 100_000,
    ],
    ids=["empty", "list", "cut", "null", "twice", "nan", "infinity", "huge", "deep"],
)
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(ShapeError):
        read(text)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ShapeError, match="not valid JSON"):
        Fields.parse(b'{"a":"\xff"}', "it")


@pytest.mark.parametrize(
    ("take", "reason"),
    [
        (lambda f: f.text("n"), "it: n is not a text"),
        (lambda f: f.text("missing"), "it: missing is missing"),
        (lambda f: f.whole_number("t"), "it: t is not a whole number"),
        (lambda f: f.whole_number("f"), "it: f is not a whole number"),
        (lambda f: f.flag("n"), "it: n is neither true nor false"),
        (lambda f: f.hexadecimal("t", 1), "it: t is not 1 bytes in hexadecimal"),
        (lambda f: f.hexadecimal("up", 1), "it: up is not 1 bytes in hexadecimal"),
        (lambda f: f.choice("t", Colour), "it: t has an unknown value"),
        (lambda f: f.choices("ts", Colour), "it: ts has an unknown value"),
        (lambda f: f.texts("n"), "it: n is not a list"),
        (lambda f: f.texts("mixed"), "it: mixed holds something that is not a text"),
        (lambda f: f.member("n"), "it, n is not a JSON object"),
        (lambda f: f.members("mixed"), "it, mixed 1 is not a JSON object"),
        (lambda f: f.all_texts(), "it: n is not a text"),
        (lambda f: f.finish(), "it holds something unknown"),
    ],
)
def test_the_reason_names_the_place(take: object, reason: str) -> None:
    assert callable(take)
    fields = read('{"n":1,"t":"xx","f":false,"up":"FF","ts":["x"],"mixed":["a",1]}')
    with pytest.raises(ShapeError) as caught:
        take(fields)
    assert caught.value.reason == reason


@given(st.binary() | st.text())
def test_any_input_is_an_object_or_a_shape_error(data: bytes | str) -> None:
    try:
        fields = Fields.parse(data, "it")
    except ShapeError:
        return
    assert fields.all_texts() == {}  # no text of this test's size holds more than an empty object
