"""Taking the journal along as a file, and bringing in what other programs and other journals wrote."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.delivery import folder_journals, foreign_journals, journal_markdown
from boundarycheck.delivery.foreign_journals import Unreadable
from boundarycheck.domain.errors import NothingChosen, NotThatJournal
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taken_words import ENGLISH
from boundarycheck.domain.taking_along import Form, LeftOut, Origin, tellable
from boundarycheck.services import journal_json
from boundarycheck.services.plain_files import writing_plain
from boundarycheck.system.picked_files import lines_of, read_file, read_folder
from boundarycheck.vault.arrivals import ArrivalRepository

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.domain.taking_along import ArrivalCounts, Chosen, Reading, TakenEntry
    from boundarycheck.services.session import Session

_PAGE: Final = 500
"""Entries that are looked for at once."""

_FILES: Final = {
    Origin.JRNL: foreign_journals.read_jrnl,
    Origin.DAY_ONE: foreign_journals.read_day_one,
}
_FOLDERS: Final = {
    Origin.FOLDER: (folder_journals.read_texts, folder_journals.TEXT_ENDINGS),
    Origin.REDNOTEBOOK: (folder_journals.read_rednotebook, folder_journals.MONTH_ENDINGS),
}


class TakingAlongService:
    """The way out of the journal, and into it. Every call on the journal raises :class:`Locked` without one.

    What is written is not encrypted. It goes to the one place that was chosen, 0600, and nowhere else.
    """

    def __init__(self, session: Session, clock: Clock, wording: TakenWording = ENGLISH) -> None:
        self._session = session
        self._clock = clock
        self.wording = wording

    # ── out ───────────────────────────────────────────────────────────────────────────────────
    def ids(self, chosen: Chosen, progress: Progress | None = None) -> list[int]:
        """Return the entries that are meant, the oldest first. Raises :class:`Stopped` through ``progress``."""
        if chosen.wanted.everything:
            return self._arrivals().ids(bin_too=chosen.bin_too)
        found: list[int] = []
        before, searches = None, self._session.vault.searches
        while page := searches.find(chosen.wanted, before, _PAGE):
            found += [summary.entry_id for summary in page]
            before = found[-1]
        return self._arrivals().with_binned(found, chosen.wanted, progress) if chosen.bin_too else found[::-1]

    def years(self) -> tuple[int, ...]:
        """Return the years in which something was written, here or as a file says, the latest first."""
        return self._session.vault.searches.years()

    def entries(self, ids: Sequence[int], progress: Progress | None = None) -> Iterator[TakenEntry]:
        """Yield these entries, whole. Raises :class:`Stopped` through ``progress``, :class:`VaultDamaged`."""
        return self._arrivals().read(ids, progress)

    def write(self, form: Form, place: Path, chosen: Chosen, progress: Progress | None = None) -> int:
        """Write the entries that are meant to ``place`` as JSON or Markdown; return how many.

        The file is there whole, or not at all. Raises :class:`NothingChosen`, :class:`Stopped` through
        ``progress``, or why it cannot be written.
        """
        ids = self.ids(chosen, progress)
        if not ids:
            raise NothingChosen
        with writing_plain(place) as write:
            for piece in self._pieces(form, len(ids), self.entries(ids, progress)):
                write(piece.encode())
        return len(ids)

    def _pieces(self, form: Form, count: int, entries: Iterator[TakenEntry]) -> Iterator[str]:
        if form is Form.MARKDOWN:
            yield journal_markdown.head(self._clock.today(), count, self.wording)
            for taken in entries:
                yield journal_markdown.entry_part(taken, self.wording)
            return
        between = journal_json.head(self._clock.now())
        for taken in entries:
            yield between + journal_json.entry_line(taken)
            between = ",\n"
        yield journal_json.FOOT

    # ── in ────────────────────────────────────────────────────────────────────────────────────
    def read(self, origin: Origin, place: Path, progress: Progress | None = None) -> Reading:
        """Return what is in ``place``, a file or a folder as ``origin`` has it. Nothing of the journal is touched.

        Raises :class:`FileNotRead`, :class:`NotThatJournal`, :class:`MadeByNewer`, :class:`Stopped`.
        """
        watched = progress or Progress()
        with _told(place):
            if origin in _FOLDERS:
                reader, endings = _FOLDERS[origin]
                picked = read_folder(place, endings, watched)
                passed_over = (LeftOut(tellable(within), why) for within, why in picked.passed_over)
                reading = reader(picked.files, watched)
                reading = replace(reading, left_out=(*reading.left_out, *passed_over))
            elif origin in _FILES:
                reading = _FILES[origin](read_file(place), watched)
            else:
                reading = journal_json.read_lines(lines_of(place, watched), place) or journal_json.read(
                    read_file(place), place
                )
            if not reading.arrivals:
                raise Unreadable("there is no entry in it")
            return reading

    def look(self, reading: Reading) -> ArrivalCounts:
        """Return what bringing it in would do."""
        return self._arrivals().look(reading.arrivals)

    def bring_in(self, reading: Reading, progress: Progress | None = None) -> ArrivalCounts:
        """Bring in what is not here yet, all of it or nothing; return what was done.

        Raises :class:`Stopped`, or why it cannot be written; nothing is changed then.
        """
        return self._arrivals().bring_in(reading.arrivals, progress)

    def _arrivals(self) -> ArrivalRepository:
        return ArrivalRepository(self._session.vault.database, self._clock)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except Unreadable as problem:
        raise NotThatJournal(place=place, reason=problem.reason) from None
    except MemoryError:
        raise NotThatJournal(place=place, reason="it is too large for the memory of this computer") from None
