"""What merging would do, and what it did, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

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
                counts.new_in_bin,
                _tr("New among the deleted entries here: {entries}. There they stay for 30 days from now."),
            ),
            (
                counts.newer_there,
                _tr("Newer words in that copy: {entries}. The words you have now are kept beside them."),
            ),
            (counts.older_there, _tr("Newer words here: {entries}. They stay.")),
            (counts.moved, _tr("Deleted or put back in that copy: {entries}. The same happens here.")),
            (counts.erased_here, _tr("Erased for good in that copy: {entries}. They are erased here too.")),
            (counts.stay_erased, _tr("Erased for good here: {entries}. They do not come back.")),
            (counts.same, _tr("The same in both: {entries}.")),
            (counts.records, _tr("Letters, people and plans that are new here: {count}.")),
            (
                counts.records_newer_there,
                _tr("Letters, people and plans that are newer in that copy: {count}. They take the place of yours."),
            ),
            (counts.records_older_there, _tr("Letters, people and plans that are newer here: {count}. They stay.")),
            (
                counts.records_erased_here,
                _tr("Letters, people and plans erased for good in that copy: {count}. They are erased here too."),
            ),
            (
                counts.records_stay_erased,
                _tr("Letters, people and plans erased for good here: {count}. They do not come back."),
            ),
            (counts.attachments, _tr("Files that come along with them: {count}.")),
            (
                counts.attachments_erased_here,
                _tr("Files that were removed in that copy: {count}. They are removed here too."),
            ),
        )
        for words in _counted(number, words)
    ] + list(_besides(counts))


def done_words(counts: MergeCounts) -> list[str]:
    """Return a sentence for everything that merging did."""
    return [
        words
        for number, words in (
            (counts.new, _tr("Added: {entries}.")),
            (counts.new_in_bin, _tr("Added to the deleted entries, where they stay for 30 days: {entries}.")),
            (counts.newer_there, _tr("Took the newer words: {entries}. The ones from before are kept beside them.")),
            (counts.moved, _tr("Deleted or put back: {entries}.")),
            (counts.erased_here, _tr("Erased, as in that copy: {entries}.")),
            (counts.stay_erased, _tr("Left out, because they were erased for good here: {entries}.")),
            (counts.records, _tr("Letters, people and plans added: {count}.")),
            (
                counts.records_newer_there,
                _tr("Letters, people and plans taken from that copy, where they were newer: {count}."),
            ),
            (counts.records_erased_here, _tr("Letters, people and plans erased, as in that copy: {count}.")),
            (
                counts.records_stay_erased,
                _tr("Letters, people and plans left out, because they were erased for good here: {count}."),
            ),
            (counts.attachments, _tr("Files added: {count}.")),
            (counts.attachments_erased_here, _tr("Files removed, as in that copy: {count}.")),
        )
        for words in _counted(number, words)
    ] + list(_besides(counts))


def _besides(counts: MergeCounts) -> Iterator[str]:
    if counts.drafts:
        yield _tr("Unfinished words from that copy come along.")
    if counts.profile:
        yield _tr("Your details for letters come along.")
    if counts.hold:
        yield _tr("That copy is on hold. So this journal is on hold too: nothing in it can be deleted.")


def _counted(number: int, words: str) -> Iterator[str]:
    if number:
        yield words.format(entries=entries_words(number), count=QLocale().toString(number))


def _tr(words: str) -> str:
    return QCoreApplication.translate("merging", words)
