"""Every page in every language, small and large: translated, in one piece, and with room for every word."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from boundarycheck.system import resources
from boundarycheck.system.settings import Language
from boundarycheck.ui.language import Tongue
from boundarycheck.ui.places import DOORS, Place, Route
from content.words import CONTENT
from every_page import CANARY, subjects
from pseudo import pseudo_qm, pseudo_resources
from ui.page_faults import name_faults, room_faults, word_faults
from vaults import PASSPHRASE
from windows import delete_what_is_to_be

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

pytestmark = pytest.mark.no_cover  # a sweep over what other tests cover line by line

SIZES = ((1280, 800), (1024, 640))
PERCENT = (100, 200)
ENDS = {100: (720, 520), 200: (3840, 2160)}
"""The least window there is, and a screen of four thousand pixels. In English only: what matters there is the size."""
PSEUDO = "pseudo"


@pytest.fixture(scope="module")
def pseudo_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = pseudo_resources(tmp_path_factory.mktemp("pseudo"))
    pseudo_qm(root / "translations")
    return root


@pytest.fixture
def speak(
    qapp: QApplication, cheap_desk: Desk, pseudo_root: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    tongue, strange = Tongue(qapp, QLocale("en_US")), QTranslator()

    def spoken(language: str) -> None:
        if language == PSEUDO:
            monkeypatch.setattr(resources, "root", lambda: pseudo_root)
            assert strange.load(str(pseudo_root / "translations" / "boundarycheck_pseudo.qm"))
            qapp.installTranslator(strange)
            tongue.speak(Language.ENGLISH)
        else:
            tongue.speak(Language(language))
            cheap_desk.speak(language)

    yield spoken
    qapp.removeTranslator(strange)
    tongue.speak(Language.ENGLISH)


def walk(desk: Desk, window: Window) -> Iterator[Place]:
    """Go to every page there is, the doors first."""
    for place in sorted(DOORS):
        window.go(place)
        yield place
    desk.session.create(desk.journal_folder, PASSPHRASE)
    window.go(Place.HOME)
    shown = subjects(desk)
    for place in sorted(set(Place) - DOORS):
        window.go(Route(place, shown.get(place)))
        yield place


def never_translated() -> tuple[str, ...]:
    """Titles of sources, and what the agency of :func:`subjects` says: each is quoted as it is."""
    shelf = tomllib.loads((CONTENT / "sources.toml").read_text("utf-8"))["source"]
    titles = (f"{source['publisher']}, {source['title']}" for source in shelf)
    return (*titles, "Gifts", "None.", "Pine County")


def settle() -> None:
    delete_what_is_to_be()  # no event loop runs here that would
    for _round in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def test_every_page_is_translated_and_no_sentence_is_glued(
    speak: Callable[[str], None], cheap_desk: Desk, new_window: Callable[[], Window]
) -> None:
    speak(PSEUDO)
    window = new_window()
    known = (CANARY, str(cheap_desk.journal_folder), "BC", *never_translated())
    judged: set[str] = set()
    found = {}
    for place in walk(cheap_desk, window):
        settle()
        faults = word_faults(window, known, judged)
        if faults:
            found[place] = faults
    assert found == {}


@pytest.mark.parametrize("percent", PERCENT)
@pytest.mark.parametrize("language", ["en", "es", PSEUDO])
def test_every_word_has_room(
    speak: Callable[[str], None],
    cheap_desk: Desk,
    new_window: Callable[[], Window],
    language: str,
    percent: int,
) -> None:
    speak(language)
    window = new_window()
    cheap_desk.preferences.change(text_percent=percent)  # as in the settings: on what is there already
    found = {}
    for place in walk(cheap_desk, window):
        settle()
        misnamed = name_faults(window) if percent == PERCENT[0] and language != PSEUDO else []
        if misnamed:
            found[place.value] = misnamed
        for width, height in (*SIZES, ENDS[percent]) if language == "en" else SIZES:
            window.resize(width, height)
            settle()
            assert (window.width(), window.height()) == (width, height)
            faults = room_faults(window)
            if language == PSEUDO:
                window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                settle()
                faults += room_faults(window)
                window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            if faults:
                found[f"{place} at {width}"] = faults
    assert found == {}
