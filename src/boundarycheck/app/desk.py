"""Lays out the desk: who stands on whom is decided here and in ui/desk.py, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    return Desk(
        session=Session(clock),
        tasks=tasks,
        clock=clock,
        preferences=Preferences(SettingsStore(paths.settings_file)),
        clipboard=Clipboard(clipboard),
        usual_folder=paths.default_vault,
    )
