"""Putting another journal in the place of the present one, safe to kill at any moment.

The new key file and database are made in a stage folder beside the present ones. Renaming the stage is the
moment of decision: before it the present journal stands, after it the new one does, and :func:`finish`, which
every opening calls first, carries on wherever a killed exchange stopped.
"""

from __future__ import annotations

import re
import shutil
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from boundarycheck.system.files import private_folder, sync_folder, write_private, writing
from boundarycheck.vault.layout import (
    ASIDE_NAME,
    BESIDE_DATABASE,
    DATABASE_NAME,
    INCOMING_NAME,
    KEY_NAME,
    STAGE_NAME,
)

if TYPE_CHECKING:
    from pathlib import Path

_ASIDE_NOTE: Final = "aside"
"""The file in the stage that names the folder below ``kept-aside`` for what is replaced; without it that goes."""
_NAME: Final = re.compile(rb"[0-9A-Za-z-]{1,100}")
_UNNAMED: Final = "unnamed"


def stage(folder: Path) -> Path:
    """Return the empty stage folder of the vault in ``folder``; what an earlier attempt left in it is gone."""
    place = folder / STAGE_NAME
    with writing(folder):
        if place.exists():
            shutil.rmtree(place)
    private_folder(place)
    return place


def discard(folder: Path) -> None:
    """Throw away the stage: the present journal stands."""
    shutil.rmtree(folder / STAGE_NAME, ignore_errors=True)


def decide(folder: Path, aside: str | None) -> Path | None:
    """Let the journal in the stage take the place of the present one, finish that, and return where the old one is.

    The stage holds ``key.json``, ``journal.db`` or both, on the disk already; only what it holds is replaced.
    The replaced files go to ``kept-aside/<aside>`` (with a number behind it where that exists already), or
    are erased when ``aside`` is None; ``aside`` is made of ASCII letters, digits and hyphens. The caller holds
    the vault's lock and has its database closed. Raises as :func:`writing` does; :func:`unfinished` tells
    whether it was decided before that, and then the next opening finishes it.
    """
    finish(folder)  # an earlier one, so that neither is lost
    place = folder / STAGE_NAME
    with writing(folder):
        if aside is not None:
            aside = free_name(folder / ASIDE_NAME, aside)
            write_private(place / _ASIDE_NOTE, aside.encode("ascii"))
        sync_folder(place)
        place.rename(folder / INCOMING_NAME)
        sync_folder(folder)
    finish(folder)
    return None if aside is None else folder / ASIDE_NAME / aside


def unfinished(folder: Path) -> bool:
    """Return whether an exchange was decided in ``folder`` and not finished. False where it cannot be seen."""
    try:
        return _decided(folder)
    except OSError:
        return False


def finish(folder: Path) -> None:
    """Finish an exchange that was decided; does nothing without one. The caller holds the vault's lock.

    Raises as :func:`writing` does; what is left is finished by the next call.
    """
    incoming = folder / INCOMING_NAME
    with writing(folder):
        if _decided(folder):
            aside = _place_aside(folder)
            # As long as the new file is in the stage, the one in its place is the old one.
            if (incoming / DATABASE_NAME).is_file():
                for name in BESIDE_DATABASE:
                    _put_away(folder / name, aside)
                sync_folder(folder)  # the log of the old one must never be found beside the new one
                _move(incoming / DATABASE_NAME, folder / DATABASE_NAME, aside)
            if (incoming / KEY_NAME).is_file():
                _move(incoming / KEY_NAME, folder / KEY_NAME, aside)
            for changed in (incoming, folder, *(() if aside is None else (aside, aside.parent))):
                sync_folder(changed)
    # Nothing that counts is in it any more; what will not go now must not keep the journal shut.
    shutil.rmtree(incoming, ignore_errors=True)


def _decided(folder: Path) -> bool:
    """Return whether a decided exchange has anything left to move. Raises OSError where it cannot be seen."""
    incoming = folder / INCOMING_NAME
    return any((incoming / name).is_file() for name in (DATABASE_NAME, KEY_NAME))


def _place_aside(folder: Path) -> Path | None:
    """Return the folder for what is replaced, made; None when it is to be erased. Raises OSError."""
    note = folder / INCOMING_NAME / _ASIDE_NOTE
    if not note.is_file():
        return None
    name = note.read_bytes()
    place = folder / ASIDE_NAME / (name.decode("ascii") if _NAME.fullmatch(name) else _UNNAMED)
    private_folder(place.parent)
    private_folder(place)
    return place


def free_name(folder: Path, wanted: str) -> str:
    """Return ``wanted``, or it with the first number behind it that no name in ``folder`` has."""
    with_number = (f"{wanted}-{number}" for number in count(2))
    return next(name for name in chain((wanted,), with_number) if not (folder / name).exists())


def _move(file: Path, to: Path, aside: Path | None) -> None:
    """Move ``file`` to the place ``to``, from where the old one goes ``aside``, or for good. Raises OSError."""
    if aside is not None:
        _put_away(to, aside)
    file.replace(to)


def _put_away(file: Path, aside: Path | None) -> None:
    """Move ``file`` to ``aside``, over nothing that is there, or erase it. Raises OSError."""
    if not file.exists():
        return
    if aside is None:
        file.unlink()
    else:
        file.rename(aside / free_name(aside, file.name))
