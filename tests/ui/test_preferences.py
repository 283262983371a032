from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import NotAFolder
from boundarycheck.system.settings import Settings, SettingsStore, Theme
from boundarycheck.ui.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def kept(file: Path) -> Settings:
    return SettingsStore(file).load()


def test_a_change_counts_at_once_and_is_remembered(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(SettingsStore(file))
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme=Theme.DARK, text_percent=150)
    assert preferences.now.theme is Theme.DARK
    assert kept(file) == preferences.now
    assert Preferences(SettingsStore(file)).now == preferences.now


def test_a_change_to_the_same_changes_nothing(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(SettingsStore(file))
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme=Theme.SYSTEM)
    assert not file.exists()


def test_without_saving_a_change_counts_for_this_run_and_is_not_remembered_later_either(file: Path) -> None:
    preferences = Preferences(SettingsStore(file))
    preferences.frozen = True
    preferences.change(text_percent=150)
    assert preferences.now.text_percent == 150
    assert not file.exists()
    preferences.frozen = False
    preferences.change(theme=Theme.DARK)
    assert preferences.now.text_percent == 150
    assert kept(file) == Settings(theme=Theme.DARK)


def test_a_folder_named_at_the_start_is_for_this_run_only(file: Path, tmp_path: Path) -> None:
    preferences = Preferences(SettingsStore(file))
    preferences.look_in(tmp_path / "elsewhere")
    preferences.change(theme=Theme.DARK)
    assert Path(preferences.now.journal_folder) == tmp_path / "elsewhere"
    assert kept(file).journal_folder == ""
    preferences.change(journal_folder="/chosen")
    assert kept(file).journal_folder == "/chosen"


def test_what_cannot_be_remembered_counts_all_the_same_and_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "config").write_text("a file in the way")
    preferences = Preferences(SettingsStore(tmp_path / "config" / "settings.json"))
    with qtbot.waitSignal(preferences.not_remembered) as told:
        preferences.change(theme=Theme.DARK)
    assert isinstance(told.args[0], NotAFolder)
    assert preferences.now.theme is Theme.DARK


def test_a_field_that_no_setting_has_is_a_bug(file: Path) -> None:
    with pytest.raises(TypeError):
        Preferences(SettingsStore(file)).change(colour="red")
