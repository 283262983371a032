"""Keeps what is being typed in the vault, at most a second behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.journal import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.tasks import Tasks

BEHIND_MS = 600
"""How long after the first change the draft is written; the promise is a second."""


class DraftKeeper(QObject):
    """Watches one page's words. ``collect`` returns them as the fields of a draft."""

    kept = Signal()
    failed = Signal(object)
    """The words could not be written. It is tried again until they are; this is said once."""
    recovered = Signal()
    """They are written after all."""

    def __init__(
        self,
        parent: QObject,
        slot: str,
        collect: Callable[[], dict[str, str]],
        drafts: DraftService,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self.slot = slot
        self._collect = collect
        self._drafts = drafts
        self._tasks = tasks
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEHIND_MS)
        self._timer.timeout.connect(self._keep)
        self._sent: dict[str, str] | None = None
        self._written: dict[str, str] | None = None
        self._round = 0
        self._failing = False

    def changed(self) -> None:
        """Say that something was typed. A timer that runs is not started again, so no typist can outrun it."""
        if not self._timer.isActive():
            self._timer.start()

    def settled(self, fields: dict[str, str] | None = None) -> None:
        """Forget pending changes: they were saved as something, or were read from the draft just now.

        ``fields`` are those that were saved, None for what stands here now. What was typed since goes on to be kept.
        """
        self._timer.stop()
        self._round += 1
        self._sent = self._written = self._collect() if fields is None else fields
        if self._other_than(self._sent) is not None:
            self.changed()

    def stop(self) -> None:
        """Write nothing any more."""
        self._timer.stop()

    def unsaved(self) -> Draft | None:
        """Return words that the vault is not known to have, those on their way to it included."""
        return self._other_than(self._written)

    def typed(self) -> Draft | None:
        """Return everything that stands here, kept or not; None where no visible character does.

        For a lock whose worker does not answer: nobody can tell then what became of what was handed to it.
        """
        draft = Draft(self.slot, self._collect())
        return None if draft.empty else draft

    def keep_now(self) -> None:
        """Write at once what is pending, for a page that is about to go."""
        self._timer.stop()
        if self._other_than(self._sent) is not None:
            self._keep()

    def _other_than(self, known: dict[str, str] | None) -> Draft | None:
        fields = self._collect()
        if fields == known or (known is None and not any(map(str.strip, fields.values()))):
            return None
        return Draft(self.slot, fields)

    def _keep(self) -> None:
        fields, sent_in = self._collect(), self._round
        self._sent = fields
        self._drafts.on_its_way(Draft(self.slot, fields))
        self._tasks.submit(
            lambda: self._drafts.keep(self.slot, fields), lambda _: self._done(fields, sent_in), self._not_kept
        )

    def _done(self, fields: dict[str, str], sent_in: int) -> None:
        if sent_in == self._round:  # else they were saved as something meanwhile
            self._written = fields
        if not isValid(self):
            return  # the page has gone while its words were written
        if self._failing:
            self._failing = False
            self.recovered.emit()
        self.kept.emit()

    def _not_kept(self, error: Exception) -> None:
        self._sent = None
        # With the page gone there is no place on it to say so; it must not pass in silence all the same.
        if not isinstance(error, ExpectedError) or not isValid(self):
            raise error
        self.changed()
        if not self._failing:
            self._failing = True
            self.failed.emit(error)
