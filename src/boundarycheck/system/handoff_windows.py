"""Opening a message in the mail program on Windows, by ``os.startfile``.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed

if TYPE_CHECKING:
    from collections.abc import Callable


class WindowsMail:
    """Uses the program that is registered for mail links."""

    def __init__(self, start: Callable[[str], None] | None = None) -> None:
        self._start: Callable[[str], None] | None = start or getattr(os, "startfile", None)

    def open(self, mailto_url: str) -> None:
        """Open the message. Raises HandOverFailed."""
        if self._start is None:
            raise HandOverFailed(reason="this is not Windows")
        try:
            self._start(mailto_url)
        except OSError as error:
            raise HandOverFailed(reason=error.strerror or "Windows did not take it") from error
