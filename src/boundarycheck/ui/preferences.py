"""The settings as the window uses them: remembered unless nothing may be written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from boundarycheck.domain.errors import ExpectedError

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.system.settings import Settings, SettingsStore, WindowPlace


class Preferences(QObject):
    """Holds the present settings and remembers changes.

    ``frozen`` is set while the officer works without saving: then changes count for this run only and not a
    byte is written, now or later.
    """

    changed = Signal()
    not_remembered = Signal(object)

    def __init__(self, store: SettingsStore) -> None:
        super().__init__()
        self._store = store
        self.now: Settings = store.load()
        self._remembered = self.now
        self.frozen = False

    def look_in(self, folder: Path) -> None:
        """Look for the journal in ``folder`` during this run; nothing is remembered by that."""
        self.now = replace(self.now, journal_folder=str(folder))

    def use_pack(self, folder: Path | str) -> None:
        """Take the agency's folder to be ``folder``, "" for none, during this run; nothing is remembered by that."""
        self.now = replace(self.now, pack_folder=str(folder))

    def choose_pack(self, folder: Path | str) -> None:
        """Take the agency's folder to be ``folder`` from now on; remembered even where this run used it already."""
        self.change(pack_folder=str(folder))
        if self._remembered.pack_folder != str(folder):
            self._remember(pack_folder=str(folder))

    def stand_at(self, window: WindowPlace) -> None:
        """Put the window there in this run; nothing is remembered by that."""
        self.now = replace(self.now, window=window)

    @property
    def journal_used_before(self) -> bool:
        """Whether the journal that is looked for is the one that was opened last, and should be there."""
        folder = self.now.journal_folder
        return bool(folder) and folder == self._remembered.journal_folder

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - the fields of Settings, checked by replace()
        """Change some fields of the settings, tell everyone, and remember them."""
        changed = replace(self.now, **fields)
        if changed == self.now:
            return
        self.now = changed
        self.changed.emit()
        self._remember(**fields)

    def _remember(self, **fields: Any) -> None:  # noqa: ANN401 - as for change()
        if self.frozen:
            return
        self._remembered = replace(self._remembered, **fields)
        try:
            self._store.save(self._remembered)
        except ExpectedError as error:
            self.not_remembered.emit(error)
