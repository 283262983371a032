"""Where the files that come with the program are; the only place that knows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_CHECKOUT = Path(__file__).resolve().parents[3] / "resources"


def root() -> Traversable:
    """Return the folder with ``app``, ``content`` and ``icons``.

    A wheel or a frozen build carries it inside the package; a checkout has it at the top. It is returned
    unchecked in the second case, so that whoever reads from it names the file that is missing.
    """
    packaged = files("boundarycheck") / "resources"
    return packaged if packaged.is_dir() else _CHECKOUT
