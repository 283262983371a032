"""What is known about backups, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.ui.parts.frames import filled_in
from boundarycheck.ui.parts.when import moment

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.backups import BackupFailure, BackupState


def last_verified_words(when: datetime | None) -> str:
    """Return the line that says when the last backup was made and read back."""
    if when is None:
        return _tr("No backup yet")
    return _tr("Last verified backup: {when}").format(when=moment(when))


def failing_headline(state: BackupState) -> str:
    """Return what is wrong with the backups, in a few words; "" when nothing is."""
    if not state.failing:
        return ""
    if state.only_second_fails:
        return _tr("Your second place gets no backups now")
    return _tr("A backup could not be made")


def failing_words(state: BackupState) -> str:
    """Return what keeps backups from being made, and since when: a paragraph for each place."""
    return "\n\n".join(_place_words(failure, state) for failure in state.failing)


def _place_words(failure: BackupFailure, state: BackupState) -> str:
    tried = _tr("BoundaryCheck tries again each time you open or lock your journal.")
    if failure.place != state.second_place:
        what = _tr("Backups beside your journal have not worked since {when}.")
        tried = f"{tried} {_tr('A backup that fails changes nothing in your journal.')}"
    elif state.only_second_fails:
        what = _tr("The backups beside your journal are fine. The second place has got none since {when}.")
    else:
        what = _tr("The second place has got no backups since {when}.")
    return f"{what.format(when=moment(failure.since))} {_reason_words(failure.reason)} {tried}"


def _reason_words(reason: str) -> str:
    """Return ``reason`` in the language of the program. It was kept in English, with what stands in it filled in."""
    kinds: list[type[ExpectedError]] = [ExpectedError]
    for kind in kinds:
        kinds += kind.__subclasses__()
        template = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(kind.what))
        known = re.fullmatch(template, reason)
        if known is not None:
            return filled_in(kind.what, known.groupdict())
    return reason


def _tr(words: str) -> str:
    return QCoreApplication.translate("backups", words)
