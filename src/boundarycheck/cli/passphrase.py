"""Where a passphrase comes from: a prompt on the terminal, or an open file descriptor. Nowhere else."""

from __future__ import annotations

import getpass
import os
import warnings
from typing import Final

from boundarycheck.domain.errors import ExpectedError, PassphraseTooLong
from boundarycheck.vault.secret import PASSPHRASE_LIMIT

LINE_LIMIT: Final = 4 * PASSPHRASE_LIMIT + 2
"""Bytes that are read at most: so many characters of UTF-8 and the end of the line."""


class NoPassphrase(ExpectedError):
    """No passphrase could be had; ``reason`` says why."""

    what = "There is no passphrase: {reason}."
    next_step = "Run this in a terminal, or hand it over with --passphrase-fd N."


class PassphrasesDiffer(ExpectedError):
    """A new passphrase was typed in two ways."""

    what = "The two passphrases are not the same. Nothing was changed."
    next_step = "Try again, and type it slowly both times."


def obtain(descriptor: int | None, prompt: str) -> str:
    """Return a secret from ``descriptor`` or, when that is None, from the terminal after ``prompt``.

    Raises :class:`NoPassphrase`, :class:`PassphraseTooLong`.
    """
    return _asked(prompt) if descriptor is None else _first_line(descriptor)


def obtain_new(descriptor: int | None, prompt: str) -> str:
    """Return a new passphrase as :func:`obtain` does; on the terminal it is asked for twice.

    Raises :class:`PassphrasesDiffer` as well.
    """
    first = obtain(descriptor, prompt)
    if descriptor is None and _asked("The same again: ") != first:
        raise PassphrasesDiffer
    return first


def _asked(prompt: str) -> str:
    with warnings.catch_warnings():
        # Where the echo cannot be turned off, getpass would warn and show what is typed. Rather not at all.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError, OSError):
            raise NoPassphrase(reason="there is no terminal to ask on") from None
        except UnicodeDecodeError:
            raise NoPassphrase(reason="what was typed cannot be read as text") from None


def _first_line(descriptor: int) -> str:
    """Read up to the end of the line, byte by byte: what comes after it may be the text of an entry."""
    line = bytearray()
    while not line.endswith(b"\n"):
        try:
            byte = os.read(descriptor, 1)
        except OSError as error:
            raise NoPassphrase(reason=f"file descriptor {descriptor} cannot be read ({error.strerror})") from None
        if not byte:
            break
        line += byte
        if len(line) > LINE_LIMIT:
            raise PassphraseTooLong(limit=PASSPHRASE_LIMIT)
    return line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "surrogateescape")
