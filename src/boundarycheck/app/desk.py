"""Lays out the services once: who stands on whom is decided here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.services.checks import CheckService
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.library import LibraryService
from boundarycheck.services.requests import RequestService
from boundarycheck.services.session import Session
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.desk import Desk
from boundarycheck.ui.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from boundarycheck.domain.clock import Clock
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.system.paths import Paths


def lay_desk(paths: Paths, clock: Clock, tasks: Tasks, clipboard: QClipboard) -> Desk:
    """Return every service the screens may need, none of which has done anything yet."""
    session = Session(clock)
    return Desk(
        session=session,
        tasks=tasks,
        journal=JournalService(session),
        drafts=DraftService(session),
        checks=CheckService(),
        library=LibraryService(),
        contacts=ContactService(),
        requests=RequestService(session, clock),
        preferences=Preferences(SettingsStore(paths.settings_file)),
        clipboard=Clipboard(clipboard),
        usual_folder=paths.default_vault,
    )
