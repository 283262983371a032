"""What the sweep over every page takes for a fault, shown on single parts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from boundarycheck.ui.parts.fields import Choice
from boundarycheck.ui.parts.text import PlainText
from ui.page_faults import cramped

PAGE, CARD = 400, 120
FOLDER = "/home/officer/" + "a_folder_with_a_name_that_goes_on_and_on" * 3
CHOSEN = "Whoever may see it, and when they may"

pytestmark = pytest.mark.usefixtures("qapp")


def faults(part: QWidget, width: int) -> list[str]:
    page = QWidget()
    page.resize(PAGE, PAGE)
    part.setParent(page)
    part.setGeometry(0, 0, width, PAGE // 2)
    return list(cramped(part))


def test_words_that_can_be_selected_have_to_have_room_too() -> None:
    assert "clipped at the side" in faults(PlainText("Telephone_directories_of_agencies").selectable(), CARD)[0]


def test_words_that_do_not_wrap_have_to_have_room() -> None:
    label = PlainText("Every word of it can be selected, and not one is long.").selectable()
    label.setWordWrap(False)
    assert "clipped at the side" in faults(label, CARD)[0]


def test_the_name_of_a_folder_may_be_longer_than_a_page_is_wide() -> None:
    assert faults(PlainText(f"It is kept in {FOLDER}.").selectable(), PAGE) == []
    assert "clipped at the side" in faults(PlainText(FOLDER), PAGE)[0]


def test_the_words_beside_a_folder_have_to_have_room() -> None:
    assert "clipped at the side" in faults(PlainText(f"Telephone_directories in {FOLDER}").selectable(), CARD)[0]


def test_a_choice_may_be_cut_as_long_as_it_says_what_it_is() -> None:
    assert faults(Choice({"": CHOSEN}, ""), PAGE) == []
    assert faults(Choice({"": CHOSEN}, ""), PAGE // 2) == []
    assert "clipped in its choice" in faults(Choice({"": CHOSEN}, ""), PAGE // 6)[0]
