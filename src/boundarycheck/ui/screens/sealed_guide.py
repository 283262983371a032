"""The page for whoever receives a sealed letter: to be printed, or saved and sent along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs, paper_device, plain_paper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.requests import Guide
    from boundarycheck.services.requests import RequestService


class SealedGuide(Page):
    """Reads the same on the page and on paper. It names nobody."""

    def __init__(self, requests: RequestService) -> None:
        super().__init__(self.tr("How they open it"))
        self._requests = requests
        self.belongs_to = Place.REQUEST
        self.guarded(lambda: self._build(requests.guide))

    def _build(self, guide: Guide) -> None:
        self.say(
            self.tr("Print this page for the receiver, or save it and send it along. It names nobody."),
            "lead",
        )
        card = Card()
        for text, heading in guide.blocks:
            card.column.addWidget(PlainText(text, "strong" if heading else "body").selectable())
        self.body.addWidget(card)
        self.fill()
        self.print = button(self.tr("Print"), self._print, "primary")
        self.save = button(self.tr("Save as PDF"), self._save)
        self.foot(self.print, self.save, back=True)

    def _print(self) -> None:
        guide = self._requests.guide
        printer = paper_device.printer(guide.title)
        if dialogs.choose_printer(self, printer) and self.guarded(
            lambda: paper_device.print_on(plain_paper.document(guide.blocks), printer)
        ):
            self.said.emit(self.tr("Given to the printer."))

    def _save(self) -> None:
        guide = self._requests.guide
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = dialogs.choose_new_file(
            self, self.tr("Save as PDF"), Path(folder) / "guide.pdf", self.tr("PDF (*.pdf)")
        )
        if place is not None and self.guarded(
            lambda: write_plain(place, paper_device.pdf(plain_paper.document(guide.blocks), guide.title))
        ):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))
