"""Where the files that come with the program are; the only place that knows."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_CHECKOUT = _PACKAGE.parents[1] / "resources"


def root() -> Path:
    """Return the folder with ``app``, ``content`` and ``icons``.

    A wheel or a frozen build carries it inside the package; a checkout has it at the top. It is returned
    unchecked in the second case, so that whoever reads from it names the file that is missing.
    """
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _CHECKOUT
