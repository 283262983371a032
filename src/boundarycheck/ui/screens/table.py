"""The table of screens: which page stands at a route, and which services it is given.

Screens are imported when they are first shown, so that the front door needs none of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.places import Route

T = TypeVar("T")


def make_page(route: Route, desk: Desk) -> Page:
    """Make the page for ``route``; KeyError when a place has no page is a bug."""
    return _MAKERS[route.place](route, desk)


def _subject(route: Route, kind: type[T]) -> T:
    if not isinstance(route.subject, kind):
        raise TypeError(f"{route.place} needs a {kind.__name__}")
    return route.subject


def _front_door(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.front_door import FrontDoor

    return FrontDoor(desk.session.journal_exists(desk.journal_folder), desk.preferences)


def _who_can_see(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.who_can_see import WhoCanSee

    onward = route.subject if isinstance(route.subject, Place) else None
    return WhoCanSee(desk.library.privacy, desk.preferences, onward)


def _start_journal(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.start_journal import StartJournal

    return StartJournal(desk.session, desk.tasks, desk.journal_folder, desk.preferences)


def _open_journal(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.open_journal import OpenJournal

    return OpenJournal(desk.session, desk.tasks, desk.journal_folder, desk.preferences)


def _without_saving(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.without_saving import WithoutSaving

    return WithoutSaving(desk.session, desk.tasks)


def _home(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.home import Home

    return Home(desk.drafts, desk.tasks)


def _situation(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.situation import Situation

    return Situation(desk.checks, desk.drafts, desk.tasks)


def _signs(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.signs import Signs

    return Signs(desk.checks, desk.drafts, desk.tasks)


def _result(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.journal import Entry, FinishedCheck
    from boundarycheck.ui.screens.result import Result

    kept = route.subject.check if isinstance(route.subject, Entry) else None
    finished = kept or _subject(route, FinishedCheck)
    return Result(finished, desk.checks, desk.journal, desk.drafts, desk.tasks, in_journal=kept is not None)


def _journal(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.journal import Journal

    return Journal(desk.journal, desk.tasks)


def _entry(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.entry import EntryPage

    return EntryPage(_subject(route, int), desk.journal, desk.tasks)


def _write(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.write import Write

    entry_id = route.subject if isinstance(route.subject, int) else None
    return Write(entry_id, desk.journal, desk.drafts, desk.tasks)


def _bin(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.bin import Bin

    return Bin(desk.journal, desk.tasks)


def _people(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.contacts import Urgency
    from boundarycheck.ui.screens.people import People

    urgency = route.subject if isinstance(route.subject, Urgency) else None
    return People(desk.contacts, desk.clipboard, urgency)


def _help_now(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.help_now import HelpNow

    return HelpNow(desk.contacts)


def _request(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.request import RequestPage

    return RequestPage(desk.requests, desk.drafts, desk.tasks, desk.clipboard)


def _profile(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.profile import ProfilePage

    return ProfilePage(desk.requests, desk.drafts, desk.tasks)


def _library(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.library import Library

    return Library(desk.library)


def _article(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.article import ArticlePage

    article_id = _subject(route, str)
    return ArticlePage(lambda: desk.library.article(article_id))


def _settings(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.settings import SettingsPage

    return SettingsPage(desk.preferences, desk.session.folder)


def _shortcuts(_route: Route, _desk: Desk) -> Page:
    from boundarycheck.ui.screens.shortcuts import Shortcuts

    return Shortcuts()


_MAKERS: dict[Place, Callable[[Route, Desk], Page]] = {
    Place.FRONT_DOOR: _front_door,
    Place.WHO_CAN_SEE: _who_can_see,
    Place.START_JOURNAL: _start_journal,
    Place.OPEN_JOURNAL: _open_journal,
    Place.WITHOUT_SAVING: _without_saving,
    Place.HOME: _home,
    Place.SITUATION: _situation,
    Place.SIGNS: _signs,
    Place.RESULT: _result,
    Place.JOURNAL: _journal,
    Place.ENTRY: _entry,
    Place.WRITE: _write,
    Place.BIN: _bin,
    Place.PEOPLE: _people,
    Place.HELP_NOW: _help_now,
    Place.REQUEST: _request,
    Place.PROFILE: _profile,
    Place.LIBRARY: _library,
    Place.ARTICLE: _article,
    Place.SETTINGS: _settings,
    Place.SHORTCUTS: _shortcuts,
}
