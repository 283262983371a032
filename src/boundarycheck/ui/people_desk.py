"""The services that the pages about people share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.reaching import ReachService
    from boundarycheck.services.talks import TalkService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.clipboard import Clipboard


@dataclass(frozen=True, slots=True)
class PeopleDesk:
    """What a page about people may be given: who is known and the officer's own, and how to reach them."""

    contacts: ContactService
    people: PeopleService
    journal: JournalService
    talks: TalkService
    reaching: ReachService
    drafts: DraftService
    tasks: Tasks
    clipboard: Clipboard
    clock: Clock
