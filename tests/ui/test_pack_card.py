from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from agencies import write_policies
from boundarycheck.services.agency import AgencyService
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts import pack_card
from boundarycheck.ui.parts.pack_card import PackCard
from boundarycheck.ui.parts.page import Page
from content.test_kinds import OWN_KIND, pack
from packs import write_pack
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.system.settings import Settings
    from boundarycheck.ui.desk import Desk

    Show = Callable[[Page], Page]


@pytest.fixture
def card(closed_desk: Desk, show: Show) -> PackCard:
    return card_on(closed_desk, show)


def card_on(desk: Desk, show: Show, agency: AgencyService | None = None) -> PackCard:
    page = Page("Settings")
    made = PackCard(page, desk.preferences, agency or desk.agency, desk.tasks)
    page.body.addWidget(made)
    show(page)
    return made


def remembered(tmp_path: Path) -> Settings:
    return SettingsStore(tmp_path / "config" / "settings.json").load()


def choose(card: PackCard, monkeypatch: pytest.MonkeyPatch, folder: Path | None) -> None:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: folder)
    (made,) = (each for each in card.findChildren(QPushButton) if each.text() == "Choose the folder …")
    made.click()


# ── the choice ────────────────────────────────────────────────────────────────────────────────
def test_a_folder_is_chosen_remembered_and_given_up(
    closed_desk: Desk, card: PackCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert card.folder.text() == "None is in use."
    assert not card.none.isVisible()
    choose(card, monkeypatch, None)
    assert closed_desk.preferences.now.pack_folder == ""
    choose(card, monkeypatch, tmp_path)
    assert closed_desk.preferences.now.pack_folder == str(tmp_path)
    assert card.folder.text() == str(tmp_path)
    assert remembered(tmp_path).pack_folder == str(tmp_path)
    card.none.click()
    assert remembered(tmp_path).pack_folder == ""


def test_a_pack_named_at_the_start_counts_for_that_run_only(closed_desk: Desk, tmp_path: Path) -> None:
    closed_desk.preferences.use_pack(write_pack(tmp_path))
    closed_desk.preferences.change(text_percent=120)
    assert closed_desk.preferences.now.pack_folder == str(tmp_path)
    assert remembered(tmp_path).pack_folder == ""


def test_a_pack_of_this_run_that_is_chosen_is_remembered(
    closed_desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_desk.preferences.use_pack(write_pack(tmp_path))
    card = card_on(closed_desk, show)
    choose(card, monkeypatch, tmp_path)
    assert remembered(tmp_path).pack_folder == str(tmp_path)
    closed_desk.preferences.use_pack("")
    card.none.click()
    assert remembered(tmp_path).pack_folder == ""


# ── what is in it ─────────────────────────────────────────────────────────────────────────────
def test_what_was_found_is_told(card: PackCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    county = write_policies(write_pack(pack(tmp_path / "county", own=OWN_KIND)))
    choose(card, monkeypatch, county)
    assert card.found.text().splitlines() == [
        "People to call: 2",
        "Numbers that changed: 1",
        "Policies: 2",
        "Letters: 1",
    ]
    assert card.problems == []
    card.none.click()
    assert card.found.isHidden()


def test_what_was_found_is_read_out_after_a_choice(
    closed_desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_out: list[str] = []
    monkeypatch.setattr(pack_card, "announce", lambda _card, words: read_out.append(words))
    card = card_on(closed_desk, show)
    assert read_out == []
    choose(card, monkeypatch, write_policies(tmp_path / "county"))
    choose(card, monkeypatch, tmp_path / "gone")
    card.none.click()
    first, wrong, none = read_out
    assert first == f"{tmp_path / 'county'}\nPolicies: 2"
    assert "neither pack.toml nor policies.toml nor requests is there. Everything that comes with" in wrong
    assert none == "None is in use."


def test_only_what_is_there_is_named_and_nothing_is_said_as_such(
    card: PackCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(card, monkeypatch, write_policies(tmp_path / "county"))
    assert card.found.text() == "Policies: 2"
    choose(card, monkeypatch, write_pack(tmp_path, 'format = 1\nname = "Pine"\nas_of = "2026"\n'))
    assert card.found.text() == "It holds nothing yet."


def test_what_is_wrong_is_told_for_each_part(card: PackCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    county = write_policies(write_pack(pack(tmp_path / "county", own="id = 7"), "format = 9"))
    choose(card, monkeypatch, county)
    assert card.found.text() == "Policies: 2"
    said = [words_on(told).splitlines()[0] for told in card.problems]
    assert said == [
        "Something in your agency's folder cannot be used: pack.toml, format: 1 is expected.",
        "A letter of your agency's cannot be used: county/requests/own.toml, sender: it is missing.",
    ]
    assert all(told.isVisible() for told in card.problems)
    choose(card, monkeypatch, tmp_path / "gone")
    (told,) = card.problems
    assert f"{tmp_path / 'gone'}, the whole folder: neither pack.toml" in words_on(told)
    assert card.found.isHidden()


def test_the_folder_set_aside_is_named_where_something_is_in_it(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    folder = write_policies(tmp_path / "data" / "agency")
    card = card_on(closed_desk, show)
    assert card.folder.text() == str(folder)
    assert card.found.text() == "Policies: 2"
    assert not card.none.isVisible()


def test_damage_in_what_comes_along_is_told_by_the_page(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.preferences.use_pack(tmp_path)
    page = Page("Settings")
    agency = AgencyService(lambda: closed_desk.agency_folder, "no-such-language")
    page.body.addWidget(PackCard(page, closed_desk.preferences, agency, closed_desk.tasks))
    show(page)
    assert "A content file that came with BoundaryCheck is damaged" in words_on(page.errors)
