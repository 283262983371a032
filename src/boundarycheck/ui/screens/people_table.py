"""The part of the table of screens that is about people to call; see table.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.people_desk import PeopleDesk
    from boundarycheck.ui.places import Route


def _people(route: Route, desk: Desk) -> Page:
    from boundarycheck.domain.contacts import Urgency
    from boundarycheck.ui.screens.people import People

    urgency = route.subject if isinstance(route.subject, Urgency) else None
    return People(_desk(desk), urgency)


def _contact(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.contact import ContactPage

    return ContactPage(_named(route), _desk(desk))


def _desk(desk: Desk) -> PeopleDesk:
    from boundarycheck.ui.people_desk import PeopleDesk

    return PeopleDesk(
        desk.contacts,
        desk.people,
        desk.journal,
        desk.talks,
        desk.reaching,
        desk.drafts,
        desk.tasks,
        desk.clipboard,
        desk.clock,
    )


def _my_people(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.my_people import MyPeople

    return MyPeople(desk.contacts, desk.people, desk.tasks)


def _person(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.person import PersonPage

    return PersonPage(_named(route), desk.contacts, desk.people, desk.drafts, desk.tasks)


def _protection(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.protection import ProtectionPage

    return ProtectionPage(desk.contacts)


def _help_now(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.help_now import HelpNow

    return HelpNow(_desk(desk))


def _named(route: Route) -> str:
    if not isinstance(route.subject, str):
        raise TypeError(f"{route.place} needs an id")
    return route.subject


PEOPLE_MAKERS: dict[Place, Callable[[Route, Desk], Page]] = {
    Place.PEOPLE: _people,
    Place.CONTACT: _contact,
    Place.MY_PEOPLE: _my_people,
    Place.PERSON: _person,
    Place.PROTECTION: _protection,
    Place.HELP_NOW: _help_now,
}
