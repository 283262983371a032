"""A real desk on an open guest journal, and a window to put pages in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.app.desk import lay_desk
from boundarycheck.services.handing_over import HandOver
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.request_cards import Notes
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.theme import Look
from boundarycheck.ui.window import Window
from desks import HeldTasks, lay_cheap_desk
from ui.request_helpers import CAPTAIN, PROFILE, MailProgram
from vaults import PASSPHRASE
from windows import left_as_it_was

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock


class Questions:
    """What was asked through the dialogs; ``agreed`` is the answer."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.agreed = True

    def __call__(self, _parent: object, question: str, explanation: str, *_buttons: str) -> bool:
        self.asked.append(f"{question} {explanation}")
        return self.agreed


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> Questions:
    """Answer every question at once."""
    questions = Questions()
    monkeypatch.setattr(dialogs, "confirm", questions)
    return questions


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    """Leave the next test an application as it was: the look of the program belongs to all its windows."""
    with left_as_it_was(qapp):
        yield


@pytest.fixture
def closed_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """Every service on real files in tmp_path, nothing open yet; work runs inline."""
    desk = lay_desk(Paths.under(tmp_path), clock, InlineTasks(), qapp.clipboard())
    yield desk
    desk.session.close()
    desk.clipboard.clear()


@pytest.fixture
def desk(closed_desk: Desk) -> Desk:
    """The same desk with a guest journal open."""
    closed_desk.session.open_guest()
    return closed_desk


@pytest.fixture
def held() -> HeldTasks:
    """Tasks that a test can hold back, as a network drive that does not answer does."""
    return HeldTasks(InlineTasks())


@pytest.fixture
def slow_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock, held: HeldTasks) -> Iterator[Desk]:
    """A desk with a guest journal open, whose work can be held back."""
    desk = lay_desk(Paths.under(tmp_path), clock, held, qapp.clipboard())
    desk.session.open_guest()
    yield desk
    desk.session.close()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Page], Page]:
    """Put a page on the screen and wait until it is there."""

    def shown(page: Page) -> Page:
        qtbot.addWidget(page)
        page.resize(1000, 740)
        with qtbot.waitExposed(page):
            page.show()
        page.entered()
        return page

    return shown


@pytest.fixture
def cheap_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A desk with nothing open, whose journals cost nothing."""
    desk = lay_cheap_desk(Paths.under(tmp_path), clock, InlineTasks(), qapp.clipboard())
    yield desk
    desk.session.close()


@pytest.fixture
def new_window(cheap_desk: Desk, qapp: QApplication, qtbot: QtBot) -> Callable[[], Window]:
    def make() -> Window:
        now = cheap_desk.preferences.now
        window = Window(cheap_desk, Look(qapp, now.theme, now.text_percent))
        qtbot.addWidget(window)
        window.go(Place.FRONT_DOOR)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return make


@pytest.fixture
def window(new_window: Callable[[], Window]) -> Window:
    return new_window()


@pytest.fixture
def opened(cheap_desk: Desk, window: Window) -> Window:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    window.go(Place.HOME)
    return window


@pytest.fixture
def guest(cheap_desk: Desk, window: Window) -> Window:
    cheap_desk.session.open_guest()
    window.go(Place.HOME)
    return window


# ── letters ───────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def mail() -> MailProgram:
    return MailProgram()


@pytest.fixture
def open_request(
    desk: Desk, clock: FakeClock, show: Callable[[Page], Page], mail: MailProgram, qtbot: QtBot
) -> Callable[..., RequestPage]:
    """Opens the page of a kind of letter as the program does, with a mail program that takes notes."""
    desk.__dict__["hand_over"] = HandOver(
        desk.request_book, clock, desk.runtime_dir, lambda _language: desk.requests.wording.mail, mail.open
    )

    def opened(kind_id: str = "reassignment") -> RequestPage:
        page = show(make_page(Route(Place.REQUEST, kind_id), desk))
        assert isinstance(page, RequestPage)
        # What is read after the letter is put there once the letter is painted.
        qtbot.waitUntil(lambda: bool(page.findChildren(Notes)))
        return page

    return opened


@pytest.fixture
def captain(desk: Desk) -> str:
    """The uid of a receiver; the officer's details are kept as well."""
    desk.requests.keep_profile(PROFILE)
    return desk.requests.keep_receiver(CAPTAIN)


@pytest.fixture
def letter_page(captain: str, open_request: Callable[..., RequestPage]) -> RequestPage:
    assert captain
    return open_request()
