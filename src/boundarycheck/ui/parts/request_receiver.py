"""Whom a letter goes to, chosen out of those who are kept, and whether it is sealed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from boundarycheck.domain.requests import Receiver
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card, in_one_line
from boundarycheck.ui.parts.roles import show_if
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.request_words import receiver_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from boundarycheck.domain.errors import ExpectedError
    from boundarycheck.domain.receivers import KeptReceiver

_NOBODY = ""


class ReceiverCard(Card):
    """Shows the receiver first of all, before anything is handed over."""

    changed = Signal()

    def __init__(self, hint: str, change: Callable[[], object], guide: Callable[[], object]) -> None:
        super().__init__()
        self._kept: dict[str, KeptReceiver] = {}
        self._problems: dict[str, ExpectedError | None] = {}
        self._filling = False
        self._field = QVBoxLayout()
        self.column.addLayout(self._field)
        self.choice = Choice({_NOBODY: receiver_words(Receiver())}, _NOBODY)
        self._field.addWidget(Labelled(self.tr("Who gets it"), self.choice, hint))
        self.address = self.say("", "small")
        self.seal = TickLine(self.tr("Seal the mail, so that only they can open it"))
        self.column.addWidget(self.seal)
        self.problem = PlainText("", "problem")
        self.column.addWidget(self.problem)
        self.guide = button(self.tr("How they open it"), guide, "quiet")
        self.edit = button(self.tr("Add or change receivers"), change, "quiet")
        self.offer(self.edit, self.guide)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.seal.toggled.connect(self._sealing_chosen)
        self._chosen()

    def show_receivers(
        self, kept: Sequence[KeptReceiver], problems: dict[str, ExpectedError | None], chosen: str
    ) -> None:
        """Offer ``kept``; ``problems`` says by uid what is wrong with a certificate, None for nothing."""
        self._kept = {one.uid: one for one in kept}
        self._problems = problems
        self.choice.blockSignals(True)  # it is filled, not chosen from
        for one in kept:
            self.choice.addItem(receiver_words(one.receiver), one.uid)
        self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        self.choice.blockSignals(False)
        self._chosen()

    @property
    def kept(self) -> KeptReceiver | None:
        """Who is chosen; None for nobody."""
        return self._kept.get(self.choice.value)

    @property
    def receiver(self) -> Receiver:
        """Who is chosen, as the letter names them."""
        kept = self.kept
        return Receiver() if kept is None else kept.receiver

    @property
    def sealed(self) -> bool:
        """Whether the letter is to be sealed."""
        return not self.seal.isHidden() and self.seal.isChecked()

    def _sealing_chosen(self, _on: bool) -> None:
        if not self._filling:
            self.changed.emit()

    def _chosen(self, _index: int = 0) -> None:
        kept = self.kept
        has_certificate = kept is not None and bool(kept.certificate)
        address = "" if kept is None else kept.receiver.address.strip()
        self.address.setText(address)
        show_if(self.address, bool(address))
        self._filling = True  # told once, below
        self.seal.setChecked(has_certificate)
        self._filling = False
        show_if(self.seal, has_certificate)
        show_if(self.guide, has_certificate)
        error = self._problems.get(self.choice.value)
        self.problem.setText(in_one_line(error))
        show_if(self.problem, error is not None)
        self.changed.emit()
