from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.pack_card import PackCard
from boundarycheck.ui.preferences import Preferences
from packs import write_pack

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def test_a_folder_is_chosen_remembered_and_given_up(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"))
    card = PackCard(preferences)
    qtbot.addWidget(card)
    card.show()
    assert card.folder.text() == "None is in use."
    assert not card.none.isVisible()
    answers: list[Path | None] = [None, tmp_path]
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: answers.pop(0))
    (choose,) = (each for each in card.findChildren(QPushButton) if each.text() == "Choose the folder …")
    choose.click()
    assert preferences.now.pack_folder == ""
    choose.click()
    assert preferences.now.pack_folder == str(tmp_path)
    assert card.folder.text() == str(tmp_path)
    assert SettingsStore(tmp_path / "settings.json").load().pack_folder == str(tmp_path)
    card.none.click()
    assert SettingsStore(tmp_path / "settings.json").load().pack_folder == ""


def test_a_pack_named_at_the_start_counts_for_that_run_only(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"))
    preferences.use_pack(write_pack(tmp_path))
    preferences.change(text_percent=120)
    assert preferences.now.pack_folder == str(tmp_path)
    assert SettingsStore(tmp_path / "settings.json").load().pack_folder == ""


def test_a_pack_of_this_run_that_is_chosen_is_remembered(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"))
    preferences.use_pack(write_pack(tmp_path))
    card = PackCard(preferences)
    qtbot.addWidget(card)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path)
    (choose,) = (each for each in card.findChildren(QPushButton) if each.text() == "Choose the folder …")
    choose.click()
    assert SettingsStore(tmp_path / "settings.json").load().pack_folder == str(tmp_path)
    preferences.use_pack("")
    card.none.click()
    assert SettingsStore(tmp_path / "settings.json").load().pack_folder == ""
