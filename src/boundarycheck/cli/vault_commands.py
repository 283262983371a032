"""``boundarycheck vault …``: making a journal, looking after it, and getting back into it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from boundarycheck.cli import passphrase
from boundarycheck.domain.errors import ExitCode, ExpectedError, PagesDamaged, VaultDamaged
from boundarycheck.domain.progress import Progress
from boundarycheck.services.backups import BackupService
from boundarycheck.services.keys import KeyService
from boundarycheck.services.merging import MergeService
from boundarycheck.services.session import Session
from boundarycheck.services.upkeep import UpkeepService
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import SettingsStore
from boundarycheck.vault import inspection
from boundarycheck.vault.folder import DatabaseFile

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from boundarycheck.cli.output import Output
    from boundarycheck.domain.clock import Clock

_CURRENT: Final = "Passphrase: "
_NEW: Final = "New passphrase (at least 10 characters): "
_RECOVERY_KEY: Final = "Recovery key: "


class JournalFileGone(ExpectedError):
    """There is a key file in ``place``, and no database worth the name; ``state`` says what there is."""

    what = "The journal file (journal.db) in {place} is {state}."
    next_step = "Look for another copy of this folder, or put a backup back: vault backup {place} --list shows them."
    exit_code = ExitCode.DAMAGED


class PrintedProgress(Progress):
    """Says how far the work has come, on a terminal only, in one line that changes."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream if stream.isatty() else None
        self._shown = -1

    def at(self, share: float | None) -> None:
        """Print the share in whole percent when it changed."""
        super().at(share)
        percent = -1 if share is None else int(100 * share)
        if self._stream is not None and percent != self._shown:
            self._shown = percent
            self._stream.write("\r      \r" if percent < 0 else f"\r{percent:4} %")
            self._stream.flush()


_RESTORED = """\
The backup was restored.
A hold on the journal that was there goes on, if it could be read. See whether there is one with: journal hold."""


class VaultCommands:
    """The commands on a whole journal; each opens it, does one thing, and closes it."""

    def __init__(self, asked: Namespace, stderr: TextIO, output: Output, clock: Clock) -> None:
        self._asked = asked
        self._stderr = stderr
        self._output = output
        self._clock = clock
        self._session = backed_up_session(clock)

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what each action of the group ``vault`` does."""
        return {
            "create": self._create,
            "info": self._info,
            "check": self._check,
            "backup": self._backup,
            "restore": self._restore,
            "change-passphrase": self._change_passphrase,
            "recovery": self._recovery,
            "recover": self._recover,
            "renew-key": self._renew_key,
            "merge": self._merge,
            "rescue": self._rescue,
        }

    # ── making and describing ─────────────────────────────────────────────────────────────────
    def _create(self) -> None:
        self._session.create(self._asked.folder, passphrase.obtain_new(self._asked.passphrase_fd, _NEW))
        self._session.close()
        self._output.vault(inspection.inspect(self._asked.folder), "A new journal was started.")

    def _info(self) -> None:
        info = inspection.inspect(self._asked.folder)
        self._output.vault(info)
        if info.database is not DatabaseFile.THERE:
            raise JournalFileGone(place=info.folder, state=info.database)

    def _check(self) -> None:
        with self._opened():
            report = UpkeepService(self._session, self._clock).check(self._progress())
        self._output.check(report)
        if report.damaged_pages:
            raise PagesDamaged(damaged=len(report.damaged_pages), pages=report.pages)
        if not report.structure_ok:
            raise VaultDamaged(reason="its parts do not fit together")

    # ── backups ───────────────────────────────────────────────────────────────────────────────
    def _backups(self) -> BackupService:
        return BackupService(self._session, self._clock, second_place)

    def _backup(self) -> None:
        if self._asked.list:
            self._output.backups(self._backups().copies(self._asked.folder))
            return
        with self._opened():
            if self._asked.to is None:
                made = self._backups().make_now(self._progress())
            else:
                made = self._backups().make_to(self._asked.to, self._progress())
        self._output.backups((made,))

    def _restore(self) -> None:
        service, words = self._backups(), self._passphrase()
        work = service.restore_key_file if self._asked.key_file_only else service.restore
        work(self._asked.folder, self._asked.source, words, even_if_held_elsewhere=self._asked.anyway)
        self._output.vault(inspection.inspect(self._asked.folder), _RESTORED)

    # ── passphrase, recovery key, data key ────────────────────────────────────────────────────
    def _change_passphrase(self) -> None:
        with self._opened() as current:
            new = passphrase.obtain_new(self._asked.new_passphrase_fd, _NEW)
            KeyService(self._session).change_passphrase(current, new)
        self._output.done("The passphrase was changed. Backups made until now still open with the old one.")

    def _recovery(self) -> None:
        with self._opened() as current:
            keys = KeyService(self._session)
            if self._asked.remove:
                keys.remove_recovery_key(current)
                self._output.done("The recovery key was removed. Only the passphrase opens this journal now.")
            elif self._asked.test:
                keys.test_recovery_key(self._recovery_key())
                self._output.done("The recovery key works.")
            else:
                key = keys.new_recovery_key()
                self._output.recovery_key(key)
                try:
                    keys.keep_recovery_key(current, key, self._recovery_key("Type it back: "))
                except ExpectedError:
                    self._stderr.write("That recovery key is not kept: it opens nothing.\n")
                    raise
                self._stderr.write("The recovery key is kept. It opens this journal from now on.\n")

    def _recover(self) -> None:
        key = self._recovery_key()
        new = passphrase.obtain_new(self._asked.new_passphrase_fd, _NEW)
        self._session.recover(self._asked.folder, key, new, even_if_held_elsewhere=self._asked.anyway)
        self._session.close()
        self._output.done("The journal opens with the new passphrase now. The recovery key stays valid.")

    def _renew_key(self) -> None:
        with self._opened() as current:
            had_recovery_key = KeyService(self._session).recovery_state().exists
            KeyService(self._session).renew(current, self._progress())
        lost = " The recovery key no longer opens it: make a new one." if had_recovery_key else ""
        self._output.done(f"The journal was encrypted again, with a new key.{lost}")

    # ── copies and damage ─────────────────────────────────────────────────────────────────────
    def _merge(self) -> None:
        with self._opened():
            service = MergeService(self._session, self._clock)
            descriptor = self._asked.source_passphrase_fd
            other = None if descriptor is None else passphrase.obtain(descriptor, _CURRENT)
            work = service.preview if self._asked.preview else service.merge
            self._output.merged(work(self._asked.source, other, self._progress()), done=not self._asked.preview)

    def _rescue(self) -> None:
        words = self._passphrase()
        service = UpkeepService(self._session, self._clock)
        report = service.rescue(
            self._asked.folder, words, self._asked.to, self._progress(), even_if_held_elsewhere=self._asked.anyway
        )
        self._output.rescued(report)

    # ── what they have in common ──────────────────────────────────────────────────────────────
    @contextmanager
    def _opened(self) -> Iterator[str]:
        words = self._passphrase()
        self._session.open(self._asked.folder, words, even_if_held_elsewhere=self._asked.anyway)
        try:
            yield words
        finally:
            self._session.close()

    def _passphrase(self) -> str:
        return passphrase.obtain(self._asked.passphrase_fd, _CURRENT)

    def _recovery_key(self, prompt: str = _RECOVERY_KEY) -> str:
        return passphrase.obtain(self._asked.recovery_key_fd, prompt)

    def _progress(self) -> Progress:
        return PrintedProgress(self._stderr)


def backed_up_session(clock: Clock) -> Session:
    """Return a session that makes its backups when it ends, as the window's does."""
    session = Session(clock)
    session.keeping_up = BackupService(session, clock, second_place).keep_up
    return session


def second_place() -> Path | None:
    """Return where backups go besides the journal's own folder, as the settings of this user say."""
    folder = SettingsStore(Paths.of_this_program().settings_file).load().backup_folder
    return Path(folder) if folder else None
