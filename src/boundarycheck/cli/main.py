"""The command line: the services without a window."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

from boundarycheck.cli import passphrase
from boundarycheck.cli.journal_commands import JournalCommands
from boundarycheck.cli.output import Output
from boundarycheck.cli.request_commands import RequestCommands
from boundarycheck.cli.vault_commands import VaultCommands, backed_up_session
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode, ExpectedError, SomeUnreadable, TextTooLong, VaultDamaged
from boundarycheck.domain.journal import BODY_LIMIT
from boundarycheck.services.journal import JournalService
from boundarycheck.system import hardening, log
from boundarycheck.system.bugs import describe

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from boundarycheck.domain.clock import Clock
    from boundarycheck.services.session import Session

STOPPED: Final = 130
"""The exit code after Ctrl+C, as shells count it (128 and the signal's number)."""

# Read at most this much; what is cleaned away (control characters) may be on top of what an entry holds.
_READ_LIMIT: Final = 2 * BODY_LIMIT


class NotText(ExpectedError):
    """Standard input holds bytes that are no text."""

    what = "The text could not be read: it is not in UTF-8."
    next_step = "Save it as UTF-8 and try again. Nothing was changed."


def run(namespace: Namespace, stdin: TextIO, stdout: TextIO, stderr: TextIO, *, clock: Clock | None = None) -> int:
    """Do what ``namespace`` asks (of the parser, with ``vault``, ``journal`` or ``doctor``); return the exit code.

    Results go to ``stdout``; what went wrong goes to ``stderr``, as two sentences. A bug is told by its place
    in the source only.
    """
    log.configure()
    hardening.harden()
    try:
        return _Command(namespace, stdin, stdout, stderr, clock or SystemClock()).run()
    except ExpectedError as error:
        stderr.write(f"{error}\n".encode("utf-8", "backslashreplace").decode())
        return error.exit_code
    except KeyboardInterrupt:
        stderr.write("\nStopped.\n")
        return STOPPED
    except Exception as problem:  # the last place to tell of a bug; nothing above it would without officer text
        stderr.write(f"BoundaryCheck made a mistake. What was saved is not touched.\n{describe(problem)}\n")
        return ExitCode.BUG


class _Command:
    """One command with its streams."""

    def __init__(self, namespace: Namespace, stdin: TextIO, stdout: TextIO, stderr: TextIO, clock: Clock) -> None:
        self._asked = namespace
        self._stdin = stdin
        self._stderr = stderr
        self._clock = clock
        self._output = Output(stdout, as_json=namespace.json)

    def run(self) -> int:
        """Do it and return the exit code."""
        if self._asked.command == "doctor":
            return self._doctor()
        journal: dict[str, Callable[[], None]] = {
            "add": self._add,
            "list": self._list,
            "search": self._search,
            "show": self._show,
        }
        journal |= JournalCommands(
            self._asked, (self._stdin, self._stderr), self._output, self._clock, self._opened
        ).actions()
        vault = VaultCommands(self._asked, self._stderr, self._output, self._clock).actions()
        requests = RequestCommands(self._asked, self._output, self._clock).actions()
        {"journal": journal, "vault": vault, "request": requests}[self._asked.command][self._asked.action]()
        return ExitCode.DONE

    def _doctor(self) -> int:
        from boundarycheck.cli.doctor import examine  # noqa: PLC0415 - no other command looks at the computer

        report = examine(self._asked.vault)
        self._output.doctor(report)
        return report.journal.exit_code

    def _add(self) -> None:
        # Opened before the text is read: a mistyped passphrase must not cost what was typed after it.
        with self._journal() as journal:
            title, body = self._title_and_body(self._text("Write, and end with Ctrl+D on a line of its own."))
            self._output.saved(journal.add(title, body))

    def _list(self) -> None:
        with self._journal() as journal:
            if self._asked.bin:
                self._output.summaries(journal.binned(), "There are no deleted entries.")
                return
            try:
                entries, lost = journal.page(self._asked.before, self._asked.limit), 0
            except VaultDamaged:
                entries, lost = journal.page_around_damage(self._asked.before, self._asked.limit)
            self._output.summaries(entries, "There are no entries.")
            if lost:
                raise SomeUnreadable(lost=lost)

    def _search(self) -> None:
        with self._journal() as journal:
            words = " ".join(self._asked.words) or self._text("Type the words to find, then Ctrl+D.")
            self._output.summaries(journal.search(words, self._asked.limit), "Nothing was found.")

    def _show(self) -> None:
        with self._journal() as journal:
            self._output.entry(journal.read(self._asked.entry_id))

    @contextmanager
    def _journal(self) -> Iterator[JournalService]:
        with self._opened() as (_session, journal):
            yield journal

    @contextmanager
    def _opened(self) -> Iterator[tuple[Session, JournalService]]:
        session = backed_up_session(self._clock)
        words = passphrase.obtain(self._asked.passphrase_fd, "Passphrase: ")
        session.open(self._asked.vault, words, even_if_held_elsewhere=self._asked.anyway)
        try:
            yield session, JournalService(session)
        finally:
            session.close()

    def _title_and_body(self, text: str) -> tuple[str, str]:
        if not self._asked.title_line:
            return "", text
        title, _, body = text.partition("\n")
        return title, body

    def _text(self, invitation: str) -> str:
        if self._stdin.isatty():
            self._stderr.write(f"{invitation}\n")
            self._stderr.flush()
        try:
            text = self._stdin.read(_READ_LIMIT + 1)
        except UnicodeDecodeError:
            raise NotText from None
        if len(text) > _READ_LIMIT:
            raise TextTooLong(limit=BODY_LIMIT)
        return text.removeprefix("\ufeff")
