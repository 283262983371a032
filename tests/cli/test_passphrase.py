from __future__ import annotations

import getpass
import os
import warnings
from typing import TYPE_CHECKING

import pytest

from boundarycheck.cli import passphrase
from boundarycheck.cli.passphrase import NoPassphrase, PassphrasesDiffer
from boundarycheck.domain.errors import PassphraseTooLong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ASK = "The words: "


@pytest.fixture
def pipe() -> Iterator[Callable[[bytes], int]]:
    readers: list[int] = []

    def filled(data: bytes) -> int:
        reader, writer = os.pipe()
        readers.append(reader)
        os.write(writer, data)
        os.close(writer)
        return reader

    yield filled
    for reader in readers:
        os.close(reader)


def types(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Someone at the terminal types ``answers``; return what they were asked."""
    prompts: list[str] = []
    waiting = iter(answers)

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        return next(waiting)

    monkeypatch.setattr(getpass, "getpass", answer)
    return prompts


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"four quiet words\n", "four quiet words"),
        (b"four quiet words", "four quiet words"),
        (b"four quiet words\r\nmore", "four quiet words"),
        (b" spaces count \n", " spaces count "),
        ("caf\u00e9\n".encode(), "caf\u00e9"),
        (b"not \xff text\n", "not \udcff text"),
        (b"", ""),
        (b"x" * 4095 + b"\n", "x" * 4095),
    ],
)
def test_the_first_line_is_the_passphrase(pipe: Callable[[bytes], int], data: bytes, words: str) -> None:
    assert passphrase.obtain(pipe(data), ASK) == words


def test_what_follows_the_line_is_left_for_others(pipe: Callable[[bytes], int]) -> None:
    reader = pipe(b"the words\nthe text")
    assert passphrase.obtain_new(reader, ASK) == "the words"
    assert os.read(reader, 99) == b"the text"


def test_a_line_without_end_is_refused(pipe: Callable[[bytes], int]) -> None:
    with pytest.raises(PassphraseTooLong, match="at most 1024 characters"):
        passphrase.obtain(pipe(b"x" * 5000), ASK)


def test_the_longest_passphrase_of_the_longest_characters_is_read_whole(pipe: Callable[[bytes], int]) -> None:
    longest = "\U0001f600" * 1024
    assert passphrase.obtain(pipe(f"{longest}\r\n".encode()), ASK) == longest


def test_a_descriptor_that_is_not_open_is_told() -> None:
    with pytest.raises(NoPassphrase, match="file descriptor 987654 cannot be read"):
        passphrase.obtain(987654, ASK)


def test_it_is_asked_for_once_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = types(monkeypatch, "words")
    assert passphrase.obtain(None, ASK) == "words"
    assert prompts == [ASK]


def test_it_is_asked_for_twice_to_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = types(monkeypatch, "the same words", "the same words")
    assert passphrase.obtain_new(None, ASK) == "the same words"
    assert prompts == [ASK, "The same again: "]


def test_two_that_differ_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "the same words", "the sane words")
    with pytest.raises(PassphrasesDiffer):
        passphrase.obtain_new(None, ASK)


@pytest.mark.parametrize("error", [EOFError(), OSError("no tty"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x")])
def test_without_a_terminal_there_is_none(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(_: str) -> str:
        raise error

    monkeypatch.setattr(getpass, "getpass", fail)
    with pytest.raises(NoPassphrase):
        passphrase.obtain(None, ASK)


def test_it_is_never_typed_where_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    def echoing(_: str) -> str:
        warnings.warn("Can not control echo on the terminal.", getpass.GetPassWarning, stacklevel=1)
        return "shown on the screen"

    monkeypatch.setattr(getpass, "getpass", echoing)
    with pytest.raises(NoPassphrase, match="no terminal"):
        passphrase.obtain(None, ASK)
