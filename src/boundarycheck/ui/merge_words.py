"""What merging would do, and what it did, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.amounts import entries_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.merging import MergeCounts


def preview_words(counts: MergeCounts) -> list[str]:
    """Return a sentence for everything that merging would do."""
    return [
        words
        for number, words in (
            (counts.new, _tr("New here: {entries}.")),
            (
                counts.newer_there,
                _tr("Newer words in that copy: {entries}. The words you have now are kept beside them."),
            ),
            (counts.older_there, _tr("Newer words here: {entries}. They stay.")),
            (counts.moved, _tr("Deleted or put back in that copy: {entries}. The same happens here.")),
            (counts.erased_here, _tr("Erased for good in that copy: {entries}. They are erased here too.")),
            (counts.stay_erased, _tr("Erased for good here: {entries}. They do not come back.")),
            (counts.same, _tr("The same in both: {entries}.")),
        )
        for words in _counted(number, words)
    ] + list(_besides(counts))


def done_words(counts: MergeCounts) -> list[str]:
    """Return a sentence for everything that merging did."""
    return [
        words
        for number, words in (
            (counts.new, _tr("Added: {entries}.")),
            (counts.newer_there, _tr("Took the newer words: {entries}. The ones from before are kept beside them.")),
            (counts.moved, _tr("Deleted or put back: {entries}.")),
            (counts.erased_here, _tr("Erased, as in that copy: {entries}.")),
            (counts.stay_erased, _tr("Left out, because they were erased for good here: {entries}.")),
        )
        for words in _counted(number, words)
    ] + list(_besides(counts))


def _besides(counts: MergeCounts) -> Iterator[str]:
    if counts.drafts:
        yield _tr("Unfinished words from that copy come along.")
    if counts.profile:
        yield _tr("Your details for letters come along.")


def _counted(number: int, words: str) -> Iterator[str]:
    if number:
        yield words.format(entries=entries_words(number))


def _tr(words: str) -> str:
    return QCoreApplication.translate("merging", words)
