"""What restoring does and did, in words; for a whole journal, and for its key file alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.when import moment

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def title(*, key_file_only: bool) -> str:
    """Return what the page is called."""
    return _tr("Put the key file back") if key_file_only else _tr("Restore from a backup")


def lead(*, key_file_only: bool) -> str:
    """Return what a backup is good for here."""
    if key_file_only:
        return _tr(
            "The key file turns your passphrase into the key. Each backup has a copy of it. What you wrote stays as "
            "it is."
        )
    return _tr("A backup is your journal as it was on that day. What you have now is never overwritten.")


def place(folder: Path, *, key_file_only: bool) -> str:
    """Return where it goes."""
    words = _tr("The journal is in {folder}") if key_file_only else _tr("It will be put into {folder}")
    return words.format(folder=folder)


def question(made_at: datetime, folder: Path, *, key_file_only: bool, replaces: bool) -> tuple[str, str, str, str]:
    """Return what is asked before anything happens: question, explanation, yes, no.

    ``replaces``: there is a journal in ``folder`` now.
    """
    when = moment(made_at)
    if key_file_only:
        return (
            _tr("Put back the key file of {when}?").format(when=when),
            _tr(
                "Your journal then opens with the passphrase of that day. What you wrote is not touched, and a key "
                "file that is there now is kept aside."
            ),
            _tr("Put it back"),
            _tr("Not now"),
        )
    if replaces:
        what = _tr(
            "Your present journal is kept aside in {folder}, in the folder kept-aside. Nothing is overwritten. What "
            "you wrote after that day stays in the one kept aside. If it is on hold, the restored one is too."
        )
    else:
        what = _tr("There is no journal in {folder} now. The backup is put there, and the backup file stays.")
    return (
        _tr("Restore the backup of {when}?").format(when=when),
        what.format(folder=folder),
        _tr("Restore it"),
        _tr("Not now"),
    )


def working(*, key_file_only: bool) -> str:
    """Return what is said while it happens."""
    return _tr("Putting the key file back.") if key_file_only else _tr("Restoring your journal.")


def done(made_at: datetime, *, key_file_only: bool) -> str:
    """Return what is said once it has happened."""
    if key_file_only:
        return _tr("The key file is back in its place")
    return _tr("Your journal is back as it was on {when}").format(when=moment(made_at))


def opens_with(*, by_recovery_key: bool) -> str:
    """Return what opens the journal now."""
    if by_recovery_key:
        return _tr("Your recovery key opens it, and you choose a new passphrase.")
    return _tr("It opens with the passphrase you had on that day.")


def kept_in(folder: Path) -> str:
    """Return where what was replaced is now."""
    return _tr("What was there before is kept in {folder}").format(folder=folder)


def look_at_hold() -> str:
    """Return what is said of a hold once a journal took the place of another."""
    return _tr(
        "A hold on it goes on here, if it could be read. Was it on hold? Then look on the page Keeping and deleting "
        "whether it still is."
    )


def opened(count: int, of: int) -> str:
    """Return how many of the backups a secret opened."""
    if of == 1:
        return _tr("The backup opened.")
    return _tr("{count} of {of} backups opened.").format(count=count, of=of)


def _tr(words: str) -> str:
    return QCoreApplication.translate("restore", words)
