"""The list of backups: one line for each, with its date, its size, and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from boundarycheck.domain.backups import newest_first
from boundarycheck.ui.journal_lines import EntryDelegate
from boundarycheck.ui.journal_list import EntryRole
from boundarycheck.ui.parts.amounts import entries_words, size_words
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from PySide6.QtCore import QObject

    from boundarycheck.domain.backups import BackupCopy

Index = QModelIndex | QPersistentModelIndex

_LINES_SHOWN = (3, 6)


class BackupList(QAbstractListModel):
    """Backups, newest first. What each holds is told once they are ``counted``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._copies: tuple[BackupCopy, ...] = ()
        self._counts: Mapping[Path, int] | None = None
        self._journal: Path | None = None
        self._earlier: frozenset[Path] = frozenset()

    def show(
        self, copies: tuple[BackupCopy, ...], journal: Path | None, earlier: frozenset[Path] = frozenset()
    ) -> None:
        """Show ``copies``; those below the folder ``journal`` are said to be beside the journal.

        Those in ``earlier`` are from before what the passphrase opens was changed.
        """
        self.beginResetModel()
        self._copies = newest_first(copies)
        self._counts = None
        self._earlier = earlier
        self._journal = journal
        self.endResetModel()

    def count(self, counts: Mapping[Path, int] | None) -> None:
        """Tell how many entries each holds; one that is not in ``counts`` did not open. None: not known any more."""
        self._counts = counts
        if self._copies:
            self.dataChanged.emit(self.index(0), self.index(len(self._copies) - 1))

    @property
    def copies(self) -> tuple[BackupCopy, ...]:
        """What is listed, newest first."""
        return self._copies

    def copy_at(self, row: int) -> BackupCopy | None:
        """Return the backup in ``row``, None where there is none."""
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def opens(self, copy: BackupCopy) -> bool:
        """Return whether ``copy`` is known to open."""
        return self._counts is not None and copy.path in self._counts

    def newest(self, among: Collection[Path], owner: str | None, *, whoever: bool) -> int:
        """Return the row of the newest of the files in ``among`` that is of the journal ``owner``, -1 without one.

        Where the owner is not known, or with ``whoever``, another journal's is as good, if they are all of one.
        """
        rows = [(row, copy.vault_id) for row, copy in enumerate(self._copies) if copy.path in among]
        own = [row for row, vault_id in rows if owner is not None and vault_id == owner]
        if not own and (whoever or owner is None) and len({vault_id for _, vault_id in rows} - {""}) <= 1:
            own = [row for row, _ in rows]
        return own[0] if own else -1

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many backups there are."""
        return len(self._copies)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the date; below it the size, and what is known about the backup."""
        copy = self._copies[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return moment(copy.made_at)
        if role == EntryRole.WHEN:
            return size_words(copy.size)
        if role == EntryRole.KIND:
            return "  ·  ".join(filter(None, (self._state_of(copy), self._place_of(copy))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            known = (moment(copy.made_at), self._state_of(copy), size_words(copy.size), self._place_of(copy))
            return ", ".join(filter(None, known))
        return None

    def _state_of(self, copy: BackupCopy) -> str:
        if copy.damaged is not None:
            return self.tr("Damaged, cannot be used")
        if self._counts is None:
            return self.tr("Earlier key file") if copy.path in self._earlier else ""
        if copy.path not in self._counts:
            return self.tr("Asks for another passphrase")
        return entries_words(self._counts[copy.path])

    def _place_of(self, copy: BackupCopy) -> str:
        if self._journal is not None and copy.path.is_relative_to(self._journal):
            return self.tr("beside your journal")
        return self.tr("in {folder}").format(folder=copy.path.parent.name or str(copy.path.parent))


class BackupListView(QListView):
    """Shows a :class:`BackupList`, a few lines high."""

    def __init__(self, model: BackupList, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of what is listed, up to six lines."""
        least, most = _LINES_SHOWN
        lines = min(max(self.model().rowCount(), least), most)
        line = self.fontMetrics().lineSpacing() * 2 + 2 * Space.SNUG
        self.setFixedHeight(line * lines + 2 * Space.SNUG)
