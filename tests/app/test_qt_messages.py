from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning

from boundarycheck.app.qt_messages import heard, listen
from boundarycheck.domain.errors import NoDisplay

if TYPE_CHECKING:
    from collections.abc import Iterator

GONE = "The X11 connection broke (error 1). Did the X11 server die?"


class Ended(BaseException):
    """The process would have ended here."""


@pytest.fixture(autouse=True)
def ends(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    codes: list[int] = []

    def end(code: int) -> NoReturn:
        codes.append(code)
        raise Ended

    monkeypatch.setattr(os, "_exit", end)
    return codes


@pytest.fixture
def own_handler() -> Iterator[None]:
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)


def hear(kind: QtMsgType, message: str, kept: str | None = None) -> None:
    heard(None if kept is None else lambda: kept, kind, QMessageLogContext(), message)


@pytest.mark.expects_log
@pytest.mark.parametrize("kind", [QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg])
def test_warnings_are_logged(caplog: pytest.LogCaptureFixture, kind: QtMsgType) -> None:
    hear(kind, "something is odd")
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, "Qt: something is odd")
    ]


@pytest.mark.parametrize("kind", [QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg])
def test_chatter_is_not(caplog: pytest.LogCaptureFixture, kind: QtMsgType) -> None:
    hear(kind, "something is going on")
    assert caplog.records == []


def test_a_screen_that_goes_away_is_told_with_what_became_of_the_words(
    capsys: pytest.CaptureFixture[str], ends: list[int]
) -> None:
    with pytest.raises(Ended):
        hear(QtMsgType.QtWarningMsg, GONE, "What you typed is kept.")
    assert capsys.readouterr().err == "The screen went away. What you typed is kept.\n"
    assert ends == [NoDisplay.exit_code]


def test_before_there_are_any_words_only_the_screen_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Ended):
        hear(QtMsgType.QtWarningMsg, GONE)
    assert capsys.readouterr().err == "The screen went away.\n"


def test_no_screen_to_begin_with_is_told(capsys: pytest.CaptureFixture[str], ends: list[int]) -> None:
    with pytest.raises(Ended):
        hear(QtMsgType.QtFatalMsg, "no Qt platform plugin could be initialized")
    assert capsys.readouterr().err == f"{NoDisplay()}\n"
    assert ends == [NoDisplay.exit_code]


@pytest.mark.expects_log
@pytest.mark.usefixtures("own_handler")
@pytest.mark.no_qt_log
def test_what_qt_says_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    listen()
    qWarning("something is odd")
    assert [record.getMessage() for record in caplog.records] == ["Qt: something is odd"]
