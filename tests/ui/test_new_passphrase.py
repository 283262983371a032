from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from boundarycheck.domain.passphrases import Strength, Weakness
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.ui.parts.new_passphrase import NewPassphrase
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.strength import StrengthMeter, advice, level_words
from desks import HeldTasks
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk

    Show = Callable[[Page], Page]


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks(InlineTasks())


@pytest.fixture
def part(cheap_desk: Desk, show: Show, tasks: HeldTasks) -> NewPassphrase:
    page = Page("A page")
    made = NewPassphrase("Passphrase", page, cheap_desk.keys, tasks)
    page.body.addWidget(made)
    show(page)
    return made


def meter(part: NewPassphrase) -> StrengthMeter:
    (found,) = part.findChildren(StrengthMeter)
    return found


def press(part: NewPassphrase, words: str) -> None:
    (button,) = (button for button in part.findChildren(QPushButton) if button.isVisible() and button.text() == words)
    button.click()


# ── how strong ────────────────────────────────────────────────────────────────────────────────
def test_before_anything_is_typed_the_floor_is_said(part: NewPassphrase) -> None:
    assert meter(part).words.text() == "At least 10 characters."
    assert meter(part).bar.value() == 0


def test_a_weak_one_is_told_in_words_and_what_would_help(part: NewPassphrase) -> None:
    QTest.keyClicks(part.passphrase, "password123")
    assert meter(part).words.text() == "It is very weak. Not enough."
    assert "tried first" in meter(part).advice.text()
    assert meter(part).bar.value() == 1


def test_a_strong_one_is_told_to_be_enough(part: NewPassphrase) -> None:
    part.passphrase.setText("orbit lantern mosaic tundra velvet")
    assert meter(part).words.text() == "It is very strong. That is enough."
    assert meter(part).bar.value() == 5


def test_the_bar_says_the_same_to_a_screen_reader(part: NewPassphrase) -> None:
    part.passphrase.setText("password123")
    bar = meter(part).bar
    assert bar.accessibleName() == "How strong the new passphrase is"
    assert bar.accessibleDescription().startswith("It is very weak. Not enough. Many people use this")


def test_when_it_is_emptied_the_floor_is_said_again(part: NewPassphrase) -> None:
    part.passphrase.setText("password123")
    part.passphrase.clear()
    assert meter(part).words.text() == "At least 10 characters."
    assert meter(part).bar.value() == 0


def test_typing_does_not_wait_and_the_latest_is_what_is_judged(
    part: NewPassphrase, tasks: HeldTasks, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    judge = cheap_desk.keys.judge

    def watched(text: str) -> Strength:
        judged.append(text)
        return judge(text)

    monkeypatch.setattr(cheap_desk.keys, "judge", watched)
    tasks.held = True
    QTest.keyClicks(part.passphrase, "orbit lantern mosaic tundra velvet")
    assert meter(part).words.text() == "At least 10 characters."
    tasks.let_go()
    assert judged == ["o", "orbit lantern mosaic tundra velvet"]
    assert meter(part).words.text() == "It is very strong. That is enough."


def test_a_judgement_that_comes_after_the_field_was_emptied_is_passed_over(
    part: NewPassphrase, tasks: HeldTasks
) -> None:
    tasks.held = True
    QTest.keyClicks(part.passphrase, "password")
    part.passphrase.clear()
    tasks.let_go()
    assert meter(part).words.text() == "At least 10 characters."
    QTest.keyClicks(part.passphrase, "p")
    assert meter(part).words.text() == "It is very weak. Not enough."


def test_the_five_levels_have_five_names() -> None:
    assert [level_words(level) for level in range(5)] == ["very weak", "weak", "fair", "strong", "very strong"]


@pytest.mark.parametrize("weakness", [*Weakness, None])
def test_each_weakness_has_its_advice(weakness: Weakness | None) -> None:
    words = advice(Strength(1, enough=False, weakness=weakness))
    assert "dd" in words  # add something
    assert words.endswith(".")
    if weakness not in {None, Weakness.PREDICTABLE}:
        assert words != advice(Strength(1, enough=False, weakness=None))


def test_the_blocks_are_told_apart_without_colour(part: NewPassphrase) -> None:
    part.passphrase.setText("password123")
    picture = meter(part).bar.grab().toImage()
    middle = picture.height() // 2
    inside = [picture.pixelColor(round((number + 0.5) * picture.width() / 5), middle) for number in range(5)]
    behind = meter(part).palette().window().color()
    assert [colour == behind for colour in inside] == [False, True, True, True, True]


# ── twice ─────────────────────────────────────────────────────────────────────────────────────
def test_enter_leads_on_to_the_second_field_and_from_there_out(part: NewPassphrase) -> None:
    entered: list[int] = []
    part.entered.connect(lambda: entered.append(1))
    QTest.keyClicks(part.passphrase, f"{PASSPHRASE}\r")
    assert part.window().focusWidget() is part.again
    assert entered == []
    QTest.keyClicks(part.again, f"{PASSPHRASE}\r")
    assert entered == [1]
    assert part.value == PASSPHRASE
    assert part.same_twice()


def test_two_that_differ_are_told_and_the_second_is_marked(part: NewPassphrase) -> None:
    part.passphrase.setText(PASSPHRASE)
    part.again.setText("correct horse batter")
    assert not part.same_twice()
    assert "The two passphrases are not the same." in words_on(part.window())
    assert part.window().focusWidget() is part.again
    assert part.again.selectedText() == "correct horse batter"


def test_the_first_can_be_marked(part: NewPassphrase) -> None:
    part.passphrase.setText(PASSPHRASE)
    part.mark()
    assert part.window().focusWidget() is part.passphrase
    assert part.passphrase.selectedText() == PASSPHRASE


# ── a suggestion ──────────────────────────────────────────────────────────────────────────────
def test_a_suggestion_is_five_words_and_another_is_another(part: NewPassphrase) -> None:
    assert not part.suggested.isVisible()
    press(part, "Suggest one")
    first = part.suggested.text()
    assert len(first.split()) == 5
    press(part, "Another")
    assert len(part.suggested.text().split()) == 5
    assert part.suggested.text() != first


def test_the_suggestion_is_shown_and_has_to_be_typed_once(part: NewPassphrase) -> None:
    part.passphrase.setText("one")
    part.again.setText("another")
    assert not part.same_twice()
    assert "The two passphrases are not the same." in words_on(part.window())
    press(part, "Suggest one")
    suggested = part.suggested.text()
    press(part, "Use this one")
    assert (part.passphrase.text(), part.again.text()) == (suggested, "")
    assert "The two passphrases are not the same." not in words_on(part.window())
    assert part.passphrase.echoMode() is part.again.echoMode() is QLineEdit.EchoMode.Normal
    assert part.show_typed.isChecked()
    assert not part.suggested.isVisible()
    assert "That is enough." in meter(part).words.text()
    part.show_typed.click()
    assert part.passphrase.echoMode() is QLineEdit.EchoMode.Password


def test_a_suggestion_is_taken_with_the_keyboard_alone(part: NewPassphrase) -> None:
    part.ask.setFocus()
    QTest.keyClick(part.ask, Qt.Key.Key_Return)
    take = cast("QPushButton", part.window().focusWidget())
    assert take.text() == "Use this one"
    QTest.keyClick(take, Qt.Key.Key_Return)
    assert part.window().focusWidget() is part.again
    assert not part.same_twice()
    QTest.keyClicks(part.again, part.value)
    assert part.same_twice()
