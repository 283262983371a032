"""Whether one entry fits what is looked for, as the search would tell: for those that no index holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from boundarycheck.domain.asked import Asked
from boundarycheck.domain.checks import SignAnswer, SignsCheck
from boundarycheck.domain.entry_facts import folded_tag
from boundarycheck.domain.local_time import local
from boundarycheck.vault.newest import Seen
from boundarycheck.vault.tokens import Looked, beside_each_other

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.checks import Sign
    from boundarycheck.domain.journal import Entry
    from boundarycheck.domain.searching import Wanted


class Fitting:
    """Looks at entries one by one, whether they are on the list or in the bin."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        asked = Asked.typed(wanted.words)
        self._looked = Looked(asked)
        self._nothing = bool(wanted.words.strip()) and not asked.phrases
        self._tags = frozenset(map(folded_tag, wanted.tags))

    def fits(self, entry: Entry) -> bool:
        """Return whether ``entry`` fits everything that is wanted."""
        wanted = self._wanted
        return (
            not self._nothing
            and (not wanted.kinds or entry.kind in wanted.kinds)
            and self._tags <= set(map(folded_tag, entry.facts.tags))
            and (not wanted.signs or not set(wanted.signs).isdisjoint(_signs(entry)))
            and any((wanted.first_day or date.min) <= day <= (wanted.last_day or date.max) for day in _days(entry))
            and bool(self._looked.among([Seen((), beside_each_other(entry.text.title, entry.text.body))]))
        )


def _days(entry: Entry) -> Iterator[date]:
    """Yield the local days of an entry: of writing, of what happened, and of writing as a file says."""
    yield local(entry.written_at).date()
    facts = entry.facts
    if facts.happened is not None:
        yield facts.happened.day
    if facts.brought_in is not None and facts.brought_in.written_at is not None:
        yield local(facts.brought_in.written_at).date()


def _signs(entry: Entry) -> frozenset[Sign]:
    """Return the signs that were recognized, or answered with once or more than once."""
    check = None if entry.check is None else entry.check.check
    if not isinstance(check, SignsCheck):
        return frozenset()
    seen = (*check.answered(SignAnswer.ONCE), *check.answered(SignAnswer.MORE_THAN_ONCE))
    return frozenset((*(example.sign for example in check.recognised), *seen))
