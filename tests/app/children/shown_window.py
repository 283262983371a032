"""Shows the window at one place, for a reader outside: shown_window.py FOLDER PACK PLACE [CONTACT]; PACK may be ""."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from boundarycheck.app import main as app_main
from boundarycheck.ui.places import Place, Route


def shown() -> None:
    sys.stdout.write("shown\n")
    sys.stdout.flush()


def main() -> int:
    folder, pack, place, *rest = sys.argv[1:]
    start = app_main.Program.start

    def started(self: app_main.Program) -> None:
        start(self)
        self.window.go(Route(Place(place), rest[0] if rest else None))
        QTimer.singleShot(0, shown)

    app_main.Program.start = started  # type: ignore[method-assign] # the program knows nothing of being watched
    return app_main.main(sys.argv[:1], Path(folder) / "journal", Path(pack) if pack else None)


if __name__ == "__main__":
    sys.exit(main())
