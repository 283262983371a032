"""Builds the program from its parts, without running it; starts and stops it in order."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from boundarycheck import __version__
from boundarycheck.app.begin_again import BeginAgain, tell
from boundarycheck.app.desk import lay_desk
from boundarycheck.app.keeper import kept
from boundarycheck.app.lock import PATIENCE, Lock, Told
from boundarycheck.app.one_instance import NOT_USED, SHOWN, OneInstance, bring_forward
from boundarycheck.app.qt_messages import listen
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode, ExpectedError, NoDisplay
from boundarycheck.services.autolock import AutoLock
from boundarycheck.services.session import SessionState
from boundarycheck.services.tasks import ThreadTasks, raise_it
from boundarycheck.system import log
from boundarycheck.system.hardening import PrivateFiles
from boundarycheck.system.left_letters import remove_left_letters
from boundarycheck.system.paths import Paths
from boundarycheck.system.replacing import AfterLock, after_lock, carried_in
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.ui.language import Tongue
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.frames import in_one_line
from boundarycheck.ui.places import BEFORE_UNLOCK, Place
from boundarycheck.ui.theme import Look
from boundarycheck.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from boundarycheck.app.lock import LockEnd
    from boundarycheck.app.watches import Watches
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.steps import Steps
    from boundarycheck.system.keeping import HandOver

_log = logging.getLogger(__name__)


class Program:
    """The running program: one window, its services, and the order in which they come and go."""

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        clock: Clock,
        folder: Path | None = None,
        after: AfterLock | None = None,
    ) -> None:
        self.application = application
        self.instance = OneInstance(paths.runtime_dir)
        self._gui_thread = GuiThread(application)
        self.tasks = ThreadTasks(self._gui_thread.post)
        carried = b"" if after is None else carried_in(after.carried)
        self.desk = lay_desk(paths, clock, self.tasks, application.clipboard(), carried)
        self._after = after or AfterLock()
        preferences = self.desk.preferences
        self.tongue = Tongue(application)
        self._speak()
        if folder is not None:
            preferences.look_in(folder)
        if after is not None and after.window is not None:
            preferences.stand_at(after.window)
        if after is not None and after.pack_folder is not None:
            preferences.use_pack(after.pack_folder)
        self.look = Look(application, preferences.now.theme, preferences.now.text_percent)
        self.window = Window(self.desk, self.look)
        self.lock = Lock(self.window, self.desk, self._start_over)
        self.autolock = AutoLock(clock, preferences.now.idle_minutes)
        self._watches: Watches | None = None
        self._stopped = False
        self._warned = False
        self._told_unusable = False
        self.hangs = False
        """Whether the worker never answered when the journal was closed; then nothing more is waited for."""
        self.lock.ending = self._end
        self.window.may_close = self._may_close
        self.window.lock_asked.connect(self.lock)
        self.window.closing.connect(self.stop)
        self.window.unlocked.connect(self._catch_up)
        self.window.unlocked.connect(self._be_the_one)
        preferences.changed.connect(self._preferences_changed)

    def replace_on_lock(self, hand_over: HandOver | None = None) -> None:
        """Let a lock put a fresh process in the place of this one, and wait for nothing that might hang.

        With ``hand_over`` the keeper begins that process.
        """
        if hand_over is None:
            begin_again = BeginAgain(self.window, self.desk)
        else:
            begin_again = BeginAgain(self.window, self.desk, hand_over, hand_over.carry)
        begin_again.said = (self._after.told, self._after.why)
        self.window.unlocked.connect(lambda: setattr(begin_again, "said", ("", "")))
        self.lock.afresh = begin_again
        self.lock.patience = PATIENCE

    def start(self) -> None:
        """Show the front door, or where a lock was to lead; watch over it from when it is painted."""
        self.desk.clipboard.watch()
        self.window.painted.connect(self._watch)
        self.window.go(next((place for place in BEFORE_UNLOCK if place == self._after.onward), Place.FRONT_DOOR))
        if self._after.minimised:
            self.window.showMinimized()
            self.window.count_as_painted()  # nothing is painted, and what waits for that must not wait
        else:
            self.window.show()
        self._tell_unusable()

    def stop(self) -> None:
        """Keep what is unsaved, close the journal, end the worker. May be called twice."""
        if self._stopped:
            return
        if self.lock.running:  # a signal came into a lock: it goes on, and then the program ends
            self.lock.end_asked = True
            return
        self._end_watch()
        with ExitStack() as ends:  # whatever closing meets, each of them is done
            ends.callback(self._let_go)
            ends.callback(self.instance.release)
            ends.callback(self._end_worker)
            ends.callback(self.desk.clipboard.leave_nothing)
            ends.callback(remove_left_letters, self.desk.runtime_dir)
            ends.callback(self.window.forget)
            # Now, and once more at the end: a logout may not wait for the backup that closing makes.
            remove_left_letters(self.desk.runtime_dir)
            self.desk.clipboard.leave_nothing()
            end = self.lock.close_journal()
            self.hangs = end.late
        if end.why is not None and end.told is Told.CARRIED:  # the officer was asked before the window closed
            _log.warning("%s", end.why)
        self.desk.unsaved.put_carried()
        if end.bug is not None:
            raise end.bug

    def rescue(self) -> str:
        """Keep what was typed when the screen is gone, without touching a window; say what became of it."""
        state = self.desk.session.state
        self._end_watch()
        try:
            end = self.lock.close_journal()
        finally:
            self._let_go()
        if end.bug is not None:
            _log.error("a bug of BoundaryCheck", exc_info=end.bug)
        if end.told is Told.CARRIED:
            return str(end.why)
        if state is SessionState.OPEN:
            return "What you typed is kept. Start BoundaryCheck again and open your journal; it is there as a draft."
        if state is SessionState.GUEST:
            return "You worked without saving, so what you typed is gone. Start BoundaryCheck again to go on."
        return "Start BoundaryCheck again to go on. Your journal was not open."

    def on_bug(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Log a bug without officer text, and tell the officer that it was ours."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if isinstance(problem, ExpectedError):
            self.window.notice.say(in_one_line(problem))
            return
        _log.error("a bug of BoundaryCheck", exc_info=(kind, problem, trace))
        self.window.notice.say(
            _tr("BoundaryCheck made a mistake. What was saved is not touched. Lock and open it again.")
        )

    def _watch(self) -> None:
        # They see every event there is: from the first page on, not while that one is built.
        from boundarycheck.app.endings import not_restored  # noqa: PLC0415 - the front door is painted before this
        from boundarycheck.app.garbage import Garbage  # noqa: PLC0415 - as above
        from boundarycheck.app.screen import ScreenWatch  # noqa: PLC0415 - as above
        from boundarycheck.app.watches import Watches  # noqa: PLC0415 - as above

        if self._stopped:
            return
        Garbage(self.window)
        remove_left_letters(self.desk.runtime_dir)  # of a program that was killed before it could
        self.autolock.start()
        self._watches = Watches(
            self.application,
            self.window,
            self.desk,
            lock=self.lock,
            autolock=self.autolock,
            post=self._gui_thread.post,
        )
        self.tasks.submit(ready_to_lock, lambda _: None, raise_it)
        self.screen = ScreenWatch(self.application, self.window, self.desk)
        not_restored(self.application)
        announce(self.window, self.window.page.windowTitle())

    def _end_watch(self) -> None:
        self._stopped = True
        self.desk.clipboard.watch_no_more()
        if self._watches is not None:
            self._watches.stop()

    def _end(self) -> None:
        self.window.close()
        self.stop()
        self.application.quit()

    def _end_worker(self) -> None:
        if not self.hangs:
            self.tasks.close()

    def _let_go(self) -> None:
        if self._watches is not None:
            self._watches.let_go()

    def _catch_up(self) -> None:
        """Make the backup that the last session should have made, and erase what is due, after the first page."""
        progress = self.desk.long_work.begin()

        def expire() -> str:
            from boundarycheck.ui.keeping_words import gone_words  # noqa: PLC0415 - loaded on the worker too

            try:
                return gone_words(self.desk.keeping.expire(), self.desk.keeping.chosen())
            except ExpectedError:  # what cannot be erased today is due at the next unlock too
                return ""

        def work() -> Steps[str]:
            self.desk.unsaved.make_room()
            # The backup first: it is of the last session, and has what is due today.
            yield from self.desk.backups.catching_up(progress)  # loaded on the worker, which nobody waits for
            return expire()

        self.tasks.submit_steps(work, self._tell, raise_it)

    def _tell(self, words: str) -> None:
        if words:
            self.window.notice.say(words, stays=True)

    def _be_the_one(self) -> None:
        folder = self.desk.session.folder
        if folder is not None:  # a guest's journal is nowhere
            self.instance.take(folder)

    def _may_close(self) -> bool:
        """Keep what is unsaved before the window goes; when that fails, say so once and let the officer decide."""
        if self._stopped or self._warned or self.lock.running:
            return True
        failure = self.lock.keep_unsaved()
        if failure is None and self.desk.unsaved.put_carried():
            return True
        self._warned = True
        ask = _tr("What you typed last could not be kept. Close again to close all the same and lose it.")
        self.window.notice.say(f"{in_one_line(failure)} {ask}".strip(), stays=True)
        return False

    def _start_over(self, end: LockEnd) -> None:
        self.window.start_over()
        tell(self.window, end.told, in_one_line(end.why))

    def _speak(self) -> bool:
        """Speak the language that is chosen; return whether that is another one than before."""
        changed = self.tongue.speak(self.desk.preferences.now.language)
        if changed:
            self.desk.speak(self.tongue.language)
        return changed

    def _tell_unusable(self) -> None:
        if self.tongue.unusable and not self._told_unusable:
            self._told_unusable = True
            words = _tr("The Spanish words of BoundaryCheck are missing or damaged. It stays in English.")
            self.window.notice.say(f"{words} {_tr('Install BoundaryCheck again to mend that.')}", stays=True)

    def _preferences_changed(self) -> None:
        if not self._stopped and self._speak():
            self.window.setLocale(QLocale())
            # What was typed is kept when a page goes; the page of the same route is the same page in other words.
            self.window.go(replace(self.window.route, stand=self.window.page.stand()))
        self._tell_unusable()
        self.autolock.minutes = self.desk.preferences.now.idle_minutes


def build(
    argv: list[str],
    paths: Paths | None = None,
    clock: Clock | None = None,
    folder: Path | None = None,
    after: AfterLock | None = None,
) -> Program:
    """Return the whole program, ready to start, without running its event loop."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([*argv[:1], "-style", "Fusion"])
    application.setApplicationName("boundarycheck")
    application.setApplicationDisplayName("BC")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("boundarycheck")
    return Program(application, paths or Paths.of_this_program(), clock or SystemClock(), folder, after)


def main(argv: list[str], folder: Path | None = None, pack: Path | None = None) -> int:
    """Run the program with its window and return the exit code."""
    log.configure()
    PrivateFiles().take()
    if not has_display():
        error = NoDisplay()
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return kept(partial(show_window, argv, folder, pack))


def show_window(argv: list[str], folder: Path | None, pack: Path | None, hand_over: HandOver | None) -> int:
    """Show the window until it is closed and return the exit code.

    At a lock, ``hand_over`` leaves to the keeper what the next window is told; without, the process is replaced.
    """
    paths, after = Paths.of_this_program(), after_lock(os.environ)
    if after is not None and after.journal_folder:
        folder = Path(after.journal_folder)
    instance, place = OneInstance(paths.runtime_dir), folder or journal_folder(paths)
    if not instance.take(place) and bring_forward(paths.runtime_dir, place):
        sys.stdout.write(SHOWN if pack is None else SHOWN + NOT_USED)
        return ExitCode.DONE
    listen()
    program = build(argv, paths, folder=folder, after=after)
    if pack is not None and (after is None or after.pack_folder is None):  # else the officer's choice since the start
        program.desk.preferences.use_pack(pack)
    program.instance = instance
    program.replace_on_lock(hand_over)
    listen(program.rescue)
    sys.excepthook = program.on_bug
    program.window.painted.connect(partial(complete, program.window, lambda: program.lock.running))
    if after is not None:
        program.window.painted.connect(partial(tell, program.window, after.told, after.why))
    if hand_over is not None:
        program.window.painted.connect(hand_over.end_with_keeper)
    program.start()
    program.application.exec()
    program.stop()
    if program.hangs:  # a thread that waits for a drive would keep the process, and the key in it
        os._exit(ExitCode.DONE)
    return ExitCode.DONE


def _tr(words: str) -> str:
    return QCoreApplication.translate("Program", words)


def journal_folder(paths: Paths) -> Path:
    """Return where the window will look for a journal when no other folder is named."""
    kept = SettingsStore(paths.settings_file).load().journal_folder
    return Path(kept) if kept else paths.default_vault


def has_display() -> bool:
    """Return whether this desktop has a screen to draw on, as far as the environment tells."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ready_to_lock() -> None:
    """Load what a lock uses, while it is there: an update of the program may come before the lock does."""
    from boundarycheck.services import long_work, unsaved  # noqa: PLC0415, F401 - the front door is painted before this
    from boundarycheck.ui import left_page, unkept_drafts  # noqa: PLC0415, F401 - as above
    from boundarycheck.ui.parts import standing  # noqa: PLC0415, F401 - as above
    from boundarycheck.ui.screens import covered  # noqa: PLC0415, F401 - as above


def complete(window: Window, locking: Callable[[], bool]) -> None:
    """Do what the first page did without, before the first key can be typed: no core dumps, a tidy end."""
    from boundarycheck.app.endings import (  # noqa: PLC0415 - the front door is painted before this
        close_on_signals,
        come_forward_on_signal,
    )
    from boundarycheck.system.hardening import harden  # noqa: PLC0415 - as above

    harden()
    close_on_signals(window, locking)
    come_forward_on_signal(window)
