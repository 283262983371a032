"""How requests and receivers stand in the vault's records: the fields of each kind, and the way back."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.follow_up import Event, Stage, TrackedRequest, Way
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.domain.requests import Receiver
from boundarycheck.vault.strict_json import Fields, ShapeError

if TYPE_CHECKING:
    from boundarycheck.domain.records import JsonValue, Record

REQUEST: Final = "request"
RECEIVER: Final = "receiver"


def fields_of_request(tracked: TrackedRequest) -> dict[str, JsonValue]:
    """Return ``tracked`` as the fields of a record; its identity is the record's own."""
    return {
        "letter-kind": tracked.kind_id,
        "subject": tracked.subject,
        "receiver": tracked.receiver,
        "receiver-uid": tracked.receiver_uid,
        "letter": tracked.letter,
        "way": tracked.way.value,
        "events": [
            {"stage": event.stage.value, "on": event.on.isoformat(), "note": event.note} for event in tracked.events
        ],
        "remind-on": "" if tracked.remind_on is None else tracked.remind_on.isoformat(),
    }


def request_of(record: Record) -> TrackedRequest:
    """Return the request in ``record``. Raises :class:`VaultDamaged` when it makes no sense."""
    try:
        kept = Fields(dict(record.fields), "a letter")
        events = tuple(
            Event(event.choice("stage", Stage), date.fromisoformat(event.text("on")), event.text("note"))
            for event in kept.members("events")
        )
        remind = kept.text("remind-on")
        tracked = TrackedRequest(
            record.uid,
            kept.text("letter-kind"),
            kept.text("subject"),
            kept.text("receiver"),
            kept.text("receiver-uid"),
            kept.text("letter"),
            kept.choice("way", Way),
            events,
            date.fromisoformat(remind) if remind else None,
        )
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    except ValueError:
        raise VaultDamaged(reason="a letter has a day that is none") from None
    if not events:
        raise VaultDamaged(reason="a letter has no first step")
    return tracked


def fields_of_receiver(kept: KeptReceiver) -> dict[str, JsonValue]:
    """Return ``kept`` as the fields of a record; its identity is the record's own."""
    return {
        **asdict(kept.receiver),
        "kinds": list(kept.kinds),
        "certificate": kept.certificate,
        "confirmed": kept.confirmed,
    }


def receiver_of(record: Record) -> KeptReceiver:
    """Return the receiver in ``record``. Raises :class:`VaultDamaged` when it makes no sense."""
    try:
        kept = Fields(dict(record.fields), "a receiver")
        receiver = Receiver(**{part.name: kept.text(part.name) for part in fields(Receiver)})
        return KeptReceiver(record.uid, receiver, kept.texts("kinds"), kept.text("certificate"), kept.text("confirmed"))
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
