"""Importing stays what Python makes of it, also with PySide6 loaded; asked in a process that has not loaded it yet."""

from __future__ import annotations

import builtins
import subprocess
import sys

from boundarycheck.app.plain_import import load_pyside

_SAYS = """
import builtins, linecache, sys
before = builtins.__import__
{load}
from boundarycheck.ui.tokens import Space
print("PySide6.QtCore" in sys.modules, builtins.__import__ is before, any("tokens" in name for name in linecache.cache))
"""


def _said(load: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", _SAYS.format(load=load)], capture_output=True, text=True, timeout=60, check=True
    )
    return run.stdout.strip()


def test_no_source_is_read_for_an_import() -> None:
    assert _said("from boundarycheck.app.plain_import import load_pyside; load_pyside()") == "True True False"


def test_pyside_would_read_it() -> None:
    """Were this to change, what is done against it could go."""
    assert _said("import PySide6.QtCore") == "True False True"


def test_where_it_is_loaded_already_nothing_changes() -> None:
    before = builtins.__import__
    load_pyside()
    assert builtins.__import__ is before
