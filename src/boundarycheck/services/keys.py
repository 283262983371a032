"""What opens the journal: its passphrase and its recovery key, and the key underneath them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import CopiesWait, RecoveryKeyMistyped
from boundarycheck.vault import conflict_copies, recovery, renewal, strength, suggestion

if TYPE_CHECKING:
    from boundarycheck.domain.passphrases import RecoveryState, Strength
    from boundarycheck.domain.progress import Progress
    from boundarycheck.services.session import Session


class KeyService:
    """The keys of the open vault.

    What needs an open vault raises :class:`Locked` without one and :class:`NotKept` for a guest's, which has
    no keys. What derives a key takes about a second for each: call it on the worker.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def judge(self, text: str) -> Strength:
        """Return what ``text`` is worth as a new passphrase. Takes milliseconds; needs no open vault."""
        return strength.judge(text)

    def suggest(self) -> str:
        """Return a new passphrase of five words. Needs no open vault."""
        return suggestion.suggest()

    def check_passphrase(self, passphrase: str) -> None:
        """Raise :class:`WrongPassphrase` unless ``passphrase`` opens the vault: an unlocked screen is not enough."""
        self._session.vault.check_passphrase(passphrase)

    def change_passphrase(self, current: str, new: str) -> None:
        """Let ``new`` open the vault in place of ``current``. Backups made before keep the one they have.

        Raises :class:`WrongPassphrase` for ``current``, what :func:`check_new_passphrase` does for ``new``, or
        why it cannot be written; then ``current`` still opens it.
        """
        self._session.vault.change_passphrase(current, new)

    def new_recovery_key(self) -> str:
        """Return a recovery key for the open vault, eight groups of five. It opens nothing until it is kept."""
        vault = self._session.vault
        return recovery.new(vault.vault_id)

    def wrong_groups(self, text: str) -> tuple[int, ...]:
        """Return which groups of a recovery key, from 1, were typed in full and cannot be right."""
        return recovery.wrong_groups(text)

    def keep_recovery_key(self, passphrase: str, key: str, typed_back: str) -> None:
        """Let ``key`` open the vault, in place of any older recovery key.

        Raises :class:`RecoveryKeyMistyped` with the first group of ``typed_back`` that is not that of ``key``,
        :class:`WrongPassphrase`, or why it cannot be written.
        """
        made, typed = recovery.parse(key), recovery.parse(typed_back)
        for group, (one, other) in enumerate(zip(made.groups, typed.groups, strict=True), start=1):
            if one != other:
                raise RecoveryKeyMistyped(group=group)
        self._session.vault.add_recovery_key(passphrase, key)

    def test_recovery_key(self, typed: str) -> None:
        """Try ``typed`` on the vault and note that it opens it.

        Raises :class:`RecoveryKeyMistyped`, :class:`RecoveryKeyOfAnother`, :class:`NoRecoveryKey` or
        :class:`RecoveryKeyReplaced`.
        """
        self._session.vault.recovery_key_opens(typed)

    def remove_recovery_key(self, passphrase: str) -> None:
        """Let no recovery key open the vault any more. Raises :class:`WrongPassphrase`, :class:`NoRecoveryKey`."""
        self._session.vault.remove_recovery_key(passphrase)

    def recovery_state(self) -> RecoveryState:
        """Return what is known about the recovery key; a guest's vault has none."""
        return self._session.vault.recovery_state()

    def put_off_test(self) -> None:
        """Remind of trying the recovery key later."""
        self._session.vault.put_off_recovery_test()

    def renew(self, passphrase: str, progress: Progress) -> None:
        """Encrypt everything anew under a new data key. The recovery key, if any, is removed by that.

        Raises :class:`CopiesWait` while a conflict copy lies beside the journal, and what :func:`renewal.renew`
        does. When the vault could not go on afterwards, the session is locked; opening it again finishes what was
        begun.
        """
        vault = self._session.vault
        if vault.folder is not None and conflict_copies.find(vault.folder):
            raise CopiesWait
        try:
            renewal.renew(vault, passphrase, progress)
        finally:
            if not vault.database.is_open:
                self._session.close()
