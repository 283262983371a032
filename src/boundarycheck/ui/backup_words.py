"""What is known about backups, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.when import moment

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from boundarycheck.domain.backups import BackupFailure


def last_verified_words(when: datetime | None) -> str:
    """Return the line that says when the last backup was made and read back."""
    if when is None:
        return _tr("No backup yet")
    return _tr("Last verified backup: {when}").format(when=moment(when))


def failing_words(failure: BackupFailure, journal: Path) -> str:
    """Return what keeps backups from being made, and since when; ``journal`` is the folder of the journal."""
    if failure.place.is_relative_to(journal):
        what = _tr("Backups beside your journal have not worked since {when}.")
    else:
        what = _tr("Backups into {place} have not worked since {when}.")
    tried = _tr("BoundaryCheck tries again each time you lock or close. Your journal itself is not touched by this.")
    told = what.format(place=failure.place, when=moment(failure.since))
    return f"{told} {failure.reason} {tried}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("backups", words)
