"""A letter that is none of those that come along: looked for in the agency's folder, on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import LetterKindGone
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks


class FindingLetter(Page):
    """Leads on to the letter as soon as it is found, and says so when it is not there any more."""

    def __init__(self, kind_id: str, requests: RequestService, tasks: Tasks) -> None:
        super().__init__(self.tr("Your letter"))
        self._kind_id = kind_id
        self._requests = requests
        self._tasks = tasks
        self.belongs_to = Place.REQUEST
        self._lead = self.say(self.tr("Looking in your agency's folder …"), "lead")
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.title

    def entered(self) -> None:
        """Look for the letter once the page is there."""
        super().entered()
        self.later(self._tasks, self._requests.read_agency, self._looked)

    def _looked(self, _read: None) -> None:
        if self._requests.label_of(self._kind_id):
            self.go_to(Place.REQUEST, self._kind_id)
            return
        self._lead.hide()
        self.fail(self._requests.agency_problem or LetterKindGone())
