"""Folders, drives and other programs that stand in the way."""

from __future__ import annotations

from typing import ClassVar

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy


class VaultMissing(ExpectedError):
    """There is no vault in the folder ``place`` (missing or empty)."""

    what = "There is no journal in {place}."
    next_step = "Choose the folder where it was kept, or start a new journal."
    remedies = (Remedy.CHOOSE_FOLDER, Remedy.RESTORE_BACKUP)


class PlaceGone(ExpectedError):
    """The drive or network folder that ``place`` lies on cannot be reached."""

    what = "The place where your journal is kept cannot be reached now: {place}."
    next_step = "Plug the stick in or connect the network folder, then try again. Your journal is not lost by this."
    exit_code = ExitCode.CANNOT_WRITE
    remedies: ClassVar[tuple[Remedy, ...]] = (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)


class BackupPlaceGone(PlaceGone):
    """The drive or network folder of a ``place`` for backups cannot be reached."""

    what = "The place for backups cannot be reached now: {place}."
    next_step = "Plug the stick in or connect the network folder, then try again."
    remedies: ClassVar[tuple[Remedy, ...]] = (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)


class NotAFolder(ExpectedError):
    """The place ``place`` given for a vault is a file."""

    what = "{place} is a file, not a folder."
    next_step = "Choose a folder. A journal is a folder with a key file and a database in it."
    remedies = (Remedy.CHOOSE_FOLDER,)


class VaultExists(ExpectedError):
    """A vault was to be created, rescued or restored into ``place``, where one or other files stand."""

    what = "{place} is not empty, so no new journal was put there."
    next_step = "Choose an empty folder, or one that is not there yet. Nothing was changed."
    remedies = (Remedy.CHOOSE_FOLDER,)


class VaultInUse(ExpectedError):
    """Another process holds the vault; ``holder`` names process and computer as far as known."""

    what = "This journal is already open: {holder}."
    next_step = "Lock or close it there, then try again. Nothing was changed."
    exit_code = ExitCode.IN_USE
    remedies = (Remedy.SHOW_WINDOW, Remedy.TRY_AGAIN)


class VaultInUseElsewhere(VaultInUse):
    """The lock file names a ``holder`` on another computer, whose lock cannot be asked from here."""

    what = "This journal seems to be open on another computer: {holder}."
    next_step = "Close it there first. If that computer was switched off or crashed, open it here anyway."
    remedies = (Remedy.TRY_AGAIN, Remedy.OPEN_ANYWAY)


class LockingDoesNotWork(ExpectedError):
    """The folder ``place`` lies on a drive that does not keep two programs from writing at once."""

    what = "The drive that holds {place} cannot keep two programs from writing at the same time."
    next_step = "Keep the journal on this computer or on a stick, and set this place for backups instead."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.CHOOSE_FOLDER,)


class ReadOnly(ExpectedError):
    """``place`` may not be written by this user."""

    what = "BoundaryCheck may not write in {place}."
    next_step = "Choose another folder, or ask whoever runs this computer about its permissions."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)


class DiskFull(ExpectedError):
    """No room is left where ``place`` is kept."""

    what = "There is no room left on the disk that holds {place}."
    next_step = "Free some space and try again. What was saved before is still there."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)


class CannotWrite(ExpectedError):
    """Writing ``place`` failed for another ``reason`` of the operating system."""

    what = "Writing to {place} failed: {reason}."
    next_step = "Check that the disk or network folder is still connected, then try again."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)
