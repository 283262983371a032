"""Another image in the place of this process, on Linux, macOS and the BSDs."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def replace(command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
    """Become ``command``, in the same process. Raises OSError when there is no such program any more.

    Descriptors are close-on-exec in Python, all but ``keep``. A signal that asks for the window must not end the
    new image before it listens; being ignored is what an image hands on to the next.
    """
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    if keep >= 0:
        os.set_inheritable(keep, True)
    os.execve(command[0], list(command), dict(environment))  # noqa: S606 - this program again, without a shell
