"""Frames that hold texts together: cards, the duty to report, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.errors import ExpectedError, Remedy


class Card(QFrame):
    """A quiet surface with a column in it."""

    def __init__(self, role: str = "card") -> None:
        super().__init__()
        as_role(self, role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.WIDE, Space.BASE, Space.WIDE, Space.BASE)
        self.column.setSpacing(Space.SMALL)

    def say(self, text: str, role: str = "body") -> PlainText:
        """Add a text and return its label."""
        label = PlainText(text, role)
        self.column.addWidget(label)
        return label

    def offer(self, *buttons: QPushButton) -> None:
        """Add buttons side by side, on the left, in as many lines as they need."""
        row = WrappingRow(Space.SMALL)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


class ErrorFrame(Card):
    """What happened and what to do next, with a button for each way out; hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__("error")
        self._what = self.say("", "strong")
        self._next = self.say("")
        self._ways: WrappingRow | None = None
        self.about: QWidget | None = None
        """The field that the error is about, where it is about one."""
        self.hide()

    def show_error(self, error: ExpectedError, ways: Mapping[Remedy, Callable[[], object]] | None = None) -> str:
        """Show ``error`` and return the sentence, for announcing it.

        ``ways`` says what the page can do for which remedy; each remedy of the error that is in it is a button.
        """
        sentence = self.show_words(*in_words(error))
        if ways:
            from boundarycheck.ui.parts.remedies import buttons_for  # noqa: PLC0415 - the first page shows no error

            for made in buttons_for(error, ways):
                self._way_row().addWidget(made)
                made.show()  # now, not with the next event: Tab has to find it at once
        return sentence

    def show_words(self, what: str, next_step: str) -> str:
        """Show what happened and what to do next; return both as one sentence."""
        self._clear_ways()
        self._concern(None)
        self._what.setText(what)
        self._next.setText(next_step)
        self.setAccessibleName(f"{what} {next_step}")
        self.show()
        return f"{what} {next_step}"

    def concern(self, field: QWidget) -> None:
        """Let the error that is shown be about ``field``: whoever comes to it hears what is wrong."""
        from boundarycheck.ui.parts.field_problem import tie  # noqa: PLC0415 - the first page shows no error

        self._concern(field)
        tie(self.accessibleName(), field, self)

    def clear(self) -> None:
        """Take the error away."""
        self._concern(None)
        self._what.clear()
        self._next.clear()
        self._clear_ways()
        self.hide()

    def _concern(self, field: QWidget | None) -> None:
        before, self.about = self.about, field
        if before is not None:
            from boundarycheck.ui.parts.field_problem import untie  # noqa: PLC0415 - as above

            untie(before, self)

    def _way_row(self) -> WrappingRow:
        if self._ways is None:
            self._ways = WrappingRow(Space.SMALL)
            self.column.addLayout(self._ways)
        return self._ways

    def _clear_ways(self) -> None:
        # A button may be gone as soon as it was pressed, while its press is still being told.
        while self._ways is not None and self._ways.count():
            item = self._ways.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def in_words(error: ExpectedError) -> tuple[str, str]:
    """Return what happened and what to do next, in the language of the program."""
    return filled_in(error.what, error.fields), filled_in(error.next_step, error.fields)


def filled_in(template: str, fields: Mapping[str, object]) -> str:
    """Return a sentence of an error in the language of the program; reasons that are words of ours are too."""
    said = {name: _tr(value) if isinstance(value, str) else value for name, value in fields.items()}
    return _tr(template).format(**said)


def in_one_line(error: ExpectedError | None) -> str:
    """Return :func:`in_words` of ``error`` one after the other; nothing for no error."""
    return "" if error is None else " ".join(in_words(error))


def _tr(words: str) -> str:
    return QCoreApplication.translate("errors", words)


def rule() -> QWidget:
    """Return a thin line between two parts of a page."""
    return as_role(QFrame(), "rule")
