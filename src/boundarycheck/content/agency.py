"""Reads files of an agency's own folder. Every part of it is optional; what is there is read strictly."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from boundarycheck.content.reader import WHOLE_FILE
from boundarycheck.domain.errors import PackDamaged

if TYPE_CHECKING:
    from boundarycheck.domain.agency import AgencyFolder

PEOPLE: Final = "pack.toml"
POLICIES: Final = "policies.toml"
LETTERS: Final = "requests"
WHOLE_FOLDER: Final = "the whole folder"
"""Stands in for a key where a folder holds nothing that can be used."""
SIZE_LIMIT: Final = 256 * 1024
"""Bytes; a large agency's directory is a tenth of it."""


def bytes_of(folder: AgencyFolder, name: str) -> bytes | None:
    """Return what stands in the file ``name`` of ``folder``, None where it is not there.

    Raises :class:`PackDamaged` when it is there and cannot be read, or is too large, and as :func:`expect_a_part`.
    """
    try:
        with (folder.path / name).open("rb") as opened:
            raw = opened.read(SIZE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        expect_a_part(folder)
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PackDamaged(file=name, key=WHOLE_FILE, reason=f"it cannot be read ({reason})") from error
    if len(raw) > SIZE_LIMIT:
        raise PackDamaged(file=name, key=WHOLE_FILE, reason="it is larger than a pack may be")
    return raw


def expect_a_part(folder: AgencyFolder) -> None:
    """Raise :class:`PackDamaged` when the officer chose ``folder`` and there is nothing of an agency's in it."""
    if folder.chosen and not any(os.path.lexists(folder.path / part) for part in (PEOPLE, POLICIES, LETTERS)):
        reason = f"neither {PEOPLE} nor {POLICIES} nor {LETTERS} is there"
        raise PackDamaged(file=str(folder.path), key=WHOLE_FOLDER, reason=reason)
