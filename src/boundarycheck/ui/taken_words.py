"""The words around the officer's own in what is taken along, in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.taken_words import TakenWording


def taken_words() -> TakenWording:
    """Return the words; without a translation they are those of the command line."""
    return TakenWording(
        title=_tr("My journal"),
        file_title=_tr("Text"),
        made=_tr("Made on {day}. Entries: {count}. This file is not encrypted."),
        printed=_tr("Made on {day}. Entries: {count}. Whoever has this can read it."),
        untitled=_tr("Entry"),
        situation_check=_tr("Check of a situation"),
        signs_check=_tr("Warning signs"),
        written=_tr("Written"),
        changed=_tr("Changed"),
        happened=_tr("Happened"),
        tags=_tr("Tags"),
        brought_in=_tr("Brought in from a file"),
        said_written=_tr("Written, as that file says"),
        deleted=_tr("This entry was among the deleted ones."),
        earlier=_tr("What stood here before, written {when}"),
        said_earlier=_tr("What stood here before, written {when}, as the file says that it came from"),
        belongs=_tr("Belongs to"),
        check=_tr("a kept check"),
        plan=_tr("a boundary plan"),
        request=_tr("a letter"),
        person=_tr("one of your people"),
        contact=_tr("someone to call"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("TakenWording", words)
