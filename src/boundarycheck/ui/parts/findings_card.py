"""What was found on this computer: quietly looking at first, then what matters, and the rest when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.machine import Finding, FindingState
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card, rule
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from boundarycheck.domain.machine import FindingName, FindingText


class FindingsCard(Card):
    """Says what was found, in sentences with what follows from each; never that nothing is there."""

    changed = Signal(QWidget)
    """A part that has appeared, which may have to be scrolled to."""

    def __init__(self, texts: Mapping[FindingName, FindingText]) -> None:
        super().__init__("quiet-card")
        self._texts = texts
        self.say(self.tr("What we see on this computer"), "heading")
        self.state = self.say(self.tr("Looking …"), "soft")
        self.rest = QWidget()
        self.rest.hide()
        self.more = button(self.tr("What else we looked for"), self._toggle, "quiet")
        self.more.hide()

    def show_findings(self, findings: Sequence[Finding]) -> str:
        """Show ``findings`` and return the sentence above them, for announcing it."""
        found = _of(findings, FindingState.FOUND)
        words = self._summary(findings)
        self.state.setText(words)
        for finding in found:
            self._add(finding)
        self.column.addWidget(rule())
        self.say(
            self.tr(
                "We look for signs that are easy to see. One that we did not see may be there all the same: who wants "
                "to watch can hide it."
            ),
            "small",
        )
        self.offer(self.more)
        self.more.setVisible(len(found) < len(findings))
        self._fill_rest(findings)
        self.column.addWidget(self.rest)
        return words

    def _summary(self, findings: Sequence[Finding]) -> str:
        found, unknown = (len(_of(findings, state)) for state in (FindingState.FOUND, FindingState.UNKNOWN))
        if found:
            words = self.tr("We looked for {all} signs that others may see more, and saw {found} of them.")
        else:
            words = self.tr("We looked for {all} signs that others may see more, and saw none.")
        words = words.format(all=len(findings), found=found)
        if unknown:
            words += " " + self.tr("{unknown} cannot be known from here.").format(unknown=unknown)
        return words

    def _add(self, finding: Finding) -> None:
        text = self._texts[finding.name]
        self.column.addWidget(rule())
        self.say(text.found.format(details=", ".join(map(_tr, finding.details))), "strong")
        self.say(text.follows)

    def _fill_rest(self, findings: Sequence[Finding]) -> None:
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        for state, heading in (
            (FindingState.NOT_FOUND, self.tr("Looked for, and not seen")),
            (FindingState.UNKNOWN, self.tr("Cannot be known from here")),
        ):
            listed = _of(findings, state)
            if listed:
                column.addWidget(PlainText(heading, "strong"))
            for finding in listed:
                text = self._texts[finding.name]
                line = self.tr("{sign}. We looked at: {where}.").format(sign=text.sign, where=text.where)
                column.addWidget(PlainText(line, "small"))

    def _toggle(self) -> None:
        opening = self.rest.isHidden()
        self.rest.setVisible(opening)
        self.more.setText(self.tr("Show less") if opening else self.tr("What else we looked for"))
        if opening:
            self.changed.emit(self.rest)


def _of(findings: Sequence[Finding], state: FindingState) -> list[Finding]:
    return [finding for finding in findings if finding.state is state]


def _tr(detail: str) -> str:
    """Return ``detail`` in the language of the program; the name of a product stays as it is."""
    return QCoreApplication.translate("findings", detail)
