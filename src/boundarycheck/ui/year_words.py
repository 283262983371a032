"""A year in words: its months, its lines, what each mark says, and what was done. The page and the paper share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from boundarycheck.domain.checks import Answer, SignAnswer, SignsCheck
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.year_back import MONTHS, Did, Mark
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.when import long_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from boundarycheck.domain.checks import SituationCheck
    from boundarycheck.domain.roads import Reason
    from boundarycheck.domain.year_back import Again, Deed, KeptCheck, YearBack
    from boundarycheck.services.checks import CheckService

DOTS: Final = {Mark.THERE: "\u25cf", Mark.NOT_THERE: "\u25cb", None: ""}
"""A full dot and a ring: their shapes tell them apart, not their color."""


def month_names(form: QLocale.FormatType = QLocale.FormatType.LongFormat) -> tuple[str, ...]:
    """Return the names of the 12 months in the desktop's language."""
    return tuple(QLocale().standaloneMonthName(month, form) for month in range(1, MONTHS + 1))


def line_words(what: Reason | Did, checks: CheckService) -> str:
    """Return what a line of the table is about."""
    if not isinstance(what, Did):
        return checks.sentences((what,))[0]
    return {
        Did.CHECKED: _tr("You kept a check."),
        Did.DECIDED: _tr("You decided what to do."),
        Did.STEPPED: _tr("You took that step, or another one."),
        Did.PLANNED: _tr("You made your plan."),
        Did.REHEARSED: _tr("You rehearsed your plan."),
        Did.HANDED_OVER: _tr("You handed over a letter."),
    }[what]


def mark_words(what: Reason | Did, mark: Mark | None) -> str:
    """Return what one month says of a line, for those who do not see the dot."""
    if isinstance(what, Did):
        return _tr("yes") if mark is Mark.THERE else _tr("nothing kept")
    return {
        Mark.THERE: _tr("it came up"),
        Mark.NOT_THERE: _tr("you were asked, and it was not there"),
        None: _tr("not asked, or not said"),
    }[mark]


def key() -> str:
    """Return what the dots mean, one a line."""
    lines = (
        _tr("{dot}  It came up, or you did it.").format(dot=DOTS[Mark.THERE]),
        _tr("{ring}  You were asked, and it was not there.").format(ring=DOTS[Mark.NOT_THERE]),
        _tr("Empty: you were not asked, or you left it unsaid."),
    )
    return "\n".join(lines)


def said_words(check: SituationCheck | SignsCheck, checks: CheckService) -> str:
    """Return what was asked in a check in which nothing came up, and how it was answered. That clears nobody."""
    texts = checks.texts()
    if isinstance(check, SignsCheck):
        words, denied = _tr('You answered "not at all" to: {asked}.'), check.answered(SignAnswer.NOT_AT_ALL)
        asked = [text.title for text in texts.signs if text.sign in denied]
    else:
        words = _tr('You answered "yes" to: {asked}.')
        yes = {given.question for given in check.answers if given.answer is Answer.YES}
        asked = [text.title for text in texts.questions if text.question in yes]
    said = words.format(asked="; ".join(asked)) if asked else _tr("You named no sign in it.")
    return f"{said} {_tr('That is what you said then, and no verdict.')}"


def no_score() -> str:
    """Return why more dots are not worse."""
    return _tr("This is no score. More dots can mean that you looked more often.")


def brought_heading() -> str:
    """Return the heading above checks that came from a file."""
    return _tr("From a file")


def brought_words() -> str:
    """Return what to know of them."""
    return _tr("These checks were brought in. The day is what the file says, so they stand in no month above.")


def brought_line(kept: KeptCheck) -> str:
    """Return what one of them is, and the day that the file says."""
    return _tr("{kind}, {day} as that file says").format(kind=kind_words(kept.kind), day=long_day(kept.on))


def report_words() -> str:
    """Return what stands first where something to report came up in a year."""
    return _tr("Something to report came up in this year. If it is not reported yet, it still has to be.")


def again_words(again: Again, checks: CheckService) -> str:
    """Return what came up again, and in which months."""
    names = month_names()
    months = ", ".join(names[month - 1] for month in again.months)
    words = _tr("{months}, and the year before: {what}") if again.year_before else _tr("{months}: {what}")
    return words.format(what=checks.sentences((again.reason,))[0], months=months)


def deed_words(deed: Deed) -> str:
    """Return what was done in one sentence or two, with the officer's own words in it."""
    if deed.decision is not None:
        meant = deed.did is Did.DECIDED
        words = _tr("You meant to: {words}") if meant else _tr("In an earlier year you meant to: {words}")
        return f"{words.format(words=deed.decision.words)}\n{going_words(deed.decision.going)}"
    if deed.letter is not None:
        return _tr("You handed over a letter: {subject}").format(subject=deed.letter.subject)
    return _tr("You made your plan.") if deed.did is Did.PLANNED else _tr("You rehearsed your plan.")


def told(year: YearBack) -> tuple[tuple[str, str], ...]:
    """Return what was done, the latest first: the day or days, and the words.

    Days on which the plan was rehearsed are told together for each month, where its first one stands.
    """
    found: list[tuple[str, str]] = []
    rehearsed: dict[int, list[date]] = {}
    for deed in year.told:
        if deed.did is Did.REHEARSED:
            rehearsed.setdefault(deed.on.month, []).append(deed.on)
    for deed in reversed(year.told):
        if deed.did is not Did.REHEARSED:
            found.append((long_day(deed.on), deed_words(deed)))
        elif deed.on == rehearsed[deed.on.month][0]:
            found.append((_days(rehearsed[deed.on.month]), deed_words(deed)))
    return tuple(found)


def going_words(going: Going) -> str:
    """Return how it went with what was meant."""
    return {
        Going.OPEN: _tr("You will be asked about it at a later visit."),
        Going.DONE: _tr("You did it. A step back from the line is a real step."),
        Going.NOT_YET: _tr("Not yet. It is asked again, gently."),
        Going.ANOTHER_WAY: _tr("You went another way. That counts as well."),
        Going.LET_REST: _tr("It rests."),
    }[going]


def _days(days: Sequence[date]) -> str:
    return " · ".join(long_day(day) for day in days)


def _tr(words: str) -> str:
    return QCoreApplication.translate("OverTime", words)
