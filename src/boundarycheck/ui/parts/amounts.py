"""Numbers as an officer reads them: how many entries, how large a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from boundarycheck.domain.upkeep import CheckReport, RescueReport, Survey


def entries_words(count: int) -> str:
    """Return how many entries that is, in words."""
    if count == 1:
        return QCoreApplication.translate("amounts", "1 entry")
    return QCoreApplication.translate("amounts", "{count} entries").format(count=QLocale().toString(count))


def besides_words(report: CheckReport | Survey | RescueReport) -> list[str]:
    """Return what was found besides the entries, a sentence each; nothing of what there is none."""
    translate = QCoreApplication.translate
    return [
        words.format(count=QLocale().toString(count))
        for count, words in (
            (report.records, translate("amounts", "Letters, people and plans that can be read: {count}.")),
            (report.records_lost, translate("amounts", "Letters, people and plans that cannot be read: {count}.")),
            (report.attachments, translate("amounts", "Files kept with them that can be read: {count}.")),
            (report.attachments_lost, translate("amounts", "Files kept with them that cannot be read: {count}.")),
        )
        if count
    ]


def size_words(size: int) -> str:
    """Return a size in bytes as people say it: 1.2 MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
