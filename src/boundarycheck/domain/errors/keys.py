"""What opens a journal, and does not."""

from __future__ import annotations

from boundarycheck.domain.errors.base import ExitCode, ExpectedError, Remedy


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


class TooLittleMemory(ExpectedError):
    """Deriving a key needs more memory than is free."""

    what = "There is not enough free memory on this computer to make the lock for your journal."
    next_step = "Close other programs, then try again. Nothing was changed."
    remedies = (Remedy.TRY_AGAIN,)


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
    """A recovery key is intact and of this vault, and not the one that opens it."""

    what = "That recovery key was made for this journal, but it was replaced or removed since, or never typed back."
    next_step = "Use the newest key that you wrote down."
    exit_code = ExitCode.WRONG_PASSPHRASE


class NoRecoveryKey(ExpectedError):
    """The vault has no recovery slot."""

    what = "No recovery key opens this journal."
    next_step = "Try every passphrase you may have used, in capitals and small letters, and in each keyboard language."
    exit_code = ExitCode.WRONG_PASSPHRASE


class CopiesWait(ExpectedError):
    """Copies of the vault lie beside it that no key would open any more once the data key is renewed."""

    what = "There is another copy of this journal in its folder. After renewing the key it could not be read any more."
    next_step = "Merge that copy first, so that nothing in it is lost. Then renew the key."
    remedies = (Remedy.MERGE,)
