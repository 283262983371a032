from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.delivery.foreign_journals import Unreadable
from boundarycheck.delivery.month_yaml import read_month
from boundarycheck.domain.errors import Stopped
from boundarycheck.domain.progress import Progress

# Without what breaks a line to YAML 1.1 and to no keyboard: RedNotebook itself does not read it as it wrote it.
LETTERS = st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029\ufeff")
TEXTS = st.one_of(
    st.text(LETTERS, max_size=200),
    st.text(st.sampled_from(" \n\t'\"\\:#-?{}[],&*!|>%@`~ab1=."), max_size=60),
    st.text(st.sampled_from("ab  \n"), min_size=60, max_size=200),
)
NAMES = st.text(LETTERS, min_size=1, max_size=20) | st.text(st.sampled_from("ab '\":x"), min_size=1, max_size=180)
BESIDES = {"Told": st.dictionaries(NAMES, st.none(), min_size=1, max_size=2), "tag": st.none()}
DAYS = st.dictionaries(st.integers(1, 31), st.fixed_dictionaries({"text": TEXTS}, optional=BESIDES), max_size=3)


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(DAYS, st.sampled_from([None, False, True]))
def test_whatever_yaml_writes_of_a_month_is_read(days: dict[int, Any], style: bool | None) -> None:
    written = yaml.dump(days, allow_unicode=True, default_flow_style=style)
    assert read_month(written) == {str(day): content for day, content in days.items()}


@given(st.text(max_size=80) | st.text(st.sampled_from("1: \n{}'\"?,-#ab\\"), max_size=40))
def test_any_text_is_a_month_or_is_refused(text: str) -> None:
    try:
        found = read_month(text)
    except Unreadable as problem:
        assert problem.reason.startswith("line ")  # noqa: PT017 - either is right
    else:
        assert isinstance(found, dict)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ("# only a comment\n", {}),
        ("{}\n", {}),
        ("1:\n", {"1": None}),
        ("1: ~\n2: null", {"1": None, "2": None}),
        ("1: 'null'", {"1": "null"}),
        ("1: {text: a b, x: {y}, z: , w: null}", {"1": {"text": "a b", "x": {"y": None}, "z": None, "w": None}}),
        ("1: {\n  text: 'a',\n  }\n", {"1": {"text": "a"}}),
        ("{? a : b}", {"a": "b"}),
        ("1: # a remark\n  text: a # another\n\n  # a third\n\n  b: c\n", {"1": {"text": "a", "b": "c"}}),
        ("1:\n  a plain\n  text\n\n  of its own\n2: x\n", {"1": "a plain text\nof its own", "2": "x"}),
        ("1:\n  'a: b'\n", {"1": "a: b"}),
        ("1: a\n  b: c", None),
        ('1: "\\x41\\u00e9\\U0001F600\\e\\/\\\n   z"', {"1": "A\xe9\U0001f600\x1b/z"}),
        ("1: a\n  # no text\n2: b", {"1": "a", "2": "b"}),
        ("1:\n  ? a\n  : b\n", {"1": {"a": "b"}}),
        ("1: -a\n2: ?b\n3: :c", {"1": "-a", "2": "?b", "3": ":c"}),
    ],
)
def test_forms_of_a_month(text: str, found: dict[str, object] | None) -> None:
    if found is None:
        with pytest.raises(Unreadable):
            read_month(text)
    else:
        assert read_month(text) == found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1: a\n1: b\n", "line 2: a name stands twice"),
        ("{a: 1, a: 2}", "line 1: a name stands twice"),
        ("1: 'a\n", "line 1: a quote is not closed"),
        ('1: "a\n', "line 2: a quote is not closed"),
        ('1: "\\q"', "line 1: a letter is written in a way that is none"),
        ('1: "\\xZZ"', "line 1: a letter is written in a way that is none"),
        ('1: "\\UFFFFFFFF"', "line 1: a letter is written in a way that is none"),
        ("1: {a: b", "line 2: a brace is not closed"),
        ("1: {a: 'd' e}", "line 1: a brace is not closed"),
        ("1: 'a' b\n", "line 1: something stands behind a value"),
        ("1:\n  a: b\n c: d\n", "line 3: a line is indented too far"),
        ("1: a\n   \n 2: 'b'\n", "line 3: something stands behind a value"),
        ("just words\n", "line 1: a name has no colon"),
        ("? long\nb: c\n", "line 2: a name has no colon"),
        ("? long\n  b\n: c\n", None),
        ("? 'long'\n  : c\n", "line 2: a name has no colon"),
        ("1: &a b\n", "line 1: there is a form in it that RedNotebook does not write"),
        ("1: !!python/object/apply:os.system ['x']\n", "line 1: there is a form in it that RedNotebook does not write"),
        ("1: |\n  block\n", "line 1: there is a form in it that RedNotebook does not write"),
        ("- list\n", "line 1: there is a form in it that RedNotebook does not write"),
        ("1: " + "{a: " * 30, "line 1: it is nested too deep"),
        ("{a: b}\n{c: d}\n", "line 2: something stands behind the last day"),
        ("{a: b} c\n", "line 1: something stands behind a value"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, reason: str | None) -> None:
    if reason is None:
        assert read_month(text) == {"long b": "c"}
        return
    with pytest.raises(Unreadable) as caught:
        read_month(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("1:\n  text: a", "x\n"),
        ("1: {text: a", "x}\n"),
        ("1:\n  text: 'a", "x'\n"),
        ('1:\n  text: "a', 'x"\n'),
        ("1:\n  text: a\n  ", "b: x\n"),
    ],
)
@pytest.mark.no_cover
def test_a_line_of_very_many_blanks_is_read_at_once(begin: str, end: str) -> None:
    """Read with a search that begins with blanks, it would take hours."""
    for blanks in (" " * 1_000_000, " \t" * 500_000):
        with suppress(Unreadable):
            read_month(begin + blanks + end)


def test_a_month_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        read_month("1: a\n", progress)
