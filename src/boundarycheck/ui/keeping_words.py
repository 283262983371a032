"""What goes, or went, because its time was over, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from boundarycheck.domain.keeping import Going, Keep


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


def gone_words(gone: Going) -> str:
    """Return the sentence on what was erased after an unlock; empty for nothing."""
    return _tr("Erased, because its time was over: {what}.").format(what=going_words(gone)) if gone.anything else ""
