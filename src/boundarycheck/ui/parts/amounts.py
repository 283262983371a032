"""Numbers as an officer reads them: how many entries, how large a file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def entries_words(count: int) -> str:
    """Return how many entries that is, in words."""
    if count == 1:
        return QCoreApplication.translate("amounts", "1 entry")
    return QCoreApplication.translate("amounts", "{count} entries").format(count=QLocale().toString(count))


def size_words(size: int) -> str:
    """Return a size in bytes as people say it: 1.2 MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
