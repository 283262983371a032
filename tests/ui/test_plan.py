from __future__ import annotations

import re
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.ui import card_paper, dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.plan import PlanPage
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from ui.conftest import Questions

    Show = Callable[[Page], Page]

PLAN = BoundaryPlan(
    (
        IfThen("someone asks for a <b>favor</b>", "No. Same for everyone.", "the sergeant"),
        IfThen("a talk gets long", "I have to move on."),
    ),
    first_ask="I say no.\nI log it.",
    people="Sam",
    places="In view",
    why_matters="My kids.",
    why_able="I did it before.",
)


@pytest.fixture
def visit(desk: Desk, show: Show) -> Callable[[], PlanPage]:
    def visited() -> PlanPage:
        page = show(make_page(Route(Place.PLAN), desk))
        assert isinstance(page, PlanPage)
        return page

    return visited


def test_without_a_plan_it_says_what_one_is_and_offers_to_make_it(desk: Desk, visit: Callable[[], PlanPage]) -> None:
    page = visit()
    assert desk.plans.texts().evidence.text in words_on(page)
    assert "(2024)" in words_on(page)
    went = ways_of(page)
    press(page, "Make a plan")
    assert went == [Route(Place.PLAN_EDIT)]


def test_a_plan_is_shown_to_the_letter(desk: Desk, visit: Callable[[], PlanPage]) -> None:
    desk.plans.keep(PLAN)
    said = words_on(visit())
    first = "If someone asks for a <b>favor</b>, I say: “No. Same for everyone.”"
    assert f"{first} And I tell the sergeant before the end of the shift." in said
    assert "If a talk gets long, I say: “I have to move on.”" in said
    for words in ("I say no.", "Sam", "In view", "My kids.", "I did it before.", "It is a good day to rehearse it."):
        assert words in said


def test_the_next_rehearsal_is_told(desk: Desk, visit: Callable[[], PlanPage]) -> None:
    desk.plans.keep(BoundaryPlan(PLAN.sentences))
    desk.plans.rehearsed(from_memory=True)
    page = visit()
    assert "The next rehearsal is due on" in words_on(page)
    assert "My people" not in words_on(page)
    went = ways_of(page)
    press(page, "Rehearse it")
    press(page, "Change it")
    assert went == [Route(Place.REHEARSE), Route(Place.PLAN_EDIT)]


def test_letting_it_go_tells_of_the_duty_to_preserve_first(
    desk: Desk, visit: Callable[[], PlanPage], questions: Questions
) -> None:
    desk.plans.keep(PLAN)
    page = visit()
    went = ways_of(page)
    questions.agreed = False
    press(page, "Let it go …")
    assert "duty to keep it" in questions.asked[0]
    assert desk.plans.present() is not None
    questions.agreed = True
    press(page, "Let it go …")
    assert desk.plans.present() is None
    assert went == [Route(Place.HOME)]


def words_of(pdf: bytes) -> str:
    (sheet,) = PdfReader(BytesIO(pdf)).pages
    return " ".join(sheet.extract_text().split())


def test_the_card_holds_the_plan_and_names_nobody(desk: Desk) -> None:
    pdf = card_paper.pdf(PLAN)
    said = words_of(pdf)
    for words in (
        "If someone asks for a <b>favor</b>:",
        "“No. Same for everyone.”",
        "Then tell the sergeant, this shift.",
    ):
        assert words in said
    assert "I say no. I log it." in said
    assert "My kids" not in said
    assert "BoundaryCheck" not in said
    meta = PdfReader(BytesIO(pdf)).metadata
    assert meta is not None
    assert (meta.title, meta.author, meta.creator) == ("Notes", "", "")
    assert words_of(card_paper.pdf(BoundaryPlan((IfThen("a", "b"),)))).count("tell") == 0
    assert desk.plans.present() is None


def test_the_card_is_no_wider_than_a_wallet_card(desk: Desk, tmp_path: Path) -> None:
    long = BoundaryPlan((IfThen("someone asks me for one of those many small things again", "word " * 40),))
    sheet = tmp_path / "card.pdf"
    sheet.write_bytes(card_paper.pdf(long))
    told = subprocess.run(["pdftotext", "-bbox", str(sheet), "-"], check=True, capture_output=True, text=True).stdout
    left = [float(found) for found in re.findall(r'xMin="([0-9.]+)"', told)]
    right = [float(found) for found in re.findall(r'xMax="([0-9.]+)"', told)]
    millimetres = (max(right) - min(left)) * 25.4 / 72
    assert 60 < millimetres <= 86
    assert desk.plans.present() is None


def test_the_card_is_saved_where_the_officer_says(
    desk: Desk, visit: Callable[[], PlanPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.keep(PLAN)
    page = visit()
    said: list[str] = []
    page.said.connect(said.append)
    place = tmp_path / "notes.pdf"
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: None)
    press(page, "Save the card as PDF")
    assert not place.exists()
    monkeypatch.setattr(dialogs, "choose_new_file", lambda *_: place)
    press(page, "Save the card as PDF")
    assert "Then tell the sergeant" in words_of(place.read_bytes())
    assert said == ["Saved as notes.pdf."]


def test_the_card_is_printed_on_the_chosen_printer(
    desk: Desk, visit: Callable[[], PlanPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plans.keep(PLAN)
    page = visit()
    sheet = tmp_path / "sheet.pdf"

    def choose(_page: object, printer: QPrinter) -> bool:
        printer.setOutputFileName(str(sheet))
        return True

    monkeypatch.setattr(dialogs, "choose_printer", lambda *_: False)
    press(page, "Print the card")
    assert not sheet.exists()
    monkeypatch.setattr(dialogs, "choose_printer", choose)
    press(page, "Print the card")
    assert "Then tell the sergeant" in words_of(sheet.read_bytes())
