"""What an entry belongs to: chosen from what there is, by plain words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boundarycheck.domain.entry_facts import LINKS_LIMIT, Link, LinkKind
from boundarycheck.ui.link_words import kind_of_link, link_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from boundarycheck.services.linking import LinkTarget


class LinkLine(QWidget):
    """One link in words, with one button beside it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.SNUG)
        self.words = words
        self._row.addWidget(PlainText(words), 1)

    def offer(self, made: QWidget) -> None:
        """Put a button behind the words."""
        self._row.addWidget(made)


class LinksPart(QWidget):
    """``changed`` tells of changes, ``reshaped`` of other buttons; ``wanted`` asks to be offered a LinkKind."""

    changed = Signal()
    reshaped = Signal()
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._links: list[Link] = []
        self._targets: dict[Link, LinkTarget] = {}
        self.kind = Choice(
            {"": self.tr("Choose what it is")} | {kind.value: kind_of_link(kind) for kind in LinkKind}, ""
        )
        self.which = Choice({}, "")
        self._which = Labelled(self.tr("Which one"), self.which)
        self.add_button = button(self.tr("Add the link"), self._add)
        self._nothing = PlainText("", "small")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        self._kind = Labelled(self.tr("This entry belongs to"), self.kind)
        for part in (self._kind, self._nothing, self._which, self.add_button):
            column.addWidget(part)
        self.add_button.setSizePolicy(self.kind.sizePolicy().Policy.Maximum, self.kind.sizePolicy().Policy.Fixed)
        self.lines: list[LinkLine] = []
        self._offered: tuple[LinkTarget, ...] = ()
        self._show_offers("")
        self.kind.currentIndexChanged.connect(self._ask)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links, in the order in which they were added."""
        return tuple(self._links)

    def show_links(self, links: Iterable[Link], targets: Mapping[Link, LinkTarget]) -> None:
        """Show the links that are there already; ``targets`` are what they lead to, as far as it is there."""
        self._links = list(links)
        self._targets = dict(targets)
        self._show_lines()

    def offer(self, kind: LinkKind, targets: tuple[LinkTarget, ...]) -> None:
        """Offer what there is of ``kind``, unless another kind was chosen meanwhile."""
        if self.kind.value != kind.value:
            return
        self._offered = targets
        self.which.clear()
        for target in targets:
            self.which.addItem(link_words(target, kind), target.link.target_uid)
        nothing = self.tr("There is none in your journal yet.")
        self._show_offers("" if targets else nothing)
        if not targets:
            announce(self, nothing)

    def _ask(self) -> None:
        self._offered = ()
        self._show_offers("")
        if self.kind.value:
            self.wanted.emit(LinkKind(self.kind.value))

    def _show_offers(self, nothing: str) -> None:
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))
        for part in (self._which, self.add_button):
            part.setVisible(bool(self._offered))

    def _add(self) -> None:
        target = self._offered[max(self.which.currentIndex(), 0)]
        if target.link in self._links:
            announce(self, self.tr("That link is there already."))
        elif len(self._links) == LINKS_LIMIT:
            words = self.tr("An entry has room for {limit} links. Take one away first.")
            self._kind.tell(words.format(limit=LINKS_LIMIT))
            return
        else:
            self._links.append(target.link)
            self._targets[target.link] = target
            announce(self, self.tr("Link added."))
        self.kind.setFocus()
        self.kind.setCurrentIndex(0)
        self._show_lines()
        self.changed.emit()

    def _remove(self, link: Link) -> None:
        self._links.remove(link)
        announce(self, self.tr("Link taken away."))
        self.kind.setFocus()
        self._show_lines()
        self.changed.emit()

    def _show_lines(self) -> None:
        for line in self.lines:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(link) for link in self._links]
        for line in self.lines:
            self._lines.addWidget(line)
            line.show()  # now, not with the next event: Tab has to find it at once
        self.reshaped.emit()

    def _line(self, link: Link) -> LinkLine:
        line = LinkLine(link_words(self._targets.get(link), link.kind))
        away = button(self.tr("Take away"), partial(self._remove, link), "quiet")
        away.setAccessibleName(self.tr("Take away the link to: {words}").format(words=line.words))
        line.offer(away)
        return line
