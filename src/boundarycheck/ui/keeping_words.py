"""What goes, or went, because its time was over, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from boundarycheck.domain.keeping import BIN_DAYS, DUTY, OLDER_COPIES, Going, HoldWording, Keep, KeptKind
from boundarycheck.ui.parts.when import long_day

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.keeping import Gone, Retention


def _tr(words: str) -> str:
    return QCoreApplication.translate("keeping", words)


def keep_words() -> dict[str, str]:
    """Return how long things can be kept, in words, by the values of :class:`Keep`."""
    return {
        Keep.ALWAYS: _tr("Always"),
        Keep.DAYS_90: _tr("90 days"),
        Keep.YEAR: _tr("1 year"),
        Keep.YEARS_3: _tr("3 years"),
        Keep.YEARS_7: _tr("7 years"),
    }


def going_words(going: Going) -> str:
    """Return what ``going`` counts as a list in one line; empty for nothing."""
    number = QLocale().toString
    parts = (
        (going.entries, _tr("1 entry"), _tr("{count} entries")),
        (going.checks, _tr("1 check or decision"), _tr("{count} checks and decisions")),
        (going.letters, _tr("1 letter"), _tr("{count} letters")),
        (going.binned, _tr("1 deleted entry"), _tr("{count} deleted entries")),
    )
    return ", ".join(
        one if count == 1 else several.format(count=number(count)) for count, one, several in parts if count
    )


def gone_words(gone: Going, chosen: Retention) -> str:
    """Return what was erased after an unlock, a sentence for each kind, with the time that was chosen for it."""
    number, time = QLocale().toString, keep_words()
    parts = (
        (
            gone.entries,
            _tr("1 entry that you chose to keep for {time} was erased."),
            _tr("{count} entries that you chose to keep for {time} were erased."),
            KeptKind.ENTRIES,
        ),
        (
            gone.checks,
            _tr("1 check or decision that you chose to keep for {time} was erased."),
            _tr("{count} checks and decisions that you chose to keep for {time} were erased."),
            KeptKind.CHECKS,
        ),
        (
            gone.letters,
            _tr("1 letter that you chose to keep for {time} was erased."),
            _tr("{count} letters that you chose to keep for {time} were erased."),
            KeptKind.LETTERS,
        ),
    )
    said = [
        (one if count == 1 else several).format(count=number(count), time=time[chosen.of(kind)])
        for count, one, several, kind in parts
        if count
    ]
    if gone.binned:
        one, several = _tr("1 deleted entry was erased for good."), _tr("{count} deleted entries were erased for good.")
        in_bin = one if gone.binned == 1 else several.format(count=number(gone.binned))
        over = _tr("Its {days} days were over.") if gone.binned == 1 else _tr("Their {days} days were over.")
        said.append(f"{in_bin} {over.format(days=BIN_DAYS)}")
    return " ".join(said)


def last_gone_words(last: Gone) -> str:
    """Return the line on what went last, and when."""
    words = _tr("Erased last because the time was over, on {day}: {what}.")
    return words.format(day=long_day(last.at.astimezone().date()), what=going_words(last.going))


def stays_words(until: datetime, now: datetime) -> str:
    """Return how long an entry of the bin stays there."""
    if until <= now:
        return _tr("Its {days} days are over. It is erased when you open the journal on another day.").format(
            days=BIN_DAYS
        )
    return _tr("It stays here until {day}. Then it is erased for good.").format(day=long_day(until.astimezone().date()))


def next_words(end: datetime) -> str:
    """Return when the next of a kind goes."""
    return _tr("The next one goes no sooner than {day}.").format(day=long_day(end.astimezone().date()))


def deleting_words(becomes: str = "") -> str:
    """Return what has to be known before anything is deleted: the duty, what it ``becomes``, and the older copies."""
    said = (QCoreApplication.translate("wording", DUTY), becomes, QCoreApplication.translate("wording", OLDER_COPIES))
    return " ".join(filter(None, said))


def notice_words() -> str:
    """Return what has to be known before anything is erased for good, or may be: also that it does not come back."""
    return deleting_words(_tr("What is erased cannot be brought back."))


def hold_wording() -> HoldWording:
    """Return the words around what a hold leaves in the journal as an entry."""
    return HoldWording(
        _tr("The hold on this journal, until it was lifted"),
        _tr("On hold since {since}. Lifted {until}."),
        _tr("Kept because of the hold: what a merge replaced"),
    )
