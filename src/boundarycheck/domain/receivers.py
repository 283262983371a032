"""Those who get letters, as they are kept: with the certificate that letters to them are sealed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from boundarycheck.domain.requests import Receiver


@dataclass(frozen=True, slots=True)
class KeptReceiver:
    """A receiver with what is kept about them.

    ``kinds`` are the kinds of letters that usually go to them; none means any. ``certificate`` is PEM text, "" for
    none. ``confirmed`` is the SHA-256 fingerprint, in lower-case hexadecimal, that the officer compared.
    """

    uid: str
    receiver: Receiver
    kinds: tuple[str, ...] = ()
    certificate: str = ""
    confirmed: str = ""


def right_one(kept: Sequence[KeptReceiver], kind_id: str, used_last: Iterable[str] = ()) -> KeptReceiver | None:
    """Return whom a letter of ``kind_id`` goes to unless the officer says otherwise; None when nobody fits.

    ``used_last`` are the uids of those who got such letters, the last one first. Who was used last comes before
    who is marked for the kind, and who is marked for it before who is marked for none.
    """
    by_uid = {one.uid: one for one in kept}
    used = (by_uid[uid] for uid in used_last if uid in by_uid)
    marked = (one for one in kept if kind_id in one.kinds)
    unmarked = (one for one in kept if not one.kinds)
    return next((one for group in (used, marked, unmarked) for one in group), None)
