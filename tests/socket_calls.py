"""Reads a log of strace for sockets that are not local ones."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CALLS = "socket,socketpair,connect,bind,io_uring_setup"
"""Each way to a socket. What io_uring does is hidden from strace, so it must not even be set up."""
LOCAL = frozenset({"AF_UNIX", "AF_LOCAL", "AF_UNSPEC"})

_MADE = re.compile(r"\b(?:socket|socketpair)\(([^,]+),")
_ADDRESS = re.compile(r"\b(?:connect|bind)\(.*?sa_family=([^,}]+)")


def under_strace(log: Path) -> tuple[str, ...]:
    """Return what goes before a command so that its calls, and those of its children, are written to ``log``."""
    return ("strace", "-f", "--seccomp-bpf", "-qq", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(log))


def can_trace() -> bool:
    """Whether this machine lets strace look at a child: some containers forbid it."""
    return (
        bool(shutil.which("strace"))
        and not subprocess.run(["strace", "-f", "-o", os.devnull, "true"], check=False).returncode
    )


def families(log: str) -> list[str]:
    """Return the address family of each socket that was made, and of each address it was given."""
    return [
        found[1].strip() for line in log.splitlines() for found in (*_MADE.finditer(line), *_ADDRESS.finditer(line))
    ]


def foreign_calls(log: str) -> list[str]:
    """Return every line of ``log`` that reaches for more than a local socket."""
    return [line for line in log.splitlines() if "io_uring_setup(" in line or not LOCAL.issuperset(families(line))]
