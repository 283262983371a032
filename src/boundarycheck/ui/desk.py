"""What the screens may be given: the services, each made when it is first asked for.

Only the table of screens (screens/table.py) takes from the desk; a screen gets the few services it names. The
front door needs none but the session, so it does not wait for the others to be loaded.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.agency import AgencyFolder
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.requests import MailWording
    from boundarycheck.services.agency import AgencyService
    from boundarycheck.services.backups import BackupService
    from boundarycheck.services.calls import CallService
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.handing_over import HandOver
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.keeping import KeepingService
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.library import LibraryService
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.looked_for import LookedFor
    from boundarycheck.services.merging import MergeService
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.plans import PlanService
    from boundarycheck.services.practice import PracticeService
    from boundarycheck.services.reaching import ReachService
    from boundarycheck.services.reminders import ReminderService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.session import Session
    from boundarycheck.services.taking_along import TakingAlongService
    from boundarycheck.services.talks import TalkService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook
    from boundarycheck.services.unsaved import UnsavedService
    from boundarycheck.services.upkeep import UpkeepService
    from boundarycheck.services.who_can_see import WhoCanSeeService
    from boundarycheck.ui.clipboard import Clipboard
    from boundarycheck.ui.left_letters import LeftLetters
    from boundarycheck.ui.lock_news import LockNews
    from boundarycheck.ui.preferences import Preferences
    from boundarycheck.ui.unkept_drafts import UnkeptDrafts
    from boundarycheck.ui.window_guard import WindowGuard


_WITH_TEXTS = (
    "agency",
    "checks",
    "contacts",
    "library",
    "people",
    "plans",
    "practice",
    "requests",
    "taking_along",
    "who_can_see",
)
"""The services that give texts of the content, or stand on one that does. What they keep is in the journal."""


class Desk:
    """Everything a screen may need.

    ``usual_folder`` is where a journal is kept unless another was opened. ``runtime_dir`` is this session's private
    folder, where letters lie until a mail program has taken them. ``bring_forward`` asks the program that
    has the journal in a folder open to show its window, and returns whether it could be asked. ``carried`` are sealed
    words that an earlier lock could put nowhere. ``agency_folder`` is where the own agency's content is looked for
    while no folder is chosen.
    """

    def __init__(
        self,
        *,
        session: Session,
        tasks: Tasks,
        clock: Clock,
        preferences: Preferences,
        clipboard: Clipboard,
        usual_folder: Path,
        runtime_dir: Path,
        bring_forward: Callable[[Path], bool],
        carried: bytes = b"",
        agency_folder: Path | None = None,
    ) -> None:
        self.session = session
        self.tasks = tasks
        self.preferences = preferences
        self.clipboard = clipboard
        self.clock = clock
        self.bring_forward = bring_forward
        self.runtime_dir = runtime_dir
        self._agency = agency_folder
        self._usual_folder = usual_folder
        self._carried = carried
        self._language = "en"
        self._speaking = Lock()  # held for moments: what the worker makes must not stay behind in another language

    def speak(self, language: str) -> None:
        """Give the screens every text in ``language``, a folder of the content, from now on."""
        with self._speaking:
            self._language = language
            for service in _WITH_TEXTS:
                self.__dict__.pop(service, None)
        if "talks" in self.__dict__:  # it knows whose limits were read
            self.talks.speak(self.contacts)

    @property
    def journal_folder(self) -> Path:
        """Where the journal is looked for: the one opened last, else the usual place."""
        opened = self.preferences.now.journal_folder
        return Path(opened) if opened else self._usual_folder

    @property
    def second_place(self) -> Path | None:
        """Where every backup is kept a second time; None while no such place is set."""
        chosen = self.preferences.now.backup_folder
        return Path(chosen) if chosen else None

    @property
    def agency_folder(self) -> AgencyFolder | None:
        """The agency's folder: the one that was chosen, else the one set aside. Looked up at each use."""
        from boundarycheck.domain.agency import AgencyFolder

        chosen = self.preferences.now.pack_folder
        if chosen:
            return AgencyFolder(Path(chosen))
        return None if self._agency is None else AgencyFolder(self._agency, chosen=False)

    @cached_property
    def agency(self) -> AgencyService:
        """What the own agency says."""
        from boundarycheck.services.agency import AgencyService

        return AgencyService(lambda: self.agency_folder, self._language)

    @cached_property
    def journal(self) -> JournalService:
        """The entries."""
        from boundarycheck.services.journal import JournalService

        return JournalService(self.session, lambda: self.contacts)

    @cached_property
    def looked_for(self) -> LookedFor:
        """What was looked for in the journal last, for as long as it is open."""
        from boundarycheck.services.looked_for import LookedFor

        return LookedFor(self.session)

    @cached_property
    def keeping(self) -> KeepingService:
        """How long things are kept, and the hold."""
        from boundarycheck.services.keeping import KeepingService

        return KeepingService(self.session, self.clock)

    @cached_property
    def taking_along(self) -> TakingAlongService:
        """The way out of the journal, and into it."""
        from boundarycheck.services.taking_along import TakingAlongService
        from boundarycheck.ui.wording import taken_words

        return TakingAlongService(self.session, self.clock, taken_words())

    @cached_property
    def drafts(self) -> UnkeptDrafts:
        """The words that are not saved as anything yet."""
        from boundarycheck.ui.unkept_drafts import UnkeptDrafts

        drafts = UnkeptDrafts(self.session)
        drafts.all_kept = self.unsaved.are_kept
        return drafts

    @cached_property
    def unsaved(self) -> UnsavedService:
        """What a lock leaves for the next unlock."""
        from boundarycheck.services.unsaved import UnsavedService

        return UnsavedService(self.session, self.clock, self._carried, self.journal_folder)

    @cached_property
    def checks(self) -> CheckService:
        """The self-check."""
        from boundarycheck.services.checks import CheckService
        from boundarycheck.ui.wording import signs_words

        return CheckService(self._language, signs_words())

    @cached_property
    def practice(self) -> PracticeService:
        """The scenes to practice with."""
        from boundarycheck.services.practice import PracticeService

        return PracticeService(self._language)

    @cached_property
    def plans(self) -> PlanService:
        """The boundary plan."""
        from boundarycheck.services.plans import PlanService

        return PlanService(self.session, self.clock, self._language)

    @cached_property
    def over_time(self) -> OverTimeService:
        """A year month by month, earlier checks, and what was decided after them."""
        from boundarycheck.services.over_time import OverTimeService

        return OverTimeService(self.session, self.clock)

    @cached_property
    def reminders(self) -> ReminderService:
        """Whether the officer wants to be told that some weeks went by."""
        from boundarycheck.services.reminders import ReminderService

        return ReminderService(self.session, self.clock)

    @cached_property
    def keys(self) -> KeyService:
        """What opens the journal."""
        from boundarycheck.services.keys import KeyService

        return KeyService(self.session)

    @cached_property
    def library(self) -> LibraryService:
        """The articles."""
        from boundarycheck.services.library import LibraryService

        return LibraryService(self._language)

    @cached_property
    def who_can_see(self) -> WhoCanSeeService:
        """Who can see what, and what this computer shows of it."""
        from boundarycheck.services.who_can_see import WhoCanSeeService

        return WhoCanSeeService(language=self._language)

    @cached_property
    def contacts(self) -> ContactService:
        """The people to call."""
        from boundarycheck.services.contacts import ContactService

        return ContactService(self._language, lambda: self.agency_folder)

    @cached_property
    def people(self) -> PeopleService:
        """The officer's own people."""
        from boundarycheck.services.people import PeopleService

        return PeopleService(self.session, self.contacts)

    @cached_property
    def talks(self) -> TalkService:
        """What to say, what to ask, and whose limits were read."""
        from boundarycheck.services.talks import TalkService

        return TalkService(self.session, self.contacts)

    @cached_property
    def reaching(self) -> ReachService:
        """From the page to a phone."""
        from boundarycheck.services.reaching import ReachService

        return ReachService()

    @cached_property
    def calls(self) -> CallService:
        """Whether what is typed calls for help."""
        from boundarycheck.services.calls import CallService

        return CallService()

    @cached_property
    def requests(self) -> RequestService:
        """The letter."""
        from boundarycheck.services.requests import RequestService

        return RequestService(self.session, self.clock, self._language, agency=self._agency_folders)

    def _agency_folders(self) -> tuple[AgencyFolder, ...]:
        folder = self.agency_folder
        return () if folder is None else (folder,)

    @cached_property
    def request_book(self) -> RequestBook:
        """What became of each letter."""
        from boundarycheck.services.tracking import RequestBook

        return RequestBook(self.session, self.clock)

    @cached_property
    def hand_over(self) -> HandOver:
        """How letters leave."""
        from boundarycheck.services.handing_over import HandOver

        return HandOver(self.request_book, self.clock, self.runtime_dir, self._mail_in)

    def _mail_in(self, language: str) -> MailWording:
        return self.requests.mail_in(language)

    def ready_letters(self) -> None:
        """Read what a letter needs, so that it is there at one click. On the worker, while nobody waits for it."""
        from boundarycheck.services.requests import ENGLISH

        with suppress(ExpectedError):  # a page that needs it tells what is damaged
            with self._speaking:
                requests, _ = self.requests, self.hand_over
            _ = requests.wording, requests.mail_in(ENGLISH), requests.kinds, requests.second_look
            self.requests.read_agency()
        import boundarycheck.ui.screens.request  # noqa: F401 - only to have it loaded

    @cached_property
    def left_letters(self) -> LeftLetters:
        """What lies outside the journal for a minute, and its removal."""
        from boundarycheck.ui.left_letters import LeftLetters

        return LeftLetters(self.runtime_dir)

    @cached_property
    def long_work(self) -> LongWork:
        """The one piece of long work that a lock stops first."""
        from boundarycheck.services.long_work import LongWork

        return LongWork()

    @cached_property
    def backups(self) -> BackupService:
        """The backups: made by themselves, listed, restored."""
        from boundarycheck.services.backups import BackupService

        return BackupService(self.session, self.clock, lambda: self.second_place)

    @cached_property
    def lock_news(self) -> LockNews:
        """What is known about the signals that lock, and which of them came."""
        from boundarycheck.ui.lock_news import LockNews

        return LockNews(self.clock)

    @cached_property
    def upkeep(self) -> UpkeepService:
        """Both checks of the journal file, and the rescue from a damaged one."""
        from boundarycheck.services.upkeep import UpkeepService

        return UpkeepService(self.session, self.clock)

    @cached_property
    def screen(self) -> WindowGuard:
        """What keeps the windows out of screen captures."""
        from boundarycheck.system.screen_guard import screen_guard_for
        from boundarycheck.ui.window_guard import WindowGuard

        return WindowGuard(screen_guard_for())

    @cached_property
    def merging(self) -> MergeService:
        """Other copies of the journal and how they come together."""
        from boundarycheck.services.merging import MergeService

        return MergeService(self.session, self.clock)
