"""What an entry says beside its words, to read: when it happened, its tags, and the ways to what it belongs to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.link_words import link_words, way_to
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.links_part import LinkLine
from boundarycheck.ui.parts.text import PlainText, put_words_on
from boundarycheck.ui.parts.when import happened_words
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.entry_facts import EntryFacts, Link
    from boundarycheck.services.linking import LinkTarget


class EntryFactsView(QWidget):
    """Hidden while there is nothing to say. ``tag_chosen`` tells a tag, ``way_chosen`` a Route."""

    tag_chosen = Signal(str)
    way_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.happened = PlainText("", "strong")
        column.addWidget(self.happened)
        self._row = WrappingRow(Space.SMALL)
        column.addLayout(self._row)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        self.tags: list[QPushButton] = []
        self.links: list[LinkLine] = []
        self.ways: list[QPushButton] = []
        self.hide()

    def show_facts(self, facts: EntryFacts, targets: Mapping[Link, LinkTarget]) -> None:
        """Show ``facts``; ``targets`` are what its links lead to, as far as it is there."""
        for gone in (*self.tags, *self.links):
            gone.hide()
            gone.deleteLater()
        happened = facts.happened
        words = "" if happened is None else happened_words(happened)
        self.happened.setText(self.tr("Happened {when}").format(when=words) if words else "")
        self.happened.setVisible(bool(words))
        self.tags = [self._tag(tag) for tag in facts.tags]
        for made in self.tags:
            self._row.addWidget(made)
        self.ways = []
        self.links = [self._line(link, targets.get(link)) for link in facts.links]
        for line in self.links:
            self._lines.addWidget(line)
        self.setVisible(bool(words or self.tags or self.links))
        for shown in (*self.tags, *self.links):
            shown.show()  # now, not with the next event: Tab has to find it at once

    def _tag(self, tag: str) -> QPushButton:
        made = button("", partial(self.tag_chosen.emit, tag), "chip")
        put_words_on(made, tag)
        made.setAccessibleDescription(self.tr("Entries with the tag {tag}").format(tag=tag))
        return made

    def _line(self, link: Link, target: LinkTarget | None) -> LinkLine:
        line = LinkLine(self.tr("Belongs to: {words}").format(words=link_words(target, link.kind)))
        if target is not None:
            way = button(self.tr("Go there"), partial(self.way_chosen.emit, way_to(target)), "quiet")
            way.setAccessibleName(f"{way.text()}: {link_words(target, link.kind)}")
            line.offer(way)
            self.ways.append(way)
        return line


def facts_lines(facts: EntryFacts, targets: Mapping[Link, LinkTarget]) -> list[str]:
    """Return what ``facts`` say, a line each, to read only."""
    lines = []
    if facts.happened is not None:
        lines.append(_tr("Happened {when}").format(when=happened_words(facts.happened)))
    if facts.tags:
        lines.append(_tr("Tags: {tags}").format(tags=", ".join(facts.tags)))
    words = (link_words(targets.get(link), link.kind) for link in facts.links)
    return lines + [_tr("Belongs to: {words}").format(words=each) for each in words]


def _tr(words: str) -> str:
    return QCoreApplication.translate("EntryFactsView", words)
