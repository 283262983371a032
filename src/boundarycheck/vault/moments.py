"""Moments as the database keeps them: ISO 8601, UTC, microseconds, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from boundarycheck.domain.errors import VaultDamaged


def to_text(moment: datetime) -> str:
    """Return ``moment`` (aware) as ``2026-03-09T14:30:00.000000+00:00``."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """Return the moment, aware, in UTC. Raises :class:`VaultDamaged` when ``text`` is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise VaultDamaged(reason="a date in it cannot be read") from None
    if moment.tzinfo is None:
        raise VaultDamaged(reason="a date in it has no time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def later_than(earlier: str | None, now: datetime) -> str:
    """Return ``now`` as a text, or the next microsecond after ``earlier`` should that not be in the past.

    Where the last change counts, it has to be the latest, also after a clock was put back.
    """
    present = to_text(now)
    if earlier is None or present > earlier:
        return present
    return to_text(from_text(earlier) + timedelta(microseconds=1))
