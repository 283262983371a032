from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest

from boundarycheck.system.log import ReticentHandler, configure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WRITTEN = "what the officer wrote"


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    top = logging.getLogger()
    before = list(top.handlers)
    configure()
    yield lambda: capsys.readouterr().err
    top.handlers[:] = before


@pytest.mark.expects_log
def test_our_own_warnings_are_told_whole(told: Callable[[], str]) -> None:
    logging.getLogger("boundarycheck.vault").warning("the folder had mode %o", 0o755)
    assert told() == "WARNING boundarycheck.vault: the folder had mode 755\n"


@pytest.mark.expects_log
def test_another_librarys_words_are_not_told(told: Callable[[], str]) -> None:
    logging.getLogger("boundarychecker").error("bad value %s", WRITTEN)
    words = told()
    assert words.startswith("ERROR boundarychecker: in test_another_librarys_words_are_not_told, line ")
    assert WRITTEN not in words


@pytest.mark.expects_log
def test_an_exception_is_told_by_type_and_place_even_when_another_handler_wrote_it_first(
    told: Callable[[], str],
) -> None:
    top = logging.getLogger()
    elsewhere = logging.StreamHandler(io.StringIO())
    top.handlers.insert(0, elsewhere)
    try:
        int(WRITTEN)
    except ValueError:
        logging.getLogger("boundarycheck").exception("a bug")
    words = told()
    assert WRITTEN in elsewhere.stream.getvalue()
    assert words.splitlines()[:2] == ["ERROR boundarycheck: a bug", "ValueError"]
    assert WRITTEN not in words


def test_what_is_below_a_warning_is_not_told(told: Callable[[], str]) -> None:
    own = logging.getLogger("boundarycheck.quiet")
    own.setLevel(logging.DEBUG)
    own.info(WRITTEN)
    assert told() == ""


@pytest.mark.expects_log
def test_a_message_that_cannot_be_written_does_not_show_its_values(told: Callable[[], str]) -> None:
    record = logging.LogRecord("boundarycheck", logging.ERROR, __file__, 1, "%d words", (WRITTEN,), None)
    (handler,) = (kept for kept in logging.getLogger().handlers if isinstance(kept, ReticentHandler))
    handler.handle(record)
    assert told() == "A message of boundarycheck could not be written.\n"


@pytest.mark.expects_log
def test_configuring_again_does_not_tell_everything_twice(told: Callable[[], str]) -> None:
    configure()
    logging.getLogger("boundarycheck").error("once")
    assert told().count("once") == 1


@pytest.mark.expects_log
def test_a_program_without_stderr_goes_on(told: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    logging.getLogger("boundarycheck").error("nowhere to be told")
    monkeypatch.undo()
    assert told() == ""


@pytest.mark.expects_log
@pytest.mark.usefixtures("told")
def test_a_closed_stderr_does_not_stop_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr("sys.stderr", closed)
    logging.getLogger("boundarycheck").error("nowhere to be told")
