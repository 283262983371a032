"""Lays out the desk: who stands on whom is decided here and in ui/desk.py, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.services.session import Session
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.desk import Desk
from boundarycheck.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QClipboard

    from boundarycheck.domain.clock import Clock
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.system.paths import Paths
    from boundarycheck.vault.vault import Vault


def lay_desk(paths: Paths, clock: Clock, tasks: Tasks, clipboard: QClipboard, carried: bytes = b"") -> Desk:
    """Return every service the screens may need, none of which has done anything yet.

    ``carried`` are sealed words that an earlier lock could put nowhere.
    """
    session = Session(clock)

    def bring_forward(folder: Path) -> bool:
        from boundarycheck.app import one_instance  # noqa: PLC0415 - only when another window has the journal

        return one_instance.bring_forward(paths.runtime_dir, folder)

    desk = Desk(
        session=session,
        tasks=tasks,
        clock=clock,
        preferences=Preferences(SettingsStore(paths.settings_file)),
        clipboard=Clipboard(clipboard),
        usual_folder=paths.default_vault,
        runtime_dir=paths.runtime_dir,
        bring_forward=bring_forward,
        carried=carried,
        agency_folder=paths.agency,
    )

    def keep_up(vault: Vault) -> None:
        desk.backups.keep_up(vault)  # loaded only now: the front door is painted before anything knows of backups

    session.keeping_up = keep_up
    return desk
