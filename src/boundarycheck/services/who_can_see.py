"""Who can see what, and what this computer shows of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.sources import load_sources
from boundarycheck.content.watchers import load_who_can_see

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.machine import Finding
    from boundarycheck.domain.watchers import WhoCanSeeText


class WhoCanSeeService:
    """The page in one language, and a look at this computer.

    ``look`` takes the folder of the journal and whether an assistive program is attached to this one (None: that
    was not asked); the program's own is :func:`boundarycheck.system.machine.looking.look_around`.
    """

    def __init__(
        self, look: Callable[[Path, bool | None], tuple[Finding, ...]] | None = None, language: str = "en"
    ) -> None:
        self._look = look
        self._language = language

    def text(self) -> WhoCanSeeText:
        """Return every text of the page; :class:`ContentDamaged` when the file breaks the rules."""
        return self._text

    def findings(self, folder: Path, *, assistive: bool | None = None) -> tuple[Finding, ...]:
        """Look at this computer and return every finding, in the order of the names.

        Reads what the system tells about itself; a network folder may take its time, so it belongs on the worker.
        """
        look = self._look
        if look is None:
            from boundarycheck.system.machine.looking import look_around  # noqa: PLC0415 - after the page is shown

            look = look_around
        return look(folder, assistive)

    @cached_property
    def _text(self) -> WhoCanSeeText:
        return load_who_can_see(self._language, load_sources())
