"""No core files on Linux, macOS and the BSDs."""

from __future__ import annotations

import resource

from boundarycheck.system.hardening import Hardening, report


class NoCoreFiles:
    """A crash writes no image of the memory into a file."""

    NAME = "no core files"

    def take(self) -> Hardening:
        """Set the size of core files to nothing, for good: it cannot be raised again by this process."""
        return report(self.NAME, self._forbid)

    @staticmethod
    def _forbid() -> str:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return "core files have size 0"
