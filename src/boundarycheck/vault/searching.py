"""Finding entries by their words, tags, kinds, signs and days; and what is told about all of them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from boundarycheck.domain.asked import NOTHING_ASKED
from boundarycheck.domain.checks import SignAnswer
from boundarycheck.domain.entry_facts import folded_tag
from boundarycheck.domain.local_time import local
from boundarycheck.domain.searching import EVERYTHING, MonthCount, TagCount
from boundarycheck.vault import moments
from boundarycheck.vault.entries import (
    FOUND_COLUMNS,
    SUMMARY_COLUMNS,
    expression,
    summary_of,
)
from boundarycheck.vault.migrations import BROUGHT, HAPPENED
from boundarycheck.vault.newest import TOGETHER, WHOLE_COLUMNS, NewestEntries, seen_in
from boundarycheck.vault.passages import found_lines
from boundarycheck.vault.tokens import Looked, asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.asked import Asked
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.domain.searching import Wanted
    from boundarycheck.vault.database import Database, Row, Value

_FEW: Final = 300
"""Entries that are looked up one by one and put in order; more are found along the list."""
_FIRST_WINDOW: Final = 250
"""Entries of the list that are looked through at first for what is not rare."""
_GLANCE: Final = 16
"""Entries that are looked through themselves, before the index is asked."""
_HARDLY: Final = 8
"""One in so many entries is hardly any."""
_GROWS: Final = 4
"""How many times longer each further window is."""
_LAST_CHARACTER: Final = chr(0x10FFFF)
_AFTER_ALL_MOMENTS: Final = "~"
_DECEMBER: Final = 12
_SEEN: Final = json.dumps([SignAnswer.ONCE.value, SignAnswer.MORE_THAN_ONCE.value])

_LISTED: Final = "entry INDEXED BY entry_written WHERE binned_at IS NULL"
"""The list by its dates, from the index alone."""
_MATCHES: Final = "SELECT rowid FROM entry_search WHERE entry_search MATCH ?"
_LATE: Final = "UNION ALL SELECT value FROM json_each(?)"
"""Those that match and are not in the index yet."""
_TAGGED: Final = "SELECT entry_id FROM entry_tag WHERE folded = ?"
_OF_KINDS: Final = (
    "SELECT id FROM entry INDEXED BY entry_kind WHERE binned_at IS NULL AND kind IN (SELECT value FROM json_each(?))"
)
_OF_DAYS: Final = (
    f"SELECT id FROM {_LISTED} AND written_at >= ? AND written_at < ?"  # noqa: S608 - built from constants; values are bound
    f" UNION SELECT id FROM entry INDEXED BY entry_happened WHERE {HAPPENED} BETWEEN ? AND ?"
    f" UNION SELECT id FROM entry INDEXED BY entry_brought WHERE {BROUGHT} >= ? AND {BROUGHT} < ?"
)
_WITH_SIGNS: Final = (
    "SELECT id FROM entry INDEXED BY entry_kind WHERE binned_at IS NULL AND kind = 'signs-check' AND ("
    "EXISTS (SELECT 1 FROM json_each(check_json, '$.check.recognised') AS seen"
    " WHERE seen.value ->> '$.sign' IN (SELECT value FROM json_each(?)))"
    " OR EXISTS (SELECT 1 FROM json_each(check_json, '$.check.answers') AS said"
    " WHERE said.value ->> '$.sign' IN (SELECT value FROM json_each(?))"
    " AND said.value ->> '$.answer' IN (SELECT value FROM json_each(?))))"
)


class _Set(NamedTuple):
    """A query for the ids of entries, and what is bound in it."""

    sql: str
    values: tuple[Value, ...]


class _Words(NamedTuple):
    """Who has the words: by the index, and, as a JSON array of ids, of those that it does not have yet."""

    expression: str
    late: str

    @property
    def all(self) -> _Set:
        return _Set(f"{_MATCHES} {_LATE}", self)

    def between(self, lowest: int | None, highest: int | None) -> _Set:
        """Return those among some ids, and perhaps others that are late."""
        return _Set(f"{_MATCHES} AND rowid BETWEEN ? AND ? {_LATE}", (self.expression, lowest, highest, self.late))


class _Place(NamedTuple):
    """Where something stands in the list."""

    written_at: str
    entry_id: int


_BEFORE_ALL: Final = _Place(_AFTER_ALL_MOMENTS, 0)
"""The list begins with the newest."""
_AFTER_LAST: Final = _Place("", 0)


class SearchRepository:
    """Looks for entries on the list; those in the bin are never found. Only reads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._newest = NewestEntries(database)

    def find(self, wanted: Wanted, before: int | None, limit: int, skip: int = 0) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries that fit, the last written first; with ``before``, an id, older ones.

        With ``skip`` so many of them are left out first, without a look at what they hold.
        Any text may be looked for; it is never read as a query language. What rarely fits is looked up; what
        often does is found along the list, so that the first page costs the same however much is kept.
        """
        asked = asked_of(wanted.words)
        if wanted.words.strip() and not asked.phrases:
            return ()
        begin = self._place_of(before)
        if wanted.everything:
            return self._summaries(self._listed(begin, limit, skip))
        sets = tuple(_sets_of(wanted))
        if not asked.phrases:
            return self._summaries(self._fitting(None, sets, begin, limit + skip)[skip:])
        looked = Looked(asked)
        seen = self._looked_through(looked, sets, begin, limit + skip)
        if seen is not None:
            return found_lines(self._database, seen[skip:], asked)
        if begin == _BEFORE_ALL and not (skip or sets):
            newest = self._first_page(asked, looked, limit)
            if newest is not None:
                return found_lines(self._database, newest, asked)
        words = self._words_of(asked)
        if asked.unfinished:
            found = self._gathered(words, sets, begin, limit + skip)
        else:
            found = self._fitting(words, sets, begin, limit + skip)
        return self._summaries(found[skip:], asked)

    def _looked_through(self, looked: Looked, sets: tuple[_Set, ...], begin: _Place, limit: int) -> list[Row] | None:
        """Look through the entries themselves, the newest first; None when the first of them hardly have the words.

        What many of them have is found so without the index, which has its price: for a word that is still being
        typed it goes through all places of all words that begin so, however few are wanted.
        """
        found: list[Row] = []
        length = _GLANCE
        if begin == _BEFORE_ALL and not sets:
            newest = self._newest.listed()
            if len(newest) == TOGETHER and len(looked.among(newest[:_GLANCE])) < _GLANCE // _HARDLY:
                return None
            found = [seen.row for seen in looked.among(newest)]
            if len(newest) < TOGETHER or len(found) >= limit:
                return found[:limit]
            begin, length = _place_in_list(newest[-1].row), max(TOGETHER * _GROWS, limit)
        while len(found) < limit:
            rows = self._database.rows(
                f"SELECT {WHOLE_COLUMNS} FROM {_LISTED} AND (written_at, id) < (?, ?){_all_of(sets)}"  # noqa: S608 - built from constants; values are bound
                " ORDER BY written_at DESC, id DESC LIMIT ?+0",
                (*begin, *_values_of(sets), length),
            )
            some = [seen.row for seen in looked.among(list(map(seen_in, rows)))]
            found += some
            if len(rows) < length:
                break
            if length == _GLANCE and len(some) < _GLANCE // _HARDLY:
                return None
            begin, length = _place_in_list(rows[-1]), max(length * _GROWS, limit)
        return found[:limit]

    def _first_page(self, asked: Asked, looked: Looked, limit: int) -> list[Row] | None:
        """Return the first page as the index has it; None unless it is all there is, or ids follow the dates."""
        found = self._by_index(asked, limit + 1, "ASC")
        late = self._newest.late(looked)
        if len(found) > limit:
            if asked.unfinished:
                return None  # the index has done it all already, and would do it again
            found = sorted([*late, *self._by_index(asked, limit, "DESC")], key=_number_of, reverse=True)[:limit]
            found.sort(key=_place_in_list, reverse=True)
            if self._database.rows(
                f"SELECT 1 FROM {_LISTED} AND (written_at, id) > (?, ?) AND id < ? LIMIT 1",  # noqa: S608 - as below
                (found[-1][2], found[-1][0], min(map(_number_of, found))),
            ):
                return None
        return sorted([*late, *found], key=_place_in_list, reverse=True)[:limit]

    def _by_index(self, asked: Asked, limit: int, order: str) -> list[Row]:
        return self._database.rows(
            f"SELECT {FOUND_COLUMNS} FROM entry_search CROSS JOIN entry ON entry.id = entry_search.rowid"  # noqa: S608 - built from constants; values are bound
            f" WHERE entry_search MATCH ? AND binned_at IS NULL ORDER BY entry_search.rowid {order} LIMIT ?+0",
            (expression(asked.phrases), limit),
        )

    def _words_of(self, asked: Asked) -> _Words:
        late = json.dumps([row[0] for row in self._newest.late(Looked(asked))])
        return _Words(expression(asked.phrases), late)

    def _gathered(self, words: _Words, sets: tuple[_Set, ...], begin: _Place, limit: int) -> list[int]:
        """Ask the index once, for everything, and take what it names along the list."""
        every = [row[0] for row in self._database.rows(words.all.sql, words.all.values)]
        if len(every) <= _FEW:
            return self._among(tuple(every), sets, begin, limit)
        rows = self._database.rows(
            f"SELECT id FROM {_LISTED} AND (written_at, id) < (?, ?) AND +id IN (SELECT value FROM json_each(?))"  # noqa: S608 - built from constants; values are bound
            f"{_all_of(sets)} ORDER BY written_at DESC, id DESC LIMIT ?+0",
            (*begin, json.dumps(every), *_values_of(sets), limit),
        )
        return [row[0] for row in rows]

    def _fitting(self, words: _Words | None, sets: tuple[_Set, ...], begin: _Place, limit: int) -> list[int]:
        every = sets if words is None else (words.all, *sets)
        few = self._few(every)
        if few is not None:
            return self._among(few, every, begin, limit)
        return self._along(sets, words, begin, limit)

    def months(self, wanted: Wanted) -> tuple[MonthCount, ...]:
        """Return the local months in which what fits was written, with how many it is, the newest month first."""
        asked = asked_of(wanted.words)
        if wanted.words.strip() and not asked.phrases:
            return ()
        sets = (*((self._words_of(asked).all,) if asked.phrases else ()), *_sets_of(wanted))
        months = self._all_months()
        bounds = json.dumps([[_start_of(*month), _start_of(*_next(*month))] for month in months])
        # Each month is counted by itself, along the index: grouping would put every entry in order first.
        rows = self._database.rows(
            f"SELECT month.key, (SELECT count(*) FROM {_LISTED}"  # noqa: S608 - built from constants; values are bound
            f" AND written_at >= month.value ->> '$[0]' AND written_at < month.value ->> '$[1]'{_all_of(sets)})"
            " FROM json_each(?) AS month",
            (*_values_of(sets), bounds),
        )
        return tuple(MonthCount(*months[int(key)], count) for key, count in sorted(rows, reverse=True) if count)

    def years(self) -> tuple[int, ...]:
        """Return the local years in which something on the list was written, here or as a file says, latest first."""
        minutes = self._database.rows(
            f"SELECT DISTINCT substr({BROUGHT}, 1, 16) FROM entry INDEXED BY entry_brought"  # noqa: S608 - built from constants
            f" WHERE {BROUGHT} IS NOT NULL AND binned_at IS NULL"
        )
        here = {month.year for month in self.months(EVERYTHING)}
        return tuple(sorted({*here, *(_month_of(f"{row[0]}:00+00:00")[0] for row in minutes)}, reverse=True))

    def tags(self, beginning: str = "") -> tuple[TagCount, ...]:
        """Return the tags that begin with ``beginning``, whatever its case and accents, the most used first."""
        folded = folded_tag(beginning)
        rows = self._database.rows(
            "SELECT tag, count(*), max(entry_id) FROM entry_tag WHERE folded >= ? AND folded <= ?"
            " GROUP BY folded ORDER BY count(*) DESC, folded",
            (folded, folded + _LAST_CHARACTER),
        )
        return tuple(TagCount(tag, count) for tag, count, _ in rows)

    def _place_of(self, before: int | None) -> _Place:
        if before is None:
            return _BEFORE_ALL
        # Should it have been erased meanwhile, the list goes on where the entry of the next lower id stands.
        rows = self._database.rows("SELECT written_at FROM entry WHERE id <= ? ORDER BY id DESC LIMIT 1", (before,))
        return _Place(rows[0][0] if rows else "", before)

    def _few(self, sets: tuple[_Set, ...]) -> tuple[int, ...] | None:
        """Return the ids in the first of ``sets`` that has few; None when all have many."""
        for each in sets:
            rows = self._database.rows(f"SELECT * FROM ({each.sql}) LIMIT {_FEW + 1}", each.values)  # noqa: S608 - built from constants; values are bound
            if len(rows) <= _FEW:
                return tuple(row[0] for row in rows)
        return None

    def _among(self, few: tuple[int, ...], sets: tuple[_Set, ...], begin: _Place, limit: int) -> list[int]:
        rows = self._database.rows(
            "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL"  # noqa: S608 - built from constants; values are bound
            f" AND (written_at, id) < (?, ?){_all_of(sets)} ORDER BY written_at DESC, id DESC LIMIT ?+0",
            (json.dumps(few), *begin, *_values_of(sets), limit),
        )
        return [row[0] for row in rows]

    def _along(self, sets: tuple[_Set, ...], words: _Words | None, begin: _Place, limit: int) -> list[int]:
        """Look through the list, a window at a time, until enough is found."""
        found: list[int] = []
        length = _FIRST_WINDOW
        while len(found) < limit:
            end = self._end_of(begin, length)
            within = f"{_LISTED} AND (written_at, id) < (?, ?) AND (written_at, id) >= (?, ?)"
            bounds = (*begin, *end)
            every = sets
            if words is not None:
                # The search is asked about the ids of the window only, which mostly stand one beside the other.
                lowest, highest = self._database.rows(f"SELECT min(id), max(id) FROM {within}", bounds)[0]  # noqa: S608 - as below
                every = (words.between(lowest, highest), *sets)
            rows = self._database.rows(
                f"SELECT id FROM {within}{_all_of(every)} ORDER BY written_at DESC, id DESC LIMIT ?+0",  # noqa: S608 - built from constants; values are bound
                (*bounds, *_values_of(every), limit - len(found)),
            )
            found += [row[0] for row in rows]
            if end == _AFTER_LAST:
                break
            begin, length = end, length * _GROWS
        return found

    def _end_of(self, begin: _Place, length: int) -> _Place:
        """Return the place of the last entry in a window of ``length``; before all, when it reaches so far."""
        rows = self._database.rows(
            f"SELECT written_at, id FROM {_LISTED} AND (written_at, id) < (?, ?)"  # noqa: S608 - built from constants; values are bound
            " ORDER BY written_at DESC, id DESC LIMIT 1 OFFSET ?+0",
            (*begin, length - 1),
        )
        return _Place(*rows[0]) if rows else _AFTER_LAST

    def _listed(self, begin: _Place, limit: int, skip: int) -> list[int]:
        """Return the ids of a part of the list, from the index alone."""
        rows = self._database.rows(
            f"SELECT id FROM {_LISTED} AND (written_at, id) < (?, ?)"  # noqa: S608 - built from constants; values are bound
            " ORDER BY written_at DESC, id DESC LIMIT ?+0 OFFSET ?+0",
            (*begin, limit, skip),
        )
        return [row[0] for row in rows]

    def _summaries(self, entry_ids: list[int], asked: Asked = NOTHING_ASKED) -> tuple[EntrySummary, ...]:
        columns = FOUND_COLUMNS if asked.phrases else SUMMARY_COLUMNS
        rows = self._database.rows(
            f"SELECT {columns} FROM entry WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - built from constants; values are bound
            (json.dumps(entry_ids),),
        )
        # Put in order here: SQLite would copy all the words into memory that it locks, which takes five times longer.
        rows.sort(key=_place_in_list, reverse=True)
        return found_lines(self._database, rows, asked) if asked.phrases else tuple(map(summary_of, rows))

    def _all_months(self) -> list[tuple[int, int]]:
        """Return every local month from the first to the last in which something on the list was written."""
        ends = [
            self._database.rows(f"SELECT written_at FROM {_LISTED} ORDER BY written_at {order} LIMIT 1")  # noqa: S608 - built from constants
            for order in ("ASC", "DESC")
        ]
        if not ends[0]:
            return []
        month, last = (_month_of(rows[0][0]) for rows in ends)
        months = [month]
        while month < last:
            month = _next(*month)
            months.append(month)
        return months


def _place_in_list(row: Row) -> _Place:
    return _Place(row[2], row[0])


def _number_of(row: Row) -> int:
    return int(row[0])


def _sets_of(wanted: Wanted) -> Iterator[_Set]:
    """Yield a set for everything that is wanted beside words."""
    for tag in wanted.tags:
        yield _Set(_TAGGED, (folded_tag(tag),))
    if wanted.signs:
        signs = json.dumps([sign.value for sign in wanted.signs])
        yield _Set(_WITH_SIGNS, (signs, signs, _SEEN))
    if wanted.first_day is not None or wanted.last_day is not None:
        first, last = wanted.first_day or date.min, wanted.last_day or date.max
        moments_of = (_begin_of(first), _end_of_day(last))
        yield _Set(_OF_DAYS, (*moments_of, first.isoformat(), last.isoformat(), *moments_of))
    if wanted.kinds:
        yield _Set(_OF_KINDS, (json.dumps([kind.value for kind in wanted.kinds]),))


def _all_of(sets: tuple[_Set, ...]) -> str:
    # The plus sign keeps SQLite from looking the rows up one by one.
    return "".join(f" AND +entry.id IN ({each.sql})" for each in sets)


def _values_of(sets: tuple[_Set, ...]) -> tuple[Value, ...]:
    return tuple(value for each in sets for value in each.values)


def _begin_of(day: date) -> str:
    """Return the moment at which a local day begins, as the database keeps moments."""
    midnight = local(datetime.combine(day, time.min))
    return moments.to_text(midnight if midnight.tzinfo else midnight.replace(tzinfo=UTC))


def _end_of_day(day: date) -> str:
    return _AFTER_ALL_MOMENTS if day == date.max else _begin_of(day + timedelta(days=1))


def _start_of(year: int, month: int) -> str:
    return _AFTER_ALL_MOMENTS if year > date.max.year else _begin_of(date(year, month, 1))


def _next(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == _DECEMBER else (year, month + 1)


def _month_of(text: str) -> tuple[int, int]:
    moment = local(moments.from_text(text))
    return moment.year, moment.month
