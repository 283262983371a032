from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.system.bugs import describe

if TYPE_CHECKING:
    from types import CodeType

WRITTEN = "what the officer wrote"


def fail(raising: BaseException) -> None:
    hidden = WRITTEN  # a local that must not show
    assert hidden
    raise raising


def caught(raising: BaseException) -> BaseException:
    try:
        fail(raising)
    except BaseException as problem:
        return problem
    raise AssertionError


def fail_at_depth(depth: int) -> None:
    if depth == 0:
        raise KeyError(WRITTEN)
    fail_at_depth(depth - 1)


def test_type_file_line_and_function_are_told() -> None:
    told = describe(caught(ValueError(WRITTEN))).splitlines()
    assert told[0] == "ValueError"
    assert re.fullmatch(r"  system/test_bugs\.py:\d+ caught", told[1])
    assert re.fullmatch(r"  system/test_bugs\.py:\d+ fail", told[2])
    assert len(told) == 3


def test_no_message_note_or_value_is_told() -> None:
    problem = ValueError(WRITTEN, {"body": WRITTEN})
    problem.add_note(WRITTEN)
    problem.__cause__ = KeyError(WRITTEN)
    assert WRITTEN not in describe(caught(problem))


def test_a_cause_is_told() -> None:
    problem = ValueError()
    problem.__cause__ = KeyError()
    assert "caused by KeyError" in describe(problem)


def handled_twice(*, hide: bool) -> BaseException:
    try:
        try:
            fail(KeyError(WRITTEN))
        except KeyError:
            if hide:
                raise ValueError(WRITTEN) from None
            raise ValueError(WRITTEN)  # noqa: B904 - the context is what is looked at
    except ValueError as problem:
        return problem
    raise AssertionError


def test_what_was_being_handled_is_told() -> None:
    assert "while handling KeyError" in describe(handled_twice(hide=False))


def test_what_was_hidden_on_purpose_stays_hidden() -> None:
    assert "KeyError" not in describe(handled_twice(hide=True))


def test_every_member_of_a_group_is_told() -> None:
    told = describe(ExceptionGroup(WRITTEN, [KeyError(WRITTEN), ValueError(WRITTEN)]))
    assert told.splitlines() == ["ExceptionGroup", "with KeyError", "with ValueError"]


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert describe(first).splitlines() == ["ValueError", "caused by KeyError"]


def test_of_a_deep_fall_the_last_calls_are_told() -> None:
    with pytest.raises(KeyError) as fallen:
        fail_at_depth(100)
    told = describe(fallen.value).splitlines()
    assert told[1] == "  (62 earlier calls)"
    assert len(told) == 42


def raised_in(filename: str) -> str:
    """Return what is told of a failure in a file of that name."""
    code: CodeType = compile("1 // 0", filename, "exec")
    try:
        exec(code, {})  # noqa: S102 - a made-up file name needs made-up code
    except ZeroDivisionError as problem:
        return describe(problem).splitlines()[-1].strip()
    raise AssertionError


@pytest.mark.parametrize(
    ("filename", "shown"),
    [
        ("/home/jdoe/src/boundarycheck/vault/keys.py", "boundarycheck/vault/keys.py"),
        ("/home/boundarycheck/venv/boundarycheck/vault/keys.py", "boundarycheck/vault/keys.py"),
        ("/home/jdoe/.venv/lib/site-packages/platformdirs/unix.py", "site-packages/platformdirs/unix.py"),
        ("/home/jdoe/lib/json/decoder.py", "json/decoder.py"),
        ("<string>", "<string>"),
    ],
)
def test_a_path_does_not_say_whose_computer_it_is(filename: str, shown: str) -> None:
    assert raised_in(filename) == f"{shown}:1 <module>"


@given(st.text())
def test_whatever_was_written_is_not_told(words: str) -> None:
    told = describe(caught(ValueError(words)))
    frame = r"\n  system/test_bugs\.py:\d+ "
    assert re.fullmatch(f"ValueError{frame}caught{frame}fail", told)
