"""What a process did, as the kernel saw it: read from the notes of strace."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from outside.places import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from outside.secrets import Secret

_WRITING: Final = (
    *("write", "writev", "pwrite64", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg"),
    "vmsplice",
)
_OPENING: Final = ("open", "openat", "openat2", "creat")
_CHANGING: Final = (
    *("mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink"),
    *("unlinkat", "rmdir", "mknod", "mknodat", "truncate", "ftruncate", "fallocate"),
    *("setxattr", "lsetxattr", "fsetxattr"),
)
_NAMING: Final = ("socket", "socketpair", "connect", "execve", "execveat")
_UNSEEN: Final = ("io_uring_setup",)
"""What would write without a call of its own. Copies within the kernel need not be seen: what they copy was."""
_LONGEST: Final = 1 << 26
"""Bytes of one write that strace notes; longer ones would be cut, which is a mistake of the test."""

_LASTS_NOT: Final = re.compile(
    r" /dev/null( |$)"  # keeps nothing
    r"| /memfd:"  # anonymous memory, such as pictures shared with the X server
    r"| socket /"  # not a file: who is spoken to is looked at by itself
)
_CALL = re.compile(r"^(\w+)\((.*)$")
_RESULT = re.compile(r" = (-?\d+)(?:<(.*)>)?(?: .*)?$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_TARGET = re.compile(r"^(\d+)<((?:[^<>]|->)*)>")
_FLAGS = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b")
_HEX = re.compile(r"\\x([0-9a-f]{2})")


def command(notes: Path) -> tuple[str, ...]:
    """Return the start of a command line whose rest is run under the eyes of strace, one file of notes a thread.

    A program replaces its process, so a filter in the kernel lets everything else pass at full speed.
    """
    calls = ",".join((*_WRITING, *_OPENING, *_CHANGING, *_NAMING, *_UNSEEN))
    looks = ("strace", "-ff", "--seccomp-bpf", "-qq", "-yy", "-xx", "-s", str(_LONGEST), "-e", f"trace={calls}")
    return (*looks, "-e", "signal=none", "-o", str(notes / "calls"))


@dataclass(frozen=True)
class Call:
    """One call of the kernel that succeeded or is still going on."""

    name: str
    rest: str
    """Its arguments and result as noted."""

    @cached_property
    def content(self) -> bytes:
        """Every byte string among its arguments, in order."""
        parts = []
        for digits, cut in _STRING.findall(self.rest):
            assert not cut, f"a {self.name} was too long for the notes"
            parts.append(bytes.fromhex(digits.replace("\\x", "")))
        return b"".join(parts)

    @property
    def target(self) -> tuple[int, str]:
        """The descriptor it is made on and what that leads to."""
        named = _TARGET.match(self.rest)
        assert named is not None, f"{self.name}({self.rest[:80]}"
        return int(named[1]), plain(named[2])

    @property
    def result(self) -> tuple[int, str]:
        """The number it answered and the file that it opened, if any."""
        answered = _RESULT.search(self.rest)
        return (0, "") if answered is None else (int(answered[1]), plain(answered[2] or ""))


def plain(noted: str) -> str:
    """Return a name as noted, with its bytes in place of their digits."""
    return os.fsdecode(_HEX.sub(lambda digits: chr(int(digits[1], 16)), noted).encode("latin-1", "replace"))


class Trace:
    """All that was noted so far."""

    def __init__(self, notes: Path) -> None:
        self.calls = tuple(_read(notes))

    @property
    def unseen(self) -> int:
        """How often a way was opened on which writing would not be noted."""
        return sum(call.name in _UNSEEN for call in self.calls)

    def sockets(self) -> Counter[str]:
        """Return the family of every socket, with how many there were."""
        made = (call for call in self.calls if call.name in {"socket", "socketpair"})
        return Counter(call.rest.split(",")[0] for call in made)

    def opened_for_writing(self) -> list[str]:
        """Return every file that was opened to be written."""
        opened = (call for call in self.calls if call.name in _OPENING)
        return [call.result[1] for call in opened if call.name == "creat" or _FLAGS.search(call.rest)]

    def changes(self) -> list[str]:
        """Return every other change to a file system: what was done, and to which names."""
        done = (call for call in self.calls if call.name in _CHANGING)
        return [f"{call.name} {plain(call.rest)}" for call in done]

    def written(self) -> dict[str, bytes]:
        """Return what went where, in order, as one byte string for each target.

        A stream may be written piece by piece, so a word can lie across the seam of two calls.
        """
        streams: defaultdict[str, list[bytes]] = defaultdict(list)
        peers = self._peers
        for call in self.calls:
            if call.name in _WRITING:
                number, target = call.target
                streams[_where(number, target, peers)].append(call.content)
        return {target: b"".join(parts) for target, parts in streams.items()}

    def stored(self) -> list[str]:
        """Return every way in which something was put where it outlasts the process, each as a sentence.

        A file counts when it is opened to be written, before anything is; what swallows all, or is memory, does not.
        """
        opened = [f"opened {file} for writing" for file in self.opened_for_writing()]
        wrote = [f"wrote {len(content)} bytes to {target}" for target, content in self.written().items()]
        return [each for each in (*opened, *wrote, *self.changes()) if "/" in each and not _LASTS_NOT.search(each)]

    def searched(self, secrets: tuple[Secret, ...], *, leave_out: tuple[str, ...] = ()) -> Finding:
        """Look through all that was written, but to targets that begin with one of ``leave_out``."""
        finding = Finding("written, as the kernel saw it")
        for target, content in self.written().items():
            if not target.startswith(leave_out):
                finding.look(target, content, secrets)
        return finding

    @cached_property
    def _peers(self) -> dict[str, str]:
        """The name that each socket was connected to, by the number of the socket."""
        joined = {}
        for call in self.calls:
            if call.name == "connect":
                joined[_inode(call.target[1])] = call.content.decode("utf-8", "replace")
        return joined


def _read(notes: Path) -> Iterator[Call]:
    for file in sorted(notes.glob("calls.*")):
        for line in file.read_text(encoding="ascii").splitlines():
            call = _CALL.match(line)
            if call is not None and " = -1 E" not in line:
                yield Call(call[1], call[2])


def _where(number: int, target: str, peers: dict[str, str]) -> str:
    if number in {1, 2} and target.startswith("pipe:"):
        return ("", "stdout", "stderr")[number]
    peer = peers.get(_inode(target))
    return f"socket {peer}" if peer else target


def _inode(target: str) -> str:
    numbers = re.findall(r"\[(\d+)", target)
    return numbers[0] if numbers else target
