"""The session: whether a journal is open, and which. A state machine with compare-and-set."""

from __future__ import annotations

import threading
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError, Locked
from boundarycheck.vault.layout import holds_journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.vault.secret import KdfParameters
    from boundarycheck.vault.vault import Vault


class SessionState(StrEnum):
    """Where the session stands."""

    LOCKED = "locked"
    OPENING = "opening"
    OPEN = "open"
    GUEST = "guest"
    CLOSING = "closing"


class IllegalTransitionError(RuntimeError):
    """Something was asked of the session that its state does not allow: a bug of the caller."""

    def __init__(self, wanted: str, state: SessionState) -> None:
        super().__init__(f"cannot {wanted} while {state.value}")


class Session:
    """At most one open vault.

    Opening, using and closing the vault belong on one thread: the worker of the task runner. The state may
    be asked from any thread.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._guard = threading.Lock()
        self._state = SessionState.LOCKED
        self._vault: Vault | None = None
        self._passphrase: str | None = None
        self._given_up = 0
        self.being_kept = False
        """Whether a guest's work is on its way to the disk right now: a lock then waits until it is there."""
        self.kept_in: Path | None = None
        """Where a guest's work was kept in this session; None where none was."""
        self.keeping_up: Callable[[Vault], None] | None = None
        """Given the vault by :meth:`close` while one on the disk is still open: the moment for a backup."""

    def today(self) -> date:
        """Return the officer's day; from any thread."""
        return self._clock.today()

    @property
    def state(self) -> SessionState:
        """Where the session stands now. One that was given up is never seen open."""
        with self._guard:
            if self._given_up and self._state in {SessionState.OPEN, SessionState.GUEST}:
                return SessionState.CLOSING
            return self._state

    @property
    def vault(self) -> Vault:
        """The open vault. Raises :class:`Locked` when none is, also while one is being opened or closed."""
        with self._guard:
            if self._vault is None or self._given_up or self._state not in {SessionState.OPEN, SessionState.GUEST}:
                raise Locked
            return self._vault

    @property
    def folder(self) -> Path | None:
        """Where the open vault is kept; None when locked, and for a guest."""
        vault = self._vault
        return None if vault is None else vault.folder

    def journal_exists(self, folder: Path) -> bool:
        """Return whether ``folder`` has a journal in it, without opening it; whether it is intact shows later."""
        return holds_journal(folder)

    def may_have_recovery_key(self, folder: Path) -> bool:
        """Return whether the journal in ``folder`` has a recovery key; True as well when that cannot be told."""
        from boundarycheck.vault.folder import read_key_file  # noqa: PLC0415 - as below
        from boundarycheck.vault.keyfile import SlotKind  # noqa: PLC0415 - as below

        try:
            return read_key_file(folder).has(SlotKind.RECOVERY)
        except ExpectedError:
            return True

    def create(self, folder: Path, passphrase: str, kdf: KdfParameters | None = None) -> None:
        """Make a vault and open it. Raises what :meth:`Vault.create` does, and is locked again then."""
        from boundarycheck.vault.vault import Vault  # noqa: PLC0415 - the front door is painted before this is needed

        self._open(SessionState.OPEN, lambda: Vault.create(folder, passphrase, self._clock, kdf=kdf))

    def open(self, folder: Path, passphrase: str, *, even_if_held_elsewhere: bool = False) -> None:
        """Open a vault. Raises what :meth:`Vault.open` does, and is locked again then."""
        from boundarycheck.vault.vault import Vault  # noqa: PLC0415 - the front door is painted before this is needed

        def make() -> Vault:
            vault = Vault.open(folder, passphrase, self._clock, even_if_held_elsewhere=even_if_held_elsewhere)
            self._passphrase = passphrase if vault.may_raise_cost else None
            return vault

        self._open(SessionState.OPEN, make)

    def recover(
        self, folder: Path, recovery_key: str, new_passphrase: str, *, even_if_held_elsewhere: bool = False
    ) -> None:
        """Open a vault with its recovery key; from then on ``new_passphrase`` opens it, and no older one.

        Raises what :meth:`Vault.open_with_recovery` does, and is locked again then.
        """
        from boundarycheck.vault.vault import Vault  # noqa: PLC0415 - the front door is painted before this is needed

        self._open(
            SessionState.OPEN,
            lambda: Vault.open_with_recovery(
                folder, recovery_key, new_passphrase, self._clock, even_if_held_elsewhere=even_if_held_elsewhere
            ),
        )

    def strengthen(self) -> None:
        """Make guessing the passphrase costlier where this computer can; call it once, soon after :meth:`open`.

        Takes three derivations when there is something to do; then the passphrase, which is remembered from
        opening until here, is forgotten. What stands in the way of it is no reason to trouble the officer:
        the vault opens as before, and the next opening tries again.
        """
        passphrase, self._passphrase = self._passphrase, None
        if passphrase is not None:
            with suppress(ExpectedError):
                self.vault.raise_cost(passphrase)

    def open_guest(self) -> None:
        """Open a vault in memory: everything works, nothing is written."""
        from boundarycheck.vault.vault import Vault  # noqa: PLC0415 - the front door is painted before this is needed

        self._open(SessionState.GUEST, lambda: Vault.in_memory(self._clock))

    def keep_guest(self, folder: Path, passphrase: str, kdf: KdfParameters | None = None) -> None:
        """Make a vault of what a guest wrote, and go on in it.

        Raises what :meth:`Vault.create` does, or why it cannot be written; the guest's session is as it was then,
        and nothing is left in ``folder``. Raises :class:`IllegalTransitionError` when there is no guest.
        """
        from boundarycheck.vault.vault import Vault  # noqa: PLC0415 - the front door is painted before this is needed

        if self._state is not SessionState.GUEST:
            raise IllegalTransitionError("keep a guest's work", self._state)
        guest = self.vault
        self.being_kept = True
        try:
            made = Vault.create(folder, passphrase, self._clock, kdf=kdf, holding=guest)
            with self._guard:  # nobody sees the one closed and the other not there yet
                self._vault, self._state = made, SessionState.OPEN
            self.kept_in = folder
            guest.close()
        finally:
            self.being_kept = False

    def give_up(self) -> None:
        """Let nobody use what is about to be opened, or just was; from any thread, each with a :meth:`close` to come.

        Whoever leaves while the key is made may have it a moment later: that must not look like an open journal.
        """
        with self._guard:
            self._given_up += 1

    def close(self, *, keep_up: bool = True) -> None:
        """Close the vault and be locked, whatever closing meets. Does nothing when locked already.

        Without ``keep_up`` no backup is made: a lock waits for none, and the next unlock catches up.
        """
        with self._guard:
            self._given_up = max(self._given_up - 1, 0)
            if self._state is SessionState.LOCKED:
                return
            vault, opened = self._vault, self._state
            if vault is None or opened not in {SessionState.OPEN, SessionState.GUEST}:
                raise IllegalTransitionError("close", opened)
            # From here on nobody gets the vault any more, however long its backup takes.
            self._state, self._vault, self._passphrase = SessionState.CLOSING, None, None
        try:
            if keep_up and self.keeping_up is not None and opened is SessionState.OPEN and vault.database.is_open:
                self.keeping_up(vault)
        finally:
            try:
                vault.close()
            finally:
                self._move(SessionState.CLOSING, SessionState.LOCKED)

    def _open(self, opened: SessionState, make: Callable[[], Vault]) -> None:
        self._move(SessionState.LOCKED, SessionState.OPENING)
        try:
            self._vault = make()
        except BaseException:
            self._move(SessionState.OPENING, SessionState.LOCKED)
            raise
        self._move(SessionState.OPENING, opened)

    def _move(self, expected: SessionState, to: SessionState) -> None:
        """Compare and set. Raises :class:`IllegalTransitionError` when the state is not ``expected``."""
        with self._guard:
            if self._state is not expected:
                raise IllegalTransitionError(f"become {to.value}", self._state)
            self._state = to
