"""What can go wrong in the officer's world, each told apart and each with the next step.

An :class:`ExpectedError` is never a bug: the passphrase was mistyped, the disk is full, a file was damaged.
Everything else that is raised is a bug of ours and is shown as one.

``what`` and ``next_step`` are templates, so that a front end can translate them before the fields go in.
"""

from boundarycheck.domain.errors.backups import BackupMissing, BackupOfAnother, MadeButNotVerified, NotABackup
from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy, Stopped
from boundarycheck.domain.errors.damage import (
    FirstPageDamaged,
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    PagesDamaged,
    SomeUnreadable,
    Truncated,
    VaultDamaged,
    VaultNewer,
)
from boundarycheck.domain.errors.keys import (
    CopiesWait,
    NoRecoveryKey,
    PassphraseTooLong,
    PassphraseTooShort,
    PassphraseTooWeak,
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
    WrongPassphrase,
)
from boundarycheck.domain.errors.places import (
    BackupPlaceGone,
    CannotWrite,
    DiskFull,
    LockingDoesNotWork,
    NotAFolder,
    PlaceGone,
    ReadOnly,
    VaultExists,
    VaultInUse,
    VaultInUseElsewhere,
    VaultMissing,
)
from boundarycheck.domain.errors.work import (
    ContentDamaged,
    EntryGone,
    HandOverFailed,
    Locked,
    NoDisplay,
    NothingToKeep,
    NotKept,
    PrintingFailed,
    RequestIncomplete,
    TextTooLong,
)

__all__ = [
    "BackupMissing",
    "BackupOfAnother",
    "BackupPlaceGone",
    "CannotWrite",
    "ContentDamaged",
    "CopiesWait",
    "DiskFull",
    "EntryGone",
    "ExitCode",
    "ExpectedError",
    "FirstPageDamaged",
    "HandOverFailed",
    "KeyFileDamaged",
    "KeyFileMissing",
    "KeyFileOfAnother",
    "Locked",
    "LockingDoesNotWork",
    "MadeButNotVerified",
    "NoDisplay",
    "NoRecoveryKey",
    "NotABackup",
    "NotAFolder",
    "NotKept",
    "NothingToKeep",
    "PagesDamaged",
    "PassphraseTooLong",
    "PassphraseTooShort",
    "PassphraseTooWeak",
    "PlaceGone",
    "PrintingFailed",
    "ReadOnly",
    "RecoveryKeyMistyped",
    "RecoveryKeyOfAnother",
    "RecoveryKeyReplaced",
    "Remedy",
    "RequestIncomplete",
    "SomeUnreadable",
    "Stopped",
    "TextTooLong",
    "Truncated",
    "VaultDamaged",
    "VaultExists",
    "VaultInUse",
    "VaultInUseElsewhere",
    "VaultMissing",
    "VaultNewer",
    "WrongPassphrase",
]
