"""Whether what the officer answered lately calls for a report, which then comes before any letter."""

from __future__ import annotations

from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.roads import REPORT_FIRST
from boundarycheck.ui.check_drafts import SIGNS_SLOT, SITUATION_SLOT, signs_in, situation_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService

LATELY = timedelta(days=14)
_PAGE = 100


def answers_ask_for_report(drafts: DraftService, checks: CheckService, journal: JournalService, clock: Clock) -> bool:
    """Return whether a check that is not put away yet, or one kept in the last two weeks, leads to a report first."""
    situation, signs = drafts.find(SITUATION_SLOT), drafts.find(SIGNS_SLOT)
    if situation is not None and situation_in(situation.fields).circumstances & REPORT_FIRST:
        return True
    if signs is not None and signs_in(signs.fields, checks.texts()).circumstances & REPORT_FIRST:
        return True
    return _kept_lately(journal, clock)


def _kept_lately(journal: JournalService, clock: Clock) -> bool:
    """Return whether a check kept in that time leads to a report first, however much was written after it."""
    since = clock.now() - LATELY
    return any(
        check.outcome.report_first
        for summary in takewhile(lambda summary: summary.written_at >= since, _newest_first(journal))
        if summary.kind is not EntryKind.NOTE and (check := journal.read(summary.entry_id).check) is not None
    )


def _newest_first(journal: JournalService) -> Iterator[EntrySummary]:
    before: int | None = None
    while page := journal.page(before, _PAGE):
        yield from page
        before = page[-1].entry_id
