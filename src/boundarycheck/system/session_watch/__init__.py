"""Hearing from the desktop that the journal should lock: screen lock, sleep, another user, the end of the session.

One handler for each operating system. A desktop that does not tell is no error: it is reported, and the officer can
read it on the page *When it locks*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.locking import Delivery, LockCause


class SessionWatch(Protocol):
    """How one operating system is listened to."""

    def start(self, came: Callable[[LockCause], None], told: Callable[[Delivery], None], window: int) -> None:
        """Listen from now on.

        ``came`` is called with what happened, ``told`` with what can be heard here and whenever that changes; both
        from any thread. ``window`` is the native handle of the program's window. Never raises.
        """
        ...

    def let_go(self) -> None:
        """Let the computer sleep or end now: the journal is locked. From any thread; does nothing twice."""
        ...

    def stop(self) -> None:
        """Listen no more. May be called twice, and before :meth:`start`."""
        ...


def watch_for(system: str) -> SessionWatch:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "linux":
        from boundarycheck.system.session_watch.linux import LinuxWatch  # noqa: PLC0415 - each system loads its own only

        return LinuxWatch()
    if system == "win32":
        from boundarycheck.system.session_watch.windows import WindowsWatch  # noqa: PLC0415 - as above

        return WindowsWatch()
    from boundarycheck.system.session_watch.elsewhere import DeafWatch  # noqa: PLC0415 - as above

    return DeafWatch()
