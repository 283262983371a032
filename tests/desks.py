"""Desks for tests: whole ones, on real files, whose journals cost nothing to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import DiskFull
from boundarycheck.services.session import Session
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.desk import Desk
from boundarycheck.ui.preferences import Preferences
from boundarycheck.vault.secret import KdfParameters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QClipboard

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.steps import Steps
    from boundarycheck.services.tasks import T, Tasks
    from boundarycheck.system.paths import Paths
    from boundarycheck.vault.vault import Vault


class CheapSession(Session):
    """Makes journals whose passphrase costs nothing to check."""

    def create(self, folder: Path, passphrase: str, kdf: KdfParameters | None = None) -> None:
        super().create(folder, passphrase, kdf or KdfParameters.for_tests())

    def keep_guest(self, folder: Path, passphrase: str, kdf: KdfParameters | None = None) -> None:
        super().keep_guest(folder, passphrase, kdf or KdfParameters.for_tests())


class HeldTasks:
    """Keeps work and results back until they are let go, like a slow disk."""

    def __init__(self, inner: Tasks) -> None:
        self._inner = inner
        self._waiting: list[Callable[[], None]] = []
        self.held = False

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        if self.held:
            self._waiting.append(lambda: self._inner.submit(work, done, failed))
        else:
            self._inner.submit(work, done, failed)

    def submit_steps(
        self, begin: Callable[[], Steps[T]], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if self.held:
            self._waiting.append(lambda: self._inner.submit_steps(begin, done, failed))
        else:
            self._inner.submit_steps(begin, done, failed)

    def let_go(self) -> None:
        self.held = False
        while self._waiting:
            self._waiting.pop(0)()

    def run_now(self, work: Callable[[], T]) -> T:
        self.let_go()
        return self._inner.run_now(work)

    def run_within(self, seconds: float, work: Callable[[], T]) -> T:
        self.let_go()
        return self._inner.run_within(seconds, work)

    def drop_pending(self) -> None:
        self._inner.drop_pending()

    def close(self) -> None:
        self._inner.close()


class FullDisk:
    """Stands in for one method of a service: fails while ``full``, else does what the method does."""

    def __init__(self, method: Callable[..., T]) -> None:
        self._method = method
        self.full = True

    def __call__(self, *args: object, **kwargs: object) -> object:
        if self.full:
            raise DiskFull(place="the journal")
        return self._method(*args, **kwargs)


def lay_cheap_desk(paths: Paths, clock: Clock, tasks: Tasks, clipboard: QClipboard) -> Desk:
    """Lay a desk as the program does, with a cheap session."""
    session = CheapSession(clock)
    desk = Desk(
        session=session,
        tasks=tasks,
        clock=clock,
        preferences=Preferences(SettingsStore(paths.settings_file)),
        clipboard=Clipboard(clipboard),
        usual_folder=paths.default_vault,
        runtime_dir=paths.runtime_dir,
        bring_forward=lambda _folder: False,
        agency_folder=paths.agency,
    )

    def keep_up(vault: Vault) -> None:
        desk.backups.keep_up(vault)

    session.keeping_up = keep_up
    return desk
