"""Own words in a letter that is in English, while the page speaks another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.request_form import RequestForm
from letters import kinds
from pages import words_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_own_words_are_asked_for_in_english_while_the_letter_is_in_english(qtbot: QtBot) -> None:
    wish = "Write these lines in English: nobody translates them."
    form = RequestForm(kinds()["reassignment"], offers_english=True)
    qtbot.addWidget(form)
    form.show()
    assert form.in_english is not None
    form.in_english.setChecked(True)
    assert wish not in words_on(form)
    own = form.asks["own_words"]
    own.show_answer("", on=True)
    assert words_on(form).count(wish) == 1
    assert own.area is not None
    assert wish in own.area.accessibleDescription()
    form.in_english.setChecked(False)
    assert wish not in words_on(form)
    assert wish not in own.area.accessibleDescription()
    form.in_english.setChecked(True)
    assert words_on(form).count(wish) == 1
    form.asks["cc"].show_answer("", on=True)  # a name
    assert words_on(form).count(wish) == 1
