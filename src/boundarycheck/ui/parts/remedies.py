"""What can be done about an error, as buttons beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.errors import Remedy
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.errors import ExpectedError
    from boundarycheck.ui.parts.page import Page


def remedy_words(remedy: Remedy) -> str:
    """Return what the button for ``remedy`` says, in the language of the program."""
    return {
        Remedy.TRY_AGAIN: QCoreApplication.translate("remedies", "Try again"),
        Remedy.CHOOSE_FOLDER: QCoreApplication.translate("remedies", "Choose another folder"),
        Remedy.USE_RECOVERY_KEY: QCoreApplication.translate("remedies", "Use my recovery key"),
        Remedy.RESTORE_KEY_FILE: QCoreApplication.translate("remedies", "Put the key file back"),
        Remedy.RESTORE_BACKUP: QCoreApplication.translate("remedies", "Restore a backup"),
        Remedy.RESCUE: QCoreApplication.translate("remedies", "Rescue what can be read"),
        Remedy.SHOW_WINDOW: QCoreApplication.translate("remedies", "Show that window"),
        Remedy.OPEN_ANYWAY: QCoreApplication.translate("remedies", "Open it here anyway"),
        Remedy.MERGE: QCoreApplication.translate("remedies", "Merge the copy"),
        Remedy.SEE_HOLD: QCoreApplication.translate("remedies", "See the hold"),
    }[remedy]


def ways_out_of_damage(page: Page, folder: Path) -> dict[Remedy, Callable[[], object]]:
    """Return what ``page`` can offer when the open journal in ``folder`` turns out damaged; each locks it first."""
    return {
        Remedy.RESCUE: lambda: page.lock_first.emit(Route(Place.RESCUE, folder)),
        Remedy.RESTORE_BACKUP: lambda: page.lock_first.emit(Route(Place.RESTORE, folder)),
    }


def buttons_for(error: ExpectedError, ways: Mapping[Remedy, Callable[[], object]]) -> list[QPushButton]:
    """Return a button for each remedy of ``error`` that the page knows a way for, the best one first."""
    return [button(remedy_words(remedy), ways[remedy]) for remedy in error.remedies if remedy in ways]
