"""Waiting for what is done beside the worker."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.services.tasks import Tasks


def wait_for_asides(tasks: Tasks) -> None:
    """Return when the worker has done what it was asked, and what steps handed out on the way is done too."""
    tasks.run_now(lambda: None)
    while handed_out := [thread for thread in threading.enumerate() if thread.name == "aside"]:
        for thread in handed_out:
            thread.join()
        tasks.run_now(lambda: None)
