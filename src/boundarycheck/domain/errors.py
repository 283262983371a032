"""What can go wrong in the officer's world, each told apart and each with the next step.

An :class:`ExpectedError` is never a bug: the passphrase was mistyped, the disk is full, a file was damaged.
Everything else that is raised is a bug of ours and is shown as one.

``what`` and ``next_step`` are templates, so that a front end can translate them before the fields go in.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How the command line ends; the numbers are part of its interface."""

    DONE = 0
    USAGE = 2
    WRONG_PASSPHRASE = 3
    DAMAGED = 4
    IN_USE = 5
    NEWER_VERSION = 6
    CANNOT_WRITE = 7
    BUG = 70


class Remedy(StrEnum):
    """What can be done about an error, as a button beside it."""

    TRY_AGAIN = "try-again"
    CHOOSE_FOLDER = "choose-folder"
    USE_RECOVERY_KEY = "use-recovery-key"
    RESTORE_KEY_FILE = "restore-key-file"
    RESTORE_BACKUP = "restore-backup"
    RESCUE = "rescue"
    SHOW_WINDOW = "show-window"
    OPEN_ANYWAY = "open-anyway"


class ExpectedError(Exception):
    """Something in the officer's world that the program foresaw.

    ``fields`` fill the templates; they never hold officer text. ``remedies`` are the next steps that a window
    can offer as buttons, the best one first.
    """

    what: ClassVar[str] = "Something did not work."
    next_step: ClassVar[str] = "Try again."
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    remedies: ClassVar[tuple[Remedy, ...]] = ()

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(f"{self.what} {self.next_step}".format(**fields))


class WrongPassphrase(ExpectedError):
    """The passphrase opens no slot of an intact key file."""

    what = "That passphrase does not open this journal."
    next_step = "Check Caps Lock and the keyboard language, then type it again."
    exit_code = ExitCode.WRONG_PASSPHRASE
    remedies = (Remedy.USE_RECOVERY_KEY,)


class PassphraseTooShort(ExpectedError):
    """A new passphrase is below the floor; ``floor`` is the least number of characters."""

    what = "That passphrase is too short to protect anything."
    next_step = "Use at least {floor} characters. Four or five unrelated words are easy to remember."


class PassphraseTooWeak(ExpectedError):
    """A new passphrase is long enough and still quick to guess."""

    what = "That passphrase could be guessed too soon."
    next_step = "Add a word or two that have nothing to do with the rest, or take the one that is suggested."


class PassphraseTooLong(ExpectedError):
    """A passphrase is over the ``limit`` (characters); none of it is ever cut off."""

    what = "That passphrase is longer than any journal takes."
    next_step = "A passphrase has at most {limit} characters."


class RecoveryKeyMistyped(ExpectedError):
    """A recovery key was not typed as it was written down; ``group`` is the first group that is wrong, from 1."""

    what = "Group {group} of the recovery key does not look right."
    next_step = "Compare it with your paper and type that group again. There are eight groups of five characters."


class RecoveryKeyOfAnother(ExpectedError):
    """A recovery key is intact and was made for another vault."""

    what = "That recovery key belongs to another journal."
    next_step = "Look for the key that you wrote down for this journal, or choose the journal it belongs to."
    exit_code = ExitCode.WRONG_PASSPHRASE
    remedies = (Remedy.CHOOSE_FOLDER,)


class RecoveryKeyReplaced(ExpectedError):
    """A recovery key is intact and of this vault, and no longer the one that opens it."""

    what = "That recovery key was made for this journal, but it was replaced or removed since."
    next_step = "Use the newest key that you wrote down."
    exit_code = ExitCode.WRONG_PASSPHRASE


class NoRecoveryKey(ExpectedError):
    """The vault has no recovery slot."""

    what = "No recovery key was ever made for this journal."
    next_step = "Try every passphrase you may have used, in capitals and small letters, and in each keyboard language."
    exit_code = ExitCode.WRONG_PASSPHRASE


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

    what = "Your passphrase is right, but {damaged} of {pages} parts of the journal file are damaged."
    next_step = "Rescue the entries that can still be read into a new journal, or restore a backup."
    remedies = (Remedy.RESCUE, Remedy.RESTORE_BACKUP)

    def __init__(self, *, damaged: int, pages: int) -> None:
        super().__init__(reason="some of its pages were changed", damaged=damaged, pages=pages)


class Truncated(VaultDamaged):
    """The end of the database is missing."""

    what = "Your passphrase is right, but the end of the journal file is missing. It may not have been copied whole."
    next_step = "Rescue the entries that can still be read into a new journal, or restore a backup."
    remedies = (Remedy.RESCUE, Remedy.RESTORE_BACKUP)

    def __init__(self) -> None:
        super().__init__(reason="its end is missing")


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


class Stopped(ExpectedError):
    """Long work was stopped because somebody asked for it."""

    what = "It was stopped. Nothing was changed."
    next_step = "You can start it again at any time."


class MadeButNotVerified(ExpectedError):
    """What was written could not be read back as it was; ``place`` is the file."""

    what = "What was written to {place} could not be read back as it was."
    next_step = "The disk may be failing. Choose another place, and do not rely on this one."
    exit_code = ExitCode.CANNOT_WRITE
    remedies = (Remedy.CHOOSE_FOLDER,)


class VaultNewer(ExpectedError):
    """The vault has format ``found``; this program knows up to ``known``."""

    what = "This journal was written by a newer BoundaryCheck (format {found}; this one knows up to {known})."
    next_step = "Update BoundaryCheck on this computer. Nothing was changed."
    exit_code = ExitCode.NEWER_VERSION


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


class TextTooLong(ExpectedError):
    """A text is over the ``limit`` (characters) for one field."""

    what = "That text is longer than one entry can hold ({limit} characters)."
    next_step = "Split it over several entries. Nothing was lost: it is still where you typed it."


class NothingToKeep(ExpectedError):
    """An entry without any visible character was to be saved."""

    what = "There is nothing written yet."
    next_step = "Write a few words first."


class EntryGone(ExpectedError):
    """The entry asked for does not exist (any more)."""

    what = "That entry is not in this journal."
    next_step = "Go back to the list; it shows what is there."


class NotKept(ExpectedError):
    """A use case needed a vault on the disk, and the open one is a guest's, in memory only."""

    what = "You are using BoundaryCheck without saving, so there is no journal on this disk."
    next_step = "Start a journal of your own first."


class Locked(ExpectedError):
    """A use case needed the open vault and the session was locked."""

    what = "The journal is locked."
    next_step = "Open it with your passphrase and try again."


class ContentDamaged(ExpectedError):
    """A content file breaks the rules; ``file``, ``key`` and ``reason`` say where and how."""

    what = "A content file that came with BoundaryCheck is damaged: {file}, {key}: {reason}."
    next_step = "Install BoundaryCheck again. Your journal is not touched by this."
    exit_code = ExitCode.DAMAGED


class RequestIncomplete(ExpectedError):
    """A request lacks the field ``missing`` without which nobody can act on it."""

    what = "The request still needs: {missing}."
    next_step = "Fill it in; everything else can stay as it is."


class HandOverFailed(ExpectedError):
    """The desktop did not take the message; ``reason`` says why."""

    what = "No mail program took the message: {reason}."
    next_step = "Copy the text, print it, or save it as a PDF instead."


class PrintingFailed(ExpectedError):
    """The chosen printer did not take the letter."""

    what = "The printer did not take the letter."
    next_step = "Check that it is switched on and connected, or save the letter as a PDF instead."


class NoDisplay(ExpectedError):
    """There is no screen to draw on, or it went away."""

    what = "There is no screen to show BoundaryCheck on."
    next_step = "Start it from a desktop session, or use the command line: boundarycheck --help."
