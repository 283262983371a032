"""Backups that are none, or not the right ones."""

from __future__ import annotations

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy
from boundarycheck.domain.errors.places import BackupPlaceGone


class NotABackup(ExpectedError):
    """The file ``place`` is no backup, or a damaged one; ``reason`` says where it breaks."""

    what = "{place} is not a backup that can be used: {reason}."
    next_step = "Choose another backup. Nothing was changed."
    exit_code = ExitCode.DAMAGED


class BackupOfAnother(ExpectedError):
    """A backup belongs to another vault than the one it was to be used for."""

    what = "That backup belongs to another journal."
    next_step = "Choose a backup of this journal, or restore it into a folder of its own."
    remedies = (Remedy.CHOOSE_FOLDER,)


class BackupMissing(ExpectedError):
    """There is no backup to be found in ``place``."""

    what = "There is no backup in {place}."
    next_step = "Choose the folder or the stick where your backups are."


class MadeButNotVerified(ExpectedError):
    """What was written could not be read back as it was; ``place`` is the file."""

    what = "What was written to {place} could not be read back as it was."
    next_step = "The disk may be failing. Choose another place, and do not rely on this one."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.CHOOSE_FOLDER,)


class PlaceSlow(BackupPlaceGone):
    """A ``place`` for backups took too long to answer."""

    what = "The place for backups did not answer in time: {place}."
    next_step = "Check that its network folder or drive is connected, then try again."


class NotReplaced(ExpectedError):
    """A backup was to take the place of the file ``place``, which is not a backup of the same journal."""

    what = "{place} is there already, and it is not a backup of this journal. It was left as it is."
    next_step = "Choose another name or another folder."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.CHOOSE_FOLDER,)
