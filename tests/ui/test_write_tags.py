from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.entry_facts import TAGS_LIMIT, EntryFacts
from boundarycheck.ui.screens.write import NEW_ENTRY, Write
from doors import press
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

pytestmark = pytest.mark.usefixtures("questions")


def write(desk: Desk, show: Show) -> Write:
    page = Write(None, desk.journal, desk.drafts, desk.tasks)
    show(page)
    return page


def offered(page: Write) -> list[str]:
    return [made.text() for made in page.facts.tags.offers if made.isVisible()]


def test_tags_are_typed_and_taken_from_those_used_before(desk: Desk, show: Show) -> None:
    desk.journal.add("", "before", facts=EntryFacts.clean(None, ["Gäte", "yard & gym"]))
    page = write(desk, show)
    page.words.take("it began")
    page.facts.folds[1].click()
    assert page.focusWidget() is page.facts.tags.line
    assert offered(page) == ["Gäte", "yard && gym"]
    QTest.keyClicks(page.facts.tags.line, "GA")
    assert offered(page) == ["Gäte"]
    QTest.keyClick(page.facts.tags.line, Qt.Key.Key_Down)
    assert page.focusWidget() is page.facts.tags.offers[0]
    assert page.facts.tags.offers[0].accessibleName() == "Gäte"
    QTest.keyClick(page.facts.tags.offers[0], Qt.Key.Key_Return)
    assert page.focusWidget() is page.facts.tags.line
    QTest.keyClicks(page.facts.tags.line, "#family,  sho")
    QTest.keyClick(page.facts.tags.line, Qt.Key.Key_Return)
    QTest.keyClicks(page.facts.tags.line, "begun")
    assert page.facts.folds[1].text() == "Tags: 3"
    press(page, "Save the entry")
    assert desk.journal.read(desk.journal.page(None, 1)[0].entry_id).facts.tags == ("Gäte", "family", "sho", "begun")


def test_a_tag_is_there_once_and_can_be_taken_away(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.facts.folds[1].click()
    for tag in ("gate", "GATE", "  ", "family"):
        page.facts.tags.add(tag)
    assert list(page.facts.tags.tags) == ["gate", "family"]
    chip = page.facts.tags.chips[0]
    assert chip.accessibleName() == "Take away the tag gate"
    chip.click()
    assert list(page.facts.tags.tags) == ["family"]
    assert page.focusWidget() is page.facts.tags.line


def test_down_stays_where_nothing_is_offered(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.facts.folds[1].click()
    QTest.keyClick(page.facts.tags.line, Qt.Key.Key_Down)
    assert page.focusWidget() is page.facts.tags.line


def test_one_tag_too_many_is_told_and_stays_in_the_line(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.words.take("it began")
    page.facts.folds[1].click()
    for at in range(TAGS_LIMIT):
        page.facts.tags.add(f"tag{at}")
    QTest.keyClicks(page.facts.tags.line, "more")
    QTest.keyClick(page.facts.tags.line, Qt.Key.Key_Return)
    assert "An entry has room for 20 tags." in words_on(page)
    page.facts.tags.add("one that was offered")
    assert page.facts.tags.line.text() == "more"
    press(page, "Save the entry")
    assert desk.journal.count() == 0
    assert page.errors.isVisible()
    draft = desk.drafts.find(NEW_ENTRY)
    assert draft is not None
    assert draft.fields["tag-begun"] == "more"
    page.facts.tags.chips[0].click()
    assert "An entry has room for" not in words_on(page.facts.tags)


@pytest.mark.parametrize(
    ("there", "typed", "left"),
    [
        (0, "gate, family", (["gate"], "family")),
        (0, "a,b,c", (["a", "b"], "c")),
        (0, "a, b, ", (["a", "b"], "")),
        (0, "gate, GATE, ,yard", (["gate"], "yard")),
        (TAGS_LIMIT, "gate,", ([], "gate")),
        (TAGS_LIMIT, "gate, family", ([], "gate, family")),
        (TAGS_LIMIT - 1, "a,b, c", (["a"], "b, c")),
    ],
)
def test_commas_part_tags_and_not_a_letter_goes(
    desk: Desk, show: Show, there: int, typed: str, left: tuple[list[str], str]
) -> None:
    page = write(desk, show)
    page.facts.folds[1].click()
    part = page.facts.tags
    part.show_tags((f"tag{at}" for at in range(there)), "")
    part.line.insert(typed)
    assert (list(part.tags)[there:], part.line.text()) == left
    assert part.line.cursorPosition() == len(part.line.text())
    assert len(part.chips) == len(part.tags)
    assert ("An entry has room for 20 tags." in words_on(page)) == (there >= TAGS_LIMIT - 1)


def test_a_comma_in_the_middle_leaves_the_cursor_behind_it(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.facts.folds[1].click()
    line = page.facts.tags.line
    QTest.keyClicks(line, "gate family")
    line.setCursorPosition(4)
    QTest.keyClicks(line, ",")
    assert (page.facts.tags.tags, line.text(), line.cursorPosition()) == (("gate",), "family", 0)


def test_what_had_no_room_becomes_a_tag_when_another_is_taken_away(desk: Desk, show: Show) -> None:
    page = write(desk, show)
    page.facts.folds[1].click()
    part = page.facts.tags
    part.show_tags((f"tag{at}" for at in range(TAGS_LIMIT)), "")
    part.line.insert("gate, family")
    QTest.keyClick(part.line, Qt.Key.Key_Return)
    assert part.line.text() == "gate, family"
    part.chips[0].click()
    assert (part.tags[-1], part.line.text()) == ("gate", "family")
    assert part.begun == "family"
