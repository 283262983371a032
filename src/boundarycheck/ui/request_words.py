"""Words for requests that several pages share: stages, ways, what each way leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.ui.clipboard import SECONDS

if TYPE_CHECKING:
    from datetime import date

    from boundarycheck.domain.requests import Receiver


def _tr(words: str) -> str:
    return QCoreApplication.translate("requests", words)


def stage_words(stage: Stage) -> str:
    """Return where a request stands, in words."""
    return {
        Stage.DRAFT: _tr("Not handed over yet"),
        Stage.HANDING_OVER: _tr("Did it go?"),
        Stage.HANDED_OVER: _tr("Handed over"),
        Stage.ACKNOWLEDGED: _tr("They have it"),
        Stage.GRANTED: _tr("They said yes"),
        Stage.DECLINED: _tr("They said no"),
        Stage.WITHDRAWN: _tr("You took it back"),
    }[stage]


def event_words(stage: Stage) -> str:
    """Return what a step was, for a list of dates."""
    return {
        Stage.DRAFT: _tr("It did not go"),
        Stage.HANDING_OVER: _tr("Made ready to leave"),
        Stage.HANDED_OVER: _tr("Handed over"),
        Stage.ACKNOWLEDGED: _tr("Receipt confirmed"),
        Stage.GRANTED: _tr("Granted"),
        Stage.DECLINED: _tr("Declined"),
        Stage.WITHDRAWN: _tr("Taken back"),
    }[stage]


def way_words(way: Way) -> str:
    """Return what a way of handing over is called."""
    return {
        Way.MAIL: _tr("Open in mail program"),
        Way.PDF: _tr("Save as PDF"),
        Way.SEALED_FILE: _tr("Save sealed file"),
        Way.PRINT: _tr("Print"),
        Way.COPY: _tr("Copy"),
    }[way]


def by_way(way: Way) -> str:
    """Return how a letter left, for a list of dates."""
    return {
        Way.MAIL: _tr("as a draft in the mail program"),
        Way.PDF: _tr("as a PDF file"),
        Way.SEALED_FILE: _tr("as a sealed file"),
        Way.PRINT: _tr("on paper"),
        Way.COPY: _tr("by the clipboard"),
    }[way]


def leaves_behind() -> tuple[tuple[str, str], ...]:
    """Return each way of handing over with what it leaves on this computer."""
    return (
        (
            way_words(Way.MAIL),
            _tr(
                "The letter lies in a private folder of this session for a minute, then it is removed; at a lock at "
                "once. The mail program keeps its own draft. Your employer can read mail at work. Look whether "
                "the letter is attached before you send it."
            ),
        ),
        (
            _tr("Sealed, by mail or as a file"),
            _tr(
                "What lies on this computer, in the draft and in the mail, only the receiver can open. That you "
                "wrote to them shows."
            ),
        ),
        (
            way_words(Way.PDF),
            _tr("A file in the folder you choose. Your account can read it, and those who run this computer."),
        ),
        (
            way_words(Way.PRINT),
            _tr(
                "The printer, and the print server at work, may keep a copy. While it prints, the letter is in a "
                "temporary file on this computer, not encrypted."
            ),
        ),
        (
            way_words(Way.COPY),
            _tr(
                "The text is on the clipboard for {seconds} seconds. Until then other programs can read it. A "
                "program that remembers what was copied may keep it longer."
            ).format(seconds=SECONDS),
        ),
        (
            _tr("In every case"),
            _tr("A copy of what left is kept in your journal, encrypted. Without a journal it is gone at the lock."),
        ),
    )


def day(when: date) -> str:
    """Return ``when`` in the long form of the desktop's language."""
    return QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)


def receiver_words(receiver: Receiver) -> str:
    """Return how a receiver is called in a list: name and role, or what there is."""
    named = ", ".join(filter(None, (receiver.name.strip(), receiver.role.strip())))
    return named or receiver.address.strip() or _tr("Nobody yet")


def words_of_agency() -> str:
    """Return what stands with a letter that does not come with the program."""
    return _tr("Words of your agency")
