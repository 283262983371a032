"""What a page claims, paragraph by paragraph, each with where it comes from and how old that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.articles import Claim, Source


class Claims(QWidget):
    """The paragraphs one below the other."""

    def __init__(self, claims: Sequence[Claim], role: str = "body") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        for claim in claims:
            paragraph = QVBoxLayout()
            paragraph.setSpacing(Space.HAIR)
            paragraph.addWidget(PlainText(claim.text, role))
            if claim.sources:
                paragraph.addWidget(PlainText(sources_in_words(claim.sources), "small"))
            column.addLayout(paragraph)


def sources_in_words(sources: Sequence[Source]) -> str:
    """Return the line below a claim: every source with its year, and how far it is known to hold."""
    label = QCoreApplication.translate("sources", "Source:" if len(sources) == 1 else "Sources:")
    return f"{label} {'; '.join(map(_in_words, sources))}"


def _in_words(source: Source) -> str:
    name = f"{source.publisher}, {source.title}" if source.title != source.publisher else source.title
    as_of_year = source.as_of[:4]
    if as_of_year == str(source.year):
        return f"{name} ({source.year})"
    return QCoreApplication.translate("sources", "{name} ({year}; as of {as_of})").format(
        name=name, year=source.year, as_of=as_of_year
    )
