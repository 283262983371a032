"""Waiting for what is done beside the worker."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.services.tasks import Tasks


_STEPS = 8
"""More than anything hands out, one after the other."""


def wait_for_asides(tasks: Tasks) -> None:
    """Return when the worker has done what it was asked, and what steps handed out on the way is done too."""
    # A thread may have ended just before it is looked for. Its next step waits for the worker by then, so that is
    # waited for once more for every step there may be.
    still = 0
    while still < _STEPS:
        tasks.run_now(lambda: None)
        handed_out = [thread for thread in threading.enumerate() if thread.name == "aside"]
        for thread in handed_out:
            thread.join()
        still = 0 if handed_out else still + 1
