"""What the officer's own agency says: read from its folder at each use, because it may be anywhere and may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.agency import AgencyContent, AgencyFolder, Policies
from boundarycheck.domain.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class AgencyService:
    """The agency's folder, and its policies. ``folder`` tells where it is, None where there is none.

    Everything belongs on the worker. What is wrong with the folder is part of the answer: no page is without the
    texts of the program because of it.
    """

    def __init__(self, folder: Callable[[], AgencyFolder | None] = lambda: None, language: str = "en") -> None:
        self._folder = folder
        self._language = language

    def policies(self) -> Policies:
        """Return the policy texts. Nothing expected is raised."""
        folder = self._folder()
        if folder is None:
            return Policies()
        from boundarycheck.content.policies import load_policies  # noqa: PLC0415 - where there is a folder only

        try:
            return Policies(load_policies(folder))
        except ExpectedError as problem:
            return Policies(problem=problem)

    def content(self) -> AgencyContent | None:
        """Return what is found in the folder, part by part; None where there is no folder.

        Raises :class:`ContentDamaged` when a file that comes with the program is damaged.
        """
        folder = self._folder()
        if folder is None:
            return None
        from boundarycheck.content.contacts import load_directory  # noqa: PLC0415 - asked for in the settings only
        from boundarycheck.content.kinds import load_kinds, with_own_kinds  # noqa: PLC0415 - as above
        from boundarycheck.content.pack import load_pack  # noqa: PLC0415 - as above
        from boundarycheck.content.policies import load_policies  # noqa: PLC0415 - as above
        from boundarycheck.content.sources import load_sources  # noqa: PLC0415 - as above
        from boundarycheck.services.requests import as_the_agencys  # noqa: PLC0415 - as above

        shelf = load_sources()
        directory, built_in = load_directory(self._language, shelf), load_kinds(self._language, shelf)

        def people_and_numbers() -> tuple[int, int]:
            pack = load_pack(folder, directory)
            return (0, 0) if pack is None else (len(pack.contacts) + len(pack.slots), len(pack.numbers))

        def letters() -> tuple[int]:
            with as_the_agencys():
                return (sum(kind.agency for kind in with_own_kinds(built_in, [folder], shelf)),)

        problems: list[ExpectedError] = []
        people, numbers = _counted(people_and_numbers, 2, problems)
        (policies,) = _counted(lambda: (len(load_policies(folder)),), 1, problems)
        (letter_kinds,) = _counted(letters, 1, problems)
        return AgencyContent(folder, people, numbers, policies, letter_kinds, tuple(problems))


def _counted(count: Callable[[], Sequence[int]], many: int, problems: list[ExpectedError]) -> Sequence[int | None]:
    """Return what ``count`` returns, or ``many`` times None and what kept it from counting among ``problems``."""
    try:
        return count()
    except ExpectedError as problem:
        if str(problem) not in map(str, problems):  # an empty folder is told once
            problems.append(problem)
        return (None,) * many
