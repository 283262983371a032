"""What can go wrong in the officer's world, each told apart and each with the next step.

An :class:`ExpectedError` is never a bug: the passphrase was mistyped, the disk is full, a file was damaged.
Everything else that is raised is a bug of ours and is shown as one.

``what`` and ``next_step`` are templates, so that a front end can translate them before the fields go in.
"""

from __future__ import annotations

from enum import IntEnum
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


class ExpectedError(Exception):
    """Something in the officer's world that the program foresaw.

    ``fields`` fill the templates; they never hold officer text.
    """

    what: ClassVar[str] = "Something did not work."
    next_step: ClassVar[str] = "Try again."
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(f"{self.what} {self.next_step}".format(**fields))


class WrongPassphrase(ExpectedError):
    """The passphrase opens no slot of an intact key file."""

    what = "That passphrase does not open this journal."
    next_step = "Check Caps Lock and the keyboard language, then type it again."
    exit_code = ExitCode.WRONG_PASSPHRASE


class PassphraseTooShort(ExpectedError):
    """A new passphrase is below the floor; ``floor`` is the least number of characters."""

    what = "That passphrase is too short to protect anything."
    next_step = "Use at least {floor} characters. Four or five unrelated words are easy to remember."


class PassphraseTooLong(ExpectedError):
    """A passphrase is over the ``limit`` (characters); none of it is ever cut off."""

    what = "That passphrase is longer than any journal takes."
    next_step = "A passphrase has at most {limit} characters."


class VaultMissing(ExpectedError):
    """There is no vault in the folder ``place`` (missing or empty)."""

    what = "There is no journal in {place}."
    next_step = "Choose the folder where it was kept, or start a new journal."


class NotAFolder(ExpectedError):
    """The place ``place`` given for a vault is a file."""

    what = "{place} is a file, not a folder."
    next_step = "Choose a folder. A journal is a folder with a key file and a database in it."


class VaultExists(ExpectedError):
    """A vault was to be created in ``place``, where one stands, or where other files stand."""

    what = "{place} is not empty, so no new journal was started there."
    next_step = "Open the journal that is there, or choose an empty folder. Nothing was changed."


class KeyFileMissing(ExpectedError):
    """The database in ``place`` has lost its ``key.json``."""

    what = "The key file (key.json) is missing from {place}. Your passphrase is not the problem."
    next_step = "Put key.json back from a backup of this folder. Leave the other files as they are."
    exit_code = ExitCode.DAMAGED


class KeyFileDamaged(ExpectedError):
    """``key.json`` cannot be read; ``reason`` says where it breaks."""

    what = "The key file (key.json) is damaged: {reason}. Your passphrase is not the problem."
    next_step = "Put key.json back from a backup of this folder. Leave the other files as they are."
    exit_code = ExitCode.DAMAGED


class VaultDamaged(ExpectedError):
    """The key is right and the database still cannot be read; ``reason`` says what was found."""

    what = "Your passphrase is right, but the journal file is damaged: {reason}."
    next_step = "Make a copy of the whole folder before anything else, then restore a backup of it."
    exit_code = ExitCode.DAMAGED


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


class ReadOnly(ExpectedError):
    """``place`` may not be written by this user."""

    what = "BoundaryCheck may not write in {place}."
    next_step = "Choose another folder, or ask whoever runs this computer about its permissions."
    exit_code = ExitCode.CANNOT_WRITE


class DiskFull(ExpectedError):
    """No room is left where ``place`` is kept."""

    what = "There is no room left on the disk that holds {place}."
    next_step = "Free some space and try again. What was saved before is still there."
    exit_code = ExitCode.CANNOT_WRITE


class CannotWrite(ExpectedError):
    """Writing ``place`` failed for another ``reason`` of the operating system."""

    what = "Writing to {place} failed: {reason}."
    next_step = "Check that the disk or network folder is still connected, then try again."
    exit_code = ExitCode.CANNOT_WRITE


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
