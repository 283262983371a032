"""Lets Python import modules as it does by itself, also with PySide6 loaded."""

from __future__ import annotations

import builtins


def load_pyside() -> None:
    """Load PySide6 and put the import function back that was there before.

    PySide6 puts one of its own in its place, for programs that write ``from __feature__ import …``. For every module
    that is imported from then on it reads the source from the disk, looks there for its own name, and leaves the text
    in ``linecache``. This program uses no such feature, so all of that is time between the officer and each new page.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: PLC0415, F401 - it is what puts the other function there

    builtins.__import__ = plain
