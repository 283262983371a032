"""Codes are read back from pictures of the window by a decoder that knows nothing of how they were drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import vobject
from PySide6.QtWidgets import QPushButton

from boundarycheck.delivery.qr import QUIET_ZONE
from boundarycheck.domain.people import Person
from boundarycheck.system.settings import Theme
from boundarycheck.ui.parts.qr_code import QUIET, QrCode
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.contact import ContactPage
from boundarycheck.ui.theme import Look
from codes import read_image

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

LOOKS = [(Theme.LIGHT, 100), (Theme.DARK, 100), (Theme.HIGH_CONTRAST, 150), (Theme.LIGHT, 200), (Theme.DARK, 200)]
LONG = "Señora María de los Ángeles Fernández-Łukasiewicz y Gutiérrez"

pytestmark = pytest.mark.parametrize(("theme", "percent"), LOOKS)


def contact_page(window: Window, contact_id: str) -> ContactPage:
    window.resize(1280, 800)
    window.go(Route(Place.CONTACT, contact_id))
    assert isinstance(window.page, ContactPage)
    return window.page


def seen(window: Window, qtbot: QtBot, code: QrCode | None) -> list[str]:
    """What a phone reads off the window once ``code`` is scrolled to."""
    assert code is not None

    def whole() -> bool:
        return code.visibleRegion().boundingRect().size() == code.size()

    qtbot.waitUntil(whole)
    return read_image(window.grab().toImage())


def button(page: ContactPage, name: str) -> QPushButton:
    (found,) = (each for each in page.findChildren(QPushButton) if each.accessibleName() == name)
    return found


def dress(qapp: QApplication, theme: Theme, percent: int) -> None:
    Look(qapp, theme, percent)


def test_codes_for_a_call_and_a_text_message(
    window: Window, qapp: QApplication, qtbot: QtBot, theme: Theme, percent: int
) -> None:
    dress(qapp, theme, percent)
    page = contact_page(window, "crisis-text-line")
    button(page, "Show a code for my phone: 741741").click()
    assert seen(window, qtbot, page.reaches[0].code) == ["SMSTO:741741:HOME"]
    page = contact_page(window, "samhsa")
    button(page, "Show a code for my phone: 1-800-662-4357").click()
    assert seen(window, qtbot, page.reaches[0].code) == ["tel:+18006624357"]


@pytest.fixture
def dressed(window: Window, qapp: QApplication, theme: Theme, percent: int) -> Window:
    dress(qapp, theme, percent)
    return window


def test_a_card_with_a_long_name_full_of_accents(dressed: Window, cheap_desk: Desk, qtbot: QtBot) -> None:
    window = dressed
    cheap_desk.session.open_guest()
    kept = cheap_desk.people.keep(
        Person(name=LONG, phone="+1 303-555-0100", mobile="303-555-0101", mail="maria@example.org", notes="never told")
    )
    page = contact_page(window, kept.contact_id)
    assert page.keep_card is not None
    show = page.keep_card.findChildren(QPushButton)[0]
    show.click()
    (text,) = seen(window, qtbot, page.keep_card.code)
    card = vobject.readOne(text)
    assert (card.version.value, card.fn.value, card.email.value) == ("3.0", LONG[:60], "maria@example.org")
    assert [tel.value for tel in card.contents["tel"]] == ["+13035550100", "+13035550101"]
    assert "never told" not in text
    page.keep_card.label.setText("Zoë")
    assert page.keep_card.code is None  # another name is another code
    show.click()
    assert vobject.readOne(seen(window, qtbot, page.keep_card.code)[0]).fn.value == "Zoë"
    show.click()
    assert page.keep_card.code is None


def test_a_plain_name_says_nothing_of_who_it_is(
    window: Window, qapp: QApplication, qtbot: QtBot, theme: Theme, percent: int
) -> None:
    dress(qapp, theme, percent)
    page = contact_page(window, "problem-gambling")
    assert page.keep_card is not None
    (plain,) = (each for each in page.keep_card.findChildren(QPushButton) if each.text() == "Use a plain name")
    plain.click()
    page.keep_card.findChildren(QPushButton)[0].click()
    (text,) = seen(window, qtbot, page.keep_card.code)
    assert "gambl" not in text.lower()
    assert vobject.readOne(text).fn.value == "Phone contact"


def test_it_is_dark_on_light_with_its_border_and_says_what_it_does(
    qapp: QApplication, qtbot: QtBot, theme: Theme, percent: int
) -> None:
    dress(qapp, theme, percent)
    code = QrCode(((True, False), (False, True)), "A code that calls 988")
    qtbot.addWidget(code)
    image = code.grab().toImage()
    module = code.module
    assert QUIET == QUIET_ZONE
    assert code.accessibleName() == "A code that calls 988"
    assert image.pixelColor(0, 0).lightness() == 255
    assert image.pixelColor(QUIET * module - 1, QUIET * module).lightness() == 255
    assert image.pixelColor(QUIET * module, QUIET * module).lightness() < 40
    assert image.pixelColor((QUIET + 1) * module, QUIET * module).lightness() == 255
    assert code.width() == code.height() == (2 + 2 * QUIET) * module
