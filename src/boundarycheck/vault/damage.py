"""Which kind of damage a database file has, once it is known which of its pages do not verify."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from boundarycheck.domain.errors import FirstPageDamaged, KeyFileOfAnother, PagesDamaged, Truncated, VaultDamaged
from boundarycheck.system.files import writing
from boundarycheck.vault.pages import PAGE, Pages, declared_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path


# What SQLCipher's check answers with. A page that is only half there was cut off, and is told by another sentence.
_UNVERIFIED: Final = re.compile(r"HMAC verification failed for page (\d+)")
_LOG: Final = "-wal"


def unverified(answers: Iterable[tuple[Any, ...]]) -> list[int]:
    """Return the numbers, from 1, of the whole pages that do not verify, as ``cipher_integrity_check`` says."""
    found = (_UNVERIFIED.fullmatch(str(answer[0])) for answer in answers)
    return [int(match[1]) for match in found if match]


def refuse_cut_off(file: Path, pages: int) -> None:
    """Raise :class:`Truncated` when the last of the ``pages`` is there by half; SQLite takes it for a whole one."""
    log = file.with_name(file.name + _LOG)
    with writing(file.parent):
        size = file.stat().st_size
        # A log that holds anything may hold the rest of it.
        whole = not size % PAGE or size // PAGE >= pages or (log.is_file() and log.stat().st_size > 0)
    if not whole:
        raise Truncated


def told_apart(file: Path, data_key: bytes, salt: bytes, failed: Collection[int]) -> VaultDamaged:
    """Return what is wrong with ``file``, which could not be read with its key (32 bytes) and salt (16 bytes).

    ``failed`` are the numbers, from 1, of the whole pages whose HMAC does not verify.
    """
    with writing(file.parent), file.open("rb") as opened:
        pages = Pages(opened, data_key, salt)
        first = pages.read(1)
        opened.seek(0)
        head = opened.read(len(salt))
        odd = opened.seek(0, 2) % PAGE
    if not pages.count:
        return Truncated()
    if len(failed) >= pages.count:
        # A file that begins with the salt of this key file belongs to it, whatever became of the rest; one
        # of zeros was erased.
        own = head == salt or not any(head)
        return VaultDamaged(reason="nothing in it can be read any more") if own else KeyFileOfAnother()
    if first is None:
        return FirstPageDamaged()
    declared = declared_pages(first)
    # What some other program appended behind the last page does not belong to the database.
    damaged = [number for number in failed if number <= declared]
    if damaged:
        return PagesDamaged(damaged=len(damaged), pages=declared)
    if odd or pages.count < declared:
        return Truncated()
    return VaultDamaged(reason="its parts do not fit together")


class Diagnoses:
    """Remembers what was found wrong with a file: every page of it is verified for that, which takes its time."""

    def __init__(self) -> None:
        self._state: tuple[int, int] | None = None
        self._found: VaultDamaged | None = None

    def of(self, file: Path, examine: Callable[[], VaultDamaged]) -> VaultDamaged:
        """Return what ``examine`` finds; it is asked again only when ``file`` has another size or was written since."""
        with writing(file.parent):
            known = file.stat()
        state = known.st_size, known.st_mtime_ns
        if self._found is None or self._state != state:
            self._state, self._found = state, examine()
        return self._found
