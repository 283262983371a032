"""Where the ways in the content lead in this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Timing
from boundarycheck.domain.concerns import Concern, Onward, onward
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.factors import Way
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from boundarycheck.domain.articles import WayText

_PLACES = {
    Way.SITUATION: Route(Place.SITUATION),
    Way.SIGNS: Route(Place.SIGNS),
    Way.PLAN: Route(Place.PLAN),
    Way.PRACTICE: Route(Place.PRACTICE),
    Way.PEOPLE: Route(Place.PEOPLE, Urgency.TODAY),
    Way.REQUEST: Route(Place.REQUEST),
    Way.WRITE: Route(Place.WRITE),
}


def route_of(way: WayText) -> Route:
    """Return where ``way`` leads."""
    return Route(Place.ARTICLE, way.article) if way.way is Way.ARTICLE else _PLACES[way.way]


def door_of(concern: Concern) -> Route:
    """Return where the door of ``concern`` leads."""
    return {
        Onward.SIGNS: Route(Place.SIGNS),
        Onward.SITUATION: Route(Place.SITUATION, Timing.AFTER),
        Onward.ROAD: Route(Place.ROAD, concern),
        Onward.PEOPLE: Route(Place.PEOPLE, Urgency.TODAY),
        Onward.WRITE: Route(Place.WRITE),
    }[onward(concern)]
