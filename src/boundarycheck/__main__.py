"""Entry point: the window without a command, the command line with one."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv`` (without the program's name; None: the process's own)."""
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:
        return _with_window()
    return _with_arguments(arguments)


def _with_window(vault: Path | None = None, pack: Path | None = None) -> int:
    # While everything is being made, nothing is garbage: looking for some costs a twentieth of the start. Once the
    # window is painted, app/garbage.py looks for it, to the end: a thread that still waits for a drive then must not.
    gc.disable()
    from boundarycheck.app.plain_import import load_pyside  # noqa: PLC0415 - the command line needs no Qt

    load_pyside()
    from boundarycheck.app.main import main as show_window  # noqa: PLC0415 - as above

    return show_window(sys.argv, vault, pack)


def _with_arguments(arguments: list[str]) -> int:
    from boundarycheck.cli.main import run  # noqa: PLC0415 - the window needs no argument parser
    from boundarycheck.cli.parser import build_parser  # noqa: PLC0415 - the window needs no argument parser

    namespace = build_parser().parse_args(arguments)
    if namespace.command is None:
        return _with_window(namespace.vault, namespace.pack)
    if namespace.command == "tour":
        from boundarycheck.app.tour import main as play_tour  # noqa: PLC0415 - the command line needs no Qt

        return play_tour(namespace.out, namespace.text, namespace.size, namespace.language)
    return run(namespace, sys.stdin, sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
