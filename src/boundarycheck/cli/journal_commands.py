"""``boundarycheck journal export|import|delete|restore|tags|hold``: the way out, the way in, and what goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from boundarycheck.cli.offscreen import application
from boundarycheck.cli.vault_commands import PrintedProgress
from boundarycheck.domain.checks import Sign
from boundarycheck.domain.errors import EntryGone, ExpectedError, NameTaken, NothingChosen
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.keeping import DUTY, OLDER_COPIES
from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.taking_along import Chosen, Form, Origin
from boundarycheck.services.checks import CheckService
from boundarycheck.services.keeping import KeepingService
from boundarycheck.services.over_time import OverTimeService
from boundarycheck.services.plain_files import write_plain
from boundarycheck.services.taking_along import TakingAlongService

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from boundarycheck.cli.output import Output
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.keeping import Going
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.session import Session

NOT_ENCRYPTED = (
    "The file will not be encrypted. Whoever gets at it can read it: other people at this computer, whoever looks "
    "after it for your employer, its backups, and a court.\n"
)
_DUTY = f"{DUTY}\n"
KEEP_IT = f"{_DUTY}{OLDER_COPIES}\n"
LIFTING = (
    f"{_DUTY}Without the hold, things can be deleted again, and go when their time is over.\n"
    "Since when it was on hold, and the note, stay in the journal as an entry.\n"
    f"What is erased cannot be brought back. {OLDER_COPIES}\n"
)


class NotConfirmed(ExpectedError):
    """Something was to be deleted, and nobody said that they read what it means."""

    what = "Nothing was deleted."
    next_step = "Read what stands above. To go on, type yes, or add --yes."


class NotListed(ExpectedError):
    """An entry that was to be deleted is not on the list."""

    what = "Entry {entry} is not in this journal, or is among the deleted ones already. Nothing was deleted."
    next_step = "See what there is with: journal list."


class NotDeleted(ExpectedError):
    """An entry that was to be put back is not in the bin."""

    what = "Entry {entry} is not among the deleted ones. Nothing was put back."
    next_step = "See which are with: journal list --bin."


class StillOnHold(ExpectedError):
    """A hold was to be lifted, and nobody said that they read what it means."""

    what = "The journal is still on hold."
    next_step = "Read what stands above. To lift the hold, type yes, or add --yes."


class JournalCommands:
    """The commands that take the journal along, bring one in, and delete."""

    def __init__(
        self,
        asked: Namespace,
        streams: tuple[TextIO, TextIO],
        output: Output,
        clock: Clock,
        opened: Callable[[], AbstractContextManager[tuple[Session, JournalService]]],
    ) -> None:
        self._asked = asked
        self._stdin, self._stderr = streams
        self._output = output
        self._clock = clock
        self._opened = opened

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what each of these actions of the group ``journal`` does."""
        return {
            "export": self._export,
            "import": self._import,
            "delete": self._delete,
            "restore": self._restore,
            "tags": self._tags,
            "hold": self._hold,
        }

    # ── out ───────────────────────────────────────────────────────────────────────────────────
    def _export(self) -> None:
        asked, form = self._asked, Form(self._asked.form)
        if asked.to.exists():
            raise NameTaken(place=asked.to)
        wanted = Wanted(
            words=asked.words,
            tags=tuple(asked.tag),
            kinds=tuple(map(EntryKind, asked.kind)),
            signs=tuple(map(Sign, asked.sign)),
            first_day=asked.first_day,
            last_day=asked.last_day,
        )
        chosen = Chosen(wanted, asked.bin)
        with self._opened() as (session, journal):
            service = TakingAlongService(session, self._clock)
            self._stderr.write(NOT_ENCRYPTED)
            self._stderr.flush()
            if form is Form.PDF:
                years = {month.year for month in journal.months(wanted)} if asked.years else set()
                count = self._write_pdf(service, chosen, years, OverTimeService(session, self._clock))
            else:
                count = service.write(form, asked.to, chosen, PrintedProgress(self._stderr))
        self._output.exported(asked.to, form.value, count)

    def _write_pdf(
        self, service: TakingAlongService, chosen: Chosen, years: set[int], over_time: OverTimeService
    ) -> int:
        ids = service.ids(chosen)
        if not ids:
            raise NothingChosen
        with application():
            from boundarycheck.ui import journal_paper, year_paper  # noqa: PLC0415 - only this form needs Qt

            entries = service.entries(ids, PrintedProgress(self._stderr))
            first = year_paper.papers(years, over_time, CheckService())
            data = journal_paper.pdf(entries, len(ids), self._clock.today(), service.wording, first=first)
        write_plain(self._asked.to, data)
        return len(ids)

    # ── in ────────────────────────────────────────────────────────────────────────────────────
    def _import(self) -> None:
        with self._opened() as (session, _journal):
            service = TakingAlongService(session, self._clock)
            progress = PrintedProgress(self._stderr)
            reading = service.read(Origin(self._asked.origin), self._asked.source, progress)
            counts = service.look(reading) if self._asked.preview else service.bring_in(reading, progress)
        self._output.brought_in(counts, reading.left_out, done=not self._asked.preview)

    # ── what goes ─────────────────────────────────────────────────────────────────────────────
    def _delete(self) -> None:
        asked = self._asked
        with self._opened() as (_session, journal):
            journal.may_delete()  # before anything is asked
            ids, binned = self._ids(), _in_bin(journal)
            for entry_id in ids:
                if entry_id in binned or not _is_there(journal, entry_id):
                    raise NotListed(entry=entry_id)
            self._confirm(KEEP_IT, "Type yes to delete: ", NotConfirmed())
            journal.bin(*ids)
            erased = journal.erase_binned() if asked.empty_bin else 0
        said = f"Moved to the deleted entries: {len(ids)}. There they stay for 30 days."
        self._output.done(f"Erased for good: {erased}." if asked.empty_bin else said)

    def _confirm(self, notice: str, question: str, refusal: ExpectedError) -> None:
        """Show ``notice``, and raise ``refusal`` unless somebody says yes to it."""
        self._stderr.write(notice)
        if self._asked.yes:
            return
        if self._stdin.isatty():
            self._stderr.write(question)
            self._stderr.flush()
            if self._stdin.readline().strip().lower() == "yes":
                return
        raise refusal

    def _restore(self) -> None:
        with self._opened() as (_session, journal):
            ids, binned = self._ids(), _in_bin(journal)
            for entry_id in ids:
                if entry_id not in binned:
                    raise NotDeleted(entry=entry_id)
            journal.restore(*ids)
        self._output.done(f"Back in the journal: {len(ids)}.")

    def _ids(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._asked.entry_ids))

    def _tags(self) -> None:
        with self._opened() as (_session, journal):
            self._output.tags(journal.tags())

    def _hold(self) -> None:
        with self._opened() as (session, _journal):
            keeping = KeepingService(session, self._clock)
            if self._asked.on:
                keeping.put_on_hold(self._stdin.read(_NOTE_READ) if self._asked.note else None)
            elif self._asked.off and keeping.hold() is not None:
                self._confirm(LIFTING + _kept_by_hold(keeping.over_time()), "Type yes to lift it: ", StillOnHold())
                keeping.lift_hold()
            self._output.hold(keeping.hold())


def _in_bin(journal: JournalService) -> set[int]:
    return {summary.entry_id for summary in journal.binned()}


def _is_there(journal: JournalService, entry_id: int) -> bool:
    try:
        journal.read(entry_id)
    except EntryGone:
        return False
    return True


def _kept_by_hold(over: Going) -> str:
    """Return a line on what only the hold keeps; none where that is nothing."""
    parts = (
        (over.entries, "entry", "entries"),
        (over.checks, "check or decision", "checks and decisions"),
        (over.letters, "letter", "letters"),
        (over.binned, "deleted entry", "deleted entries"),
    )
    told = ", ".join(f"{count} {one if count == 1 else several}" for count, one, several in parts if count)
    return f"Only the hold keeps these now: {told}. They go on another day, if you lift it.\n" if told else ""


_NOTE_READ = 10_000
"""Characters of a note that are read at most; what is too long is refused then."""
