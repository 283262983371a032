"""What the screens may be given: the services, laid out once by the composition root.

Only the table of screens (screens/table.py) takes from the desk; a screen gets the few services it names.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.library import LibraryService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.clipboard import Clipboard
    from boundarycheck.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a screen may need. ``usual_folder`` is where a journal is kept unless another was opened."""

    session: Session
    tasks: Tasks
    journal: JournalService
    drafts: DraftService
    checks: CheckService
    library: LibraryService
    contacts: ContactService
    requests: RequestService
    preferences: Preferences
    clipboard: Clipboard
    usual_folder: Path

    @property
    def journal_folder(self) -> Path:
        """Where the journal is looked for: the one opened last, else the usual place."""
        opened = self.preferences.now.journal_folder
        return Path(opened) if opened else self.usual_folder
