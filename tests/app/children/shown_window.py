"""Shows the window at one place, for a reader outside: shown_window.py FOLDER PLACE [CONTACT]."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from boundarycheck.app.main import build
from boundarycheck.system.paths import Paths
from boundarycheck.ui.places import Place, Route


def shown() -> None:
    sys.stdout.write("shown\n")
    sys.stdout.flush()


def main() -> None:
    folder, place, *rest = sys.argv[1:]
    program = build(sys.argv[:1], Paths.under(Path(folder)))
    program.start()
    program.window.go(Route(Place(place), rest[0] if rest else None))
    QTimer.singleShot(0, shown)
    program.application.exec()
    program.stop()


if __name__ == "__main__":
    main()
