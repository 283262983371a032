"""Replacing this process by a fresh one: what was in its memory is gone, because the memory is gone.

Python cannot wipe memory, so a lock does not try. On Linux the process of the window ends, and one that knows nothing
makes the next (keeping.py); on macOS, and where that cannot be, the process keeps its number and becomes another image
(execve); on Windows a new one is started and this one ends at once.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from boundarycheck.system.settings import WindowPlace, window_place

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence

VARIABLE: Final = "BOUNDARYCHECK_AFTER_LOCK"
"""The environment variable that tells a fresh process that it comes after a lock."""

_CARRIED_LIMIT: Final = 64 * 1024 * 1024
_TEXT_LIMIT: Final = 4096
_NAME: Final = "boundarycheck-sealed"


@dataclass(frozen=True, slots=True)
class AfterLock:
    """What a fresh process is told by the one that it replaces: nothing that the officer wrote.

    ``onward`` is the place that is shown first, "" for the front door. ``pack_folder`` is the agency's folder in use,
    "" for none, whatever the start or the settings name; None says nothing of it.
    ``told`` and ``why`` say what became of words that the journal could not take, ``carried`` is the descriptor of
    an anonymous memory file that holds them encrypted, -1 for none.
    """

    window: WindowPlace | None = None
    minimised: bool = False
    journal_folder: str = ""
    onward: str = ""
    told: str = ""
    why: str = ""
    carried: int = -1
    pack_folder: str | None = None

    def to_text(self) -> str:
        """Return it as the value of :data:`VARIABLE`."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> AfterLock:
        """Return what ``text`` says. Any text is taken; what makes no sense in it counts as not said."""
        try:
            fields = json.loads(text)
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(fields, dict):
            return cls()
        carried, pack_folder = fields.get("carried"), fields.get("pack_folder")
        return cls(
            window=window_place(fields.get("window")),
            minimised=fields.get("minimised") is True,
            journal_folder=_words(fields.get("journal_folder")),
            onward=_words(fields.get("onward")),
            told=_words(fields.get("told")),
            why=_words(fields.get("why")),
            carried=carried if isinstance(carried, int) and not isinstance(carried, bool) and carried > _STDERR else -1,
            pack_folder=_words(pack_folder) if pack_folder == "" or _words(pack_folder) else None,
        )


_STDERR: Final = 2


class Replace(Protocol):
    """How one operating system puts a fresh process in the place of this one."""

    def __call__(self, command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
        """Begin ``command`` afresh, handing on the descriptor ``keep`` (-1 for none). Raises OSError."""
        ...


def replace_for(system: str) -> Replace:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        from boundarycheck.system import replacing_windows  # noqa: PLC0415 - each system loads its own only

        return replacing_windows.replace
    from boundarycheck.system import replacing_posix  # noqa: PLC0415 - as above

    return replacing_posix.replace


def own_command() -> list[str]:
    """Return the command that begins this program again as it was begun, whatever version lies there now."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *sys.argv[1:]]
    return [sys.executable, *sys.orig_argv[1:]]


def after_lock(environment: MutableMapping[str, str]) -> AfterLock | None:
    """Return what the process before this one said, and take it out of ``environment``; None when there was none."""
    text = environment.pop(VARIABLE, None)
    return None if text is None else AfterLock.from_text(text)


def carry(sealed: bytes) -> int:
    """Put ``sealed`` into an anonymous memory file that a fresh process can be handed; return its descriptor.

    -1 for nothing to carry, and where the system has no such files or no memory for one.
    """
    if not sealed:
        return -1
    try:
        descriptor = memory_file()
    except OSError:
        return -1
    if not put_into(descriptor, sealed):
        os.close(descriptor)
        return -1
    return descriptor


def memory_file(name: str = _NAME) -> int:
    """Return the descriptor of a new anonymous file in memory. Raises OSError where the system has none to give."""
    create = getattr(os, "memfd_create", None)
    if create is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    return int(create(name))


def put_into(descriptor: int, content: bytes) -> bool:
    """Write ``content`` into a memory file; return whether there was room for all of it."""
    try:
        with os.fdopen(os.dup(descriptor), "wb") as file:
            file.write(content)
    except OSError:
        return False
    return True


def carried_in(descriptor: int) -> bytes:
    """Return what :func:`carry` put behind ``descriptor``, and let go of it; ``b""`` for nothing, or no such file."""
    if not is_carried(descriptor):
        return b""
    try:
        # At places of its own: the process before this one may have the same file open.
        return os.pread(descriptor, min(os.fstat(descriptor).st_size, _CARRIED_LIMIT), 0)
    finally:
        os.close(descriptor)


def is_carried(descriptor: int) -> bool:
    """Return whether ``descriptor`` is a file of :func:`carry`; anybody else's is not to be touched."""
    if descriptor < 0:
        return False
    try:
        return str(Path(f"/proc/self/fd/{descriptor}").readlink()).startswith(f"/memfd:{_NAME}")
    except OSError:
        return False


def _words(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _TEXT_LIMIT and "\0" not in value else ""
