"""Who the officer is and whom they write to, kept for the next letter."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Final, TypeVar

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database

P = TypeVar("P", Profile, Receiver)

_PROFILE: Final = "profile"
_RECEIVER: Final = "receiver"


class ProfileRepository:
    """The one profile and the one receiver of this vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> tuple[Profile, Receiver]:
        """Return what is kept; what was never kept is empty."""
        kept: dict[str, str] = dict(self._database.rows("SELECT key, value FROM profile"))
        return _read(Profile, kept.get(_PROFILE, "{}")), _read(Receiver, kept.get(_RECEIVER, "{}"))

    def keep(self, profile: Profile, receiver: Receiver) -> None:
        """Keep both in place of what was kept; on the disk when the call returns."""
        with self._database.transaction():
            for key, value in ((_PROFILE, asdict(profile)), (_RECEIVER, asdict(receiver))):
                self._database.run(
                    "INSERT INTO profile (key, value) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (key, json.dumps(value, separators=(",", ":"))),
                )


def _read(kind: type[P], text: str) -> P:
    try:
        kept = Fields.parse(text, "the profile").all_texts()
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    # A field that is missing was not asked for yet when this was kept.
    return kind(**{field.name: kept.get(field.name, "") for field in fields(kind)})
