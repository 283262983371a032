from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from boundarycheck.ui.parts.passphrase import PassphraseField
from boundarycheck.vault.secret import PASSPHRASE_LIMIT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_too_long_arrives_whole_so_that_it_is_refused_and_not_cut(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.insert("x" * PASSPHRASE_LIMIT)
    QTest.keyClicks(field, "more")
    assert len(field.text()) == PASSPHRASE_LIMIT + 4
