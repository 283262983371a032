"""The table of screens: which page stands at a route, and which services it is given.

Screens are imported when they are first shown, so that the front door needs none of the others.
"""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Remedy
from boundarycheck.ui.places import Place, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.places import Route


def make_page(route: Route, desk: Desk) -> Page:
    """Make the page for ``route``; KeyError when a place has no page is a bug."""
    page = _maker_of(route.place)(route, desk)
    if desk.session.folder is not None:  # on any page a read may be the first one to meet damage
        from boundarycheck.ui.parts.remedies import ways_out_of_damage

        page.remedies = ways_out_of_damage(page, desk.session.folder) | page.remedies
        # Nearly any page can delete something.
        page.may_delete = desk.journal.may_delete
        page.remedies.setdefault(Remedy.SEE_HOLD, lambda: page.go_to(Place.KEEPING))
    return page


def _maker_of(place: Place) -> Callable[[Route, Desk], Page]:
    maker = _MAKERS.get(place)
    if maker is not None:
        return maker
    from boundarycheck.ui.screens.journal_table import JOURNAL_MAKERS
    from boundarycheck.ui.screens.people_table import PEOPLE_MAKERS
    from boundarycheck.ui.screens.self_check_table import SELF_CHECK

    return (JOURNAL_MAKERS | PEOPLE_MAKERS | SELF_CHECK)[place]


def _front_door(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.front_door import FrontDoor

    folder = desk.journal_folder
    return FrontDoor(
        lambda: desk.session.journal_exists(folder),
        folder,
        desk.preferences,
        desk.tasks,
        lambda: desk.backups.state_of(folder),
    )


def _who_can_see(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.who_can_see import WhoCanSee

    onward = route.subject if isinstance(route.subject, Place) else None
    folder = desk.session.folder or desk.journal_folder
    return WhoCanSee(desk.who_can_see, desk.tasks, folder, desk.preferences, onward)


def _start_journal(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.start_journal import StartJournal

    return StartJournal(desk.session, desk.keys, desk.tasks, _folder(route, desk), desk.preferences)


def _open_journal(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.coming_back import ComingBack
    from boundarycheck.ui.screens.open_journal import OpenJournal

    folder = _folder(route, desk)
    page = OpenJournal(desk.session, desk.tasks, folder, desk.preferences, desk.bring_forward)
    page.coming_back = ComingBack(desk)
    return page


def _without_saving(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.without_saving import WithoutSaving

    return WithoutSaving(desk.session, desk.tasks)


def _keep_after_all(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.keep_after_all import KeepAfterAll

    wanted = desk.journal_folder
    names = chain((wanted,), (wanted.with_name(f"{wanted.name}-{number}") for number in count(2)))
    folder = next(place for place in names if not desk.session.journal_exists(place))
    return KeepAfterAll(desk.session, desk.keys, desk.tasks, folder, desk.preferences)


def _request(route: Route, desk: Desk) -> Page:
    from boundarycheck.services.requests import REASSIGNMENT
    from boundarycheck.ui.report_first import answers_ask_for_report
    from boundarycheck.ui.request_ways import Leaving
    from boundarycheck.ui.screens.request import RequestPage, Services

    kind_id = route.subject if isinstance(route.subject, str) else REASSIGNMENT
    if not desk.requests.label_of(kind_id):
        from boundarycheck.ui.screens.finding_letter import FindingLetter

        return FindingLetter(kind_id, desk.requests, desk.tasks)
    return RequestPage(
        kind_id,
        Services(
            desk.requests,
            desk.request_book,
            Leaving(desk.hand_over, desk.clipboard, desk.left_letters),
            desk.drafts,
            desk.tasks,
            lambda: answers_ask_for_report(desk.drafts, desk.checks, desk.journal, desk.clock),
        ),
    )


def _letters(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.letters import Letters

    return Letters(desk.requests, desk.request_book, desk.tasks)


def _letter(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.letter import LetterPage

    uid = subject_of(route, str)
    services = desk.requests, desk.request_book, desk.drafts, desk.tasks
    return LetterPage(uid, *services, journal=desk.journal, clock=desk.clock)


def _receivers(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.receivers import Receivers

    return Receivers(desk.requests, desk.hand_over, desk.tasks)


def _receiver(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.receiver import ReceiverPage

    uid = route.subject if isinstance(route.subject, str) else ""
    return ReceiverPage(uid, desk.requests, desk.hand_over, desk.drafts, desk.tasks, left=desk.left_letters)


def _sealed_guide(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.sealed_guide import SealedGuide

    return SealedGuide(desk.requests)


def _profile(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.profile import ProfilePage

    return ProfilePage(desk.requests, desk.drafts, desk.tasks)


def _library(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.library import Library

    return Library(desk.library, desk.tasks, desk.agency.policies)


def _article(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.article import ArticlePage

    article_id = subject_of(route, str)
    return ArticlePage(lambda: desk.library.article(article_id))


def _settings(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.settings import SettingsPage

    return SettingsPage(
        desk.preferences,
        desk.session.folder,
        desk.keys,
        desk.tasks,
        desk.screen,
        agency=desk.agency,
        reminders=desk.reminders,
    )


def _shortcuts(_route: Route, _desk: Desk) -> Page:
    from boundarycheck.ui.screens.shortcuts import Shortcuts

    return Shortcuts()


def _when_it_locks(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.when_it_locks import WhenItLocks

    return WhenItLocks(desk.preferences, desk.lock_news, desk.session.state)


def _covered(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.covered import Covered

    return Covered(kept=desk.session.folder is not None)


def _restore(route: Route, desk: Desk) -> Page:
    return _restoring(route, desk, key_file_only=False)


def _restore_key_file(route: Route, desk: Desk) -> Page:
    return _restoring(route, desk, key_file_only=True)


def _restoring(route: Route, desk: Desk, *, key_file_only: bool) -> Page:
    from boundarycheck.ui.screens.restore import Restore

    folder, wrong_groups = _folder(route, desk), desk.keys.wrong_groups
    return Restore(desk.backups, desk.tasks, desk.long_work, folder, wrong_groups, key_file_only=key_file_only)


def _rescue(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.rescue import Rescue

    return Rescue(desk.upkeep, desk.tasks, desk.long_work, _folder(route, desk))


def _backups(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.backups import Backups

    return Backups(desk.backups, desk.tasks, desk.long_work, desk.preferences, _kept(desk))


def _check_journal(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.check_journal import CheckJournal

    return CheckJournal(desk.upkeep, desk.tasks, desk.long_work, _kept(desk))


def _merge(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.merge import Merge

    _kept(desk)
    return Merge(desk.merging, desk.tasks, desk.long_work)


def _folder(route: Route, desk: Desk) -> Path:
    """Return the folder that the route names, else that of the journal that is looked for."""
    from pathlib import Path

    return route.subject if isinstance(route.subject, Path) else desk.journal_folder


def _kept(desk: Desk) -> Path:
    """Return the folder of the open journal. Raises :class:`NotKept` for a guest's."""
    from boundarycheck.domain.errors import NotKept

    if desk.session.folder is None:
        raise NotKept
    return desk.session.folder


def _forgot(route: Route, desk: Desk) -> Page:
    from pathlib import Path

    from boundarycheck.ui.coming_back import ComingBack
    from boundarycheck.ui.screens.forgot import Forgot

    folder = route.subject if isinstance(route.subject, Path) else desk.journal_folder
    page = Forgot(desk.session, desk.keys, desk.tasks, folder, desk.preferences)
    page.coming_back = ComingBack(desk)
    return page


def _change_passphrase(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.change_passphrase import ChangePassphrase

    return ChangePassphrase(desk.keys, desk.tasks)


def _recovery_key(route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.recovery_key import RecoveryKeyPage

    return RecoveryKeyPage(desk.keys, desk.tasks, offered=route.subject is Place.HOME)


def _test_recovery_key(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.recovery_test import RecoveryTestPage

    return RecoveryTestPage(desk.keys, desk.tasks)


def _renew_key(_route: Route, desk: Desk) -> Page:
    from boundarycheck.ui.screens.renew_key import RenewKey

    return RenewKey(desk.session, desk.keys, desk.tasks, desk.long_work)


_MAKERS: dict[Place, Callable[[Route, Desk], Page]] = {
    Place.FRONT_DOOR: _front_door,
    Place.WHO_CAN_SEE: _who_can_see,
    Place.START_JOURNAL: _start_journal,
    Place.OPEN_JOURNAL: _open_journal,
    Place.WITHOUT_SAVING: _without_saving,
    Place.KEEP_AFTER_ALL: _keep_after_all,
    Place.REQUEST: _request,
    Place.LETTERS: _letters,
    Place.LETTER: _letter,
    Place.RECEIVERS: _receivers,
    Place.RECEIVER: _receiver,
    Place.SEALED_GUIDE: _sealed_guide,
    Place.PROFILE: _profile,
    Place.LIBRARY: _library,
    Place.ARTICLE: _article,
    Place.SETTINGS: _settings,
    Place.SHORTCUTS: _shortcuts,
    Place.WHEN_IT_LOCKS: _when_it_locks,
    Place.COVERED: _covered,
    Place.FORGOT: _forgot,
    Place.CHANGE_PASSPHRASE: _change_passphrase,
    Place.RECOVERY_KEY: _recovery_key,
    Place.TEST_RECOVERY_KEY: _test_recovery_key,
    Place.RENEW_KEY: _renew_key,
    Place.RESTORE: _restore,
    Place.RESTORE_KEY_FILE: _restore_key_file,
    Place.RESCUE: _rescue,
    Place.BACKUPS: _backups,
    Place.CHECK_JOURNAL: _check_journal,
    Place.MERGE: _merge,
}
