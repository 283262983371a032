"""The shelf of sources that all languages share, and claims that must name what they rest on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import Claim, Source
from boundarycheck.domain.contacts import last_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boundarycheck.content.reader import Table

FILE = "sources.toml"

_YEAR = re.compile(r"[12]\d{3}")
_DAY = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")


class SourceShelf:
    """Every source there is, by its id; ``as_of`` is a year, a month or a day in ISO form."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.source_id: source for source in sources}

    def one(self, table: Table, key: str = "source") -> Source:
        """Return the source named at ``key``; :class:`ContentDamaged` when there is none of that id."""
        return self._find(table, key, table.text(key))

    def cited(self, table: Table, key: str = "sources") -> tuple[Source, ...]:
        """Return the sources in the list at ``key``, at least one; errors as for :meth:`one`."""
        return tuple(self._find(table, key, source_id) for source_id in table.texts(key))

    def claims(self, tables: Iterable[Table]) -> tuple[Claim, ...]:
        """Return the claims in ``tables``.

        A claim names its sources, or says ``advice = true`` because it states no fact. With neither, or with
        both, it is :class:`ContentDamaged`: a forgotten source must not pass for advice.
        """
        return tuple(self.claim(table) for table in tables)

    def claim(self, table: Table) -> Claim:
        """Return the claim in ``table``; rules and errors as for :meth:`claims`."""
        advice = table.flag("advice")
        named = table.optional_texts("sources")
        if advice and named:
            raise table.damaged("advice", "a claim with sources is not advice")
        if not advice and not named:
            raise table.damaged("sources", "a claim names its sources, or says advice = true")
        return Claim(table.text("text"), tuple(self._find(table, "sources", source) for source in named))

    def _find(self, table: Table, key: str, source_id: str) -> Source:
        source = self._sources.get(source_id)
        if source is None:
            raise table.damaged(key, f"there is no source {source_id!r} in {FILE}")
        return source


def load_sources() -> SourceShelf:
    """Return the shelf read from ``sources.toml``; :class:`ContentDamaged` when the file breaks the rules."""
    document = read_toml(None, FILE)
    sources: dict[str, Source] = {}
    for table in document.tables("source"):
        source = _source(table)
        if source.source_id in sources:
            raise table.damaged("id", f"{source.source_id!r} stands there twice")
        sources[source.source_id] = source
    document.finish()
    return SourceShelf(sources.values())


def _source(table: Table) -> Source:
    year = table.number("year")
    if not _YEAR.fullmatch(str(year)):
        raise table.damaged("year", "a year of four digits is expected")
    return Source(table.text("id"), table.text("title"), table.text("publisher"), year, as_of(table))


def as_of(table: Table) -> str:
    """Return the year, month or day at ``as_of``; :class:`ContentDamaged` when there is no such one."""
    return day_in(table, "as_of")


def day_in(table: Table, key: str) -> str:
    """Return the year, month or day in ISO form at ``key``; :class:`ContentDamaged` for anything else."""
    given = table.text(key)
    if not _is_day(given):
        raise table.damaged(key, "a year, a month or a day is expected: 2026, 2026-06 or 2026-06-30")
    return given


def _is_day(given: str) -> bool:
    if not _DAY.fullmatch(given):
        return False
    try:
        last_day(given)
    except ValueError:  # there is no 30 February, and no month 19
        return False
    return True
