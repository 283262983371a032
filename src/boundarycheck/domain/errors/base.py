"""What every expected error is: a sentence on what happened, and one on what to do next."""

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
    MERGE = "merge"
    SEE_HOLD = "see-hold"


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


class Stopped(ExpectedError):
    """Long work was stopped because somebody asked for it."""

    what = "It was stopped. Nothing was changed."
    next_step = "You can start it again at any time."
