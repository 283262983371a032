"""One way to reach somebody: the number to dial by hand, and what each other way leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from boundarycheck.domain.contacts import ReachKind
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.ui.clipboard import SECONDS
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.contact_card import changed_in_words, in_groups
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.qr_code import QrCode
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.contacts import Contact, Reach
    from boundarycheck.services.reaching import ReachService

_LABEL_LIMIT = 60
_DIALLED = frozenset({ReachKind.CALL, ReachKind.TEXT})


class CodeCard(Card):
    """A card that can show a code and take it away again."""

    failed = Signal(object)
    shown = Signal(object)
    """The code that has just appeared, for scrolling to it."""

    def __init__(self) -> None:
        super().__init__()
        self.code: QrCode | None = None
        self._toggle: QPushButton | None = None

    def code_button(self, make: Callable[[], QrCode]) -> QPushButton:
        """Return the button that shows the code of ``make``, and hides it."""
        self._make = make
        self._toggle = button(self.tr("Show a code for my phone"), self._show_or_hide)
        self._toggle.setAccessibleDescription(_left_by_code())
        return self._toggle

    def hide_code(self) -> None:
        """Take the code away."""
        if self.code is not None:
            self.column.removeWidget(self.code)
            self.code.deleteLater()
            self.code = None
        if self._toggle is not None:
            self._toggle.setText(self.tr("Show a code for my phone"))

    def _show_or_hide(self) -> None:
        if self.code is not None:
            self.hide_code()
            return
        try:
            self.code = self._make()
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self.column.addWidget(self.code)
        self.code.show()
        if self._toggle is not None:
            self._toggle.setText(self.tr("Hide the code"))
        self.shown.emit(self.code)


class ReachCard(CodeCard):
    """A number or an address: shown large, dialled by hand, copied, handed over, or taken by a phone's camera."""

    copy = Signal(str)
    handed_over = Signal(object)
    """The :class:`Reach` that a program of this computer is to open."""

    def __init__(self, reach: Reach, reaching: ReachService, name: str) -> None:
        super().__init__()
        self.reach = reach
        kind = _kind_in_words(reach.kind)
        self.setAccessibleName(f"{kind}: {reach.value}")
        self.say(kind, "small-strong")
        if reach.words != reach.value:
            self.say(reach.words)
        self.number = self.say(in_groups(reach.value) if reach.dialled else reach.value, "dial").selectable()
        self.number.setAccessibleDescription(name)
        changed = changed_in_words(reach)
        if changed:
            self.say(changed, "small")
        if reach.dialled:
            self.say(self.tr("Dial it by hand on your own phone: that leaves nothing on this computer."), "small")
        elif reach.kind in _DIALLED:
            self.say(self.tr("This is shown as it was typed. It is not one plain number, so there is no code for it."))
        row = WrappingRow(Space.SMALL)
        self.first: QPushButton | None = None
        if self._taken_by_phone:
            self._offer(row, self.code_button(lambda: QrCode(reaching.code(reach), self._says())))
        self._offer(row, self._copy_button())
        opens = {ReachKind.CALL: self.tr("Call from this computer"), ReachKind.MAIL: self.tr("Write an e-mail")}
        if reach.kind in opens and self._taken_by_phone:
            made = button(opens[reach.kind], lambda: self.handed_over.emit(reach))
            made.setAccessibleDescription(_left_by_program(reach.kind))
            self._offer(row, made)
        self.column.addLayout(row)
        self.say("\n".join(self._left()), "small")

    @property
    def _taken_by_phone(self) -> bool:
        """Whether a phone can take it: an address, or a number that means one number only."""
        return self.reach.kind is ReachKind.MAIL or bool(self.reach.dialled)

    def _offer(self, row: WrappingRow, made: QPushButton) -> None:
        made.setAccessibleName(f"{made.text()}: {self.reach.value}")
        row.addWidget(made)
        self.first = self.first or made

    def _copy_button(self) -> QPushButton:
        made = button(self.tr("Copy"), lambda: self.copy.emit(self.reach.value))
        made.setAccessibleDescription(_left_by_copy())
        return made

    def _left(self) -> list[str]:
        left = [_left_by_code()] if self._taken_by_phone else []
        left.append(_left_by_copy())
        if self.reach.kind in {ReachKind.CALL, ReachKind.MAIL} and self._taken_by_phone:
            left.append(_left_by_program(self.reach.kind))
        if self.reach.kind is ReachKind.WEB:
            left.append(self.tr("Look at it on your own phone. A browser here keeps a list of what you visit."))
        return left

    def _says(self) -> str:
        if self.reach.kind is ReachKind.CALL:
            return self.tr("A code that calls {value}").format(value=self.reach.value)
        if self.reach.kind is ReachKind.TEXT:
            return self.tr("A code that writes a text message to {value}").format(value=self.reach.value)
        return self.tr("A code that writes to {value}").format(value=self.reach.value)


class KeepCard(CodeCard):
    """Puts somebody into the phone's address book, under a name of the officer's choice."""

    def __init__(self, contact: Contact, reaching: ReachService) -> None:
        super().__init__()
        self.say(self.tr("Keep the number on your phone"), "heading")
        self.label = LineField(self.tr("Name it has on your phone"), contact.name[:_LABEL_LIMIT], _LABEL_LIMIT)
        hint = self.tr("Others may see your phone. A plain name tells them less.")
        self.column.addWidget(Labelled(self.tr("Name it has on your phone"), self.label, hint))
        self.label.textChanged.connect(self.hide_code)
        neutral = button(self.tr("Use a plain name"), lambda: self.label.setText(self.tr("Phone contact")))
        name = self.tr("A code that puts this contact into your phone")
        self.offer(
            self.code_button(lambda: QrCode(reaching.card_code(contact, self.label.text()), name)),
            neutral,
        )
        self.say(
            self.tr("Nothing of it stays on this computer. Your phone keeps it, and may copy it to an online account."),
            "small",
        )


def _kind_in_words(kind: ReachKind) -> str:
    return {
        ReachKind.CALL: _tr("Call"),
        ReachKind.TEXT: _tr("Text message"),
        ReachKind.MAIL: _tr("E-mail"),
        ReachKind.WEB: _tr("Website"),
    }[kind]


def _left_by_code() -> str:
    return _tr("Code: point your phone's camera at it. It leaves nothing on this computer. Your phone lists the call.")


def _left_by_copy() -> str:
    words = _tr("Copy: stays on the clipboard for {seconds} seconds. A clipboard history may keep it longer.")
    return words.format(seconds=SECONDS)


def _left_by_program(kind: ReachKind) -> str:
    if kind is ReachKind.CALL:
        return _tr("Call from this computer: another program gets the number, and may list the call.")
    return _tr("E-mail: your mail program opens, and may keep a draft with this address.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("reach", words)
