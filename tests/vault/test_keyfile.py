from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import KeyFileDamaged, VaultNewer, WrongPassphrase
from boundarycheck.vault.keyfile import KeyFile, SlotKind, new_data_key
from boundarycheck.vault.secret import KdfParameters

CHEAP = KdfParameters.for_tests()
KEY = bytes(range(32))


def key_file() -> KeyFile:
    begun = KeyFile.begin(datetime(2026, 3, 9, 14, 30, 5, 123, tzinfo=UTC))
    return begun.with_slot(SlotKind.PASSPHRASE, KEY, "first words", CHEAP)


WRITTEN = key_file().to_bytes()
"""Made once: a Hypothesis test shall not pay for the derivation each time."""


def resealed(**changes: Any) -> bytes:  # noqa: ANN401 - any JSON value may stand in a damaged file
    """The written key file with ``changes`` and a checksum that fits them."""
    members = json.loads(WRITTEN) | changes
    return sealed({key: value for key, value in members.items() if value is not ...})


def sealed(members: dict[str, Any]) -> bytes:
    members.pop("sha256", None)
    canonical = json.dumps(members, sort_keys=True, separators=(",", ":"))
    return json.dumps(members | {"sha256": hashlib.sha256(canonical.encode()).hexdigest()}).encode()


def with_slot(**changes: Any) -> bytes:  # noqa: ANN401 - as above
    slot = json.loads(WRITTEN)["slots"][0]
    return resealed(slots=[slot | changes])


def with_kdf(**changes: Any) -> bytes:  # noqa: ANN401 - as above
    return with_slot(kdf=json.loads(WRITTEN)["slots"][0]["kdf"] | changes)


def test_what_is_written_is_read_back() -> None:
    assert KeyFile.from_bytes(WRITTEN).to_bytes() == WRITTEN


def test_the_helper_reseals_what_it_does_not_change() -> None:
    assert KeyFile.from_bytes(resealed()).to_bytes() == WRITTEN


def test_the_key_is_not_in_it() -> None:
    assert KEY.hex().encode() not in WRITTEN


def test_the_passphrase_opens_it_and_another_does_not() -> None:
    read = KeyFile.from_bytes(WRITTEN)
    assert read.unlock(SlotKind.PASSPHRASE, "first words") == KEY
    with pytest.raises(WrongPassphrase):
        read.unlock(SlotKind.PASSPHRASE, "other words")


def test_a_slot_that_is_not_there_opens_for_nobody() -> None:
    with pytest.raises(WrongPassphrase):
        key_file().unlock(SlotKind.RECOVERY, "first words")


def test_a_slot_is_replaced_and_the_others_stay() -> None:
    both = key_file().with_slot(SlotKind.RECOVERY, KEY, "on paper", CHEAP)
    changed = both.with_slot(SlotKind.PASSPHRASE, KEY, "second words", CHEAP)
    again = KeyFile.from_bytes(changed.to_bytes())
    assert again.unlock(SlotKind.PASSPHRASE, "second words") == KEY
    assert again.unlock(SlotKind.RECOVERY, "on paper") == KEY
    with pytest.raises(WrongPassphrase):
        again.unlock(SlotKind.PASSPHRASE, "first words")


@pytest.mark.parametrize(
    "changed",
    [
        resealed(vault_id="11111111-2222-4333-8444-555555555555"),
        resealed(database_salt="00" * 16),
        with_slot(salt="00" * 16),
        with_slot(nonce="00" * 12),
        with_slot(wrapped_key="00" * 48),
        with_kdf(iterations=2),
    ],
    ids=["other vault", "other database salt", "salt", "nonce", "wrapped key", "kdf"],
)
def test_a_well_made_forgery_opens_nothing(changed: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        KeyFile.from_bytes(changed).unlock(SlotKind.PASSPHRASE, "first words")


def test_a_slot_moved_to_another_place_opens_nothing() -> None:
    slot = json.loads(WRITTEN)["slots"][0]
    moved = resealed(slots=[slot, slot | {"kind": "recovery"}])
    with pytest.raises(WrongPassphrase):
        KeyFile.from_bytes(moved).unlock(SlotKind.RECOVERY, "first words")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" " * 65537, "far too long"),
        (b"not json", "not valid JSON"),
        (WRITTEN[:-20], "not valid JSON"),
        (b"{}", "what is missing"),
        (resealed(what="Other"), "another program"),
        (resealed(format=0), "below one"),
        (resealed(format="1"), "format is not a whole number"),
        (WRITTEN.replace(b'"lanes": 1', b'"lanes": 2'), "checksum does not match"),
        (json.dumps(json.loads(WRITTEN) | {"sha256": "x"}).encode(), "sha256 is not 32 bytes"),
        (resealed(vault_id="x"), "vault_id is not a UUID"),
        (resealed(vault_id="{11111111-2222-4333-8444-555555555555}"), "vault_id is not a UUID"),
        (resealed(created_at="yesterday"), "created_at is not a time"),
        (resealed(database_salt="00"), "database_salt is not 16 bytes"),
        (resealed(slots=[]), "slots are not one"),
        (resealed(slots=json.loads(WRITTEN)["slots"] * 2), "slots are not one"),
        (resealed(slots={}), "slots is not a list"),
        (resealed(more=1), "something unknown"),
        (resealed(slots=...), "slots is missing"),
        (with_slot(kind="thumb"), "unknown value"),
        (with_slot(more=1), "something unknown"),
        (with_kdf(name="scrypt"), "unknown way to derive"),
        (with_kdf(memory_kib=5 * 1024**2), "impossible amount of work"),
        (with_kdf(memory_kib="64"), "memory_kib is not a whole number"),
        (with_kdf(iterations=10**6), "impossible amount of work"),
        (with_kdf(more=1), "something unknown"),
    ],
)
def test_damage_is_told_with_its_place(data: bytes, reason: str) -> None:
    with pytest.raises(KeyFileDamaged, match=reason):
        KeyFile.from_bytes(data)


def test_a_newer_file_is_told_apart_whatever_else_is_in_it() -> None:
    newer = json.dumps({"what": "BoundaryCheck journal key file", "format": 2, "crystals": []})
    with pytest.raises(VaultNewer) as caught:
        KeyFile.from_bytes(newer.encode())
    assert caught.value.fields == {"found": 2, "known": 1}


@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_one_flipped_byte_is_damage_or_harmless_never_a_wrong_passphrase(place: int, mask: int) -> None:
    data = bytearray(WRITTEN)
    data[place] ^= mask
    try:
        read = KeyFile.from_bytes(bytes(data))
    except (KeyFileDamaged, VaultNewer):
        return
    assert read.to_bytes() == WRITTEN  # only the white space was changed


@given(st.binary(max_size=200))
def test_any_bytes_are_damage(data: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        KeyFile.from_bytes(data)


def test_data_keys_are_random_and_whole() -> None:
    first, second = new_data_key(), new_data_key()
    assert len(first) == 32
    assert first != second
