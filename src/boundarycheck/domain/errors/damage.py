"""A journal whose files are not as they were written."""

from __future__ import annotations

from typing import ClassVar

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy


class KeyFileMissing(ExpectedError):
    """The database in ``place`` has lost its ``key.json``."""

    what = "The key file (key.json) is missing from {place}. Your passphrase is not the problem."
    next_step = "Put the key file back from a backup. What you wrote stays as it is."
    exit_code = ExitCode.DAMAGED
    remedies = (Remedy.RESTORE_KEY_FILE, Remedy.RESTORE_BACKUP)


class KeyFileDamaged(ExpectedError):
    """``key.json`` cannot be read; ``reason`` says where it breaks."""

    what = "The key file (key.json) is damaged: {reason}. Your passphrase is not the problem."
    next_step = "Put the key file back from a backup. What you wrote stays as it is."
    exit_code = ExitCode.DAMAGED
    remedies = (Remedy.RESTORE_KEY_FILE, Remedy.RESTORE_BACKUP)


class VaultDamaged(ExpectedError):
    """The key is right and the database still cannot be read; ``reason`` says what was found."""

    what = "Your passphrase is right, but the journal file is damaged: {reason}."
    next_step = "Restore a backup. The damaged journal is kept aside, so nothing is lost by that."
    exit_code = ExitCode.DAMAGED
    remedies: ClassVar[tuple[Remedy, ...]] = (Remedy.RESTORE_BACKUP,)


class KeyFileOfAnother(VaultDamaged):
    """The passphrase opens the key file, and no page of the database belongs to the key in it."""

    what = "Your passphrase is right, but this key file (key.json) does not belong to this journal file."
    next_step = "Put the key file back from a backup. What you wrote stays as it is."
    remedies = (Remedy.RESTORE_KEY_FILE, Remedy.RESTORE_BACKUP)

    def __init__(self) -> None:
        super().__init__(reason="the key file is another journal's")


class FirstPageDamaged(VaultDamaged):
    """The first page of the database, with its table of contents, does not verify; others do."""

    what = "Your passphrase is right, but the first part of the journal file is damaged."
    next_step = "Restore a backup, or rescue what can still be read into a new journal."
    remedies = (Remedy.RESTORE_BACKUP, Remedy.RESCUE)

    def __init__(self) -> None:
        super().__init__(reason="its first page was changed")


class PagesDamaged(VaultDamaged):
    """``damaged`` of ``pages`` pages of the database do not verify; the first is not among them."""

    what = "Your passphrase is right, but the journal file is damaged: {damaged} of its {pages} parts."
    next_step = "Rescue the entries that can still be read into a new journal, or restore a backup."
    remedies = (Remedy.RESCUE, Remedy.RESTORE_BACKUP)

    def __init__(self, *, damaged: int, pages: int) -> None:
        super().__init__(reason="some of its pages were changed", damaged=damaged, pages=pages)


class SomeUnreadable(VaultDamaged):
    """``lost`` entries of a list cannot be read, since parts of the database are damaged; the others can."""

    what = "Part of your journal file is damaged. Entries that cannot be read now: {lost}. The others are on the list."
    next_step = "Rescue the entries that can still be read into a new journal, or restore a backup."
    remedies = (Remedy.RESCUE, Remedy.RESTORE_BACKUP)

    def __init__(self, *, lost: int) -> None:
        super().__init__(reason="some of its pages were changed", lost=lost)


class Truncated(VaultDamaged):
    """The end of the database is missing."""

    what = "Your passphrase is right, but the end of the journal file is missing. It may not have been copied whole."
    next_step = "Rescue the entries that can still be read into a new journal, or restore a backup."
    remedies = (Remedy.RESCUE, Remedy.RESTORE_BACKUP)

    def __init__(self) -> None:
        super().__init__(reason="its end is missing")


class VaultNewer(ExpectedError):
    """The vault has format ``found``; this program knows up to ``known``."""

    what = "This journal was written by a newer BoundaryCheck (format {found}; this one knows up to {known})."
    next_step = "Update BoundaryCheck on this computer. Nothing was changed."
    exit_code = ExitCode.NEWER_VERSION
