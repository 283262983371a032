from __future__ import annotations

import re
import secrets
import uuid
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boundarycheck.domain.errors import (
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
)
from boundarycheck.vault import recovery
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.recovery import new, parse, tag_of, wrong_groups
from boundarycheck.vault.secret import KdfParameters
from fakes import FakeClock
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
OURS = "6f1d4c1e-0b5a-4a0e-9d57-0c7a7a3ed1b2"
KEY = bytes(range(32))
SLIPS = st.tuples(st.integers(0, 7), st.integers(0, 4), st.sampled_from(ALPHABET))
KEYS = st.uuids().map(lambda number: new(str(number)))


def with_slip(key: str, group: int, place: int, other: str) -> str:
    groups = key.split("-")
    groups[group] = groups[group][:place] + other + groups[group][place + 1 :]
    return "-".join(groups)


def test_a_key_is_eight_groups_of_five_and_knows_its_journal() -> None:
    key = new(OURS)
    assert re.fullmatch(f"[{ALPHABET}]{{5}}(-[{ALPHABET}]{{5}}){{7}}", key)
    assert parse(key).canonical == key
    assert parse(key).groups == tuple(key.split("-"))
    assert parse(key).tag == tag_of(OURS)
    assert recovery.secret_of(parse(key)) == key


def test_every_key_is_another_one() -> None:
    assert len({new(OURS) for _ in range(50)}) == 50


def test_the_bytes_are_those_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    # Worked out by hand: docs/vault-format.md. Sixteen zero bytes, then the tag.
    monkeypatch.setattr(secrets, "token_bytes", bytes)
    key = new(OURS)
    assert tag_of(OURS).hex() == EXPECTED_TAG
    assert key == EXPECTED_KEY
    checks = [11 * place % 32 for place in range(1, 7)]
    assert [group[4] for group in key.split("-")[:6]] == [ALPHABET[check] for check in checks]


EXPECTED_TAG = "f50a4763"
EXPECTED_KEY = "0000B-0000P-00001-0000C-0000Q-00002-03TG8-MHV3V"


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda key: key.replace("-", ""),
        lambda key: key.replace("-", " "),
        lambda key: key.replace("-", " \u2013 "),
        lambda key: key.replace("-", "\n"),
        lambda key: f"  {key}\t",
        lambda key: " ".join(re.findall("....", key.replace("-", ""))),
        lambda key: "  ".join(key.replace("-", "")),
        lambda key: key.replace("1", "l").replace("0", "o").replace("V", "u"),
        lambda key: key.replace("1", "I").replace("0", "O").replace("V", "U"),
        lambda key: key.replace("1", "i").replace("1", "L"),
    ],
)
@given(key=KEYS)
def test_it_is_read_as_hands_write_it(typed: Callable[[str], str], key: str) -> None:
    assert parse(typed(key)).canonical == key
    assert wrong_groups(typed(key)) == ()


@given(KEYS, SLIPS)
def test_one_wrong_character_is_noticed_and_its_group_is_named(key: str, slip: tuple[int, int, str]) -> None:
    group, place, other = slip
    assume(key.split("-")[group][place] != other)
    mistyped = with_slip(key, group, place, other)
    assert wrong_groups(mistyped) == (group + 1,)
    with pytest.raises(RecoveryKeyMistyped) as caught:
        parse(mistyped)
    assert caught.value.fields == {"group": group + 1}


@given(KEYS, st.sets(st.integers(0, 7), min_size=2, max_size=2))
def test_two_groups_that_changed_places_are_noticed(key: str, places: set[int]) -> None:
    one, other = sorted(places)
    groups = key.split("-")
    groups[one], groups[other] = groups[other], groups[one]
    assert wrong_groups("-".join(groups)) == (one + 1, other + 1)


@given(KEYS, st.integers(0, 7), st.integers(0, 4))
def test_a_forgotten_character_spoils_its_own_group_only(key: str, group: int, place: int) -> None:
    mistyped = with_slip(key, group, place, "")
    with pytest.raises(RecoveryKeyMistyped) as caught:
        parse(mistyped)
    assert caught.value.fields == {"group": group + 1}
    assert wrong_groups(mistyped) == ()  # it may still be in the making


def test_a_character_too_many_is_noticed_in_its_group() -> None:
    key = with_slip(new(OURS), 2, 0, "77")
    assert wrong_groups(key) == (3,) or wrong_groups(key.replace("-", ""))
    with pytest.raises(RecoveryKeyMistyped, match="Group 3"):
        parse(key)


def test_a_sign_that_no_key_has_is_noticed() -> None:
    assert wrong_groups(with_slip(new(OURS), 4, 2, "\u00df")) == (5,)
    assert wrong_groups(with_slip(new(OURS), 4, 2, "!")) == (5,)


@pytest.mark.parametrize(("groups", "missing"), [(0, 1), (1, 2), (7, 8)])
def test_the_first_missing_group_is_named(groups: int, missing: int) -> None:
    begun = "-".join(new(OURS).split("-")[:groups])
    assert wrong_groups(begun) == ()
    with pytest.raises(RecoveryKeyMistyped) as caught:
        parse(begun)
    assert caught.value.fields == {"group": missing}


def test_what_comes_after_the_last_group_is_too_much() -> None:
    key = new(OURS)
    with pytest.raises(RecoveryKeyMistyped, match="Group 8"):
        parse(f"{key}-{key[:5]}")


@given(st.text(st.characters(), max_size=80) | st.text(ALPHABET + "- ilou", max_size=80))
def test_any_text_is_a_key_or_a_mistyped_one(text: str) -> None:
    assert all(1 <= group <= 80 for group in wrong_groups(text))
    try:
        groups = [len(group) for group in parse(text).groups]
    except RecoveryKeyMistyped as error:
        groups = [5] * 8 if error.fields["group"] in range(1, 9) else []
    assert groups == [5] * 8


def a_key_file() -> KeyFile:
    return KeyFile.begin(FakeClock().now()).with_slot(SlotKind.PASSPHRASE, KEY, PASSPHRASE, KdfParameters.for_tests())


def test_the_key_opens_the_slot_it_was_put_into() -> None:
    key_file = a_key_file()
    key = new(key_file.vault_id)
    assert recovery.unlock(recovery.with_recovery(key_file, KEY, key), key.lower()) == KEY


def test_a_key_that_was_never_kept_a_replaced_and_another_ones_are_told_apart() -> None:
    key_file = a_key_file()
    key, stranger = new(key_file.vault_id), new(str(uuid.uuid4()))
    with pytest.raises(RecoveryKeyReplaced):  # with this vault's tag, it was made for it once
        recovery.unlock(key_file, key)
    for act in (
        lambda: recovery.unlock(key_file, stranger),
        lambda: recovery.with_recovery(key_file, KEY, stranger),
    ):
        with pytest.raises(RecoveryKeyOfAnother):
            act()
    changed = recovery.with_recovery(key_file, KEY, new(key_file.vault_id))
    with pytest.raises(RecoveryKeyReplaced):
        recovery.unlock(changed, key)
    with pytest.raises(RecoveryKeyMistyped):
        recovery.unlock(changed, "")


def test_a_recovery_slot_costs_the_floor_and_never_more_than_the_passphrase() -> None:
    costly = KdfParameters(512 * 1024, 7, 4)
    assert recovery.cost_beside(costly) == KdfParameters.floor()
    assert recovery.cost_beside(KdfParameters.for_tests()) == KdfParameters.for_tests()
