from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.system.left_letters import leave_letter
from boundarycheck.ui.left_letters import SECONDS, LeftLetters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_what_was_left_goes_when_the_time_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    (place,) = leave_letter(tmp_path, {"message.eml": b"x"}).values()
    left = LeftLetters(tmp_path, seconds=0)
    assert place.exists()
    left.soon()
    qtbot.waitUntil(lambda: not place.exists())


def test_a_slow_mail_program_has_time_to_read_it() -> None:
    assert 30 <= SECONDS <= 120
