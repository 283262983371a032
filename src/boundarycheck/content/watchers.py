"""Loads who can see what: the sentences that matter most, each watcher in each state, and the words for findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.content.checks import by_name
from boundarycheck.content.reader import read_toml
from boundarycheck.domain.machine import FindingName, FindingText
from boundarycheck.domain.watchers import JournalState, Sight, SightText, Watcher, WatcherText, WhoCanSeeText

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

FILE = "who_can_see.toml"

FIRST: Final = 4
"""So many sentences stand at the top: a page that is shown before the first word has to be short enough to be read."""

_PLACE: Final = "{details}"


def load_who_can_see(language: str, shelf: SourceShelf) -> WhoCanSeeText:
    """Return the page in ``language``.

    :class:`ContentDamaged` unless every watcher, state and finding has its words, in the order of the rules' names.
    """
    document = read_toml(language, FILE)
    first = document.tables("first")
    if len(first) != FIRST:
        raise document.damaged("first", f"{FIRST} are expected")
    text = WhoCanSeeText(
        document.text("title"),
        document.text("summary"),
        shelf.claims(first),
        tuple(_watcher(who, table, shelf) for who, table in by_name(document, "watcher", Watcher).items()),
        shelf.claims(document.tables("also")),
        {name: _finding(name, table) for name, table in by_name(document, "finding", FindingName).items()},
    )
    document.finish()
    return text


def _watcher(watcher: Watcher, table: Table, shelf: SourceShelf) -> WatcherText:
    states = {state: _sight(table.table(state.value), shelf) for state in JournalState}
    return WatcherText(watcher, table.text("name"), states)


def _sight(table: Table, shelf: SourceShelf) -> SightText:
    (claim,) = shelf.claims((table,))
    return SightText(table.choice("sight", Sight), claim)


def _finding(name: FindingName, table: Table) -> FindingText:
    found = table.text("found")
    if not {"{", "}"}.isdisjoint(found.replace(_PLACE, "", 1)):
        raise table.damaged("found", f"{_PLACE} may stand there once, and no other brace")
    return FindingText(name, table.text("sign"), table.text("where"), found, table.text("follows"))
